extension Gazetteers {
  /// Frequent family names: United States census of 1990 (public domain), the 12,000 most frequent; of those that are also
  /// English words only the most frequent.
  static let surnames: StaticString = """
    aaron abad abarca abbate abbott abdullah abe abel abell abels abercrombie abernathy abernethy abeyta ables abner
    abney abraham abrahamson abram abrams abramson abrego abreu abron absher abshire abston acevedo aceves acker
    ackerman ackley acklin acord acosta acree acton acuff acuna adair adam adame adames adamo adams adamski adamson
    adcock addington addis addison adelman adkins adkinson adkison adkisson adler adorno adrian agan agee agnew agosto
    aguayo aguero aguiar aguila aguilar aguilera aguirre agustin ahearn ahern ahlers ahmad ahmed ahn ahner aho ahrens
    ahumada aiello aiken aikens ainsworth aitken ake aker akers akins alamo alanis alaniz alarcon alba albanese albano
    albaugh albee albers albert alberto alberts albertson albin albrecht albright albritton albro alcala alcantar
    alcantara alcaraz alcorn aldana alday alden alder alderete alderman alderson aldrich aldridge alegria alejandro
    alejo aleman alessi alex alexander alexis alfano alfaro alfonso alford alfred alger ali alicea alkire allain
    allaire allan allard alleman allen alleyne allgood allie allison allman allmon alloway allred almanza almaraz
    almazan almeida almendarez almodovar almon almonte alonso alonzo alpert alston alsup alt altamirano althoff
    altieri altizer altman altom alton alva alvarado alvardo alvares alvarez alverez alverson alves alvey alvis amado
    amador aman amann amaral amaro amato amaya ambriz ambrose amburgey amerson ames amey amezcua amezquita amick amin
    ammerman ammons amos amundson anaya ancheta anders andersen anderson anderton andes andino andrade andre andreas
    andreasen andres andresen andress andrew andrews andrus andujar ange angeles angell angelo anglin anguiano angulo
    angus annis anselmo ansley anson anthony antoine anton antone antonelli antonio antonucci anzalone aparicio
    apodaca aponte appel appleby applegate appleton applewhite appling aquilar aquino aragon araiza arana aranda
    arango araujo arbogast arbuckle arce arceneaux archambault archer archibald archie archuleta arciniega ard arden
    ardoin arellano arends arevalo argo arguelles arguello argueta arias arispe arline armand armbruster armendariz
    armenta armentrout armes armijo armistead armitage armstead armstrong arndt arneson arnett arnette arnold arnone
    arocho aron aronson arp arredondo arreola arriaga arrington arriola arrowood arroyo arruda arsenault arteaga
    arthur artis artrip arvin arvizu arwood arzola asberry asbury ascencio ash ashbaugh ashburn ashby ashcraft ashe
    asher ashford ashley ashmore ashton ashworth askins aston astorga asuncion atchison atchley atencio atherton athey
    atkin atkins atkinson attaway atterberry atwater atwell atwood au aube aubin aubrey aubuchon aucoin audet audette
    auer auger auguste augustin augustine augustus auld ault aultman aust austin auten authement autrey autry avalos
    avant avelar avent averett averill avery avila aviles avina awad axtell ayala aycock ayer ayers ayon ayotte ayres
    azar azevedo aziz babb babbitt babcock baber babin babineaux baca bach bachman bachmann backes backman backus
    bacon bader badgett badillo baer baez baeza bagby baggett bagley bagwell bahena bahr baier bailes bailey
    baillargeon baily bain baines bair baird baisden bak baker bakke bakken bakker balch balcom balderas baldridge
    baldwin ball ballance ballard ballenger ballentine ballesteros ballew ballinger ballou balsamo baltazar balzer
    banas bancroft banda bane bankhead banks bankston bannister bannon banta banuelos baptist baptiste barahona
    barajas baran baranowski barba barbara barbee barber barbieri barbosa barbour barboza barclay barden bardwell
    barela barfield barger barham barhorst baril barker barkley barksdale barlow barnard barner barnes barnett
    barnette barney barnhart barnhill barnum barnwell barone barr barragan barraza barre barrera barreras barreto
    barrett barrick barrientos barringer barrington barrios barron barros barroso barrow barrows barry barstow bart
    barta bartel bartell bartels bartelt barth barthel bartholomew bartlett bartley barto barton bartz barwick bascom
    basham bashaw basile basinger baskerville baskin basnight bass bassett basso bastian batchelder batchelor bateman
    bates batey batista batiste batres batson batt battaglia batten battista battle batton batts batty baty baucom
    bauder bauer baugh baugher baughman baum bauman baumann baumgardner baumgartner baur bautista baver baxley baxter
    bayer bayles bayless baylor bayne baynes bazan bazemore beach beacham beadle beahm beaird beal beale beall beals
    beaman beamer beamon bean beane beard bearden beardsley beasley beason beaton beattie beatty beaty beauchamp
    beaudette beaudoin beaudry beaulieu beaumont beauregard becerra bechtel bechtold beck becker beckett beckford
    beckham beckley beckman beckner beckstead beckwith becnel becton bedard bedell bedford bednar bedwell beebe
    beecher beeler beem beeman beene beery beesley beeson begay beggs begley behling behm behnke behr behrens beier
    beiler bejarano belanger belcher belden belew belisle belk belknap bell bellamy bellard belle beller bellinger
    belliveau bellman bello belmont belton beltran beltz bemis ben benally benavides benavidez benbow benda bender
    benedetto benedict benefield benevides benfield benford benge bengtson benham benites benitez benjamin benn benner
    bennet bennett benning bennington benoit benson bentley benton bentz benz berard berardi berens berg bergen berger
    bergeron bergeson berggren bergin berglund bergman bergmann bergquist bergstrom berk berkey berkley berkowitz
    berlin berman bermudez bernabe bernal bernard bernardi bernardo berndt berner bernhard bernhardt bernier bernstein
    berrios berry berryhill berryman berthiaume bertram bertrand bertsch berube beshears bess bessette best betancourt
    bethea bethel bethune bettencourt bettis betts betz bevan bever beveridge beverly bevins bevis bewley bey beyer
    bianchi bianco bibb bibbs bice bickel bickerstaff bickford bickley bicknell biddle bidwell bieber bien bierman
    bigelow biggers biggerstaff biggs bigham bigler bigley bilbrey biles biller billings billingsley billington
    billiot billman billups billy bilodeau bilyeu binette binford bing bingaman bingham binion binkley binns
    birchfield bird birdsall birdsong birdwell birk birkholz birmingham birnbaum biron birt bischoff bise bish bishop
    bissell bisson bissonnette bitner bittle bittner bivens bivins bixby bixler bjork black blackburn blackford
    blackledge blackman blackmon blackmore blackshear blackstock blackstone blackwell blackwood blagg blain blaine
    blair blais blaisdell blake blakely blakemore blakeney blakeslee blakey blakley blakney blalock blanc blanchard
    blanchette blanco bland blanding blaney blankenship blanton blas blaser blasingame blassingame blatt blau blaylock
    bledsoe blevins bloch blocker blodgett blomquist bloodworth bloom bloomer bloomfield bloomquist blosser blough
    blouin blount blubaugh blue bluhm blum blumberg blume blumenthal bly blythe boardman boatman boatner boatright
    boatwright boaz bobadilla bobb bobbitt bober bobo bocanegra bock boddie boden bodie bodine bodnar bodner boe boehm
    boes boettcher bogan bogard bogart bogdan boger boggess boggs bogle bogue bohanan bohannan bohannon bohl bohn
    bohon bohrer boisvert bojorquez boland bolanos bolden bolding boldt bolduc bolen boles boley bolick bolin boling
    bolinger bolling bollinger bollman bolte bolton bolyard boman bomar bonanno bonar bond bondurant boner boney
    bonham bonilla bonin bonneau bonnell bonner bonnett bonnette bonney bono bontrager booher booker bookman bookout
    boone boose booth boothe boozer bopp borchardt borchers bordeaux bordelon borden boren borg borges boris borja
    bork borkholder borkowski borland borman borowski borrego borrero borst borton borum bos bosch bosco bosley bosse
    bost bostic bostick boston bostwick boswell bosworth botelho botello botkin bott botts bouchard boucher boudreau
    boudreaux bouffard boughton bouie boulanger bouldin boulton boulware bourassa bourdeau bourdon bourg bourland
    bourne bourque bousquet boutin bouton boutte boutwell bova bove bowden bowe bowen bowens bower bowers bowes bowie
    bowker bowles bowlin bowling bowman bowser bowyer boyce boyd boyden boyer boyes boyett boyette boykin boykins
    boylan boyle boyles boynton bozarth bozeman braaten bracamonte bracey brack bracken brackett brackin bracy
    bradberry bradburn bradbury braddock braddy braden bradfield bradford bradley bradshaw brady bragdon bragg braggs
    brainard braithwaite braley bramble bramblett brame bramlett brammer branch brandenburg brandes brandon brandt
    branham brann brannan brannen brannon branscum branson branstetter brant brantley branton branum brasfield
    brashear brashears braswell bratcher brathwaite bratton braud brauer braun braunstein brawley brawner braxton bray
    brayton brazell brazelton braziel brazil breault breaux breazeale breckenridge breeden breedlove breen brehm
    breland bremer brennan brenneman brenner brent breslin bresnahan bressler breton brett bretz breuer breunig brewer
    brewington brewster brewton brian brice briceno bricker brickey brickhouse bridgeman bridgers bridges bridgewater
    bridwell brien briggs brigham bright brigman briley brill brimmer brindle brinker brinkerhoff brinkley brinkman
    brinson brinton briones brisco briscoe briseno brisson brister bristol bristow brito britt brittain britten
    brittingham britton broadbent broaddus broadhead broadnax broadus broadwater broadway brochu brock brockington
    brockman brockway brode broderick brodeur brodie brodsky brody brogan brogdon brokaw bromley bronson brooke
    brooker brookins brooks brookshire broome broomfield brophy brotherton brough broughton broussard brousseau
    browder brower brown browne brownell brownfield browning brownlee brownlow broyles brubaker bruce bruder bruggeman
    bruhn brumbaugh brumfield brumley brummett brundage brune brunelle bruner brunet brunner bruno bruns brunson brust
    bruton bryan bryant bryce bryson bucci buchan buchanan bucher buchholz buchman buck buckingham buckley buckman
    buckmaster buckner budd budde buehler buell bueno buenrostro buettner buffington bufford buford bugbee bugg buggs
    bui buie bulger bullard bullen buller bullington bullins bullis bulloch bullock bulluck bulter bumgardner
    bumgarner bumpus bunce bunch bundy bunn bunnell buntin bunting bunton buono burbach burbank burch burcham burchard
    burchell burchett burchette burchfield burciaga burd burdett burdette burdick burdine burford burg burge burgess
    burgett burgin burgos burk burke burkes burkett burkey burkhalter burkhardt burkhart burkhead burkholder burks
    burleigh burleson burley burlingame burman burmeister burnell burnett burnette burney burnham burnley burns
    burnside burrell burress burris burroughs burrus burruss burse burson burt burton burwell busby busch bush bushey
    bushman bushnell bushong buss bussard busse bussell bussey bustamante buster bustos butera butler butterfield
    butterworth butts butz buxton buzzell byars bybee byer byerly byers byington byler bynum byram byrd byrge byrne
    byrnes byron byrum caballero caban cabe cabral cabrales cabrera caceres caddell cade cadena cadwallader cadwell
    cady caesar caffey cagle cahill cahoon cain caine caines cairns calabrese calabro calahan calder caldera calderon
    caldwell cale calfee calhoon calhoun calkins callaghan callahan callan callaway callen callender callihan callis
    callison calloway calton calvert calvillo calvin calvo calzada camacho camara camarena camargo camarillo cambell
    camden cameron camire cammack camp campa campagna campbell campion campo campos campuzano canada canaday canady
    canale canales canas canchola candelaria candelario candler canfield cann cannady cannon cano cansler cantara
    canterbury cantin cantor cantrell cantu cantwell canty cao capel caples caplinger capone capps capuano caputo
    caraballo caraway carbajal carballo carbaugh carbone carden cardenas carder cardin cardinale cardona cardone
    cardoso cardoza cardwell carey cargile cargill carignan carillo carino carl carle carleton carley carlile carlin
    carlisle carlo carlock carlos carlsen carlson carlton carlucci carlyle carmack carman carmen carmichael carmody
    carmon carmona carnahan carnell carner carnes carney caro carollo caron carothers carpenter carpentier carper
    carpio carr carranza carrasco carrasquillo carraway carreiro carrell carreno carreon carrera carreras carrero
    carrick carrico carrigan carrillo carrington carrizales carrol carroll carron carruth carruthers carson carstens
    carswell cartagena carter cartier cartwright carty caruso caruthers carvajal carvalho carver carwile cary casady
    casanova casares casarez casas casavant cascio case casey cash cashion cashman casiano casias casillas caskey
    cason casper cass cassady cassel cassell cassidy cassity casson castaneda castano castanon casteel castellano
    castellanos castelli castello castellon castillo castle castleberry castleman casto caston castor castorena
    castrejon castro caswell catalan catalano cataldo cate cates cathcart cathey catlett catlin cato caton catron catt
    caudell caudill caudillo caudle cauley caulfield causey cauthen cavallo cavanagh cavanaugh cavazos cavender caver
    cavin caviness cawley cawthon caylor cazares ceasar ceballos cecil cedeno cedillo ceja celaya celestine celis
    centeno cepeda cerda cerna cervantes cervantez cha chabot chacon chadwell chadwick chaffee chaffin chaffins chafin
    chagnon chaidez chaisson chalfant chalmers chamberlain chamberland chamberlin chambers chamblee chambless
    chambliss chamness champlin chan chancey chandler chaney chang chao chapa chaparro chapin chaplin chapman chappel
    chappell chapple chaput charbonneau charest charette charland charles charley charlie charlton charpentier charron
    chartier chase chasse chastain chasteen chatfield chatham chatman chau chauvin chavarria chavers chaves chavez
    chavira chavis cheatham chee cheever chen chenault cheney cheng chenoweth cherry chesley chesney chesnut chesser
    chesson chester cheung chevalier chewning chiang chiasson chico chidester childers childress childs chiles chilson
    chilton ching chinn chipman chisholm chism chisolm chitwood chiu chivers cho choate choe choi chon chong choquette
    chou chouinard choy chrisman christ christensen christenson christian christiansen christianson christie christman
    christmas christner christofferso christopher christopherso christy chronister chu chumley chun chung chunn church
    churchill churchwell cifuentes cimino cintron cioffi cirillo cisco cisneros claar claiborne clair clancy clanton
    clapp clardy clare clark clarke clarkson clary claudio claus clausen claussen clawson claxton clay clayborn
    claycomb claypool claypoole clayton claytor cleary cleek clegg cleghorn cleland clem clemens clement clemente
    clements clemmer clemmons clemons cleveland clevenger clifford clift clifton cline clinkscales clinton cloninger
    clontz clopton clough clouse clouser cloutier clow clower clowers cloyd cluff clukey clyburn clyde clymer coakley
    coan coates cobb cobbs coble cobos coburn cochran cochrane cockerham cockrell coddington cody coe coelho coen
    cofer coffelt coffey coffield coffman cofield cogan cogburn coggins cogswell cohan cohen cohn coker colangelo
    colbert colburn colby coldiron cole colella coleman coles coley colgan colin coll collado collard collazo collett
    collette colletti colley collier collin collings collins collinsworth collis collum colman colombo colon colquitt
    colson colston colter colton colucci columbus colunga colvin colwell colyer combs comeau comeaux comer como
    compton comstock conant conard conaway concepcion conde conder condon coney congdon conger conklin conley conlin
    conlon conn connally connell connelly conner conners connolly connor connors conover conrad conroy constantine
    constantino conte conti contreras conway conwell conyers cook cooke cooksey cookson cooley coolidge coombs coomer
    coomes coon cooney coonrod coons cooper coots copeland copenhaver copley coppage copple coppock coppola corbett
    corbin corbitt corby corcoran cordeiro cordell corder cordero cordes cordle cordoba cordova corey coria corley
    corliss cormier cornejo cornelison cornelius cornell cornett cornish cornwell corona coronado coronel corpuz corr
    corrado corrales correa correia correll corrigan corriveau corsi corso corson cortes cortese cortez cortinas corum
    corwin cory cosby cosentino cosey cosgrove cosme cosper coss cossey costa costanzo costello coston cota cote
    cothran cotten cotter cottingham cottle cotto cotton cottrell cottrill couch coughlin coulombe coulson coulter
    cournoyer coursey courson courtemanche courtney courtright courville coury couto couture covarrubias covell covey
    covington cowan cowans cowart cowden cowell cowen cowgill cowles cowley cox coyle coyne cozart crabb crabtree
    craddock craft crafton craig craighead crain craine cramer crampton crandall crandell crane cranford cranmer
    cranston crase craven cravens craver crawford crawley cray crayton creamer creasy creech creekmore creel creighton
    crenshaw crespo cress creswell crews cribb cribbs crick crider crigger crim crimmins criner crippen crisler criss
    crissman crist criswell critchlow crites crittenden crittendon crocker crockett croft cromer cromwell crone cronin
    cronk croom cropper crosby cross crossland crossley crossman crosson croteau crotty crouch crouse crow crowder
    crowe crowell crowl crowley crownover crowson crowther croy crozier cruce crum crumbley crumley crump crumpler
    crumpton cruse crutcher crutchfield cruz cuellar cueto cuevas culberson culbertson culbreath culbreth cullen
    culler culley cullinan cullins cullum culp culpepper culver cumberbatch cummings cummins cundiff cunha cunningham
    cuomo cupp curcio cureton curiel curlee curley curran currey currie currier currin curry curtin curtis curtiss
    curtsinger cusack cushing cushman cusick custer cuthbertson cutler cutlip cutright cutshall cutts cyr cyrus dabbs
    dabney dabrowski dacosta dade daggett dagostino dahl dahlberg dahlgren daigle dail dailey dake dale dalessandro
    dalessio daley dalke dallas dalrymple dalton daly damato dambrosio dameron damian damiano damico damon dampier
    damron dan dana dancy dandrea dandridge danford danforth dang dangelo dangerfield daniel daniell daniels danielson
    danley dann danna danner dansby dantzler dao darby dardar darden darnell darr darrah darrow darwin dasher dashiell
    dasilva daugherty daughtery daughtry daum davalos davenport daves davey david davidson davie davies davila davis
    davison davisson davy dawes dawkins dawson day daye dayton deal dean deanda deane deangelis deangelo dearborn
    dearing dearman deas deason deatherage deaton deaver deberry deboer debolt debord debose decamp decarlo decastro
    decicco deckard decker decosta decoteau dedmon dedrick dee deegan deel deemer deen deering dees deese deeter
    defazio defelice deford deforest degeorge degraff degraw degroot deguzman dehaan dehart dehaven deherrera deitz
    dejesus dejong delacruz delafuente delagarza delancey delaney delano delao delapaz delapena delarosa delatorre
    delcastillo deleo deleon delgadillo delgado delia delisle delk dell dellinger deloach deloatch delong delorenzo
    delosreyes delossantos delozier delp delreal delrio delrosario deltoro deluca delucia deluna delvalle delvecchio
    demaio demarco demars demartino demby demello dement demers deming demoss demps dempsey denby dendy denham denis
    denison denman dennard denney dennie denning dennis dennison denny densmore denson denton depalma depasquale depew
    depriest depue derby deroche derosa derose derosier derouen derr derry derryberry desai desalvo desantiago
    desantis deschamps deshields desilva desimone desjardins desmarais desmond desousa desouza despain despres
    desrochers desroches desrosiers destefano detrick detweiler detwiler deutsch devaney devaughn devault deveau dever
    devers deville devine devito devlin devoe devore devries dewald dewall dewar dewberry deweese dewey dewitt dews
    dexter dey deyo deyoung diana dias diaz dibble dibenedetto dicarlo dick dicken dickens dickenson dickerson dickey
    dickinson dickman dicks dickson dicus diego diehl diemer diep dierking dieter dietrich dietz diez diggins diggs
    digiacomo digiovanni dilbeck dildy dileo dillard diller dilley dillinger dillingham dillion dillman dillon dillow
    dilorenzo dilworth dimaggio dimarco dimas dimmick dinardo dineen dinger dingess dingle dingman dingus dinh dinkins
    dinsmore dinwiddie dion dionne diorio dipasquale dipietro dirks dishman dismuke disney distefano dittman dittmer
    dix dixon dixson dizon doak doan doane dobbins dobbs dobson doby dockery dodd dodds dodson doering doerr doggett
    doherty doiron dolan dolby dombrowski domingo dominguez dominick dominquez donahoe donahue donald donaldson donato
    donegan donelson dones doney donley donnell donnelly donner donofrio donoghue donohoe donohue donovan doody dooley
    doolittle dorado doran dore dorman dorn dorr dorris dorsett dorsey dortch dorton doss doster dostie dotson doty
    doucet doucette doud dougan dougherty doughty douglas douglass dover dow dowd dowdell dowden dowdle dowell dowler
    dowling downer downes downey downie downing downs doyle doyon dozier draeger drake drakeford drakes draper drayton
    drees dreher dreiling drennan drennen dressler drew drews drexler dreyer driggers drinkard driscoll driskell
    driskill drouin drucker drumm drummond drury dryden drye duarte dubay dube dubin dubois dubose ducharme duckett
    duckworth duclos duda dudek dudley duenas duffey duffield duffy dufour dufrene dufresne dugan dugas duggan dugger
    duggins duguay duhon duke dukes dulaney duley dulin dumas dumont dunagan dunaway dunbar duncan dunford dungan
    dunham dunigan dunkelberger dunkin dunkle dunkley dunlap dunleavy dunlop dunmire dunn dunne dunnigan dunning
    dunphy dunson dunston dunton duong duplessis dupont dupre dupree duprey dupuis dupuy duque duquette duran durand
    durant durante durbin durden duren durfee durgin durham durkee durkin duron durr durrant durrett durso durst dusek
    dustin dutcher dutra dutton duval duvall dvorak dwyer dyal dyar dycus dye dyer dyess dyke dykes dykstra dysart
    dyson eaddy eades eads eady eagan eakin eakins ealey ealy eames eanes earhart earle earles earley earp easley
    eason easter easterday easterling easterwood eastman easton eastwood eatmon eaton ebel ebeling eberhardt eberhart
    eberle eberly ebersole ebert ebner eby eccles eccleston echevarria echeverria echols eck eckard eckenrode ecker
    eckert eckhardt eckhoff eckles ecklund eckman eckstein eddings eddington eddins edelman edelstein eden edenfield
    edens eder edgar edgerton edgington edington edison edmiston edmond edmonds edmondson edmonson edmunds edmundson
    edson edward edwards eells egan egbert eggen egger eggers eggert eggleston ehlers ehlert ehrhardt ehrlich
    eichelberger eicher eichhorn eichler eide eidson eiland eilers eisele eisenberg eisenhauer eisenman eklund elam
    elbert elder eldred eldredge eldridge eley elgin elias eliason elizalde elizondo elkin elkins elledge ellender
    eller ellerbe ellinger ellingson ellington elliot elliott ellis ellison ellsworth ellzey elmer elmore elrod elson
    elston elswick elton elwell elwood ely emanuel emberton embree embrey embry emerick emerson emery emmanuel emmert
    emmett emmons emory emrich emrick encarnacion encinas enciso enders endicott endres endsley eng engel engelhardt
    engen england engle englehart engleman engler englert english engram engstrom enloe enlow ennis enoch enos enright
    enriquez ensley ensminger ensor epley epp epperson epps epstein erb erdman erdmann erickson ericson erikson ernest
    ernst erskine ervin erving erwin escalante escalera escamilla escobar escobedo escudero eshelman eskew eskridge
    eslinger espada esparza espinal espino espinosa espinoza esposito esqueda esquibel esquivel essary esser essex
    estabrook esteban estep estepp estes esteves estevez estrada estrella etheridge ethridge etienne etter eubank
    eubanks eudy eugene eure evan evangelista evans eveland evenson everett everette everhart everitt everly evers
    eversole everson ewald ewell ewers ewert ewing exley exum eyler eyre ezell ezzell faber fabian fabrizio fagan
    fagundes fahey fahy fain fair fairbanks fairchild faircloth fairfield fairley fairman faison fajardo falco falcone
    falconer falgoust falgout falk falkner fallin fallon fancher fanelli fann fannin fant farber faria farias farina
    faris farkas farley farlow farmer farnham farnsworth farnum farr farrar farrell farrer farrington farris farrish
    farrow farthing farwell fasano fason fassett faucett faucher faught faulk faulkner faust favela fawcett fay fazio
    feagin feaster featherston featherstone fecteau feder federico fedor feeley feeney fehr feinberg feinstein feld
    felder feldman feldmann felice feliciano felipe felix felker fellers feltner felton felty fenderson fendley fenn
    fennell fenner fenske fenton fenwick ferebee fergerson fergus ferguson ferland fermin fernandes fernandez fernando
    ferrante ferrara ferrari ferraro ferree ferreira ferrel ferrell ferrer ferretti ferri ferrin ferris ferro fessler
    fetzer fewell fey fick fidler fiedler field fielder fields fierro fife fifer fifield figueroa fike fikes fillmore
    finch fincher findlay findley fink finke finkel finkelstein finkle finlay finley finn finnegan finnell finnerty
    finney fiore fiorentino firestone firth fischer fiscus fish fisher fishman fisk fiske fitch fite fitts fitz
    fitzgerald fitzgibbon fitzhugh fitzpatrick fitzsimmons fitzwater flack flagg flaherty flanagan flanders flanigan
    flannery flannigan flatt fleenor fleetwood fleischer fleischman fleischmann fleisher fleming flemming flesher
    fleshman fletcher fleury flickinger flinn flippen flippo florence flores florez florio flory flournoy flowers
    floyd fluellen fluker flynn flynt fogarty fogel fogg fogle foley folger follett folmar folse folsom foltz fong
    fonseca fontaine fontana fontanez fontenot fontes foote foran forbes forbis forcier ford forde fordham fordyce
    forehand foreman forester foret forman forney forrest forrester forsberg forster forsyth forsythe fortenberry
    fortier fortin fortner fortney fortson fortuna fortunato foshee foss foster foti foulk fountain fournier foust
    fouts fowler fowlkes fox foxworth foxx foy foye frady fraga fraire fraizer frakes fraley frampton france frances
    francis francisco franck franco francois frank franke frankel franklin franko franks frantz franz franzen fraser
    frasher frasier frausto frawley frazee frazer frazier frechette fred freda frederick fredericks frederickson
    fredette fredrick fredricks fredrickson freedman freeland freeman freese fregoso freitag freitas french frenette
    freshour fretwell freund frew frey frias frick fricke friday friedman friedrich friel frier frierson friesen frink
    frisbee frisbie frisby frisch frison fritch frith fritsch fritts fritz frizzell froehlich fromm frost fruge fry
    fryar frye fryer fryman fu fuchs fuentes fugate fuhrman fujii fujimoto fulbright fulcher fulford fulgham fulk
    fulkerson fulks fuller fullerton fullmer fullwood fulmer fulton fults fultz funches funderburg funderburk fung
    funk funke funkhouser fuqua furey furlow furman furr furst furtado fusco fuson fussell futch futrell fye fyfe
    gabaldon gabbard gabel gabriel gabrielson gadbois gaddis gaddy gadsden gadson gaffney gafford gage gagliano
    gagliardi gagne gagnon gailey gainer gaines gainey gaitan gaither galan galarza galaviz galbraith galbreath
    galicia galindo gallagher gallaher gallardo gallaway gallego gallegos galligan gallimore gallion gallman gallo
    galloway gallup galvan galvez galvin gamache gambill gambino gamble gamboa gambrell gamez gammage gammon gandy
    ganey gann gannon gant gantt gantz gaona garay garber garces garcia gard gardea gardiner gardner garey garfield
    garibay garica garland garlock garman garmon garner garnes garnett garnica garofalo garr garrard garren garretson
    garrett garrick garrido garris garrison garrity garrow garry garth gartman gartner garton garver garvey garvin
    gary garza gasaway gaskill gaskin gaskins gaspar gaspard gasper gass gassaway gast gastelum gaston gates gatewood
    gatlin gatling gattis gatto gaudet gaudette gaudreau gaughan gaul gault gause gauthier gautreaux gauvin gavin gay
    gayden gayle gaylor gaylord gaynor gaytan gayton gearhart geary gebhardt gebhart geddes geer gehring gehrke geier
    geiger geis geise geisler geissler geist gelinas geller gendron geno genovese gentry george georges geraci gerald
    gerard gerber gerdes gerena gerhardt gerhart gerken gerlach germain german germany gerner gerry gerth gertz
    gervais getchell geter getty getz geyer gholston giannini giardina gibb gibbons gibbs gibson giddens giddings
    gideon giese giffin gifford giglio giguere gil gilbert gilbertson gilbreath gilchrist gilder gile giles gilford
    gilkey gill gillam gillard gilleland gillen gillenwater gilles gillespie gillett gillette gilley gilliam gillian
    gilliard gillies gilligan gilliland gillis gillispie gillman gillum gilman gilmer gilmore gilpin gilreath gilroy
    gilson gilstrap ginder gingerich gingras gingrich ginn ginsberg ginsburg ginter giordano gipson girard giron
    girouard giroux gish gittens givens gladney gladstone glantz glasco glaser glasgow glasper glaspie glass glasscock
    glasser glassman glazer glazier gleason glenn glennon glick glidden glidewell glisson gloria glover gluck glynn
    gober goble godbey goddard godfrey godin godinez godoy godsey godwin goebel goetz goff goforth goggin goguen goin
    goines goings goins gokey goldberg golden goldenberg goldfarb golding goldman goldsberry goldstein goldston
    golightly gomes gomez goncalves gonsales gonsalez gonsalves gonzales gonzalez gooch good goodale goodall goode
    goodell gooden goodin gooding goodlett goodloe goodman goodner goodrich goodrum goodsell goodson goodwin goodwyn
    goodyear goolsby gordan gorden gordon gordy gore goree gorham gorman gormley gorrell gorski gorton gose goshorn
    gosnell goss gosselin gossett gott gottfried gottlieb gottschalk goudeau goudy gough gould goulding goulet
    gourdine gourley gouveia govan gove govea gowan gowdy gowen gower goyette graber grable grabowski grace gracey
    gracia graddy grady graf graff grafton gragg graham grainger grajeda grammer granado granados granata grandberry
    grande granger granier granillo grant grantham granville grasso gratton grau graves gravitt gravois gray graybill
    grayson graziano greathouse greaves greco greear greeley green greenawalt greenberg greene greenfield greenhaw
    greenhill greenlaw greenleaf greenlee greenman greenspan greenstein greenwald greenway greenwell greenwood greer
    greeson gregg greggs gregoire gregor gregorio gregory greig greiner grenier gresham gribble grice grider grieco
    griego grier griffen griffey griffie griffin griffis griffith griffiths grigg griggs grigsby grijalva grillo
    grimaldi grimaldo grimes grimm grimmett grimsley grindle grindstaff griner grinnell grisby grisham grissett
    grissom griswold grizzle groce groff grogan groh grondin groover gros grose gross grossman grosso grote groth
    grover groves grubb grubbs grube gruber grullon grundy gruver guadalupe guajardo guardado guarino guay gudino
    guenther guerin guerra guerrero guertin guevara guffey guice guido guidry guilford guillen guillermo guillory
    guillot guimond guin guinn guiterrez gulick gulledge gullett gulley gumbs gumm gump gunderson gunn gunter gunther
    gupta gupton gurley gurney gurrola gurule gusman guss gustafson gustin guth guthrie gutierez gutierrez gutirrez
    gutman gutshall guy guyer guyette guyton guzman gwaltney gwin gwinn gwynn haack haag haas haase haber haberman
    habib hackett hackler hackman hackworth haddad hadden haddix haden hadfield hadley hadlock hafer haffner hafner
    haga hagan hagans hagar hage hagedorn hageman hagen hager hagerman hagerty haggerty haggins hagler hagood hague
    hagy hahn haider haigh haight haigler haile hailey haines haire hairston haith hake halbert halcomb hale haley
    halford hall hallam hallberg halle hallenbeck haller hallett halley halliburton halliday halligan hallman hallock
    halloran halloway hallowell halpern halpin halsey halstead halterman halverson halvorsen halvorson hamann hamblin
    hambrick hamby hamel hamer hames hamill hamilton hamlett hamlin hamm hammack hamman hammel hammes hammett hammon
    hammond hammonds hammons hamner hampson hampton hamrick han hance hancock hand handley hanes haney hanke hankins
    hanks hanley hanlon hann hanna hannah hannan hanner hannigan hannon hannum hanrahan hans hansel hansen hansford
    hanshaw hanson harada haralson harbaugh harber harbin harbison hardaway hardcastle hardee hardeman harden hardesty
    hardie hardiman hardin harding hardison hardman hardnett hardt hardwick hardy hargett hargis hargrave hargraves
    hargrove harjo harker harkey harkins harkless harkness harlan harless harley harlow harman harmon harner harney
    harnish haro harold harper harr harrel harrell harrelson harrigan harrill harriman harrington harris harrison
    harrod harrold harshman hart harte harter hartfield hartford hartigan hartle hartley hartman hartmann hartnett
    hartsell hartsfield hartshorn hartsock hartung hartwell hartwig harty hartz hartzell hartzler hartzog harvell
    harvey harville harvin harwell harwood hasan hashimoto haskell haskin haskins haslam hass hassan hassell hassett
    hassinger hassler hasson hastings hatch hatcher hatchett hatfield hathaway hathcock hathorn hatley hatmaker hatten
    hatter hatton hauck haug hauge haugen haugh haught haun haupt hauser hausman havard haviland hawes hawkes hawkins
    hawkinson hawley hawn haworth haws hawthorne hayashi hayden haydon hayes haygood hayman hayner haynes haynie hays
    hayward haywood hayworth hazelton hazelwood hazen hazlett hazzard heacock head headley headrick heald healey healy
    heaney heard hearn hearne hearns heath heatherly heaton hebb hebert hecht heck hecker heckman hector hedden
    hedgepeth hedlund hedrick heffernan heffner hefley heflin hefner hegarty hegwood heiden heil heilman heim hein
    heine heinemann heinrich heins heintz heinz heise heiser heisler heitman helfrich helgeson helland heller hellman
    helman helmer helmick helms helmuth helsel helton helwig hembree hemenway hemingway hempel hemphill hendershot
    henderson hendley hendon hendren hendrick hendricks hendrickson hendrix hendry henke henkel henley henn hennessey
    hennessy hennig henning henninger henriques henriquez henry hensel henshaw hensley henson henton hepburn hepler
    hepner hepworth herbert herbst heredia hereford hering herman hermann hermanson hermes hermosillo hern hernadez
    hernandes hernandez herndon herod herold herr herren herrera herrick herrin herring herrington herrmann herrod
    herron hersey hersh hershberger hershey hertel hertz herzog hess hesse hessler hesson hester heston hetrick hetzel
    heuer hewes hewett hewitt hewlett heyer heyward heywood hiatt hibbard hibbert hibbler hibbs hickerson hickey
    hickman hickok hickox hicks hickson hidalgo hiebert hiers higa higbee higdon higginbotham higgins higgs highsmith
    hight hightower higley hilbert hilburn hildebrand hildebrandt hilderbrand hildreth hile hileman hiles hill hillard
    hiller hilliard hillis hillman hillyer hilson hilton himes hinckley hindman hine hiner hines hinkle hinkley hinman
    hinnant hinojos hinojosa hinrichs hinshaw hinson hinton hintz hinz hipp hipps hirsch hirst hirt hise hiser
    hitchcock hite hitt hively hix hixon hixson ho hoag hoagland hoang hobart hobbs hobgood hobson hoch hochstetler
    hockenberry hocker hockett hodgdon hodge hodges hodgkins hodgson hodson hoefer hoeft hoekstra hoelscher hoey hofer
    hoff hoffer hoffman hoffmann hofmann hofmeister hogan hogg hoggard hogue hohman hohn hoisington hoke holbert
    holbrook holcomb holcombe holden holder holdren holeman holguin holifield holladay holland hollander hollar
    hollaway holleman hollenbeck holley holliday hollie hollifield holliman hollinger hollingshead hollingsworth
    hollins hollis hollister holloman hollomon hollon holloway hollowell holm holman holmberg holmes holmgren
    holmquist holsinger holst holstein holston holt holte holter holthaus holton holtz holtzclaw holtzman holzer
    holzman hom homan homer honaker honea honeycutt hong hood hooker hooper hoopes hoosier hooten hoover hopkins hopp
    hoppe hopper hopson horan hord horgan horn hornback hornbeck hornbuckle horne horner horning hornsby hornung
    horowitz horrell horrocks horsley horst horstman horta horton horvath horwitz hosey hoskin hoskins hoskinson
    hosler hosley hosmer hoss hostetler hostetter hotaling hotchkiss houchens houchin houck hough houghtaling houghton
    houk houle houlihan house householder houser housley housman houston hovey hovis howard howarth howe howell
    howells hower howerton howery howes howie howington howland howlett howley howse howze hoy hoye hoyer hoyle hoyos
    hoyt hsieh hsu hu hua huang hubbard hubbell hubbert hubble hubbs huber hubert hubler huck huckaby hudak huddleston
    hudgens hudgins hudnall hudson hudspeth huebner huerta huertas huey huff huffman hufford huges huggins hughes
    hughey hughley hughs hui huie huizar hulbert hulett huling hull hullinger hulse hulsey humbert hume humes hummel
    hummer humphrey humphreys humphries hundley huneycutt hungerford hunley hunnicutt hunsaker hunsicker hunsinger
    hunt hunter huntington huntley huntsman huot hupp hurd hurlburt hurley hurst hurt hurtado hurtt hurwitz huse
    huskey huskins huss hussain hussey husted huston hutchens hutcherson hutcheson hutchings hutchins hutchinson
    hutchison huth hutson hutt hutter hutto hutton huynh hwang hyatt hyde hyden hyder hyer hyland hylton hyman hymel
    hynes hysell ibanez ibarra ibrahim ickes ide iglesias ignacio ikeda iles im imes imhoff imler infante ingalls
    ingersoll ingham ingle ingraham ingram iniguez inman innes innis inouye iorio ippolito irby ireland irick irish
    irizarry irvin irvine irving irwin isaac isaacs isaacson isabell isbell isenberg isham islam islas isley ismail
    isom ison israel ito iversen iverson ives ivey ivie izaguirre izquierdo izzo jablonski jacinto jackman jackson
    jaco jacob jacobi jacobo jacobs jacobsen jacobson jacoby jacques jacquez jaeger jaffe jager jaggers jahn jahnke
    jaime jaimes jalbert jamerson james jameson jamieson jamison janes janik janis janke jankowski jansen janson
    janssen january janzen jaques jaquez jara jaramillo jarboe jardine jarman jarmon jarrell jarrett jarvis jason
    jasper jasso jauregui javier jaworski jayne jaynes jean jeanbaptiste jeanlouis jeffcoat jefferies jeffers
    jefferson jeffery jeffords jeffrey jeffreys jeffries jellison jemison jenkins jenks jennette jennings jensen
    jenson jepson jerkins jernigan jerome jeske jesse jessee jessen jessie jessup jesus jeter jett jetton jewell
    jewett jiles jim jimenez jimerson jiminez jinks jobe joe johannes johannsen johansen johanson john johns johnsen
    johnson johnston johnstone johson joiner jolin jolley jonas jone jones joplin jordan jordon jorge jorgensen
    jorgenson jose joseph josephson josey joshua joslin jost joubert jourdan jowers joyce joyner juan juarez judd jude
    judkins judson judy julian julien julius june jung junker jurado jurgens jusino justice justis justus kaczmarek
    kaelin kagan kahl kahle kahler kahn kain kaiser kalinowski kaminski kaminsky kammerer kamp kamps kanagy kane kang
    kangas kanter kantor kao kaplan kapp karas karcher karg karl karnes karns karp karpinski karr kasper kass kasten
    kastner kates kato katz kauffman kaufman kaufmann kaul kautz kavanagh kavanaugh kay kaye kaylor kays kayser kean
    keane kearney kearns kearse keating keaton keck kee keefe keefer keegan keele keeler keeley keenan keene keeney
    kees keesee keeter keeton keever keffer kegley kehoe keil keim keiser keister keith keitt kelch kell kellam kellar
    kelleher keller kellerman kellett kelley kellner kellogg kellum kelly kelm kelsey kelso kelton kemp kemper kempf
    kempton kendall kendrick kendricks kennard kennedy kennelly kenner kennett kenney kennison kennon kenny kent
    kenworthy kenyon keo keough keown kephart kepler kerber kerby kerley kern kerner kerney kerns kerr kerrigan kersey
    kershaw kershner kerwin kesler kessel kessinger kessler kester kesterson ketcham ketchum ketron key keyes keys
    keyser khan khoury kibler kidd kidder kidwell kiefer kieffer kiel kiely kiernan kifer kiger kight kilburn kilby
    kile kiley kilgore killebrew killen killian killingsworth killion killough kilmer kilpatrick kim kimball kimber
    kimberlin kimble kimbrell kimbro kimbrough kimes kimmel kimsey kimura kinard kincaid kinch kinchen king kingery
    kingsbury kingsley kingston kinlaw kinley kinnard kinney kinsella kinser kinsey kinsler kinsley kinslow kinzer
    kipp kirby kircher kirchner kirk kirkendall kirkham kirkland kirkman kirkpatrick kirksey kirkwood kirsch kirschner
    kirtley kirwan kiser kish kisner kissel kissinger kistler kitt kittle kittredge kittrell kitts kizer klassen klatt
    klaus klein kline kling klingensmith klinger klink klotz klug kluge knapp knauer knecht kneeland knepp knepper
    knight knighten knighton knisely knisley knopp knorr knott knotts knowles knowlton knox knudsen knudson knuth
    knutson ko kobayashi koch kocher koehler koehn koenig koepke koerner koester koger kohl kohler kohn kolar kolb
    kollar koller kong konrad koo koon koonce koons koontz koopman kopec kopf kopp korn kornegay korte koski koss kost
    koster kovac kovach kovacs koval kowal kowalczyk kowalewski kowalski kozak koziol kozlowski kraemer kraft krahn
    kral krall kramer krantz kranz kratz kratzer kraus krause krauss krawczyk krebs kremer kress krick krieg krieger
    kroeger krohn krol kroll kropp krouse krueger krug kruger krull krum krumm krupa krupp kruse ku kubiak kubik
    kucera kuehl kuehn kugler kuhl kuhlman kuhlmann kuhn kuhns kujawa kull kulp kumar kunkel kunkle kuntz kunz kunze
    kuo kurth kurtz kurz kushner kuster kutz kuykendall kwak kwan kwiatkowski kwok kwon kwong kyle kyles kyser
    labarbera labarge labbe labelle labonte laborde laboy labrecque labrie lacasse lacey lach lachance lachapelle
    lackey laclair lacombe lacour lacourse lacroix lacy ladd ladner ladue lafave lafayette lafferty laflamme lafleur
    lafollette lafond lafontaine laforge lafountain lafrance lafreniere lagasse laguna lagunas lahr lai lail laine
    laing laird lajoie lake lakey lakin laliberte lally lalonde lam lamanna lamar lamarre lamas lamb lambert lambrecht
    lamere lamkin lamm lammers lamons lamont lamontagne lamoreaux lamothe lamoureux lampe lamphere lampkin lampley
    lancaster land landa landau landeros landers landes landin landis landon landreth landrum landry landwehr lane
    laney lang langan langdon lange langer langevin langford langham langley langlois langston lanham lanier lankford
    lanning lansing lantz lanza lao lapierre laplant laplante lapoint lapointe laporte lapp laprade lara largent
    larimore larios lariviere larkin larkins larocca laroche larochelle larock larosa larose larrabee larrison larry
    larsen larson larue lasalle lasater lasher lashley laskey laskowski lasky lasley lasseter lassiter laster latham
    lathan lathrop latimer latimore latorre latour latta lattimore lau laub lauderdale lauer laughlin laureano
    laurence laurent lauria laurie laux lauzon lavallee lavalley lavelle lavergne laverriere laverty lavery lavigne
    lavin lavine lavoie law lawerence lawhorn lawing lawler lawlor lawrence lawson lawton laxton layfield laymon layne
    layton lazar lazaro lazarus lazenby lazo le lea leach leahy leake leal lear leary leasure leath leatherman
    leathers leatherwood leavell leavitt lebeau lebel leblanc leboeuf lebron lebrun lechner lechuga leclair leclaire
    leclerc lecompte ledbetter lederman ledesma ledet ledezma ledford ledoux leduc lee leeds leedy leeper lees
    lefebvre lefevre leff leffler lefkowitz lefler leflore leftwich legault leger legere legette legg leggett legrand
    lehman lehmann lehr leibowitz leigh leighton leija leiker leininger leis leist leister leitch leite leith leitner
    leiva lejeune leland lema lemaire lemaster lemasters lemay lemieux lemire lemke lemley lemmon lemmons lemoine
    lemos lemus lenard lenhart lenihan lennon lennox lenoir lentz lenz leo leon leonard leonardo leone leong leonhardt
    leopold leos lepage lepore leppert lerch lerma lerner leroux leroy lesher lesko lesley leslie lesperance lessard
    lester letendre leto letourneau letson lett leung levan levasseur leveille leverett levesque levi levin levine
    levinson levitt levy lew lewallen lewandowski lewellen lewin lewis ley leyba leyva lheureux li liang libby
    liberatore licata licon liddell liddle lieb lieberman lien liggett liggins lightfoot lightner lightsey ligon lile
    liles lillard lilley lillie lilly lim lima limon lin linares lincoln lind lindahl lindberg linde lindell lindeman
    lindemann linden linder linderman lindgren lindholm lindley lindner lindo lindquist lindsay lindsey lindsley
    lindstrom lineberry linehan ling lingenfelter lingerfelt lingle linkous linn linton linville lipe lipinski lipp
    lippert lippincott lipps lipscomb lipsey liptak lipton lira lirette liriano liss lister liston litchfield litten
    litteral little littlefield littlejohn littles littleton litton littrell liu livengood livermore livesay
    livingston lizarraga lizotte llanes llanos llewellyn lloyd lo lockard locke lockett lockhart locklear lockman
    lockridge lockwood loe loeb loeffler loehr loera loesch lofgren loftin loftis lofton loftus logan loggins logsdon
    logue lohman lohmann lohr loiselle lollar lollis lomas lomax lombard lombardi lombardo lomeli london lonergan
    loney long longley longmire longo longoria longstreet loo loomis looney looper loos loper lopez lopresti lor lora
    lord lorenz lorenzen lorenzo loring losey lott lotz loucks loudermilk lough loughlin loughran louie louis
    lounsbury louque louviere lovato love loveday lovejoy lovelace lovelady loveland loveless lovell lovett lovette
    lovins lowder lowe lowell lowery lowman lowrance lowrey lowrie lowry lowther loy loya loyd loza lozada lozano
    lozier lozoya lu lubin lucas luce lucero lucey lucia luciano lucien lucier lucio luckett luckey lucy ludlow
    ludwick ludwig lueck luedtke luevano luft lugo lui luis lujan lukas luke lukens luker lukes lum lumley lumpkin
    lumpkins lumsden luna lund lundberg lunde lundgren lundin lundquist lundy lunn lunsford lunt luong luper lupo
    lusby lusk lussier luther luttrell lutz luu lux ly lydon lykins lyle lyles lyman lynch lynn lyon lyons lytle maas
    mabe mabrey mabry macaluso macarthur macdonald macdougall macedo macfarlane macgregor mach machado machuca macias
    maciel mack mackay mackenzie mackey mackie mackin mackinnon macklin maclean macleod maclin macmillan macneil
    macomber macon macpherson macy madden maddock maddox maddux maddy mader madera madewell madigan madison madore
    madrid madrigal madsen madson maeda maes maestas maez magallanes magallon magana magdaleno magee mager magers
    maggard maggio magill magner magness magnuson magoon magruder maguire mahaffey mahan mahaney mahar maher mahler
    mahon mahone mahoney mahurin mai maier maillet mailloux maine maines mair maisonet majewski major maki makowski
    malave malcolm malcom maldonado malek maley malick malik malin malinowski mallett mallette malley mallon mallory
    malloy malone maloney malott maloy malveaux manahan manchester mancilla mancini mancuso mandel mandell mandeville
    maness maney manfredi mangan mangold mangrum mangual mangum manigault manion manis manke manley mann manning
    mannino mannion manns manos manrique manriquez mansell mansfield manske manson mansour mantooth manuel manus
    manzanares manzano manzi manzo mapes mapp marable marasco marcano marceau marcello marchan marchand marchant
    marchese marchetti marciano marco marcos marcotte marcoux marcum marcus marcy marden mardis marek marez margolis
    mariani mariano marin marinelli marino marion maris mariscal markel markey markham markle markley markowitz marks
    markus marlar marler marley marlin marlow marlowe maroney marotta marquardt marques marquez marquis marr marra
    marrero marriott marron marroquin marrs marrufo marsden marsh marshall marshburn marston marte martel martell
    martens marti martin martindale martine martineau martinelli martines martinez martini martino martins martinson
    marty martz marvin marx mascarenas mashburn masi mason massa massaro masse massenburg massengale massengill massey
    massie masson masterson mastin mata mateo matheny mather matherly matherne mathers mathes matheson mathew mathews
    mathewson mathias mathieu mathis mathison matias matlock matney matos matson matsumoto matta mattern matteson
    matthes matthew matthews matthias mattingly mattis mattison mattos mattox mattson matus matz mauck mauk mauldin
    mauney maupin maurer maurice mauricio mauro maus max maxey maxfield maxie maxon maxson maxwell may maya mayberry
    maye mayer mayers mayes mayfield mayhew mayle maynard mayne maynor mayo mayon mayorga mays mazur mazurek mazza
    mazzola mazzone mcabee mcadams mcadoo mcafee mcaleer mcalister mcallister mcalpin mcalpine mcanally mcandrew
    mcardle mcarthur mcatee mcauley mcauliffe mcavoy mcbee mcbeth mcbrayer mcbride mcbroom mcbryde mcburney mccabe
    mccafferty mccaffrey mccain mccaleb mccall mccalla mccallister mccallum mccammon mccandless mccann mccants
    mccardle mccarley mccarroll mccarron mccarter mccarthy mccartney mccarty mccarver mccary mccaskill mccaslin
    mccauley mccay mcchesney mcclain mcclanahan mcclary mcclean mccleary mcclellan mcclelland mcclendon mcclintock
    mcclinton mccloskey mccloud mccluney mcclung mcclure mcclurg mccluskey mccollough mccollum mccomas mccomb mccombs
    mcconnell mccool mccord mccorkle mccormack mccormick mccourt mccowan mccown mccoy mccracken mccrae mccraney
    mccrary mccraw mccray mccrea mccready mccreary mccree mccrimmon mccrory mccubbin mccue mccullar mccullen mcculley
    mcculloch mccullough mccullum mccully mccune mccurdy mccurley mccurry mccusker mccutchen mccutcheon mcdade
    mcdaniel mcdaniels mcdavid mcdermott mcdevitt mcdonald mcdonnell mcdonough mcdougal mcdougald mcdougall mcdougle
    mcdowell mcduffie mcduffy mceachern mcelfresh mcelhaney mcelrath mcelroy mcelveen mcelyea mcentee mcentire mcevoy
    mcewen mcfadden mcfall mcfalls mcfarland mcfarlane mcfarlin mcgaha mcgann mcgarry mcgarvey mcgary mcgaughey mcgee
    mcgehee mcghee mcgill mcginley mcginn mcginnis mcginty mcglone mcglothlin mcglynn mcgough mcgovern mcgowan mcgowen
    mcgrady mcgrane mcgrath mcgraw mcgregor mcgrew mcgriff mcgruder mcguigan mcguinness mcguire mchale mchenry mchone
    mchugh mcilwain mcinerney mcinnis mcintire mcintosh mcinturff mcintyre mciver mcjunkin mckain mckamey mckay mckean
    mckee mckeehan mckeever mckellar mckelvey mckenna mckenney mckenzie mckeon mckeown mckibben mckie mckim mckinley
    mckinney mckinnie mckinnis mckinnon mckinsey mckinzie mckissick mcknight mckown mckoy mclain mclamb mclane mclaren
    mclaughlin mclaurin mclean mclellan mclemore mclendon mcleod mclin mcloughlin mcmahan mcmahon mcmanis mcmann
    mcmanus mcmaster mcmasters mcmath mcmichael mcmillan mcmillen mcmillian mcmillin mcmillion mcmillon mcminn
    mcmorris mcmullan mcmullen mcmullin mcmurray mcmurry mcmurtry mcnabb mcnair mcnally mcnamara mcnamee mcnary mcnatt
    mcnaughton mcneal mcneely mcneese mcneil mcneill mcnew mcnichols mcniel mcnulty mcnutt mcpeak mcphail mcphee
    mcpherson mcquade mcquaid mcqueen mcquiston mcrae mcreynolds mcroberts mcshane mcsherry mcspadden mcswain
    mcsweeney mcvay mcveigh mcvey mcvicker mcwhirter mcwhorter mcwilliams meacham mead meade meader meador meadors
    meadows meads meagher meaney mears mease meaux mebane mecham medeiros medellin medford medina medlin medlock
    medrano meece meehan meekins meeks mefford mehta mei meier meiners meisner meissner meister mejia mejias melancon
    melanson melcher melchor meldrum mele melendez melgar mellen mello mellon mellott melnick melo melson melton
    melville melvin mena menard menchaca mendelson mendenhall mendes mendez mendiola mendonca mendosa mendoza menefee
    menendez meneses menjivar menke mentzer menzel meraz mercado merced mercer mercier mercurio meredith merida merino
    merkel merkle merrell merriam merrick merrifield merrill merriman merritt merriweather merryman mertens mertz
    merwin mesa messer messick messina messinger messner mestas metcalf metcalfe metheny metoyer metts metz metzger
    metzler meunier meyer meyers meza miceli michael michaelis michaels michaelson michalak michalski michaud michel
    michell michels michelson mick mickel mickelson mickens mickey mickle middaugh middendorf middlebrook middlebrooks
    middleton midgett midkiff miele mielke mier miguel mikel mikell mikesell milam milan milano milazzo milburn miles
    miley milford millan millar millard millen miller millet millett millican milligan milliken millis millner mills
    millsap millsaps milne milner milo milstead milton mims minard mincey miner ming mingo minick minnich minnick
    minnis minor minter minton mintz minyard mirabal miramontes miranda mireles miron mishler misner mistretta mitchel
    mitchell mitchem mitchum mitton mixon miyamoto mize mizell moberg moberly mobley modica modlin moe moeller moen
    moffatt moffett moffitt mohamed mohammed mohan mohler mohr moise mojica molina molinaro moline moll moller molloy
    molnar monaco monaghan monahan monarrez moncada moncrief monday mondragon monette mong monge monger moniz monreal
    monroe monroy monson montague montalvo montana montanez montano monte monteiro monteith montejano monteleone
    montelongo montemayor montenegro montero montes montez montgomery monti montiel montijo montoya monzon moody moon
    mooney mooneyham moore moorefield moorehead moorer moores moorhead moorman mora morabito morales moralez moran
    morano moreau morehead morehouse moreira morel moreland morell morelli morello morelock moreno morey morgan mori
    moriarty morin morita moritz morley morman morningstar morrell morrill morris morrison morrissette morrissey
    morrow morse mortensen mortenson mortimer morton mosby moseley mosely moser moses mosher mosier moskowitz mosley
    mosqueda moss mossman mota mote moten motes moton mott motta moua moulton moultrie mounce mouser mouton mowery
    mowry moxley moy moya moye moyer moyers moynihan mozingo mraz mucha mudd mudge mueller muhammad muir mulcahy
    mulder muldoon muldrow mulford mulholland mulkey mullane mullaney mullen mullenax mullens muller mulligan mullikin
    mullin mullinax mullings mullins mullis mulvaney mulvey mulvihill mumford mummert muncy munday mundell munden
    mundt mundy munford munger munguia muniz munn munos munoz munro munroe munsey munson murakami murchison murdoch
    murdock murguia murillo muro murph murphey murphree murphy murr murray murrell murry musgrave musgrove musick
    musselman musser musso mutchler muth myatt myer myers myhre myles myrick nabors naccarato nace nadeau nader nadler
    nagel nagle nagy nair najera nakagawa nakamura nakano nall nalley nalls nally nance napier napoleon napoli
    napolitano napper naquin naranjo narcisse nardi nardone narron narvaez nash nason nasser natal natale nathan
    nathaniel natividad natoli naughton naugle nault nauman naumann nava navarra navarrete navarrette navarro navas
    nave naylor nazario neace neal neale nealy neary necaise nee needham neel neeley neely neer neese neff negrete
    negron neher neil neill neilsen neilson nell nellis nelms nelsen nelson nemeth neri nero nesbit nesbitt nesmith
    ness nester nestor netherton neu neubauer neufeld neuman neumann nevarez nevels neves neville nevin nevins newberg
    newberry newbold newby newcomb newell newhouse newkirk newland newlin newman newport newsom newsome newson newton
    ney nez ng ngo nguyen nichol nicholas nicholes nicholls nichols nicholson nickell nickelson nickens nickerson
    nickles nickols nicol nicolas nicoletti niehaus nielsen nielson nieman niemann niemeyer niemi nies nieto nieves
    nigro niles nilsen nilson nilsson nimmons nino nipper nishimura nissen nivens nix nixon noah noble noblitt nocera
    nock noe noel nolan noland nolasco nolen noles nolette nolin noll nolte noonan norberg norcross nord nordin
    nordstrom norfleet noriega norman normand norris norsworthy northcutt northington northrop northrup northup norton
    norvell norwood noto nottingham novak novotny nowak nowakowski nowell nowicki nowlin noyes nugent numbers nunes
    nunez nunley nunn nunnally nunnery nuno nuss nussbaum nutt nutter nyberg nye nygaard nyman nystrom oakes oakley
    oates obannon ober oberg oberle oboyle obregon obrian obrien obryan obryant ocallaghan ocampo ocasio ochoa ochs
    oconnell oconner oconnor odaniel oday odea odell oden odle odom odonnell odum oestreich offutt ogburn ogden ogg
    ogilvie oglesby ogletree ogrady ohalloran ohanlon ohara ohare ohler ojeda okane okeefe okelley olander oldaker
    oldenburg oldfield oldham olds oleary oleson olguin olin olinger oliphant oliva olivares olivarez olivas oliveira
    oliver olivera oliveri olivier olivo oller ollie ollis olmos olmstead olney oloughlin olsen olson olszewski olvera
    omalley oman omar omara omeara oneal oneil oneill oney ong ontiveros oquendo oquinn orcutt ordonez ordway orear
    oreilly orellana orlando orman orme ormsby orndorff ornelas orona oropeza orosco orourke orozco orr orsini orta
    ortega ortego orth ortiz orton osborn osborne osbourne osburn osgood oshaughnessy oshea oshiro osman osorio osteen
    oster osterman ostler ostrander ostrom ostrowski osullivan osuna oswald oswalt otani otero otey otis otoole ott
    otte otten ottinger otto oubre ouellette ousley ovalle overbey overby overcash overman overstreet overton overturf
    oviedo owen owens owensby owings owsley oxendine oxford oxley oyler ozuna pablo pabon pace pacheco packard padgett
    padilla padron padula paez pagan pagano page pagel pahl paige paine painter paiva paiz pak palacio palacios palen
    palermo palladino palma palmer palmieri palmore palmquist palomares palomo palumbo panek paniagua pankey pannell
    pantoja paolucci pape papenfuss papp pappas paquette paquin parada paradis pardo pardue paredes parente parenteau
    parham parikh paris parise parisi park parke parker parkerson parkhurst parkin parkins parkinson parkman parks
    parmenter parmer parnell parr parra parrett parris parrish parrott parry parsons partain partee partida partin
    partlow parton pascal pascale paschal paschall pascoe pascual pasillas pasley pasquale passmore pastore pastrana
    pate patel paterson patillo patino patnode patrick patten patterson pattison patton paugh paul pauley paulin
    paulino paulk paull paulsen paulson paulus pauly pavlik pawlak pawlowski paxton payan payne paynter payton paz
    peabody peachey peake pearce pearcy pearlman pearman pearsall pearson peart pease peaslee peavey peavy peay peck
    peckham pecora pecoraro peden pedersen pederson pedigo pedraza pedro pedroza peebles peele peeler peeples peery
    peet pegg pegram pegues peiffer peirce pelayo pelfrey pelham pelkey pell pellegrini pellegrino pellerin pelletier
    peloquin peltier pelton peluso pemberton pena pender pendergast pendergrass pendleton pendley penick penland
    penley penn pennell penner penney pennington pennock penrod penson penton peoples pepe pepin perales peralez
    peralta peraza percival percy perdomo perdue perea pereira peres pereyra perez perkins perlman permenter perna
    pernell pero perrault perreault perreira perri perrin perrine perron perrone perrotta perry perryman persaud
    persinger pesce pesina pete peterkin peterman peters petersen peterson petit petree petrella petri petrie petrillo
    petrin petro petrone petry pettaway pettengill petterson pettey pettiford pettigrew pettis pettit pettitt pettus
    pettway petty pewitt peyton pfaff pfeffer pfeifer pfeiffer pfister pham phan phares pharr phelan phelps phifer
    philbrick philbrook philip philips phillip phillips philpot philpott phinney phipps phung piatt piazza picard
    piccirillo pichardo pickard pickel pickens pickering pickett pieper pierce piercy pierre pierson pifer pigg pike
    piland pilcher pilkington pilon pimental pimentel pina pinard pinckney pinder pineda piner pinero pinette ping
    pinheiro pinkard pinkerton pinkham pinkney pinkston pinney pino pinon pinson pinto piotrowski piper pipkin pippen
    pippin pires pirtle pisano pitchford pitcock pitman pitre pitt pittman pitts pitzer pixley pizarro placencia
    plaisance plante plascencia plata platt plemmons plemons pless plotkin plott plourde plowman plumlee plumley
    plummer plunk plunkett plyler poche poe poff pogue pohl pohlman poindexter poirier poisson polak polanco poland
    polen polito polk pollack pollak pollard polley pollock polly polson polston pomerleau pomeroy pompey ponce poole
    pooler poon poore pope popham popovich popp porath porras porter porterfield portillo portis posada posey posner
    poss post poston poteat poteet potter potts poulin pouliot poulos poulsen poulson powe powell powers poynter prado
    prager prater prather pratt preble preciado preece prejean premo prendergast prentice prentiss prescott presley
    presnell pressley preston prevost prewitt price prichard prickett priddy pridemore pridgen priebe priester
    priestley prieto prill primm prince prindle prine pringle prins prisco pritchard pritchett privett probst
    prochaska procter proctor proffitt prokop propst prosser proulx prout prouty provencher provenzano provost pruett
    pruitt prunty pryce pryor puckett puente puentes puga pugh pugliese puleo pulido pullen pulliam pullum pulver
    pumphrey purcell purdy purifoy purkey purnell purser pursley purvis puryear putman putnam putney pyatt pye pyle
    pyles pyne quach quackenbush quade qualls quam quan quarles quattlebaum quesada quesenberry quevedo quezada quick
    quigley quijano quiles quillen quimby quinlan quinn quinones quinonez quint quintana quintanilla quintero quinton
    quiroga quiroz raab rabb rabe raber rabideau rabinowitz rabon raby racine rackley radcliff radcliffe rademacher
    rader radford radke radley radtke rae rael rafferty ragan rager raggs ragin ragland raglin ragsdale ragusa rahman
    rahn railey rainbolt rainer raines rainey raleigh raley ralls ralph ralston ramage rambo ramer rameriz ramey
    ramires ramirez ramon ramos ramsay ramsdell ramsey rancourt rand randall randazzo randel randell randle randles
    randolph raney rangel rankin rankins ranney ransdell ranson rao raper raphael raposa rapp rasberry rascon rashid
    rasmussen ratchford ratcliff ratcliffe rath rathbone rathbun rathburn ratliff ratzlaff rau rauch rausch rawlings
    rawlins rawls rawson ray raya raybon rayborn rayburn rayfield rayford raymer raymond rayner raynor razo rea reagan
    reale reamer reames reardon rearick reaves reavis reber recio reck redd reddick redding reddy redfern redfield
    redford reding redman redmon redmond redus redwine reece reed reeder reedy reep rees reese reeser reeve reeves
    regalado regan regis rego rehm reich reichard reichel reichert reid reider reidy reif reiff reilly reimer reimers
    reina reiner reinert reinhard reinhardt reinhart reinhold reinke reis reiser reisinger reiss reiter reitz rembert
    remillard remington remy renaud rendon reneau renfro renfroe renfrow renn renner rennie renninger reno renshaw
    rentas renteria renwick renz repp resendez resnick ressler resto restrepo rettig reuter reveles revell revis rex
    rey reyes reyna reynolds reynoso reza rhea rheaume rhee rhine rhinehart rhoades rhoads rhode rhoden rhodes rhone
    rhyne ribeiro ricard ricci ricciardi riccio rice rich richard richards richardson richburg richerson richert
    richey richie richins richman richmond richter rick rickard ricker rickert rickett ricketts rickey rickman ricks
    rico riddell riddick riddle ridenhour ridenour rideout ridgeway ridgway ridings ridley riedel riegel rieger riehl
    riendeau ries riffe riffle rigby rigdon rigg riggins riggle riggleman riggs rigney rigsby riker riley rimmer
    rinaldi rincon rine rinehart rines ringer ringler ringo rinker riojas riordan rios rioux ripley rippy risher
    risinger risley risner ritch ritchey ritchie rittenhouse ritter ritz rivard rivas rivera rivero rivers rives rizo
    rizzi rizzo roa roach roan roane roark robb robbins roberge roberson robert roberto roberts robertson robeson
    robey robichaud robichaux robidoux robinett robinette robinson robison robitaille robledo robles robson roby rocco
    rocha roche rochelle rochester rochon rockett rockwell rockwood rodarte rodas roddy roden roderick rodger rodgers
    rodiguez rodman rodney rodrigez rodrigue rodrigues rodriguez rodriques rodriquez roe roebuck roeder roehl roemer
    roesch roesler rogan roger rogers rogerson rogge rohan rohde rohr rohrbach rohrbaugh rohrer rojas rojo roland
    roldan rolen rolf rolfe rolland rolle rollins rollo rolon roman romano romans rome romeo romer romero romig romine
    romo ronan rondeau rondon rone roney rood rooker rooney roop roos roper ropp roque rorie rosa rosado rosales
    rosario rosas rosati roscoe rose roseberry roseboro roselli roseman rosemond rosen rosenbaum rosenberg rosenberger
    rosenberry rosenblatt rosenblum rosenfeld rosenthal rosner ross rosser rossi rossiter rossman rosson rost roth
    rothe rother rothman rothrock rothschild rothstein rothwell rotz rouleau roundtree roundy rountree rourke rouse
    roush rousseau roussel routh roux rowan rowden rowe rowell rowland rowles rowlett rowley roy roybal royce royer
    royster royston rozell rozier ruano ruark rubalcava ruben rubenstein rubin rubino rubinstein rubio ruble ruch
    rucker ruckman rudd rudnick rudolph rudy rueda ruel ruelas ruffin ruffner rugg ruggiero ruggles ruhl ruiz rummel
    rumph rumsey rundell runge runion runkle runnels runyan runyon rupe rupert rupp ruppert rusch rush rushing rushton
    rusk russ russel russell russo rutan ruth rutherford rutkowski rutland rutledge rutter ruvalcaba ryals ryan ryder
    ryerson rymer saad saari saavedra saba sabatini sabb sabin sabo sabol sacco sachs sackett saddler sadler sadowski
    saechao saenz saez safford sagers sain saito saiz sala salas salazar salcedo salcido saldana saldivar saleh salem
    salerno salgado salguero salinas salisbury sallee salley salmeron salo salomon salsbury salters saltsman saltzman
    salvador salvatore salyer salyers salzman sam samaniego sammons samons samora sampson sams samson samuel samuels
    samuelson sanabria sanborn sanches sanchez sandberg sander sanderlin sanders sanderson sandidge sandifer sandler
    sandlin sandoval sandstrom sandusky sanfilippo sanford sanger sankey sanmiguel sanner sansom sansone santacruz
    santamaria santana santangelo santiago santillan santini santistevan santo santoro santos santoyo santucci sapp
    sappington sarabia saravia sargeant sargent sarmiento sarno sartain sartin sarver sasaki sass sasser satchell
    sather sato satterfield satterlee satterwhite sattler sauceda saucedo sauer saul sauls saunders sauter sauve
    savage saville savino savoie savoy sawicki sawyer sawyers saxon saxton sayer sayers sayler sayles saylor sayre
    scaggs scaife scala scalf scalise scanlan scanlon scannell scarberry scarborough scarbrough scarlett scates schaaf
    schaal schacht schade schaefer schaeffer schafer schaff schaffer schaffner schall schaller schank schantz scharf
    schatz schaub schauer schechter scheel scheer scheetz scheffler scheid schell scheller schenck schenk scherer
    schermerhorn schexnayder schick schiff schiffer schiffman schiller schilling schillinger schimmel schindler
    schlegel schleicher schley schloss schlosser schlueter schmid schmidt schmit schmitt schmitz schneck schneider
    schnell schock schoen schoenfeld schofield scholl scholz schooley schoonmaker schoonover schorr schott schrader
    schram schramm schreck schreiber schreiner schrimsher schrock schroder schroeder schrum schubert schuck schueler
    schuetz schuh schuler schuller schulman schulte schultz schulz schulze schumacher schumaker schuman schumann
    schuster schutt schutte schutz schuyler schwab schwartz schwarz schweiger schweitzer scofield scoggins scott
    scoville scranton scribner scrivner scroggins scruggs scudder scull scully scurlock seabolt seabrook seager
    seagraves seale seales sealey seals sealy seamon searcy searle searles sears seaton seaver seavey seawright seay
    sebastian sebring sechrist secor seda sedillo seeger seeley seely segal segarra segars seger segovia segura seibel
    seiber seibert seidel seidl seidman seifert seiler seitz selby self sellars sellers selman selph seltzer semple
    sena senecal seng senger senn senter sepulveda sequeira serafin sergent serio serna serpa serra serrano serrato
    servin sessoms seth setser setzer severson sevier sevigny sevilla seward sewell sexton seymore seymour shackelford
    shackleford shaeffer shafer shaffer shah shahan shamblin shanahan shane shaner shank shankle shanklin shanks
    shannon shapiro sharkey sharma sharp sharpe shatley shattuck shaughnessy shaul shaw shawver shay shea shead shealy
    shearer shearin shedd sheehan sheehy sheetz sheffer sheffield shehan sheilds shelby sheldon shelley shelly shelton
    shen shenk shepard shepardson sheperd shephard shepherd sheppard sherer sheridan sherlock sherman sherrard
    sherrell sherrer sherrill sherrod sherwin sherwood shetler shewmaker shick shields shifflett shiflett shih
    shilling shim shimizu shinault shinn shipe shipley shipman shipp shippy shirey shirley shively shoaf shockey
    shockley shoemake shoemaker shoffner shofner shoop shope shorey short shortridge shortt shotwell shoup shouse
    showalter shrader shreve shriver shropshire shrout shroyer shrum shryock shubert shuey shuler shull shults shultz
    shumaker shuman shumate shumpert shumway shunk shupe shurtleff shuster shute shutt shuttleworth sias sibert sibley
    siciliano sickler sidney sieber siebert siegel siegfried sievers sifuentes sigala sigler sigman sigmon sikes
    sikora sikorski silas silberman siler silva silvas silveira silver silverberg silverman silverstein silvestri
    silvey silvia sim simard simas simkins simmon simmonds simmons simms simon simonds simone simoneau simoneaux
    simonetti simons simonsen simonson simonton simpkins simpson sims sinclair sines singer singh singletary singleton
    singley sinnott sipe sipes sipple sirois sisco sisk sisler sisneros sisson sistrunk sitton siu sizemore skaggs
    skeen skeens skelly skelton skiba skidmore skiles skinner slade slagle slater slaton slattery slaugh slaughter
    slavens slavin slawson slayton sledge sliger sloan sloane sloat slocum slone slover sluder slusher sluss small
    smalley smallwood smart smedley smelser smeltzer smiley smith smither smitherman smithers smithey smithson smoot
    smtih smyth smythe snapp snavely snead sneed snell snelling snelson snider snoddy snodgrass snook snow snowden
    snyder soares sobel socha soderberg soderquist sohn soileau sok sokol solano solares solari solberg soler solis
    soliz sollars soloman solomon solorio solorzano somers somerville sommer sommers sommerville songer sonnenberg
    sonnier soper sorensen sorenson sorg soria soriano sorrell sorrells sorrentino sosa sosebee sotelo soto sotomayor
    soucy souder souders soukup soule sousa southall southard southerland southwick southworth souza sowa sowards
    sowder sowell sowers spaeth spahn spain spalding spangler spann spano sparkman sparks spataro spates spaulding
    speakman spearman spears specht spector speegle speer speicher speight speights spellman spence spencer sperling
    sperry spicer spiegel spielman spiers spiker spillane spiller spillers spillman spina spindler spinelli spinks
    spinner spitler spitz spitzer spivey spohn spooner spotts spradlin spradling spraggins sprague spratt sprayberry
    spriggs springer springfield sproul sprouse spruill spurgeon spurlin spurling spurlock sroka staab staats stacey
    stackhouse stacy stadler stafford stagg staggs stagner stahl stahlman staley stalker stallard stallings stallworth
    stalnaker stalvey stambaugh stamey stamm stamper stancil standifer standish standley standridge stanek stanfield
    stanfill stanford stange stanger stanhope stanley stannard stansberry stansbury stanton stapleton stapp starbuck
    starcher stark starke starkey starks starling starnes starr starrett staten statler staton staub stauffer stayton
    stclair stcyr steadman stearns stebbins steck stedman steed steele steelman steen stefanski steffen steffens
    steffey stegall steger steib steiger stein steinbach steinberg steiner steinke steinman steinmetz stell stella
    stelly stenberg stenger stennett stenson stephan stephen stephens stephenson stepp sterling sternberg sterrett
    stetson steven stevens stevenson steverson steward stewart stgeorge stgermain sthilaire stice stickley stickney
    stidham stier stiffler stiles stillings stillman stillwell stiltner stilwell stimpson stine stines stinnett
    stinson stites stith stitt stiver stivers stjean stjohn stlaurent stlouis stockdale stocker stockman stockstill
    stockton stockwell stoddard stoffel stogner stoker stokes stoll stollings stoltz stoltzfus stolz stone stoneking
    stoner stonge storer story stott stotts stouffer stout stovall stover stowe stowell stowers stpeter stpierre
    strachan strader strahan straka straley strang strasser stratton straub strauch straus strauser strauss strawn
    strawser strayer streeter streit stribling stricker strickland strickler stricklin stringer stringfellow
    stringfield stringham stripling strobel stroh strom stroman stromberg strong strope strother stroud stroup stroupe
    strouse strout struble strunk struthers stuart stubblefield stubbs stuckey studdard studebaker studer stull stultz
    stumpf sturdevant sturdivant sturgeon sturges sturgill sturgis sturm sturtevant stutz stutzman styron su suarez
    suazo suber sublett sudduth suggs suh suiter sullins sullivan sumlin summerlin summers summerville summey sumner
    sumpter sumrall sunday sundberg sunderland sundquist surber surles surratt sussman suter sutherland sutphin sutter
    suttle suttles sutton suzuki svoboda swafford swaim swain swan swaney swanger swank swann swanner swanson swarey
    swart swartz swayze swearingen sweatman sweatt sweeney sweeny sweet sweitzer swensen swenson swett swick swift
    swiger swilley swindell swinehart swiney swinford swingle swink swinney swinson swint swinton switzer swope sydnor
    sykes sylvester sylvia symonds symons synder szabo szeto szymanski ta tabares tabb taber tabor tackett tadlock
    tafoya taft taggart tague tai tait takacs takahashi talamantes talarico talavera talbert talbot talbott taliaferro
    talkington tallant tallent talley tallman talmadge talton tam tamayo tamez tamura tanaka tandy tanguay tankersley
    tanksley tanner tapia tapley tapp tapper tarango tarantino taranto tarbox tardif tardiff tarin tarpley tarr
    tarrant tarver tarvin tasker tate tatro tatum tauber tavares tavarez taveras taylor teague teal teasley tedder
    tedeschi tedesco tedford teel teets teixeira tejada tejeda telford telles tellez tellier tellis tello temple
    templeton templin tennant tenney tennison tennyson tenorio teran terpstra terrazas terrell terrill terry
    terwilliger tesch teske tessier testa testerman teter tetreault tew thach thacker thai thames thao tharp tharpe
    thaxton thayer theis theisen theiss thelen theobald theodore theriault theriot theroux therrien theus thibault
    thibeault thibodaux thibodeau thibodeaux thiel thiele thielen thies thigpen thom thoma thomas thomason thomasson
    thompkins thompson thoms thomsen thomson thor thornberry thornburg thorne thornhill thornton thorp thorpe thorsen
    thorson thorton thrasher threadgill threatt throckmorton throop thrower thurber thurlow thurman thurmond thurston
    tibbetts tibbs tice tichenor tidwell tiemann tierney tiffany tighe tigner tijerina tilghman tiller tillery tillett
    tilley tillis tillman tillotson tilton timberlake timm timmerman timmins timmons timms timothy tims tincher
    tindall tindell tindle tiner tingley tinney tinnin tinoco tinsley tippett tipton tirado tisdale tittle titus tobar
    tobey tobias tobin todd toland tolar tolbert toledo tolentino toler toles toliver tolle tollefson tolley tollison
    tolliver tolman tolson tom toman tomas tomaszewski tomblin tomko tomlin tomlinson tompkins toms toner toney toole
    tooley toombs toomer toomey toon topete topper torain torgerson toro torre torrence torres torrey torrez toscano
    tosh toth totten touchstone toussaint tovar towe towery towle towne towner townes townley townsel townsend
    townsley tracey tracy trafton trahan trainor tramel trammel trammell tran trantham trapp trask traub traver
    travers travis trawick traxler traylor traynor treadway treadwell treece trejo tremblay trent tressler trevino
    trexler triana tribble trice trigg triggs trimble trinh trinidad triplett tripp troche troiano trombley trosclair
    trost trotman trott trotta trotter trottier troup troutman troutt trowbridge troxel troxell troxler troy troyer
    truax trudeau trueblood truelove truesdale truesdell truett truex truitt trujillo trull truman truong truss
    trussell tsai tsang tse tso tsosie tu tubbs tucci tucker tudor tuggle tull tullis tully tunnell tunstall tupper
    turcotte turek turgeon turk turley turman turnage turnbow turnbull turner turney turpin tussey tuten tutt tuttle
    tweedy twigg twilley twitchell twitty twombly twomey twyman tye tyler tyndall tyner tynes tyree tyrell tyrrell
    tyson tyus uchida uhl ulibarri ullman ulloa ullrich ulmer ulrich umana underhill underwood ung unger unknow unruh
    upchurch updike upham upshaw upton urbanski urbina urena urias uribe urquhart urrutia ussery utley utterback vaca
    vaccaro vachon vaden vadnais vail vaillancourt valadez valdes valdez valdivia valdovinos vale valencia valente
    valenti valentin valentine valentino valenzuela valera valerio valero valladares valle vallee vallejo vallejos
    valles valliere valverde vanarsdale vanatta vanburen vanbuskirk vancamp vance vancleave vandemark vandenberg
    vandergriff vanderpool vandeusen vandiver vandusen vandyke vanegas vanetten vanfleet vang vangorder vangundy
    vanhook vanhoose vanhorn vanhouten vankirk vanlandingham vanmeter vann vannatta vanness vannoy vanover vanpelt
    vanscoy vansickle vanslyke vantassel vanvalkenburg vanwinkle vanwormer vanzandt vanzant vara varela varga vargas
    vargo varley varnado varnell varner varney vasques vasquez vassallo vassar vasser vaughan vaughn vaught vazquez
    veach veasey veatch vega veilleux vela velarde velasco velasquez velazquez velez veliz vella veloz venable venegas
    venezia vento ventura vera verdin verdugo verduzco vereen vergara vermillion verner vernon verret verrill vestal
    vetter vicente vick vickers vickery victoria vidal vidrine vieira viens viera vierra vigil vigue villa villagomez
    villalba villalobos villalpando villani villanueva villar villareal villarreal villasenor villatoro villegas
    villeneuve vincent vinci vining vinson vinyard violette viramontes virgil visser vitale viveros vivian vo voelker
    vogel vogler vogt voight voigt volk volkman vollmer volpe volz vong voorhees voss vowell voyles vreeland vroman vu
    vue vuong wachter wacker waddell wade wadley wadsworth waggoner wagner wagoner wagstaff waguespack wahl wainscott
    wainwright waite waites wakefield wakeman walcott walczak wald walden waldman waldo waldon waldrep waldron waldrop
    waldrup wales walker walkup wall wallace wallach wallen waller walley wallin wallis walls walmsley walraven walser
    walsh walston walter walters walther waltman walton walz wampler wamsley wanamaker wang ward wardell wardlaw
    wardlow ware warfield wargo waring warman warner warnke warnock warr warren warrick warriner warrington warwick
    washam washburn washington wasserman wasson watanabe waterhouse waterman waters watford wathen watkins watson
    watters watterson watts waugh wayland wayman waymire wayne weakley weatherby weatherford weatherly weathersby
    weatherspoon weatherwax weaver webb webber weber webster wechsler weddington weddle wedgeworth weeden weekley
    weeks weems weese wegener wegner weibel weidman weidner weigand weigel weikel weil weiland weiler weimer weinberg
    weinberger weiner weinstein weintraub weir weis weisberg weise weiser weisman weiss weissman weitzel welborn welch
    weldon welker weller wellman wells welsh welton welty wendel wendell wendling wendt wenger wentworth wentz wentzel
    wenzel werner wert werth werts wertz wescott wesley wesner wessel wessels wesson west westberg westberry westbrook
    westbrooks westcott wester westerfield westerman westfall westfield westgate westlake westlund westman
    westmoreland weston westover westphal wetherell wethington wetmore wetzel wexler weyant whalen whaley wharton
    whatley wheatley wheaton wheeler wheelock whelan whetstone whetzel whidden whipkey whipple whisenant whisenhunt
    whisler whitacre whitaker whitcomb white whiteaker whited whitefield whitehead whitehouse whitehurst whiteley
    whiteman whitener whitesell whiteside whitesides whitfield whitford whiting whitley whitlock whitlow whitman
    whitmer whitmire whitmore whitney whitsett whitson whitt whittaker whitted whittemore whitten whittier whittington
    whitton whitworth whorton whyte wible wickersham wickham wicklund wickman wideman widener widmer widner wiebe
    wiegand wieland wiener wiens wier wiese wiesner wiest wigfall wiggins wigginton wiggs wight wigley wilbanks wilber
    wilbert wilborn wilbourn wilbur wilburn wilcher wilcox wilde wilder wildman wile wiles wiley wilfong wilford
    wilhelm wilhite wilhoit wilhoite wiliams wilk wilke wilken wilkens wilkerson wilkes wilkey wilkie wilkins
    wilkinson wilks willaims willams willard willcox wille willett willette willey willhite william williams
    williamson willie williford willingham willis willison willman willoughby wills willson wilmot wilmoth wilson
    wilton wiltse wiltshire wimberly wimbish wimbush wimer wimmer winburn winbush winchell winchester winder windham
    windle windley windom windsor winebrenner winegar winfield winfree winfrey wingard wingate winger wingert winget
    wingfield wingo winkelman winkfield winkle winkler winn winslow winsor winstead winston winter winters winton
    wireman wirt wirth wirtz wise wiseman wisner wisniewski witcher witham witherspoon withrow witkowski witmer witt
    witte witten witter wittman witzel wofford wojciechowski wojcik wolcott wold wolf wolfe wolfenbarger wolff
    wolfgang wolfgram wolford wolfson wolter wolters wolverton womack womble wong wood woodall woodard woodberry
    woodbury woodcock woodell woodford woodham woodhouse woodley woodman woodring woodrow woodruff woodrum woods
    woodside woodson woodward woodworth woodyard woolard wooldridge woolery wooley woolf woolfolk woolford woolley
    woolridge woolsey woosley wooster wooten wooton worcester worden workman worley worrell worsham worsley wortham
    worthen worthington wortman wotring wozniak wray wrenn wright wrigley wroblewski wu wulf wulff wunderlich wurster
    wurth wyant wyatt wyche wyckoff wylie wyman wymer wynn wynne wyrick wysocki xiong xu yaeger yager yale yamada
    yamamoto yamashita yan yancey yancy yandell yanez yang yao yarber yarborough yarbrough yardley yarnell yates
    yazzie ybarra yeager yearwood yeary yee yeh yelverton yeomans yepez yerger yetter yeung yi yim yingling yip yoakum
    yockey yocum yoder yoho yon yoo yoon york yoshida yost youmans young youngblood youngman youngs younker yount
    younts yow yu yuan yuen yun yung zabala zabel zacharias zachary zachery zack zackery zahn zajac zak zalewski
    zamarripa zambrano zamora zamudio zander zapata zaragoza zarate zavala zayas zehr zeigler zelaya zeller zellers
    zellmer zeman zendejas zeno zepeda zerbe zeringue zhang zhao zhou zhu ziegler zielinski zigler zimmer zimmerman
    zimmermann zink zinn zirkle zito zook zorn zuber zucker zuckerman zukowski zumwalt zuniga
    """
}
