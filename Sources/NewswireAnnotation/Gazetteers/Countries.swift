extension Gazetteers {
  /// Countries, territories and former states: ISO 3166 code, names, then after `;` the demonyms. Spaces are underscores.
  static let countries: StaticString = """
    AF afghanistan ; afghan afghans afghani
    AL albania ; albanian albanians
    DZ algeria ; algerian algerians
    AD andorra ; andorran andorrans
    AO angola ; angolan angolans
    AG antigua_and_barbuda antigua barbuda ; antiguan antiguans
    AR argentina ; argentine argentinian argentinians argentines
    AM armenia ; armenian armenians
    AU australia ; australian australians aussie aussies
    AT austria ; austrian austrians
    AZ azerbaijan ; azerbaijani azerbaijanis azeri azeris
    BS bahamas the_bahamas ; bahamian bahamians
    BH bahrain ; bahraini bahrainis
    BD bangladesh ; bangladeshi bangladeshis
    BB barbados ; barbadian barbadians
    BY belarus byelorussia ; belarusian belarusians belarussian byelorussian
    BE belgium ; belgian belgians flemish walloon
    BZ belize ; belizean belizeans
    BJ benin ; beninese
    BT bhutan ; bhutanese
    BM bermuda ; bermudan bermudian
    BO bolivia ; bolivian bolivians
    BA bosnia bosnia-herzegovina bosnia_and_herzegovina ; bosnian bosnians bosniak bosniaks
    BW botswana ; botswanan
    BR brazil ; brazilian brazilians
    BN brunei ; bruneian
    BG bulgaria ; bulgarian bulgarians
    BF burkina_faso ; burkinabe
    BI burundi ; burundian burundians
    KH cambodia ; cambodian cambodians khmer
    CM cameroon ; cameroonian cameroonians
    CA canada ; canadian canadians
    CV cape_verde ; cape_verdean
    KY cayman_islands ; caymanian
    CF central_african_republic ;
    TD chad ; chadian chadians
    CL chile ; chilean chileans
    CN china people's_republic_of_china ; chinese
    CO colombia ; colombian colombians
    KM comoros ; comorian
    CG congo congo-brazzaville ; congolese
    CD zaire democratic_republic_of_congo democratic_republic_of_the_congo dr_congo ; zairean zaireans
    CR costa_rica ; costa_rican costa_ricans
    HR croatia ; croatian croatians croat croats
    CU cuba ; cuban cubans
    CY cyprus ; cypriot cypriots greek_cypriot turkish_cypriot
    CZ czech_republic czechia czechoslovakia ; czech czechs czechoslovak
    DK denmark ; danish dane danes
    DJ djibouti ; djiboutian
    DM dominica ;
    DO dominican_republic ;
    EC ecuador ; ecuadorean ecuadorian ecuadoreans
    EG egypt ; egyptian egyptians
    SV el_salvador ; salvadoran salvadorans salvadorean
    GQ equatorial_guinea ;
    ER eritrea ; eritrean eritreans
    EE estonia ; estonian estonians
    SZ eswatini swaziland ; swazi swazis
    ET ethiopia ; ethiopian ethiopians
    FO faroe_islands faeroe_islands faroes ; faroese
    FJ fiji ; fijian fijians
    FI finland ; finnish finn finns
    FR france ; french frenchman frenchwoman frenchmen
    GA gabon ; gabonese
    GM gambia the_gambia ; gambian
    GE georgia ; georgian georgians
    DE germany west_germany east_germany ; german germans bavarian
    GH ghana ; ghanaian ghanaians
    GI gibraltar ; gibraltarian
    GR greece ; greek greeks
    GL greenland ; greenlandic
    GD grenada ; grenadian
    GT guatemala ; guatemalan guatemalans
    GN guinea ; guinean guineans
    GW guinea-bissau ;
    GY guyana ; guyanese
    HT haiti ; haitian haitians
    HN honduras ; honduran hondurans
    HK hong_kong ; hong_konger hong_kongers
    HU hungary ; hungarian hungarians magyar
    IS iceland ; icelandic icelander icelanders
    IN india ; indian indians
    ID indonesia ; indonesian indonesians
    IR iran ; iranian iranians persian
    IQ iraq ; iraqi iraqis
    IE ireland republic_of_ireland irish_republic ; irish irishman irishmen
    IL israel ; israeli israelis
    IT italy ; italian italians
    CI ivory_coast cote_d'ivoire ; ivorian ivorians
    JM jamaica ; jamaican jamaicans
    JP japan ; japanese
    JO jordan ; jordanian jordanians
    KZ kazakhstan kazakstan ; kazakh kazakhs kazak
    KE kenya ; kenyan kenyans
    KI kiribati ;
    XK kosovo ; kosovar kosovars kosovan
    KW kuwait ; kuwaiti kuwaitis
    KG kyrgyzstan ; kyrgyz
    LA laos ; laotian laotians
    LV latvia ; latvian latvians
    LB lebanon ; lebanese
    LS lesotho ; basotho
    LR liberia ; liberian liberians
    LY libya ; libyan libyans
    LI liechtenstein ;
    LT lithuania ; lithuanian lithuanians
    LU luxembourg ; luxembourger
    MO macau macao ; macanese
    MK macedonia north_macedonia ; macedonian macedonians
    MG madagascar ; malagasy
    MW malawi ; malawian malawians
    MY malaysia ; malaysian malaysians
    MV maldives the_maldives ; maldivian maldivians
    ML mali ; malian malians
    MT malta ; maltese
    MH marshall_islands ; marshallese
    MR mauritania ; mauritanian mauritanians
    MU mauritius ; mauritian mauritians
    MX mexico ; mexican mexicans
    FM micronesia ; micronesian
    MD moldova moldavia ; moldovan moldovans
    MC monaco ; monegasque
    MN mongolia ; mongolian mongolians
    ME montenegro ; montenegrin montenegrins
    MA morocco ; moroccan moroccans
    MZ mozambique ; mozambican mozambicans
    MM myanmar burma ; burmese
    NA namibia ; namibian namibians
    NR nauru ; nauruan
    NP nepal ; nepali nepalese
    NL netherlands the_netherlands holland ; dutch dutchman dutchmen
    NZ new_zealand ; new_zealander new_zealanders
    NI nicaragua ; nicaraguan nicaraguans
    NE niger ; nigerien
    NG nigeria ; nigerian nigerians
    KP north_korea democratic_people's_republic_of_korea ; north_korean north_koreans
    NO norway ; norwegian norwegians
    OM oman ; omani omanis
    PK pakistan ; pakistani pakistanis
    PW palau ; palauan
    PS palestine gaza gaza_strip west_bank palestinian_territories ; palestinian palestinians gazan gazans
    PA panama ; panamanian panamanians
    PG papua_new_guinea ; papuan
    PY paraguay ; paraguayan paraguayans
    PE peru ; peruvian peruvians
    PH philippines the_philippines ; philippine filipino filipinos filipina
    PL poland ; polish pole poles
    PT portugal ; portuguese
    PR puerto_rico ; puerto_rican puerto_ricans
    QA qatar ; qatari qataris
    RO romania rumania ; romanian romanians
    RU russia russian_federation soviet_union ; russian russians soviet soviets
    RW rwanda ; rwandan rwandans
    WS samoa western_samoa ; samoan samoans
    SM san_marino ; sammarinese
    SA saudi_arabia ; saudi saudis saudi_arabian
    SN senegal ; senegalese
    RS serbia yugoslavia ; serbian serb serbs yugoslav yugoslavs bosnian_serb bosnian_serbs
    SC seychelles ; seychellois
    SL sierra_leone ; sierra_leonean
    SG singapore ; singaporean singaporeans
    SK slovakia ; slovak slovaks slovakian
    SI slovenia ; slovenian slovenians slovene slovenes
    SB solomon_islands ;
    SO somalia somaliland ; somali somalis
    ZA south_africa ; south_african south_africans
    KR south_korea korea republic_of_korea ; south_korean south_koreans korean koreans
    SS south_sudan ; south_sudanese
    ES spain ; spanish spaniard spaniards catalan catalans basque basques
    LK sri_lanka ceylon ; sri_lankan sri_lankans sinhalese
    LC saint_lucia st_lucia ;
    KN st_kitts_and_nevis st_kitts saint_kitts nevis ;
    VC st_vincent saint_vincent grenadines st_vincent_and_the_grenadines ;
    SD sudan ; sudanese
    SR suriname surinam ; surinamese
    SE sweden ; swedish swede swedes
    CH switzerland ; swiss
    SY syria ; syrian syrians
    TW taiwan ; taiwanese
    TJ tajikistan ; tajik tajiks
    TZ tanzania ; tanzanian tanzanians
    TH thailand ; thai thais
    TL east_timor timor-leste ; timorese east_timorese
    TG togo ; togolese
    TO tonga ; tongan tongans
    TT trinidad_and_tobago trinidad tobago ; trinidadian
    TN tunisia ; tunisian tunisians
    TR turkey turkiye ; turkish turk turks ottoman
    TM turkmenistan ; turkmen
    TV tuvalu ;
    UG uganda ; ugandan ugandans
    UA ukraine ; ukrainian ukrainians
    AE united_arab_emirates ; emirati emiratis
    GB united_kingdom britain great_britain england scotland wales northern_ireland ; british english scottish welsh
    GB ; briton britons englishman englishmen scot scots scotsman welshman scotch northern_irish
    US united_states united_states_of_america america ; american americans
    UY uruguay ; uruguayan uruguayans
    UZ uzbekistan ; uzbek uzbeks
    VU vanuatu ; vanuatuan
    VA vatican holy_see vatican_city ;
    VE venezuela ; venezuelan venezuelans
    VN vietnam viet_nam south_vietnam north_vietnam ; vietnamese
    EH western_sahara ; sahrawi
    YE yemen ; yemeni yemenis
    ZM zambia ; zambian zambians
    ZW zimbabwe rhodesia ; zimbabwean zimbabweans
    IM isle_of_man ; manx
    JE jersey ;
    AW aruba ; aruban
    CW curacao ;
    NC new_caledonia ;
    PF tahiti french_polynesia ; tahitian
    GP guadeloupe ;
    MQ martinique ;
    XX chechnya ; chechen chechens
    XX kurdistan iraqi_kurdistan ; kurdish kurd kurds
    XX tibet ; tibetan tibetans
    """

  /// Countries' and other places' abbreviations, in capitals without periods, with the country's code.
  static let countryAcronyms: StaticString = """
    US:US USA:US UK:GB UAE:AE USSR:RU DRC:CD PRC:CN ROK:KR DPRK:KP FYROM:MK NZ:NZ DC:US NY:US LA:US NYC:US NSW:AU
    """

  /// Demonyms of more than a country, religions, peoples and political currents: no names, but what a name may begin with.
  static let otherDemonyms: StaticString = """
    european europeans asian asians african africans arab arabs arabic latin nordic scandinavian balkan baltic
    islamic islamist islamists muslim muslims moslem moslems christians jewish jew jews hindu
    hindus buddhist buddhists sikh sikhs catholic catholics protestant protestants anglican anglicans shiite
    shiites shia sunni sunnis druze alawite alawites maronite maronites mormon mormons hispanic hispanics latino
    latinos
    african-american african-americans asian-american native_american republican republicans democrat democrats
    democratic
    communist communists marxist maoist leninist nazi nazis fascist zionist zionists socialists
    tory tories hutu hutus tutsi tutsis zulu zulus pashtun pashtuns tamil tamils punjabi bengali kashmiri
    sindhi uighur uighurs uyghur uyghurs hausa yoruba igbo gypsy gypsies eskimo inuit cherokee navajo sioux slavic
    slav
    slavs germanic celtic californian californians texan texans floridian new_yorker
    new_yorkers londoner londoners parisian parisians berliner berliners venetian romans muscovite sicilian sicilians
    corsican corsicans hawaiian hawaiians alaskan siberian quebecker quebecois ontarian moorish mayan aztec inca
    victorian
    elizabethan gaelic hebrew yiddish farsi urdu hindi cantonese mandarin swahili creole anglo-saxon gulf_arab
    middle_eastern north_african south_american latin_american central_american north_american east_european
    eastern_european
    southeast_asian west_african south_asian central_asian northern_irish american-led anglo-american
    """
}
