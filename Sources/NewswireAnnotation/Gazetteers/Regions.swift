extension Gazetteers {
  /// States of the United States, with the District.
  static let unitedStates: StaticString = """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada
    new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania
    rhode_island
    south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
    district_of_columbia new_york_state washington_state upstate_new_york
    """

  /// How news styles abbreviate those states after a city (period left out).
  static let stateAbbreviations: StaticString = """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.y
    n.c n.d
    okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo b.c ont que d.c
    """

  /// Regions, provinces, islands, seas, mountains, districts and sites that news names, by country code; XX for more than one.
  static let regions: StaticString = """
    XX: africa asia europe eurasia oceania antarctica north_america south_america latin_america central_america
    southeast_asia south-east_asia east_asia south_asia central_asia west_africa east_africa north_africa
    southern_africa
    sub-saharan_africa western_europe eastern_europe central_europe western_hemisphere middle_east near_east far_east
    balkans caucasus transcaucasia baltics baltic_states caribbean levant maghreb sahel sahara horn_of_africa
    scandinavia
    iberia indochina mesopotamia persian_gulf arabian_gulf gulf arabian_sea arabian_peninsula korean_peninsula
    gulf_of_mexico gulf_of_aden gulf_of_oman red_sea black_sea dead_sea caspian_sea mediterranean_sea baltic_sea
    north_sea south_china_sea east_china_sea yellow_sea sea_of_japan adriatic_sea aegean_sea adriatic mediterranean
    aegean
    atlantic pacific atlantic_ocean pacific_ocean indian_ocean arctic_ocean arctic english_channel strait_of_hormuz
    taiwan_strait suez_canal panama_canal bosphorus bosporus gibraltar himalayas alps pyrenees andes urals
    carpathians hindu_kush kashmir jammu punjab bengal golan_heights golan sinai sinai_peninsula siberia patagonia
    amazon_basin nile danube rhine euphrates tigris volga mekong ganges yangtze indus rio_grande mississippi_river
    rhone rhône garonne dordogne moselle meuse scheldt elbe oder neisse weser neckar vistula ebro duero douro tagus
    guadalquivir guadiana arno tiber drava tisza prut dniester dnieper dnipro neva ob yenisei amur brahmaputra yamuna
    narmada godavari irrawaddy salween chao_phraya yalu tumen orinoco parana zambezi limpopo okavango potomac
    susquehanna monongahela allegheny severn
    nile_river jordan_river river_jordan jordan_valley central_europe benelux flanders wallonia lapland
    nagorno-karabakh karabakh abkhazia south_ossetia north_ossetia ossetia transdniestria transnistria crimea donbas
    donbass donetsk luhansk lugansk dagestan ingushetia tatarstan chechenia kaliningrad vojvodina republika_srpska
    krajina herzegovina eastern_slavonia slavonia sandzak west_indies east_indies bay_of_bengal bay_of_biscay
    islamic_world third_world planet_earth spratly_islands spratlys paracel_islands diaoyu_islands
    kuril_islands kuriles falkland_islands falklands balearic_islands canary_islands channel_islands galapagos
    US: new_england midwest deep_south east_coast west_coast silicon_valley manhattan brooklyn queens bronx
    staten_island long_island harlem hollywood beverly_hills capitol_hill camp_david
    south_side west_side upper_east_side times_square ground_zero cape_cod cape_canaveral martha's_vineyard
    chesapeake_bay san_francisco_bay bay_area great_lakes lake_michigan rocky_mountains appalachia alcatraz
    guantanamo guantanamo_bay pearl_harbor orange_county los_angeles_county cook_county fort_bragg fort_hood
    west_point annapolis quantico los_alamos yellowstone yosemite grand_canyon st_louis st_paul st_petersburg_florida
    GB: ulster merseyside yorkshire lancashire cornwall devon kent essex sussex surrey norfolk suffolk somerset dorset
    hampshire berkshire wiltshire gloucestershire oxfordshire buckinghamshire hertfordshire cambridgeshire
    northamptonshire leicestershire nottinghamshire derbyshire warwickshire worcestershire staffordshire shropshire
    cheshire lincolnshire northumberland cumbria durham glamorgan middlesex tyneside west_midlands midlands
    east_anglia wimbledon heathrow gatwick stansted westminster whitehall soho wembley
    isle_of_wight hebrides orkney shetland highlands scottish_highlands lockerbie londonderry canary_wharf
    thames river_thames county_durham county_antrim belfast canterbury winchester sandringham balmoral windsor
    buckingham_palace headingley edgbaston old_trafford trent_bridge twickenham silverstone aintree ascot epsom
    cheltenham newmarket goodwood doncaster
    CA: ontario quebec british_columbia alberta manitoba saskatchewan nova_scotia new_brunswick newfoundland labrador
    prince_edward_island yukon northwest_territories nunavut vancouver_island
    AU: new_south_wales queensland victoria tasmania western_australia south_australia northern_territory
    great_barrier_reef bondi
    DE: bavaria saxony lower_saxony thuringia brandenburg hesse rhineland north_rhine-westphalia saarland
    baden-wuerttemberg schleswig-holstein mecklenburg ruhr black_forest
    FR: brittany normandy burgundy alsace lorraine provence corsica riviera cote_d'azur ile-de-france
    IT: sicily sardinia tuscany lombardy piedmont calabria umbria veneto liguria campania apulia
    ES: catalonia andalusia basque_country galicia castile aragon navarra majorca mallorca ibiza
    CH: ticino valais zermatt davos st_moritz
    RU: red_square tatarstan bashkortostan sakhalin kamchatka ingushetia
    CN: tibet xinjiang inner_mongolia manchuria guangdong guangxi fujian jiangsu zhejiang shandong shanxi shaanxi
    sichuan
    hunan hubei henan hebei jiangxi anhui yunnan guizhou gansu qinghai ningxia jilin liaoning heilongjiang hainan
    tiananmen_square pudong pearl_river_delta kowloon
    IN: kashmir uttar_pradesh madhya_pradesh andhra_pradesh bihar gujarat maharashtra karnataka kerala tamil_nadu
    orissa
    rajasthan haryana assam west_bengal himachal_pradesh goa manipur nagaland sikkim arunachal_pradesh bombay calcutta
    madras bangalore
    PK: sindh baluchistan balochistan north-west_frontier_province waziristan north_waziristan swat_valley
    ID: java sumatra borneo bali sulawesi irian_jaya aceh kalimantan lombok moluccas
    PH: mindanao luzon cebu palawan jolo basilan
    MY: sarawak sabah penang johor selangor
    JP: hokkaido honshu kyushu shikoku okinawa
    LK: jaffna jaffna_peninsula
    BR: amazonia amazon amazonas bahia minas_gerais mato_grosso parana santa_catarina rio_grande_do_sul rio
    MX: chiapas oaxaca guerrero sonora sinaloa baja_california yucatan tabasco acapulco cancun
    CO: antioquia cauca guaviare caqueta
    ZA: transvaal kwazulu-natal natal gauteng western_cape eastern_cape soweto robben_island orange_free_state
    NG: niger_delta biafra borno
    CD: katanga shaba kivu north_kivu south_kivu ituri
    SD: darfur south_kordofan blue_nile_state
    SO: puntland
    ET: tigray oromia ogaden
    UG: acholi
    RW: kibeho
    IL: galilee negev judea samaria tel_aviv west_jerusalem haifa eilat
    PS: east_jerusalem jericho hebron nablus ramallah jenin bethlehem tulkarm qalqilya khan_younis rafah jabalia
    LB: bekaa_valley bekaa beqaa south_lebanon southern_lebanon mount_lebanon baalbek tyre sidon tripoli zahle
    SY: latakia idlib raqqa palmyra daraa sweida quneitra eastern_ghouta ghouta afrin kobani manbij
    IQ: kurdistan_region anbar anbar_province diyala nineveh salahuddin kirkuk sulaimaniya arbil erbil dohuk sinjar
    fallujah ramadi tikrit samarra najaf karbala basra mosul green_zone
    IR: natanz fordow qom khuzestan kharg_island bushehr
    YE: hadramaut hodeidah marib saada
    SA: mecca medina dhahran riyadh jeddah hejaz
    EG: upper_egypt sharm_el-sheikh sharm_el-sheik luxor nile_delta aswan suez
    LY: cyrenaica tripolitania fezzan sirte misrata benghazi
    DZ: kabylie kabylia
    TR: anatolia cappadocia bosporus thrace east_thrace
    CY: nicosia larnaca
    GR: crete rhodes corfu peloponnese attica
    AF: helmand kandahar_province panjshir panjshir_valley bagram tora_bora khyber_pass
    GE: adjara ajaria
    KR: panmunjom demilitarized_zone
    """

  /// Cities that the list of cities lacks: capitals below its size, former and older names, and short forms.
  static let moreCities: StaticString = """
    US: washington new_york new_york_city los_angeles san_francisco las_vegas st_louis saint_louis salt_lake_city
    washington_dc d.c houston phoenix philadelphia dallas seattle boston buffalo cleveland anaheim augusta
    charlottesville ferguson flint newtown roswell princeton stanford berkeley aspen honolulu juneau montpelier
    augusta
    olympia helena pierre frankfort annapolis jefferson_city carson_city santa_fe oak_ridge
    GB: bath reading cambridge oxford london york derby stoke sunderland nottingham wolverhampton middlesbrough
    FR: nice cannes lille nancy tours le_mans metz
    DE: bonn essen munich cologne nuremberg hanover frankfurt halle hamburg
    RU: leningrad stalingrad grozny st_petersburg saint_petersburg gudermes
    UA: kiev kyiv kharkov odessa lvov chernobyl
    IN: bombay calcutta madras bangalore new_delhi delhi srinagar poona benares
    CN: peking canton beijing shanghai hong_kong lhasa
    MM: rangoon mandalay naypyidaw naypyitaw
    VN: saigon hanoi ho_chi_minh_city
    TR: constantinople istanbul ankara
    HR: split vukovar dubrovnik knin
    BA: sarajevo srebrenica tuzla banja_luka mostar gorazde pale zepa bihac brcko
    RS: belgrade pristina nis novi_sad
    CH: berne geneva basle zurich lucerne
    BE: bruges ghent brussels antwerp louvain
    NL: the_hague hague amsterdam rotterdam maastricht
    IT: florence venice milan turin naples rome bologna genoa monza imola
    ES: seville cordoba majorca la_coruna
    PT: lisbon oporto
    AT: vienna salzburg
    CZ: prague brno
    LI: vaduz eschen
    MC: monte_carlo
    AD: andorra_la_vella
    SM: san_marino
    LU: luxembourg
    MT: valletta
    IS: reykjavik
    EE: tallinn
    BN: bandar_seri_begawan
    BT: thimphu
    PG: port_moresby
    FJ: suva
    WS: apia
    TO: nuku'alofa
    VU: port_vila
    SB: honiara
    NC: noumea
    ME: podgorica
    TT: port_of_spain
    BB: bridgetown
    JM: kingston montego_bay
    GD: st_george's
    LC: castries
    BZ: belmopan
    DM: roseau
    KY: george_town
    BM: hamilton
    SC: victoria
    IQ: baghdad
    SY: damascus aleppo homs hama deir_ez-zor deir_al-zor qusayr qusair
    LB: beirut
    PS: gaza_city
    KW: kuwait_city
    QA: doha
    BH: manama
    OM: muscat
    YE: sanaa sana'a aden taiz
    EG: cairo alexandria port_said
    LY: tripoli
    DZ: algiers oran
    MA: casablanca rabat marrakesh marrakech tangier
    SD: khartoum
    ER: asmara
    SO: mogadishu
    DJ: djibouti
    ET: addis_ababa
    CF: bangui
    TD: n'djamena ndjamena
    ZW: harare bulawayo
    KZ: almaty alma-ata astana
    TJ: dushanbe
    KG: bishkek
    MN: ulan_bator
    KR: seoul pusan inchon kwangju taegu
    KP: pyongyang
    """

  /// First words of places' names.
  static let placePrefixes: StaticString = """
    ain ayn deir dayr tell wadi jebel jabal beit kafr khirbet bir ras shatt nahr wadi umm mount mt lake cape fort port san santa
    saint st puerto rio sao los las el new north south east west great little upper lower isle gulf bay strait
    """
}
