extension Gazetteers {
  /// Organisations by name: bodies of states and between them, parties, armed groups, companies, media, universities.
  static let organisations: StaticString = """
    united_nations security_council un_security_council general_assembly un_general_assembly european_union
    european_commission
    european_parliament european_council european_central_bank european_court_of_justice
    european_court_of_human_rights
    council_of_europe world_bank international_monetary_fund world_trade_organization world_trade_organisation
    world_health_organization world_health_organisation red_cross red_crescent
    international_committee_of_the_red_cross
    amnesty_international human_rights_watch greenpeace oxfam doctors_without_borders medecins_sans_frontieres
    save_the_children arab_league league_of_arab_states gulf_cooperation_council african_union
    organization_of_african_unity
    organisation_of_african_unity warsaw_pact north_atlantic_treaty_organization north_atlantic_treaty_organisation
    interpol
    international_criminal_court international_court_of_justice international_atomic_energy_agency
    international_olympic_committee world_food_programme world_food_program un_refugee_agency pentagon white_house
    state_department us_state_department treasury federal_reserve fed supreme_court congress senate
    house_of_representatives
    house_of_commons house_of_lords capitol kremlin duma state_duma knesset bundestag bundesrat bundesbank
    bundeswehr majlis lok_sabha politburo downing_street elysee quai_d'orsay foreign_office home_office
    scotland_yard bank_of_england bank_of_japan bank_of_france bank_of_america bank_of_canada
    wall_street justice_department defense_department department_of_defense department_of_justice department_of_state
    treasury_department interior_department energy_department commerce_department labor_department
    department_of_energy
    department_of_homeland_security homeland_security secret_service coast_guard national_guard marine_corps
    royal_navy
    royal_air_force red_army central_intelligence_agency federal_bureau_of_investigation national_security_agency
    national_security_council environmental_protection_agency food_and_drug_administration
    securities_and_exchange_commission federal_aviation_administration federal_reserve_board supreme_soviet
    internal_revenue_service centers_for_disease_control
    republican_party democratic_party labour_party conservative_party liberal_party green_party communist_party likud
    likud_party kadima fatah hamas islamic_jihad hezbollah hizbollah hizbullah hizballah taliban taleban
    al-qaeda al-qaida al_qaeda al_qaida islamic_state isis isil daesh al-shabaab boko_haram muslim_brotherhood plo
    palestine_liberation_organization palestine_liberation_organisation palestinian_authority amal amal_movement baath
    baath_party
    ba'ath_party revolutionary_guards islamic_revolutionary_guard_corps revolutionary_guard quds_force houthis
    popular_mobilization_forces peshmerga free_syrian_army irish_republican_army sinn_fein
    ulster_unionists
    khmer_rouge tamil_tigers shining_path farc tupac_amaru zapatistas african_national_congress inkatha_freedom_party
    national_party inkatha congress_party bharatiya_janata_party janata_dal kuomintang golkar komeito
    lib_dem lib_dems liberal_democrats tories
    christian_democrats christian_democratic_union social_democrats free_democrats national_front front_national
    forza_italia northern_league bloc_quebecois tea_party gop
    google alphabet facebook twitter microsoft ibm cisco netflix tesla uber airbnb spotify
    yahoo youtube instagram whatsapp tiktok snapchat linkedin ebay paypal nokia ericsson siemens samsung sony
    toshiba hitachi panasonic nintendo philips motorola hewlett-packard compaq xerox kodak boeing airbus lockheed
    lockheed_martin raytheon northrop_grumman general_dynamics mcdonnell_douglas general_motors general_electric
    ford_motor
    chrysler daimler daimler-benz volkswagen bmw mercedes-benz porsche audi fiat renault peugeot citroen volvo saab
    toyota
    honda nissan mazda mitsubishi hyundai daewoo kia mclaren lufthansa british_airways air_france klm alitalia
    swissair aeroflot qantas united_airlines american_airlines delta_air_lines delta_airlines ryanair easyjet
    exxon exxonmobil exxon_mobil chevron texaco mobil conoco royal_dutch_shell british_petroleum elf_aquitaine
    gazprom lukoil rosneft yukos aramco saudi_aramco petrobras pemex pdvsa glencore bhp rio_tinto de_beers
    anglo_american
    goldman_sachs morgan_stanley jp_morgan jpmorgan jpmorgan_chase merrill_lynch lehman_brothers salomon_brothers
    bear_stearns citibank citicorp citigroup wells_fargo chase_manhattan credit_suisse ubs deutsche_bank commerzbank
    dresdner_bank barclays hsbc lloyds natwest credit_lyonnais societe_generale bnp_paribas paribas abn_amro nomura
    daiwa
    mitsubishi_bank standard_chartered nestle unilever procter_&_gamble coca-cola pepsi pepsico mcdonald's
    burger_king kfc starbucks wal-mart walmart sears kmart tesco sainsbury carrefour ikea nike adidas reebok
    levi_strauss
    philip_morris rjr_nabisco pfizer novartis glaxo glaxosmithkline astrazeneca hoechst basf moderna
    at&t at_&_t mci sprint verizon vodafone deutsche_telekom france_telecom telefonica time_warner walt_disney disney
    viacom comcast paramount mgm universal_studios warner_bros news_corp bertelsmann enron worldcom arthur_andersen
    mckinsey deloitte ernst_&_young kpmg pricewaterhousecoopers moody's standard_&_poor's fitch lloyd's
    lloyd's_of_london
    new_york_stock_exchange london_stock_exchange nasdaq opec
    new_york_times washington_post wall_street_journal financial_times los_angeles_times usa_today chicago_tribune
    boston_globe new_york_post new_york_daily_news washington_times miami_herald christian_science_monitor newsweek
    time_magazine daily_telegraph daily_mail daily_mirror sunday_times the_times le_monde le_figaro
    der_spiegel die_welt frankfurter_allgemeine bild corriere_della_sera la_repubblica la_stampa el_pais el_mundo
    pravda izvestia kommersant haaretz maariv yedioth_ahronoth jerusalem_post al-hayat al_hayat al-ahram
    asharq_al-awsat
    an-nahar al-jazeera al_jazeera al-arabiya al_arabiya al-manar people's_daily china_daily south_china_morning_post
    times_of_india straits_times bangkok_post asahi_shimbun yomiuri_shimbun politico breitbart breitbart_news
    huffington_post
    buzzfeed fox_news msnbc nbc_news cbs_news abc_news sky_news radio_free_europe voice_of_america
    national_public_radio
    wikileaks cambridge_analytica propublica the_intercept vox_media axios bloomberg bloomberg_news granma
    harvard yale princeton_university stanford_university harvard_university yale_university oxford_university
    cambridge_university columbia_university georgetown_university massachusetts_institute_of_technology
    london_school_of_economics brookings_institution heritage_foundation cato_institute rand_corporation
    council_on_foreign_relations
    carnegie_endowment chatham_house international_crisis_group clinton_foundation gates_foundation planned_parenthood
    national_rifle_association american_civil_liberties_union southern_poverty_law_center ku_klux_klan
    black_lives_matter
    naacp afl-cio teamsters quinnipiac pew_research_center democratic_national_committee
    republican_national_committee
    """

  /// Clubs and the nicknames of teams in the leagues that news reports most.
  static let teams: StaticString = """
    yankees mets red_sox white_sox blue_jays orioles brewers mariners
    braves marlins expos phillies cubs astros padres dodgers devil_rays
    diamondbacks 49ers redskins packers buccaneers
    seahawks broncos chargers oilers steelers bengals
    lakers clippers knicks celtics 76ers sixers pistons pacers timberwolves
    trail_blazers supersonics grizzlies raptors
    hornets bruins canadiens maple_leafs canucks sabres
    blackhawks red_wings mighty_ducks
    new_york_yankees new_york_mets boston_red_sox chicago_white_sox toronto_blue_jays baltimore_orioles
    cleveland_indians
    detroit_tigers kansas_city_royals minnesota_twins milwaukee_brewers texas_rangers seattle_mariners
    oakland_athletics
    california_angels atlanta_braves florida_marlins montreal_expos philadelphia_phillies pittsburgh_pirates
    chicago_cubs
    cincinnati_reds st_louis_cardinals houston_astros colorado_rockies san_diego_padres los_angeles_dodgers
    san_francisco_giants dallas_cowboys washington_redskins green_bay_packers chicago_bulls los_angeles_lakers
    manchester_united manchester_city liverpool_fc chelsea_fc tottenham tottenham_hotspur aston_villa everton
    newcastle_united west_ham west_ham_united leeds_united leicester_city nottingham_forest blackburn_rovers blackburn
    sheffield_wednesday sheffield_united crystal_palace queens_park_rangers wimbledon_fc coventry_city norwich_city
    ipswich_town derby_county birmingham_city west_bromwich_albion west_bromwich wolverhampton_wanderers
    bolton_wanderers
    port_vale stoke_city swindon_town charlton_athletic grimsby_town barnsley bradford_city huddersfield_town
    oldham_athletic tranmere_rovers reading_fc glasgow_rangers hibernian aberdeen_fc dundee_united kilmarnock
    motherwell raith_rovers dunfermline st_johnstone ajax psv psv_eindhoven feyenoord real_madrid barcelona_fc
    fc_barcelona
    atletico_madrid athletic_bilbao deportivo_coruna deportivo real_sociedad real_zaragoza real_betis espanyol
    celta_vigo
    sporting_gijon racing_santander valencia_cf sevilla_fc juventus ac_milan inter_milan internazionale lazio as_roma
    sampdoria fiorentina bayern_munich borussia_dortmund borussia_moenchengladbach bayer_leverkusen
    werder_bremen schalke vfb_stuttgart hamburg_sv hansa_rostock 1860_munich st_pauli arminia_bielefeld
    paris_st_germain paris_saint-germain olympique_marseille olympique_lyon as_monaco girondins_bordeaux auxerre
    benfica sporting_lisbon fc_porto anderlecht club_brugge standard_liege galatasaray fenerbahce
    besiktas panathinaikos olympiakos aek_athens red_star_belgrade partizan_belgrade dinamo_zagreb hajduk_split
    dynamo_kiev dynamo_moscow spartak_moscow cska_moscow lokomotiv_moscow steaua_bucharest dinamo_bucharest
    sparta_prague slavia_prague legia_warsaw widzew_lodz ferencvaros rapid_vienna austria_vienna sturm_graz
    grasshoppers
    fc_zurich fc_basel neuchatel_xamax boca_juniors river_plate flamengo corinthians palmeiras vasco_da_gama penarol
    """

  /// Nicknames of teams that are also words: a team after a city's name, or in the plural where an article speaks of games.
  static let teamNicknames: StaticString = """
    indians tigers royals twins rangers athletics angels pirates reds cardinals rockies giants marlins cowboys eagles
    vikings bears lions saints falcons panthers chiefs raiders browns ravens jaguars colts dolphins bills jets
    patriots
    nets bulls cavaliers bucks mavericks rockets spurs nuggets jazz suns warriors kings wizards heat magic hawks
    flames senators flyers penguins islanders capitals blues predators avalanche sharks stars coyotes rams buccaneers
    wallabies springboks wolves foxes blades owls magpies hammers canaries villans hornets braves cubs mets
    wildcats bruins trojans longhorns sooners cornhuskers seminoles gators volunteers hoosiers badgers buckeyes
    """

  /// Organisations known by capitals. A word of capitals that is not here may be one too.
  static let acronyms: StaticString = """
    UN EU NATO OECD IMF WTO WHO UNESCO UNICEF UNHCR UNRWA UNIFIL IAEA OPEC ASEAN APEC OAS OAU ECOWAS GCC ICC ICJ ICRC
    IOC FIFA
    UEFA IAAF FIA ATP WTA ITF PGA NBA NFL NHL MLB NCAA NASA FBI CIA NSA DEA ATF FDA EPA SEC FCC FAA FTC IRS INS CDC
    NIH DHS ICE
    DOJ GOP DNC RNC ACLU NAACP NRA AFL-CIO MI5 MI6 KGB FSB GRU SAS BND IRA INLA UVF UDA SDLP DUP ETA PKK PUK KDP PLO
    PFLP PA
    IDF ISIS ISIL IRGC ANC IFP PAC SWAPO UNITA MPLA RENAMO FRELIMO FARC ELN FMLN PRI PAN PRD CDU CSU SPD FDP PDS BJP
    CPI LDP
    SDP PPP MQM JI KMT DPP GIA FIS FLN MNLF MILF LTTE SLORC NLD CNN BBC ABC CBS NBC MSNBC NPR PBS ITV AFP AP UPI TASS
    DPA ANSA
    RIA ITAR-TASS SANA IRNA MENA WAFA KCNA NHK RAI ARD ZDF CBC HBO MTV ESPN IBM AT&T GE GM BMW HP HSBC UBS BT BA TWA
    KLM SAS MCI
    RJR BP BHP ICI GEC ITT EDF SNCF RATP ECB EBRD ADB IFC FSA FED NYSE LSE LIFFE CBOT CME NYMEX COMEX LME TUC CBI NHS
    RSPCA RAF
    RUC LAPD NYPD MIT UCLA USC UCL LSE OSCE WEU CIS EFTA NAFTA SAARC UNPROFOR UNAMIR UNDP UNEP WFP FAO ILO IOM IFOR
    SFOR KFOR
    SNC FSA SDF YPG HTS PMF KRG ICRC MSF HRW NGO RBI RBA USDA USAID USTR NTSB BLM PETA PLC UAW NUM RMT
    """

  /// News agencies, as a text credits them: name after `=` is how the article's list of agencies spells it.
  static let agencies: StaticString = """
    associated_press=The_Associated_Press reuters=Reuters agence_france-presse=Agence_France-Presse
    agence_france_presse=Agence_France-Presse afp=Agence_France-Presse reuter=Reuters ap=The_Associated_Press
    united_press_international=United_Press_International upi=United_Press_International xinhua=Xinhua
    new_china_news_agency=Xinhua tass=TASS itar-tass=TASS ria_novosti=RIA_Novosti interfax=Interfax kyodo=Kyodo
    kyodo_news=Kyodo dpa=dpa ansa=ANSA efe=EFE anadolu=Anadolu anadolu_agency=Anadolu irna=IRNA fars=Fars
    fars_news_agency=Fars tasnim=Tasnim tasnim_news_agency=Tasnim mehr_news_agency=Mehr isna=ISNA
    press_trust_of_india=Press_Trust_of_India pti=Press_Trust_of_India yonhap=Yonhap kcna=KCNA antara=Antara
    bernama=Bernama
    wafa=WAFA petra_news_agency=Petra press_association=PA_Media pa_media=PA_Media canadian_press=The_Canadian_Press
    australian_associated_press=AAP belga=Belga tanjug=Tanjug hina=Hina sana=SANA ukrinform=Ukrinform
    national_news_agency=National_News_Agency saudi_press_agency=Saudi_Press_Agency bloomberg=Bloomberg
    bloomberg_news=Bloomberg dow_jones_newswires=Dow_Jones_Newswires dow_jones=Dow_Jones getty_images=Getty_Images
    """

  /// Words that make the capitalised words around them an organisation.
  static let organisationHeads: StaticString = """
    academy administration agency alliance army assembly association associates authority bank bancorp board brigade
    brotherhood bureau cabinet caucus center centre chamber charity clinic club coalition college commission
    commissioners
    committee company companies confederation congregation congress consortium constabulary cooperative
    corporation corps council court department desk dioceses embassy enterprises exchange faculty federation
    fellowship firm foundation fund group guard guards guild holdings hospital industries infirmary
    inspectorate institute institution institutes journal laboratories laboratory league legion
    legislature magazine ministry militia motors movement museum navy network newspaper newspapers newsroom
    observatory office unit
    orchestra organization organisation parliament partnership party patrol platoon police pharmaceuticals
    press prosecutors railways regiment registry school schools secretariat securities senate service services
    society squadron studios subcommittee syndicate systems taskforce technologies telecom times television tribune
    trust
    tribunal union university weekly zeitung airlines airways air_force airlines petroleum
    broadcasting communications electronics entertainment insurance assurance foods
    bancorp breweries brewery chemicals motors railroad railway shipyard stores textiles universities
    rovers wanderers hotspur albion fc
    """

  /// Endings of companies' names.
  static let organisationSuffixes: StaticString = """
    inc corp co ltd plc llc llp lp ag sa nv spa gmbh kg kgaa ab asa oy oyj bv srl pty bhd sdn pte cos bros s.a n.v
    s.p.a a.g a.s
    """

  /// Words after which a capitalised name is a place (or that end a place's name), and words for what stands in one.
  static let placeHeads: StaticString = """
    airport airfield archipelago avenue bay beach boulevard canal canyon cape coast county creek crossing desert
    district falls fort glacier gulf harbor harbour heights highway hills island islands isle isles lake lakes
    mountain mountains mount ocean peninsula plain plains plateau plaza prefecture province reef region republic ridge
    river road sea square strait straits street suburb territory territories township valley village volcano
    governorate oblast borough cathedral castle palace prison refinery shrine temple mosque mosques
    parkway freeway
    stadium zoo cemetery monastery synagogue basilica refugee_camp memorial monument room building library gallery gardens
    """

  /// What stands after a capitalised name that is a building or the like and neither person nor organisation.
  static let facilityHeads: StaticString = """
    mosque mosques church churches cathedral stadium hall hotel bridge tower towers theatre theater arena prison jail
    temple shrine
    synagogue palace airport station barracks monastery basilica camp dam reactor refinery pipeline tunnel cemetery
    restaurant
    cafe mall facility
    """

  /// Words that make the capitalised words before them an event, law, prize or work: no person, place or organisation.
  static let eventHeads: StaticString = """
    accord accords act affair agreement amendment anniversary award awards bowl briefing campaign census ceremony
    championship championships charter classic code conference convention conflict constitution crisis cup day days
    debate
    declaration directive doctrine election elections era eve exhibition expedition expo festival final finals
    forum game games grand_prix hearing helpline holiday hotline index initiative intifada invitational legislation marathon masters
    meeting month offensive olympics open operation pact plan play-off playoffs premiership prize
    protocol rally referendum regatta relay reform resolution revolution round scandal season series session stakes
    strategy
    summit super_bowl theory tour tournament treaty trial trials trophy uprising war wars week weekend year
    christmas easter ramadan thanksgiving passover hanukkah halloween ashura eid diwali
    """

  /// Events and works by name that look like names of people or places.
  static let events: StaticString = """
    world_cup olympic_games olympics world_series super_bowl davis_cup grand_prix grand_slam u.s._open us_open
    french_open
    australian_open british_open ryder_cup tour_de_france nobel_prize nobel_peace_prize pulitzer_prize academy_award
    academy_awards
    oscars cold_war gulf_war world_war vietnam_war korean_war civil_war american_league national_league
    major_league premier_league champions_league uefa_cup european_cup cup_winners_cup fa_cup coca-cola_cup serie_a
    bundesliga la_liga stanley_cup american_football national_football first_division second_division third_division
    arab_spring brexit watergate holocaust bible koran quran torah ramadan christmas easter internet black_friday
    magna_carta first_amendment second_amendment bill_of_rights affordable_care_act obamacare iran-contra whitewater
    maastricht_treaty kyoto_protocol paris_agreement dayton_accords oslo_accords camp_david_accords islam christianity
    judaism
    buddhism hinduism marxism communism catholicism protestantism zionism gmt est pst edt utc cet bst
    dow_jones_industrial_average nikkei ftse dax cac s&p
    """
}
