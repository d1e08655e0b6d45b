extension Gazetteers {
  /// Common English words: levels 10, 20 and 35 of SCOWL, http://wordlist.aspell.net, without inflections in level 35.
  /// Copyright 2000-2018 by Kevin Atkinson: permission to use, copy, modify, distribute and sell these word lists and the
  /// output created from them is granted without fee, provided that this notice appears in all copies. No warranty.
  static let englishWords: StaticString = """
    aardvark aback abacus abandon abandoned abandoning abandonment abandons abate abbey abbot abbreviate abbreviated
    abbreviates abbreviating abbreviation abbreviations abdicate abdication abdomen abdominal abduct aberration abet
    abetted abetting abhor abhorred abhorrence abhorrent abhorring abide abilities ability abject ablaze able ablest
    ably abnormal abnormalities abnormality abnormally aboard abode abolish abolished abolishes abolishing abolition
    abominable abomination aboriginal aborigine abort aborted aborting abortion abortive aborts abound about above
    aboveboard abrasive abreast abridge abroad abrupt abruptest abscess abscond absence absent absentee absolute
    absolutely absolutest absolve absorb absorbed absorbent absorbing absorbs absorption abstain abstention abstinence
    abstract abstraction abstruse absurd absurdest absurdities absurdity abundance abundant abuse abused abuses
    abusing abusive abysmal abyss academic academically academics academies academy accede accelerate acceleration
    accelerator accent accents accentuate accept acceptability acceptable acceptably acceptance accepted accepting
    accepts access accessed accesses accessibility accessible accessing accessories accessory accident accidental
    accidentally accidents acclaim acclimate acclimatise acclimatize accolade accommodate accommodation accompanied
    accompanies accompaniment accompanist accompany accompanying accomplice accomplish accomplished accomplishes
    accomplishing accomplishment accord accordance accorded according accordingly accordion accords accost account
    accountability accountable accountancy accountant accountants accounted accounting accounts accredit accrue
    accumulate accumulated accumulates accumulating accumulation accuracy accurate accurately accusation accusations
    accuse accused accuses accusing accustom accustomed accustoming accustoms ace ache achievable achieve achieved
    achievement achievements achieves achieving acid acidity acknowledge acknowledged acknowledgement acknowledges
    acknowledging acknowledgment acne acorn acoustic acquaint acquaintance acquiesce acquiescence acquire acquired
    acquires acquiring acquisition acquit acquittal acquitted acquitting acre acreage acrid acridest acrimonious
    acrimony acrobat acrobatic acronym acronyms across acrylic act acted acting action actions activate activated
    activates activating active actively activist activities activity actor actors actress acts actual actualities
    actuality actually actuary acumen acupuncture acute acutest ad adage adamant adapt adaptable adaptation adapted
    adapter adapting adaptive adaptor adapts add added addendum addict addicted addicting addiction addictive addicts
    adding addition additional additionally additions additive address addressed addressee addresses addressing adds
    adept adequate adequately adhere adhered adherence adherent adheres adhering adhesion adhesive adjacent adjective
    adjoin adjourn adjournment adjunct adjust adjustable adjusted adjusting adjustment adjustments adjusts administer
    administered administering administers administration administrative administrator admirable admirably admiral
    admiration admire admissible admission admit admits admittance admitted admittedly admitting admonish admonition
    ado adobe adolescence adolescent adopt adopted adopting adoption adopts adorable adoration adore adorn adornment
    adrift adroit adulation adult adulterate adulteration adulteries adultery adulthood adults advance advanced
    advancement advances advancing advantage advantageous advantages advent adventure adventures adventurous adverb
    adverbial adversaries adversary adverse adversely adversest adversities adversity advert advertise advertised
    advertisement advertisements advertises advertising adverts advice advisable advise advised adviser advisers
    advises advising advisor advisories advisors advisory advocate advocated advocates advocating aeon aerial
    aerodynamic aeroplane aerosol aerospace aesthetic aesthetically afar affable affably affair affairs affect
    affectation affected affecting affection affectionate affects affidavit affiliate affiliation affinities affinity
    affirm affirmation affirmative affix afflict affliction affluence affluent afford affordable affront afield aflame
    afloat afoot aforementioned aforesaid afraid afresh after aftereffect afterlife afterlives aftermath afternoon
    afternoons afterthought afterward afterwards again against age aged ageing agencies agency agenda agent agents
    ages aggravate aggravation aggregate aggression aggressive aggressor aghast agile agility aging agitate agitation
    agitator aglow agnostic agnosticism ago agonies agonise agonize agony agree agreeable agreeably agreed agreeing
    agreement agreements agrees agricultural agriculture aground ah ahead ahoy aid aide aided aiding aids ail ailment
    aim aimed aiming aimless aims air airborne aircraft airfield airier airiest airline airmail airplane airport
    airstrip airtight airy aisle ajar akin alarm alarmed alarming alarmist alarms alas albeit albino album albums
    alcohol alcoholic alcoholism alcove ale alert alga algae algebra algebraic algorithm algorithms alias aliases
    alibi alien alienate alienation aliens alight align aligned aligning alignment aligns alike alimony alive alkali
    alkaline all allay allegation allegations allege alleged allegedly alleges allegiance alleging allegorical
    allegories allegory allergic allergies allergy alleviate alley alliance allied allies alligator allocate allocated
    allocates allocating allocation allocations allot allotment allotted allotting allow allowable allowance
    allowances allowed allowing allows alloy allude allure allusion ally almanac almighty almond almost alms aloft
    alone along alongside aloof aloud alpha alphabet alphabetic alphabetical alphanumeric already also altar alter
    alterable alteration alterations altered altering alternate alternation alternative alternatively alternatives
    alternator alters although altitude alto altogether altruism altruistic aluminium aluminum always am amalgamate
    amalgamation amass amateur amateurish amaze amazed amazement amazes amazing amazingly ambassador amber ambiance
    ambidextrous ambience ambient ambiguities ambiguity ambiguous ambition ambitious ambivalence ambivalent amble
    ambulance ambush amen amenable amend amended amending amendment amends amenities amenity amethyst amiable amiably
    amicable amicably amid amidst amiss ammonia ammunition amnesia amnestied amnesties amnesty amoeba amoebae amok
    among amongst amoral amorous amorphous amount amounts amp ampere ampersand amphetamine amphibian amphibious
    amphitheater amphitheatre ample amplest amplification amplified amplifier amplifies amplify amplitude amputate
    amputation amulet amuse amused amusement amuses amusing an anachronism anaemia anaemic anaesthesia anaesthetic
    anagram anal analgesic analog analogies analogous analogue analogy analyse analysed analyses analysing analysis
    analyst analytic analytical analyze analyzed analyzes analyzing anarchic anarchism anarchist anarchy anathema
    anatomical anatomies anatomy ancestor ancestors ancestral ancestries ancestry anchor anchorage anchovies anchovy
    ancient ancientest and android anecdote anecdotes anemia anemic anesthesia anesthetic anew angel angelic angels
    anger angle angles angrier angriest angrily angry angst anguish angular animal animals animate animation
    animosities animosity ankle annals annex annexation annihilate annihilation anniversaries anniversary annotate
    annotation announce announced announcement announcements announces announcing annoy annoyance annoyed annoying
    annoys annual annually annuities annuity annul annulled annulling annulment anoint anomalies anomalous anomaly
    anon anonymity anonymous anorak anoraks another answer answerable answered answering answers ant antagonise
    antagonism antagonist antagonistic antagonize anteater antelope antenna antennae anthem anthill anthologies
    anthology anthrax anthropological anthropologist anthropology antibiotic antibodies antibody antic anticipate
    anticipated anticipates anticipating anticipation anticlimax antidote antifreeze antipathies antipathy antiquate
    antique antiquities antiquity antiseptic antisocial antitheses antithesis antler antonym anus anvil anxieties
    anxiety anxious any anybodies anybody anyhow anyone anyplace anything anyway anywhere aorta apart apartheid
    apartment apathetic apathy ape aperture apex aphorism apiece aplomb apocryphal apologetic apologetically apologies
    apologise apologised apologises apologising apologize apologized apologizes apologizing apology apostle apostrophe
    appal appall appalled appalling appallingly appalls appals apparatus apparatuses apparel apparelled apparelling
    apparent apparently apparition appeal appealed appealing appeals appear appearance appearances appeared appearing
    appears appease appeasement append appendage appended appendices appendicitis appending appendix appends appetiser
    appetising appetite appetizer appetizing applaud applause apple appliance applicability applicable applicant
    applicants application applications applicator applied applies apply applying appoint appointed appointee
    appointing appointment appointments appoints apposite appraisal appraise appreciable appreciate appreciated
    appreciates appreciating appreciation appreciative apprehend apprehension apprehensive apprentice apprenticeship
    approach approachable approached approaches approaching appropriate appropriately appropriation approval approve
    approved approves approving approximate approximately approximation apricot apron apt aptest aptitude aquamarine
    aquarium aquatic aqueduct arable arbiter arbitrarily arbitrary arbitrate arbitration arbitrator arbor arbour arc
    arcade arcane arch archaeological archaeologist archaeology archaic archbishop archery archest archetypal
    archipelago architect architectural architecture archive archived archives archiving archway ardent ardor ardour
    arduous are area areas arena arguable arguably argue argued argues arguing argument argumentative arguments aria
    arid arise arisen arises arising aristocracies aristocracy aristocrat aristocratic arithmetic ark arm armadillo
    armament armchair armed armies arming armistice armor armories armory armour armouries armoury armpit arms army
    aroma aromatic arose around arouse arraign arrange arranged arrangement arrangements arranges arranging array
    arrays arrears arrest arrested arresting arrests arrival arrive arrived arrives arriving arrogance arrogant arrow
    arrows arse arsenal arsenic arson art artefact arterial arteries artery artful arthritic arthritis artichoke
    article articles articulate articulation artifact artifice artificial artificially artillery artisan artist
    artistic artistically artistry artists arts artwork as asbestos ascend ascended ascending ascends ascension ascent
    ascertain ascetic ascribe asexual ash ashamed ashcan ashen ashes ashore ashtray aside ask askance asked askew
    asking asks asleep asparagus aspect aspects aspen aspersion asphalt asphyxiate asphyxiation aspirant aspiration
    aspire aspirin ass assail assailant assassin assassinate assassination assault assemble assembled assembler
    assembles assemblies assembling assembly assent assert asserted asserting assertion assertive asserts assess
    assessed assesses assessing assessment assessor asset assets assign assigned assigning assignment assignments
    assigns assimilate assimilation assist assistance assistant assisted assisting assists associate associated
    associates associating association associations associative assort assorted assorting assortment assorts assume
    assumed assumes assuming assumption assumptions assurance assure assured assures assuring asterisk asterisks
    asteroid asthma astonish astonishment astound astray astride astringent astrological astrology astronaut
    astronomer astronomers astronomical astronomy astute astutest asylum asymmetry asynchronous at ate atheism atheist
    atheistic atheists athlete athletic atlas atmosphere atmospheric atom atomic atoms atone atonement atrocious
    atrocities atrocity attach attached attaching attachment attack attacked attacking attacks attain attainment
    attempt attempted attempting attempts attend attendance attendant attended attending attends attention attentions
    attentive attest attic attire attitude attitudes attorney attorneys attract attracted attracting attraction
    attractive attracts attributable attribute attributed attributes attributing attribution auburn auction auctioneer
    audacious audacity audible audibly audience audiences audio audit audition auditor auditorium auditory augment
    august augustest aunt aura aural auspicious austere austerest austerities austerity authentic authentically
    authenticate authenticity author authorisation authorise authorised authorises authorising authoritarian
    authoritative authorities authority authorization authorize authorized authorizes authorizing authors authorship
    auto autobiographical autobiographies autobiography autocracies autocracy autocrat autocratic autograph automate
    automated automates automatic automatically automating automation automobile automobiles automotive autonomous
    autonomy autopsied autopsies autopsy autumn autumnal auxiliaries auxiliary avail availability available avalanche
    avarice avaricious avenge avenue average averse aversion avert aviation aviator avid avocado avoid avoidable
    avoidance avoided avoiding avoids avow avowal await awaited awaiting awaits awake awaken award awarded awarding
    awards aware awareness away awe awesome awful awfuller awfullest awfully awhile awkward awkwardest awning awoke
    awoken awry ax axe axes axiom axiomatic axioms axis axle aye azalea azure babble babe babied babier babies babiest
    baboon baby babyish bachelor back backbone backed backfire backgammon background backgrounds backhand backing
    backlash backlog backlogged backlogging backpack backs backside backslash backspace backstage backtrack backward
    backwards backwoods bacon bacteria bacterial bacterium bad badder baddest bade badge badly badminton baffle
    baffled baffles baffling bag bagel baggage bagged baggier baggiest bagging baggy bags bail bait bake baked
    bakeries bakery bakes baking balance balanced balances balancing balconies balcony bald baldest bale balk ball
    ballad ballast ballerina ballet ballistics balloon ballot ballroom balls balm balmier balmiest balmy baloney
    bamboo bamboozle ban banal banana bananas band bandage bandanna bandied bandier bandies bandiest bandit bands
    bandstand bandwagon bandwidth bandy bang bani banish banister banjo bank banknote bankrupt bankruptcies bankruptcy
    banks banned banner banning banquet bans banter baptise baptism baptize bar barb barbarian barbaric barbarous
    barbecue barbiturate bare bareback barefoot barely barest bargain barge baritone bark barked barking barks barley
    barman barn barnacle barnyard barometer baron baroque barrage barred barrel barrelled barrelling barren barrenest
    barrette barricade barrier barriers barring barrister barristers bars bartender barter base baseball based
    baseline basement bases basest bash bashed bashes bashful bashing basic basically basics basil basin basing basis
    bask basket basketball bass basses bassoon bastard bastards baste bat batch bath bathe bathroom baths bathtub
    baton batsman battalion batted batter batteries battery batting battle battlefield battleship baud baulk bawdier
    bawdiest bawdy bawl bay bayonet bayou bazaar be beach beacon bead beadier beadiest beady beagle beak beam bean
    beans bear bearable beard bearded bearding beards bearing bears beast beasts beat beaten beating beats beautician
    beauties beautified beautifies beautiful beautifully beautify beauty beaver became because beckon become becomes
    becoming bed bedbug bedclothes bedded bedder bedding bedlam bedridden bedrock bedroom beds bedside bedspread
    bedtime bee beech beef beefier beefiest beefy beehive been beeper beer beers beeswax beet beetle beeves befall
    befallen befell befit befitted befitting before beforehand befriend beg began beggar begged begging begin beginner
    beginners beginning begins begrudge beguile begun behalf behalves behave behaved behaves behaving behavior
    behavioral behaviour behavioural behead beheld behind behold beige being beings belabor belabour belated belch
    belfries belfry belie belief beliefs believable believe believed believer believers believes believing belittle
    bell bellboy bellhop bellied bellies belligerent bellow bells belly belong belonged belonging belongs beloved
    below belt belying bemoan bemuse bench bend bending bends beneath benediction benefactor beneficial beneficiaries
    beneficiary benefit benefits benevolence benevolent benighted benign bent bequeath bequest bereave bereavement
    bereft beret berried berries berry berserk berth beseech beset besetting beside besides besiege besought best
    bestial bestiality bestow bet beta betcha betray betrayal betrothal bets better betterment betting bettor between
    beverage beware bewilder bewilderment bewitch beyond bias biased biases biasing bib bible biblical bibliographic
    bibliographies bibliography bicentennial bicker bicycle bicycles bid bidden bidding bide bids biennial bifocals
    big bigamist bigamous bigamy bigger biggest bigot bigoted bigotry bike bikini bilateral bile bilingual bill
    billboard billfold billiards billion billions billow bills bin binaries binary bind binding binds bingo binned
    binning binomial biochemical biochemistry biodegradable biographer biographical biographies biography biological
    biologist biologists biology bipartisan biped biplane birch bird birdcage birds birth birthday birthmark
    birthplace biscuit biscuits bisect bisexual bishop bison bit bitch bite bites biting bitmap bits bitten bitter
    bitterest bittersweet bizarre blab blabbed blabbing black blackberries blackberry blackbird blackboard blacken
    blackest blackhead blackjack blacklist blackmail blackout blacks blacksmith blacktop blacktopped blacktopping
    bladder blade blades blame blamed blameless blames blaming blanch blancmange bland blandest blank blankest blanket
    blanks blare blaspheme blasphemies blasphemous blasphemy blast blasted blasting blasts blatant blatantly blaze
    bleach bleak bleakest blearier bleariest bleary bleat bled bleed blemish blend bless blessed blesses blessing blew
    blight blimp blind blindest blindfold blindly blink blip bliss blissful blister blithe blithest blitz blizzard
    blob blobbed blobbing bloc block blockade blockage blockbuster blocked blockhead blocking blocks blog blogged
    blogger blogging blond blonde blondest blood bloodhound bloodied bloodier bloodies bloodiest bloodshed bloodshot
    bloodstream bloodthirstier bloodthirstiest bloodthirsty bloody bloom blossom blot blotch blotted blotter blotting
    blouse blow blowing blown blowout blows blowtorch blubber bludgeon blue bluebell blueberries blueberry bluebird
    bluegrass blueprint blues bluest bluff bluffest blunder blunt bluntest blur blurb blurred blurring blurt blush
    bluster boa board boards boardwalk boast boastful boat boats bob bobbed bobbin bobbing bobcat bobs bobsled
    bobsledded bobsledding bode bodice bodies bodily body bodyguard bodywork bog bogged bogging boggle boggles bogs
    bogus boil boiled boiling boils boisterous bold boldest bologna bolster bolt bomb bombard bombardment bombed
    bombing bombs bond bondage bone bones bonfire bonier boniest bonnet bonus bony boo booby book bookcase booked
    bookend booking bookkeeper bookkeeping booklet bookmark books bookshelf bookshop bookshops bookstore bookworm boom
    boomerang boon boorish boost boot bootee booth booties bootleg bootlegged bootlegging boots bootstrap booty booze
    bop border borderline bore bored boredom bores boring born borne borough borrow borrowed borrowing borrows bosom
    boss bossier bossiest bossy botanical botanist botany botch both bother bothered bothering bothers bothersome
    bottle bottleneck bottles bottom bottomless bough bought boulder boulevard bounce bound boundaries boundary
    boundless bounds bounties bountiful bounty bouquet bourbon bourgeois bourgeoisie bout boutique bovine bow bowel
    bowl bowlegged box boxcar boxes boy boycott boyfriend boyhood boyish boys bra brace bracelet bracket bracketed
    bracketing brackets brackish brag braggart bragged bragging braid brain brainier brainiest brainless brains
    brainstorm brainwash brainy braise brake brakes bran branch branches brand branded brandied brandies branding
    brandish brands brandy brash brashest brass brassier brassiere brassiest brassy brat bravado brave bravery bravest
    bravo brawl brawn brawnier brawniest brawny bray brazen brazier breach bread breadth breadwinner break breakable
    breakdown breakfast breaking breakneck breakpoints breaks breakthrough breakwater breast breath breathe breathed
    breathes breathing breathless breathtaking bred breed breeding breeds breeze breezier breeziest breezy brethren
    brevity brew breweries brewery bribe bribery brick bricklayer bricks bridal bride bridegroom bridesmaid bridge
    bridges bridle brief briefcase briefest briefly brigade bright brighten brighter brightest brightly brightness
    brilliance brilliant brilliantly brim brimmed brimming brimstone brine bring bringing brings brinier briniest
    brink briny brisk briskest bristle britches brittle brittlest broach broad broadcast broadcasting broadcasts
    broaden broadest broadly broadside brocade broccoli brochure broil broke broken bronchitis bronco bronze brooch
    brood brook broom broth brother brotherhood brothers brought brow browbeat browbeaten brown brownest brownie
    browse browsed browses browsing bruise brunch brunette brunt brush brusque brusquest brutal brutalities brutality
    brute brutish bubble bubblier bubbliest bubbly buck bucket buckle bucks bud budded buddies budding buddy budge
    budget buff buffalo buffer buffered buffering buffers buffet buffoon bug bugged bugger buggers buggier buggies
    buggiest bugging buggy bugle bugs build building buildings builds built bulb bulbous bulbs bulge bulk bulkier
    bulkiest bulky bull bulldog bulldogged bulldogging bulldoze bullet bulletin bullets bullfight bullfrog bullied
    bullies bullion bully bum bumblebee bummed bummer bummest bumming bump bumpier bumpiest bumpy bun bunch bundle
    bung bungalow bungle bunion bunk bunnies bunny buoy buoyancy buoyant burble burden burdensome bureau bureaucracies
    bureaucracy bureaucrat bureaucratic burger burglar burglaries burglary burgle burial buried buries burlap burlier
    burliest burly burn burned burning burnish burns burnt burp burr burro burrow bursar burst bursting bursts bury
    burying bus buses bush bushel bushelled bushelling bushier bushiest bushy busied busier busies busiest busily
    business businesses businessman businessmen businesswoman businesswomen bust bustle busy busybodies busybody but
    butcher butcheries butchery butler butt butte butter buttercup butterflied butterflies butterfly buttermilk
    butterscotch buttery buttock button buttonhole buttons buttress buxom buy buyer buyers buying buys buzz buzzard by
    bye bygone bypass bystander byte bytes byway cab cabaret cabbage cabbed cabbing cabin cabinet cable cabled cables
    cabling caboose cacao cache cackle cacti cactus cad caddie caddying cadence cadet cafeteria caffeine cage cagey
    cagier cagiest cajole cake cakes calamities calamity calcium calculate calculated calculates calculating
    calculation calculations calculator calculi calculus calendar calf caliber calibrate calibration calibre calico
    calk call callable called caller calligraphy calling callous callow calls callus calm calmest calorie calve cam
    camaraderie came camel cameo camera cameras camouflage camp campaign campaigned campaigning campaigns camps campus
    can canal canaries canary cancel canceled canceling cancellation cancelled cancelling cancels cancer candid
    candidacies candidacy candidate candidates candied candies candle candlestick candor candour candy cane canine
    canister canker canned canneries cannery cannibal cannibalism cannier canniest canning cannon cannot canny canoe
    canon canonical canopied canopies canopy cans cant cantaloupe cantankerous canteen canvas canyon cap capabilities
    capability capable capably capacitance capacities capacitor capacity cape capillaries capillary capital
    capitalisation capitalise capitalism capitalist capitalization capitalize capitals capitulate capped capping
    caprice capricious caps capsize capsule captain caption captivate captive captivities captivity captor capture
    captured captures capturing car caramel carat caravan carbohydrate carbon carburetor carburettor carcass
    carcinogenic card cardboard cardiac cardigan cardinal cards care cared career careers carefree careful carefuller
    carefullest carefully careless cares caretaker cargo caribou caricature caring carnage carnal carnation carnival
    carnivore carnivorous carol carolled carolling carouse carp carpenter carpentry carpet carriage carriageway
    carried carrier carries carrion carrot carrots carry carrying cars cart cartel cartilage cartographer cartography
    carton cartoon cartoonist cartoons cartridge cartridges cartwheel carve cascade case cased cases cash cashew
    cashier cashmere casing casino cask casket casserole cassette cassettes cast castaway caste castigate casting
    castle castoff castrate casts casual casualties casualty cat cataclysm cataclysmic catalog catalogs catalogue
    catalogues catapult cataract catastrophe catastrophic catcall catch catches catchier catchiest catching catchment
    catchy catechism categorical categorically categories categorise categorize category cater catered catering
    caterpillar caters catfish cathedral catholic catnap catnapped catnapping catnip cats cattle catwalk caucus caught
    cauliflower caulk causal causality cause caused causes causeway causing caustic caution cautious cavalier
    cavalries cavalry cave caveat cavern caviar cavities cavity cavort caw cease ceased ceasefire ceaseless ceases
    ceasing cedar cede ceiling celebrate celebrated celebrates celebrating celebration celebrities celebrity celery
    celestial celibacy celibate cell cellar cellist cello cellophane cells cellular cellulose cement cemeteries
    cemetery censor censored censoring censors censorship censure census cent centennial center centered centering
    centerpiece centers centimeter centimetre centipede central centralise centralize centrally centre centred
    centrepiece centres centrifuge centring centuries century ceramic cereal cerebral ceremonial ceremonies
    ceremonious ceremony certain certainly certainties certainty certificate certified certifies certify cervical
    cessation chafe chaff chagrin chain chains chainsaw chair chairman chairmen chairperson chairs chalet chalice
    chalk chalkier chalkiest chalky challenge challenged challenges challenging chamber chameleon champ champagne
    champion championship chance chancellor chances chandelier change changeable changed changeover changes changing
    channel channelled channelling channels chant chaos chaotic chap chapel chaperon chaperone chaplain chapped
    chapping chaps chapter chapters char character characterisation characterise characteristic characteristically
    characteristics characterization characterize characters charcoal charge chargeable charged charges charging
    chariot charisma charismatic charitable charitably charities charity charlatan charm charmed charming charms
    charred charring chars chart charter charts chase chased chases chasing chasm chassis chaste chasten chastest
    chastise chastisement chastity chat chats chatted chatter chatterbox chattier chattiest chatting chatty chauffeur
    chauvinist cheap cheapen cheaper cheapest cheaply cheat cheated cheating cheats check checked checker checking
    checkout checkpoint checks checkup cheek cheep cheer cheerful cheerfuller cheerfullest cheerier cheeriest cheers
    cheery cheese cheesecloth cheetah chef chemical chemicals chemist chemistry chemists cheque chequed chequer
    cheques chequing cherish cherries cherry cherub cherubim chess chest chestnut chew chewed chewier chewiest chewing
    chews chewy chi chic chicest chick chicken chickens chide chief chiefest chieftain child childbirth childhood
    childish childlike children chili chill chillest chilli chilliest chilly chime chimney chimp chimpanzee chin china
    chink chinned chinning chintz chip chipmunk chipped chipper chipping chips chiropractor chirp chisel chiselled
    chiselling chivalrous chivalry chlorine chloroform chlorophyll chocolate choice choices choicest choir choke
    cholera cholesterol choose chooses choosier choosiest choosing choosy chop chopped chopper choppier choppiest
    chopping choppy chops choral chord chore choreographer choreography chortle chorus chose chosen chow chowder
    christen chrome chromium chromosome chronic chronically chronicle chronological chronologies chronology
    chrysanthemum chubbier chubbiest chubby chuck chucked chucking chuckle chucks chug chugged chugging chum chummed
    chummier chummiest chumming chummy chunk chunkier chunkiest chunks chunky church churches churn chute cider cigar
    cigarette cinch cinder cinema cinnamon cipher circa circle circles circuit circuitous circuitry circuits circular
    circulate circulated circulates circulating circulation circulatory circumcise circumcision circumference
    circumflex circumstance circumstances circumstantial circumvent circumvention circus cistern citation cite cited
    cites cities citing citizen citizens citizenship citric citrus city civic civil civilian civilisation civilise
    civilised civilises civilising civilities civility civilization civilize civilized civilizes civilizing clack clad
    claim claimed claiming claims clairvoyance clairvoyant clam clamber clammed clammier clammiest clamming clammy
    clamor clamour clamp clan clandestine clang clank clap clapped clapper clapping claptrap claret clarification
    clarified clarifies clarify clarifying clarinet clarity clash clashes clasp class classed classes classic
    classical classics classification classified classifies classify classifying classing classmate classroom classy
    clatter clause clauses claustrophobia claw clay clean cleaned cleaner cleaners cleanest cleaning cleanlier
    cleanliest cleanliness cleanly cleans cleanse clear clearance cleared clearer clearest clearing clearly clears
    cleat cleavage cleave clef cleft clemency clench clergies clergy clergyman clergymen cleric clerical clerk clever
    cleverer cleverest click client clients cliff climactic climate climax climb climbed climbing climbs clime clinch
    cling clinic clinical clink clip clipboard clipped clipping clips clique clitoris cloak clock clocks clockwise
    clockwork clod clog clogged clogging cloister clone clones close closed closely closer closes closest closet
    closing closure clot cloth clothe clothed clothes clothespin clothing clotted clotting cloud cloudburst cloudier
    cloudiest clouds cloudy clout clove cloven clown club clubbed clubbing clubhouse clubs cluck clue clueless clues
    clump clumsier clumsiest clumsily clumsiness clumsy clung cluster clusters clutch clutter coach coagulate
    coagulation coal coalesce coalition coarse coarsen coarsest coast coastal coastline coat coats coax cob cobalt
    cobble cobbler cobblers cobra cobweb cocaine cock cockeyed cockier cockiest cockpit cockroach cocktail cocky cocoa
    coconut cocoon cod codded codding code coded codes coding coefficient coerce coercion coexist coexistence coffee
    coffer coffin cog cogency cogent cognac cognitive coherence coherent coil coin coinage coincide coincidence
    coincidental coined coining coins coke colander cold coldest colic collaborate collaboration collaborative
    collaborator collage collapse collapsed collapses collapsible collapsing collar collarbone collate collated
    collateral collates collating collation colleague colleagues collect collected collecting collection collections
    collective collector collects college colleges collegiate collide collie collision colloquial colloquialism
    collusion colon colonel colonial colonies colonisation colonise colonization colonize colony color colored
    colorful coloring colorless colors colossal colour coloured colourful colouring colourless colours colt column
    columns coma comb combat combatant combination combinations combine combined combines combining combustible
    combustion come comeback comedian comedies comedy comelier comeliest comes comestible comet comfort comfortable
    comfortably comic comical comics coming comma command commandant commandeer commandment commandments commando
    commands commas commemorate commemoration commence commencement commend commendable commendation comment
    commentaries commentary commentator commentators commented commenting comments commerce commercial commercialise
    commercialism commercialize commercially commiserate commiseration commission commissioned commissioning
    commissions commit commitment commitments commits committed committee committees committing commodities commodity
    commodore common commonest commonly commonplace commons commonwealth commotion communal commune communicable
    communicate communicated communicates communicating communication communications communicative communicator
    communion communique communism communist communists communities community commutative commute compact compactest
    compaction companies companion companionship company comparable comparative comparatively compare compared
    compares comparing comparison comparisons compartment compass compassion compassionate compatibility compatible
    compatriot compel compelled compelling compels compensate compensation compete competed competence competent
    competes competing competition competitive competitor competitors compilation compile compiled compiler compilers
    compiles compiling complacency complacent complain complained complaining complains complaint complaints
    complement complementary complete completed completely completeness completes completest completing completion
    complex complexion complexities complexity compliance compliant complicate complicated complicates complicating
    complication complications complied complies compliment complimentary comply component components compose composed
    composer composers composes composing composite composition compost composure compound comprehend comprehensible
    comprehension comprehensive compress compressed compresses compressing compression comprise comprised comprises
    comprising compromise compulsion compulsive compulsories compulsory compunction computation computational compute
    computed computer computerise computerised computerises computerising computerize computerized computerizes
    computerizing computers computes computing comrade comradeship con concatenate concatenated concatenates
    concatenating concatenation concave conceal concealed concealing concealment conceals concede conceit conceivable
    conceivably conceive conceived conceives conceiving concentrate concentrated concentrates concentrating
    concentration concentric concept conception concepts conceptual concern concerned concerning concerns concert
    concerto concerts concession conciliate conciliation concise concisest conclude concluded concludes concluding
    conclusion conclusions conclusive concoct concoction concord concordance concourse concrete concur concurred
    concurrence concurrency concurrent concurrently concurring concussion condemn condemnation condemned condemning
    condemns condensation condense condensed condenses condensing condescend condiment condition conditional
    conditioned conditioning conditions condolence condom condominium condone condor conducive conduct conducted
    conducting conductor conducts cone confection confederacies confederacy confederate confederation confer
    conference conferences conferred conferrer conferring confess confession confetti confidant confide confidence
    confident confidential confidentiality configurable configuration configurations configure configured configures
    configuring confine confined confinement confines confining confirm confirmation confirmed confirming confirms
    confiscate confiscation conflict conflicted conflicting conflicts conform conformity confound confront
    confrontation confronted confronting confronts confuse confused confuses confusing confusion congeal congenial
    congest congested congesting congestion congests conglomerate congratulate congratulations congregate congregation
    congress congressman congressmen congresswoman congresswomen congruent conical conifer coniferous conjecture
    conjugal conjugate conjugation conjunction conjure connect connected connecting connection connections connective
    connectivity connector connects conned conning connoisseur connotation connotations connote conquer conqueror
    conquest conscience conscientious conscious consciously consciousness consecrate consecutive consensus consent
    consented consenting consents consequence consequences consequent consequential consequently conservation
    conservatism conservative conservatives conservatories conservatory conserve consider considerable considerably
    considerate consideration considerations considered considering considers consign consignment consist consisted
    consistencies consistency consistent consistently consisting consists consolation console consolidate
    consolidation consonant consort consortium conspicuous conspiracies conspiracy conspirator conspire constancy
    constant constantly constants constellation consternation constipation constituencies constituency constituent
    constituents constitute constitutes constitution constitutional constrain constrained constraining constrains
    constraint constraints constrict constriction construct constructed constructing construction constructions
    constructive constructs construe consul consular consulate consult consultancy consultant consultants consultation
    consulted consulting consults consumable consume consumed consumer consumerism consumes consuming consummate
    consumption contact contacted contacting contacts contagion contagious contain contained container containing
    contains contaminate contamination contemplate contemplated contemplates contemplating contemplation contemplative
    contemporaries contemporary contempt contemptible contemptuous contend content contention contentious contentment
    contents contest contestant context contexts contextual contiguous continent continental contingencies contingency
    contingent continual continually continuation continuations continue continued continues continuing continuity
    continuous continuously continuum contort contortion contour contraband contraception contraceptive contract
    contracted contracting contraction contractor contracts contractual contradict contradicted contradicting
    contradiction contradictory contradicts contraption contraries contrary contrast contravene contravention
    contribute contributed contributes contributing contribution contributions contributor contributors contributory
    contrite contrive contrived contrives contriving control controllable controlled controller controllers
    controlling controls controversial controversies controversy convalesce convalescence convalescent convection
    convene convenience convenient conveniently convent convention conventional conventions converge convergence
    conversant conversation conversational conversations converse conversely conversion conversions convert converted
    converter convertible converting converts convex convey conveyance convict convicted convicting conviction
    convictions convicts convince convinced convinces convincing convincingly convoluted convoy convulse convulsion
    convulsive coo cook cookbook cooked cookie cookies cooking cooks cool cooled coolest cooling cools coop cooperate
    cooperation cooperative coordinate coordinates coordination coordinator cop cope coped copes copied copier copies
    coping copious copped copper copperhead copping copulate copulation copy copying copyright coral cord cordial
    cordless cordon corduroy core cork corkscrew corn cornea corner corners cornet cornflakes cornier corniest
    cornmeal cornstarch corny corollary coronaries coronary coronation coroner corporal corporate corporation corps
    corpse corpses corpulent corpus corpuscle corral corralled corralling correct corrected correctest correcting
    correction corrections corrective correctly corrector corrects correlate correlation correspond corresponded
    correspondence correspondent corresponding corresponds corridor corroborate corroboration corrode corrosion
    corrosive corrupt corrupted corruptest corruptible corrupting corruption corrupts corsage corset cortex cosier
    cosies cosiest cosily cosiness cosmetic cosmic cosmology cosmonaut cosmopolitan cosmos cost costed costing
    costlier costliest costly costs costume cosy cot cottage cotton cottontail cottonwood couch cougar cough could
    council councillor councilor councils counsel counseled counseling counselled counselling counsellor counselor
    counsels count countable countdown counted countenance counter counteract counterattack counterbalance
    counterclockwise counterexample counterfeit counterpart counterparts countersign countess counties counting
    countless countries country countryman countrymen countryside counts county coup couple coupled couples coupling
    coupon courage courageous courier course courses court courteous courtesies courtesy courthouse courtroom courts
    courtship courtyard cousin cove covenant cover coverage covered covering covers covert covet covetous cow coward
    cowardice cowboy cowgirl cowhide cows cox coy coyest coyote cozier cozies coziest cozily coziness cozy crab
    crabbed crabbier crabbiest crabbing crabby crack cracked cracking crackle crackpot cracks cradle craft craftier
    craftiest craftily craftsman craftsmen crafty crag craggier craggiest craggy cram crammed cramming cramp cramped
    cramping cramps cranberries cranberry crane cranium crank crankier crankiest cranky crap crash crashed crashes
    crashing crass crassest crate crave crawl crawled crawling crawls crayfish crayon craze crazier crazies craziest
    crazily craziness crazy creak creakier creakiest creaky cream creamier creamiest creamy crease create created
    creates creating creation creative creativity creator creature creatures credence credential credibility credible
    credit creditable creditor credits credulous creed creek creep creepier creepiest creepy cremate cremation crepe
    crept crescendo crescent crest crestfallen cretin cretinous crevasse crevice crew crib cribbed cribbing cricket
    cried cries crime crimes criminal criminals crimson cringe crinkle cripple crises crisis crisp crispest crisps
    crispy crisscross criteria criterion critic critical criticise criticised criticises criticising criticism
    criticisms criticize criticized criticizes criticizing critics critique croak crochet crock crockery crocodile
    crocus crofts cronies crony crook crookedest croon crop cropped cropping crops croquet cross crossbow crossed
    crosses crossest crossing crossroad crossroads crosswalk crossword crotch crouch crow crowbar crowd crowded
    crowding crowds crown crucial crucified crucifies crucifix crucifixion crucify crude crudest crudity cruel
    cruelest crueller cruellest cruelties cruelty cruise cruised cruises cruising crumb crumble crumblier crumbliest
    crummier crummiest crummy crumple crunch crunched crunches crunching crunchy crusade crush crushed crushes
    crushing crust crustacean crustier crustiest crusty crutch crux cry crybabies crybaby crying crypt cryptic crystal
    crystallisation crystallise crystallization crystallize crystals cs cub cube cubic cubicle cuckoo cucumber cuddle
    cuddly cue cuff cuisine culinary cull culminate culmination culpable culprit cult cultivate cultivation cultural
    culture cultures cumbersome cumming cums cumulative cunning cunningest cup cupboard cupful cupped cupping cups cur
    curable curator curb curdle cure cured cures curfew curing curio curiosities curiosity curious curiously curl
    curly currant currencies currency current currently curricula curriculum curried curries curry curse cursor
    cursory curt curtail curtain curtains curtest curtsied curtsies curtsy curvature curve curves cushion custard
    custodian custody custom customary customer customers customisation customise customization customize customs cut
    cutback cute cutest cuticle cutlery cutlet cuts cutter cutthroat cutting cyanide cybernetics cycle cycled cycles
    cyclic cycling cyclist cyclists cyclone cylinder cylindrical cymbal cynic cynical cynicism cypress cyst czar dab
    dabbed dabbing dabble dachshund dad daddies daddy daemon daffodil daft dagger dailies daily daintier dainties
    daintiest daintily dainty dairies dairy dais daisies daisy dallied dallies dally dam damage damaged damages
    damaging dame dammed damming damn damnation damned damnedest damning damns damp dampen dampest damsel dance danced
    dances dancing dandelion dandier dandies dandiest dandruff dandy danger dangerous dangerously dangers dangle dank
    dankest dapper dapperest dare dared daredevil dares daring dark darken darkest darkness darling darn dart dash
    dashboard dashed dashes dashing dastardly data database databases date dated dates dating datum daub daughter
    daunt dauntless dawdle dawn day daybreak daydream daylight days daytime daze dazzle deacon dead deaden deadest
    deadlier deadliest deadline deadlock deadly deaf deafest deal dealer dealers dealing deals dealt dean dear dearest
    dearth death deathbed deaths deaves debase debasement debatable debate debated debates debating debaucheries
    debauchery debilitate debilities debility debit debonair debrief debris debt debtor debug debugged debugger
    debugging debugs debunk debut decade decadence decadent decades decanter decapitate decay decease deceit deceitful
    deceive decencies decency decent decentralisation decentralise decentralization decentralize deception deceptive
    decibel decide decided decides deciding deciduous decimal decimate decipher decision decisions decisive deck
    declaration declarations declare declared declares declaring declension decline declined declines declining decode
    decoded decodes decoding decompose decomposition decorate decoration decorative decorator decorous decorum decoy
    decrease decreased decreases decreasing decree decrepit decried decries decry dedicate dedicated dedicates
    dedicating dedication deduce deduced deduces deducing deduct deduction deductions deductive deed deeds deem deemed
    deeming deems deep deepen deeper deepest deeply deer deface defamation defamatory defame default defaults defeat
    defeated defeating defeatist defeats defecate defect defective defects defence defenceless defend defendant
    defended defending defends defense defenseless defensible defensive defer deference deferential deferred deferring
    defiance defiant deficiencies deficiency deficient deficit defied defies defile definable define defined defines
    defining definite definitely definition definitions definitive deflate deflation deflect deflection deform
    deformities deformity defraud defrost deft deftest defunct defy degenerate degradation degrade degraded degrades
    degrading degree degrees dehydrate deified deifies deify deign deities deity deject dejection delay delayed
    delaying delays delectable delegate delegation delete deleted deleterious deletes deleting deletion deli
    deliberate deliberately deliberation delicacies delicacy delicate delicatessen delicious delight delighted
    delightful delighting delights delimit delimiters delinquencies delinquency delinquent delirious delirium deliver
    deliverance delivered deliveries delivering delivers delivery delta delude deluge delusion deluxe delve demagogue
    demand demanded demanding demands demean demeanor demeanour demented dementia demerit demise democracies democracy
    democrat democratic democratically demolish demolished demolishes demolishing demolition demon demonstrably
    demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demonstrative demonstrator
    demoralise demoralize demote demotion demount demure demurest den denial denied denies denigrate denim
    denomination denominator denote denotes denounce dense densest densities density dent dental dentist dentistry
    denunciation deny denying deodorant deodorise deodorize depart department departmental departments departure
    depend dependable dependant depended dependence dependencies dependency dependent depending depends depict
    depiction deplete deplorable deplore deport deportation deportment depose deposit depot deprave depravities
    depravity deprecate depreciate depreciation depress depressed depresses depressing depression deprivation deprive
    deprived deprives depriving depth depths deputies deputy derail derailment derange deranged deranges deranging
    derelict deride derision derivation derivative derive derived derives deriving derogatory derrick descend
    descendant descended descendent descending descends descent describable describe described describes describing
    description descriptions descriptive descriptor desecrate desecration desegregation desert deserted deserting
    deserts deserve deserved deserves deserving design designate designated designates designating designation
    designed designer designers designing designs desirability desirable desire desired desires desiring desirous
    desist desk desktop desolate desolation despair desperate desperately desperation despicable despise despite
    despondent despot despotic dessert destabilise destabilize destination destine destined destines destinies
    destining destiny destitute destitution destroy destroyed destroying destroys destruction destructive detach
    detachable detached detaches detaching detachment detail detailed detailing details detain detect detectable
    detected detecting detection detective detector detects detention deter detergent deteriorate deterioration
    determinable determination determine determined determines determining determinism deterministic deterred
    deterrent deterring detest dethrone detonate detonation detonator detour detract detriment detrimental devalue
    devastate devastated devastates devastating devastation develop developed developer developers developing
    development developments develops deviant deviate deviation device devices devil devilled devilling devious devise
    devised devises devising devoid devolution devolve devote devoted devotee devotes devoting devotion devour devout
    devoutest dew dexterity dexterous diabetes diabetic diabolical diagnose diagnosis diagnostic diagnostics diagonal
    diagram diagrammed diagramming diagrams dial dialect dialects dialed dialing dialings dialled dialling diallings
    dialog dialogue dials diameter diametrically diamond diaper diaphragm diaries diarrhea diarrhoea diary diatribe
    dice dictate dictation dictator dictatorial dictatorship diction dictionaries dictionary did die died dies diesel
    diet dietaries dietary differ differed difference differences different differential differentiate differentiation
    differently differing differs difficult difficulties difficulty diffuse diffusion dig digest digestible digestion
    digestive digging digit digital digitise digitize digits dignified dignifies dignify dignitaries dignitary
    dignities dignity digress digression digs dike dilapidated dilate dilation dilemma diligence diligent dill dilute
    dilution dim dime dimension dimensional dimensions diminish diminutive dimmed dimmer dimmest dimming dimple din
    dine dined diner dines dinghies dinghy dingier dingiest dingy dining dinned dinner dinning dinosaur diocese
    dioxide dip diphtheria diphthong diploma diplomacy diplomat diplomata diplomatic diplomatically dipped dipping
    dire direct directed directest directing direction directions directive directives directly director directories
    directors directory directs direst dirge dirt dirtied dirtier dirties dirtiest dirty disabilities disability
    disable disabled disables disabling disadvantage disadvantageous disadvantages disagree disagreeable disagreeably
    disagreed disagreeing disagreement disagrees disallow disambiguate disappear disappearance disappeared
    disappearing disappears disappoint disappointed disappointing disappointment disappoints disapproval disapprove
    disarm disarmament disarray disaster disasters disastrous disavow disband disbelief disbelieve disburse
    disbursement disc discard discarded discarding discards discern discernible discharge disciple disciplinarian
    disciplinary discipline disclaim disclaimer disclose disclosure disco discolor discoloration discolour
    discolouration discomfort disconcert disconnect disconnected disconnecting disconnects disconsolate discontent
    discontinue discontinued discontinues discontinuing discontinuity discord discordant discount discounts discourage
    discouraged discouragement discourages discouraging discourse discourteous discourtesies discourtesy discover
    discovered discoveries discovering discovers discovery discredit discreet discreetest discrepancies discrepancy
    discrete discretion discretionary discriminate discriminated discriminates discriminating discrimination
    discriminatory discs discus discuss discussed discusses discussing discussion discussions disdain disdainful
    disease diseases disembark disembarkation disenchantment disengage disentangle disfavor disfavour disfigure
    disgrace disgraceful disgruntle disguise disguised disguises disguising disgust disgusted disgusting disgusts dish
    dishearten dishes dishonest dishonesty dishonor dishonorable dishonour dishonourable dishwasher disillusion
    disillusionment disincentive disinfect disinfectant disingenuous disinherit disintegrate disintegration
    disinterested disjoint disk dislike disliked dislikes disliking dislocate dislocation dislodge disloyal disloyalty
    dismal dismantle dismay dismember dismiss dismissal dismissed dismisses dismissing dismissive dismount
    disobedience disobedient disobey disorder disown disparage disparate disparities disparity dispassionate dispatch
    dispel dispelled dispelling dispensaries dispensary dispensation dispense dispersal disperse dispersion displace
    displacement display displayed displaying displays displease displeasure disposable disposal dispose disposed
    disposes disposing disposition dispossess disproportionate disprove dispute disqualified disqualifies disqualify
    disquiet disregard disrepair disreputable disrepute disrespect disrespectful disrupt disruption disruptive
    dissatisfaction dissatisfied dissatisfies dissatisfy dissect dissection disseminate dissemination dissension
    dissent dissertation disservice dissident dissimilar dissimilarities dissimilarity dissipate dissipation
    dissociate dissociation dissolute dissolution dissolve dissonance dissuade distance distances distant distaste
    distasteful distend distil distill distillation distilleries distillery distinct distinctest distinction
    distinctions distinctive distinctly distinguish distinguishable distinguished distinguishes distinguishing distort
    distorted distorting distortion distorts distract distracted distracting distraction distracts distraught distress
    distressed distresses distressing distribute distributed distributes distributing distribution distributor
    district distrust distrustful disturb disturbance disturbed disturbing disturbs disuse ditch dither ditties ditto
    ditty dive dived diverge divergence divergent diverse diversified diversifies diversify diversion diversities
    diversity divert diverted diverting diverts dives divest divide divided dividend divides dividing divine divinest
    diving divinities divinity divisible division divisions divisive divisor divorce divulge dizzied dizzier dizzies
    dizziest dizziness dizzy do docile dock doctor doctorate doctors doctrine document documentaries documentary
    documentation documented documenting documents dodge dodo doe does dog dogged doggerel dogging doghouse dogma
    dogmatic dogs dogwood doilies doily doing doldrums dole doleful doll dollar dollars dollies dolly dolphin domain
    dome domestic domesticate domesticity domicile dominance dominant dominate dominated dominates dominating
    domination dominion domino don donate donated donates donating donation donations done donkey donor dons doodle
    doom doomed dooming dooms door doorman doormen doors doorstep doorway dope dopey dopier dopiest dormant
    dormitories dormitory dorsal dose doses dot dote dots dotted dotting double doubled doubles doubling doubly doubt
    doubtful doubtless doubts dough doughnut dour dourest douse dove dowdier dowdies dowdiest dowdy down downcast
    downfall downgrade downhearted downhill downier downiest downpour downright downstairs downstream downtown
    downward downwards downy dowries dowry doze dozen dozens drab drabber drabbest draconian draft drafted draftier
    draftiest drafting drafts draftsman draftsmen drafty drag dragged dragging dragon dragonflies dragonfly drags
    drain drainage drained draining drains drama dramatic dramatically dramatisation dramatise dramatist dramatization
    dramatize drank drape draperies drapery drastic drastically draught draughtier draughtiest draughts draughtsman
    draughtsmen draughty draw drawback drawbacks drawbridge drawing drawings drawl drawn draws dread dreaded dreadful
    dreading dreads dream dreamed dreamier dreamiest dreaming dreams dreamt dreamy drearier dreariest dreary dredge
    dregs drench dress dressed dresses dressier dressiest dressing dressmaker dressy drew dribble dried drier dries
    driest drift driftwood drill drily drink drinkable drinking drinks drip dripped dripping drips drive drivel
    drivelled drivelling driven driver drivers drives driveway driving drizzle droll drollest drone drool droop drop
    dropout dropped dropping drops dross drought drove drown drowned drowning drowns drowse drowsier drowsiest
    drowsiness drowsy drudge drudgery drug drugged drugging druggist drugs drugstore drum drummed drummer drumming
    drums drumstick drunk drunkard drunken drunkest dry drying dual dualism dub dubbed dubbing dubious duchess duck
    duckling ducks duct dud dude due duel duelled duelling duet duff dug dugout duke dull dullest dully duly dumb
    dumbbell dumbest dumbfound dummies dummy dump dumped dumpier dumpiest dumping dumpling dumps dumpster dumpy dunce
    dune dung dungeon dunk dunno duo dupe duplex duplicate duplicated duplicates duplicating duplication duplicity
    durability durable duration duress during dusk duskier duskiest dusky dust dustbin dustier dustiest dustmen
    dustpan dusty duties dutiful duty duvet dwarf dwell dwelt dwindle dye dying dyked dyking dynamic dynamical
    dynamically dynamics dynamite dynamo dynasties dynasty dysentery dyslexia each eager eagerest eagerly eagle ear
    earache eardrum earl earlier earliest early earmark earn earned earnest earning earns earring ears earshot earth
    earthier earthiest earthlier earthliest earthquake earthworm earthy ease easel easier easiest easily east
    easterlies easterly eastern eastward easy easygoing eat eaten eater eating eats eave eavesdrop eavesdropped
    eavesdropping ebb ebonies ebony eccentric eccentricities eccentricity ecclesiastical echo echoed echoes echoing
    eclectic eclipse ecological ecologist ecology economic economical economically economics economies economise
    economist economize economy ecosystem ecstasies ecstasy ecstatic ecumenical eczema eddied eddies eddy edge edges
    edgewise edgier edgiest edgy edible edict edifice edit edited editing edition editions editor editorial editors
    editorship edits educate educated educates educating education educational educator eel eerie eeriest effect
    effective effectively effectiveness effects effectual effeminate effervescent efficiencies efficiency efficient
    efficiently effigies effigy effort effortless efforts effusive egalitarian egg eggplant eggs ego egocentric egoism
    egos egotism egotist eh eigenvalue eight eighteen eighteenth eighth eighties eightieth eighty either ejaculate
    ejaculation eject ejection eke elaborate elaboration elapse elastic elasticity elation elbow elder elderly eldest
    elect elected electing election elections elective elector electoral electorate electric electrical electrician
    electricity electrified electrifies electrify electrocute electrocution electrode electrolysis electromagnetic
    electron electronic electronically electronics electrostatic elects elegance elegant elegies elegy element
    elemental elementary elements elephant elephants elevate elevation elevator elevators eleven eleventh elf elicit
    eligibility eligible eliminate eliminated eliminates eliminating elimination elite elitism elitist elk ellipse
    ellipsis elliptic elliptical elm elongate elope elopement eloquence eloquent else elsewhere elucidate elude
    elusive elves em email emanate emancipate emancipation embalm embankment embargo embark embarrass embarrassed
    embarrasses embarrassing embarrassment embassies embassy embed embedded embedding embeds embellish embellishment
    ember embezzle embezzlement embitter emblem embodied embodies embodiment embody emboss embrace embroider
    embroideries embroidery embryo embryonic emerald emerge emerged emergence emergencies emergency emergent emerges
    emerging emigrant emigrate emigration eminence eminent eminently emir emissaries emissary emission emit emitted
    emitting emotion emotional emotionally emotions emotive empathy emperor emphases emphasis emphasise emphasised
    emphasises emphasising emphasize emphasized emphasizes emphasizing emphatic emphatically emphysema empire
    empirical employ employed employee employees employer employers employing employment employs emporium empower
    empress emptied emptier empties emptiest emptiness empty emptying emulate emulation emulator emulators emulsion
    enable enabled enables enabling enact enactment enamel enamelled enamelling encapsulate encase enchant enchantment
    encircle enclose enclosed encloses enclosing enclosure encode encoded encodes encoding encompass encore encounter
    encountered encountering encounters encourage encouraged encouragement encourages encouraging encroach encrypted
    encryption encumber encumbrance encyclopaedia encyclopedia end endanger endear endearment endeavor endeavour ended
    endemic ending endings endive endless endlessly endorse endorsement endow endowment ends endurance endure endways
    enema enemies enemy energetic energetically energies energy enforce enforced enforcement enforces enforcing engage
    engaged engagement engages engaging engender engine engineer engineered engineering engineers engines engrave
    engross engulf enhance enhanced enhancement enhances enhancing enigma enigmatic enjoy enjoyable enjoyed enjoying
    enjoyment enjoys enlarge enlarged enlargement enlarges enlarging enlighten enlightened enlightening enlightenment
    enlightens enlist enlistment enliven enmities enmity enormities enormity enormous enormously enough enquire
    enquired enquires enquiries enquiring enquiry enrage enrich enrichment enrol enroll enrollment enrolment ensemble
    enshrine ensign enslave ensue ensure ensured ensures ensuring entail entails entangle entanglement enter entered
    entering enterprise enters entertain entertained entertaining entertainment entertains enthral enthrall enthusiasm
    enthusiast enthusiastic enthusiastically entice enticement entire entirely entirety entities entitle entitled
    entitles entitling entity entomologist entomology entrails entrance entrant entrap entrapped entrapping entreat
    entreaties entreaty entrench entries entropy entrust entry entwine enumerate enumeration enunciate enunciation
    envelop envelope envelopes enviable envied envies envious environment environmental environments environs envisage
    envisaged envisages envisaging envoy envy enzyme eon epaulet epaulette ephemeral epic epidemic epidermis epilepsy
    epileptic epilogue episode episodes epitaph epithet epitome epoch epsilon equal equalise equality equalize
    equalled equalling equally equals equanimity equate equation equations equator equatorial equestrian equilateral
    equilibrium equine equinox equip equipment equipped equipping equips equitable equities equity equivalence
    equivalent equivalents equivocal era eradicate erase erased eraser erases erasing erasure erect erection ergo
    ergonomic erode erosion erotic err errand errant erratic erratically erroneous error errors erstwhile erudite
    erupt eruption escalate escalation escalator escapade escape escaped escapes escaping escapism escort esophagi
    esophagus esoteric especial especially espionage essay essays essence essential essentially establish established
    establishes establishing establishment establishments estate esteem estimate estimated estimates estimating
    estimation estrangement etch eternal eternities eternity ether ethereal ethic ethical ethics ethnic ethos
    etiquette etymological etymologies etymology eulogies eulogise eulogize eulogy euphemism eureka euthanasia
    evacuate evacuation evade evaluate evaluated evaluates evaluating evaluation evangelical evangelism evangelist
    evangelistic evaporate evaporation evasion evasive eve even evened evenest evening evenings evenly evens event
    eventful events eventual eventualities eventuality eventually ever evergreen everlasting evermore every everybody
    everyday everyone everything everywhere evict eviction evidence evident evidently evil evilest eviller evillest
    evils evocative evoke evolution evolutionary evolve evolved evolves evolving ewe exacerbate exact exactest exactly
    exaggerate exaggerated exaggerates exaggerating exaggeration exalt exaltation exam examination examine examined
    examiner examines examining example examples exams exasperate exasperation excavate excavation exceed exceeded
    exceeding exceedingly exceeds excel excelled excellence excellent excelling except excepted excepting exception
    exceptional exceptionally exceptions excepts excerpt excess excessive excessively exchange exchanged exchanges
    exchanging excise excitable excite excited excitement excites exciting exclaim exclamation exclude excluded
    excludes excluding exclusion exclusive exclusively excommunicate excommunication excrement excrete excruciating
    excursion excusable excuse excuses executable execute executed executes executing execution executive executor
    exemplary exemplified exemplifies exemplify exempt exemption exercise exercised exercises exercising exert
    exertion exhale exhaust exhausted exhausting exhaustion exhaustive exhausts exhibit exhibition exhilarate
    exhilaration exhort exhortation exhume exile exist existed existence existent existential existing exists exit
    exited exiting exits exodus exonerate exoneration exorbitant exotic expand expandable expanded expanding expands
    expanse expansion expansive expatriate expect expectancy expectant expectation expectations expected expecting
    expects expediencies expediency expedient expedite expedition expel expelled expelling expend expendable
    expenditure expense expenses expensive experience experienced experiences experiencing experiment experimental
    experimentally experimentation experimented experimenting experiments expert expertise experts expiration expire
    expired expires expiring expiry explain explained explaining explains explanation explanations explanatory
    expletive explicable explicit explicitly explode exploded explodes exploding exploit exploitation exploited
    exploiting exploits exploration explore explored explores exploring explosion explosions explosive exponent
    exponential export expose exposed exposes exposing exposition exposure expound express expressed expresses
    expressing expression expressions expressive expressway expressways expulsion exquisite extant extemporaneous
    extend extended extending extends extension extensions extensive extensively extent extents exterior exterminate
    extermination external externally extinct extinction extinguish extol extolled extolling extort extortion
    extortionate extra extract extracted extracting extraction extracts extracurricular extradite extradition
    extraneous extraordinarily extraordinary extrapolate extrapolation extras extraterrestrial extravagance
    extravagant extreme extremely extremes extremest extremist extremities extremity extricate extrovert exuberance
    exuberant exude exult exultant exultation eye eyeball eyebrow eyelash eyelid eyes eyesight eyesore eyewitness
    fable fabric fabricate fabrication fabulous facade face faced faceless faces facet facetious facial facile
    facilitate facilities facility facing facsimile fact faction factor factorial factories factorisation
    factorization factors factory facts factual factually faculties faculty fad fade faeces faggot fagot fail failed
    failing fails failure failures faint fainter faintest fair fairer fairest fairies fairly fairness fairy faith
    faithful faithless fake falcon fall fallacies fallacious fallacy fallen fallible falling fallout falls false
    falsehood falsest falsetto falsification falsified falsifies falsify falsities falsity falter fame familiar
    familiarise familiarity familiarize families family famine famous fan fanatic fanatical fancied fancier fancies
    fanciest fanciful fancy fanfare fang fanned fanning fans fantasied fantasies fantastic fantastically fantasy far
    faraway farce fare farewell farm farmer farmers farmland farther farthest fascinate fascinated fascinates
    fascinating fascination fascism fascist fashion fashionable fashionably fashioned fashioning fashions fast fasten
    faster fastest fastidious fat fatal fatalistic fatalities fatality fate fateful father fatherhood fatherland
    fathers fathom fatigue fatten fatter fattest fattier fatties fattiest fatty fatuous faucet fault faultier
    faultiest faultless faults faulty fauna favor favorable favorably favored favoring favorite favorites favoritism
    favors favour favourable favourably favoured favouring favourite favourites favouritism favours fawn faze fear
    feared fearful fearing fearless fears fearsome feasibility feasible feast feat feather featherier featheriest
    feathery feature featured features featuring feces fed federal federalism federalist federation fee feeble
    feeblest feed feedback feeding feeds feel feeling feelings feels fees feet feign feint feline fell fellest fellow
    fellows fellowship felon felonies felony felt female females feminine femininity feminism feminist feminists fen
    fence fender fenders ferment fermentation fern ferocious ferocity ferret ferried ferries ferry fertile
    fertilisation fertilise fertility fertilization fertilize fervent fervor fervour fester festival festive
    festivities festivity festoon fetch feted fetid feting fetish fetter fetus feud feudal feudalism fever feverish
    few fewer fewest fez fezzes fiasco fib fibbed fibber fibbing fiber fiberglass fibers fibre fibreglass fibres fiche
    fickle ficklest fiction fictional fictitious fiddle fiddled fiddles fiddling fiddly fidelity fidget fidgety field
    fields fiend fiendish fierce fiercest fierier fieriest fiery fiesta fifteen fifteenth fifth fifties fiftieth fifty
    fig fight fighter fighting fights figment figurative figure figured figurehead figures figuring filament filch
    file filed files filet filing fill filled fillet fillies filling fills filly film filmed filmier filmiest filming
    films filmy filter filtered filtering filters filth filthier filthiest filthy fin final finale finalise finalised
    finalises finalising finalist finality finalize finalized finalizes finalizing finally finals finance finances
    financial financially financier finch find finding findings finds fine fined finer fines finesse finest finger
    fingernail fingerprint fingers fingertip finickier finickiest finicky fining finish finished finishes finishing
    finite fir fire firearm firecracker fired firefighter fireflies firefly fireman firemen fireplace fireproof fires
    fireside firewood firework fireworks firing firm firmest firmly firms firmware first firsthand firstly fiscal fish
    fished fisheries fisherman fishermen fishery fishes fishier fishiest fishing fishy fission fissure fist fit fitful
    fits fitted fitter fittest fitting five fiver fix fixable fixation fixed fixes fixing fixture fizz fizzle fizzy
    flabbier flabbiest flabby flag flagged flagging flagpole flagrant flags flagship flagstone flail flair flak flake
    flakier flakiest flaky flamboyance flamboyant flame flames flamingo flammable flank flannel flannelled flannelling
    flap flapjack flapped flapping flare flash flashback flashed flashes flashest flashier flashiest flashing
    flashlight flashy flask flat flatted flatten flatter flattery flattest flatting flaunt flautist flavor flavour
    flaw flawed flawing flawless flaws flea fleck fled fledged fledgling flee fleece fleecier fleeciest fleecy fleet
    fleetest flesh fleshier fleshiest fleshy flew flex flexibility flexible flexibly flick flied flier flies fliest
    flight flightier flightiest flightless flighty flimsier flimsiest flimsiness flimsy flinch fling flint flip
    flippant flipped flipper flippest flipping flips flirt flirtation flirtatious flit flitted flitting float floated
    floating floats flock flog flogged flogging flood flooded flooding floodlight floods floor floors flop flopped
    floppier floppies floppiest flopping floppy flora floral florid florist floss flotilla flounce flounder flour
    flourish flout flow flowed flower flowerier floweriest flowers flowery flowing flown flows flu fluctuate
    fluctuation fluctuations flue fluency fluent fluff fluffier fluffiest fluffy fluid fluke flung flunk flunkies
    flunky fluorescent flurried flurries flurry flush flushed flushes flushest flushing fluster flute flutist flutter
    flux fly flying flyover foal foam foamier foamiest foamy focal focus fodder foe fog fogey fogged foggier foggiest
    fogging foggy foghorn fogies fogy foible foil foist fold folded folder folders folding folds foliage folk folklore
    folks folksier folksiest folksy follies follow followed follower followers following follows folly foment fond
    fondest fondle font fonts food foods foodstuff fool fooled foolhardier foolhardiest foolhardy fooling foolish
    foolproof fools foot footage football foothill foothold footlights footnote footnotes footpath footprint footstep
    footstool footwear footwork for forage foray forbade forbear forbearance forbid forbidden forbidding forbids
    forbore forborne force forced forceful forceps forces forcible forcibly forcing fore forearm forebode forecast
    forecasting forecasts forefather forefinger forefront forego foregone foreground forehead foreign foreigner
    foreigners foreleg foreman foremen foremost forensic foreplay forerunner foresaw foresee foreseeable foreseen
    foreshadow foresight foreskin forest forestall forestry forests foretaste foretell forethought foretold forever
    forewarn forewent foreword forfeit forgave forge forgeries forgery forget forgetful forgets forgetting forgive
    forgiven forgives forgiving forgo forgone forgot forgotten fork forlorn form formal formalise formalities
    formality formalize formally format formation formative formats formatted formatting formed former formerly
    formidable forming formless forms formula formulae formulate formulation fornication forsake forsaken forsook
    forswear forswore forsworn fort forte forth forthcoming forthright forthwith forties fortieth fortification
    fortified fortifies fortify fortitude fortnight fortress fortuitous fortunate fortunately fortune forty forum
    forward forwarded forwardest forwarding forwards forwent fossil fossilise fossilize foster fought foul foulest
    found foundation foundations founded founding foundling foundries foundry founds fount fountain four fourteen
    fourteenth fourth fowl fox foxier foxiest foxy foyer fracas fractal fraction fractional fractions fracture fragile
    fragility fragment fragmentary fragmentation fragments fragrance fragrant frail frailest frailties frailty frame
    frames framework franc franchise frank frankest frankfurter frankly frantic frantically fraternal fraternise
    fraternities fraternity fraternize fraud fraudulent fraught fray freak freaks freckle free freed freedom freehand
    freeing freelance freely frees freest freeway freeways freeze freezes freezing freight french frenzied frenzies
    frenzy frequencies frequency frequent frequentest frequently fresh freshen freshest freshman freshmen freshwater
    fret fretful fretted fretting friar friction fried friend friendlier friendlies friendliest friendliness friendly
    friends friendship fries frieze frigate fright frighten frightened frightening frightens frightful frigid
    frigidity frill frillier frilliest frilly fringe frisk friskier friskiest frisky fritter frivolities frivolity
    frivolous frizzier frizziest frizzy fro frock frog frogs frolic frolicked frolicking from frond front frontage
    frontal frontier frost frostbit frostbite frostbitten frostier frostiest frosty froth frothier frothiest frothy
    frown frowned frowning frowns froze frozen frugal frugality fruit fruitful fruitier fruitiest fruition fruitless
    fruits fruity frustrate frustrated frustrates frustrating frustration fry frying fudge fuel fuelled fuelling
    fugitive fulcrum fulfil fulfill fulfilled fulfilling fulfillment fulfills fulfilment fulfils full fuller fullest
    fully fumble fume fumes fumigate fumigation fun function functional functionality functioned functioning functions
    fund fundamental fundamentalism fundamentalist fundamentally funded funding funds funeral fungi fungicide fungus
    funnel funnelled funnelling funner funnest funnier funnies funniest funnily funny fur furies furious furl furlong
    furlough furnace furnish furniture furor furore furred furrier furriest furring furrow furry further furthermore
    furthest furtive fury fuse fuselage fusion fuss fussier fussiest fussy futile futility future futuristic fuzz
    fuzzier fuzziest fuzzy gab gabbed gabbing gable gadget gag gagged gagging gaiety gaily gain gained gainful gaining
    gains gait gal gala galactic galaxies galaxy gale gall gallant gallantry galleries gallery galley gallivant gallon
    gallop gallows galore galvanise galvanize gambit gamble game games gamest gamma gamut gander gang gangling
    gangplank gangrene gangster gangway gap gape gaps garage garb garbage garble garbled garbles garbling garden
    gardenia gardens gargle gargoyle garish garland garlic garment garnet garnish garret garrison garrulous garter gas
    gaseous gash gasket gasoline gasp gassed gassing gastric gate gates gateway gather gathered gathering gathers
    gaudier gaudiest gaudy gauge gaunt gauntest gauntlet gauze gave gavel gawk gawkier gawkiest gawky gay gayest gaze
    gazelle gazette gear geared gearing gears gee geese gel gelatin gem gender gene genealogical genealogies genealogy
    genera general generalisation generalisations generalise generalised generalises generalising generality
    generalization generalizations generalize generalized generalizes generalizing generally generate generated
    generates generating generation generations generator generators generic generosities generosity generous genes
    genesis genetic genetically geneticist genetics genial genie genii genital genius genocide genre gent gentile
    gentility gentle gentleman gentlemen gentlest gently gentries gentry genuine genuinely genus geographic
    geographical geographies geography geological geologies geologist geology geometric geometries geometry geranium
    gerbil germ germicide germinate germination gestation gesticulate gesture get getaway gets getting geyser
    ghastlier ghastliest ghastly ghetto ghost ghostlier ghostliest ghoul giant gibber gibberish gibe giddier giddiest
    giddiness giddy gift gifts gig gigantic gigged gigging giggle gild gill gilt gimme gimmick gin ginger gingerbread
    gingham ginned ginning giraffe girder girdle girl girlfriend girlhood girlish girls girth gist give given gives
    giving gizzard glacial glacier glad gladden gladder gladdest glade gladiator gladly glamorise glamorize glamorous
    glamour glance gland glandular glare glass glasses glassier glassiest glassware glassy glaze gleam glean gleaned
    gleaning gleans glee glen glib glibber glibbest glide glimmer glimpse glint glisten glitter gloat global globally
    globe globular globule gloom gloomier gloomiest gloomy gloried glories glorification glorified glorifies glorify
    glorious glory gloss glossaries glossary glossier glossies glossiest glossy glove gloves glow glowed glowing glows
    glucose glue glum glummer glummest glut glutted glutting glutton gluttony glycerin glycerine gnarl gnash gnat gnaw
    gnome gnu go goad goal goalie goalkeeper goals goat goatee gob gobbed gobbing gobble goblet goblin god godchild
    godchildren goddess godfather godless godlier godliest godlike godmother godparent gods godsend goes goggle going
    gold golden goldenest goldfish goldfishes goldsmith golf gondola gone gong gonna goo good goodbye goodies goodness
    goodnight goods goodwill goody gooey goof goofier goofiest goofy gooier gooiest goon goose gopher gore gorge
    gorgeous gorier goriest gorilla gory gosh gosling gospel gossamer gossip got gotten gouge goulash gourd gourmet
    gout govern governed governess governing government governmental governments governor governs gown grab grabbed
    grabber grabbing grabs grace graceful graceless gracious gradation grade grades gradient gradual gradually
    graduate graduated graduates graduating graduation graffiti graffito graft grain gram grammar grammatical
    gramophone grand grandchild grandchildren granddaughter grandest grandeur grandfather grandiose grandmother
    grandparent grands grandson grandstand granite grannies granny granola grant granted granting grants granular
    granule grape grapefruit grapevine graph graphic graphical graphics graphite graphs grapple grasp grass
    grasshopper grassier grassiest grassy grate grateful gratefully gratification gratified gratifies gratify
    gratitude gratuities gratuitous gratuitously gratuity grave gravel gravelled gravelling graven gravest gravestone
    graveyard gravies gravitate gravitation gravitational gravity gravy gray grayest graze grease greasier greasiest
    greasy great greater greatest greatly greed greedier greediest greedily greediness greedy green greenback greenery
    greenest greenhorn greenhouse greet gregarious gremlin grenade grew grey greyest greyhound grid griddle gridiron
    grief grievance grieve grievous grill grille grim grimace grime grimier grimiest grimmer grimmest grimy grin grind
    grinding grinds grindstone grinned grinning grip gripe gripped gripping grips grislier grisliest grisly gristle
    grit gritted grittier grittiest gritting gritty grizzled grizzlier grizzlies grizzliest grizzly groan grocer
    groceries grocery groggier groggiest groggy groin groom groove groovier grooviest groovy grope gross grosses
    grossest grossly grotesque grotto grouch grouchier grouchiest grouchy ground groundless grounds groundwork group
    grouped grouping groups grouse grove grovel grovelled grovelling grow growing growl grown grows growth groyne grub
    grubbed grubbier grubbiest grubbing grubby grudge gruel gruelling gruesome gruesomest gruff gruffest grumble
    grumpier grumpiest grumpy grunt guarantee guaranteed guaranteeing guarantees guarantor guard guarded guardian
    guarding guards gubernatorial guerrilla guess guessable guessed guesses guessing guesswork guest guests guffaw
    guidance guide guidebook guided guideline guidelines guides guiding guild guile guillotine guilt guiltier
    guiltiest guiltily guiltless guilty guinea guise guitar guitarist gulch gulf gull gullet gullible gullies gully
    gulp gum gumdrop gummed gummier gummiest gumming gummy gumption gun gunfire gunman gunmen gunned gunner gunning
    gunpowder guns gunshot guppies guppy gurgle guru gush gust gustier gustiest gusty gut guts gutted gutter gutting
    guy guys guzzle gybe gym gymnasium gymnast gymnastics gynaecologist gynaecology gynecologist gynecology gyrate
    gyration gyroscope ha habit habitable habitat habitation habits habitual hack hacked hacker hackers hacking
    hackney hacks hacksaw had haddock haemoglobin haemophilia haemorrhage hag haggard haggle hail hailstone hair
    haircut hairdo hairdresser hairier hairiest hairline hairs hairy hale halest half halfway halibut hall hallelujah
    hallmark halls hallucination hallway halo halon halt halted halting halts halve halves ham hamburger hamlet hammed
    hammer hamming hammock hamper hamster hamstring hamstrung hand handbag handbook handcuff handed handful handicap
    handicapped handicapping handicraft handier handiest handing handiwork handkerchief handle handlebar handled
    handler handles handling handmade handout handrail hands handshake handsome handsomest handwriting handy hang
    hangar hanged hanging hangout hangover hangs hanker haphazard hapless happen happened happening happens happier
    happiest happily happiness happy harangue harass harassment harbor harbour hard hardback harden hardened hardening
    hardens harder hardest hardier hardiest hardliner hardly hardship hardware hardwood hardy hare harebrained harem
    hark harlot harm harmful harmless harmonic harmonica harmonies harmonious harmonise harmonize harmony harness harp
    harpist harpoon harpsichord harried harries harrow harry harsh harshest hart harvest has hash hassle haste hasten
    hastier hastiest hastily hasty hat hatch hatchet hate hated hateful hates hating hatred hats hatted hatting
    haughtier haughtiest haughtily haughtiness haughty haul haunt have haven having havoc hawk hay haystack haywire
    hazard hazardous hazards haze hazel hazier haziest hazy he head headache headed header headers headfirst headier
    headiest heading headland headlight headline headlines headlong headmaster headphone headquarter headrest headroom
    heads headstone headstrong headway heady heal health healthcare healthful healthier healthiest healthy heap hear
    heard hearing hears hearsay hearse heart heartache heartbeat heartbreak heartbroken heartburn hearten heartfelt
    hearth heartier hearties heartiest heartily heartless hearts hearty heat heated heath heathen heating heats heave
    heaven heavenlier heavenliest heavens heavier heavies heaviest heavily heaviness heavy heavyweight heckle hectic
    hedge hedgehog heedless heel heels heftier heftiest hefty heifer height heighten heights heinous heir heirloom
    held helicopter heliport helium hell hellish hello helm helmet help helped helpful helping helpless helps hem
    hemisphere hemlock hemmed hemming hemoglobin hemophilia hemorrhage hemp hen hence henceforth henchman henchmen
    hepatitis her herald herb herbivorous herd here hereabouts hereafter hereby hereditary heredity herein heresies
    heresy heretic heretical herewith heritage hermaphrodite hermit hernia hero heroes heroic heroin heroine heroism
    heron herpes herring herrings herself hes hesitancy hesitant hesitate hesitation heterogeneous heterosexual
    heterosexuality heuristic hew hexadecimal hexagon hexagonal hey heyday hi hiatus hibernate hibernation hiccup hick
    hickories hickory hid hidden hide hideaway hided hideous hideously hides hiding hierarchical hierarchies hierarchy
    hieroglyphic high highbrow higher highest highland highlight highlighted highlighting highlights highly highway
    highways hijack hike hilarious hilarity hill hillbillies hillbilly hillier hilliest hills hillside hilly hilt him
    himself hind hindrance hindsight hinge hint hinted hinterland hinting hints hip hipped hipper hippest hippie
    hipping hippopotamus hippy hire hired hires hiring his histogram historian historians historic historical
    historically histories history hit hitch hitchhike hither hitherto hits hitting hive ho hoard hoarse hoarsest hoax
    hobbies hobbit hobble hobby hobbyhorse hobgoblin hobnob hobnobbed hobnobbing hobo hock hockey hodgepodge hoe hog
    hogged hogging hoist hold holder holders holding holds holdup hole holes holiday holidays holier holiest holiness
    holler hollies hollow hollowest holly holocaust holster holy homage home homeland homeless homelier homeliest
    homemade homes homesick homespun homestead homeward homework homey homicidal homicide homier homiest homogeneous
    homogenise homogenize homonym homophobic homosexual homosexuality hone honest honestest honestly honesty honey
    honeycomb honeymoon honeysuckle honk honor honorable honorary honored honoring honors honour honourable honoured
    honouring honours hood hoodlum hoodwink hoof hook hooked hooking hooks hoop hooray hoot hooves hop hope hoped
    hopeful hopefully hopeless hopelessly hopes hoping hopped hopper hopping hopscotch horde hordes horizon horizontal
    horizontally hormone horn hornet hornier horniest horny horoscope horrendous horrendously horrible horribly horrid
    horrific horrified horrifies horrify horrifying horror horse horseback horseman horseplay horsepower horseradish
    horses horseshoe horticultural horticulture hose hosiery hospitable hospital hospitalisation hospitalise
    hospitality hospitalization hospitalize hospitals host hostage hostel hostess hostile hostility hosts hot hotbed
    hotel hothead hotter hottest hound hour hourglass hours house houseboat housed household housekeeper houses
    housewarming housewife housewives housework housing hove hovel how however howl hub hubbub huddle hue huff huffier
    huffiest huffy hug huge hugely hugest hugged hugging huh hulk hull hullabaloo hum human humane humanest humanise
    humanism humanist humanitarian humanities humanity humanize humans humble humblest humbly humbug humdrum humid
    humidified humidifies humidify humidity humiliate humiliation humility hummed humming hummingbird humor humorist
    humorous humour hump hunch hunchback hundred hundreds hundredth hung hungrier hungriest hungrily hungry hunk hunt
    hunted hunting hunts hurdle hurl hurrah hurricane hurried hurries hurry hurt hurtful hurting hurtle hurts husband
    hush husk huskier huskies huskiest huskily huskiness husky hustle hut hutch hyacinth hybrid hydrant hydraulic
    hydroelectric hydrogen hydroplane hyena hygiene hygienic hymn hymnal hyperbole hypertension hyphen hyphenate
    hyphenation hypnosis hypnotic hypnotise hypnotism hypnotist hypnotize hypochondria hypochondriac hypocrisies
    hypocrisy hypocrite hypocritical hypotenuse hypotheses hypothesis hypothesise hypothesize hypothetical hysteria
    hysteric hysterical ice iceberg icebreaker icicle icier iciest icon icons icy id idea ideal idealise idealist
    idealistic idealize ideally ideals ideas identical identically identifiable identification identified identifier
    identifiers identifies identify identifying identities identity ideological ideologies ideology idiocies idiocy
    idiom idiomatic idiosyncrasies idiosyncrasy idiosyncratic idiot idiotic idiots idle idlest idol idolise idolize
    idyllic if igloo ignite ignition ignorance ignorant ignore ignored ignores ignoring iguana ilk ill illegal
    illegally illegible illegibly illegitimate illicit illiteracy illiterate illness illogical illuminate illumination
    illusion illusory illustrate illustrated illustrates illustrating illustration illustrations illustrative
    illustrator illustrious image imagery images imaginable imaginary imagination imaginative imagine imagined
    imagines imagining imbalance imbecile imitate imitation imitative imitator immaculate immaterial immature
    immaturity immeasurable immeasurably immediate immediately immense immensely immensities immensity immerse
    immersion immigrant immigrate immigration imminent immobile immobilise immobilize immoral immoralities immorality
    immortal immortality immovable immune immunisation immunise immunity immunization immunize imp impact impair
    impaired impairing impairment impairs impale impart impartial impartiality impassable impasse impassioned
    impassive impatience impatient impeach impeccable impedance impede impediment impel impelled impelling impend
    impended impending impends impenetrable imperative imperceptible imperceptibly imperfect imperfection imperial
    imperialism imperialist imperil imperilled imperilling impersonal impersonate impersonation impertinence
    impertinent impervious impetuous impetus impinge impish implacable implant implausible implement implementable
    implementation implementations implemented implementing implements implicate implication implications implicit
    implicitly implied implies implore imply implying impolite import importance important importantly importation
    imported importing imports impose imposed imposes imposing imposition impossibilities impossibility impossible
    impossibly impostor impotence impotent impound impoverish impractical imprecise impregnable impregnate impress
    impressed impresses impressing impression impressionable impressions impressive imprint imprison imprisoned
    imprisoning imprisonment imprisons improbabilities improbability improbable improbably impromptu improper
    improprieties impropriety improve improved improvement improvements improves improving improvisation improvise
    impudence impudent impulse impulsive impunity impure impurest impurities impurity in inabilities inability
    inaccessible inaccuracies inaccuracy inaccurate inaction inactive inactivity inadequacies inadequacy inadequate
    inadmissible inadvertent inadvertently inadvisable inalienable inane inanest inanimate inapplicable inappropriate
    inarticulate inasmuch inaudible inaugural inaugurate inauguration inauspicious inborn inbred inbreed inbuilt
    incalculable incandescence incandescent incantation incapable incapacitate incapacity incarcerate incarceration
    incarnate incarnation incendiaries incendiary incense incentive inception incessant incest incestuous inch inches
    incidence incident incidental incidentally incidents incinerate incinerator incision incisive incisor incite
    incitement inclination incline inclined inclines inclining include included includes including inclusion inclusive
    incognito incoherence incoherent income incoming incomparable incompatibilities incompatibility incompatible
    incompatibly incompetence incompetent incomplete incomprehensible inconceivable inconclusive incongruities
    incongruity incongruous inconsequential inconsiderable inconsiderate inconsistencies inconsistency inconsistent
    inconsolable inconspicuous inconvenience inconvenienced inconveniences inconveniencing inconvenient incorporate
    incorporated incorporates incorporating incorporation incorrect incorrectly incorrigible increase increased
    increases increasing increasingly incredible incredibly incredulity incredulous increment incremental incriminate
    incubate incubation incubator incumbent incur incurable incurred incurring incurs indebted indecencies indecency
    indecent indecision indecisive indeed indefensible indefinable indefinite indefinitely indelible indelibly
    indelicate indent indentation independence independent independently indescribable indestructible indeterminate
    index indexed indexes indexing indicate indicated indicates indicating indication indications indicative indicator
    indicators indices indict indictment indifference indifferent indigenous indigestible indigestion indignant
    indignation indignities indignity indigo indirect indirection indirectly indiscreet indiscretion indiscriminate
    indispensable indisposed indisputable indistinct indistinguishable individual individualism individualist
    individuality individually individuals indivisible indoctrinate indoctrination indolence indolent indomitable
    indoor induce induced inducement induces inducing induct induction indulge indulged indulgence indulgent indulges
    indulging industrial industrialisation industrialise industrialist industrialization industrialize industries
    industrious industry inedible ineffective ineffectual inefficiencies inefficiency inefficient inelegant ineligible
    inept ineptitude inequalities inequality inert inertia inertial inescapable inevitable inevitably inexact
    inexcusable inexhaustible inexorable inexorably inexpensive inexperience inexperienced inexplicable inexplicably
    inextricably infallible infamies infamous infamy infancy infant infantile infantries infantry infatuation
    infeasible infect infected infecting infection infectious infects infelicities infelicity infer inference inferior
    inferiority inferno inferred inferring infertile infest infestation infidel infidelities infidelity infield
    infiltrate infiltration infinite infinitely infinitesimal infinities infinitive infinity infirm infirmaries
    infirmary infirmities infirmity infix inflame inflammable inflammation inflammatory inflatable inflate inflation
    inflationary inflection inflexible inflexion inflict influence influenced influences influencing influential
    influenza influx info inform informal informality informally informant information informational informative
    informed informing informs infraction infrared infrastructure infrequent infringe infringement infuriate infuse
    infusion ingenious ingenuity ingest ingrain ingratiate ingratitude ingredient ingredients inhabit inhabitant
    inhabitants inhabited inhabiting inhabits inhale inherent inherently inherit inheritance inherited inheriting
    inherits inhibit inhibited inhibiting inhibition inhibits inhospitable inhuman inhumane inhumanities inhumanity
    initial initialisation initialise initialised initialises initialising initialization initialize initialized
    initializes initializing initialled initialling initially initials initiate initiated initiates initiating
    initiation initiative initiator inject injection injunction injure injured injures injuries injuring injurious
    injury injustice ink inkier inkiest inkling inky inlaid inland inlay inlet inmate inn innards innate inner
    innermost innkeeper innocence innocent innocuous innovation innovative innuendo innumerable inoculate inoculation
    inoffensive inoperative inopportune inordinate input inputs inputted inputting inquest inquire inquired inquires
    inquiries inquiring inquiry inquisition inquisitive insane insanest insanity insatiable inscribe inscription
    inscrutable insect insecticide insects insecure insecurities insecurity insensitive insensitivity inseparable
    insert inserted inserting insertion inserts inside insidious insight insignia insignificance insignificant
    insincere insincerity insinuate insinuation insipid insist insisted insistence insistent insisting insists insofar
    insolence insolent insoluble insolvency insolvent insomnia inspect inspected inspecting inspection inspector
    inspects inspiration inspire inspired inspires inspiring instability install installation installations installed
    installing installment installs instalment instance instances instant instantaneous instantly instead instep
    instigate instigation instil instill instinct instinctive institute institution institutional institutionalise
    institutionalize institutions instruct instructed instructing instruction instructions instructive instructor
    instructs instrument instrumental instruments insubordinate insubordination insubstantial insufferable
    insufficient insular insulate insulation insulator insulin insult insulted insulting insults insurance insure
    insurgent insurmountable insurrection intact intake intangible integer integers integral integrate integrated
    integrates integrating integration integrity intellect intellectual intelligence intelligent intelligible
    intelligibly intend intended intending intends intense intensely intensest intensified intensifies intensify
    intensities intensity intensive intent intention intentional intentionally intentions inter interact interacted
    interacting interaction interactions interactive interactively interacts intercede intercept interception
    interchange interchangeable intercom interconnect intercontinental intercourse interdependence interdependent
    interest interested interesting interestingly interests interface interfaced interfaces interfacing interfere
    interfered interference interferes interfering interim interior interject interjection interlock interloper
    interlude intermarriage intermarried intermarries intermarry intermediaries intermediary intermediate interment
    interminable interminably intermingle intermission intermittent intern internal internally internals international
    internet interplanetary interplay interpolation interpose interpret interpretation interpretations interpreted
    interpreter interpreting interprets interracial interred interring interrogate interrogation interrogator
    interrupt interrupted interrupting interruption interruptions interrupts intersect intersection intersections
    intersperse interstate interstellar intertwine interval intervals intervene intervened intervenes intervening
    intervention interview interviewed interviewing interviews interweave interwove interwoven intestinal intestine
    intimacies intimacy intimate intimation intimidate intimidation into intolerable intolerably intolerance
    intolerant intonation intoxicate intoxication intractable intramural intransitive intravenous intrepid intricacies
    intricacy intricate intrigue intrinsic intrinsically introduce introduced introduces introducing introduction
    introductory introspective introvert intrude intrusion intrusive intuition intuitive inundate inundation invade
    invaded invades invading invalid invalidate invaluable invariable invariably invariant invasion invective invent
    invented inventing invention inventions inventive inventor inventoried inventories inventory invents inverse
    inversion invert invertebrate inverted inverting inverts invest investigate investigated investigates
    investigating investigation investigations investigator investment investor inveterate invigorate invincible
    invisibility invisible invisibly invitation invite invited invites inviting invocation invoice invoke invoked
    invokes invoking involuntarily involuntary involve involved involvement involves involving invulnerable inward
    iodine ion iota irascible irate ire iridescence iridescent iris irk iron ironic ironically ironies irony irradiate
    irrational irreconcilable irrefutable irregular irregularities irregularity irrelevance irrelevant irreparable
    irreplaceable irrepressible irreproachable irresistible irrespective irresponsibility irresponsible irretrievable
    irretrievably irreverence irreverent irreversible irrevocable irrevocably irrigate irrigation irritability
    irritable irritably irritant irritate irritated irritates irritating irritation is island islands isle isolate
    isolated isolates isolating isolation issue issued issues issuing isthmus it italic italicise italicize itch
    itchier itchiest itchy item itemise itemize items iterate iteration iterative itinerant itineraries itinerary its
    itself ivies ivories ivory ivy jab jabbed jabber jabbing jack jackal jackass jackdaw jacket jackets jackknife
    jackknives jackpot jade jagged jaggedest jaguar jail jalopies jalopy jam jamb jamboree jammed jamming jams jangle
    janitor jar jargon jarred jarring jaundice jaunt jauntier jauntiest jauntily jaunty javelin jaw jawbone jay
    jaywalk jazz jealous jealousies jealousy jeans jeer jell jellied jellies jelly jellyfish jeopardise jeopardize
    jeopardy jerk jerkier jerkiest jerky jersey jest jet jetted jetties jetting jettison jetty jewel jewelled jeweller
    jewellery jewelling jewelries jewelry jibe jiffies jiffy jig jigged jigging jiggle jigsaw jilt jingle jinx
    jitterier jitteriest jitters jittery job jobbed jobbing jobs jockey jocular jog jogged jogger jogging join joined
    joining joins joint jointly joints joke joked jokes joking jollied jollier jollies jolliest jolly jolt jostle jot
    jotted jotting journal journalism journalist journalists journals journey jovial joy joyful joyfuller joyfullest
    joyous joystick jubilant jubilation jubilee judge judged judgement judgements judges judging judgment judgments
    judicial judiciaries judiciary judicious judo jug jugged juggernaut jugging juggle jugular juice juicier juiciest
    juicy jumble jumbo jump jumped jumpier jumpiest jumping jumps jumpy junction juncture jungle junior juniper junk
    junket junkie junta juries jurisdiction juror jury just justest justice justifiable justifiably justification
    justified justifies justify justifying jut jute jutted jutting juvenile juxtapose juxtaposition kaleidoscope
    kangaroo karat karate kayak keel keen keenest keep keeper keeping keeps keepsake keg kelp ken kennel kennelled
    kennelling kept kerb kerchief kernel kerosene ketchup kettle key keyboard keyboards keyed keyhole keying keynote
    keys keystone keystroke keystrokes keyword keywords khaki kick kickback kicked kicking kickoff kicks kid kidded
    kidding kidnap kidnapped kidnapper kidnapping kidnaps kidney kids kill killed killer killing kills kiln kilo
    kilobyte kilogram kilometer kilometre kilowatt kilt kimono kin kind kinda kindergarten kindest kindle kindlier
    kindliest kindly kindness kindred kinds kinfolk king kingdom kingfisher kings kink kinkier kinkiest kinky kinship
    kiosk kipper kiss kit kitchen kitchenette kite kits kitten kitties kitty kiwi knack knapsack knead knee kneecap
    kneecapped kneecapping kneel knees knelt knew knickers knife knight knighthood knit knitted knitting knives knob
    knock knocked knocking knockout knocks knoll knot knotted knottier knottiest knotting knotty know knowing
    knowledge knowledgeable known knows knuckle koala kosher kowtow kudos lab label labeled labeling labelled
    labelling labels labor laboratories laboratory laborious labour labs labyrinth lace lacerate laceration lacier
    laciest lack lacked lacking lackluster lacklustre lacks lacquer lacrosse lacy lad ladder lade laden ladies ladle
    lady ladybug ladylike lag lager laggard lagged lagging lagoon laid lain lair lake lamb lambda lame lament
    lamentable lamentation lamest lamp lampoon lance land landed landing landladies landlady landlocked landlord
    landmark landowner lands landscape landslid landslide lane language languages languid languish languor languorous
    lankier lankiest lanky lantern lap lapel lapped lapping lapse larcenies larceny lard large largely larger largest
    lark larva larvae larynges laryngitis larynx lascivious laser lasers lash lass last lasted lasting lasts latch
    late lately latent later lateral latest latex lath lathe latitude latrine latter lattice laud laudable laugh
    laughable laughed laughing laughingstock laughs laughter launch launched launches launching launder laundries
    laundry laureate laurel lava lavatories lavatory lavender lavish lavishest law lawful lawless lawmaker lawn laws
    lawsuit lawyer lawyers lax laxative laxest laxity lay layer layers laying layman laymen layout lays lazied lazier
    lazies laziest laziness lazy leach lead leaded leaden leader leaders leadership leading leads leaf leafier
    leafiest leaflet leaflets leafy league leak leakage leaky lean leaned leanest leaning leans leap leapfrog
    leapfrogged leapfrogging leapt learn learned learning learns learnt lease leash least leather leathery leave
    leaved leaves leaving lectern lecture lectured lecturer lecturers lectures lecturing led ledge lee leech leek
    leerier leeriest leery leeway left leftest leftmost leg legacies legacy legal legalise legalistic legality
    legalize legally legend legendary legged legging legibility legible legibly legion legislate legislation
    legislative legislator legislature legitimacy legitimate legitimately legs legume leisure lemme lemon lemonade
    lend lending lends length lengthen lengthier lengthiest lengths lengthwise lengthy leniency lenient lens lenses
    lent lentil leopard leotard leper leprosy lesbian lesion less lessen lesser lesson lessons lest let letdown lethal
    lethargic lethargy lets letter letterhead letters letting lettuce letup leukaemia leukemia levee level levelled
    levelling levels lever leverage levied levies levity levy lewd lewdest lexical lexicon liabilities liability
    liable liaison liar libel libelled libelling libellous libelous liberal liberalisation liberalise liberalism
    liberalization liberalize liberate liberation libertarian liberties liberty librarian libraries library libretto
    lice licence licences license licensed licenses licensing lichen lick licorice lid lie lied lies lieu lieutenant
    life lifeboat lifeforms lifeguard lifeless lifelike lifeline lifelong lifespan lifestyle lifetime lift lifted
    lifting lifts ligament ligature light lighted lighten lighter lightest lighthouse lighting lightly lightning
    lightninged lightnings lights lightweight likable like likeable liked likelier likeliest likelihood likely liken
    likes likest likewise liking lilac lilies lilt lily limb limbo limbs lime limelight limerick limestone limit
    limitation limitations limited limiting limitless limits limousine limp limpest linchpin line lineage linear lined
    linefeed linen lines linger lingerie lingo linguist linguistic liniment lining link linkage linked linking links
    linoleum lint lion lioness lip lips lipstick liquefied liquefies liquefy liqueur liquid liquidate liquidation
    liquor liquorice lisp list listed listen listened listener listening listens listing listings listless lists lit
    litanies litany liter literacy literal literally literary literate literature lithe lithest lithium litigation
    litre litter litterbug little littlest liturgical liturgies liturgy livable live liveable lived livelier liveliest
    livelihood liveliness lively liven liver lives livest livestock livid living lizard llama load loadable loaded
    loader loading loads loaf loam loan loans loath loathe loathsome loaves lob lobbed lobbied lobbies lobbing lobby
    lobbyist lobe lobotomy lobster local locale localise localities locality localize locally locals locate located
    locates locating location locations lock locked locket locking locks locksmith locomotion locomotive locust lodge
    loft loftier loftiest loftiness lofty log logarithm logarithmic logged logger logging logic logical logically
    logician logo logs loin loincloth loiter loll lollipop lone lonelier loneliest loneliness lonely lonesome long
    longer longest longevity longhand longish longitude longitudinal longshoreman longshoremen look looked looking
    lookout looks loom loon loonie looniest loony loop loophole loops loose loosely loosen loosest loot lop lope
    lopped lopping lopsided lord lords lore lorries lorry lose loses losing loss losses lost lot lotion lots lotteries
    lottery lotus loud louder loudest loudly loudspeaker lounge louse lousier lousiest lousy lovable love loved
    lovelier lovelies loveliest loveliness lovely lover lovers loves loving low lowdown lower lowered lowering lowers
    lowest lowlier lowliest loyal loyalest loyalties loyalty lozenge lubricant lubricate lubrication lucid luck
    luckier luckiest luckily lucky lucrative ludicrous ludicrously lug luggage lugged lugging lukewarm lull lullabies
    lullaby lumber lumberjack luminaries luminary luminous lump lumpier lumpiest lumps lumpy lunacies lunacy lunar
    lunatic lunch luncheon lunchtime lung lunge lungs lupin lupine lurch lure lurid lurk lurked lurking lurks luscious
    lush lushest lust lustier lustiest lustre lustrous lusty lute luxuriant luxuriate luxuries luxurious luxury lye
    lying lymph lymphatic lynch lyre lyric lyrical lyrics ma macabre macaroni mace machete machine machinery machines
    machinist macho mackerel macroscopic mad madam madame madcap madden madder maddest made madhouse madman madmen
    madness maelstrom magazine magazines magenta maggot magic magical magician magistrate magnanimity magnanimous
    magnate magnesium magnet magnetic magnetise magnetism magnetize magnificence magnificent magnified magnifies
    magnify magnitude magnolia magnum magpie mahoganies mahogany maid maiden mail mailbox mailed mailing mailman
    mailmen mails maim main mainframe mainframes mainland mainline mainly mains mainstay mainstream maintain
    maintainability maintainable maintained maintaining maintains maintenance maize majestic majestically majesties
    majesty major majorities majority make maker makers makes makeshift makeup making maladies maladjusted malady
    malaria male males malevolence malevolent malformed malfunction malice malicious malign malignancies malignancy
    malignant mall mallard malleable mallet malnutrition malpractice malt maltreat mama mamma mammal mammalian mammoth
    man manacle manage manageable managed management manager managerial managers manages managing mandate mandatory
    mandible mandolin mane maneuver mange mangier mangiest mangle mangled mangles mangling mango mangrove mangy
    manhandle manhole manhood mania maniac maniacal manic manicure manicurist manifest manifestation manifestly
    manifesto manifold manipulate manipulated manipulates manipulating manipulation mankind manlier manliest manliness
    manned mannequin manner mannerism manning mannish manoeuvre manor manpower mans mansion manslaughter mantel
    mantelpiece mantle manual manually manuals manufacture manufactured manufacturer manufacturers manufactures
    manufacturing manure manuscript many map maple mapped mapper mapping maps marathon marble march mare margarine
    margin marginal marginally margins maria marigold marijuana marina marinate marine marionette marital maritime
    mark marked marker markers market marketable marketed marketing marketplace markets marking marks marksman
    marksmen marmalade maroon marquee marred marriage married marries marring marrow marry marrying marsh marshal
    marshalled marshalling marshier marshiest marshmallow marshy marsupial mart martial martin martyr martyrdom marvel
    marvelled marvelling marvellous marvelous mascara mascot masculine mash mask masochist mason masonry masquerade
    mass massacre massage masses massive massively mast master masterful mastermind masterpiece masters mastery
    masticate masturbation mat matador match matchbook matched matches matching matchless matchmaker mate material
    materialise materialism materialist materialistic materialize materials maternal maternity math mathematical
    mathematically mathematician mathematicians mathematics matriarch matriarchal matrices matriculate matriculation
    matrimonial matrimony matrix matron matt matte matter matters mattress mature maturest maturities maturity maudlin
    maul mausoleum mauve maverick maxim maxima maximal maximise maximize maximum may maybe mayhem mayonnaise mayor
    maze me meadow meager meagre meal mealier mealiest meals mealy mean meander meanest meaning meaningful meaningless
    meanings means meant meantime meanwhile measles measlier measliest measly measurable measure measured measurement
    measurements measures measuring meat mechanic mechanical mechanics mechanise mechanism mechanisms mechanize medal
    medallion meddle meddlesome media median mediate mediation mediator medical medicate medication medicinal medicine
    medieval mediocre mediocrities mediocrity meditate meditation medium mediums medley meek meekest meet meeting
    meetings meets megabyte megabytes megalomaniac megaphone megaton melancholy mellow mellowest melodic melodies
    melodious melodrama melodramatic melody melon melt member members membership membrane memento memo memoir
    memorable memorably memorandum memorial memories memorise memorize memory men menace menagerie mend mended mending
    mends menial menopause menstrual menstruate menstruation mental mentalities mentality mentally menthol mention
    mentioned mentioning mentions mentor menu menus meow mercantile mercenaries mercenary merchandise merchant mercies
    merciful merciless mercury mercy mere merely merest merge merged merges merging meridian meringue merit merits
    mermaid merrier merriest merrily merriment merry mesdames mesh mess message messages messed messenger messes
    messier messiest messing messy met metabolic metabolism metal metallic metallurgy metamorphose metamorphosis
    metaphor metaphorical metaphysical metaphysics mete meteor meteoric meteorite meteorologist meteorology meter
    meters method methodical methodology methods meticulous metre metres metric metro metropolis metropolitan metros
    mettle mew mezzanine miaow mice microbe microbiology microcode microcomputer microcomputers microfiche microfilm
    micrometer micrometre microorganism microphone microprocessor microscope microscopic microsecond microwave midday
    middle middleman middlemen midget midnight midriff midst midstream midsummer midway midwife midwives mien might
    mightier mightiest mighty migraine migrant migrate migrated migrates migrating migration migratory mike mild
    mildest mildew mildly mile mileage miles milestone militancy militant militarily military militate militia milk
    milkier milkiest milkman milkmen milky mill milligram millimeter millimetre milliner millinery million millionaire
    millions millionth millisecond mime mimic mimicked mimicking mimicries mimicry mince mincemeat mind mindbogglingly
    minded mindful minding mindless minds mine mined minefield mineral mines mingle miniature minibus minicomputer
    minimal minimalism minimalist minimise minimize minimum mining minion minister ministerial ministers ministries
    ministry mink minnow minor minorities minority minstrel mint minuet minus minuscule minute minutes minutest
    miracle miracles miraculous mirage mire mirror mirrors mirth misadventure misapprehension misappropriate
    misappropriation misbehave misbehavior misbehaviour miscarriage miscarried miscarries miscarry miscellaneous
    miscellany mischief mischievous misconception misconduct misconstrue misdeed misdemeanor misdemeanour misdirect
    misdirected misdirecting misdirection misdirects miser miserable miserably miseries misery misfit misfitted
    misfitting misfortune misgiving misguide misguided misguides misguiding mishap misinform misinformation
    misinterpret misinterpretation misinterpreted misinterpreting misinterprets misjudge mislaid mislay mislead
    misleading misleads misled mismanagement mismatch misnomer misplace misplaced misplaces misplacing misprint
    misquote misread misreading misreads misrepresent misrepresentation misrepresented misrepresenting misrepresents
    miss missed misses misshapen missile missiles missing mission missionaries missionary missive misspell mist
    mistake mistaken mistakenly mistakes mistaking mistier mistiest mistletoe mistook mistress mistrust mists misty
    mistype misunderstand misunderstanding misunderstands misunderstood misuse mite mitigate mitt mitten mix mixed
    mixes mixing mixture mnemonic moan moaned moaning moans moat mob mobbed mobbing mobile mobilisation mobilise
    mobility mobilization mobilize moccasin mock mockeries mockery mockingbird mod modal mode model modeled modeling
    modelings modelled modelling modellings models moderate moderately moderation moderator modern modernisation
    modernise modernity modernization modernize modes modest modesty modicum modification modifications modified
    modifier modifies modify modifying modular modulate modulation module modules mohair moist moisten moistest
    moisture molar molasses mold moldier moldiest moldy mole molecular molecule molecules molest mollified mollifies
    mollify mollusc mollusk molt molten mom moment momentarily momentary momentous moments momentum monarch monarchies
    monarchy monasteries monastery monastic monetarism monetary money mongoose mongrel monies monitor monitored
    monitoring monitors monk monkey monkeys monochrome monogamous monogamy monogram monogrammed monogramming
    monolithic monologue monopolies monopolise monopolize monopoly monorail monosyllable monotonically monotonous
    monotony monsoon monster monsters monstrosities monstrosity monstrous month monthlies monthly months monument
    monumental moo mood moodier moodiest moodily moody moon moonbeam moonlight moons moose moot mop mope mopped
    mopping moral morale moralist moralities morality morally morals morass moratorium morbid more moreover morgue
    morn morning mornings moron moronic morons morose morphine morphology morsel mortal mortality mortals mortar
    mortgage mortification mortified mortifies mortify mortuaries mortuary mosaic mosque mosquito moss mossier
    mossiest mossy most mostly motel moth mothball mother motherhood mothers motif motion motionless motions motivate
    motivated motivates motivating motivation motive motives motley motlier motliest motor motorbike motorcade
    motorcycle motorise motorist motorize motors motorway motorways motto mould mouldier mouldiest mouldy moult mound
    mount mountain mountaineer mountainous mountains mounted mounting mounts mourn mournful mouse mousier mousiest
    mousse moustache mousy mouth mouthful mouthpiece movable move moved movement movements moves movie movies moving
    mow ms mu much muck mucked mucking mucks mucous mucus mud muddied muddier muddies muddiest muddle muddled muddles
    muddling muddy muff muffin muffle mug mugged mugger muggier muggiest mugginess mugging muggy mugs mulch mule mull
    multi multinational multiple multiples multiplication multiplicative multiplicities multiplicity multiplied
    multiplies multiply multiplying multiprocessing multitasking multitude mum mumble mummies mummified mummifies
    mummify mummy mumps munch mundane municipal municipalities municipality mural murder murdered murderer murdering
    murderous murders murkier murkiest murky murmur muscle muscles muscular muse museum museums mush mushier mushiest
    mushroom mushy music musical musician musicians musk musket muss mussel must mustache mustang mustard mustier
    mustiest musty mutant mutate mutation mute mutest mutilate mutilation mutinied mutinies mutinous mutiny mutt
    mutter muttered muttering mutters mutton mutual mutually muzzle my myopic myriad myself mysteries mysterious
    mysteriously mystery mystic mystical mysticism mystified mystifies mystify myth mythical mythological mythologies
    mythology myths nab nabbed nabbing nag nagged nagging nail nailed nailing nails naive naivest naivety naked name
    named nameless namely names namesake naming nap napalm nape napkin napped nappies napping nappy narcotic narrate
    narration narrative narrator narrow narrower narrowest nasal nastier nastiest nastily nastiness nasty nation
    national nationalise nationalism nationalist nationalistic nationalities nationality nationalize nationally
    nations nationwide native natives nativities nativity nattier nattiest natty natural naturalisation naturalise
    naturalist naturalization naturalize naturally nature naught naughtier naughtiest naughtily naughtiness naughty
    nausea nauseate nauseous nautical naval navel navies navigable navigate navigation navigator navy nay near nearby
    nearer nearest nearly nearsighted neat neatest neatly nebula nebulae nebulous necessaries necessarily necessary
    necessitate necessities necessity neck neckerchief necklace neckline necktie necrophilia nectar nectarine need
    needed needier neediest needing needle needles needless needlessly needlework needs needy negate negation negative
    neglect neglected neglectful neglecting neglects negligee negligence negligent negligible negotiable negotiate
    negotiated negotiates negotiating negotiation negotiations negotiator neigh neighbor neighborhood neighborliness
    neighbors neighbour neighbourhood neighbourliness neighbours neither neon neophyte nephew nepotism nerve nerves
    nervous nest nested nesting nestle nests net nether nets netted netting nettle network networked networking
    networks neural neurologist neurology neuron neuroses neurosis neurotic neuter neutral neutralise neutrality
    neutralize neutron never nevertheless new newbie newborn newcomer newcomers newer newest newfangled newly news
    newsagents newscast newsier newsiest newsletter newsletters newspaper newspapers newsprint newsstand newsy newt
    newton next nibble nice nicely nicer nicest niceties nicety niche nick nicked nickel nicking nickname nicknames
    nicks nicotine niece niftier niftiest nifty nigh night nightclub nightclubbed nightclubbing nightfall nightgown
    nightingale nightmare nightmarish nights nighttime nil nimble nimblest nimbly nincompoop nine nineteen nineteenth
    nineties ninetieth ninety ninnies ninny ninth nip nipped nippier nippiest nipping nipple nippy nit nitrate
    nitrogen nitwit no nobility noble nobleman noblemen noblest noblewoman noblewomen nobly nobodies nobody nocturnal
    nodded nodding node nodes noise noiseless noises noisier noisiest noisily noisiness noisy nomad nomadic
    nomenclature nominal nominally nominate nominated nominates nominating nomination nominative nominee non
    nonchalance nonchalant noncommittal nonconformist nondescript none nonentities nonentity nonetheless nonfiction
    nonflammable nonpartisan nonprofit nonresident nonsense nonsensical nonstandard nonstop nontrivial nonviolence
    noodle nook noon noose nor norm normal normality normally north northeast northeasterly northeastern northerlies
    northerly northern northward northwest northwestern nose nosebleed noses nosier nosiest nostalgia nostalgic
    nostril nosy not notable notably notation notch note notebook noted notes noteworthy nothing notice noticeable
    noticeably noticeboard noticed notices noticing notification notified notifies notify notifying noting notion
    notional notions notoriety notorious notwithstanding nougat nought noun nouns nourish nourishment nova novel
    novelist novels novelties novelty novice novices now nowadays nowhere noxious nozzle nuance nuclear nuclei nucleus
    nude nudest nudge nudity nugget nuisance null nullified nullifies nullify numb number numbered numbering numbers
    numbest numeral numerals numerate numerator numeric numerical numerous nun nuns nuptial nurse nursemaid nurseries
    nursery nurses nurture nut nutcracker nutmeg nutrient nutriment nutrition nutritional nutritious nuts nutshell
    nutted nuttier nuttiest nutting nutty nuzzle nylon nymph oaf oak oar oases oasis oath oatmeal obedience obedient
    obelisk obese obesity obey obeyed obeying obeys obfuscation obituaries obituary object objected objecting
    objection objectionable objections objective objectivity objector objects obligate obligation obligatory oblige
    obliged obliges obliging oblique obliterate obliteration oblivion oblivious oblong obnoxious oboe obscene
    obscenest obscenities obscenity obscure obscured obscures obscurest obscuring obscurities obscurity observable
    observance observant observation observations observatories observatory observe observed observer observers
    observes observing obsess obsessed obsesses obsessing obsession obsessive obsolescence obsolescent obsolete
    obstacle obstetrician obstetrics obstinacy obstinate obstruct obstructed obstructing obstruction obstructive
    obstructs obtain obtainable obtained obtaining obtains obtrusive obtuse obtusest obvious obviously occasion
    occasional occasionally occasions occupancy occupant occupation occupational occupied occupies occupy occupying
    occur occurred occurrence occurrences occurring occurs ocean oceanic oceanography octagon octagonal octal octave
    octopus ocular odd oddest oddities oddity oddly odds ode odious odometer odor odour oesophagi oesophagus of off
    offbeat offence offences offend offended offender offenders offending offends offense offenses offensive offer
    offered offering offerings offers offhand office officer officers offices official officially officials officiate
    officious offload offset offsets offsetting offshoot offshore offspring offstage often oftenest ogle ogre oh ohm
    oil oilier oiliest oily ointment okay okra old olden older oldest olfactories olfactory olive omega omelet
    omelette omen ominous omission omissions omit omits omitted omitting omnibus omnipotence omnipotent omnipresent
    omniscient on once oncoming one onerous ones oneself ongoing onion onlooker only onomatopoeia onrush onset
    onslaught onto onus onward onwards oodles ooze opal opaque opaquest open opened openest opening openly opens opera
    operand operas operate operated operates operatic operating operation operational operations operative operator
    operators ophthalmologist ophthalmology opinion opinionated opinions opium opossum opponent opponents opportune
    opportunist opportunities opportunity oppose opposed opposes opposing opposite opposition oppress oppressed
    oppresses oppressing oppression oppressive oppressor opt opted optic optical optician optima optimal optimisation
    optimise optimised optimises optimising optimism optimist optimistic optimization optimize optimized optimizes
    optimizing optimum opting option optional optionally options optometrist opts opulent opus opuses or oracle oral
    orange orangutan oration orator oratories oratory orbit orbital orchard orchestra orchestral orchestrate
    orchestration orchid ordain ordeal order ordered ordering orderlies orders ordinance ordinaries ordinarily
    ordinary ordination ore organ organic organisation organisational organisations organise organised organiser
    organisers organises organising organism organist organization organizational organizations organize organized
    organizer organizers organizes organizing organs orgasm orgies orgy orient oriental orientate orientated
    orientates orientating orientation oriented orienting orients orifice origin original originality originally
    originals originate originated originates originating originator origins ornament ornamental ornate ornithologist
    ornithology orphan orphanage orthodontist orthodox orthogonal orthogonality orthography orthopaedics orthopedics
    oscillate oscillation oscilloscope osmosis ostensible ostensibly ostentation ostentatious ostracise ostracize
    ostrich other others otherwise otter ouch ought ounce our ours ourselves oust out outbound outbreak outburst
    outcast outclass outcome outcomes outcries outcry outdated outdid outdistance outdo outdone outdoor outer
    outermost outfield outfit outfitted outfitting outgoing outgrew outgrow outgrown outgrowth outhouse outlaid
    outlandish outlast outlaw outlay outlet outline outlined outlines outlining outlive outlook outlying outmoded
    outnumber outpatient outpost output outputs outputted outputting outrage outraged outrageous outrages outraging
    outran outright outrun outrunning outset outshine outshone outside outskirt outsmart outspoken outstanding
    outstation outstrip outstripped outstripping outward outweigh outweighs outwit outwitted outwitting ova oval
    ovaries ovary ovation oven over overall overate overbear overblown overboard overbore overborne overburden
    overcame overcast overcharge overcoat overcome overcomes overcoming overcrowd overdid overdo overdone overdose
    overdraft overdraw overdrawn overdrew overdue overeat overeaten overestimate overflow overgrew overgrow overgrown
    overhand overhang overhaul overhead overheads overhear overheat overhung overkill overlaid overlain overland
    overlap overlapped overlapping overlay overlie overload overloaded overloading overloads overlong overlook
    overlooked overlooking overlooks overly overnight overpass overpopulation overpower overprice overpriced
    overprices overpricing overprint overran overrate overreact overridden override overrides overriding overrode
    overrule overrun overrunning oversampling oversaw overseas oversee overseen overshadow overshoot overshot
    oversight oversimplification oversleep overslept overstate overstep overstepped overstepping overt overtake
    overtaken overthrew overthrow overthrown overtime overtone overtones overtook overture overturn overuse overview
    overweight overwhelm overwhelmed overwhelming overwhelms overwork overwrite overwriting overwritten overwrought
    ovum owe owed owes owing owl own owned owner owners ownership owning owns ox oxen oxidation oxide oxidise oxidize
    oxygen oyster ozone pa pace pacemaker pacific pacified pacifier pacifies pacifism pacifist pacify pack package
    packaged packages packaging packed packet packets packing packs pact pad padded paddies padding paddle paddock
    paddy padlock pads paediatrician paediatrics pagan page pageant pageantry paged pages pagination paging pagoda
    paid pail pain painful painfuller painfullest painfully painless pains painstaking paint painted painting
    paintings paints pair pairs pajamas pal palace palaeontologist palaeontology palatable palate palatial pale
    paleontologist paleontology palest palette pall pallbearer pallid pallor palm palomino palpable palpably paltrier
    paltriest paltry pamper pamphlet pan panacea pancake pancreas pancreatic panda pandemonium pander pane panel
    panelled panelling panels pang panhandle panic panicked panicking panicky panned panning panorama panoramic
    pansies pansy pant panther pantie pantomime pantries pantry pants pap papa papacies papacy papal papaya paper
    paperback papers paperweight paperwork paprika papyri papyrus par parable parachute parade paradigm paradise
    paradox paradoxical paraffin paragon paragraph paragraphs parakeet parallel parallels paralyse paralysis paralytic
    paralyze parameter parameters paramount paranoia paranoid paraphernalia paraphrase paraplegic parasite parasitic
    parasol paratrooper parcel parcelled parcelling parch parchment pardon pardonable pare parent parentage parental
    parentheses parenthesis parenthetical parenthood parents parish parishioner parity park parka parked parking parks
    parkway parliament parliamentary parlor parlour parochial parodied parodies parody parole parred parring parrot
    parse parsec parsed parses parsing parsley parsnip parson parsonage part partake partaken partial partiality
    partially participant participants participate participated participates participating participation participle
    particle particles particular particularly partied parties partisan partition partitioned partitioning partitions
    partly partner partners partnership partook partridge parts party pass passable passage passages passageway
    passbook passed passenger passengers passes passing passion passionate passive passport password passwords past
    pasta paste pastel pasteurisation pasteurise pasteurization pasteurize pastiche pastier pasties pastiest pastime
    pastor pastoral pastries pastry pasture pasty pat patch patched patches patching patchwork patchy pate patent
    paternal paternalism paternity path pathetic pathetically pathological pathologist pathology pathos paths pathway
    patience patient patientest patients patio patriarch patriarchal patrimonies patrimony patriot patriotic
    patriotism patrol patrolled patrolling patron patronage patronise patronised patronises patronising patronize
    patronized patronizes patronizing patted patter pattern patterns patties patting patty paucity paunch paunchier
    paunchiest paunchy pauper pause paused pauses pausing pave pavement pavilion paw pawn pawnbroker pay payable payed
    paying payload payment payments payoff payroll pays pea peace peaceable peaceful peacemaker peach peacock peak
    peaks peal peanut peanuts pearl peasant peasants peat pebble pecan peck peculiar peculiarities peculiarity
    pedagogy pedal pedalled pedalling pedant pedantic pedantry pedants peddle pedestal pedestrian pedestrians
    pediatrician pediatrics pedigree pedlar peek peel peep peer peerless peers peeve peevish peg pegged pegging
    pelican pellet pelt pelvic pelvis pen penal penalise penalize penalties penalty penance pence penchant pencil
    pencilled pencilling pendant pended pending pends pendulum penetrate penetration penguin penicillin peninsula
    penis penitence penitent penitentiaries penitentiary penknife penknives penmanship pennant penned pennies
    penniless penning penny pens pension pensive pentagon pentagonal penthouse penultimate peon peonies peony people
    peoples pep pepped pepper peppermint pepping per perceive perceived perceives perceiving percent percentage
    percents perceptible perception perceptive perch perchance percolate percolation percolator percussion peremptory
    perennial perfect perfectest perfection perfectionist perfectly perforate perforation perform performance
    performances performed performing performs perfume perfunctorily perfunctory perhaps peril perilled perilling
    perilous perimeter period periodic periodical periodically periods peripheral peripherals peripheries periphery
    periscope perish perishable perjure perjuries perjury perk perkier perkiest perky permanence permanent permanently
    permeate permissible permission permissive permit permits permitted permitting permutation pernicious peroxide
    perpendicular perpetrate perpetrator perpetual perpetuate perplex perplexities perplexity persecute persecuted
    persecutes persecuting persecution persecutor perseverance persevere persist persistence persistent person persona
    personable personal personalise personalities personality personalize personally personification personified
    personifies personify personnel persons perspective perspiration perspire persuade persuaded persuades persuading
    persuasion persuasive pert pertain pertest pertinent perturb perusal peruse pervade pervasive perverse perversion
    pervert peskier peskiest pesky pessimism pessimist pessimistic pest pesticide pestilence pet petal petite petition
    petrified petrifies petrify petrol petroleum petted petticoat pettier pettiest pettiness petting petty petulant
    petunia pew pewter phantom pharmaceutical pharmacies pharmacist pharmacy phase phased phases phasing pheasant
    phenomena phenomenal phenomenon phenomenons philanthropic philanthropies philanthropist philanthropy philosopher
    philosophers philosophical philosophies philosophise philosophize philosophy phlegm phlegmatic phobia phoenix
    phone phoned phones phonetic phoney phonics phonied phonier phonies phoniest phoning phonograph phony phosphor
    phosphorescence phosphorescent phosphorus photo photocopied photocopier photocopies photocopy photogenic
    photograph photographic photographs photography photon photos photosynthesis phototypesetter phrase phrased
    phraseology phrases phrasing physic physical physically physician physicist physicists physics physiological
    physiology physique pi pianist piano piccolo pick pickax picked picket pickier pickiest picking pickle pickpocket
    picks pickup picky picnic picnicked picnicking pictorial picture pictures picturesque piddle pie piece piecemeal
    pieces piecework pierce piety pig pigeon pigeonhole pigged pigging piggish piggyback pigheaded pigment pigpen pigs
    pigtail pike pile piles pilfer pilgrim pilgrimage pill pillage pillar pillow pillowcase pills pilot pimple
    pimplier pimpliest pimply pin pinch pinched pinches pinching pincushion pine pineapple pinion pink pinkest
    pinnacle pinned pinning pinpoint pins pint pints pioneer pious pipe pipeline pipes pique piracy piranha pirate
    pirouette pistachio pistol piston pit pitch pitchfork piteous pitfall pitfalls pithier pithiest pithy pitied
    pities pitiful pitiless pittance pitted pitting pity pivot pivotal pixie pizza pizzas placard placate place placed
    placement placenta places placid placing plagiarise plagiarism plagiarist plagiarize plague plagued plagues
    plaguing plaice plaid plain plainest plainly plaintiff plaintive plan planar plane planes planet planetarium
    planetary planets plank plankton planned planner planning plans plant plantain plantation planted planting plants
    plaque plasma plaster plastered plastering plasters plastic plate plateau plates platform platinum platitude
    platoon platter plausibility plausible plausibly play playable playback played player players playful playground
    playhouse playing playmate playpen plays plaything playwright plaza plea pleasant pleasantest pleasantly
    pleasantries pleasantry please pleased pleases pleasing pleasurable pleasure pleat pledge plentiful plenty
    plethora pliable pliant plied pliers plies plight plod plodded plodding plop plopped plopping plot plots plotted
    plotter plotting plough plow ploy pluck plucky plug plugged plugging plugs plum plumage plumb plume plummet plump
    plumpest plunder plunge plural plurality plus plush plushest plutonium ply plywood pneumatic pneumonia poach
    pocket pocketbook pockets pockmark pod podded podding podium poem poems poet poetic poetical poetry poets
    poignancy poignant poinsettia point pointed pointer pointers pointing pointless points poise poison poisoned
    poisoning poisonous poisons poke pokey pokier pokiest poky polar polarisation polarise polarity polarization
    polarize pole polemic police policeman policemen policewoman policewomen policies policy polio polish polished
    polishes polishing polite politeness politest political politically politician politicians politics polka poll
    pollen pollinate pollination polls pollster pollutant pollute pollution polo polygamous polygamy polygon
    polynomial polyp polytechnic pomegranate pomp pompous poncho pond ponderous ponies pontoon pony poodle pool poop
    poor poorer poorest poorly pop popcorn pope poplar popped poppies popping poppy pops populace popular popularise
    popularity popularize populate populated populates populating population populations populous porcelain porch
    porcupine pore pork pornographic pornography porous porpoise porridge port portability portable portal ported
    portend portent porter porters portfolio porthole portico porting portion portions portlier portliest portrait
    portray portrayal portrayed portraying portrays ports pose posed poses posies posing position positional
    positioned positioning positions positive positively positivism possess possessed possesses possessing possession
    possessive possessor possibilities possibility possible possibly possum post postage postal postbox postcard
    postcode posted poster posterior posterity posters postgraduate posthumous posting postman postmark postmaster
    postmen postpone postponed postponement postpones postponing posts postscript postulate posture posy pot potassium
    potato potatoes potency potent potential potentially pothole potion potted potter potteries pottery potting pouch
    poultry pounce pound pounds pour poured pouring pours pout poverty powder powdery power powered powerful
    powerhouse powering powerless powers powwow practicable practical practicalities practicality practically
    practicals practice practiced practices practicing practise practised practises practising practitioner pragmatic
    pragmatism prairie praise praiseworthy pram prance prank prattle prawn pray prayed prayer prayers praying prays
    preach preached preaches preaching preamble precarious precaution precautionary precautions precede preceded
    precedence precedent precedes preceding precinct precious precipice precipitate precipitation precipitous precise
    precisely precisest precision preclude precocious preconceive preconception precursor predator predatory
    predecessor predecessors predefined predestination predicament predicate predict predictable predictably predicted
    predicting prediction predictions predictor predicts predisposition predominance predominant predominantly
    predominate preeminence preeminent preempt preen prefab prefabbed prefabbing preface prefect prefer preferable
    preferably preference preferences preferential preferred preferring prefers prefix prefixed prefixes prefixing
    pregnancies pregnancy pregnant prehistoric prejudice prejudiced prejudices prejudicial prejudicing preliminaries
    preliminary prelude premature prematurely premeditation premier premiere premise premises premium premonition
    prenatal preoccupation preoccupied preoccupies preoccupy prepaid preparation preparatory prepare prepared prepares
    preparing prepay preponderance preposition prepositional preposterous prerequisite prerogative prescribe
    prescribed prescribes prescribing prescription presence present presentable presentation presented presenting
    presently presents preservation preservative preserve preserved preserves preserving preside presidencies
    presidency president presidential press pressed presses pressing pressure pressures prestige prestigious presto
    presumably presume presumed presumes presuming presumption presumptuous presuppose pretence pretend pretended
    pretending pretends pretense pretension pretentious pretext prettied prettier pretties prettiest pretty pretzel
    prevail prevalence prevalent prevent preventable prevented preventing prevention preventive prevents preview
    previewer previous previously prey price priced priceless prices pricing prick prickle pricklier prickliest pride
    pried pries priest priestess priesthood priests prim primal primaries primarily primary primate prime primes
    primeval primitive primitives primmer primmest primp primrose prince principal principalities principality
    principally principle principles print printable printed printer printers printing printout printouts prints prior
    priorities priority prise prises prism prison prisoner prisoners privacy private privately privatest privation
    privatisation privatise privatization privatize privier privies priviest privilege privileged privileges
    privileging privy prize prizes pro probabilistic probabilities probability probable probably probation probe
    problem problematic problems procedural procedure procedures proceed proceeded proceeding proceedings proceeds
    process processed processes processing procession processional processor processors proclaim proclamation
    procrastinate procrastination procure procurement prodded prodding prodigal prodigies prodigious prodigy produce
    produced producer producers produces producing product production productive productivity products profane
    profanities profanity profess profession professional professionals professor proffer proficiency proficient
    profile profiles profit profitable profiteer profits profound profoundest profundities profundity profuse
    profusion progeny prognoses prognosis program programmable programme programmed programmer programmers programmes
    programming programs progress progressed progresses progressing progression progressive prohibit prohibited
    prohibiting prohibition prohibitive prohibits project projected projectile projecting projection projector
    projects proletarian proletariat proliferate proliferation prolific prologue prolong prolonged prolonging prolongs
    prom promenade prominence prominent promiscuity promiscuous promise promised promises promising promontories
    promontory promote promoted promotes promoting promotion prompt prompted promptest prompting promptly prompts
    promulgate prone prong pronoun pronounce pronounced pronouncement pronounces pronouncing pronunciation proof
    proofread proofs prop propaganda propagate propagation propel propelled propeller propelling propensities
    propensity proper properest properly properties property prophecies prophecy prophesied prophesies prophesy
    prophet prophetic proponent proportion proportional proportionality proportionate proportions proposal proposals
    propose proposed proposes proposing proposition propositional propped propping proprietaries proprietary
    proprietor propriety propulsion prose prosecute prosecuted prosecutes prosecuting prosecution prosecutor prospect
    prospective prospector prospects prospectus prosper prosperity prosperous prostitute prostitutes prostitution
    prostrate protagonist protect protected protecting protection protective protector protects protein protest
    protestant protocol protocols proton prototype protract protractor protrude protrusion proud proudest provable
    provably prove proved proven provenance proverb proverbial proves provide provided providence provides providing
    province provincial proving provision provisional provisions proviso provocation provocative provoke provoked
    provokes provoking prow prowess prowl proxies proximity proxy prude prudence prudent prudish prune pry psalm
    pseudo pseudonym psych psyche psychedelic psychiatric psychiatrist psychiatry psychic psychoanalysis psychoanalyst
    psychological psychologies psychologist psychologists psychology psychopath psychoses psychosis psychotherapies
    psychotherapy psychotic pub puberty public publication publications publicise publicised publicises publicising
    publicity publicize publicized publicizes publicizing publicly publish published publisher publishers publishes
    publishing puck pudding puddle pudgier pudgiest pudgy pueblo puff puffier puffiest puffy pugnacious puke pull
    pulled pulley pulling pullover pulls pulmonary pulp pulpit pulsate pulsation pulse pulses pulverise pulverize puma
    pumice pummel pummelled pummelling pump pumped pumpernickel pumping pumpkin pumps pun punch punched punches
    punching punchline punctual punctuality punctuate punctuation puncture pundit pungent punier puniest punish
    punishable punished punishes punishing punishment punitive punk punkest punned punning puns punt punts puny pup
    pupil pupils pupped puppet puppies pupping puppy purchase purchased purchases purchasing pure puree purely purest
    purgatory purge purification purified purifies purify puritanical purity purple purplest purport purpose
    purposeful purposes purr purse pursue pursued pursues pursuing pursuit purveyor pus push pushed pushes pushier
    pushiest pushing pushover pushy pussier pussies pussiest pussy put putative putrid puts putt putted puttied
    putties putting putts putty puzzle puzzled puzzles puzzling pyjamas pyramid pyre python qua quack quadrangle
    quadrant quadratic quadrilateral quadruped quadruple quadruplet quagmire quail quaint quaintest quake
    qualification qualifications qualified qualifier qualifiers qualifies qualify qualifying qualitative qualities
    quality qualm quandaries quandary quantifier quantify quantitative quantities quantity quantum quarantine quark
    quarrel quarrelled quarrelling quarrelsome quarried quarries quarry quart quarter quarterback quarterlies quarters
    quartet quartz quash quaver quay queasier queasiest queasy queen queenlier queenliest queens queer queerest quell
    quench queried queries query quest question questionable questioned questioning questionnaire questions queue
    queued queues queuing quibble quiche quick quicken quicker quickest quickly quicksand quiet quieter quietest
    quietly quill quilt quinine quintessence quintet quintuplet quip quipped quipping quirk quirky quit quite quits
    quitter quitting quiver quiz quizzed quizzes quizzical quizzing quorum quota quotas quotation quotations quote
    quoted quotes quotient quoting rabbi rabbit rabbits rabble rabid rabies raccoon race raced races racetrack racial
    racier raciest racing racism racist rack racket racketeer racks racy radar radial radiance radiant radiate
    radiation radiator radical radically radii radio radioactive radioactivity radios radish radium radius raffle raft
    rag ragamuffin rage ragged raggedest ragging ragtime raid raids rail railroad rails railway rain rainbow raincoat
    raindrop rained rainfall rainier rainiest raining rains rainstorm rainwater rainy raise raised raises raisin
    raising rake rallied rallies rally ram ramble ramification rammed ramming ramp rampage rampant ramrod ramrodded
    ramrodding ramshackle ran ranch rancid rancor rancorous rancour random randomly rang range ranged ranges ranging
    rank rankest rankle ranks ransack ransom rant ranted ranting rants rap rape rapid rapidest rapidity rapidly rapist
    rapped rapping rapport rapt rapture rapturous rare rarely rarer rarest rarities rarity rascal rash rashest rasp
    raspberries raspberry raster rat rate rated rates rather ratification ratified ratifies ratify rating ratio ration
    rational rationale rationalisation rationalise rationality rationalization rationalize rationally ratios rats
    ratted ratting rattle rattled rattles rattlesnake rattling ratty raucous ravage rave raved ravel ravelled
    ravelling raven ravenous raves ravine raving ravish raw rawest ray rayon raze razor re reach reached reaches
    reaching react reacted reacting reaction reactionaries reactionary reactions reactive reactor reacts read
    readability readable reader readers readership readied readier readies readiest readily readiness reading readings
    readjust reads ready real realest realisation realise realised realises realising realism realist realistic
    realistically realities reality realization realize realized realizes realizing reallocate really realm realms
    realty ream reap reappear rear rearrange rearranged rearrangement rearranges rearranging reason reasonable
    reasonably reasoned reasoning reasons reassurance reassure reassured reassures reassuring rebate rebel rebelled
    rebelling rebellion rebellious rebind rebirth reborn rebound rebuff rebuild rebuilding rebuilds rebuilt rebuke
    rebut rebuttal rebutted rebutting recalcitrant recall recalled recalling recalls recant recap recapped recapping
    recapture recede receipt receive received receiver receives receiving recent recentest recently receptacle
    reception receptionist receptive recess recession recharge rechargeable recipe recipes recipient recipients
    reciprocal reciprocate recital recitation recite reckless reckon reckoned reckoning reckons reclaim reclamation
    recline recluse recognisable recognise recognised recognises recognising recognition recognizable recognize
    recognized recognizes recognizing recoil recollect recollection recommend recommendation recommendations
    recommended recommending recommends recompense recompile reconcile reconciliation recondition reconfigure
    reconnaissance reconnect reconsider reconstruct reconstruction record recorded recorder recording recordings
    records recount recoup recourse recover recoverable recovered recoveries recovering recovers recovery recreate
    recreation recreational recruit recruited recruiting recruitment recruits rectal rectangle rectangular rectified
    rectifies rectify rectifying rector rectum recuperate recuperation recur recurred recurrence recurrent recurring
    recursion recursive recycle recycled recycles recycling red redden redder reddest redeem redeemable redefine
    redefined redefines redefining redefinition redemption redesign redhead redid redirect redirection rediscover
    redistribute redistribution redo redone redraft redraw redress reduce reduced reduces reducing reduction
    reductions redundancies redundancy redundant reef reek reel reelect refer referee reference referenced references
    referencing referendum referred referring refers refill refine refined refinement refineries refinery refines
    refining reflect reflected reflecting reflection reflective reflector reflects reflex reflexive reform reformat
    reformation reformatted reformatting reformed reforming reforms refraction refrain refresh refreshed refreshes
    refreshing refreshment refrigerate refrigeration refrigerator refuel refuelled refuelling refuge refugee refund
    refurbish refurbishment refusal refuse refused refuses refusing refutation refute regain regal regale regalia
    regard regarded regarding regardless regards regatta regenerate regeneration regent regime regimen regiment
    regimental region regional regions register registered registering registers registrar registration registries
    registry regress regression regret regretful regrets regrettable regrettably regretted regretting regular
    regularity regularly regulate regulation regulations regurgitate rehabilitate rehabilitation rehash rehearsal
    rehearse reign reimburse reimbursement rein reincarnate reincarnation reindeer reinforce reinforcement reinstate
    reinstated reinstatement reinstates reinstating reiterate reiteration reject rejected rejecting rejection rejects
    rejoice rejoin rejoinder rejuvenate rejuvenation relaid relapse relate related relates relating relation
    relational relations relationship relationships relative relatively relatives relativistic relativity relax
    relaxation relaxed relaxes relaxing relay releasable release released releases releasing relegate relent
    relentless relevance relevant reliability reliable reliably reliance reliant relic relied relief relies relieve
    relieved relieves relieving religion religions religious relinquish relish relive reload relocatable relocate
    relocation reluctance reluctant reluctantly rely relying remade remain remainder remained remaining remains remake
    remark remarkable remarkably remarked remarking remarks remedial remedied remedies remedy remember remembered
    remembering remembers remembrance remind reminded reminder reminding reminds reminisce reminiscence reminiscent
    remiss remission remit remittance remitted remitting remnant remodel remodelled remodelling remorse remorseful
    remorseless remote remotely remotest removable removal remove removed removes removing remunerate remuneration
    renaissance rename renamed renames renaming rend render rendered rendering renders rendezvous rending rendition
    rends renegade renege renew renewable renewal renewed renewing renews renounce renovate renovation renown rent
    rental renunciation reopen reorganisation reorganise reorganization reorganize repaid repair repaired repairing
    repairs reparation repatriate repay repayment repeal repeat repeatable repeated repeatedly repeating repeats repel
    repelled repellent repelling repent repentance repentant repercussion repertoire repetition repetitious repetitive
    rephrase replace replaced replacement replacements replaces replacing replay replenish replete replica replicate
    replication replied replies reply replying report reported reporter reporting reports repose repositories
    repository reprehensible represent representation representations representative representatives represented
    representing represents repress repression repressive reprieve reprimand reprint reprisal reproach reproduce
    reproduced reproduces reproducing reproduction reproductive reprogram reprogrammed reprogramming reprove reptile
    republic republican repudiate repudiation repugnance repugnant repulse repulsion repulsive reputable reputation
    repute request requested requesting requests requiem require required requirement requirements requires requiring
    requisite requisition reread rereading rereads reroute resale reschedule rescind rescue research researcher
    researchers resemblance resemble resembled resembles resembling resent resentful resentment reservation
    reservations reserve reserved reserves reserving reservoir reset resets resetting reshuffle reside residence
    resident residential residents resides residual residue resign resignation resigned resigning resigns resilience
    resilient resin resist resistance resistant resistor resolute resolution resolve resolved resolves resolving
    resonance resonant resort resorted resorting resorts resound resource resourceful resources respect respectability
    respectable respectably respected respectful respecting respective respectively respects respiration respirator
    respiratory respite resplendent respond responded responding responds response responses responsibilities
    responsibility responsible responsibly responsive rest restart restarted restarting restarts restaurant
    restaurants rested restful restfuller restfullest resting restitution restive restless restoration restore
    restored restores restoring restrain restrained restraining restrains restraint restrict restricted restricting
    restriction restrictions restrictive restricts restructure rests resubmit resubmitted resubmitting result
    resultant resulted resulting results resume resumed resumes resuming resumption resurface resurgence resurrect
    resurrection resuscitate resuscitation retail retain retained retaining retains retaliate retaliation retard retch
    retention rethink reticence reticent retina retire retired retirement retires retiring retort retrace retract
    retraction retreat retribution retries retrieval retrieve retrieved retrieves retrieving retroactive retrograde
    retrospect retrospective retry return returnable returned returning returns retype reunion reunite reuse rev
    revamp reveal revealed revealing reveals revel revelation revelled reveller revelling revelries revelry revenge
    revengeful revenue reverberate reverberation revere reverence reverent reverie reversal reverse reversed reverses
    reversible reversing reversion revert review reviewed reviewing reviews revile revise revised revises revising
    revision revisit revival revive revoke revolt revolted revolting revolts revolution revolutionaries revolutionary
    revolutionise revolutionize revolve revue revulsion revved revving reward rewards rewind rework rewrite rewrites
    rewriting rewritten rewrote rhapsodies rhapsody rhetoric rhetorical rheumatism rhino rhinoceros rhododendron
    rhubarb rhyme rhythm rhythmic rib ribbed ribbing ribbon rice rich richer richest ricketier ricketiest rickety
    rickshaw ricochet rid riddance ridden ridding riddle ride rides ridge ridicule ridiculous ridiculously riding rids
    rife rifest rifle rift rig rigged rigging right righteous rightest rightful rightly rightmost rights rigid
    rigidity rigor rigorous rigour rile rim rimmed rimming rind ring ringed ringing ringleader ringlet rings ringworm
    rink rinse riot riotous rip ripe ripen ripest riposte ripped ripping ripple rips rise risen rises rising risk
    risked riskier riskiest risking risks risky rite ritual rituals rival rivalled rivalling rivalries rivalry rivals
    river rivers rivet roach road roadblock roads roadside roam roar roast rob robbed robber robberies robbery robbing
    robe robin robot robots robust robustest rock rocket rockier rockiest rocks rocky rod rode rodent rodeo roe rogue
    roguish role roles roll rolled rolling rolls roman romance romantic romantically romp roof rook rookie room
    roomier roomiest roommate rooms roomy roost root roots rope rosaries rosary rose rosemary rosier rosiest roster
    rostrum rosy rot rotaries rotary rotate rotated rotates rotating rotation rote rotisserie rotor rotted rotten
    rottenest rotting rotund rotunda rouge rough roughage roughen roughest roughhouse roughly roulette round
    roundabout rounded roundest rounding rounds rouse rout route routed routes routine routinely routines routing
    routs row rowboat rowdier rowdies rowdiest rowdiness rowdy rows royal royalties royalty rub rubbed rubber rubbing
    rubbish rubble rubier rubies rubiest rubric ruby rucksack ruckus rudder ruddier ruddiest ruddy rude rudest
    rudimentary rue rueful ruff ruffian ruffle rug rugby rugged ruggedest ruin ruined ruining ruinous ruins rule ruled
    ruler rulers rules ruling rum rumble ruminate rummage rummer rummest rummy rumor rumored rumoring rumors rumour
    rumoured rumouring rumours rump rumple run runaway rundown rune rung runner runnier runniest running runny runs
    runt runway rupture rural ruse rush rushed rushes rushing rust rustic rustier rustiest rustle rusty rut ruthless
    rutted rutting rye sabbatical saber sabotage saboteur sabre sac sack sacked sacking sacks sacrament sacred
    sacrifice sacrificed sacrifices sacrificial sacrificing sacrilege sacrilegious sad sadden saddened saddening
    saddens sadder saddest saddle sadism sadist sadistic sadly safari safe safeguard safeguards safekeeping safely
    safer safest safeties safety saffron sag saga sage sagebrush sagest sagged sagging said sail sailboat sailed
    sailing sailor sails saint saintlier saintliest sake saki salable salad salami salaries salary sale saleable sales
    salesman salesmen salespeople salesperson saleswoman saleswomen salient saliva salivate sallow sallowest sally
    salmon salon saloon salt saltest saltier saltiest salty salutation salute salvage salvation salve same sample
    sampled samples sampling sanatorium sanctified sanctifies sanctify sanctimonious sanction sanctity sanctuaries
    sanctuary sand sandal sandbag sandbagged sandbagging sandier sandiest sandman sandmen sandpaper sandstone
    sandstorm sandwich sandwiches sandy sane sanest sang sanitarium sanitary sanitation sanity sank sanserif sap
    sapling sapped sapphire sapping sarcasm sarcastic sarcastically sardine sari sash sassier sassiest sassy sat
    satanic satchel satellite satellites satin satire satirical satirise satirist satirize satisfaction satisfactorily
    satisfactory satisfied satisfies satisfy satisfying saturate saturation sauce saucepan saucier sauciest saucy
    sauerkraut sauna saunter sausage savage savageries savagery savagest save saved saves saving savings savior
    saviour savor savorier savories savoriest savory savour savourier savouries savouriest savoury savvied savvier
    savvies savviest savvy saw sawdust saxophone say saying says scab scabbed scabbing scaffold scalar scald scale
    scaled scales scalier scaliest scaling scallop scalp scalpel scaly scamper scan scandal scandalise scandalize
    scandalous scanned scanner scanning scans scant scantest scantier scanties scantiest scanty scapegoat scar scarce
    scarcely scarcest scarcity scare scarecrow scared scares scarf scarier scariest scaring scarlet scarred scarring
    scarves scary scathing scatter scatterbrain scattered scattering scatters scavenger scenario scenarios scene
    scenery scenes scenic scent scepter sceptic sceptical scepticism sceptre schedule scheduled scheduler schedules
    scheduling scheme schemes schizophrenia schizophrenic scholar scholars scholarship scholastic school schoolboy
    schoolchild schoolchildren schools schoolteacher schooner science sciences scientific scientifically scientist
    scientists scissor scoff scold scoop scoot scope scorch score scored scores scoring scorn scornful scorpion scotch
    scoundrel scour scourge scout scowl scrabble scram scramble scrammed scramming scrap scrapbook scrape scrapped
    scrapping scraps scratch scratched scratches scratchier scratchiest scratching scratchy scrawl scrawnier
    scrawniest scrawny scream screamed screaming screams screech screen screens screw screwdriver screwed screwier
    screwiest screwing screws screwy scribble scribe script scripts scripture scriptwriter scroll scrolled scrolling
    scrolls scrounge scrub scrubbed scrubbing scruff scruffier scruffiest scruffy scruple scrupulous scrutinise
    scrutinize scrutiny scuff scuffle sculptor sculpture scum scummed scumming scurried scurries scurrilous scurry
    scuttle scythe sea seafaring seafood seal sealed sealing seals seam seaman seamen seamstress seaport search
    searched searches searching searchlight seashell seashore seasick seaside season seasonable seasonal seat seats
    seaweed secede secession seclude seclusion second secondaries secondarily secondary seconded seconding secondly
    seconds secrecy secret secretarial secretaries secretary secrete secretion secretive secretly secrets sect section
    sections sector sects secular secure securest securities security sedan sedate sedatest sedative sedentary
    sediment sedimentary seduce seduction seductive see seed seedier seediest seedling seedy seeing seek seeking seeks
    seem seemed seeming seemingly seems seen seep seepage sees seesaw seethe segment segmentation segments segregate
    segregation seize seizure seldom select selected selecting selection selective selectively selector selects self
    selfish sell selling sells selves semantic semantically semantics semblance semen semester semicircle semicolon
    semiconductor semifinal seminar seminaries seminars seminary senate senator send sender sending sends senile
    senility senior seniority sensation sensational sensationalism sense senseless senses sensibilities sensibility
    sensible sensibly sensitive sensitivities sensitivity sensor sensory sensual sensuality sensuous sent sentence
    sentenced sentences sentencing sentience sentient sentiment sentimental sentimentality sentiments sentries sentry
    separate separated separately separates separating separation separator separators sepulcher sepulchre sequel
    sequence sequences sequential sequin serenade serene serenest serenity sergeant serial series serious seriously
    seriousness sermon serpent serum servant servants serve served server servers serves service serviceable
    serviceman servicemen services serviette servile serving servitude session sessions set setback sets settable
    setter setting settings settle settled settlement settles settling seven seventeen seventeenth seventh seventies
    seventy sever several severance severe severely severest severity sew sewage sewn sex sexes sexism sexist sexual
    sexuality sexually sexy shabbier shabbiest shabbily shabby shack shackle shade shades shadier shadiest shadow
    shadowier shadowiest shadowy shady shaft shaggier shaggiest shaggy shake shaken shakes shakier shakiest shaking
    shaky shall shallow shallowest sham shamble shame shameful shameless shammed shamming shampoo shamrock shanties
    shanty shape shaped shapelier shapeliest shapes shaping share shared shareholder shareholders shares sharing shark
    sharp sharpen sharpest sharply shatter shave shaven shawl she sheaf shear sheath sheathe sheave shed shedding
    sheds sheen sheep sheepish sheer sheerest sheet sheets sheikh shelf shell shellfish shells shelter shelve shelves
    shepherd sherbet sheriff sherries sherry shied shield shies shift shifted shiftier shiftiest shifting shiftless
    shifts shifty shimmer shin shine shined shines shingle shinier shiniest shining shinned shinning shiny ship
    shipment shipped shipping ships shipshape shipwreck shire shirk shirt shiver shoal shock shocked shocking shocks
    shod shoddier shoddiest shoddy shoe shoelace shoes shoestring shone shoo shook shoot shooting shoots shop
    shopkeeper shoplifter shopped shopper shopping shops shore short shortage shortcoming shorten shortened shortening
    shortens shorter shortest shortfall shorthand shortlist shortly shorts shot shotgun shotgunned shotgunning shots
    should shoulder shoulders shout shouted shouting shouts shove shovel shovelled shovelling show showcase showdown
    showed shower showers showier showiest showing showman showmen shown shows showy shrank shrapnel shred shredded
    shredding shrew shrewdest shriek shrill shrillest shrimp shrine shrink shrinkage shrivel shrivelled shrivelling
    shroud shrub shrubberies shrubbery shrug shrugged shrugging shrunk shrunken shuck shudder shuffle shun shunned
    shunning shunt shut shutdown shuts shutter shutting shuttle shy shyest sibling sic sick sicken sickened sickening
    sickens sickest sickle sicklier sickliest side sided sideline sidelong sides sideshow sidestep sidestepped
    sidestepping sidetrack sidewalk sideways siding sidle siege sierra siesta sieve sift sigh sight sighted sighting
    sightless sights sigma sign signal signaled signaling signalled signalling signals signature signatures signed
    significance significant significantly signified signifies signify signing signpost signs silence silent silentest
    silhouette silicon silk silken sill sillier sillies silliest silliness silly silo silt silver silversmith
    silverware silvery similar similarities similarity similarly simile simmer simple simpler simplest simplex
    simplicity simplification simplified simplifies simplify simplifying simplistic simply simulate simulated
    simulates simulating simulation simulator simultaneous simultaneously sin since sincere sincerely sincerest
    sincerity sine sinew sinewy sinful sing singe singer singers singing single singles sings singular singularity
    singularly sinister sink sinking sinks sinned sinner sinning sins sinus sip siphon sipped sipping sir sire siren
    sirloin sissier sissies sissiest sissy sister sisterhood sit site sites sits sitter sitting situate situated
    situates situating situation situations six sixpence sixteen sixteenth sixth sixties sixtieth sixty sizable size
    sizeable sized sizes sizing sizzle skate skateboard skein skeleton skeptic skeptical skepticism sketch sketches
    sketchier sketchiest sketchy skew ski skidded skidding skilful skill skilled skillet skillful skills skim skimmed
    skimming skimp skimpier skimpiest skimpy skin skinflint skinned skinnier skinniest skinning skinny skip skipped
    skipper skipping skips skirmish skirt skit skittish skulk skull skunk sky skylight skyline skyrocket skyscraper
    slab slabbed slabbing slack slacken slackest slag slain slake slam slammed slamming slander slang slant slap
    slapped slapping slapstick slash slat slate slaughter slave slavery slaves slavish slay sleazier sleaziest sleazy
    sled sledded sledding sledgehammer sleek sleekest sleep sleepier sleepiest sleeping sleepless sleeps sleepy sleet
    sleeve sleeveless sleigh slender slenderest slept slew slice sliced slices slicing slick slickest slid slide
    slides sliding slier sliest slight slighter slightest slightly slim slime slimier slimiest slimmed slimmer
    slimmest slimming slimy sling slingshot slink slip slipped slipper slipperier slipperiest slippery slipping slips
    slipshod slit slither slitter slitting sliver slob slobber slog slogan slogged slogging slop slope slopped
    sloppier sloppiest slopping sloppy slosh slot sloth slothful slots slotted slotting slouch slovenlier slovenliest
    slovenly slow slowed slower slowest slowing slowly slows sludge slug slugged slugging sluggish sluice slum slumber
    slummed slummer slumming slump slung slunk slur slurred slurring slush slut sly slyest smack small smaller
    smallest smallish smallpox smart smartest smash smashed smashes smashing smattering smear smell smellier smelliest
    smells smelly smelt smidgen smile smiled smiles smiling smirk smite smith smithereens smitten smock smog smoke
    smoked smoker smokers smokes smokestack smokier smokiest smoking smoky smolder smooth smoothest smoothly smote
    smother smoulder smudge smug smugger smuggest smuggle smut snack snag snagged snagging snail snake snap snapped
    snappier snappiest snapping snappy snapshot snare snarl snatch sneak sneaked sneakier sneakiest sneaking sneaks
    sneaky sneer sneeze snicker snide snidest sniff sniffle snip snipe snipped snippet snipping snitch snob snobbery
    snobbish snooker snoop snootier snootiest snooty snooze snore snorkel snorkelled snorkelling snort snot snout snow
    snowball snowdrift snowfall snowflake snowier snowiest snowplough snowplow snowstorm snowy snub snubbed snubbing
    snuff snug snugged snugger snuggest snugging snuggle so soak soap soapier soapiest soapy soar sob sobbed sobbing
    sober soberest sobriety soccer sociable social socialise socialism socialist socialize socially societies society
    sociological sociologist sociology sock socket sockets socks sod soda sodded sodden sodding sodium sodomy sofa
    soft softball soften softest software soggier soggiest soggy soil sojourn solace solar sold soldier soldiers sole
    solely solemn solemnest solemnity soles solicit solicitor solicitors solicitous solid solidarity solidest
    solidified solidifies solidify solidity solitaire solitaries solitary solitude solo soloist soluble solution
    solutions solve solved solvent solves solving somber sombre some somebodies somebody someday somehow someone
    someplace somersault something sometime sometimes somewhat somewhere son sonata song songs sonic sonnet sonorous
    sons soon sooner soonest soot soothe sootier sootiest sooty sop sophisticate sophisticated sophisticates
    sophisticating sophistication sophistry sophomore sopped sopping soprano sorcerer sorceress sorcery sordid sore
    sorest sororities sorority sorrier sorriest sorrow sorrowful sorry sort sorta sorted sorting sorts sought soul
    souls sound sounded soundest sounding soundproof sounds soundtrack soup sour source sources sourest south
    southeast southeastern southerlies southerly southern southpaw southward southwest southwestern souvenir sovereign
    sovereignty sow sown spa space spacecraft spaced spaces spaceship spacial spacing spacious spade spaghetti span
    spangle spaniel spank spanned spanner spanning spare spares sparest spark sparkle sparred sparring sparrow sparse
    sparsest spasm spasmodic spat spate spatial spatted spatter spatting spatula spawn spay speak speaker speakers
    speaking speaks spear spearhead spearmint special specialisation specialise specialised specialises specialising
    specialist specialities speciality specialization specialize specialized specializes specializing specially
    specialties specialty species specific specifically specification specifications specified specifier specifies
    specify specifying specimen specious speck spectacle spectacular spectator specter spectra spectre spectrum
    speculate speculation speculative speculator sped speech speeches speechless speed speedboat speedier speediest
    speeding speedometer speeds speedy spell spellbind spellbound spelled spelling spellings spells spelt spend
    spending spends spendthrift spent sperm spew sphere spherical sphinx spice spicier spiciest spicy spider spied
    spies spigot spike spill spilt spin spinach spinal spindlier spindliest spindly spine spineless spinning spinster
    spiral spiralled spiralling spire spirit spirits spiritual spit spite spiteful spitefuller spitefullest spits
    spitted spitting spittle splash splat splatter spleen splendid splendidest splendor splendour splice splint split
    splits splitting splurge spoil spoiled spoiling spoils spoilt spoke spoken spokesman spokesmen spokespeople
    spokesperson spokeswoman spokeswomen sponge spongier spongiest spongy sponsor sponsored sponsoring sponsors
    sponsorship spontaneity spontaneous spontaneously spoof spook spookier spookiest spooky spool spoon spoonful
    sporadic spore sporran sport sports sportsmanship spot spotless spotlight spots spotted spottier spottiest
    spotting spotty spouse spout sprain sprang sprawl spray spread spreading spreads spreadsheet spree sprier spriest
    sprig spring springboard springier springiest springing springs springtime springy sprinkle sprint sprout spruce
    sprucest sprung spry spud spun spunk spur spurious spurn spurred spurring spurt sputter spy squabble squad
    squadron squalid squalidest squall squalor squander square squared squares squarest squaring squash squashed
    squashes squashing squat squatted squatter squattest squatting squawk squeak squeakier squeakiest squeaky squeal
    squeamish squeeze squeezed squeezes squeezing squelch squid squint squintest squire squirm squirrel squirrelled
    squirrelling squirt stab stabbed stabbing stabilise stability stabilize stable stablest stack stacks stadium staff
    stag stage stagecoach stages stagger staggered staggering staggers stagnant stagnate stagnation staid staidest
    stain stair staircase stairs stairway stake stale stalemate stalest stalk stall stallion stalwart stamina stammer
    stamp stamped stampede stamping stamps stance stanch stanchest stand standard standardisation standardise
    standardised standardises standardising standardization standardize standardized standardizes standardizing
    standards standby standing standoff standpoint stands standstill stank stanza staple star starboard starch
    starchier starchiest starchy stardom stare stared stares starfish staring stark starkest starlight starred
    starrier starriest starring starry stars start started starter starters starting startle startled startles
    startling starts starvation starve starved starves starving state stated statelier stateliest statement statements
    states statesman statesmanship statesmen static stating station stationary stationery stations statistic
    statistical statistician statistics statue stature status statute statutory staunch staunchest stave stay stayed
    staying stays steadfast steadied steadier steadies steadiest steadily steady steak steal stealing steals stealth
    stealthier stealthiest stealthily stealthy steam steamier steamiest steamroller steamy steel steep steepest
    steeple steer steered steering steers stellar stem stemmed stemming stems stench stencil stencilled stencilling
    stenographer stenography step stepladder stepped stepping steps stereo stereotype stereotypes sterile
    sterilisation sterilise sterilization sterilize sterling stern sternest stethoscope stew steward stewardess stick
    stickier stickies stickiest sticking stickler sticks sticky stiff stiffen stiffest stifle stigma stigmata still
    stillborn stillest stilted stimulant stimulate stimulated stimulates stimulating stimulation stimuli stimulus
    sting stingier stingiest stinginess stingy stink stint stipulate stipulation stir stirred stirring stirrup stirs
    stitch stock stockade stockbroker stockholder stockier stockiest stockpile stocks stocky stockyard stodgier
    stodgiest stodgy stoical stoke stole stolen stolid stolidest stomach stomp stone stones stonier stoniest stony
    stood stool stoop stop stopgap stopover stoppage stopped stopper stopping stops stopwatch storage store stored
    storehouse storekeeper storeroom stores storey storeys stories storing stork storm stormier stormiest storms
    stormy story stout stoutest stove stow stowaway straddle straggle straight straighten straightest straightforward
    strain strains strait straitjacket strand strange strangely stranger strangest strangle strangulation strap
    strapped strapping strata stratagem strategic strategies strategy stratified stratifies stratify stratosphere
    stratum straw strawberries strawberry stray streak stream streamline streams street streetcar streets strength
    strengthen strenuous stress stressed stresses stressful stressing stretch stretched stretches stretching strew
    strewn stricken strict strictest strictly stridden stride strife strike strikes striking string stringent
    stringier stringiest strings stringy strip stripe stripped stripper stripping strips strive striven strode stroke
    stroll strong stronger strongest stronghold strongly strove struck structural structuralist structure structured
    structures structuring struggle struggled struggles struggling strum strummed strumming strung strut strutted
    strutting stub stubbed stubbier stubbiest stubbing stubble stubborn stubbornest stubby stuck stud studded studding
    student students studentship studied studies studio studious study studying stuff stuffed stuffier stuffiest
    stuffing stuffs stuffy stumble stumbled stumbles stumbling stump stun stung stunk stunned stunning stuns stunt
    stupefied stupefies stupefy stupendous stupid stupidest stupidities stupidity stupor sturdier sturdiest sturdy
    stutter style styles stylish stylistic stylus suave suavest sub subbed subbing subcommittee subconscious subdivide
    subdivision subdue subgroup subject subjected subjecting subjective subjects subjugate subjunctive sublet
    subletting sublime sublimest submarine submerge submersion submission submissive submit submits submitted
    submitting subnormal subordinate subprogram subroutine subroutines subscribe subscript subscription subsection
    subsequent subsequently subservient subset subside subsidiaries subsidiary subsidies subsidise subsidised
    subsidises subsidising subsidize subsidized subsidizes subsidizing subsidy subsist subsistence substance
    substances substandard substantial substantially substantiate substitute substituted substitutes substituting
    substitution subsystem subterfuge subterranean subtle subtlest subtleties subtlety subtly subtract subtraction
    suburb suburban subversive subvert subway subways succeed succeeded succeeding succeeds success successful
    successfully succession successive successor succinct succinctest succor succour succulent succumb such suck
    suckle suction sudden suddenly suds sue sued suede sues suffer suffered sufferer sufferers suffering suffers
    suffice sufficient sufficiently suffix suffocate suffocation suffrage sugar sugarier sugariest sugary suggest
    suggested suggesting suggestion suggestions suggestive suggests suicidal suicide suing suit suitability suitable
    suitably suitcase suite suited suiting suitor suits sulfur sulk sulkier sulkies sulkiest sulky sullen sullenest
    sulphur sultan sultrier sultriest sultry sum summaries summarily summarise summarised summarises summarising
    summarize summarized summarizes summarizing summary summed summer summing summit summon sumptuous sums sun
    sunbathe sunburn sundae sundial sundown sundries sundry sunflower sung sunglasses sunk sunken sunlight sunlit
    sunned sunnier sunniest sunning sunny sunrise sunscreen sunset sunshine suntan suntanned suntanning sunup sup
    super superb superbest supercomputer superficial superficially superfluous superhuman superimpose superintendent
    superior superiority superlative supermarket supernatural superscript supersede supersonic superstar superstition
    superstitious superstructure supervise supervised supervises supervising supervision supervisions supervisor
    supervisors supervisory supper supplant supple supplement supplementary supplest supplied supplier suppliers
    supplies supply supplying support supported supporter supporters supporting supportive supports suppose supposed
    supposedly supposes supposing supposition suppress suppressed suppresses suppressing suppression supremacy supreme
    surcharge sure surely surest surf surface surfaces surfboard surge surgeon surgeries surgery surgical surlier
    surliest surly surmise surmount surname surpass surplus surplussed surplussing surprise surprised surprises
    surprising surprisingly surreal surrender surreptitious surround surrounded surrounding surroundings surrounds
    surveillance survey surveyor surveys survival survive survived survives surviving survivor susceptible suspect
    suspected suspecting suspects suspend suspended suspending suspends suspense suspension suspicion suspicious
    suspiciously sustain sustainable sustained sustaining sustains sustenance swab swabbed swabbing swagger swallow
    swallowed swallowing swallows swam swamp swamped swampier swampiest swamping swamps swampy swan swap swapped
    swapping swaps swarm swarthier swarthiest swarthy swat swathe swatted swatting sway swear swearing swears sweat
    sweating sweats sweaty sweep sweeping sweeps sweepstake sweet sweeten sweetest sweetheart swell swellest swept
    swerve swift swiftest swig swigged swigging swill swim swimming swims swindle swine swing swipe swirl swish
    swishest switch switchable switchboard switched switches switching swivel swivelled swivelling swollen swoon swoop
    sword swordfish swore sworn swum swung syllable syllabus symbol symbolic symbolise symbolism symbolize symbols
    symmetric symmetrical symmetry sympathetic sympathetically sympathies sympathise sympathize sympathy symphonic
    symphonies symphony symptom symptomatic symptoms synagogue synapse synchronisation synchronise synchronization
    synchronize synchronous syndicate syndrome synonym synonymous synonyms synopses synopsis syntactic syntactically
    syntax syntheses synthesis synthesise synthesize synthesizer synthetic syphilis syringe syrup system systematic
    systematically systems tab tabbed tabbies tabbing tabby tabernacle table tablecloth tables tablespoon
    tablespoonful tablet tabloid taboo tabs tabulate tabulation tacit taciturn tack tacked tackier tackiest tacking
    tackle tackled tackles tackling tacks tacky taco tact tactful tactic tactical tactics tactless tadpole tag tagged
    tagging tail tailgate taillight tailor tailored tailoring tailors tails tailspin taint take taken takeoff takeover
    taker takers takes taking talc tale talent talented talents tales talisman talk talkative talked talking talks
    tall tallest tallied tallies tallow tally talon tambourine tame tamest tamper tan tandem tang tangent tangential
    tangerine tangible tangle tango tank tankard tanks tanned tanner tannest tanning tantalise tantalize tantamount
    tantrum tap tape tapes tapestries tapestry tapped tapping tar tarantula tardier tardiest tardiness tardy target
    targets tariff tarnish tarpaulin tarred tarried tarrier tarries tarriest tarring tarry tart tartan tartar tartest
    task tasks tassel tasselled tasselling taste tasted tasteful tasteless tastes tastier tastiest tasting tasty
    tattle tattoo tatty taught taunt taut tautest tautology tavern tawdrier tawdriest tawdry tawnier tawniest tawny
    tax taxable taxation taxes taxi taxicab taxpayer taxpayers tea teach teacher teachers teaches teaching teacup teak
    team teammate teams teamster teamwork teapot tear teardrop teared tearful tearing tears tease teaspoon teat
    technical technicalities technicality technically technician technique techniques technological technologies
    technology tedious tedium tee teem teen teenage teenager teenagers teeter teeth teethe teetotal teetotaller
    telecommunications telegram telegraph telepathic telepathy telephone telephones telescope teletype televise
    television tell telling tells telltale temper temperament temperamental temperance temperate temperature
    temperatures tempest tempestuous template temple tempo temporal temporaries temporarily temporary tempt temptation
    tempted tempting tempts ten tenable tenacious tenacity tenancies tenancy tenant tend tended tendencies tendency
    tender tenderest tenderise tenderize tending tendon tendril tends tenement tenet tennis tenor tens tense tensest
    tension tensors tent tentacle tentative tentatively tenth tenuous tenure tepee tepid term termed terminal
    terminally terminals terminate terminated terminates terminating termination terminator terming termini
    terminologies terminology terminus termite terms terrace terrain terrestrial terrible terribly terrier terrific
    terrified terrifies terrify terrifying territorial territories territory terror terrorise terrorism terrorist
    terrorists terrorize terse tersest test testable testament tested testicle testified testifies testify testimonial
    testimonies testimony testing testis tests tetanus tether text textbook textbooks textile texts textual texture
    than thank thanked thankful thankfully thanking thankless thanks that thatch thaw the theater theatre theatrical
    thee theft their theirs theist them theme themes themselves then thence theologian theological theologies theology
    theorem theorems theoretic theoretical theoretically theories theorise theorist theorize theory therapeutic
    therapies therapist therapy there thereabouts thereafter thereby therefore therein thereof thereon thereupon
    thermal thermodynamics thermometer thermostat thesauri thesaurus these theses thesis theta they thick thicken
    thickest thicket thickness thief thieve thieves thigh thimble thin thing things think thinking thinks thinned
    thinner thinnest thinning third thirst thirstier thirstiest thirsty thirteen thirteenth thirties thirtieth thirty
    this thistle thong thorn thornier thorniest thorny thorough thoroughbred thoroughest thoroughfare thoroughfares
    thoroughly those thou though thought thoughtful thoughtless thoughts thous thousand thousands thousandth thrash
    thread threadbare threat threaten threatened threatening threatens threats three thresh threshold threw thrice
    thrift thriftier thriftiest thrifty thrill thrive throat throats throb throbbed throbbing throne throng throttle
    through throughout throughput throw throwaway throwback throwing thrown throws thrust thrusting thrusts thud
    thudded thudding thug thumb thumbtack thump thunder thunderbolt thunderous thunderstorm thunderstruck thus thwart
    thy thyme thyroid tiara tick ticket tickets tickle ticklish tidal tidbit tide tidied tidier tidies tidiest tidy
    tidying tie tied ties tiff tiger tight tighten tightest tightly tightrope tightwad tilde tile tiles till tilt
    timber time timed timekeeper timeless timelier timeliest timer times timescale timetable timezone timid timidest
    timidity timing tin tinder ting tinge tingle tinier tiniest tinker tinkle tinned tinnier tinniest tinning tinny
    tins tinsel tinselled tinselling tint tiny tip tipped tipping tips tipsier tipsiest tipsy tiptoe tirade tire tired
    tiredest tireless tires tiresome tiring tissue tit titbit titillate title titles titter to toad toadstool toast
    tobacco toboggan today toddle toe toenail toes toffee toga together toggle toil toilet toilets token tokens told
    tolerable tolerably tolerance tolerant tolerate tolerated tolerates tolerating toll tomahawk tomato tomatoes tomb
    tomboy tombstone tomcat tome tomorrow ton tonal tone tones tong tongue tonic tonight tonnage tonne tons tonsil
    tonsillitis too took tool toolkit tools toot tooth toothache toothbrush toothpaste toothpick top topaz topic
    topical topics topographies topography topology topped topping topple tops torch tore torment tormentor torn
    tornado torpedo torque torrent torrential torrid torso tortilla tortoise tortuous torture toss tot total
    totalitarian totalitarianism totalities totality totalled totalling totally tote totem totted totter totting
    toucan touch touchdown touched touches touchier touchiest touching touchy tough toughen toughest toupee tour
    tourist tourists tournament tourniquet tousle tout tow toward towards towel towelled towelling tower towers town
    towns townspeople toxic toxin toy toys trace traced traces tracing track tracked tracking tracks tract traction
    tractor trade traded trademark trades trading tradition traditional traditionalist traditionally traditions
    traffic trafficked trafficking tragedies tragedy tragic tragically trail trailed trailing trails train trained
    trainee training trains trait traitor traitorous tramp trample trampoline trance tranquil tranquilest tranquility
    tranquilize tranquillise tranquillity transact transaction transactions transatlantic transcend transcontinental
    transcribe transcript transcription transfer transferable transferred transferring transfers transform
    transformation transformed transforming transforms transfusion transgress transgression transient transistor
    transit transition transitional transitive transitory translate translated translates translating translation
    translations translator transliteration translucent transmission transmissions transmit transmits transmitted
    transmitter transmitters transmitting transparencies transparency transparent transpire transplant transport
    transportable transportation transported transporting transports transpose transverse trap trapdoor trapeze
    trapezoid trapped trapper trapping traps trash trashcan trashier trashiest trashy trauma traumatic traumatise
    traumatize travel traveled traveling travelings travelled traveller travelling travellings travels traverse
    travestied travesties travesty trawl tray treacheries treacherous treachery treacle tread treadmill treason
    treasure treasuries treasury treat treated treaties treating treatise treatment treats treaty treble tree trees
    trek trekked trekking trellis tremble tremendous tremendously tremor trench trend trendier trendies trendiest
    trends trendy trepidation trespass trestle trial trialled trialling trials triangle triangles triangular tribal
    tribe tribes tribulation tribunal tributaries tributary tribute trick trickery trickier trickiest trickle tricks
    trickster tricky tricycle tried tries trifle trigger triggered triggering triggers trigonometry trill trillion
    trilogies trilogy trim trimester trimmed trimmer trimmest trimming trinity trinket trio trip tripe triple triplet
    triplicate tripod tripos tripped tripping trips trite tritest triumph triumphant trivia trivial triviality
    trivially trod trodden troll trolley trombone troop troops trophies trophy tropical trot trotted trotting trouble
    troublemaker troubles troublesome trough trounce troupe trouser trousers trout trowel trowelled trowelling truancy
    truant truce truck trucks trudge true truest truffle truism truly trump trumpet truncate truncated truncates
    truncating truncation trunk trunks trust trusted trustee trustful trustier trusties trustiest trusting trusts
    trustworthier trustworthiest trustworthy trusty truth truthful truths try trying tryout tsar tub tuba tube
    tuberculosis tubes tubular tuck tuft tug tugged tugging tuition tulip tumble tummies tummy tumor tumour tumult
    tumultuous tuna tundra tune tuned tuneful tunes tunic tuning tunnel tunnelled tunnelling tunnels turban turbine
    turbulence turbulent tureen turf turgid turkey turmoil turn turnaround turned turning turnip turnout turnover
    turnpike turns turnstile turntable turpentine turquoise turret turtle turtleneck tusk tussle tutor tutorial tuxedo
    twang tweak twee tweet tweezers twelfth twelve twenties twentieth twenty twice twiddle twig twigged twigging
    twilight twin twine twinge twinkle twinned twinning twins twirl twist twisted twisting twists twitch twitter two
    tycoon tying type typed typeface types typescript typeset typesets typesetter typesetting typewriter typhoid
    typhoon typhus typical typically typified typifies typify typing typist typographic typographical tyrannical
    tyrannies tyrannise tyrannize tyranny tyrant tyre tyres ubiquitous udder ugh uglier ugliest ugliness ugly ulcer
    ulterior ultimate ultimately ultimatum ultra ultrasonic ultraviolet umbrella umpire umpteen unable unacceptable
    unacceptably unaccepted unaccountable unaccountably unadulterated unaffected unaltered unambiguous unanimity
    unanimous unanswerable unanswered unarmed unassigned unassuming unattached unattainable unattended unattractive
    unauthorised unauthorized unavailable unavoidable unaware unbalanced unbearable unbearably unbeatable unbecoming
    unbelievable unbelievably unbeliever unbiased unblock unborn unbreakable unbroken unburden uncannier uncanniest
    uncanny unceasing uncertain uncertainties uncertainty unchallenged unchanged uncharitable unchristian uncle
    unclean uncleanest unclear uncomfortable uncomfortably uncommon uncommonest uncompromising unconcerned
    unconditional unconfirmed unconnected unconscious unconstitutional uncontrollable uncontrolled uncontroversial
    unconventional unconvinced unconvincing uncountable uncouth uncover uncultured uncut undamaged undaunted
    undecidable undecided undefined undemocratic undeniable undeniably under underbrush undercover undercurrent
    undercut undercutting underdog underestimate underflow underfoot undergarment undergo undergoes undergoing
    undergone undergraduate undergraduates underground undergrounds undergrowth underhanded underlain underlay
    underlie underlies underline underlined underlines underlining underlying undermine underneath undernourished
    underpants underpass underprivileged underrate underscore undershirt underside understand understandable
    understandably understanding understands understate understatement understood understudied understudies understudy
    undertake undertaken undertakes undertaking undertone undertook undertow underwater underwear underweight
    underwent underworld underwrite underwritten underwrote undeserved undesirable undetected undeveloped undid
    undisturbed undo undocumented undoes undoing undone undoubted undoubtedly undress undue unduly undying unearth
    uneasier uneasiest uneasily uneasiness uneasy uneconomic uneconomical uneducated unemployable unemployed
    unemployment unenlightened unequal unequalled unequivocal unerring unethical uneven uneventful unexpected
    unexpectedly unexplained unfailing unfair unfairest unfaithful unfamiliar unfasten unfavorable unfavourable
    unfeasible unfeeling unfilled unfinished unfit unfitted unfitting unfold unforeseen unforgettable unforgivable
    unfortunate unfortunately unfounded unfriendlier unfriendliest unfriendly unfunny unfurl ungainlier ungainliest
    ungainly ungodlier ungodliest ungodly ungrammatical ungrateful unhappier unhappiest unhappily unhappiness unhappy
    unhealthier unhealthiest unhealthy unheard unhelpful unhook unicorn unicycle unidentified unification unified
    unifies uniform uniformity uniformly unify unifying unilateral unimaginative unimportant unimpressed uninformative
    uninformed uninhibited uninitiated uninspired uninspiring unintelligent unintelligible unintended unintentional
    uninterested uninteresting union unionise unionize unions unique uniquely uniquest unison unit unite united unites
    unities uniting units unity universal universally universe universities university unjust unjustifiable
    unjustified unkempt unkind unkindest unkindlier unkindliest unknown unlabeled unlabelled unlawful unleash unless
    unlike unlikelier unlikeliest unlikely unlimited unload unlock unlocked unlocking unlocks unluckier unluckiest
    unlucky unman unmanned unmanning unmarked unmarried unmask unmistakable unmistakably unmitigated unmodified
    unmoved unnamed unnatural unnecessarily unnecessary unnerve unnoticed unobtainable unoccupied unofficial
    unoriginal unorthodox unpack unpaid unparalleled unpick unpleasant unpopular unpopularity unprecedented
    unpredictable unprepared unprincipled unprintable unprivileged unprotected unproven unprovoked unpublished
    unqualified unquestionable unquestionably unravel unravelled unravelling unread unreadable unreal unrealistic
    unreasonable unreasonably unrecognised unrecognized unrelated unrelenting unreliability unreliable unremarkable
    unrepeatable unrepresentative unreservedly unresolved unrest unrestricted unrivaled unrivalled unruffled unrulier
    unruliest unruly unsafe unsafest unsaid unsanitary unsatisfactory unsatisfied unsavory unsavoury unsay unscathed
    unscheduled unscientific unscrew unscrupulous unseasonable unseat unseemlier unseemliest unseemly unseen unset
    unsettle unsightlier unsightliest unsightly unsigned unskilled unsolicited unsolved unsophisticated unsound
    unsoundest unspeakable unspecified unstable unstructured unstuck unsubstantiated unsuccessful unsuitable unsuited
    unsung unsupportable unsupported unsure unsuspecting untangle untenable unthinkable untidier untidiest untidy
    untie until untiring unto untold untouched untrained untrue untruest untrustworthy untying unusable unused unusual
    unusually unveil unwanted unwarranted unwary unwashed unwelcome unwell unwieldier unwieldiest unwieldy unwilling
    unwind unwise unwisest unwittingly unworkable unworthy unwound unwrap unwrapped unwrapping unwritten up upbeat
    upbringing update updated updates updating upend upgrade upgraded upgrades upgrading upheaval upheld uphill uphold
    upholster upholstery upkeep uplift upload upon upped upper uppermost upping upright uprising uproar uproot ups
    upset upsets upsetting upshot upside upstairs upstanding upstart upstream uptake uptight uptown upturn upward
    upwards uranium urban urbane urbanest urchin urge urged urgency urgent urgently urges urging urinate urine urn us
    usable usage use used useful usefully usefulness useless user users uses usher using usual usually usurp utensil
    uteri uterus utilisation utilise utilitarian utilitarianism utilities utility utilization utilize utmost utter
    utterance utterly vacancies vacancy vacant vacate vacation vacations vaccinate vaccination vaccine vacillate
    vacuous vacuum vagabond vagaries vagary vagina vaginae vaginal vagrant vague vaguely vaguest vain vainest
    valentine valet valiant valid validate validation validity valise valley valor valour valuable value valued
    valueless values valuing valve valves vampire van vandal vandalise vandalism vandalize vane vanguard vanilla
    vanish vanished vanishes vanishing vanities vanity vanned vanning vanquish vans vapor vaporise vaporize vapour
    variable variables variance variant variants variation variations varied varies varieties variety various varnish
    varsities varsity vary varying vase vast vastest vastly vat vatted vatting vault veal vector vectors veer
    vegetable vegetables vegetarian vegetarianism vegetation vehement vehicle vehicles veil vein velocities velocity
    velour velvet velvety vend vended vending vendor vends veneer venerable venerate veneration vengeance vengeful
    venison venom venomous vent ventilate ventilation ventilator ventricle ventriloquist venture venue venues veracity
    veranda verb verbal verbally verbatim verbiage verbose verbosity verbs verdict verge verier veriest verification
    verified verifies verify verifying veritable vermin vernacular versatile versatility verse verses version versions
    versus vertebra vertebrae vertebrate vertical vertically vertices vertigo verve very vessel vest vestibule vestige
    vestment vet veteran veterinarian veterinaries veterinary veto vetted vetting vex vexation via viability viable
    viaduct vial vibrant vibrate vibration vicar vicarious vice vicinity vicious victim victimise victimize victims
    victor victories victorious victory video videotape vie view viewed viewer viewing viewpoint viewpoints views
    vigil vigilance vigilant vigilante vigor vigorous vigorously vigour vile vilest vilified vilifies vilify villa
    village villages villain villainies villainous villainy vindicate vindictive vine vinegar vineyard vintage vinyl
    viola violate violation violence violent violently violet violin viper viral virgin virginity virile virility
    virtual virtually virtue virtues virtuoso virtuous virulent virus viruses visa vise visibility visible visibly
    vision visionaries visionary visit visitation visited visiting visitor visitors visits visor vista visual
    visualise visualize visually vital vitality vitamin vitriolic vivacious vivacity vivid vividest vivisection
    vocabularies vocabulary vocal vocalist vocation vocational vociferous vodka vogue voice voices void volatile
    volcanic volcano volition volley volleyball volt voltage volume volumes voluminous voluntaries voluntarily
    voluntary volunteer volunteered volunteering volunteers voluptuous vomit voodoo voracious vortex vote voted voter
    voters votes voting vouch vow vowel voyage vulgar vulgarest vulgarities vulgarity vulnerabilities vulnerability
    vulnerable vulture vying wad wadded wadding waddle wade waded wades wading wafer waffle waft wag wage wages wagged
    wagging wagon waif wail waist waistline wait waited waiting waitress waits waive wake waked waken wakes waking
    walk walked walking walkout walks wall wallet wallop wallow wallpaper walls walnut walrus waltz wan wander
    wandered wandering wanders wane wanna wanner wannest want wanted wanting wanton wants war warble ward warden
    wardrobe warehouse warfare warhead warier wariest warlike warm warmed warmest warming warms warmth warn warned
    warning warnings warns warp warpath warped warping warps warrant warrantied warranties warranty warred warren
    warring warrior wars wart wartime wary was wash washable washcloth washed washes washing washout washroom wasp
    wastage waste wastebasket wasted wasteful wasteland wastes wasting watch watchdog watched watches watchful
    watching watchman watchmen watchword water watercolor watercolour waterfall waterfront waterier wateriest
    waterlogged watermark watermelon waterproof waters watershed watertight waterway waterworks watery watt wave waved
    waveform wavelength waves wavier waviest waving wavy wax waxier waxiest waxy way waylaid waylay ways wayside
    wayward we weak weaken weakest weakling weakness weaknesses wealth wealthier wealthiest wealthy wean weapon
    weaponry weapons wear wearied wearier wearies weariest wearily weariness wearing wearisome wears weary weasel
    weaselled weaselling weasels weather weave web webbed webbing wed wedded wedder wedding wedge wedlock weds wee
    weedier weediest weedy week weekday weekend weekends weeklies weekly weeks weep weest weigh weight weightier
    weightiest weighty weird weirdest weirdo welcome welcomed welcomes welcoming weld welfare well wellington welt
    went wept were werewolf werewolves west westerlies westerly western westward wet wets wetter wettest wetting whack
    whale whales wharf wharves what whatever whatsoever wheat wheedle wheel wheelbarrow wheelchair wheels wheeze when
    whence whenever where whereabouts whereas whereby wherein whereupon wherever wherewithal whet whether whetted
    whetting whew which whichever whiff while whilst whim whimper whimsical whine whinnied whinnies whinny whip
    whipped whipping whir whirl whirlpool whirlwind whisk whiskey whiskies whisky whisper whistle whistles white
    whiten whites whitest whitewash whittle whiz whizz who whoa whoever whole wholehearted wholeheartedly wholesale
    wholesome wholly whom whoop whoops whopper whore whose why wick wicked wickedest wicket wide widely widen wider
    widespread widest widow width wield wife wig wigged wigging wiggle wigwam wild wildcat wildcatted wildcatting
    wildest wildfire wildlife wildly wilful wilier wiliest will willed willful willing willingly willow willpower
    wills wilt wily win wince winch wind winded windfall windier windiest winding windmill window windowing windowpane
    windows windpipe winds windscreen windshield windy wine wines wing wingers wings wink winner winners winning wins
    winsome winsomest winter wintertime wintrier wintriest wintry wipe wiped wipes wiping wire wired wires wirier
    wiriest wiring wiry wisdom wise wisecrack wiser wisest wish wishbone wished wishes wishful wishing wisp wispier
    wispiest wispy wist wistful wit witch witchcraft with withdraw withdrawal withdrawing withdrawn withdraws withdrew
    withheld withhold within without withstand withstood witless witness witnessed witnesses witnessing witticism
    wittier wittiest witting witty wive wives wiz wizard wizened wobble wobblier wobbliest wobbly woe wok woke woken
    wolf wolves woman womanhood womankind womb wombat women won wonder wondered wonderful wonderfully wondering
    wonderland wonders wondrous wont woo wood woodchuck wooden woodenest woodier woodies woodiest woodland woodpecker
    woods woodsman woodsmen woodwind woodwork woody woof wool woolen woollen woollier woollies woolliest word worded
    wordier wordiest wording words wordy wore work workable workbench workbook worked worker workers workforce working
    workings workload workman workmanship workmen workout workplace works workshop workstation workstations world
    worldlier worldliest worlds worldwide worm wormhole worms worn worried worries worrisome worry worrying worse
    worsen worship worshipped worshipper worshipping worst worth worthier worthies worthiest worthless worthwhile
    worthy wot would wound wove woven wow wrangle wrap wrapped wrapper wrappers wrapping wraps wrath wreak wreath
    wreathe wreck wreckage wrecked wrecker wrecking wrecks wren wrench wrest wrestle wretch wretched wretchedest
    wriggle wright wring wrinkle wrist wristwatch writ writable write writer writers writes writhe writing writings
    written wrong wrongdoer wrongdoing wrongest wrongly wrongs wrote wrought wrung wry wryest xenophobia xylophone
    yacht yak yakked yakking yam yank yap yapped yapping yard yards yardstick yarn yawn year yearlies yearling yearly
    yearn years yeast yell yellow yellowest yelp yen yes yessed yessing yesterday yet yeti yew yield yields yodel
    yodelled yodelling yoga yogurt yoke yokel yolk yonder you young younger youngest youngster your yours yourself
    yourselves youth youthful yowl yuck zanier zanies zaniest zany zeal zealous zebra zenith zero zeros zest zeta
    zigzag zigzagged zigzagging zillion zinc zincked zincking zip zipped zipper zipping zodiac zombie zone zones zoo
    zoological zoologist zoology zoom zucchini
    """
}
