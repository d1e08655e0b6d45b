extension Gazetteers {
  /// Frequent female given names: United States census of 1990 (public domain).
  static let censusFemaleNames: StaticString = """
    abbie abby abigail ada addie adela adelaida adelaide adele adelina adeline adell adrian adriana adriane adrianna
    adrianne adrienne agatha agnes aida aileen aimee aisha alaina alana alanna alba alberta albina alda alecia
    alejandra alene alesha alesia aleta aletha alexa alexandra alexandria alexis alfreda alice alicia alina aline
    alisa alisha alison alissa allene allie allison allyson alma alta altagracia althea alva alvina alyce alyson
    alyssa amalia amanda amber amelia ami amie amparo amy ana anabel anastasia andra andrea andria angela angelia
    angelica angelina angeline angelique angelita angie anh anissa anita ann anna annabelle annamarie anne annemarie
    annetta annette annie annmarie antionette antoinette antonette antonia april araceli aracely ardis ardith aretha
    ariana ariel arleen arlene arline armida artie ashlee ashleigh ashley ashton asia astrid athena aubrey audra
    audrey augusta aurelia aurora ava avis bambi barbara barbra beatrice beatriz becky belen belinda bella belle belva
    benita bennie bernadette bernadine bernice berniece bernita berta bertha bertie beryl bess bessie beth bethany
    betsy bette bettie bettina betty bettye beulah beverley beverly bianca billie billy birdie blair blanca blanche
    bobbi bobbie bobby bonita bonnie bonny brandi brandie breanna brenda brenna briana brianna brianne bridget
    bridgett bridgette brigette brigitte britney brittani brittany brittney brooke caitlin caitlyn callie camilla
    camille candace candelaria candi candice candida cara caren carey cari caridad carina carissa carla carleen
    carlene carlotta carly carman carmel carmela carmelita carmella carmen carol carole carolee carolina caroline
    carolyn carrie carrol carroll cary caryl caryn casandra casey cassandra cassie catalina catharine catherine cathie
    cathleen cathrine cathryn cathy catina catrina cecelia cecil cecile cecilia celeste celestine celia celina chanda
    chandra chanel chantal chantel charisse charla charleen charlene charles charlie charline charlotte charmaine
    chasity chelsea chelsey chelsie cheri cherie cherly cheryl cheryle chiquita chloe chong chris chrissy christa
    christal christi christian christie christin christina christine christy chrystal cindi cindy cinthia claire clara
    clare clarice clarissa claudette claudia claudine clementine cleo coleen colette colleen collette concepcion
    concetta connie constance consuelo cora cordelia corey cori corina corine corinna corinne cornelia corrie corrine
    cortney cory courtney cristal cristina cristine cristy cruz crystal cynthia dale dalia damaris dana danelle
    danette daniel daniela daniella danielle danita danna daphne dara darci darcy daria darla darleen darlene david
    dawn dawna dayna deana deann deanna deanne debbie debby debi debora deborah debra debrah dee deena deidra deidre
    deirdre delfina delia delilah della delma delois delores deloris delphine demetria dena denice denise desiree
    dessie devin devon dian diana diane diann dianna dianne dina dinah dionne dixie dollie dolores dominga dominique
    dona donita donna donnie dora dorcas doreen dorene doretha dori dorinda doris dorothea dorothy dorris dortha
    dorthy dottie dovie dulce earlene earline earnestine easter eddie edie edith edna edwina edythe effie eileen
    elaina elaine elba elda eleanor eleanore elena elenor elia elida elinor elisa elisabeth elise elisha elissa eliza
    elizabeth elizebeth ella ellen ellie elma elnora eloisa eloise elouise elsa elsie elva elvia elvira elyse emilia
    emilie emily emma ena enid enriqueta erica ericka erika erin erlinda erma erna ernestina ernestine esmeralda
    esperanza essie estela estella estelle ester esther ethel etta eugenia eula eulalia eunice eva evangelina
    evangeline evelyn evette evie evonne fabiola fannie fanny farrah fatima fay faye felecia felicia felicita
    felicitas felipa felisha filomena flor florence florida florine flossie floy fran frances francesca francine
    francis francisca frankie freda freddie freida frieda gabriela gabriella gabrielle gail gaye gayla gayle gena
    geneva genevieve genoveva george georgette georgia georgiana georgianna georgie georgina geraldine gerda geri
    germaine gerri gerry gertie gertrude gilda gillian gina ginny gisela giselle gladys glenda glenna gloria goldie
    grace gracie graciela gregoria greta gretchen griselda guadalupe guillermina gussie gwen gwendolyn hailey haley
    hallie hanna hannah harriet harriett harriette hattie haydee hayley hazel heather heidi helen helena helene helga
    hellen henrietta herlinda hermelinda herminia hester hilary hilda hildegard hillary holli hollie holly hong
    hortencia hortense ida idella ila ileana ilene ilse ima imelda imogene ina india ines inez inge ingrid iola iona
    ione ira irene irma isabel isabell isabella isabelle iva ivette ivonne jackie jacklyn jaclyn jacque jacquelin
    jacqueline jacquelyn jacquline jada jaime jaimie james jami jamie jamila jan jana jane janeen janel janell janelle
    janet janette janice janie janina janine janis janna jannette jannie jaqueline jasmin jasmine jayme jayne jean
    jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jena jenelle jenifer
    jeniffer jenna jennette jenni jennie jennifer jenny jeri jerri jerrie jerry jesica jesse jessica jessie jewell
    jill jillian jimmie jo joan joanie joann joanna joanne jocelyn jodi jodie jody joe joelle joellen johanna john
    johnna johnnie joleen jolene joni jonnie jordan josefa josefina joseph josephina josephine josette josie jovita
    joy joyce joycelyn juana juanita judi judith judy juli julia juliana julianna julianne julie juliet juliette june
    jung justina justine kaitlin kaitlyn kala kami kara karen kari karin karina karissa karla karol karolyn karon
    karrie karyn kasey kassandra kate katelyn katharine katherine katheryn kathi kathie kathleen kathrine kathryn
    kathy katie katina katrina katy kay kaye kayla keely keisha kelley kelli kellie kelly kelsey kendall kendra kenya
    keri kerri kerrie kerry kesha keshia kia kim kimberlee kimberley kimberly kira kirsten kisha kori kris krista
    kristal kristen kristi kristie kristin kristina kristine kristy krystal krystle kyla kyle kylie kyong kyra kyung
    lacey lacie ladonna lakeisha lakesha lakeshia lakisha lan lana laquita lara larissa lashanda lashawn lashonda
    latanya latasha latisha latonia latonya latosha latoya latrice latricia laura laureen lauren lauretta laurette
    lauri laurie lavern laverne lavina lavon lavonne lawanda lea leah leann leanna leanne leatrice leeann leigh leila
    leilani leisa lela lelia lena lenora lenore leola leona leone leonor leonora leora leota lesa lesley leslie lessie
    leta letha leticia letitia lettie lia libby lida lidia lila lilia lilian liliana lillian lillie lilly lina linda
    lindsay lindsey lindy linnea linnie lisa lise lisette lissette liz liza lizabeth lizbeth lizette lizzie lois lola
    lolita lona lonnie lora loraine loren lorena lorene lorenza loretta lori lorie lorine lorna lorraine lorri lorrie
    lottie lou louann louella louis louisa louise lourdes lovie luann luanne lucia lucie lucila lucile lucille lucinda
    lucretia lucy luella luisa lula lulu lupe lura luz lydia lyn lynda lyndsey lynette lynn lynne lynnette mabel mable
    mackenzie madeleine madeline madelyn madge madonna mae magda magdalena magdalene maggie mai majorie malinda
    malissa mallory mamie mandi mandy manuela mara maranda marcela marcelina marcella marcelle marci marcia marcie
    marcy margaret margarette margarita marge margery margie margo margot margret marguerite mari maria mariah mariam
    marian mariana mariann marianna marianne maribel maricela marie marietta marilee marilyn marilynn marion marisa
    marisela marisol marissa marita maritza marjorie marjory marla marlena marlene marlyn marlys marnie marquerite
    marquita marsha marta martha marti martina marty marva mary maryann maryanne marybeth maryellen maryjane marylin
    marylou matilda matilde mattie maud maude maudie maura maureen maurine mavis maxie maxine maya maybelle mayme
    mayra meagan meaghan megan meghan mei melanie melba melina melinda melisa melissa mellisa mellissa melodie melony
    melva melvina mercedes meredith merle meta mi mia micaela michael michaela michele michell michelle mickey
    migdalia milagros mildred millicent millie mimi mina mindy minerva minnie miranda mireya miriam mirian mirna missy
    misti mittie mitzi mollie molly mona monica monika monique morgan mozelle muriel myra myriam myrna myrtis myrtle
    nadia nadine nakia nan nanci nancy nanette nannette nannie naomi natalia natalie natasha nathalie natividad nedra
    nelda nell nellie nelly nena nereida nettie neva nichole nicki nicola nicole niki nikita nikki nila nilda nina
    nita noel noelle noemi nola nona nora noreen norma novella nydia octavia odessa ofelia ok ola oleta olga olivia
    ollie oma ona ophelia ora oralia orpha paige pam pamala pamela patrica patrice patricia patsy patti pattie paula
    paulette paulina pauline pearl pearlie pearline peggie peggy penelope pennie perla petra phillis philomena phoebe
    phuong phylis phyliss phyllis pilar polly portia pricilla priscilla rachael racheal rachel rachelle rae rafaela
    ramona randi raquel reba rebeca rebecca rebekah regina reina rena renae renata renate rene renee renita reta retha
    reva reyna rhea rhiannon rhoda rhonda richard richelle rita robbie robbin robert roberta robin robyn rochelle
    rocio roma romona rona ronda ronnie rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn
    rosanna rosanne rosario rose roseann roseanna roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina
    rosita roslyn rowena roxana roxane roxann roxanna roxanne roxie ruby rubye ruth ruthann ruthie ryan sabina sabrina
    sadie salina sallie sally samantha samatha sammie sandi sandra sanjuana sanjuanita santa santos sara sarah sasha
    saundra savannah scarlett selena selina selma serena shaina shalonda shameka shamika shana shanda shanna shannon
    shanon shanta shante shantel shara shari sharla sharlene sharon sharonda sharron sharyn shauna shawn shawna shayla
    shayna sheena sheila shelby shelia shelley shelli shellie shelly sheree sheri sherie sherita sherri sherrie
    sherrill sherry sheryl shiela shirlene shirley shonda sidney silvia simone socorro sofia soledad sondra sonia
    sonja sonya sophia sophie stacey staci stacia stacie stacy starla starr stefanie stella stephanie stephany
    stephenie sue susan susana susanna susannah susanne susie suzan suzanna suzanne suzette sybil sydney sylvia
    tabatha tabitha tamara tameka tamela tamera tami tamika tammi tammie tammy tamra tana tania tanisha tanya tara
    taryn tasha tatiana tawana tawanda tawnya taylor teena tena tera teresa terese teresita teressa teri terra terri
    terrie terry tessa tessie thea theda thelma theodora theresa therese thuy tia tiana tierra tiffani tiffanie
    tiffany tillie tina tisha toby tomasa tomeka tommie toni tonia tonja tony tonya tori tosha toya tracey traci
    tracie tracy trena tresa tressa treva tricia trina trinidad trisha trista trudy twila twyla tyra una ursula vada
    valarie valencia valentina valeria valerie valorie vanessa veda velda velma venessa venita venus vera verda vergie
    verla verna vernell vernice veronica vesta vickey vicki vickie vicky victoria vida vikki vilma viola violeta
    virgie virgina virginia vivian viviana vonda wanda wendi wendy whitney wilda wilhelmina willa william willie wilma
    winifred winnie winnifred winona xiomara yadira yasmin yesenia yolanda yolonda yong yoshiko yvette yvonne zelda
    zella zelma zenaida zoe zoila zola zoraida
    """
}
