extension Gazetteers {
  /// Words that stand right before a person's name and title it, capitalised or not.
  static let titles: StaticString = """
    mr mrs ms miss mme madame mlle monsieur herr frau senor senora signor signora sir lady lord dame baron baroness
    count
    countess duke duchess earl viscount marquess marquis prince princess king queen emperor empress sultan sheikh
    sheik shaikh shaykh emir
    khedive shah tsar czar kaiser crown_prince pope cardinal archbishop bishop rev reverend pastor
    rabbi imam ayatollah grand_ayatollah mullah mufti hojatoleslam patriarch dr doctor prof professor president
    vice-president premier
    chancellor prime_minister minister secretary ambassador envoy governor lieutenant-governor mayor senator sen
    congressman
    congresswoman rep representative assemblyman assemblywoman councilman councilwoman councillor councilor alderman
    delegate
    speaker chairman chairwoman chairperson chief director commissioner judge justice magistrate attorney prosecutor
    solicitor sheriff marshal constable inspector superintendent detective patrolman sergeant sgt corporal cpl
    lieutenant lt captain capt major maj colonel col general gen brigadier brig admiral adm rear-admiral vice-admiral
    commodore commander cmdr
    field_marshal marshal lance_corporal major-general lieutenant-general lieutenant-colonel brigadier-general
    warrant_officer
    air_marshal wing_commander squadron_leader group_captain general-secretary secretary-general attorney-general
    gov maj-gen lt-gen lt-col brig-gen atty insp det supt pfc spc pvt hon comrade co-president co-premier ex-president
    first_lady co-prime_minister
    district_attorney state's_attorney states_attorney county_attorney city_attorney attorney_general
    solicitor_general surgeon_general inspector_general public_defender fire_chief police_chief bureau_chief unit_chief
    division_chief section_chief deputy_chief chief_of_staff chief_of_police chief_justice vice_president
    district_attorneys special_agent_in_charge agent_in_charge supervisor sheriff-coroner trooper
    """

  /// Titles that are meant in capitals only.
  static let capitalTitles: StaticString = "da ada"

  /// Nouns for what a person is or does, lower case before a name or in an apposition after it.
  static let roles: StaticString = """
    spokesman spokeswoman spokesperson spokesmen analyst economist strategist trader dealer broker banker lawyer
    attorney barrister
    solicitor activist campaigner dissident leader co-leader chief boss head founder co-founder owner co-owner partner
    chairman chairwoman chair president vice-president
    executive ceo cfo director deputy manager coach trainer captain skipper striker midfielder defender goalkeeper
    keeper forward winger
    fullback full-back centre-back sweeper playmaker substitute batsman bowler all-rounder wicketkeeper spinner seamer
    opener pitcher
    catcher shortstop outfielder baseman infielder reliever closer slugger hitter quarterback receiver linebacker
    cornerback tackle
    guard center centre lineman kicker punter goalie driver rider jockey cyclist sprinter hurdler runner swimmer skier
    skater gymnast boxer
    wrestler fencer rower golfer player teammate team-mate compatriot champion world_champion winner runner-up
    finalist seed
    referee umpire linesman fan author novelist writer poet playwright journalist reporter correspondent columnist
    editor editor-in-chief publisher
    photographer cameraman broadcaster anchor anchorman commentator presenter host blogger actor actress singer
    musician
    guitarist drummer pianist violinist conductor composer artist painter sculptor designer architect director
    filmmaker film-maker
    producer screenwriter comedian dancer choreographer model star superstar scientist physicist chemist biologist
    astronomer astronaut
    cosmonaut engineer inventor historian philosopher scholar academic professor lecturer teacher student pupil
    graduate principal dean researcher
    psychologist psychiatrist sociologist anthropologist archaeologist geologist epidemiologist doctor surgeon
    physician nurse
    patient pharmacist veterinarian farmer rancher fisherman miner worker carpenter electrician mechanic plumber
    driver pilot
    sailor soldier officer official officials policeman policewoman guard detective investigator agent spy inspector
    inmate prisoner
    hostage suspect defendant plaintiff victim survivor witness gunman bomber hijacker militant rebel guerrilla
    commander warlord
    strongman dictator ruler monarch politician lawmaker legislator parliamentarian congressman senator deputy mp mep
    diplomat envoy ambassador
    negotiator mediator adviser advisor aide assistant secretary minister premier chancellor governor mayor councillor
    candidate nominee
    front-runner frontrunner contender challenger rival incumbent opponent supporter backer donor member co-chair
    co-chairman
    co-author co-host representative delegate organizer organiser coordinator co-ordinator administrator treasurer
    clerk
    consultant expert specialist fellow associate veteran resident native neighbor neighbour friend colleague wife
    husband widow
    widower mother father son daughter brother sister uncle aunt cousin nephew niece grandson granddaughter
    grandfather grandmother
    girlfriend boyfriend fiancee fiance partner heir successor predecessor businessman businesswoman entrepreneur
    tycoon magnate
    billionaire millionaire financier industrialist investor shareholder developer landlord tenant realtor salesman
    waiter chef
    bishop archbishop cardinal pope priest pastor minister cleric preacher evangelist rabbi imam monk nun theologian
    figure source
    man woman boy girl teenager baby child youth mother-of-two immigrant refugee migrant citizen man-of-the-match
    prodigy
    heavyweight middleweight lightweight welterweight veteran rookie newcomer international discard legend great hero
    pollster
    operative lobbyist surrogate whistleblower contractor technician programmer hacker librarian curator
    executive_director
    ombudsman prosecutor judge justice magistrate juror sheriff superintendent warden coroner
    """

  /// Words that stand among a title's words.
  static let titleModifiers: StaticString = """
    prime foreign deputy vice former ex- acting interim outgoing incoming then late current new senior junior chief
    first second third
    assistant associate executive managing general national federal state regional provincial local opposition finance
    defense defence interior
    interior exterior justice economy economic trade transport health education environment energy oil agriculture
    labor labour
    culture information communications housing welfare tourism industry commerce planning budget treasury home veteran
    permanent special presidential military political press religious spiritual supreme undersecretary under-secretary
    honorary elected caretaker provisional transitional top leading ruling majority minority house senate
    parliamentary
    congressional police army navy air marine intelligence security campaign party union club team national-security
    right-hand left-hand left-arm right-arm fast young old retired legendary celebrated prominent influential powerful
    hardline
    moderate reformist conservative liberal radical communist socialist independent co- self-proclaimed self-styled
    one-time
    longtime long-time outspoken embattled disgraced exiled jailed convicted accused alleged suspected anti-apartheid
    human-rights human rights civil world olympic defending reigning record holder no top-seeded seeded unseeded
    fellow
    republican democratic commander_in_chief commander-in-chief
    """

  /// What follows a person's name as part of it.
  static let nameSuffixes: StaticString = "jr sr ii iii iv"

  /// Lowercase words inside names of people.
  static let particles: StaticString = """
    al el ul bin ibn ben bint abu umm de del della delle dei di da das do dos du des d la las le les lo los van von
    der den dem
    ter ten zu zur af av y e i o ap ould mac
    """
}
