extension Gazetteers {
  /// Words of grammar: articles, prepositions, conjunctions, auxiliaries, frequent adverbs. A capital on them starts a sentence
  /// or a headline and names nothing.
  static let functionWords: StaticString = """
    a an the this that these those some any each every either neither no none both all half many much few several more
    most other
    another such what which whose whatever whichever enough certain various same own one
    in on at by for from with without within into onto upon over under above below between among amid amidst across
    along around about
    after before during since until till through throughout toward towards against despite beyond behind beside
    besides near off of
    out up down to as like unlike than per via versus regarding concerning following including according given due
    because although
    though while whereas whether if unless once when whenever where wherever why how and or but nor so yet then else
    hence thus
    therefore moreover however nevertheless nonetheless meanwhile otherwise instead indeed also too even still just
    only
    very quite rather almost nearly already always never ever often sometimes usually perhaps maybe now today here
    there again
    later earlier soon recently currently previously formerly finally eventually ultimately initially originally
    apparently
    reportedly allegedly clearly obviously certainly surely probably possibly actually really simply especially
    particularly
    is are was were be been being am do does did done doing have has had having will would shall should can could may
    might must
    ought need dare let lets not n't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot
    couldn't shouldn't
    hasn't haven't hadn't ain't let's that's there's here's what's who's where's how's
    says said say told tell asked ask added according yes no ok okay please thanks thank well oh
    two three four five six seven eight nine ten eleven twelve first second third last next
    new old big small good bad great long short high low early late young
    """

  /// Pronouns, by which an article goes on about somebody named before.
  static let pronouns: StaticString = """
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it
    its itself they
    them their theirs themselves who whom whoever someone somebody anyone anybody everyone everybody nobody nothing
    something
    anything everything i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's
    she'd she'll it's
    it'd it'll they're they've they'd they'll
    """

  /// Verbs by which news attributes words, past and present.
  static let speechVerbs: StaticString = """
    said says say saying told tells tell telling added adds add adding asked asks ask asking replied replies responded
    responds answered
    stated states stating declared declares declaring announced announces announcing wrote writes writing written
    tweeted tweets tweeting
    explained explains explaining noted notes noting insisted insists insisting argued argues arguing claimed claims
    claiming
    warned warns warning admitted admits admitting acknowledged acknowledges conceded concedes confirmed confirms
    denied denies recalled recalls recalling remarked remarks observed observes commented comments commenting
    continued continues concluded concludes
    stressed stresses stressing emphasized emphasised emphasizes emphasizing reiterated reiterates urged urges urging
    vowed vows
    pledged promised predicted suggested suggests suggesting proposed demanded complained complains joked jokes
    quipped quips shouted shouts yelled
    screamed whispered muttered murmured mused muses exclaimed cried called calls calling described describes
    describing dubbed termed labeled labelled branded
    accused testified testifies reported reports reporting charged asserted asserts alleged contended contends
    maintained maintains
    boasted boasts bragged lamented laments marveled thundered intoned reads read quoted chanted sang posted posts
    posting texted emailed
    e-mailed blogged chimed interjected countered counters retorted opined opines reckoned reasoned pleaded begged
    implored
    sighed laughed gushed enthused hailed praised slammed blasted criticized criticised denounced condemned dismissed
    mocked
    summed agreed agrees thinks thought believes believed feels felt knew knows hopes hoped wondered wonders argues
    testifying cautioned cautions advised advises echoed echoes elaborated clarified disclosed revealed reveals
    volunteered ventured professed proclaimed proclaims reminded reminds instructed ordered signaled indicated
    indicates expressed
    deadpanned cracked snapped snarled growled barked bellowed hollered piped tells offered offers related recounted
    recounts
    concurred pointed points went goes retweeted blurted crowed tutted exhorted protested objected assured reassured informed surmised speculated theorized conjectured estimated
    guessed figured
    conclude concluding argue insist insisting warn explain explaining write reply replying responding complain complaining
    boomed booming promises promising lamenting boasting bragging recommended recommends recommending shouting yelling
    chanting predicts predicting joking quipping exclaiming remembered remembers reflected reflects beamed bristled
    """

  /// Months by full name and abbreviation, with their number.
  static let months: StaticString = """
    january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
    jan=1 feb=2 mar=3
    apr=4 jun=6 jul=7 aug=8 sept=9 sep=9 oct=10 nov=11 dec=12
    """

  /// Days of the week, Sunday being 0.
  static let weekdays: StaticString = """
    sunday=0 monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sun=0 mon=1 tue=2 tues=2 wed=3 thu=4 thur=4
    thurs=4 fri=5
    sat=6 sundays=0 mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6
    """

  /// Words for numbers.
  static let numbers: StaticString = """
    zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15
    sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
    eighty=80
    ninety=90 hundred=100 dozen=12 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9
    tenth=10 a=1 an=1 couple=2
    few=3 several=3 half=0 dozens=0 scores=0 hundreds=0 thousands=0 millions=0 billions=0 trillions=0 tens=0
    """

  /// Prepositions that lead into a place.
  static let placePrepositions: StaticString =
    "in at near from to across outside inside around throughout via into toward towards"

  /// Directions that, before a place's name, make it a part of that place.
  static let directions: StaticString = """
    north south east west northern southern eastern western central northeastern northwestern southeastern
    southwestern
    north-eastern north-western south-eastern south-western northeast northwest southeast southwest north-east
    north-west
    south-east south-west upper lower
    """

  /// Abbreviations that end in a period and don't end a sentence.
  static let abbreviations: StaticString = """
    mr mrs ms dr prof sen rep gov gen col lt maj capt sgt cpl adm brig cmdr hon rev fr st mt ft jr sr inc corp co ltd
    bros assn dept
    univ no nos vs v etc eg ie jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    sat sun ala ariz ark calif
    colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis
    wyo ont que
    ave blvd rd pres atty supt det insp pfc pvt spc messrs mme mlle al cf approx est min max fig vol ed eds pp al
    """

  /// Words by which an article on sport is known.
  static let sports: StaticString = """
    league match matches championship championships goal goals season tournament innings wicket wickets soccer cricket tennis golf baseball
    basketball hockey rugby athletics cycling boxing team teams players player coach striker midfielder goalkeeper halftime
    scorer scorers attendance standings qualifier seeded seed round rounds cup final finals semifinal semifinals quarter-final
    inning homer homers pitcher pitched touchdown quarterback lap laps race medal olympic champion champions victory points played
    win wins won beat division
    """

  /// Words with which an expression of time may begin, apart from months, weekdays and numbers.
  static let timeWords: StaticString = """
    today tonight tomorrow yesterday this last past previous next coming current earlier later the first-quarter second-quarter
    third-quarter fourth-quarter spring summer fall autumn winter year-earlier year-ago weekend quarter nineteen two christmas
    year-end year halloween independence boxing bastille valentine's thanksgiving labor memorial election columbus black
    """
}
