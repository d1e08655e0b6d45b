extension Gazetteers {
  /// Cities of at least 50,000, by ISO 3166 country: GeoNames, https://www.geonames.org, licensed under CC BY 4.0.
  /// Folded; spaces are underscores. Names that are English words only from 400,000.
  static let cities: StaticString = """
    AE: abu_dhabi ajman al_ain_city al_karama al_majaz al_sajaah al_shamkhah_city al_warqaa ar_rumaylah bani_yas_city
    business_bay dayrah dubai dubai_festival_city dubai_investments_park dubai_marina dubai_silicon_oasis fujairah
    international_city jebel_ali khalifah_a_city lahbab mirdif mohammed_bin_zayed_city musaffah nayf ras_al_khaimah
    reef_al_fujairah_city sharjah tarif_kalba umm_al_quwain_city warisan zayed_city
    AF: baghlan balkh bamyan bazar-e_yakawlang bazarak charikar gardez ghazni herat jalalabad kabul kandahar khanabad
    khost khulm kunduz maymana mazar-e_sharif pul-e_khumri sar-e_pul shibirghan taloqan
    AL: berat durres elbasan fier fier-cifci korce kruje lushnje shkoder tirana vlore
    AM: abovyan ajapnyak arabkir avan davtashen erebuni gyumri kanaker-zeytun kentron malatia-sebastia nor_nork
    shengavit vanadzor yerevan
    AO: andulo baia_farta bailundo balombo barra_do_dande benfica benguela bocoio caala cabinda cacuaco cafunfo cahama
    calumbo camacupa camama camucuio cangandala catchiungo catumbela caxito cazenga cela chitato cuango-luzamba cubal
    cuito dondo dundo ecunna gabela gama ganda golfe hoji_ya_henda huambo ingombota kikolo kilamba kima_kieza lobito
    longonjo luanda luau lubango lucapa luena luquembo maianga malanje matala mbanza_kongo menongue mossamedes
    mulenvos n'dalatando navegantes negage nova_vida nzagi ondjiva panguila porto_amboim quissecula ramiros rangel
    samba sambizanga saurimo soyo sumbe talatona uige viana vila_flor zango
    AR: avellaneda azul bahia_blanca balvanera banfield barracas barranqueras belgrano bella_vista berazategui berisso
    buenos_aires burzaco caleta_olivia campana castelar catamarca chimbas chivilcoy cipolletti colegiales
    comodoro_rivadavia concepcion_del_uruguay concordia cordoba corrientes don_torcuato el_palomar eldorado ensenada
    ezeiza formosa general_pico general_roca gobernador_galvez goya gualeguaychu hurlingham isidro_casanova ituzaingo
    jose_c_paz junin la_plata la_rioja lanus lomas_de_zamora los_polvorines lujan mar_del_plata mar_del_tuyu mendoza
    mercedes merlo monte_chingolo moreno necochea neuquen obera olavarria parana pergamino pilar plottier posadas
    presidencia_roque_saenz_pena puerto_madryn punta_alta quilmes rafaela rawson reconquista
    remedios_de_escalada_de_san_martin resistencia rio_cuarto rio_gallegos rio_grande rio_tercero rosario salta
    san_carlos_de_bariloche san_francisco san_juan san_justo san_luis san_martin san_miguel san_miguel_de_tucuman
    san_nicolas_de_los_arroyos san_pedro_de_jujuy san_rafael san_ramon_de_la_nueva_oran san_salvador_de_jujuy
    san_vicente santa_fe santa_lucia santa_rosa santiago_del_estero santo_tome sarandi tandil tartagal trelew
    tres_arroyos ushuaia venado_tuerto villa_carlos_paz villa_lugano villa_maria villa_mercedes yerba_buena zarate
    AT: aspern brigittenau dobling donaustadt eisenzicken favoriten floridsdorf funfhaus graz hernals hietzing
    innsbruck klagenfurt_am_worthersee landstrasse linz margareten meidling ottakring penzing salzburg vienna villach
    wahring
    AU: adelaide adelaide_hills ballarat bendigo berwick blue_mountains brisbane bunbury bundaberg cairns caloundra
    canberra central_coast city_of_port_phillip coffs_harbour craigieburn darwin geelong gold_coast hervey_bay hobart
    launceston logan_city mackay maitland mandurah melbourne melbourne_city_centre newcastle pakenham perth pittwater
    point_cook port_macquarie rockhampton sunshine_coast sydney tarneit toowoomba townsville tuggeranong werribee
    wollongong
    AZ: bakixanov baku ganja khirdalan lankaran lerik mingachevir naxcivan qaracuxur sheki sirvan sumgayit xacmaz
    yevlakh
    BA: banja_luka bihac ilidza mostar sarajevo tuzla zenica
    BB: bridgetown
    BD: ashuganj_city azimpur bagerhat bandarban barishal bhairab_bazar bhatara bhola bibir_hat bogra brahmanbaria
    chandpur chattogram comilla dhaka dhanmondi dinajpur faridpur feni gazipur gopalganj habiganj hathazari ishwardi
    jamalpur jessore joypur_hat kafrul karnaphuli khagrachhari khulna kishorganj kushtia laksham lakshmipur
    lalmonirhat madaripur maijdi manikganj maulavi_bazar mirpur_model_thana mohammadpur motijheel mymensingh
    nagar_naluakot nagarpur narail narayanganj narsingdi natore nawabganj netrakona pabna palang pallabi paltan
    par_naogaon patiya patuakhali pirojpur puthia raipur rajshahi ramganj ramna_maidan rangamati rangpur saidpur
    sandwip sarishabari satkania satkhira savar shahzadpur sherpur shibganj sirajganj sonargaon sunamganj sylhet
    tangail thakurgaon tungi tungipara
    BE: aalst anderlecht antwerp brugge brussels charleroi deurne genk hasselt ixelles jette kortrijk la_louviere
    leuven liege mechelen molenbeek-saint-jean mons mouscron namur ostend roeselare saint-gilles schaerbeek seraing
    sint-niklaas tournai uccle verviers woluwe-saint-lambert
    BF: banfora bobo-dioulasso dedougou djibo fada_n'gourma hounde kaya kongoussi koudougou leo nioko_i ouagadougou
    ouahigouya pouytenga saaba tenkodogo
    BG: asenovgrad blagoevgrad burgas dobrich haskovo pazardzhik pernik pleven plovdiv shumen sliven sofia
    stara_zagora varna veliko_turnovo yambol
    BH: al_muharraq dar_kulayb jidd_hafs madinat_hamad manama sitrah
    BI: bujumbura gitega mpanda ngozi rumonge
    BJ: abomey abomey-calavi bohicon cotonou djougou ekpe godome kandi kerou malanville natitingou nikki parakou
    porto-novo
    BN: bandar_seri_begawan
    BO: cochabamba colcapirhua la_paz montero oruro potosi quillacollo riberalta sacaba santa_cruz_de_la_sierra sucre
    tarija tiquipaya trinidad viacha vinto yacuiba
    BR: abaetetuba abreu_e_lima acailandia acara acarau acu agua_rasa aguas_claras aguas_lindas_de_goias alagoinhas
    alegrete alenquer alfenas almirante_tamandare altamira alvorada americana amparo ananindeua anapolis andradina
    angra_dos_reis anhanguera aparecida_de_goiania apucarana aquiraz aracaju aracatuba aracruz araguaina araguari
    arapiraca arapongas ararangua araraquara araras araripina araruama araucaria araxa arcoverde aricanduva ariquemes
    artur_alvim artur_nogueira aruja assis atibaia avare bacabal bage baiao bairro_da_penha
    bairro_parque_nossa_senhora_do_carmo balneario_camboriu balsas barbacena barbalha barcarena barra barra_do_corda
    barra_do_garcas barra_do_pirai barra_mansa barreiras barreirinhas barretos barueri batatais bauru bayeux bebedouro
    beberibe bela_vista belem belford_roxo belo_horizonte belo_jardim benevides bento_goncalves bertioga betim
    bezerros biguacu birigui blumenau boa_viagem boa_vista boituva bom_despacho bom_jesus_da_lapa bosque_saude
    botucatu braganca braganca_paulista brasilandia brasilia brazlandia brejo_da_madre_de_deus brejo_santo breves
    brumado buique buriticupu butanta cabedelo cabo_de_santo_agostinho cabo_frio cacador cacapava caceres
    cachoeira_do_sul cachoeiras_de_macacu cachoeirinha cachoeiro_de_itapemirim cacoal caetite caico caieiras cajamar
    cajazeiras caldas_novas camacari camaqua camaragibe cambe camboriu cameta camocim campina_grande campinas
    campo_belo campo_bom campo_formoso campo_grande campo_largo campo_limpo campo_limpo_paulista campo_mourao
    campo_novo_do_parecis campos_do_jordao campos_dos_goytacazes canaa_dos_carajas candeias cangaiba caninde canoas
    canoinhas capanema capao_da_canoa capao_redondo capitao_poco capivari caraguatatuba carapicuiba caratinga
    carazinho cariacica carpina carrao caruaru casa_nova casa_verde cascavel castanhal castro cataguases catalao
    catanduva caucaia caxias caxias_do_sul ceara-mirim ceilandia chapadinha chapeco cianorte cidade_ademar
    cidade_dutra cidade_lider cidade_ocidental cidade_tiradentes coari codo colatina colombo conceicao_do_coite
    concordia congonhas conselheiro_lafaiete consolacao contagem copacabana coroata coronel_fabriciano corumba
    coruripe cosmopolis cotia crateus crato criciuma cristalina cruz_alta cruz_das_almas cruzeiro cruzeiro_do_sul
    cubatao cuiaba curitiba cursino curvelo delmiro_gouveia diadema dias_d'avila divinopolis dom_eliseu dourados
    duque_de_caxias embu-guacu embu_das_artes erechim ermelino_matarazzo escada esmeraldas estancia esteio
    euclides_da_cunha eunapolis eusebio extrema extremoz farroupilha fazenda_rio_grande feira_de_santana fernandopolis
    ferraz_de_vasconcelos floriano florianopolis formiga formosa fortaleza foz_do_iguacu franca francisco_beltrao
    francisco_morato franco_da_rocha freguesia_do_o frutal gama garanhuns gaspar goiana goianesia goiania goianira
    governador_valadares grajau granja gravata gravatai guaianases guaiba guanambi guapimirim guara guarabira
    guarapari guarapuava guaratingueta guaruja guarulhos guaxupe gurupi horizonte hortolandia humaita ibipora ibirite
    ibitinga ibiuna icara ico igarape_miri igarassu iguatemi iguatu ijui ilheus imbituba imperatriz indaial indaiatuba
    inhumas ipatinga ipira ipiranga ipojuca iranduba irati irece itabaiana itaberaba itabira itabirito itaborai
    itabuna itacoatiara itaguai itaim_bibi itaim_paulista itaitinga itaituba itajai itajuba itamaraju itanhaem
    itapecerica_da_serra itapecuru_mirim itapema itaperuna itapetinga itapetininga itapeva itapevi itapipoca itapira
    itapoa itaquaquecetuba itaquera itatiba itauna itu ituiutaba itumbiara jabaquara jaboatao_dos_guararapes
    jaboticabal jacana jacarei jacobina jacunda jaguare jaguariuna janauba jandira januaria japeri jaragua
    jaragua_do_sul jardim_angela jardim_botanico jardim_helena jardim_paulista jardim_sao_luis jaru jatai jau jequie
    ji_parana joao_monlevade joao_pessoa joinville jose_bonifacio juazeiro juazeiro_do_norte juiz_de_fora jundiai
    juruti lagarto lages lagoa_da_prata lagoa_santa lajeado lapa lauro_de_freitas lavras leme lencois_paulista
    leopoldina liberdade limao limeira limoeiro limoeiro_do_norte linhares lins londrina lorena louveira
    lucas_do_rio_verde luis_eduardo_magalhaes luziania macae macaiba macapa maceio mafra mage mairinque mairipora
    manacapuru manaus mandaqui manhuacu manicore maraba maracanau maranguape marechal_candido_rondon marechal_deodoro
    mariana marica marilia maringa marituba matao maua maues medianeira mineiros mirassol mococa moema mogi_das_cruzes
    mogi_guacu mogi_mirim moju mongagua monte_alegre monte_mor montenegro montes_claros mooca morada_nova moreno
    morrinhos morumbi mossoro muriae natal navegantes navirai nilopolis niteroi nossa_senhora_do_socorro nova_friburgo
    nova_iguacu nova_lima nova_mutum nova_odessa nova_serrana novo_gama novo_hamburgo novo_repartimento obidos olimpia
    olinda oriximina osasco ouricuri ourinhos ouro_preto pacajus pacatuba paco_do_lumiar palhoca palmares palmas
    para_de_minas paracatu paragominas paraiso_do_tocantins paranagua paranavai paranoa parauapebas parelheiros
    parintins parnaiba parnamirim parobe parque_do_carmo passo_fundo passos pato_branco patos patos_de_minas
    patrocinio paudalho paulinia paulista paulo_afonso pedreira pedro_leopoldo pelotas penapolis penedo perdizes
    peruibe perus pesqueira petrolina petropolis picos piedade pindamonhangaba pinhais pinheiro pinheiros piracicaba
    pirapora piraquara pirassununga piripiri pirituba planaltina plano_piloto poa pocos_de_caldas ponta_grossa
    ponta_pora ponte_nova ponte_rasa pontes_e_lacerda por_do_sol portel porto_alegre porto_feliz porto_ferreira
    porto_nacional porto_seguro porto_velho pouso_alegre praia_grande presidente_prudente queimados quixada
    quixeramobim raposo_tavares recanto_das_emas recife redencao registro republica resende riacho_fundo_ii
    ribeira_do_pombal ribeirao_das_neves ribeirao_pires ribeirao_preto rio_bonito rio_branco rio_claro rio_das_ostras
    rio_de_janeiro rio_do_sul rio_grande rio_largo rio_pequeno rio_verde rolandia rolim_de_moura rondon_do_para
    rondonopolis russas sabara sacoma salgueiro salto salvador samambaia sant'ana_do_livramento santa_barbara_d'oeste
    santa_cecilia santa_cruz_do_capibaribe santa_cruz_do_sul santa_ines santa_isabel santa_isabel_do_para santa_luzia
    santa_maria santa_rita santa_rosa santana santana_de_parnaiba santarem santo_amaro santo_andre santo_angelo
    santo_antonio_de_jesus santo_antonio_do_descoberto santo_estevao santos sao_bento_do_sul sao_bernardo_do_campo
    sao_borja sao_caetano_do_sul sao_carlos sao_cristovao sao_domingos sao_felix_do_xingu sao_francisco
    sao_francisco_do_sul sao_gabriel sao_gabriel_da_cachoeira sao_goncalo_do_amarante sao_joao_da_boa_vista
    sao_joao_de_meriti sao_joao_del_rei sao_jose sao_jose_de_ribamar sao_jose_do_rio_pardo sao_jose_do_rio_preto
    sao_jose_dos_campos sao_jose_dos_pinhais sao_leopoldo sao_lourenco_da_mata sao_lucas sao_luis sao_mateus
    sao_miguel sao_miguel_do_guama sao_miguel_dos_campos sao_paulo sao_pedro_da_aldeia sao_rafael sao_roque
    sao_sebastiao sao_sebastiao_do_paraiso sao_vicente sape sapiranga sapopemba sapucaia_do_sul saquarema sarandi
    senador_canedo senhor_do_bonfim seropedica serra serra_talhada serrinha sertaozinho sete_lagoas simoes_filho sinop
    sobradinho sobradinho_ii sobral sorocaba sorriso sousa sumare surubim suzano tabatinga taboao_da_serra taguatinga
    tailandia tangara_da_serra taquara taquaritinga tatuape tatui taua taubate tefe teixeira_de_freitas telemaco_borba
    teofilo_otoni teresina teresopolis tiangua tijucas timon timoteo tobias_barreto toledo tome-acu trairi tramandai
    tremembe tres_coracoes tres_lagoas tres_pontas tres_rios trindade tubarao tucurui tucuruvi tupa tutoia uba ubatuba
    uberaba uberlandia umuarama unai uniao_da_vitoria uniao_dos_palmares uruguaiana vacaria valenca valinhos
    valparaiso_de_goias vargem_grande_paulista varginha varzea_grande varzea_paulista venancio_aires vespasiano viamao
    viana vicente_pires vicosa vicosa_do_ceara videira vigia vila_andrade vila_curuca vila_formosa vila_guilherme
    vila_jacui vila_maria vila_mariana vila_matilde vila_medeiros vila_prudente vila_velha vilhena vinhedo viseu
    vitoria vitoria_da_conquista vitoria_de_santo_antao volta_redonda votorantim votuporanga xanxere xinguara
    BS: nassau
    BT: thimphu
    BW: francistown gaborone maun mochudi mogoditshane molepolole palapye serowe tlokweng
    BY: baranovichi barysaw bobruysk brest homyel' horad_zhodzina hrodna kobryn lida mahilyow maladziecna mazyr minsk
    novopolotsk orsha pinsk polotsk rechytsa slutsk soligorsk svetlogorsk vitebsk zhlobin
    BZ: belize_city
    CA: abbotsford ahuntsic-cartierville airdrie ajax aurora aylmer barrie beauport belleville brampton brantford
    brighouse-city_centre brossard burlington burnaby caledon calgary cambridge charlesbourg chicoutimi chilliwack
    chomedey cloverdale coquitlam dartmouth downtown_vancouver drummondville east_hastings edmonton etobicoke
    fleetwood fort_garry_south fort_mcmurray fredericton gatineau gloucester granby grande_prairie greater_sudbury
    guelph guildford halifax halton_hills hamilton jonquiere kamloops kanata kelowna kingston kitchener
    la_cite-limoilou la_haute-saint-charles lakewood langley laval le_plateau-mont-royal le_sud-ouest
    le_vieux-longueuil les_rivieres lethbridge levis london longueuil lower_sackville maple_ridge markham medicine_hat
    metrotown milton mississauga moncton montreal montreal-nord nanaimo nepean new_westminster newmarket niagara_falls
    norfolk_county north_bay north_delta north_vancouver notre-dame-de-grace nutana_sector oakville orleans oshawa
    ottawa ottawa_south peterborough pickering pierrefonds pierrefonds-roxboro port_coquitlam prince_george quebec
    red_deer regina renfrew-collingwood repentigny richmond richmond_hill saanich saguenay saint-hubert
    saint-hyacinthe saint-jean-sur-richelieu saint-jerome saint-laurent saint-leonard saint-louis-de-terrebonne
    saint-michel saint_john sainte-foy sarnia saskatoon sault_ste_marie sherbrooke sherwood_park south_surrey
    st_albert st_catharines st_john's stoney_creek surrey sydney terrebonne thunder_bay toronto trois-rivieres
    university_heights vancouver vaughan verdun victoria ville-marie waterfront_communities-the_island waterloo
    welland whalley whitby willowdale willowdale_east windsor winnipeg woburn
    CD: aketi babamba bakwa bandundu_province basoko baudhuinville beni binga boende bolenge boma bukama bukavu
    bulungu bumba bunia buta butembo dibaya-lubwe fungurume gandajika gbadolite gemena goma hyosha idiofa ilebo inkisi
    inongo isiro kabalo kabinda kalemie kalima kambove kamina kananga kanyama kasongo katwa kayna kenge kikwit kimpese
    kindu kinshasa kipushi kirumba kisangani kituku kolwezi kongolo kutu likasi lisala lodja lubumbashi luputa mangai
    mangina manono masina matadi mbandaka mbanza-ngungu mbuji-mayi miabi moanda mulongo mushie mweka mwene mwene-ditu
    nioki nyunzu rutshuru tshela tshikapa tshilenge uvira yangambi
    CF: bambari bangassou bangui begoua berberati bimbo bossangoa bouar carnot kaga-bandoro
    CG: brazzaville dolisie kayes nkayi pointe-noire
    CH: basel bern geneva lausanne lugano luzern sankt_gallen winterthur zurich
    CI: abengourou abidjan abobo aboisso adzope agboville agnibilekrou anyama bingerville bondoukou bonon bouafle
    bouake boundiali dabou daloa danane daoukro dimbokro divo duekoue ferkessedougou gagnoa grand-bassam guiglo issia
    katiola korhogo koumassi marcory meagui odienne oume san-pedro seguela sinfra soubre tengrela toumodi vavoua
    yamoussoukro zagne
    CL: alto_hospicio antofagasta arica buin calama chiguayante chillan colina concepcion copiapo coquimbo coronel
    curico hualpen iquique la_calera la_pintana la_serena lampa linares lo_prado los_andes los_angeles maipu melipilla
    nunoa osorno ovalle padre_hurtado padre_las_casas paine penaflor penalolen puente_alto puerto_montt punta_arenas
    quilicura quillota quilpue rancagua renca san_antonio san_bernardo san_felipe san_pedro_de_la_paz santiago
    talagante talca talcahuano temuco valdivia valparaiso villa_alemana villa_mercedes vina_del_mar
    CM: bafang bafia bafoussam bamenda bertoua buea douala dschang ebolowa edea foumban foumbot guider kousseri kribi
    kumba kumbo limbe loum maroua mbalmayo mbouda meiganga melong mokolo mora mutengene ngaoundere nkongsamba
    sangmelima tiko yagoua yaounde
    CN: acheng ahu aihui ala'er anbu anda anguo anjiang ankang anliu anlong anlu anning anqing anqiu anshan anshun
    antu anwen anyang aoxi aqsu artux babu bachuan bageqi baicheng baidi baihecun baijiantan baimajing baiquan baise
    baisha baishan baishishan baixi baiyin banan bao'an bao'an_centre baoding baoji baoqing baoshan baotou baoying
    barkam bashan basuo bayan bayan_hot bayan_nur bayiji bazhong beibei beichengqu beidao beihai beijing beiliu
    beimeng beining beipiao beisu bengbu benxi bianzhuang bijie bin_xian binzhou bishan bole boli bonan boshan botou
    bozhou buhe buzhuang caidian cangzhou caohe caoqiao chaigou chaihe changbai changcheng changchun changde changji
    changle changleng changli changling changning changping changqing changsha changshu changtu changyi changyuan
    changzheng changzhi changzhou chaohu chaoyang chaozhou chengde chengdu chenggu chengguan_qu chenghua chengqiao
    chengtangcun chengxian_chengguanzhen chengxiang chengyang chengzhong chengzihe chenzhou chifeng chizhou chongfu
    chonglong chongming chongqing chongzuo chuxiong chuzhou cixi dachang dacheng dalai dali dali_old_town dalian
    daliang dalianwan damiao dandong danjiangkou danshui daokou daotian dapeng daqing dasha dashahe dashi dashiqiao
    dashitou datong datun dawukou daxing daxu daye dazeshan dazhong dazhou degan dehui dengbu dengzhou deqen deqing
    deyang dezhou dianbu dianzi didao dingjia dingtao dingxi dingzhou doilungdeqen dongcun dongdu dongfeng dongguan
    donghai donghe dongkan dongling dongning dongsheng dongtai dongxi dongxia dongxing dongyang dongying dorbod
    ducheng dunhou dunhua dunhuang duoba duobao dushan duyun duzhou emin encheng enshi erdaojiang ezhou fangcheng
    fangchenggang fangcun fangshan fanlou feicheng fendou fengcheng fenggang fenghua fenghuang fengkou fengping
    fengrun fengxiang fengyi fenshui fenyi foshan fuding fuji fujin fuling fuqing fushun fuxin fuyang fuyu fuzhou
    gangshang gangu_chengguanzhen gannan ganshui gantang ganzhou gaogou gaojing gaoliu gaomi gaoping gaoyou gaozhou
    gejiu gelan gengqing genhe ghulja gongchangling gongguan gongheyong gongyi gongzhuling guangshui guangyuan
    guangzhou guanhu guankou guanshan guanyin guanzhuang gucheng gucheng_chengguanzhen gucun guigang guilin guiping
    guiren guixi guiyang gujangbagh guli gulin gunan guozhen gushu gusong guyuan haicheng haikou hailar hailin hailun
    haimen haining haizhou hami hancheng hanchuan handan hanfeng hangu hangzhou hanjia hanting hanyin_chengguanzhen
    hanyuan hanzhong harbin hebi hechi hechuan hecun hede hedong hefei hegang heguan heihe heishan hejiang helong
    hengbei hengshan hengshui hengyang hepingjie hepo hepu heshan heyuan heze hezhou hezuo hohhot honggang honghe
    hongjiang hongkou hongqiao houzhen huacheng huadian huai'an huaibei huaicheng huaidian huaihua huainan huaiyang
    huaiyuan_chengguanzhen huajing hualong huanan huangchuan huanggang huanghua huanglou huangmei huangnihe huangpi
    huangpu huangshan huangshi huangzhou huankou huanren huashan huayin huayuan huazhou huguo huicheng huilong huinan
    huinong huiqu huixing huizhou hulan hulan_ergi huludao hulunbuir humen hunchun huocheng huoqiu_chengguanzhen
    hushitai hutang huzhou jalai_nur jiading jiagedaqi jiamusi jianchang jiangbei jiangkou jiangmen jiangshan
    jianguang jiangyan jiangyin jiangyou jiangzhuang jianshui jiaohe jiaojiang jiaozhou jiaozuo jiashan jiawang
    jiaxing jiayue jiayuguan jiazi jidong jiehu jieshi jieshou jietou jiexiu jieyang jijiang jilin jimo jinan jinchang
    jincheng jinding jinfeng jing'an jingdezhen jinggou jinghong jingmen jingzhi jingzhou jinhua jining jinji jinjiang
    jinniu jinsha jinshan jinshanlu jinshi jinxiang jinzhong jinzhou jishou jishu jishui jitai jiudian jiujiang jiupu
    jiuquan jiutai jixi jixian jiyuan jizhou juegang junlian juye kageleke kaifeng kaihua kaili kaitong kaiyuan
    kangding kanjia karamay kashgar korla kuandian kunming kunshan kunyang laibin laiwu laixi laiyang laizhou langfang
    langtoucun langxiang langzhong lanshan lanxi lanzhou laohekou laojunmiao lecheng leiyang lengshuijiang lengshuitan
    leshan lhasa lhoka lhunzhub liancheng lianghu liangji liangping liangxiang liangzhai lianhe lianjiang lianshan
    lianyuan lianyungang lianzhou liaocheng liaolan liaoyang liaozhong licha licheng lichuan lidu ligezhuang liguo
    lijiang lincang linfen lingao lingcheng lingdong linghai linghe lingwu lingyuan linjiacun linjiang linkou linping
    linqiong linqu linshui lintong linxi linxia_chengguanzhen linyi liping lishi lishu lishui liuhe liuji liuku
    liupanshui liuquan liuxin liuzhi liuzhou lixian lizhi longfeng longgang longgu longjiang longjing longling_county
    longnan longquan longshan longshi longshui longtan longyan loudi loushanguan luancheng lubu lucheng
    lueyang_chengguanzhen luliang lulou luocheng luodian luohe luohu_district luohuang luojiang luojing luomen luorong
    luoyang lushar lushui lushun luzhou maba mabai macheng majie malingshan manzhouli maocun maoming maozhou
    maqin_county meihekou meishan meizhou mengcheng_chengguanzhen menghuan menglang mengmao mengyin mengzi mentougou
    mianyang miaohang miaojie micheng mingcun minggang mingguang mingshui minhang mishan miyang mudanjiang mudu
    mujiayingzi muling nada nanbin nanchang nanchong nanchuan nancun nandajie nanding nandu nanfeng nangong nanhu
    nanjian nanjin nanjing nanlong nanma nanning nanpiao nanping nanqiao nantai nantong nantou nanxi nanyang
    nanzhang_chengguanzhen nanzhou naxi nehe neijiang nenjiang nianbo nianzhuang nianzishan ningbo ningde ninghai
    ningyang nossa_senhora_de_fatima nyingchi ordos oroqen_zizhiqi pailou panjin panlong panlongcheng_jingji_kaifaqu
    panshan panshi panzhihua peicheng pengcheng pengpu pengze picheng pingdingshan pingdu pingjin pingliang pingnan
    pingshan pingwu_county pingxiang pingyi pingyin pingzhuang pizhou poyang pu'er pucheng pudong puji pulandian
    puning puqi putian putuo puxi puyang puyang_chengguanzhen qamdo qaraqash qarasu qianjiang qiantang qiaoguan
    qiaotou qibao qincheng qingdao qingfu qinggang qingnian qingpu qingquan qingshuping qingxichang qingyang qingyuan
    qingzhou qinhuangdao qinnan qinzhou qionghai qionghu qiongshan qipan qiqihar qishan qitaihe qiuji quanzhou qufu
    qujing quzhou renqiu renzhao rikaze rizhao rugao runan salaqi sanchazi sanchuan sandaohezi sandu sanhe sanhui
    sanmenxia sanming sanshui santangpu santo_antonio sanya sanzhuang sao_lourenco shache shahecheng shajing
    shajing_town shancheng shanghai shangkou shangluo shangmei shangqiu shangrao shangri-la shangsi shangyu shangzhi
    shanhaiguan shanhecun shanji shankou shanting shantou shanwang shanwei shaoguan shaoshan shaowu shaoxing shaoyang
    shaozhuang shenglilu shenjiamen shenliu shenyang shenzhen shenzhen_city_centre shibuzi shiguai shihezi
    shijiazhuang shijie shikang shilin shilong shima shiqi shiqiao shiqiaozi shiquan shitanjing shiwan shixing shiyan
    shizhai shizilu shizuishan shouguang shouxian shuangcheng shuangfengqiao shuangliao shuanglonghu shuangyang
    shuangyashan shuifu shuijiang shuikou shuizhai shulan shunyi shuozhou siping sishui sitou songcheng songjiang
    songjianghe songling songlingcun songlou songnan songyang songyuan suicheng suifenhe suihua suiling suining suixi
    suizhou sujiatun suozhen suqian suyangshan suzhou tacheng tahe taibai taicang taifu taihe tailai taishan taitou
    taixing taiyuan taizhou tanfang tanggu tanghe tangjiazhuang tangping tangshan tangwu tangxiang tangzhai tangzhang
    tantou tanzhou taoluo taonan taoyuan taozhou taozhuang tashan tengyue tianchang tianfu tianjin tianliu tianpeng
    tianshui tianzhuang tiefu tieli tieling tongchuan tongchuanshi tonghua tongliao tongling tongren tongshan tongzhou
    tuanbao tumen tumxuk turpan ulanhot ulanqab urumqi wacheng_neighborhood wafangdian wanggou wangji wangkui wangqing
    wanning wansheng wanxian wanzhou wayaobu weifang weihai weimiao weinan weining wenchang wenjiang wenling
    wenshan_city wenshang wensu wenxing wenzhou wuchang wucheng wuchuan wuda wugang wuhai wuhan wuhu wujiaqu wujing
    wulingyuan wulong wushan wusu wuwei wuxi wuxue wuyang wuyishan wuzhen wuzhishan wuzhong wuzhou xiamen xiangcheng
    xiangtan xiangxiang xiangyang xiangzhou xianju xianning xiannu xianshuigu xiantao xianyang xiaogan xiaolingwei
    xiaoshan xiaoshi xiaoweizhai xiayang xiazhen xiazhuang xichang xiema xifeng xigang xihe xilin_hot xilinhot
    ximeicun xincheng xindi xindian xingcheng xingguo xinghua xinglongshan xingning xingqiao xingren xingtai xingyi
    xinhe xining xininglu xinji xinle xinmin xinqiao xinqing xinshi xintai xinxiang xinxing xinyang xinye xinyi xinyu
    xinyuan xinzhai xinzhi xinzhou xiongzhou xishan xiugu xiulin xiuyan xiuying xixiang xuancheng xuanhua xuantan
    xuchang xucheng xuhui xujiang xunchang xunyang xuyong xuzhou xuzhuang ya'an yakeshi yancheng yangcheng yangchun
    yangcun yanggu yanghang yanghe yangjiang yangliuqing yangpu yangquan yangshuo yangtun yangzhou yanji yanjia
    yanliang yanta yantai yantongshan yanzhou yaoji yaowan yashan yatou yaxing yebaishou yeyuan yezhou yibin yichang
    yicheng yichun yidu yigou yilan yima yinchuan yingjiang yingkou yingli yingqiu yingshang_chengguanzhen yingtan
    yinma yintai yinzhu yishan yishui yiwu yixing yizhou yongbei yongchuan yongfeng yongji yongjian yongning yongqing
    yongzhou youhao yousuo youxi yuanping yuanshang yucheng yuci yudong yuepu yueyang yulin yulinshi yuncheng yunfu
    yunjin yunlong yunmen yunmeng_chengguanzhen yunnanyi yunshan yunyang yushu yutan yuxi yuxia yuyao yuzhou zaoyang
    zaozhuang zepu zhabei zhalantun zhangfeng zhangji zhangjiachuan zhangjiagang zhangjiajie zhangjiakou zhangye
    zhangzhai zhangzhou zhangzhuang zhanjiang zhaobaoshan zhaodong zhaodun zhaogezhuang zhaoqing zhaotong zhaoyuan
    zhaozhou zhaozhuang zhawa zhefang zhengding zhengzhou zhenjiang zhenlai zhenping zhenxi zhenzhou zhicheng zhijiang
    zhongduo zhonggulou zhonghe zhongshan zhongshu zhongwei zhongxiang zhongxin zhongxing zhoucheng zhoucun zhoujiaba
    zhoukou zhoushan zhu_cheng_city zhuanghe zhuangyuan zhucheng zhuhai zhuji zhujiajiao zhujing zhumadian zhutuo
    zhuyi zhuzhai zhuzhou zibihu zibo zigong zitong ziyang zizhuang zoucheng zunyi
    CO: aguachica agustin_codazzi apartado arauca arjona armenia ayapel baranoa barbosa barrancabermeja barranquilla
    bello bogota bucaramanga buenaventura cajica calarca caldas cali cartagena cartago caucasia cerete chia chigorodo
    chinchina chinu cienaga cimitarra cucuta dosquebradas duitama el_bagre el_banco envigado espinal facatativa
    florencia floridablanca fundacion funza fusagasuga girardot_city giron granada guadalajara_de_buga ibague ipiales
    itagui kennedy la_dorada los_patios madrid magangue maicao malambo manizales marinilla medellin mocoa montelibano
    monteria mosquera neiva ocana orito palmira pamplona pasto pereira piedecuesta pitalito planeta_rica popayan
    puerto_berrio quibdo riohacha rionegro sabanalarga sabaneta sahagun san_andres san_jose_del_guaviare san_marcos
    santa_marta santa_rosa_de_cabal santander_de_quilichao sincelejo soacha sogamoso soledad tulua tumaco tunja
    turbaco turbo valledupar villa_del_rosario villavicencio yopal yumbo zipaquira
    CR: limon san_francisco san_jose
    CU: alamar almendares arroyo_naranjo artemisa balcon_de_la_lisa banes bartolome_maso bayamo boyeros camaguey
    cardenas centro_habana cerro ciego_de_avila cienfuegos ciudad_camilo_cienfuegos consolacion_del_sur contramaestre
    corralillo diez_de_octubre florida fontanar guanabacoa guantanamo guines guira_de_melena havana holguin
    jaguey_grande jesus_menendez la_habana_vieja las_tunas mantilla manzanillo marianao matanzas moa nuevitas
    palma_soriano pinar_del_rio placetas plaza_de_la_revolucion puerto_padre sagua_la_grande san_cristobal
    san_jose_de_las_lajas san_luis san_miguel_del_padron sancti_spiritus santa_clara santiago_de_cuba trinidad vedado
    vedado_del_cotorro
    CV: mindelo praia
    CW: willemstad
    CY: larnaca limassol nicosia strovolos
    CZ: brno brno_stred ceske_budejovice chodov frydek-mistek havirov hradec_kralove jihlava kladno liberec olomouc
    opava ostrava pardubice pilsen prague stodulky teplice usti_nad_labem zizkov zlin
    DE: aachen aalen ahlen alt-hohenschonhausen altona arnsberg aschaffenburg augsburg bad_homburg_vor_der_hohe
    bad_salzuflen baden-baden bamberg bayreuth bergedorf bergheim bergisch_gladbach bergkamen berlin berlin_kopenick
    bielefeld billstedt bocholt bochum bogenhausen bonn bottrop brandenburg_an_der_havel braunschweig bremen
    bremerhaven castrop-rauxel celle charlottenburg chemnitz cottbus cuxhaven darmstadt delmenhorst dessau detmold
    dinslaken dormagen dorsten dortmund dresden duisburg duren dusseldorf eimsbuttel emden erftstadt erfurt erlangen
    eschweiler essen esslingen euskirchen flensburg frankfurt_am_main frechen freiburg friedrichsfelde friedrichshafen
    friedrichshain fulda furth garbsen gelsenkirchen gera gesundbrunnen giessen gladbeck goppingen gorlitz gottingen
    grevenbroich gronau gummersbach gutersloh hagen hamburg hamburg-mitte hamburg-nord hameln hamm hanau_am_main
    hannover harburg hattingen heidelberg heidenheim_an_der_brenz heilbronn hellersdorf herford herne herten hilden
    hildesheim hurth ibbenbueren ingolstadt iserlohn jena kaiserslautern karlsruhe kassel kerpen kiel koblenz koln
    konstanz kopenick krefeld kreuzberg lahr landshut langenfeld langenhagen leipzig leverkusen lichtenrade
    lichterfelde lingen lippstadt lubeck ludenscheid ludwigsburg ludwigshafen_am_rhein luneburg lunen magdeburg mainz
    mannheim marburg_an_der_lahn mariendorf marienthal marl marzahn meerbusch menden minden mitte moabit moers
    monchengladbach mulheim munich munster neu-hohenschonhausen neu-ulm neubrandenburg neubruck neue_neustadt neukolln
    neumunster neuss neustadt_an_der_weinstrasse neuwied nippes norderstedt nordhorn nuremberg oberhausen offenbach
    offenburg oldenburg osnabruck paderborn pankow passau pforzheim plauen porz_am_rhein potsdam prenzlauer_berg
    pulheim rahlstedt ratingen recklinghausen regensburg reinickendorf remscheid reutlingen rheine rheinhausen
    rodenkirchen rosenheim rostock russelsheim_am_main saarbrucken salzgitter sankt_augustin schoneberg
    schwabisch_gmund schweinfurt schwerin schwerte siegen sindelfingen solingen speyer steglitz stolberg stralsund
    stuttgart tempelhof treptow trier troisdorf tubingen ulm universitats-_und_hansestadt_greifswald unna velbert
    viersen villingen-schwenningen waiblingen wandsbek wattenscheid weimar wesel wetzlar wiesbaden wilhelmsburg
    wilhelmshaven willich wilmersdorf winterhude witten wolfenbuttel wolfsburg wuppertal wurzburg zehlendorf zwickau
    DJ: ali_sabih balbala djibouti
    DK: aalborg arhus avedore copenhagen esbjerg frederiksberg herning horsens hvidovre klinteby_frihed kolding odense
    randers roskilde vejle
    DO: azua bajos_de_haina bella_vista bonao cristo_rey la_romana la_vega moca puerto_plata punta_cana
    salvaleon_de_higuey san_cristobal san_francisco_de_macoris san_juan_de_la_maguana san_pedro_de_macoris
    santa_cruz_de_barahona santiago_de_los_caballeros santo_domingo santo_domingo_este santo_domingo_oeste
    villa_francisca
    DZ: adrar aflou ain_beida ain_defla ain_oulmene ain_oussera ain_temouchent ain_touta algiers ali_mendjeli annaba
    arzew assi_bou_nif bab_ezzouar baraki barika batna bechar bejaia beni_mered berrouaghia besbes bir_el_ater
    bir_el_djir birkhadem biskra blida boghni bordj_bou_arreridj bordj_el_bahri bordj_el_kiffan bou_saada boudouaou
    boufarik bouira chelghoum_el_aid cheria chlef constantine district_of_taher djelfa drean ech_chettia el_achir
    el_bayadh el_eulma el_khroub el_menia el_oued en_nedjma ghardaia guelma guerara hamma_bouziane hassi_bahbah jijel
    khemis_miliana khenchela kolea ksar_chellala ksar_el_boukhari laghouat larbaa m'sila maghnia mansoura mecheria
    medea messaad mila mohammadia mostaganem oran ouargla oued_rhiou ouled_djellal oum_el_bouaghi reghaia relizane
    rouiba rouissat saida setif sidi_aissa sidi_bel_abbes sig skikda sougueur souk_ahras tamanghasset tebessa tiaret
    tissemsilt tizi_ouzou tlemcen tolga touggourt
    EC: ambato babahoyo cuenca daule eloy_alfaro esmeraldas guayaquil ibarra la_libertad latacunga loja machala manta
    milagro portoviejo quevedo quito riobamba santo_domingo_de_los_colorados tulcan
    EE: haabersti kesklinn lasnamae mustamae narva pohja-tallinn tallinn tartu
    EG: abnub abu_al_matamir abu_an_numrus abu_hummus abu_kabir abu_qurqas abu_tij ad_dilinjat akhmim al-'ubur
    al-kharijah al_badari al_badrashayn al_bajur al_balyana al_burj al_fashn al_fayyum al_ghanayim al_hamul
    al_hawamidiyah al_husayniyah al_ibrahimiyah al_jammaliyah al_khankah al_kharjah al_khusus al_mahallah_al_kubra
    al_mansurah al_manzalah al_maraghah al_matariyah al_minshah al_qahirah_al_jadidah al_qanatir_al_khayriyah
    al_qanayat al_qurayn al_qusiyah al_wasitah alexandria arish armant as_saff as_sahil as_salihiyah_al_jadidah
    as_sinbillawayn ash-shaykh_zayid ashmun assiut aswan awsim baltim banha bani_mazar bani_suwayf basyun biba bilbeis
    bilqas biyala cairo damanhur damietta daraw dayr_mawas dayrut dikirnis dishna disuq diyarb_najm dumyat_al_jadidah
    edfu el_shorouk esna faqus farshut fuwwah girga giza halwan hihya hurghada ibshaway idku ihnasiyah
    ihnasya_al_madinah ismailia itay_al_barud itsa juhaynah kafr_ad_dawwar kafr_ash_shaykh kafr_az_zayyat kawm_hamadah
    kirdasah kom_ombo luxor madinat_an_nasr madinat_as_sadat maghaghah mallawi manfalut marsa_matruh mashtul_as_suq
    matay minya minya_al_qamh minyat_an_nasr mit_ghamr munuf nabaruh nag_hammadi new_cairo port_said qalyub qina qus
    quwaysina rosetta safaga samalut samannud shibin_al_kawm shibin_al_qanatir shirbin shubra_al_khaymah sinnuris
    sirs_al_layyanah sohag suez sumusta_al_waqf tahta tala talkha tamiyah tanta tima tukh zagazig zefta
    EH: dakhla laayoune
    ER: asmara keren
    ES: a_coruna albacete alcala_de_guadaira alcala_de_henares alcobendas alcorcon alcoy algeciras algorta alicante
    almeria aluche aranjuez arganda arganzuela arona arrecife avila aviles badajoz badalona barakaldo barcelona
    barri_de_sant_andreu benalmadena benidorm bilbao boadilla_del_monte burgos caceres cadiz calvia campina
    carabanchel cartagena castelldefels castello_de_la_plana centro cerdanyola_del_valles ceuta chamartin chamberi
    chiclana_de_la_frontera ciudad_lineal ciudad_real ciutat_vella collado-villalba cordoba cornella_de_llobregat
    coslada cuenca delicias dos_hermanas eixample el_ejido el_prat_de_llobregat el_puerto_de_santa_maria elche elda
    estepona ferrol fuencarral fuencarral-el_pardo fuengirola fuenlabrada gamonal gandia getafe getxo gijon girona
    gracia granada granollers grao_de_murviedro guadalajara horta-guinardo hortaleza huelva huesca irun jaen
    jerez_de_la_frontera l'hospitalet_de_llobregat la_laguna la_linea_de_la_concepcion la_nova_esquerra_de_l'eixample
    la_vila_de_gracia las_aguilas las_palmas_de_gran_canaria las_rozas_de_madrid latina leganes leon les_corts linares
    lleida logrono lorca lugo madrid madrid_centro majadahonda malaga manresa marbella mataro melilla merida mijas
    molina_de_segura mollet_del_valles moncloa-aravaca moratalaz mostoles motril murcia nou_barris orihuela ourense
    oviedo palencia palma pamplona parla paterna pinar_del_rey ponferrada pontevedra pozuelo_de_alarcon pueblo_nuevo
    puente_de_vallecas puertollano retiro reus rivas-vaciamadrid roquetas_de_mar rubi sabadell sagrada_familia sagunto
    salamanca san_bartolome_de_tirajana san_blas-canillejas san_fernando san_sebastian_de_los_reyes
    san_vicent_del_raspeig sanlucar_de_barrameda sant_andreu sant_boi_de_llobregat sant_cugat_del_valles sant_marti
    santa_coloma_de_gramenet santa_cruz_de_tenerife santa_lucia santander santiago_de_compostela sants-montjuic
    santutxu sarria-sant_gervasi segovia sevilla talavera_de_la_reina tarragona telde terrassa tetuan_de_las_victorias
    toledo torrejon_de_ardoz torrelavega torremolinos torrevieja usera utrera valdefuentes valdemoro valencia
    valladolid vallecas valverde velez-malaga ventas vicalvaro vigo vila-real viladecans vilanova_i_la_geltru
    villa_de_vallecas villaverde zamora zaragoza
    ET: addis_ababa adigrat adwa agaro aksum alamata arabi arba_minch areka arsi_negele asela asosa awasa bahir_dar
    bishoftu boditi bonga burayu butajira chagni ciro dangila debre_birhan debre_tabor dembi_dolo dessie dila
    dire_dawa durame felege_neway finote_selam gambela gimbi goba gode gonder gununo hagere_hiywet hagere_maryam harar
    inda_silase jijiga jimma jinka kobo kombolcha mek'ele metu mizan_teferi mojo nazret negele samara sebeta
    shashamane sodo tepi waliso warder weldiya wendo ziway
    FI: east_helsinki espoo hameenlinna helsinki joensuu jyvaskyla kotka kouvola kuopio lahti lappeenranta mikkeli
    oulu pori porvoo rovaniemi salo seinajoki tampere turku vaasa vantaa
    FJ: lautoka nasinu suva
    FR: aix-en-provence ajaccio albi amiens antibes antony argenteuil arles asnieres-sur-seine aubervilliers
    aulnay-sous-bois avignon beauvais belfort besancon beziers blois bordeaux boulogne-billancourt bourges brest
    brive-la-gaillarde caen calais cannes cergy cergy-pontoise chalons-en-champagne chambery champigny-sur-marne
    charleville-mezieres chateauroux cholet clamart clermont-ferrand clichy colmar colombes courbevoie creteil dijon
    drancy dunkirk evreux evry fontenay-sous-bois frejus gare grenoble hyeres issy-les-moulineaux ivry-sur-seine
    juan-les-pins la_roche-sur-yon la_rochelle la_seyne-sur-mer laval le_havre le_mans levallois-perret lille limoges
    lorient lyon maison_blanche maisons-alfort marne_la_vallee marseille meaux merignac metz montauban montpellier
    montreuil mulhouse nancy nanterre nantes narbonne neuilly-sur-seine nimes niort noisy-le-grand orleans pantin
    paris pau perpignan pessac picpus poitiers quimper reims rennes roubaix rouen rueil-malmaison saint-brieuc
    saint-denis saint-etienne saint-malo saint-maur-des-fosses saint-nazaire saint-quentin saint-quentin-en-yvelines
    sarcelles sartrouville strasbourg tarbes toulon toulouse tourcoing troyes valence vannes venissieux versailles
    villeneuve-d'ascq villeurbanne vitry-sur-seine
    GA: franceville libreville moanda ntoum owendo oyem port-gentil
    GB: aberdeen acton ashford aylesbury bangor barnsley barrow_in_furness barry basildon basingstoke battersea
    bebington beckenham becontree bedford belfast bexley birkenhead birmingham blackburn blackpool bletchley
    bognor_regis bolton bootle bournemouth bracknell bradford braintree brent brentwood brighton bristol brixton
    buckley burnley burton_upon_trent cambridge canary_wharf cannock canterbury cardiff carlisle castlereagh chatham
    chelmsford chelsea cheltenham chester chesterfield chingford city_of_westminster clacton-on-sea colchester corby
    coventry craigavon crawley crewe cricklewood croydon cumbernauld dagenham darlington dartford derby derry dewsbury
    doncaster dudley dundee dunfermline dunstable east_kilbride eastbourne eastleigh edinburgh edmonton
    ellesmere_port_town enfield_town esher exeter farnborough feltham finchley folkestone fulham fylde gateshead
    gillingham glasgow gloucester gosport gravesend great_yarmouth grimsby guildford halesowen halifax hamilton harlow
    harrogate hartlepool hastings hayes hemel_hempstead hereford high_peak high_wycombe hinckley horsham hounslow
    huddersfield huyton ilford ipswich islington keighley kettering kidderminster kingston_upon_hull kirkcaldy leeds
    leicester leytonstone lincoln lisburn littlehampton liverpool livingston london londonderry_county_borough
    loughborough lowestoft luton macclesfield maidenhead maidstone manchester mansfield margate meikle_earnock mendip
    middlesbrough milton_keynes mitcham morecambe morley newcastle_under_lyme newcastle_upon_tyne newport newtownabbey
    northampton norwich nottingham nuneaton oldham oxford paignton paisley peckham peterborough plymouth poole
    portsmouth preston purley putney redditch redhill rhondda rochdale romford rossendale rotherham
    royal_leamington_spa royal_tunbridge_wells runcorn saint_peters salford scarborough scunthorpe sheffield
    shrewsbury sittingbourne slough smethwick solihull south_croydon south_shields southall southampton
    southend-on-sea southport st_albans st_helens stafford staines stamford_hill stevenage stockport stockton-on-tees
    stoke-on-trent stourbridge streatham stroud sunderland sutton sutton_coldfield swansea swindon tamworth taunton
    telford tonypandy torquay tottenham tynemouth uxbridge wakefield wallasey walsall walthamstow warrington
    washington waterlooville watford wellingborough welwyn_garden_city wembley west_bromwich weston-super-mare
    weymouth widnes wigan wimbledon woking wolverhampton worcester worthing wrexham yeovil york
    GE: batumi kutaisi rustavi sokhumi tbilisi
    GF: cayenne
    GH: accra adenta aflao akim_oda amanfrom ashaiman atsiaman bawku berekum bolgatanga buduburam cape_coast ejura
    gbawe hohoe japekrom jirapa kasoa kintampo koforidua kumasi mampong mandela medina_estates nungua obuase sekondi
    sekondi-takoradi suhum sunyani swedru tafo takoradi tamale techiman tema tema_new_town teshi_old_town twifu_praso
    winneba yendi
    GM: brikama bununka_kunda serekunda sukuta
    GN: boke camayenne conakry coyah dixinn dubreka faranah fria gueckedou kamsar kankan kindia kissidougou kolaboui
    labe macenta mamou maneah nzerekore sangaredi siguiri
    GP: les_abymes
    GQ: bata malabo
    GR: acharnes agia_paraskevi agios_dimitrios aigaleo alexandroupoli athens chalkida chania evosmos galatsi glyfada
    ilion ilioupoli ioannina irakleion kalamaria kalamata kallithea katerini kavala keratsini khalandrion korydallos
    lamia larisa marousi nea_ionia nea_smyrni nikaia palaio_faliro patra peristeri petroupolis piraeus rodos serres
    thessaloniki trikala volos vyronas zografos
    GT: amatitlan chicacao chichicastenango chimaltenango chinautla chiquimula coatepeque coban comitancillo escuintla
    fraijanes guatemala_city huehuetenango jalapa jutiapa malacatan mazatenango mixco ostuncalco palin panzos patzun
    petapa puerto_barrios quetzaltenango retalhuleu salama san_francisco_el_alto san_jose_pinula san_juan_sacatepequez
    san_pedro_ayampuc santa_catarina_pinula santa_cruz_del_quiche santa_lucia_cotzumalguapa totonicapan villa_canales
    villa_nueva zacapa
    GW: bairro_militar bissau
    GY: georgetown
    HK: aberdeen fanling hong_kong hong_kong_island kowloon kowloon_city kowloon_city_centre kowloon_west_end
    kwai_chung lohas_park ma_on_shan mong_kok nam_cheong new_territories pok_fu_lam san_tung_chung_hang sau_mau_ping
    sha_tin sha_tin_wai sham_shui_po shap_pat_heung siu_lek_yuen tai_po tin_shui_wai tiu_keng_leng tseung_kwan_o
    tsing_yi_town tsuen_wan tuen_mun tung_chung victoria wan_chai wong_tai_sin yuen_long yuen_long_kau_hui
    yuen_long_san_hui
    HN: catacamas choloma ciudad_choluteca comayagua danli el_negrito el_progreso la_ceiba olanchito omoa
    puerto_cortez san_pedro_de_copan san_pedro_sula santa_cruz_de_yojoa siguatepeque tegucigalpa tocoa
    HR: osijek pula rijeka sesvete zadar zagreb
    HT: arcahaie cap-haitien carrefour croix-des-bouquets delmas dessalines gonaives jacmel jeremie leogane les_cayes
    miragoane petionville port-au-prince port-de-paix saint-marc saint-michel_de_l'atalaye thomazeau tigwav
    HU: angyalfold bekescsaba buda budapest budapest_ii_kerulet budapest_iii_kerulet budapest_iv_kerulet
    budapest_viii_kerulet budapest_xi_kerulet budapest_xii_kerulet budapest_xiii_kerulet budapest_xix_kerulet
    budapest_xv_kerulet budapest_xvi_kerulet budapest_xvii_kerulet budapest_xviii_kerulet budapest_xx_kerulet
    budapest_xxi_kerulet budapest_xxii_kerulet debrecen dunaujvaros eger erd erzsebetvaros ferencvaros gyor
    jozsefvaros kaposvar kecskemet kelenfold kispest kobanya miskolc nyiregyhaza pecs pest pestlorinc sopron szeged
    szekesfehervar szolnok szombathely tatabanya ujpest veszprem zalaegerszeg zuglo
    ID: abepura adiwerna amahai ambarawa ambon amuntai arjawinangun astanajapura atambua baekrajan baki balai_pungut
    balikpapan banda_aceh bandar_lampung bandung bangil bangkalan banjar banjaran banjarbaru banjarmasin bantul
    banyuwangi barabai batam batang batu baturaja baubau bekasi belawan bengkulu besuki bima binjai bitung blitar
    blora bogor bojonegoro bondowoso bontang boyolali bukittinggi caringin cepu ciamis ciampea cianjur cibinong
    cicurug cikampek cikarang cikupa cilacap cilegon cileungsir cileunyi cimahi ciputat ciranjang-hilir cirebon
    citeureup comal curug denpasar depok dobo dompu dukuhturi dumai ende galesong gamping_lor garut gedangan genteng
    godean gombong gorontalo gresik grogol gunungsitoli indramayu jakarta jambi_city jatibarang jatiroto jatiwangi
    jayapura jember jepara jombang kabanjahe karangsembung karawang kartasura kasihan kawalu kebomas kediri kedungwaru
    kedungwuni kendari kepanjen kertosono kisaran klangenan klaten klungkung kota_sambas kotamobagu kresek kudus
    kuningan kupang labuan_bajo lahat lamongan langsa lawang lembang lhokseumawe loa_janan lubuklinggau lumajang
    madiun magelang majalengka majene makassar malang manado manokwari margahayukencana martapura mataram maumere
    medan melati mendaha merauke mertoyudan meulaboh mojokerto muncar muntilan nabire negara nganjuk nunukan
    padalarang padang padangpanjang padangsidempuan pagar_alam palangkaraya palembang palimanan palopo palu pamanukan
    pamekasan pamulang pandak pandeglang pangkalanbuun pangkalpinang parepare pariaman parung pasarkemis paseh
    pasuruan pati payakumbuh pecangaan pekalongan pekanbaru pelabuhanratu pemalang pemangkat pematangsiantar
    perbaungan percut plumbon polewali ponorogo pontianak prabumulih probolinggo purbalingga purwakarta purwodadi
    purwokerto raha rangkasbitung rantauprapat rengasdengklok salatiga samarinda sampang sampit sangkapura sawangan
    selong semarang sengkang sepatan serang serpong sewon sibolga sidikalang sidoarjo singaraja singkawang singosari
    sintang situbondo slawi sleman sokaraja solok soreang sorong south_tangerang sragen subang subulussalam sukabumi
    sukawati sumbawa_besar sumber sumedang sumedang_utara sumenep sungai_penuh sungailiat sunggal surabaya surakarta
    taliwang tangerang tanjung_pandan tanjung_pinang tanjung_selor tanjungagung tanjungbalai tarakan tarub tasikmalaya
    tebingtinggi tegal teluknaga terbanggi_besar ternate timika toli-toli tual tuban tulangan_utara tulungagung ubud
    ungaran wamena watampone wedi weleri weru wonosari wonosobo yogyakarta
    IE: dublin galway south_dublin tallaght waterford
    IL: ashdod ashkelon bat_yam beersheba bet_shemesh bnei_brak eilat givatayim hadera haifa herzliya hod_hasharon
    holon jaffa jerusalem kfar_saba kiryat_gat lod modiin_ilit nahariyya nazareth ness_ziona netanya petah_tiqva
    qiryat_ata ra'anana ramat_gan ramla rehovot rishon_letsiyyon tel_aviv umm_el_fahm west_jerusalem
    IN: abohar abu_road achalpur adilabad adoni agartala agra ahilyanagar ahmedabad airoli aizawl ajmer akola akot
    alandur alappuzha aligarh alipur_duar allinagaram alwar amalapuram amalner amaravati ambajogai ambala ambala_sadar
    ambarnath ambattur ambikapur ambur amravati amreli amritsar amroha amur anaiyur anakapalle anand anantapur
    anantnag anjangaon anjar ankleshwar aonla arakkonam arambagh araria arcot arni arrah arsikere aruppukkottai arwal
    asansol ashoknagar ashoknagar_kalyangarh ashta attili attur auraiya aurangabad avadi avaniyapuram ayodhya azamgarh
    bada_barabil badagara badlapur badvel bagaha bagalkot bagbera bahadurgarh baharampur baheri bahraigh baidyabati
    balaghat balangir balasore bali ballari ballarpur balotra balrampur balurghat banda bangaon bangarda_chhota bankra
    bankura bansbaria banswara bapatla baprola barakpur baramati baramula baran baranagar barasat barauni baraut
    barbil barddhaman bardoli bareilly bargarh barh bari baripada barmer barnala barshi baruipur baruni barwani
    basavakalyan basirhat_city basmat basoda basti batala bathinda bawana beawar beed begampur begusarai bela belagavi
    bellampalli bengaluru benipur bettiah betul beypore bhabhua bhadohi bhadrachalam bhadrak bhadravati bhadreswar
    bhagalpur bhalswa_jahangirpur bhandara bharatpur bharuch bhatapara bhatpara bhavnagar bhawanipatna bhayandar
    bhetia bhilai bhilai_charoda bhilwara bhimavaram bhimunipatnam bhind bhiwadi bhiwandi bhiwani bhongir bhopal
    bhubaneswar bhuj bhusawal bidar bihar_sharif bihat bijnor bikaner bilaspur bilimora bina birgaon bisalpur
    bishnupur biswan bobbili bodhan bodinayakkanur bokaro bolpur bongaigaon borivli borsad botad brahmapur
    brajarajnagar budaun budge_budge bulandshahr buldana bundi burari burhanpur buxar byasanagar chaibasa
    chakradharpur chalisgaon challakere chamrajnagar chanda chandannagar chandigarh chandpur chanduasi changanacheri
    channapatna chapra charkhi_dadri chas chaumu chengalpattu chennai cheruvannur chhatarpur chhibramau chhindwara
    chidambaram chik_ballapur chikhli chikmagalur chilakalurupet chilla_soroda_bangar chinnachowk chintamani chiplun
    chirala chirmiri chitradurga chittoor chittorgarh chopda choudwar churu closepet coimbatore contai cuddalore
    cumbum cuttack dabhel dabhoi dabra dabwali dadri dahanu dalupura dam_dam damoh dandeli darbhanga darjiling datia
    daudnagar dausa davangere deesa deglur dehradun delhi delhi_cantonment deoband deoghar deolali deoli deoria
    devakottai dewas dhamtari dhanbad dhar dharapuram dharashiv dharavi dharmapuri dharmavaram dhaulpur dhenkanal
    dholka dhone dhoraji dhrangadhra dhubri dhule dhulian dhuri dibrugarh didwana dimapur dinapore dinapur_nizamat
    dindigul diphu doddaballapura dohad dombivali dumraon durg durgapur edattala electronic_city_phase_i eluru
    emmiganur erode etah etawa etawah faridabad faridkot faridpur farrukhabad fatehabad fatehpur fatwa fazilka
    firozabad firozpur forbesganj fyzabad gadag gadag-betageri gaddi_annaram gadwal gajraula gajuwaka gandhidham
    gandhinagar gangapur gangarampur gangavati gangoh gangtok garhchiroli gaya gharroli ghatal ghaziabad ghazipur
    giridih goalpara gobichettipalayam gobindgarh godhra gohad gohana gokak gokalpur gola_gokarannath gonda_city
    gondal gondia gopalganj gorakhpur goyerkata greater_noida gudivada gudiyatham gudur gumla guna gundupalaiyam
    guntakal guntur gurdaspur gurugram guwahati gwalior gyanpur habra hajipur haldia haldwani halisahar halol hansi
    hanumangarh hapur harda hardoi haridwar harihar hasanpur hashtsal hassan hathras haveri hazaribagh hilsa
    himatnagar hindaun hindupur hinganghat hingoli hiriyur hisar hodal hosapete hoshiarpur hoskote hosur howrah
    hubballi hugli hunsur hyderabad ichalkaranji idaiyarpalaiyam idappadi ilkal imphal indore islampur itanagar itarsi
    jabalpur jafarabad jagadhri jagdalpur jaggaiahpet jagraon jagtial jahanabad jahangirabad jaigaon jaipur jaisalmer
    jaitpur jajmau jalandhar jalaun jalgaon jalna jalor jalpaiguri jamalpur jamkhandi jammu jamnagar jamshedpur jamui
    jamuria jangaon jangipur jaora jatani jaunpur jetpur jeypore jhalawar jhansi jhargram jharia jharsuguda
    jhumri_telaiya jhunjhunun jind jodhpur jorhat junagadh kadapa kadayanallur kadi kadiri kagaznagar kairana kaithal
    kakinada kalaburagi kalamassery kaliyaganj kallakurichi kalna kalol kalyan kalyani kamareddi kamarhati kamthi
    kanakapura kanayannur kanchipuram kanchrapara kandi kandukur kanhangad kannauj kannur kanpur kanpur_cantonment
    kapas_herd kapurthala_town karad karaikal karaikkudi karanja karauli karawalnagar karimganj karimnagar karnal
    karol_bagh karur karwar kasaragod kasganj kashipur kasibugga kasipalaiyam kathua katihar katoya katras kavali
    kavanur kayamkulam keonjhargarh keshod khadki khagaul khajoori_khas khambhat khamgaon khammam khanapuram_haveli
    khandwa khanna kharagpur kharakvasla kharar khardah kharghar khargone khatauli khopoli khurai khurja
    kirari_sulemannagar kiratpur kishanganj kishangarh koch_bihar kochi kodar kodungallur kohima kolar kolhapur
    kolkata kollam kollegal konch konnagar kopargaon koppal koratla korba kosi kot_kapura kota kotharia kotkapura
    kottagudem kottayam kovilpatti koyilandy kozhikode krishnagiri krishnanagar kuchaman kukatpally kulti
    kumarapalayam kumbakonam kundla kuniyamuttur kunnamkulam kurichchi kurnool kushinagar ladnun laharpur lakhimpur
    lal_bahadur_nagar lalitpur latur laxmangarh lohardaga lonavla loni luckeesarai lucknow ludhiana lunglei macherla
    machilipatnam madanapalle madgaon madhavaram madhepura madhubani madhupur madhurampur_dehri madhyamgram madurai
    maduravoyal mahasamund mahbubnagar mahesana maheshtala mahoba mahuva mainpuri makrana malappuram malda malegaon
    maler_kotla malkajgiri malkapur malout mancherial mandamarri mandapeta mandi_dabwali mandideep mandla mandoli
    mandsaur mandvi mandya mangalagiri mangaluru mangrol manjeri manmad mannarakkat mannargudi mansa maraimalainagar
    markapur masaurhi_buzurg mathura mau mawana mawlai-mawiong mayiladuthurai medininagar medinipur meerut metpalle
    mettupalayam mettur mhow miryalaguda mirzapur mithepur modasa moga mohali mokameh molarband moonniyur moradabad
    morena mormugao morvi mothihari mubarakpur mudhol mukandpur muktsar mulbagal mulugu mumbai mundka munger munnar
    muradnagar murwara mustafabad muzaffarnagar muzaffarpur mysuru nabha nadiad nagaon nagapattinam nagari nagaur
    nagda nagercoil nagina nagpur naihati najafgarh najibabad naksalbari nalgonda nallur namakkal nanded nandurbar
    nandyal nangloi_jat nani_daman nanjangud narasapur narasaraopet narela narmadapuram narnaul narsimhapur narwana
    nashik nasirabad navadwip navi_mumbai navsari nawabganj nawada nawalgarh naya_gaon nedumangad neelankarai nellore
    nerkunram nerupperichchal new_delhi neyveli neyyattinkara nimach nimbahera nipani nirmal nithari nizamabad noida
    nokha north_lakhimpur nowrangapur nuzvid obra okha ongole ooty orai ottapalam ozar pachora palakkad palakollu
    palani palanpur palasa palghar pali palitana pallavaram pallichal palmaner paloncha palwal palwancha pammal
    panchkula pandharpur pandit_deen_dayal_upadhyaya_nagar panihati panipat panipat_taraf_makhdum_zadgan panjim panna
    panruti panvel paradip_garh paralakhemundi paramagudi parbhani parli_vaijnath parvatipuram patan pathankot patiala
    patna pattukkottai payyanur peranampattu periya_semur petlad phagwara phaltan phulwari_sharif phusro piduguralla
    pilibhit pilkhua pimpri pimpri-chinchwad pithampur pithapuram pollachi ponnani ponnur ponnuru poonamalle porbandar
    port_blair prayagraj proddatur puducherry pudukkottai pul_pehlad pulivendla puliyankudi punasa pune punganuru puri
    purnia puruliya pusad puth_kalan puttur quthbullapur rabkavi rabkavi-banhatti raebareli raghogarh raichur raiganj
    raigarh raipur raj-nandgaon rajamahendravaram rajapalayam rajgangpur rajgarh rajkot rajpur_sonarpur rajpura
    rajsamand ramagundam ramanathapuram ramapuram ramgarh ramgundam ramnagar rampur rampur_hat rampura_phul ranaghat
    ranchi ranebennur raniganj ranipet rasapudipalem rasipuram ratangarh rath ratlam ratnagiri
    raurkela_industrial_township raxaul rayachoti rayadrug rayagada razampeta renukut repalle rewa rewari rishikesh
    rishra robertsonpet roha rohini rohtak roorkee ropar roshanpura rourkela rudrapur sadatpur_gujran sagar saharanpur
    saharsa sahaswan sahibabad_daulotpur sahibganj salem salur samalkot samana samastipur sambalpur sambhal sanand
    sandila sangamner sangareddi sangli sangrur sankarankovil sardarshahr sarni sasaram satara satna sattenapalle
    saugor saunda savarkundla sawai_madhopur secunderabad sehore sendhwa seoni serilingampalle shahabad shahada
    shahdol shahjanpur shahpur shahuwadi shajapur shamli shantipur shegaon sheikhpura shella sheopur sherkot
    shikohabad shillong shimla shirpur shivaji_nagar shivamogga shivpuri sholapur shorapur shrirampur shujalpur
    shyamnagar sibsagar siddhapur siddipet sidhi sidlaghatta sihor sikandarabad sikar silchar siliguri sillod silvassa
    sindhnur singrauli sinnar sira sirhind sironj sirsa sirsi sirsilla siruguppa sitamarhi sitapur siuri sivakasi
    siwan sonipat sopur soyibug sri_dungargarh sri_ganganagar srikakulam srikalahasti srinagar srivilliputhur
    sujangarh sultan_pur_majra sultanganj sultanpur sunabeda sunam supaul surat suratgarh surendranagar suriapet
    tadepalle tadepalligudem tadpatri taj_pul talegaon_dabhade taliparamba tambaram tanda tandoni tandur tanuku
    tarn_taran teghra tellicherry teni tennala tezpur thane thanesar thanjavur thenali thenkasi thiruvananthapuram
    thiruvarur thodupuzha thoothukudi thrissur tikamgarh tilhar tindivanam tinsukia tiptur tiruchengode
    tiruchirappalli tirumangalam tirunelveli tirupati tirupattur tirupparangunram tiruppur tirur tirurangadi
    tiruttangal tiruvalla tiruvallur tiruvannamalai tiruvottiyur titagarh tohana tonk tripunittura tumkur tundla tuni
    tura udaipur udgir udhampur udumalaippettai udupi ujhani ujjain ulhasnagar ullagaram ullal uluberiya umred una
    unjha unnao upleta uppal_kalan urun-islampur vadodara valparai valsad vaniyambadi vapi varanasi vasco_da_gama
    vazhakkala vejalpur velampalaiyam vellore venkatagiri veraval vidisha vijalpor vijayapura vijayawada vikarabad
    villupuram vinukonda viramgam virapandi virappanchathiram virar viraraghavapuram virudhachalam virudunagar
    visakhapatnam visnagar vizianagaram vriddhachalam vrindavan wadgaon_kolhati wani wanparti warangal wardha wari
    washim wokha yadgir yamuna_nagar yanam yavatmal yelahanka zahirabad zerakpur ziauddin_pur
    IQ: abu_al-kahsib abu_ghurayb al-hamdaniya al-kut al-musayab al-qasim al_basrah_al_qadimah al_diwaniyah
    al_fallujah al_faw al_harithah al_hayy al_hillah al_hindiyah al_madinah al_mahmudiyah al_mawsil_al_jadidah
    al_miqdadiyah al_qurnah as_samawah as_suwayrah ash_shamiyah ash_sharqat ash_shatrah az_zubayr baghdad baharkah
    baqubah basrah bayji dihok erbil hajiawa halabja karbala kelar khalis khanaqin khasnahzan kirkuk kufa mosul
    nahiyat_al_iskandariyah najaf nasiriyah qeladize ramadi ranyah sadr_city simele sinah soran sulaymaniyah sumayl
    tuz_khurmatu umm_qasr zaxo
    IR: abadan abadeh abhar abyek ahar ahvaz aligudarz alvand amol andimeshk andisheh arak aran_bidgol ardabil ardakan
    asadabad babol baghestan baharestan bam bandar-e_anzali bandar-e_emam_khomeyni bandar-e_genaveh bandar-e_kangan
    bandar-e_mahshahr bandar-e_torkaman bandar_abbas baneh baqershahr behbahan behshahr bijar birjand bojnurd bonab
    borazjan borujen borujerd bukan bumahen bushehr chalus chenaran damghan darab dehdasht dezful dogonbadan dorud
    eqbaliyeh esfarayen eslamabad-e_gharb eslamshahr fardis fasa firuzabad fulad_shahr golestan golpayegan
    gonbad-e_kavus gorgan hamadan harsin hashtgerd ilam iranshahr isfahan izeh jahrom javanrud jiroft kahnuj
    kamalshahr kamyaran kangavar karaj kashan kashmar kazerun kerman kermanshah khalkhal khash khomeyn khomeyni_shahr
    khorramabad khorramdarreh khorramshahr khuy kuhdasht lahijan langarud lar mahabad mahdasht malard malayer maragheh
    marand marivan marvdasht mashhad masjed_soleyman mehestan meshgin_shahr meshkin_dasht meybod miandoab mianeh minab
    mobarakeh mohammad_shahr mohammadiyeh nahavand najafabad naqadeh nasim_shahr nasimshahr nazarabad neka neyshabur
    nurabad omidiyeh orumiyeh oshnaviyeh pakdasht parand pardis parsabad piranshahr pishva qarchak qazvin qods qom
    qorveh quchan rafsanjan ramhormoz rasht robat_karim sabbashahr sabzevar sahand salehieh salmas sanandaj saqqez
    saravan saveh semnan shahin_shahr shahr-e_babak shahr-e_kord shahr-e_sadra shahrak-e_pardisan
    shahre_jadide_andisheh shahreza shahriar shahrud shiraz shirvan shush shushtar sirjan susangerd tabriz tajrish
    takab takestan tehran torbat-e_heydariyeh torbat-e_jam tuyserkan varamin yasuj yazd zabol zahedan zanjan zarand
    zarrin_shahr
    IS: reykjavik
    IT: acerra acilia-castel_fusano-ostia_antica afragola alessandria altamura ancona andria aprilia arenella arezzo
    asti aversa bagheria bari barletta barriera_di_lanzo barriera_di_milano benevento bergamo bisceglie bitonto
    bolzano brescia brindisi busto_arsizio cagliari caltanissetta campo_di_marte carpi carrara caserta casoria
    castellammare_di_stabia catania catanzaro cava_de_tirreni cerignola cesena cinisello_balsamo circoiscrizione_i
    circoiscrizione_ii circoiscrizione_iii circoiscrizione_iv circoiscrizione_v circoiscrizione_vi circoiscrizione_vii
    circoiscrizione_viii como cosenza cremona crotone cuneo ercolano fano ferrara florence foggia foligno forli
    fuorigrotta gallarate gela genoa giugliano_in_campania grosseto guidonia_montecelio imola la_spezia lamezia_terme
    latina lecce legnano lido_di_ostia livorno lucca manfredonia marsala massa matera mazara_del_vallo messina mestre
    milan modena modica molfetta moncalieri montesilvano monza naples novara olbia padua palermo parma pavia perugia
    pesaro pescara piacenza pianura pisa pistoia ponticelli portici potenza pozzo_strada pozzuoli prato quarto_oggiaro
    quartu_sant'elena ragusa ravenna reggio_calabria reggio_nell'emilia rimini rome rovigo salerno san_carlo_all'arena
    san_severo sassari savona secondigliano sesto_san_giovanni siena siracusa taranto teramo terni torre_del_greco
    trani trapani trento treviso trieste turin udine varese velletri venice verona viareggio vicenza vigevano vittoria
    JM: kingston montego_bay new_kingston portmore spanish_town
    JO: amman aqaba ar_ramtha as_salt az_zulayl hayy_khilda irbid khuraybat_as_suq ma'an madaba mafraq marj_al_hamam
    rukban russeifa suwaylih wadi_as_sir zarqa
    JP: abiko adachi ageo aihara aira aisai aizu-wakamatsu akashi akihabara akiruno akishima akita ama amagasaki
    amakusa anan anjo annaka aomori arakawa arao arashiyama asahi asahikawa asaka asakura asakusa ashikaga ashiya
    atsugi ayase azumino bando beppu bunkyo chiba chichibu chigasaki chikuma chikusei chikushino-shi chino chiryu
    chita chitose chiyoda chofu choshi chuo daisen daito dazaifu ebetsu ebina echizen edogawe eniwa fuchu fuchucho
    fuefuki fuji fujieda fujiidera fujimino fujinomiya fujioka fujisawa fukayacho fukuchiyama fukui-shi fukuoka
    fukuroi fukushima fukutsu fukuyama furukawa fussa futtsu gamagori gifu ginowan gion goshogawara gotemba gushikawa
    gyoda habikino hachinohe hachioji hadano hakodate hamada hamakita hamamatsu hamura hanamaki handa hannan hanno
    hanyu hashima hashimoto hasuda hatogaya-honcho hatsukaichi hekinan hidaka higashi-matsuyama higashihiroshima
    higashikurume higashimurayama higashiosaka higashiyamato hikari hikone himeji himimachi hino hirakata hiratsuka
    hirosaki hiroshima hita hitachi hitachi-naka hofu honcho honjo honmachi hyuga ibaraki ichihara ichikawa ichinomiya
    ichinoseki iga iida iizuka ikeda ikoma imabari imaichi imaricho-ko imizu ina inada inagi inazawa inuyama inzai
    iruma isahaya ise isehara isesaki ishikari ishinomaki ishioka itabashi itami ito itoman itoshima iwade iwaki
    iwakuni iwamizawa iwata iwatsuki izumi izumiotsu izumisano izumo joetsu joso joyo kadoma kaga kagoshima kai
    kaizuka kakamigahara kakegawa kakogawacho-honmachi kamagaya kamakura kameoka kamifukuoka kamigyo-ku kamirenjaku
    kamisu kanazawa kani kanoya kanuma karatsu kariya kasama kasaoka kashiba kashihara kashihara-shi kashima-shi
    kashiwa kashiwara kashiwazaki kasuga kasugai kasukabe katanawa katano katori-shi katsushika katsuta kawachi-nagano
    kawagoe kawaguchi kawanishi kawasaki kazo kesennuma kimitsu kinokawa kirishima kiryu kisarazu kishiwada kita
    kitahiroshima kitakami kitakyushu kitami kitamoto kitanagoya kiyose kiyosu kizugawa kobe kochi kodaira kofu koga
    koganei koka kokubu-matsuki kokubunji komae komaki komatsu konan konosu koriyama kosai koshi koshigaya kotari koto
    kudamatsu kukichuo kumagaya kumamoto kunitachi kurashiki kure kurihama kurihara kuroiso kurume kusatsu kushiro
    kuwana kyotanabe kyotango kyoto machida maebaru-chuo maebashi maizuru marugame matsubara matsudo matsue matsumoto
    matsusaka matsuto matsuyama meguro midori mihara miki minami-alps minami-soma minamiarupusu minamirinkan
    minamiuonuma minato minato_city minoh minokamo mishima mito mitoyo miura miyako miyakojima miyakonojo miyazaki
    miyoshi mizuho mizusawa mobara mooka moriguchi morioka moriya moriyama muko munakata murakami muroran
    musashimurayama musashino mutsu nabari nagahama nagakute nagano nagaoka nagareyama nagasaki nago nagoya naha naka
    nakano nakatsu nakatsugawa nanao nara-shi narashino narita narutocho-mitsuishi nasushiobara natori-shi neyagawa
    nichinan nihommatsu niigata niihama niitsu-honcho niiza nikko nishi-tokyo-shi nishinomiya nishio nisshin nobeoka
    noda nogata nonoichi noshiro numazu oami obihiro obu odate odawara ogaki ogori oita ojima okaya okayama okazaki
    okegawa okinawa ome omihachiman omura omuta onojo onomichi osaka osaki oshu ota otaru otawara otsu owariasahi
    oyama ritto ryugasaki sabae sado sagamihara saijo saiki saitama sakado sakai sakaidecho sakata saku sakura sakurai
    sandacho sanjo sano sanyoonoda sapporo sasebo satte sayama sekimachi sendai sennan setagaya seto settsu shibata
    shibukawa shibuya shijonawate shiki shikokuchuo shimada shimodate shimonoseki shimotoda shimotsuke shinagawa
    shinjuku shiogama shiojiri shirakawa shiraoka shiroi shizuoka shunan sodegaura soja soka suginami suita sukagawa
    sumida susono suzaka suzuka tachikawa tagajo-shi tagawa tahara taito tajimi takaishi takamatsu takaoka takarazuka
    takasago takasaki takatsuki takayama takefu takizawa tama tamana tamano tamba tanabe tanashicho tanba tatebayashi
    tateyama tatsuno tendo tenri tochigi togane tokai tokamachi toki tokoname tokorozawa tokushima tokuyama tokyo
    tomakomai tomigusuku tomiya tondabayashicho toride toshima tosu tottori-shi towada toyama toyoake toyohashi
    toyokawa toyonaka toyooka toyota tsu tsubame tsuchiura tsukuba tsuruga tsurugashima tsuruoka tsurusaki tsushima
    tsuyama ube ueda ueno-ebisumachi uji uki urasoe urayasu uruma ushiku utsunomiya uwajima wakayama wako warabi
    yachimata yachiyo yaizu yamagata yamaguchi yamato yamato-takada yamatokoriyama yame yanagawa yao yashio yasu
    yawata yokkaichi yokohama yokosuka yokota yokote yonago yonezawa yono yoshikawa yotsukaido yotsuya youkaichi yuki
    yukuhashi yurihonjo zama zushi
    KE: athi_river bungoma busia el_wak eldoret embu garissa gilgil githunguri imara_daima_estate isiolo jomvu juja
    kakamega kapenguria karuri kericho khwisero kiambu kikuyu kilifi kimilili kiserian kisii kisumu kitale kitengela
    lang'ata limuru lodwar machakos malindi mandera matuga mbale meru migori mlolongo mombasa mtwapa mwala nairobi
    naivasha nakuru nanyuki narok ngong nyeri ongata_rongai ruiru thika ukunda upper_gilgil voi wajir wanguru
    KG: bishkek karakol manas osh tokmok
    KH: anlong_veaeng battambang dangkao kampong_cham kampong_chhnang paoy_paet phnom_penh preaek_prasab pursat
    siem_reap sihanoukville ta_khmau takeo
    KM: moroni
    KP: anju chaeryong-ni chaeryong-up chongjin haeju hamhung hongwon hungnam hwadae hwasong hyesan hyesan-dong
    kaesong kanggye kangnyong kangson kilju kwail-up myonggan-dong namyang-nodongjagu ongjin orang paek'ak pyongyang
    rajin sariwon-si sinuiju sinwon-up songnim-ni uiju ullyul undok wonsan yuktae-dong
    KR: andong ansan-si anseong anyang-si asan boryeong bucheon-si busan buyeo changnyeong changwon cheonan
    cheongju-si chinch'on chinju chuncheon chungju daegu daejeon donghae_city eisen gangneung gapyeong geoje gijang
    gimcheon gimpo-si gongju goyang-si gumi gunpo gunsan guri-si gwangju gwangmyeong gwangyang gyeongju gyeongsan-si
    hanam hongseong hwado hwaseong-si hwasun hwawon icheon-si iksan incheon jeju_city jeongeup jeonju kimhae koch'ang
    kosong kwangyang kyosai masan miryang mokpo muan mungyeong naeso namyangju nangen okcheon osan pohang pubal
    pyeongtaek sangju sejong seogwipo seongnam-si seosan seoul siheungdong sinan sinhyeon sokcho suncheon suwon
    tallang-dong tongyeong uijeongbu-si uiwang ulsan ungsang wabu wanju wonju yangju yangp'yong yangsan yecheon yeoju
    yeongam yeonggwang yeongju yeosu
    KW: al_ahmadi al_fahahil al_farwaniyah ar_riqqah ar_rumaythiyah as_salimiyah hawalli kuwait_city sabah_as_salim
    KZ: aktau aktobe almaty astana atyrau baikonur balqash ekibastuz karagandy kentau kokshetau kostanay kyzylorda
    pavlodar petropavl qulsary ridder rudnyy sarqant satpayev semey shymkent taldykorgan taraz temirtau turkistan
    ust-kamenogorsk zhanaozen zhezqazghan
    LA: ban_khoan luang_prabang pakse savannakhet thakhek vientiane xam_nua
    LB: aarsal aley beirut ghazieh habbouch jounieh nabatiye_et_tahta sidon tripoli zahle
    LK: ambalangoda ambalantota anuradhapura battaramulla_south batticaloa beliatta colombo dambulla
    dehiwala-mount_lavinia galle hendala jaffna kalmunai kandy katunayaka kolonnawa kotikawatta maharagama matara
    moratuwa negombo pita_kotte point_pedro sri_jayewardenepura_kotte trincomalee valvedditturai vavuniya
    LR: buchanan ganta gbarnga kakata monrovia
    LS: maputsoe maseru
    LT: kaunas klaipeda panevezys siauliai vilnius
    LU: luxembourg
    LV: daugavpils jelgava jurmala liepaja riga
    LY: ajdabiya al_ajaylat al_hurshah al_jadid al_jumayl al_khums al_marj as_sawani az_zawiyah benghazi darnah janzur
    misratah msalatah qasr_bin_ghashir sabha sabratah sirte surman tarhuna tobruk tripoli zawiya zliten
    MA: ad_darwa agadir ain_el_aouda ain_harrouda ait_melloul al_aaroui al_fqih_ben_calah al_hoceima azrou bejaad
    ben_guerir ben_jerrar beni_enzar beni_mellal benslimane berkane berrechid bouskoura casablanca dakhla dar_bouazza
    dchira_el_jihadia el_jadida el_kelaa_des_srarhna errachidia essaouira fes fes_al_bali fnidek guelmim guercif
    ifrane inezgane kasba_tadla kenitra khemisset khenifra khouribga ksar_el_kebir lahraouyine larache lqoliaa
    marrakesh martil mdiq meknes midelt mohammedia my_drarga nador ouarzazate oued_zem ouezzane ouislane oujda
    oulad_teima rabat safi sale sale_al_jadida sefrou settat sidi_bennour sidi_kacem sidi_slimane sidi_taibi skhirate
    souk_el_arbaa souq_sebt_oulad_nemma tan-tan tangier taourirt taroudant taza temara tetouan tiflet tirhanimine
    tiznit youssoufia
    MD: balti chisinau ribnita tiraspol
    ME: niksic podgorica
    MG: ambanja ambatondrazaka ambilobe ambovombe antalaha antananarivo antanifotsy antsalova antsirabe antsiranana
    fianarantsoa hell-ville imerintsiatosika ivato mahajanga moramanga morondava sambava toamasina tolanaro toliara
    MK: bitola cair gostivar kisela_voda kumanovo prilep skopje tetovo veles
    ML: bamako bougouni dialakorodji fana gao kalaban_koro kati kayes kita koulikoro koutiala markala mopti niono
    nioro pelengana san segou sikasso timbuktu
    MM: amarapura ann bago bhamo bogale buthidaung_town chauk dawbon dawei gwa heho hinthada hlaingthaya hpa-an hpakan
    insein kalaw kalemyo kanbe kawthoung keng_tung kyaiklat kyaukpyu kyaukse kyauktan kyimyindine lakang lashio magway
    manaung mandalay mawlamyine meiktila minbu mingala_tangnyunt mingaladon mogok mong_yang monywa mu-se mudon
    myaungmya myaydo myeik myingyan myitkyina nay_pyi_taw nyaunglebin pakokku pathein pyay pyin_oo_lwin pyinmana
    sagaing san_chaung sangyoung set_ka_lay shwebo shwegu sittwe tachilek taikkyi taungdwingyi taunggyi taungoo
    thanbyuzayat thanhlyin thanlyin tharyarwady thaton thayetmyo thongwa yamethin yangon yawnghwe yenangyaung
    MN: darhan erdenet ulan_bator
    MO: macau taipa
    MQ: fort-de-france
    MR: dar_naim kaedi kiffa ksar mbera nema nouadhibou nouakchott zouerat
    MU: beau_bassin-rose_hill curepipe port_louis quatre_bornes vacoas
    MW: blantyre karonga kasungu lilongwe mangochi mzuzu zomba
    MX: acambaro acapulco_de_juarez acayucan agua_prieta aguascalientes altamira alvaro_obregon amozoc_de_mota
    apatzingan arandas atlixco azcapotzalco benito_juarez buenavista cabo_san_lucas cadereyta cadereyta_jimenez
    campeche cancun cardenas celaya chalco chetumal chicoloapan chihuahua chilpancingo cholula ciudad_acuna
    ciudad_apodaca ciudad_benito_juarez ciudad_de_huajuapan_de_leon ciudad_de_villa_de_alvarez ciudad_del_carmen
    ciudad_delicias ciudad_general_escobedo ciudad_guzman ciudad_hidalgo ciudad_juarez ciudad_lazaro_cardenas
    ciudad_lopez_mateos ciudad_madero ciudad_mante ciudad_nezahualcoyotl ciudad_obregon ciudad_rio_bravo ciudad_valles
    ciudad_victoria coacalco coatepec coatzacoalcos colima colonia_del_valle colonia_lindavista colonia_nativitas
    comitan cordoba cortazar coyoacan cozumel cuauhtemoc cuautitlan cuautitlan_izcalli cuautla cuernavaca culiacan
    delegacion_cuajimalpa_de_morelos dolores_hidalgo ecatepec_de_morelos el_pueblito ensenada fresnillo frontera
    fuentes_del_valle garcia gomez_palacio guadalajara guadalupe guamuchil guanajuato guasave gustavo_adolfo_madero
    hacienda_santa_fe hermosillo heroica_caborca heroica_ciudad_de_juchitan_de_zaragoza heroica_guaymas
    heroica_matamoros heroica_zitacuaro hidalgo_del_parral huamantla huauchinango huixquilucan
    iguala_de_la_independencia irapuato ixtapa-zihuatanejo ixtapaluca iztacalco iztapalapa jacona_de_plancarte
    jardines_de_la_silla jiutepec kanasin la_paz la_piedad_de_cabadas lagos_de_moreno leon_de_los_aldama lerdo linares
    los_mochis los_reyes_acaquilpan magdalena_contreras manzanillo martinez_de_la_torre matamoros matehuala mazatlan
    merida mexicali mexico_city miguel_hidalgo minatitlan miramar monclova montemorelos monterrey morelia
    naucalpan_de_juarez navojoa nicolas_romero nogales nuevo_casas_grandes nuevo_laredo oaxaca ocotlan ojo_de_agua
    orizaba pachuca_de_soto papantla_de_olarte paraiso patzcuaro piedras_negras pijijiapan playa_del_carmen polanco
    poza_rica_de_hidalgo puebla puerto_penasco puerto_vallarta ramos_arizpe reynosa rioverde rosarito sabinas
    sahuayo_de_morelos salamanca salina_cruz saltillo san_andres_tuxtla san_bernardino_tlaxcalancingo
    san_cristobal_de_las_casas san_francisco_del_rincon san_francisco_tesistan san_jose_del_cabo san_juan_del_rio
    san_luis_potosi san_luis_rio_colorado san_martin_texmelucan_de_labastida san_mateo_atenco san_miguel_de_allende
    san_nicolas_de_los_garza san_pablo_de_las_salinas san_pedro_garza_garcia san_salvador_tizatlalli santa_catarina
    santa_cruz_xoxocotlan santa_maria_chimalhuacan santiago_de_queretaro santiago_teyahualco santo_domingo_tehuantepec
    silao_de_la_victoria soledad_de_graciano_sanchez tampico tapachula taxco_de_alarcon tecate tecoman tehuacan
    temixco teoloyucan tepatitlan_de_morelos tepeji_del_rio_de_ocampo tepexpan tepic texcoco_de_mora teziutlan tijuana
    tlahuac tlalnepantla tlalpan tlaquepaque tlaxcala toluca tonala torreon tulancingo tultepec
    tuxpam_de_rodriguez_cano tuxtepec tuxtla uriangato uruapan valle_de_santiago venustiano_carranza veracruz
    victoria_de_durango villa_vicente_guerrero villahermosa xalapa_de_enriquez xico xochimilco yautepec zacapu
    zacatecas zamora_de_hidalgo zapopan zinacantepec zumpango
    MY: alor_setar ampang ara_damansara bandar_bukit_raja bandar_kinrara bandar_labuan bandar_mahkota_cheras
    bandar_saujana_utama bandar_seri_alam bandar_sunway bandar_tasik_puteri bandar_utama batu_caves batu_pahat bau
    bayan_lepas bercham bintulu bukit_bintang bukit_indah bukit_jalil bukit_mertajam bukit_rahman_putra bukit_tengah
    butterworth cheras cukai cyberjaya damansara_damai donggongon gelang_patah george_town hulu_langat ijok ipoh
    iskandar_puteri jelutong jitra johor_bahru johor_jaya kajang kampong_baharu_cheras_batu_sebelas kampong_dungun
    kampong_sidam kampung_baru_balakong kampung_baru_subang kampung_bukit_baharu kampung_kangkar_teberau
    kampung_larkin_lama kampung_manjoi kampung_pasir_gudang_baru kampung_sungai_ara kampung_sungai_glugur
    kampung_sungai_kajang kangar kapar kempas keningau kepong klang kluang kota_bharu kota_damansara kota_kinabalu
    kota_kuala_muda kota_tinggi kuala_krai kuala_kubu_baharu kuala_lumpur kuala_nerus kuala_selangor kuala_terengganu
    kuantan kuchai_lama kuching kulai kulim labuan lahad_datu malacca maran marudi masai miri muar mukim_pulai
    padang_serai pagoh pandamaran parit parit_sulung pasir_gudang pasir_mas pasir_puteh paya_terubong pelentong
    pendang perai perling petaling_jaya port_dickson puchong putatan putra_heights putrajaya rawang sandakan segamat
    selayang_baru_utara semenyih semporna sentul sepang seremban serendah seri_kembangan seri_manjung serian setapak
    setia_alam setia_tropika shah_alam sibu simpang_empat simpang_renggam sitiawan skudai sri_petaling subang_jaya
    sungai_buloh sungai_petani taiping taman_melati taman_melawati taman_petaling taman_senai taman_senawang_indah
    tanjong_malim tasek_glugor tawau teluk_intan temerluh titiwangsa ulu_tiram val_dor wangsa_maju yan_besar
    MZ: angoche beira chibuto chimoio chokwe cuamba dondo gurue inhambane lichinga mandimba manhica maputo matola
    maxixe mocuba monapo montepuez mozambique nacala nametil nampula pemba quelimane ressano_garcia tete xai-xai
    NA: rundu swakopmund walvis_bay windhoek
    NC: noumea
    NE: agadez alaghsas arlit birni_n_konni diffa dogondoutchi dosso gaya maradi niamey tahoua tessaoua zinder
    NG: aba abakaliki abeokuta abuja ado-ekiti afikpo agbor agege agulu ajegunle akowonjo aku akure alasia
    aliayabiagba alimosho amaigbo apomu aramoko-ekiti asaba atani auchi awka azare bama bauchi bende benin_city bida
    birnin_kebbi biu buguma calabar chakwama daura ebute_ikorodu ede effium efon-alaaye eha_amufu ejigbo ekpoma
    emure-ekiti enugu enugu-ukwu epe esuk_oron ezza-ohu fiditi funtua gamboru gashua gboko gbongan gombe gusau hadejia
    ibadan idah idanre ifo igbara-odo igbo-ora igbo-ukwu igboho igede-ekiti ihiala ijebu-igbo ijebu-jesa ijebu_ode
    ijero-ekiti ikare ikeja ikere-ekiti ikire ikirun ikom ikot_ekpene ila_orangun ile-ife ilesa ilobu ilorin inisa
    ipoti irewe ise-ekiti iseyin isieke iwo jalingo jega jimeta jos kaduna kafanchan kagoro kano katsina kaura_namoda
    keffi kisi kontagora kuje lafia lafiagi lagos lalupon lekki lere lokoja maiduguri makoko makurdi malumfashi minna
    modakeke mubi mushin nguru nkpor nkwerre nnewi nsukka numan obalende obonoma offa ogaminana ogbomoso ohafia-ifigh
    oke_mesi okene okigwe okrika olupona ondo onitsha orita-eruwa oshodi osogbo ota owerri owo oyan oyo ozubulu
    pindiga port_harcourt potiskum sapele shagamu shomolu sokoto suleja surulere uga ugep ughelli umuahia uromi uyo
    warri wukari yenagoa yola zaria
    NI: chinandega ciudad_sandino el_viejo esteli granada jinotega juigalpa leon managua masaya matagalpa mateare
    nueva_guinea tipitapa
    NL: alkmaar almelo almere_stad alphen_aan_den_rijn amersfoort amstelveen amsterdam amsterdam-zuidoost apeldoorn
    arnhem assen bergen_op_zoom breda capelle_aan_den_ijssel delft den_helder deventer dordrecht ede eindhoven emmen
    enschede gouda groningen haarlem hardenberg heerlen helmond hengelo hilversum hoofddorp hoorn leeuwarden leiden
    lelystad maastricht nieuwegein nijmegen oosterhout oss purmerend roosendaal rotterdam schiedam spijkenisse
    the_hague tilburg utrecht veenendaal velsen-zuid venlo vlaardingen zaandam zaanstad zeist zoetermeer zwolle
    NO: alesund asker bergen drammen fredrikstad kristiansand lillestrom oslo sandefjord sandnes sarpsborg skien
    stavanger tonsberg trondheim
    NP: banepa bharatpur bhimdatta biratnagar birendranagar birganj butwal chautara dhangadhi dharan gulariya hetauda
    inaruwa janakpur kathmandu lahan madhyapur_thimi nepalgunj patan pokhara rajbiraj siddharthanagar triyuga
    NZ: auckland christchurch dunedin hamilton hastings invercargill lower_hutt manukau_city napier nelson
    new_plymouth north_shore palmerston_north papatoetoe porirua rotorua tauranga whangarei
    OM: al_buraymi al_khaburah as_suwayq bawshar muscat nizwa qurayyat rustaq saham salalah seeb sohar sur
    PA: arraijan david juan_diaz la_chorrera las_cumbres panama_city pedregal san_miguelito tocumen
    PE: abancay arequipa ayacucho belen brena cajamarca callao catacaos cerro_de_pasco chiclayo chilca chimbote
    chincha_alta chosica chulucanas ciudad_satelite cusco huacho huancayo huanuco huaral huaraz ica ilo iquitos jaen
    jesus_maria juliaca lima miraflores moquegua moyobamba paita pisco piura pucallpa puerto_maldonado puno
    san_fernando san_francisco_de_borja san_isidro san_juan san_martin san_miguel santa_anita_-_los_ficus santiago
    santiago_de_surco selva_alegre sullana tacna talara tarma tingo_maria trujillo tumbes
    villa_poeta_jose_galvez_barrenechea wanchaq
    PG: lae port_moresby
    PH: alabel alicia angat angeles_city angono antipolo apalit aparri arayat bacolod_city bacoor bago_city
    bagong_barrio bagong_silang bagong_silangan baguio bais balagtas balanga balayan baliuag bamban bambang
    banco_filipino_homes banga bantayan batac_city batangas bauang bayambang bayawan bayugan binan binangonan binonga
    bislig bocaue bongabon borongan brookes_point budta buenavista bulacan bulaon buluan bunawan burauen bustos butuan
    cabanatuan_city cabuyao cadiz cagayan_de_oro cainta calabanga calamba calapan calasiao calauag calauan
    calbayog_city caloocan calumpit candelaria capas cardona carmona catarman catbalogan cavite_city cebu_city
    city_of_isabela cogan concepcion cotabato cupang daanbantayan daet dagupan danao dapitan dasmarinas davao digos
    dinaig dinalupihan dipolog don_carlos dumaguete el_nido enrique_b_magalona escalante estancia gapan general_santos
    general_trias gingoog gubat guiguinto guyong hagonoy himamaylan ilagan iligan iligan_city iloilo impasugong imus
    indang iriga_city isulan itogon jolo jose_rizal kabankalan kalamansig kawit kidapawan koronadal la_carlota la_paz
    la_trinidad lambayong laoag lapu-lapu_city las_pinas legaspi libertad libon limay lingayen lipa_city los_banos
    lubao lucena lupon mabalacat_city maco magalang magsaysay magugpo_poblacion makati_city malabon malapatan
    malaybalay malingao malita malolos malungun manaoag mandaluyong mandaluyong_city mandaue_city mangaldan manila
    manolo_fortich mansilingan mantampay maramag marawi_city mariano marikina_city marilao mariveles masinloc mati
    mauban mercedes meycauayan midsayap minglanilla monkayo munoz muntinlupa muricay naga naic nasugbu navotas
    nia_valencia norzagaray oas obando olongapo orion ormoc oroquieta ozamiz_city paco pagadian pagbilao panabo
    panalanoy pandi paniqui paombong paranaque_city pasay pasig_city pateros patuto plaridel poblacion polangui
    polomolok port_area prosperidad puerto_princesa pulilan pulong_santa_cruz putatan quezon quezon_city rodriguez
    rosales rosario roxas_city sablayan sagay san_fernando san_francisco san_ildefonso san_jose san_jose_del_monte
    san_juan san_leonardo san_mateo san_miguel san_pablo san_pedro santa_cruz santa_rosa santiago santo_tomas santol
    sibonga silang siocon sipalay solana sorsogon subic sultan_kudarat surallah surigao tabaco tabuk tacloban tacurong
    tagaytay tagbilaran_city taguig talavera talisay tanauan tanay tanjay tanza tarlac_city tayabas taytay tinongan
    toledo tubod tuguegarao tunasan tupi ualog urdaneta valenzuela victoria victorias villasis virac zamboanga
    zaragoza
    PK: abbottabad ahmadpur_east alahabad arif_wala arifwala attock_city badin bahawalnagar bahawalpur bannu basirpur
    bat_khela battagram bhakkar bhalwal bhawana buni burewala chak_jhumra chakwal chaman charsadda chichawatni chiniot
    chishtian chitral chuhar_kana chunian dadu daharki dajal darya_khan daska_kalan daur dera_ghazi_khan
    dera_ismail_khan dera_murad_jamali dhirkot digri dijkot dinga dipalpur dokri dullewala eminabad faisalabad
    faqirwali faruka fatehjang fort_abbas gambat garhi_khairo ghotki gilgit gojra gujar_khan gujranwala gujrat gwadar
    hafizabad hala haripur harunabad hasilpur haveli_lakha hujra_shah_muqim hyderabad islamabad jacobabad jahangira
    jahanian jalalpur_jattan jalalpur_pirwala jampur jamrud jaranwala jauharabad jhang_sadr jhelum kabirwala kahna_nau
    kahror_pakka kamalia kambar kamoke kandhkot karachi kasur khanpur kharian khewra khurarianwala khushab khuzdar
    kohat kot_addu kot_malik_barkhurdar kot_mumin kot_radha_kishan kotri kunjah kunri lahore lala_musa lalian larkana
    layyah lodhran mailsi malir_cantonment mandi_bahauddin manjhand mansehra mardan matli mian_channun mianwali
    minchinabad mingora mirpur_khas mirpur_mathelo mithi model_town moro multan muridke muzaffarabad muzaffargarh
    nankana_sahib narowal nawabshah new_mirpur_city nowshera_kalan okara pabbi paharpur pakpattan pano_aqil pasrur
    pattoki peshawar phalia phool_nagar pindi_bhattian pindi_gheb pir_jo_goth pir_mahal qabula qadirpur_ran
    qubo_saeed_khan quetta rabwah rahim_yar_khan raja_jang rajanpur ratodero rawalakot rawalpindi renala_khurd rohri
    saddiqabad sahiwal sakrand sambrial sanghar sangla_hill sarai_alamgir sargodha shabqadar shahdad_kot shahdadpur
    shahkot shakargarh sharifabad shekhupura shikarpur shorkot shujaabad sialkot sibi sinjhoro skardu sukkur swabi
    talagang talhar tando_adam tando_allahyar tando_bago tando_jam tando_muhammad_khan taunsa thul toba_tek_singh topi
    tordher turbat ubauro umarkot usta_muhammad vihari wah_cantt wazirabad yazman zahir_pir zhob
    PL: bedzin belchatow bemowo biala_podlaska bialoleka bialystok bielany bielsko-biala bydgoszcz bytom chelm chorzow
    czestochowa dabrowa_gornicza elblag fordon gdansk gdynia gliwice glogow gniezno gorzow_wielkopolski grudziadz
    inowroclaw jastrzebie_zdroj jaworzno jelenia_gora kalisz katowice kedzierzyn-kozle kielce konin koszalin krakow
    legionowo legnica leszno lodz lomza lubin lublin mielec mokotow myslowice nowy_sacz ochota olsztyn opole ostroleka
    ostrow_wielkopolski ostrowiec_swietokrzyski pabianice piekary_slaskie pila piotrkow_trybunalski plock poznan
    praga_polnoc praga_poludnie pruszkow przemysl psie_pole raciborz radom ruda_slaska rybnik rzeszow siedlce
    siemianowice_slaskie slupsk sosnowiec srodmiescie stalowa_wola starachowice stargard suwalki swidnica
    swietochlowice szczecin targowek tarnobrzeg tarnow tarnowskie_gory tczew tomaszow_mazowiecki torun tychy ursynow
    walbrzych warsaw wawer wloclawek wola wroclaw wrzeszcz zabrze zamosc zawiercie zgierz zielona_gora zoliborz zory
    PR: arecibo bayamon caguas carolina guaynabo mayaguez ponce san_juan trujillo_alto
    PS: battir bayt_lahya dayr_al_balah east_jerusalem gaza hebron jabalya khan_yunis nablus rafah
    PT: algueirao amadora amora aveiro barreiro braga cacem coimbra corroios evora faro felgueiras funchal leiria
    lisbon loures monsanto odivelas porto queluz rio_de_mouro setubal vila_nova_de_gaia viseu
    PY: asuncion caacupe caaguazu capiata ciudad_del_este coronel_oviedo encarnacion fernando_de_la_mora itaugua
    lambare limpio mariano_roque_alonso nemby pedro_juan_caballero presidente_franco san_antonio san_lorenzo
    villa_elisa villa_hayes
    QA: al_mansurah ar_rayyan doha lusail
    RE: le_tampon saint-andre saint-denis saint-louis saint-paul saint-pierre
    RO: alba_iulia arad bacau baia_mare barlad bistrita botosani braila brasov bucharest buzau cluj-napoca constanta
    craiova deva drobeta-turnu_severin focsani galati giurgiu hunedoara iasi oradea piatra_neamt pitesti ploiesti
    ramnicu_valcea resita satu_mare sfantu_gheorghe sibiu slatina suceava targoviste targu_jiu targu_mures timisoara
    tulcea vaslui zalau
    RS: belgrade cacak kragujevac kraljevo krusevac leskovac nis novi_pazar novi_sad pancevo sabac smederevo subotica
    uzice valjevo vranje zemun zrenjanin
    RU: abakan achinsk adler admiralteisky akademgorodok akademicheskoe aleksandrov alekseyevka aleksin anapa angarsk
    anzhero-sudzhensk apatity armavir artem arzamas asbest astrakhan azov babushkin balakovo balashikha balashov
    barnaul bataysk belebey belgorod belogorsk belorechensk beloretsk belovo berdsk berezniki berezovskiy bibirevo
    birobidzhan biryulevo biryulevo_zapadnoye biysk blagoveshchensk bogorodskoye bor borisoglebsk borovichi brateyevo
    bratsk bryansk budyonnovsk bugulma buguruslan buynaksk buzuluk centralniy chapayevsk chaykovskiy cheboksary
    chekhov chelyabinsk cheremkhovo cheremushki cherepovets cherkessk chernaya_rechka chernogorsk chertanovo_yuzhnoye
    chita chusovoy dachnoye derbent dimitrovgrad dmitrov dolgoprudnyy domodedovo donetsk dorogomilovo dubna dzerzhinsk
    elista engels ezhva fili finlyandskiy fryazevo fryazino gatchina gelendzhik georgiyevsk glazov gorno-altaysk
    gorod_solnetchnogorsk grazhdanka grozny gubkin gukovo irkutsk ishim ishimbay iskitim ivanovo ivanovskoye
    ivanteyevka izhevsk izmaylovo kaliningrad kalininskiy kaluga kamensk-shakhtinsky kamyshin kansk kaspiysk kazan
    kemerovo khabarovsk khanty-mansiysk khasavyurt khimki khoroshevo-mnevniki kimry kineshma kingisepp kirishi kirov
    kirovo-chepetsk kiselevsk kisilevsk kislovodsk kizlyar klimovsk klin klintsy kogalym kolomna kolpino
    komendantsky_aerodrom komsomolsk-on-amur kopeysk korolev kostroma kotlas kotlovka kovrov kozeyevo kozhukhovo
    krasnaya_glinka krasnodar krasnogorsk krasnogvargeisky krasnokamensk krasnokamsk krasnoturinsk krasnoyarsk
    kropotkin krymsk kstovo kumertau kungur kuntsevo kupchino kurgan kurortnyy kursk kuznetsk kyzyl labinsk lefortovo
    leninogorsk leninsk-kuznetsky lesnoy lesosibirsk levoberezhnyy lianozovo likhobory lipetsk liski lobnya lytkarino
    lyubertsy lyublino magadan magnitogorsk makhachkala maykop meleuz metrogorodok mezhdurechensk miass michurinsk
    mikhaylovka mikhaylovsk mineralnye_vody minusinsk moscow murmansk murom mytishchi naberezhnyye_chelny nagornyy
    nakhodka nalchik naro-fominsk nazarovo nazran neftekamsk nefteyugansk neryungri nevinnomyssk nizhnekamsk
    nizhnevartovsk nizhniy_novgorod nizhny_tagil noginsk norilsk novaya_balakhna novo-peredelkino novoaltaysk
    novocheboksarsk novocherkassk novogireyevo novokhovrino novokuybyshevsk novokuznetsk novomoskovsk novorossiysk
    novoshakhtinsk novosibirsk novotroitsk novovladykino novyy_urengoy novyye_cheremushki noyabrsk nyagan obninsk
    obruchevo ochakovo-matveyevskoye odintsovo oktyabrsky omsk orekhovo-borisovo orekhovo-borisovo_severnoye
    orekhovo-zuyevo orel orenburg orsk ostankinskiy otradnyy ozerki ozersk parnas pavlovo pavlovskiy_posad penza perm
    pervouralsk peterhof petrodvorets petrogradka petropavlovsk-kamchatsky petrozavodsk podolsk pokrovskoye-streshnevo
    polevskoy presnenskiy prokhladnyy pskov pushkin pushkino pyatigorsk ramenki ramenskoye reutov revda rostov-on-don
    rubtsovsk ryazanskiy rybatskoye rybinsk rzhev saint_petersburg salavat samara saransk sarapul saratov sarov
    semenovskoye sergiyev_posad serov serpukhov severnyy severodvinsk severomorsk seversk shadrinsk shakhty shchekino
    shchukino shchyolkovo shuya sibay slavyansk-na-kubani smolensk snezhinsk sochi sokol solikamsk solnechnogorsk
    solntsevo sosnovka sosnovyy_bor staryy_oskol stavropol sterlitamak strogino stupino sunzha surgut svetlanovskiy
    sviblovo svobodnyy syktyvkar syzran taganrog taganskiy talnakh tambov tikhoretsk tikhvin timashyovsk tobolsk
    tolyatti tomsk troitsk troparevo tsaritsyno tuapse tula tulun tuymazy tver tyoply_stan tyumen ufa ukhta ulan-ude
    ulyanovsk untolovo uritsk ussuriysk uzlovaya vagonoremont vasyl'evsky_ostrov vatutino velikiy_novgorod
    velikiye_luki verkhnyaya_pyshma veshnyaki vidnoye vladikavkaz vladimir vladivostok volgodonsk volgograd vologda
    volzhsk volzhsky vorkuta voronezh voskresensk vostochnoe_degunino votkinsk vyborg vykhino-zhulebino vyksa
    vyshniy_volochek yakutsk yaroslavl yaroslavskiy yartsevo yasenevo yekaterinburg yelabuga yelets yessentuki yeysk
    yoshkar-ola yurga yuzhno-sakhalinsk zarechnyy zarinsk zelenodolsk zelenogorsk zelenograd zheleznodorozhnyy
    zheleznogorsk zhigulevsk zhukovsky zhulebino zlatoust zyablikovo zyuzino
    RW: butare gisenyi gitarama kigali muhanga musanze nyagatare
    SA: abha ad_dawadimi al_bahah al_hufuf al_jubayl al_khafji al_kharj al_lith al_mubarraz al_qatif ar_rass arar
    ash_shafa az_zulfi baljurashi bariq buraydah dammam dhahran ha'il hafar_al-batin jeddah jizan khamis_mushait
    khobar king_faisal_military_city madinah makkah najran qurayyat rabigh ras_tanura riyadh sabt_alalayah sabya
    sakakah sayhat sultanah tabuk tarut thuqbah turayf unaizah yanbu
    SB: honiara
    SD: ad-damazin ad-damir ad_douiem al-junaynah al_manaqil al_qadarif an_nuhud atbara buram dilling dongola el_daein
    el_fasher el_geneina_fort el_obeid er_roseires gereida kadugli kas kassala khartoum khartoum_north kosti mellit
    new_halfa nyala omdurman port_sudan rabak sennar shendi singa umm_ruwaba wad_medani
    SE: boras bromma eskilstuna gavle gothenburg halmstad haninge helsingborg huddinge jonkoping karlskrona karlstad
    kungsholmen linkoping lulea lund malmo molndal norrkoping orebro sodermalm sodertalje sollentuna solna stockholm
    sundsvall taby umea uppsala vasastaden vasteras vaxjo
    SG: ang_mo_kio_new_town bedok_new_town bishan_new_town bukit_batok_new_town bukit_merah_estate
    bukit_panjang_new_town bukit_timah choa_chu_kang_new_town clementi_housing_estate geylang hougang_new_town
    jurong_east jurong_town jurong_west kallang kampong_pasir_ris kembangan matilda_estate novena pasir_ris_new_town
    punggol queenstown_estate sembawang_estate sengkang_new_town serangoon serangoon_new_town singapore
    tampines_estate tampines_new_town toa_payoh_new_town ulu_bedok yishun_new_town
    SI: ljubljana maribor
    SK: banska_bystrica bratislava kosice nitra petrzalka presov trencin trnava zilina
    SL: freetown kenema koidu makeni waterloo
    SN: bargny bargny_guedj bargny_ngoude dakar diourbel dougnane guediawaye kaffrine kaolack keur_medoune kolda louga
    mbake mbour pikine richard-toll rufisque rufisque_est saint-louis tambacounda thies thies_nones tiebo tivaouane
    touba ziguinchor
    SO: afgooye baidoa balanbale beled_hawo beledweyne berbera borama bosaso burao cabudwaaq el_dibir gaalkacyo
    garoowe gebiley hargeysa kaambooni kismayo laascaanood marka mogadishu qoryooley ruqi
    SR: paramaribo
    SS: juba kuacjok malakal wau winejok yei
    ST: sao_tome
    SV: apopa delgado mejicanos san_marcos san_miguel san_salvador santa_ana santa_tecla sonsonate soyapango usulutan
    SY: al-tabqa al-yarmuk al_bab al_hasakah al_mayadin al_qamishli albu_kamal aleppo ar_raqqah ar_rastan as-suwayda
    as_safirah as_salamiyah at_tall babila damascus darayya deir_ez-zor duma hamah homs idlib jablah jaramana kabbasin
    latakia manbij tadmur tartus
    SZ: manzini mbabane
    TD: abeche am_timan bol bongor deressia doba goz_beida kelo koumra mao mongo moundou n'djamena pala sarh
    TG: atakpame bassar dapaong kara kpalime lome sokode tsevie
    TH: anusawari ban_i_chang ban_khlong_prawet ban_ko_sire ban_lak_song ban_lam_luk_ka ban_mai ban_pong ban_samae_dam
    ban_talat_yai ban_tha_kham bang_bon bang_kapi bang_khae bang_khae_nuea bang_khun_thian bang_kruai bang_na
    bang_phlat bang_rak bang_sue bang_sue_subdistrict bangkok bangkok_noi bangkok_yai bueng_kum chaiyaphum chanthaburi
    chatuchak chiang_mai chiang_rai chom_thong chon_buri chumphon din_daeng dusit hat_yai hua_hin huai_khwang huamak
    kabin_buri kalasin kamphaeng_phet kanchanaburi khan_na_yao khlong_chan khlong_kum khlong_luang khlong_sam_wa
    khlong_san khlong_toei khon_kaen klaeng ko_samui krathum_baen lak_si lampang lat_krabang lat_phrao latkrabang
    lop_buri maha_sarakham mueang_nonthaburi na_di nakhon_pathom nakhon_ratchasima nakhon_sawan nakhon_si_thammarat
    nong_chok nong_khaem nong_khai pak_kret pathum_wan pattaya phasi_charoen phaya_thai phetchabun phitsanulok
    phra_khanong phra_nakhon phra_nakhon_si_ayutthaya phra_phutthabat phra_pradaeng phuket pom_prap_sattru_phai
    prachantakham rat_burana ratchaburi ratchathewi rayong sai_mai sakon_nakhon samut_prakan samut_sakhon saphan_sung
    saraburi sathon sathorn sattahip si_maha_phot si_racha songkhla suan_luang suphan_buri surat_thani taling_chan
    tha_maka tha_raeng thawi_watthana thon_buri thung_khru trang ubon_ratchathani udon_thani uttaradit wang_thonglang
    wat_tha_phra watthana yala yan_nawa
    TJ: bokhtar dushanbe isfara istaravshan khujand konibodom kulob
    TL: dili
    TM: ashgabat balkanabat bayramaly dasoguz mary tejen turkmenabat turkmenbasy
    TN: aryanah beja ben_arous ben_gardane bizerte djemmal douane douar_hicher el_kef el_mgarsa el_mourouj ettadhamen
    feriana gabes gafsa hammamet houmt_souk jendouba kairouan kasserine kelaa_kebira kelibia korba ksar_hellal
    la_gazelle la_marsa la_mohammedia le_bardo le_kram mahdia medenine menzel_bourguiba mnihla moknine monastir msaken
    nabeul oued_lill rades sakiet_ed_daier sakiet_ez_zit sejoumi sfax skanes sousse sukrah tataouine tunis zarzis
    TR: adana adapazari adilcevaz adiyaman afyonkarahisar agri ahlat akcapinar akhisar aksaray aksehir alanya amasya
    anamur ankara antakya antalya ardesen arnavutkoy arsuz atasehir aydin ayvalik bafra bagcilar bahcelievler
    balikesir bandirma bartin basaksehir batikent batman belek bergama beylikduzu biga bilecik bingol bismil bitlis
    bolu bolvadin bozuyuk burdur bursa buyukcekmece canakkale cankaya cankiri carsamba cerkezkoy ceyhan cigli cizre
    corlu corum cubuk denizli derince diyarbakir dogubayazit dortyol duzce edirne elazig elbistan eminonu erbaa ercis
    eregli ergani erzincan erzurum esenler esenyurt eskisehir fatih fatsa fethiye gaziantep gebze gemlik giresun
    golbasi golcuk gungoren_merter hakkari igdir inegol iskenderun isparta istanbul izmir izmit kadirli kahramanmaras
    kahta karabaglar karabuk karaman kars karsiyaka kastamonu kavakli kayseri kilis kirikhan kirikkale kirklareli
    kirsehir kiziltepe konak konya korfez kozan kucukcekmece kusadasi kutahya luleburgaz malatya maltepe manavgat
    manisa mardin menemen merkezefendi mersin merter_keresteciler merzifon midyat mugla muratpasa mus mustafakemalpasa
    nazilli nevsehir nigde nilufer nizip nusaybin odemis ordu orhangazi osmaniye patnos polatli reyhanli rize salihli
    samandag samsun sancaktepe sanliurfa seydisehir siirt silifke silivri silopi silvan sirnak sisli sivas siverek
    soke soma sorgun sultanbeyli sultangazi suruc tarsus tatvan tavsanli tekirdag tokat torbali trabzon turgutlu
    turhal umraniye unye urla usak uskudar van viransehir yalova yozgat yuksekova zeytinburnu zile zonguldak
    TT: chaguanas mon_repos san_fernando
    TW: banqiao caotun chang-hua changhua chaozhou chiayi_city danshui daxi douliu fengshan hsinchu hualien_city
    kaohsiung keelung magong miaoli nantou neihu neili new_taipei_city puli sanxia shulin taichung tainan taipei
    taitung taoyuan toufen wufeng xihu xinying xizhi yilan yingge yongkang yuanlin zhubei zhudong
    TZ: arusha babati bagamoyo bariadi bukoba bunda buseresere chake_chake dar_es_salaam dodoma geita handeni ifakara
    iringa kahama kasulu katoro katumba kibaha kibaigwa kigoma kilosa kondoa korogwe lindi mafinga makumbako masasi
    masumbwe mbeya mbinga merelani morogoro moshi mpanda mtwara musoma mwanza njombe nzega sengerema shinyanga singida
    songea sumbawanga tabora tanga tarime tukuyu tunduma ushirombo utengule uyovu vikindu vwawa zanzibar
    UA: alchevsk antratsyt avtozavodskyi bakhmut berdyansk berdychiv berestovskyi bila_tserkva bohodukhivskyi bohuniya
    borshchahivka boryspil bosse brovary cheremushky cherkasy chernihiv chernivtsi chokolivka chumakivskyi chystyakove
    darnytskyi_masyv darnytsya desna desnyanskyi dnipro dniprovskyi donetsk dovzhansk drohobych druzhkivka enerhodar
    feodosiya fortechnyi hirnytskyi holosiyiv horlivka hruzkyi inhulets irpin ivano-frankivsk izmayil kadiyivka
    kalmiuskyi kalush kalynivskyi kamyanets-podilskyi kamyanske kerch khanzhonkivskyi kharkiv kharkivskyi_masyv
    khartsyzk kherson khmelnytskyi khrustalnyi kindrativskyi kolomyia konotop korolyov korosten kostyantynivka kovel
    kovpakivskyi kramatorsk kremenchuk kropyvnytskyi kryukiv kryvyy_rih kyiv kyivskyi lisovyi_masyv livoberezhnyi
    lozova luhansk lutsk lviv lysychansk makiyivka mariupol melitopol mukachevo mykilska_borshchahivka mykolayiv
    mykytivskyi nikopol nizhyn novozavodskyi nyvky nyzhnodniprovsk obolon odesa oleksandrivskyi oleksandriya
    oleksiyivka pavlohrad pechersk pervomaysk pivdenna_borshchahivka podilskyi pokrovsk poltava pozniaky pravyi_bereh
    pryluky prymorskyi rayon_ktz rivne rubizhne rutchenkivskyi saltivka samar sevastopol shakhtarsk sheptytskyi
    shevchenkivskyi shevchenko shostka shulyavka simferopol siverskodonetsk skhidni_kvartaly slovyansk smila
    smolyanskyi snizhne sotsmisto stryi sumy svyatoshyn sykhiv tekstylnyk ternopil tsentralno-miskyi tsentralnyi uman
    uzhhorod verhunskyi vidradnyi vilkhivskyi vinnytsya voskresenka voznesenskyi vyhurivshchyna-troyeshchyna
    vynohradar yalta yenakiyeve yevpatoriya yuzivskyi zaporizhzhya zarichnyi zhytomyr zvyahel
    UG: apac arua bunamwaya busia bwizibwera entebbe fort_portal gulu hoima ibanda iganga jinja kabale kajansi kampala
    kamuli kapchorwa kasangati kasese katabi kira kitgum koboko kotido kyengera lira lugazi masaka masindi mbale
    mbarara mityana mpondwe mubende mukono nakivale_refugee_camp nansana njeru rutoma soroti wakiso
    US: abilene abington ahwatukee_foothills akron alafaya alameda albany albany_park albuquerque alexandria alhambra
    alief aliso_viejo allapattah allen allentown alpharetta amarillo ames amherst anaheim anderson ankeny ann_arbor
    antioch apple_valley appleton arcadia arden-arcade arlington arlington_heights arvada asheville astoria atascocita
    athens atlanta aurora austin avondale bakersfield baldwin_park baltimore bartlett baton_rouge battle_creek bayonne
    bayside baytown beaumont beaverton bellevue bellflower bellingham belmont_cragin bensalem bensonhurst berkeley
    berwyn bethesda bethlehem billings birmingham bismarck blaine bloomington blue_springs boca_raton boise
    bolingbrook bonita_springs borough_park bossier_city boston bowie bowling_green boyle_heights boynton_beach
    bradenton brandon brentwood briarwood bridgeport bristol brockton broken_arrow brookhaven brookline brooklyn
    brooklyn_park broomfield brownsville bryan buckeye buena_park burbank burien burlington burnsville bushwick
    caldwell camarillo cambridge camden canarsie canoga_park canton canyon_country cape_coral carlsbad carmel
    carmichael carol_city carrollton carson carson_city cary casa_grande casas_adobes casper castle_rock castro_valley
    catalina_foothills cathedral_city cedar_park cedar_rapids celina center_city central_city centreville champaign
    chandler chapel_hill charleston charlotte chattanooga cheektowaga cherry_hill chesapeake cheyenne chicago
    chicago_lawn chico chicopee chinatown chino chino_hills chula_vista cicero cincinnati citrus_heights clarksville
    clearwater cleveland clifton clinton_township clovis coconut_creek college_station colorado_springs colton
    columbia columbus commerce_city compton coney_island conroe conway coon_rapids coral_gables coral_springs cordova
    corona corpus_christi corvallis costa_mesa council_bluffs cranston cupertino cypress_hills dale_city dallas
    daly_city danbury davenport davie davis dayton daytona_beach dearborn dearborn_heights decatur deer_valley
    deerfield_beach delano delray_beach deltona denton denver des_moines des_plaines desoto detroit diamond_bar doral
    dorchester dothan downey downtown_dc dublin dubuque duluth dundalk durham eagan east_chattanooga east_flatbush
    east_hampton east_harlem east_hartford east_independence east_los_angeles east_new_york east_norwalk east_orange
    east_pensacola_heights east_village eastvale eau_claire eden_prairie edgewater edina edinburg edison edmond
    el_cajon el_monte el_paso elgin elizabeth elk_grove elkhart ellicott_city elmhurst elyria encanto enchanted_hills
    encinitas enid erie escondido eugene euless evanston evansville everett fairfield fall_river fargo
    farmington_hills fayetteville federal_way financial_district fishers flagami flagstaff flatbush flatlands
    florence-graham florissant flower_mound folsom fontana fordham forest_hills fort_collins fort_lauderdale
    fort_myers fort_smith fort_wayne fort_worth fountain_valley fountainebleau framingham framingham_center franklin
    frederick fremont fresno frisco fullerton gainesville gaithersburg galveston garden_grove gardena gary gastonia
    georgetown germantown gilbert gilroy glen_burnie glendale glendora goodyear grand_forks grand_island
    grand_junction grand_prairie grand_rapids gravesend great_falls greeley green_bay greenburgh greensboro greenville
    greenwood gresham gulfport hacienda_heights hamden hamilton hammond hampton hanford harlem harlingen harrisburg
    harrisonburg hartford haverhill havertown hawthorne hayward hemet hempstead henderson hendersonville hesperia
    hialeah high_point highlands_ranch hillsboro hoboken hoffman_estates hollywood honolulu hoover houston
    huntersville huntington_beach huntington_park huntsville idaho_falls indianapolis indio inglewood iowa_city
    irondequoit irvine irving irving_park irvington jackson jackson_heights jacksonville jamaica janesville
    jersey_city johns_creek johnson_city joliet jonesboro joplin jupiter kalamazoo kansas_city kendale_lakes kendall
    kenner kennewick kenosha kent kentwood kettering killeen kings_bridge kingsport kirkland kissimmee knoxville
    kokomo koreatown la_crosse la_habra la_mesa lafayette laguna_niguel lake_charles lake_elsinore lake_forest
    lake_havasu_city lakeland lakeville lakewood lancaster lansing laredo largo las_cruces las_vegas lauderhill
    lawrence lawton layton league_city leander lee's_summit leesburg lehi lehigh_acres lenexa levittown lewisville
    lexington lexington-fayette lincoln lincoln_park little_havana little_rock livermore livonia lodi logan
    logan_square long_beach longmont longview lorain los_angeles louisville loveland lowell lubbock lynchburg lynn
    lynwood macon madera madison malden manchester manhattan mansfield manteca maple_grove margate marietta marysville
    maryvale mcallen mckinney meads medford melbourne memphis menifee merced meriden mesa mesquite metairie
    metairie_terrace methuen miami miami_beach miami_gardens mid-city middletown midland midwest_city milford
    millcreek milpitas milwaukee minneapolis minnetonka minnetonka_mills mira_mesa miramar mission_viejo missoula
    missouri_city modesto montebello monterey_park montgomery moore moreno_valley morningside_heights mott_haven
    mount_pleasant mount_prospect mount_vernon mountain_view muncie murfreesboro murrieta nampa napa naperville nashua
    nashville national_city near_north_side new_bedford new_braunfels new_britain new_brunswick new_haven new_orleans
    new_rochelle new_south_memphis new_york_city newark newport_beach newport_news noblesville norfolk norman
    north_bergen north_charleston north_chicopee north_hills north_hollywood north_la_crosse north_las_vegas
    north_little_rock north_miami north_peoria north_port north_richland_hills north_stamford northridge norwalk
    novato novi o'fallon oak_lawn oak_park oakland ocala oceanside odessa ogden oklahoma_city olathe olympia omaha
    ontario orem orland_park orlando oshkosh overland_park owensboro oxnard ozone_park palatine palm_bay
    palm_beach_gardens palm_coast palm_desert palm_harbor palmdale palo_alto park_slope parkchester parma parsippany
    pasadena pasco passaic paterson pawtucket peabody pearland pembroke_pines pensacola peoria perris perth_amboy
    petaluma pflugerville pharr philadelphia phoenix pico_rivera pine_hills pinellas_park piscataway pittsburg
    pittsburgh placentia plainfield plano pleasanton plymouth pocatello poinciana pomona pompano_beach pontiac
    port_arthur port_charlotte port_orange port_saint_lucie portage_park porterville portland portsmouth
    portsmouth_heights poway provo queens queens_village quincy racine raleigh rancho_cordova rancho_cucamonga
    rancho_penasquitos rapid_city redding redlands redmond redondo_beach redwood_city reno renton reseda reston rialto
    richardson richland richmond richmond_hill ridgewood rio_rancho riverside riverview roanoke rochester
    rochester_hills rock_hill rockford rocklin rockville rocky_mount rogers rogers_park rosemead roseville roswell
    round_rock rowlett royal_oak sacramento saint_charles saint_clair_shores saint_cloud saint_george saint_joseph
    saint_paul saint_peters salem salinas salt_lake_city sammamish san_angelo san_antonio san_bernardino san_clemente
    san_diego san_francisco san_jose san_leandro san_marcos san_mateo san_pedro san_rafael san_ramon san_tan_valley
    sandy_hills sandy_springs sanford santa_ana santa_barbara santa_clara santa_clarita santa_cruz santa_fe
    santa_maria santa_monica santa_rosa santee sarasota savannah schaumburg schenectady scottsdale scranton seattle
    shawnee sheepshead_bay shelby sherman_oaks shoreline shreveport silver_spring simi_valley sioux_city sioux_falls
    skokie smyrna somerville south_bend south_boston south_fulton south_gate south_hill south_jordan south_lawndale
    south_ozone_park south_peabody south_san_francisco south_shore south_suffolk south_vineland south_whittier
    southaven southfield spokane spokane_valley spring_hill spring_valley springdale springfield st_louis
    st_petersburg stamford staten_island sterling_heights stockton stonecrest stratford suffolk sugar_land sunnyvale
    sunrise_manor sunset_park sylmar syracuse tacoma tallahassee tamarac tamiami tampa taunton taylor taylorsville
    temecula tempe tempe_junction terre_haute the_bronx the_hammocks the_trails_of_frisco the_villages the_woodlands
    thornton thousand_oaks tigard tinley_park toledo toms_river topeka torrance town_'n'_country towson tracy trenton
    tri-cities troy tucson tulare tulsa turlock tuscaloosa tustin tyler union_city universal_city university_of_texas
    upland upper_west_side utica vacaville valdosta valencia vallejo valley_glen van_nuys vancouver ventura victoria
    victorville vineland virginia_beach visalia waco wakefield waldorf walnut_creek waltham warner_robins warwick
    washington washington_heights waterbury waterford waterloo watsonville waukegan waukesha wayne west_albany
    west_allis west_bloomfield_township west_coon_rapids west_covina west_des_moines west_gulfport west_hartford
    west_haven west_hollywood west_jordan west_lynchburg west_new_york west_palm_beach west_raleigh west_ridge
    west_sacramento west_town west_valley_city westland westminster weston weymouth wheaton white_plains whittier
    wichita wichita_falls wilmington winston-salem woodbury woodland_hills worcester wyoming yakima yonkers
    yorba_linda youngstown yuba_city yucaipa yuma
    UY: las_piedras maldonado melo montevideo paysandu rivera salto tacuarembo
    UZ: andijon angren asaka bekobod beruniy beshariq bukhara chilanzar chirchiq chortoq chust denov fergana guliston
    gurlan jizzax kogon_shahri koson kosonsoy namangan navoiy nukus olmaliq parkent qarshi qunghirot quvasoy samarkand
    sergeli shahrisabz shahrixon tashkent tirmiz tuytepa urganch urgut_shahri xiva yangiyul yunusobod
    VE: acarigua altagracia_de_orituco alto_barinas anaco araure barcelona barinas barinitas barquisimeto baruta
    biruaca bocono cabimas cabudare cagua caicara_del_orinoco calabozo cantaura caracas carora carupano catia_la_mar
    caucaguito chacao charallave chivacoa ciudad_bolivar ciudad_bolivia ciudad_guayana ciudad_ojeda ciudad_piar
    cocorote concepcion coro cua cumana ejido el_cafetal el_hatillo el_limon el_tigre el_tocuyo el_vigia guacara
    guanare guarenas guasdualito guatire guigue la_concepcion la_dolorita la_fria la_victoria la_villa_del_rosario
    los_dos_caminos los_puertos_de_altagracia los_rastrojos los_teques machiques maiquetia maracaibo maracay mariara
    maturin mene_grande merida nirgua ocumare_del_tuy palo_negro pampan pampatar petare porlamar puerto_ayacucho
    puerto_cabello puerto_la_cruz punta_cardon punta_de_mata punto_fijo quibor rubio san_antonio_de_los_altos
    san_antonio_del_tachira san_carlos san_carlos_del_zulia san_cristobal san_felipe san_fernando_de_apure san_joaquin
    san_jose_de_guanipa san_josecito san_juan_bautista san_juan_de_los_morros san_mateo san_rafael san_timoteo
    santa_cruz_de_mara santa_teresa_del_tuy socopo tacarigua tariba tinaquillo trujillo tucupita turmero upata urena
    valencia valera valle_de_la_pascua villa_bruzual villa_de_cura yaritagua zaraza
    VI: saint_croix
    VN: an_hai an_khe an_nhon ba_dinh ba_don ba_vi bac_giang bac_lieu bac_ninh bac_quang bac_tu_liem bach_mai bao_loc
    ben_cat ben_tre bien_hoa bim_son binh_minh binh_thanh binh_thuy bo_de buon_ho buon_ma_thuot ca_mau cai_lay
    cai_rang cam_le cam_pha cam_pha_mines cam_ranh can_duoc can_gio can_giuoc can_tho cao_bang cao_lanh cau_giay
    chau_doc chau_phong chi_linh cho_lon chon_thanh chu co_do cu_chi cua_nam cung_kiem da_nang dai_mo di_an dien_ban
    dien_bien_phu do_son dong_da dong_hoi dong_xoai duc_pho duc_trong duyen_hai gia_lam gia_nghia gia_rai go_cong
    go_vap ha_dong ha_giang ha_long ha_tien ha_tinh hai_ba_trung hai_chau hai_duong haiphong hanoi ho_chi_minh_city
    hoa_binh hoa_cuong hoa_thanh hoan_kiem hoang_mai hong_ngu hue hung_yen huong_thuy huong_tra huyen_lam_ha kien_an
    kon_tum ky_anh la_gi lai_vung lang_son lao_cai linh_dam long_bien long_khanh long_my long_xuyen mong_cai mui_ne
    my_hao my_tho nam_dinh nga_bay nga_nam nghi_son nghi_xuan nghia_do nghia_lo nha_trang ninh_hoa nui_thanh o_mon
    phan_rang-thap_cham phan_thiet pho_yen phong_dien phong_thanh phu_ly phu_my phu_quoc phu_tho phuc_yen pleiku
    quan_ba quan_bon quan_duc_thinh quan_muoi quan_muoi_mot quan_nam quan_sau quang_ngai qui_nhon rach_gia sa_dec
    sam_son soc_son soc_trang son_la son_tay son_tra song_cau tam_ky tan_an tan_binh tan_chau tan_uyen tay_ho tay_ninh
    thai_binh thai_hoa thai_nguyen thanh_hoa thanh_khe thanh_liet thanh_pho_ba_ria thanh_pho_song_cong
    thanh_pho_uong_bi thanh_xuan thi_tran_dai_tu thi_tran_dong_trieu thi_tran_mao_khe thi_tran_phuoc_buu
    thi_tran_thuan_chau thoi_lai thot_not thu_dau_mot thu_duc thuan_an thuan_thanh thuong_cat tinh_bien tra_vinh
    tran_van_thoi trang_bang trang_bom tu_son tuy_hoa tuyen_quang viet_tri viet_yen vinh vinh_chau vinh_long
    vinh_thanh vinh_tuy vinh_yen vinhomes_ocean_park vinhomes_smart_city vinhomes_times_city vung_tau xom_cai_nuoc
    xuan_loc yen_bai yen_hoa yen_vinh
    XK: decan ferizaj gjakove gjilan glogovac mitrovice pristina prizren suva_reka
    YE: aden al_hudaydah dhamar ibb mukalla sa'dah sanaa sayyan taiz zabid
    YT: mamoudzou
    ZA: alberton alexandra athlone atlantis barberton bela_bela benoni bethal bethlehem bhisho bloemfontein boksburg
    bothaville botshabelo brakpan brits butterworth cape_town carletonville centurion delmas diepsloot dundee durban
    durbanville east_london ekangala emalahleni embalenhle ermelo etwatwa evaton fochville fort_beaufort ga-rankuwa
    george germiston gqeberha graaff_reinet grahamstown hammanskraal heidelberg hermanus ivory_park johannesburg
    kariega kimberley klerksdorp knysna kokstad kraaifontein kroonstad krugersdorp kutloanong kwadukuza kwaggafontein
    ladysmith lichtenburg louis_trichardt mabopane mafikeng mbombela mdantsane middelburg midrand mmabatho modimolle
    mokopane mondlo mossel_bay mpumalanga mthatha musina newcastle nigel nkowakowa ntuzuma odendaalsrus orkney
    oudtshoorn paarl parys phalaborwa phuthaditjhaba piet_retief pietermaritzburg pinetown polokwane port_shepstone
    potchefstroom pretoria qonce queenstown randburg randfontein richards_bay roodepoort rustenburg saldanha sasolburg
    schweizer-reneke somaroboro somerset_west soshanguve soweto standerton stellenbosch stilfontein thaba_nchu
    thembisa thohoyandou tokoza tongaat trichardt upington vanderbijlpark vereeniging viljoenskroon virginia vryburg
    vryheid welkom westonaria worcester
    ZM: chilanga_township chililabombwe chingola chipata choma chongwe chunga kabwe kafue kalulushi kapiri_mposhi
    kasama kitwe livingstone luanshya lusaka madido mansa mazabuka mongu monze mpika mpulungu mufulira nakonde
    namalombwe nchelenge ndola petauke samfya solwezi
    ZW: beitbridge bindura bulawayo chegutu chinhoyi chitungwiza epworth gweru harare kadoma kwekwe marondera masvingo
    mutare norton ruwa zvishavane
    """
}
