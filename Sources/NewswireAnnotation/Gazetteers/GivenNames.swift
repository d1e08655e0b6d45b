extension Gazetteers {
  /// Male given names of many languages, as news in English spells them.
  static let maleNames: StaticString = """
    aaron abbas abd abdallah abdel abdelaziz abdelkader abdelmalek abdou abdul abdulaziz abdulla abdullah abdullahi
    abdulrahman
    abe abel abid abraham abu achim achmed adam adel adem adil adnan adolf adolfo adrian adriano ahmad ahmed ahmet
    aidan aiman
    ajay akbar akhmad akhmed akhtar akio akira aksel alain alan albert alberto albrecht aldo alec alejandro aleksandar
    aleksander
    aleksandr aleksei aleksey alessandro alex alexander alexandre alexandros alexandru alexei alexey alexis alf
    alfonso alfred
    alfredo ali alistair alojz alois alvaro alvin amadou amar ambrose amin amir amit amjad amnon amos amr anand
    anatole anatoli
    anatoly anders andre andrea andreas andrei andrej andres andreu andrew andrey andriy andrzej andy angelo angus
    anil anthony antoine
    anton antonio antony anwar aram archie ari ariel aristides arkady armand armando armen armin arnaud arne arno
    arnold arnulfo
    arsene art artem arthur artur arturo arun arvind asad asghar ashok ashraf asif aslan atef atif attila augustin
    augusto aurelio
    avi avigdor avraham axel ayatollah aydin ayman ayub aziz babak babar bahaa baldev balazs barack barney barry bart
    bartholomew basil
    basilio bassam bashar bashir bela ben benazir benedict benedikt bengt beniamino benigno benito benjamin benny
    benoit benyamin
    bernard bernardo bernd bernhard bernie bert bertie bertrand bilal bill billy binyamin bjarne bjorn blaise blaz bob
    bobby bogdan
    boleslaw boris borislav boutros boyko brad bradley branislav branko brendan brent bret brett brian bruce bruno
    bryan bryce
    bud burhanuddin burt byron caetano cameron carl carles carlo carlos carlton carsten casey caspar cedric celestino
    celso cesar
    chandrika charles charlie chester chet chris christer christian christo christof christoph christophe christopher
    chuck
    ciaran cj clarence claude claudio claus clay clemens clement cliff clifford clint clinton clive clyde colin colm
    connor conor
    conrad constantin constantine cornelio cornelius cory craig cristian cristiano cristobal curt curtis cyril cyrille
    cyrus daan
    dag dale damian damien damir damon dan daniel daniele danilo danny dario darko darrell darren darryl dave david
    davide davis
    davor dawda dean declan deng denis dennis denny denzil derek dermot derrick desmond dick didier diego dieter
    dietmar dietrich dimas
    dimitar dimitri dimitris dimitrios dinesh dino diogo dirk djamel dmitri dmitriy dmitry dominic dominik dominique
    domingo don
    donald donnie doug douglas dragan drago drew duane duarte dudley duncan dusan dustin dwayne dwight dylan eamon
    eamonn earl ebrahim
    ed eddie eddy edgar edgardo edi edmond edmund edmundo eduard eduardo edward edwin edson efraim egil egon ehsan
    ehud eli elias eliezer
    elliot elliott elmer elvis emanuel emil emile emilio emir emmanuel emre enda engin enrico enrique enzo ephraim
    eric erich erik
    erkki ernest ernesto ernie ernst ervin erwin esteban ethan etienne eugene eugenio evan evgeny evgeni ewald ezer
    ezra fabian fabien
    fabio fabrice fabrizio fadi fahd faisal farid farouk farooq faruk fathi fausto fawzi fayez federico felipe felix
    ferdinand ferenc
    fergus fernand fernando fidel fikret filip filippo finn fintan florian florin floyd francesco francis francisco
    franck franco
    francois frank franklin franz fred freddie freddy frederic frederick frederik fredrik friedrich frits fritz fuad
    fulgencio
    gabor gabriel gabriele gaetano gale galo gamal garfield garret gareth garry garth gary gaston gavin gavril gennadi
    gennadiy
    gennady geoff geoffrey georg george georges georgi georgy georgios gerald gerard gerardo gerd gerhard gerrit gerry
    gert
    ghassan gheorghe gholam giancarlo gianfranco gianluca gianni gideon gil gilbert gilberto gilles gino giorgio
    giovanni giuliano
    giulio giuseppe glen glenn goran gordon graeme graham grant greg gregg gregor gregorio gregory grigory guido
    guillaume
    guillermo gunnar gunter guenter guenther gus gustav gustavo guy gyorgy gyula habib hafez hafiz haider haidar hakan
    hakeem hakim hal
    hamad hamdi hamed hamid hamza hank hannes hannu hans hans-dietrich hans-jurgen harald haris harold haroun harri
    harry harvey
    hashim hassan hasan hassiba hatem haydar heath hector heikki heinrich heinz heinz-harald helmut hendrik henk
    hennadiy henning
    henri henrik henrique henry herbert heriberto herman hermann hernan herve hideki hideo hikmet hilmi hirohito
    hiroshi hisham
    horace horacio horst hosni hossein howard hubert hugh hugo humberto hun hussain hussein huseyin iain ian ibrahim
    ignacio igor ike
    ilan ilham ilie ilija ilya imad imam imran imre inamullah ingemar ingo inzamam-ul-haq ioan ion iosif iqbal ira
    irfan irvin irving isaac isaias
    ishaq isidro ismail ismet israel issa istvan itamar ivan ivar ivica ivo izzat jack jackie jacky jacob jacopo
    jacques jaime
    jake jakob jakub jalal jamal james jamie jamil jan jan-michael janez jani janos jared jari jarmo jaroslav jarrod
    jason jassim javad javed javier jawad
    jay jean jean-bertrand jean-claude jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel
    jean-paul
    jean-philippe jean-pierre jeb jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy jesper jesse
    jesus jim jimmie jimmy jiri joachim joan joao joaquin jochen jock joe joel joerg johan johann johannes john johnny
    jon jonas
    jonathan jonny joop joost jordi jorg jorge joris jorma jose josef joseph josh joshua josip jovan joze jozef juan
    juha
    juan-carlos juergen jukka jules julian julien julio julius jun junichiro jurgen justin kaj kamal kamil karel karem
    kareem karim karl karl-heinz
    kaspar kazimierz kazuo keith kelvin kemal ken kenichi kenji kenneth kenny kent kerry kevin khaled khalid khalil
    khamis kim
    kirill kirk kjell kjetil klaas klaus koen kofi koichi konrad konstantin konstantinos korbinian kris krishna
    krister kristian
    krzysztof kurt kwame kyle kyung laird lakhdar lal lamar lamine lance larry lars laszlo laurence laurent laurie
    lawrence lazar
    lech lee leif leigh leo leon leonard leonardo leonid leopold leopoldo leroy les leslie leszek lester lev levi
    levon lewis lex liam
    liamine lionel lior lloyd lorenzo lorne lothar lou louis lowell lubomir luc luca lucas lucian luciano lucien lucio
    ludovic
    ludwig luigi luis luiz lukas luke luther lutz lyle lyndon maarten mack magdi magnus mahathir mahdi mahmoud mahmud
    mahendra malachi malcolm
    malik mamdouh mandla manfred manmohan manny mansoor mansour manuel marat marc marc-vivien marcel marcello marcelo
    marcin marco marcos marcus
    marek marian mariano mario marios marius mark marko markus marlon marouane martin martti martyn marty marvin
    marwan massimo
    mate mateusz mathias mathieu matias mats matt matteo matthew matthias matti maurice mauricio maurizio mauro max
    maxim maximilian
    maxime maxwell mehdi mehmet meir mel melvin menachem mendel merrill mervyn michael michal michail michel michele
    mick mickey
    miguel mihai mihail mikael mike mikhail mikhael mikheil mikko milan milorad milos milosz milton mircea mirko miro
    miroslav
    mirza misha mitch mitchell mladen mo mobutu moctar modesto mohamad mohamed mohammad mohammed mohan mohsen moises
    momcilo momir
    monte morgan morris morten mose moses moshe moss moustafa mstislav muammar muhammad muhammed muhyiddin mukesh
    munir munther
    murat murray musa mushtaq mustafa mustapha myron nabih nabil nadeem nadir naguib nahum najib najibullah nasir
    nasser
    nat nate nathan nathaniel nawaf nawaz nebojsa neil nelson nestor neville newt nguyen niall niccolo nicholas nick
    nicky nicola nicolae
    nicolas niels nigel nihat nik nikita nikola nikolai nikolaos nikolay nikos nils nizar noah noam noel nolan norbert
    norm
    norman norodom noureddine nouri nuno nursultan obaid octavio ognjen olaf olav ole oleg oleh oleksandr oliver
    olivier olof olusegun omar
    omer oren orrin oscar osama oskar osman oswald oswaldo otakar otis otto ousmane owen ozzie pablo paddy panagiotis
    paolo
    pascal pat patricio patrick patrik paul paulo paulino pavel pavle pavlo pavol pawel pedro peer pekka pele per
    percy perry pervez pervaiz pete
    peter petar petr petre petri petros phil philip philipp philippe phillip pier pierluigi pierre piers pierre-yves
    pieter pietro piotr placido
    prakash pranab preston primoz przemyslaw qassem quentin quincy radek radovan rafael rafal rafik rafiq raghu rahim
    rahul raimo
    raimundo rainer raj rajiv rajesh rajendra ralf ralph ram ramadan raman ramesh rami ramiro ramon ramzan ramzi
    randall randy
    ranil rao raoul raphael rashad rashid ratko raul raviv ravi ray raymond raymundo recep reg reggie reginald
    reinaldo reinhard
    reinhold rem remi renaldo renato rene reuben reuven rex reza rheal ricardo riccardo rich richard rick rickey ricky
    rigoberto
    riyad rob robbie robby robert roberto robin rocky rod roddy roderick rodney rodolfo rodrigo roelof roger rogelio
    roh roland
    rolando rolf romain roman romano romeo romulo ron ronald ronaldo ronnie rory roscoe ross roy ruben rubens rudi
    rudolf rudy
    rui rupert russ russell rustam ryan ryszard ryutaro saad sabri sadako saddam sadiq saeed saeb safwat said saif
    salah
    salim salman salvador salvatore sam sameh sami samir samuel sandor sandro sandy sani sanjay santos sasa saul sayed
    scott seamus
    sean sebastian sebastien selim serge sergei sergey sergio serhiy seth seyed seyyed shahid shane shannon shaul
    shaun shawn shaukat shimon
    shin shinzo shlomo sid sidney siegfried sigmund silvio silvester simon sinan sixto slobodan sol solomon soren
    spencer
    spiro stan stanislas stanislav stanislaw stanley stavros stefan stefano stefanos steffen sten stephane stephen
    stephon steve
    steven stewart stig stipe stjepan stuart suharto sulaiman suleiman suleyman sultan sunil surat suresh sven
    svetozar sylvain sylvester
    sylvio tadeusz taha takashi takeshi tamas tansu tarek tareq tariq taro tayeb tayyip ted teddy teemu terence terje
    terrance
    terrence terry thabo thaksin theo theodor theodore theodoros thibault thierry thomas thor thorbjorn thorsten tim
    timo timothy
    timur tino tito toby tod todd tom tomas tomasz tomislav tommaso tommy toni tony toomas torsten toshio toshiki
    travis trent trevor
    tristan tsutomu tunku tyler tyrone ugo ulf uli ulises ulrich umar umberto uri uwe vaclav vadim valdas valentin
    valentino valerio valeri valery
    vance vasile vasili vasily vassilis vasyl vern vernon veselin vic vicente victor vijay viktor viktors vince
    vincent vincenzo
    vinod virgilio vitali vitaly vito vittorio vivek vlad vladimir vladislav vladimiro vojislav volker volodymyr
    waheed wahid wale waleed walid wallace
    wally walt walter waqar ward wasim wayne wendell werner wes wesley wilbert wilbur wiley wilfred wilfried wilhelm
    willem
    willi william willie willy wim winnie winston wladyslaw wojciech wolfgang woodrow woody xavier yair yakov yakub
    yann
    yannick yannis yaser yasir yasser yasuhiro yasuo yegor yevgeni yevgeny yehuda yigal yitzhak yoav yohan yong
    yoshiro yossi youri
    youssef yousef youssouf yuri yuriy yury yusuf yves yvon zafar zaheer zalmay zaid zbigniew zdenek zdravko zeev
    zeljko zhan zinedine zine zoltan
    zoran zubin zviad uday fouad samer tammam saad michel walid najib gebran talal riad raed ziad jumblatt karam qais
    muqtada hadi haidar
    """

  /// Female given names of many languages, as news in English spells them.
  static let femaleNames: StaticString = """
    aisha aicha agatha agnes agnieszka aida aileen aimee alanis alejandra aleksandra alena alessandra alexandra alexia
    alice alicia
    alina aline alison alla allison alma alyssa amal amalia amanda amelia amelie amina amira amy ana anastasia andrea
    angela
    angelica angelina angelique anita anja anjelica anke ann anna annabel annabelle anne anne-marie anneke annette
    annick annie annika
    anouk antje antoinette antonella antonia aparna arantxa ariane arlene arundhati asma astrid audrey aung aurelie
    ayaan ayesha aziza babette
    barbara barbel beatrice beatriz becky belinda benazir bernadette bernice bertha beth bethany betsy bettina betty
    beverly bianca
    birgit birgitta bonnie brenda bridget brigitte britta britney brooke camille camilla carla carly carmel carmen
    carol carole
    carolina caroline carolyn carrie cassandra catarina caterina catherine cathy cecile cecilia celeste celia celine
    chandrika chantal
    charlene cherie cheryl chloe chris christa christiane christie christina christine christy cindy claire clara
    clare clarissa
    claudia claudine coco colette colleen conchita condoleezza connie constance consuelo corazon cordelia corinne
    courtney cristina
    cynthia dagmar dalia dana daniela danielle daphne daria darlene deb debbie debby deborah debra deirdre delia
    denise
    desiree diana diane dina dolores dominique donatella donna dora doreen doris dorothea dorothy dorte dubravka ebba
    edith edna edwige
    eileen ekaterina elaine eleanor elena eleni elisa elisabeth elise elizabeth ella ellen elma elsa elsie elvira
    emilia emilie
    emily emma erica erika erin ernestine esperanza estelle esther ethel eugenia eunice eva evelyn fabiola fanny farah
    farida
    fatima fatema fatou fatma faye federica felicia felicity fernanda fiona flora frances francesca francine francoise
    frauke freda frederica frida gabriela gabriella gail galina gayle geraldine gerda germaine gertrude ghada gillian
    gina
    giovanna gisela gisele giulia gladys glenda glenys gloria golda graciela greta gretchen grete gro gudrun guadalupe
    gwen gwyneth
    hala halina hanan hanna hannah hanne harriet heather hedda heidi heike helen helena helene helga henrietta hilary
    hilda hillary
    hina huda ida ilona ilse imelda ines inga inge ingeborg ingrid inna ioana irena irene irina iris irma isabel
    isabella isabelle
    isobel ivana ivanka ivy jacinta jackie jaclyn jacqueline jaime jamie jan jana jane janet janette janice janine
    jasmin jasmine
    jayalalitha jean jeanette jeanne jelena jemima jenna jennifer jenny jessica jessie jill jo joan joanna joanne
    jocelyn jodie
    johanna josee josefina josephine joyce juanita judith judy julia juliana julianne julie juliet juliette justine
    jutta
    kaisa kamala karen karin karina karla kate katarina katarzyna katerina katharina katharine katherine kathleen
    kathryn kathy katie
    katja katrin katrina kay kayla kelly kerry kerstin khaleda kim kimberly kirsten kirsty kitty kjersti kristen
    kristin kristina
    kristine krystyna kylie lara larisa larissa latifa latoya laura lauren laurie lea leah leila lena leni leona
    leonor leslie leticia
    lidia lilian liliana lillian lina linda lindsay lindsey lisa liv liza lois lola loretta lori louisa louise lubna
    lucia lucie lucinda lucy ludmila luisa luz lydia lynda lynn lynne madeleine madeline madonna magda magdalena
    maggie maha mai maia
    malala malgorzata mandy manuela mara marcela marcia margaret margareta margarita margot margret marguerite maria
    mariah mariam
    marian marianna marianne marie marie-france marie-jose marie-therese mariela marika marilyn marina marion marisa
    marisol marit maritza marjorie marlene marta
    martha martina mary maryam mathilde maud maureen maya megan megawati mehbooba melanie melinda melissa meredith
    merete
    meryl mette mia michaela michele michelle mila mildred milena mimi mina minna mira miranda mireille miriam mohini
    moira molly mona
    monica monika monique montserrat muriel myra myriam myrna nada nadezhda nadia nadine nadya nahid najla nan nana
    nancy naomi natalia natalie natalya natasha
    nathalie nawal nellie nelly nicola nicole nikki nina noelle nora norma nour novella nuria octavia odile olga
    olivia olympe oprah
    ornella pam pamela paola parveen pascale patricia patsy patti patty paula paulette paulina pauline peggy penelope
    penny
    perla petra petula philippa phoebe phyllis pilar pippa polly pooja pratibha priscilla priti priya rachel raisa
    ramona rana rania
    raquel rasha rebecca regina renata renate rene renee rhoda rhonda rima rita roberta robin rocio roisin romana romy
    ronna rosa
    rosalind rosalyn rosanne roseanne rosemarie rosemary rosie rowena roxanne rukmini ruth sabina sabine sabrina sadie
    sally salma
    samantha samia samira sandra sandrine sanna sara sarah sasha shannon sharon sheila shelley sheri sherry sheryl
    shirin
    shirley sigrid silke silvana silvia simone sinead siobhan sirimavo sofia solange sonia sonja sonya soraya sophia
    sophie sri
    stacey stacy stefania steffi stella stephanie sue sujata sunita suphan susan susana susanna susanne susie sushma
    suu suzanne suzy svetlana
    sybil sylvia sylvie tamara tamar tammy tania tanja tanya tara tatiana tatyana tawakkol teresa teri terri tess
    tessa thelma theodora
    theresa therese tiffany tina tracey traci tracy tricia trine trudy tsai tzipi ulla ulrika ulrike ursula uta
    valentina valeria
    valerie vanessa vera verena veronica veronika veronique vicki vicky vigdis violeta virginie viviana
    vivian viviane wafa wanda wendy whoopi wilhelmina wilma winifred winnie xiomara yael yasmin yasmina yekaterina
    yelena yetunde
    yoko yolanda yuko yulia yumiko yuriko yvette yvonne zahra zainab zara zeinab zhanna zoe zoya zsa zsuzsa hiba
    nadine rola leila
    """

  /// Family names that stand first in Chinese, Korean and Vietnamese names, and those of other countries that news often gives
  /// alone.
  static let moreSurnames: StaticString = """
    li wang zhang liu chen yang zhao huang zhou wu xu sun zhu ma hu guo lin he gao liang zheng luo song xie tang han
    cao deng
    xiao feng zeng cheng cai peng pan yuan dong yu su ye lu wei jiang tian du ding shen fan fu zhong xi jinping hua
    kim lee park
    choi chung jung kang cho yoon jang lim han oh seo shin kwon roh moon nguyen tran le pham huynh hoang vu vo dang
    bui do ho ngo
    duong ly suzuki sato tanaka yamamoto watanabe ito nakamura kobayashi kato yoshida yamada sasaki hashimoto kimura
    abe obuchi
    mori koizumi fukuda aso hatoyama ishihara singh kumar sharma gupta patel khan ahmed hussein hussain ali hassan
    ibrahim
    ivanov petrov sidorov smirnov kuznetsov popov sokolov lebedev kozlov novikov morozov volkov putin yeltsin
    gorbachev
    medvedev lavrov zyuganov lebed zhirinovsky chernomyrdin primakov kozyrev navalny zelensky poroshenko yanukovych
    tymoshenko lukashenko nazarbayev karimov aliyev shevardnadze saakashvili garcia martinez rodriguez lopez gonzalez
    hernandez
    perez sanchez ramirez fernandez gomez diaz silva santos oliveira pereira costa ferreira mueller schmidt schneider
    fischer
    weber meyer wagner becker schulz hoffmann schaefer koch bauer richter klein wolf schroeder neumann schwarz
    zimmermann braun
    krueger hofmann hartmann lange kohl merkel kinkel waigel steinmeier scholz rossi russo ferrari esposito bianchi
    romano
    colombo ricci marino greco bruno gallo conti mancini berlusconi prodi dini ciampi renzi meloni draghi dubois
    moreau laurent
    lefebvre michel chirac juppe jospin sarkozy hollande macron mitterrand balladur barnier papandreou simitis tsipras
    mitsotakis erdogan ciller yilmaz demirel erbakan ecevit gul davutoglu demir kaya celik sahin netanyahu peres rabin
    barak
    sharon olmert gantz lapid bennett arafat abbas haniyeh meshaal dahlan mubarak sisi morsi nasser sadat assad hariri
    aoun
    berri nasrallah geagea gemayel jumblatt mikati siniora salam khomeini khamenei rafsanjani khatami ahmadinejad
    rouhani
    raisi zarif pezeshkian araghchi saddam maliki abadi kadhimi sudani allawi sadr sistani barzani talabani gaddafi
    haftar
    bouteflika zeroual mandela mbeki zuma ramaphosa klerk buthelezi tutu mugabe mobutu kabila kagame museveni moi
    abacha
    obasanjo buhari jonathan bhutto sharif musharraf zardari nehru gandhi rao vajpayee modi kumaratunga rajapaksa
    hasina
    suharto habibie wahid sukarno megawati yudhoyono widodo ramos marcos aquino estrada arroyo duterte mahathir anwar
    badawi
    thaksin chavalit banharn chuan sen sihanouk ranariddh suu jiang zemin rongji jintao jiabao castro chavez maduro
    fujimori
    toledo menem kirchner macri milei cardoso lula rousseff bolsonaro pinochet frei lagos bachelet zedillo salinas fox
    calderon obrador samper pastrana uribe santos petro noriega ortega aristide preval clinton gore dole bush cheney
    kerry obama biden trump pence romney mccain palin sanders reagan nixon kennedy carter albright powell rumsfeld
    rice perot gingrich kemp kissinger baker christopher perry holbrooke greenspan bernanke yellen thatcher major
    blair brown
    cameron clegg johnson corbyn starmer sunak truss rifkind heseltine prescott cook ahern bruton reynolds adams
    paisley
    trimble hume mitchell kwasniewski walesa oleksy havel klaus zeman meciar horn orban antall iliescu constantinescu
    basescu milosevic karadzic mladic izetbegovic tudjman silajdzic plavsic krajisnik vucic djindjic kostunica bildt
    persson
    palme carlsson brundtland stoltenberg rasmussen lipponen ahtisaari lubbers kok balkenende rutte dehaene
    verhofstadt
    santer delors solana annan boutros-ghali guterres ratzinger wojtyla bergoglio
    """
}
