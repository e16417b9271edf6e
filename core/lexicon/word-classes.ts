/** Lists of words that matter next to a name. They stay in the background; frames receive the classes of their own words. */

import { OWN_FUNCTION_WORDS } from '../text/language';
import * as WORD_CLASS from '../topics/word-class';
import { countryWords } from './countries';

/** Titles and roles in both languages. */
const TITLE =
  'president vice former ex current incumbent elect presidential candidate nominee senator sen secretary sec minister ' +
  'prime foreign chancellor governor gov mayor representative rep congressman congresswoman judge justice general gen chairman ' +
  'ceo alderman councilman councilwoman speaker captain colonel sergeant detective officer attorney professor coach pastor rabbi bishop king queen prince princess lord director leader founder tycoon magnate billionaire mr dr sir comrade pres ' +
  'presidente presidenta vicepresidente expresidente mandatario exmandatario candidato senador secretario canciller ministro ' +
  'gobernador alcalde diputado juez jefe lider empresario multimillonario ingeniero ing licenciado lic don señor sr doctor';

/** Titles of women, and what else stands before their names. */
const HER =
  'mrs ms miss madam lady señora sra señorita doña dama dra doctora maestra profesora licenciada enfermera abuela tia hermana ' +
  'grandmother grandma aunt sister';

/** Given names in English and Spanish news: the most frequent ones, and those that are also ordinary words, places or names of ours. */
const GIVEN =
  'aaron abel abigail abraham adam adan adela adrian adriana agustin aida alan alba albert alberto alejandra alejandro alex ' +
  'alexander alexandra alexis alfonso alfred alfredo alice alicia alison allison alma alvaro amalia amanda amber amelia amy ana ' +
  'andrea andres andrew angel angela angelica angie anita ann anna anne annie anthony antonia antonio araceli ariel armando arnold ' +
  'arthur arturo ashley aurora austin axel barbara barron beatriz beau belinda ben benito benjamin bernard bernardo beth betty ' +
  'beverly bill billy blake blanca bob bobby bonnie brad bradley brandon brenda brent brett brian bruce bruno bryan caitlin camila ' +
  'camille cameron carl carla carlos carmen carol carolina caroline carolyn carrie cassandra catalina catherine cecilia cesar chad ' +
  'charles charlie charlotte chelsea cheryl chris christian christina christine christopher cindy claire clara claudia clemente ' +
  'cody colin connie connor consuelo corey courtney craig cristian cristina crystal curtis cynthia dale damian dan daniel daniela ' +
  'danielle danny darren dave david dawn dean deborah debra denise dennis derek diana diane diego dolores domingo dominic don donald ' +
  'donna dora doris dorothy doug douglas drew duncan dustin dylan earl eddie edgar edith eduardo edward edwin efrain elaine elena ' +
  'eleanor eli elias elisa elizabeth ella ellen eloisa elsa emiliano emilia emilio emily emma enrique eric erica erik erika ernest ' +
  'ernesto ester esteban esther ethan eugene eugenia eugenio eva evan eve evelyn ezekiel fabian fatima federico felicia felipe felix ' +
  'fernanda fernando finnegan fiona florence francis francisca francisco frank franklin fred freddy frederick friedrich gabriel ' +
  'gabriela gail gary gavin gene geoffrey george gerald gerardo german gilbert gilberto gina gladys glen glenn gloria gonzalo gordon ' +
  'grace graciela graham grant greg gregorio gregory guadalupe guillermo gustavo guy hallie hannah harold harry heather hector heidi ' +
  'helen henry herbert hilda hillary homero howard hugo humberto hunter ian ida ignacio ines inez ingrid irene iris irma isaac isabel ' +
  'isabella isaias ismael israel ivan ivana ivanka jack jackie jackson jacob jacqueline jaime jake james jamie jan jane janet janice ' +
  'jared jason javier jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jesus jill jim jimena jimmy joan joanna joanne ' +
  'joaquin joe joel johanna john johnny jon jonathan jordan jorge jose josefina joseph josh joshua josue joy joyce juan juana juanita ' +
  'juarez judd judith judy julia julian juliana julie julieta julio justin kai karen karina karl karla kate katherine kathleen kathy ' +
  'katie keith kelly ken kenneth kevin kim kimberly kyle lara larry laura lauren laurence laurie lawrence lazaro lee leo leon leonardo ' +
  'leonor leslie leticia lewis liam lidia liliana lillian lilly lily linda lionel lisa liz lloyd logan lois lorena lorenzo lori louis ' +
  'louise lourdes lucas lucia luciano lucy luis luisa luke lula lupita luz lydia lynn mabel magdalena maisy manuel manuela marc marcela ' +
  'marcelo marcia marco marcos marcus margaret margarita maria mariana mariano maricela marie marilyn marina mario marion marisol mark ' +
  'marlene marta martha martin martina mary maryanne mateo mathew matias matilde matt matthew maureen mauricio max maximiliano maximo ' +
  'maya megan melania melanie melissa mercedes meredith michael michelle miguel mike mildred milton minerva miranda miriam moises molly ' +
  'monica morena morgan nadia nancy naomi natalia natalie nathan neil neilia nelson nestor nicholas nick nicolas nicole nikola nina noah ' +
  'noel noemi nora norma norman octavio ofelia olga oliver olivia omar oscar pablo paloma pamela paola pat patricia patricio patrick ' +
  'patty paul paula paulina pedro peggy penny perla peter phil philip phillip phyllis pilar pooja priscilla rachel rafael ralph ramiro ' +
  'ramon randy raquel raul ray raymond rebeca rebecca reginald renata rene ricardo richard rick rita rob robert roberta roberto robin ' +
  'rocio rodolfo rodrigo roger rogelio roland ron ronald rosa rosario rose rosie ross roxana roy ruben ruby russell ruth ryan sabrina ' +
  'sally salma salvador sam samantha samuel sandra sandy santiago santos sara sarah saul scott sean sebastian selena sergio seth shane ' +
  'shannon sharon shawn sheila shirley silvia simon sofia sonia sophia soumaya stacy stanley stella stephanie stephen steve steven stuart ' +
  'sue susan susana suzanne sylvia tamara tania tara tatiana ted teresa teresita terry tesla thelma theodore theresa thomas tiffany tim ' +
  'timothy tina todd tom tomas tommy toni tony tracy travis trevor troy tyler ulises valentina valeria valerie vanessa vera veronica ' +
  'vicente vicky victor victoria vincent viola violeta virginia viviana walter wanda wayne wendy wilfredo william xavier ximena xochitl ' +
  'yadira yesenia yolanda yvonne zachary zoe ' +
  'abdul abe adalberto adele adolfo adrienne agatha agnes ahmed aileen aisha aldo alec aleida alessandra alfonsina ali alonso althea alvin ' +
  'amaya amparo anabel anahi anastasia andre angelina angelo angus anibal anselmo antoine antonella apolinar arianna aristeo arnulfo arlene ' +
  'arsenio artemio asuncion augusto aurelia aurelio azucena baltazar barney bart basilio bella belen bernadette bernice bert bertha bianca ' +
  'boris brandy braulio brianna bridget brigitte byron caleb candace candelaria carina carlota carlton carmela carolyne carolina casimiro ' +
  'caridad cassidy cayetano cecil cedric celeste celia celina chloe chuck ciara cipriano cindi clarence clark clayton clementina clifford ' +
  'clint clinton clive concepcion conrad constance constanza cora cornelius crispin curt cyril daisy dalia damien daphne daria dario darlene ' +
  'darrell daryl delfina delia delilah demetrio desiree destiny dick dina dirk dmitri dominga dominic dominique dora dorian dulce dwayne ' +
  'dwight edgardo edmund edna eileen eladio elba eleazar eleuterio elia eligio elisabeth elise eliseo ella elliot elmer eloy elsie elton ' +
  'elvia elvira emanuel emma encarnacion epifanio erasmo ernestina ervin esmeralda esperanza estela estella eulalia eusebio evangelina ' +
  'evaristo evelio ezequiel fabiola facundo fausto felicity felipa fermin fidel filiberto flavio flora floyd forrest francine franco fritz ' +
  'gaspar genaro genevieve georgia georgina geraldine gerard german gertrude gilda gilberta giovanna giovanni giselle gladis godfrey gorge ' +
  'gretchen griselda guillermina gwen hank hans harriet harvey hassan haydee hazel heriberto herman herminia hilario horacio hortensia ' +
  'hubert hugh hyacinth ibrahim iliana imelda imogen indira inaki inmaculada ingmar iolanda iona isidoro isidro itzel ivette ivonne jacinta ' +
  'jacinto jada jaden jairo jamal jana janelle janine jasmine jeannie jeremiah jerome jeronimo jo joann jodi johan johann jolene josie ' +
  'josefa julianne julien julissa juliette justina justine justo katelyn katrina kayla keira kelvin kendra kendrick kenny kerry kimbal ' +
  'kirk kirsten kristen kristin kurt kylie ladislao lamar lance laurel laverne leandro leila leland lena leocadia leopoldo leroy ' +
  'lester lilia lina linus lionel lizbeth lola lonnie loretta lorraine lottie lourdes lou luana lucille lucrecia lucy luigi luther lyle ' +
  'mabel macario macarena madeline maddie magali maite malcolm mandy manolo marcelina marcelino marcella margarito margie margot mariela marissa ' +
  'maritza marjorie marlon marsha marshall marvin maryam mathilda matteo maude maura maximino maye meghan melchor melody melvin mercedita ' +
  'micaela michel mickey milagros milan miles millie mindy mirna mitchell modesto mohamed mohammed moira mona morris muhammad muriel myra ' +
  'myriam myrna nadine narciso natasha nayeli ned nereida nicanor nicola nigel nikita noelia noelle norberto norbert obdulia odette olaf ' +
  'olegario olivier omar ophelia orlando orville oscar osvaldo otilia otto owen palmira pancho pascual paige paulette pauline paulino perry ' +
  'petra petronila phoebe pierre polly porfirio primitivo priya prudence quentin quintin quirino rafaela ralf ramona randall randolph ' +
  'refugio regina reina reinaldo remedios renaldo reyna rhoda rhonda rigoberto rodney rolando roman romeo romina rosa rosalba rosalia ' +
  'rosalind rosalinda rosalie rosamund rosaura roseanne rosemary rowena roxanne rudolph rudy rufino rufus rupert sadie sagrario salomon ' +
  'samir sammy sancho sasha saturnino savannah selina serafin serena severiano shawna sherry sidney siegfried sigrid silvestre simone ' +
  'socorro soledad sonja stan stefan stefano stella stewart stu sven sybil sylvester sylvia tabitha tamsin tanya tatum terrence tessa thea ' +
  'thelonious tobias toby tomasa trinidad trisha trudy tyrone ulrich ursula valentin valentino venancio vera vern vernon vicenta vilma vince ' +
  'virgilio virginie vivian vladimir wade waldo wallace warren wendell wenceslao werner wesley whitney wilbur wilhelm wilhelmina willard ' +
  'pete buddy gus hal walt lenny murray stuart seamus sean siobhan aoife niamh fiona hamish ewan priyanka raj ' +
  'winifred winston wolfgang woody xavi yahir yamila yesica yuri yusuf zacarias zack zelda zenaida zoila';

/** Given names of women: "Ms" before their surname does not mean another person. */
const WOMEN = new Set(
  (
    'alejandra alicia amanda amy ana andrea angela anna anne barbara beatriz berta betty carla carmen carol carolina caroline catherine ' +
    'cecilia christina christine clara claudia cristina daniela deborah diana dolores dorothy elena elizabeth ellen emily emma esther eva ' +
    'gabriela gloria grace graciela guadalupe hannah heather helen hillary ines irene isabel jane janet jennifer jessica jill joanna ' +
    'josefina joyce juana judith julia julie kamala karen karina karla kate katherine kathleen kelly kimberly laura lauren leticia linda ' +
    'lisa lourdes lucia luisa margaret margarita maria mariana marie marta martha mary melania melissa michelle monica nancy natalia ' +
    'nicole norma olga patricia paula pilar rachel rebecca rocio rosa rosario ruth sandra sara sarah silvia sofia sonia sophia stephanie ' +
    'susan susana teresa theresa valeria vanessa veronica victoria virginia xochitl yolanda'
  ).split(' '),
);

/** Often capitalised at the start of a sentence or in a headline, but not a given name. */
const OPENER =
  'republican democrat democratic mexican american brazilian russian chinese ukrainian q a reporter moderator administration ' +
  'campaign team house an nor in without against under before since until while why whom whose these those because though ' +
  'although do be may might must shall will no yes both either also only even still yet just like say says said tells told asks asked ' +
  'calls called meets met urges backs blames accuses warns wants our i here today yesterday tomorrow tonight thank dear then meanwhile ' +
  'however later earlier now again soon once next last instead perhaps maybe indeed moreover thus hence elsewhere otherwise ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec ' +
  'la de e ante contra en hacia tras que si mientras aunque o ni u a al hoy ayer mañana entonces luego despues antes ahora siempre ' +
  'nunca tampoco quizas acaso solo aun incluso ademas asi pues lunes martes miercoles jueves viernes sabado domingo enero febrero marzo ' +
  'abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'ha habla dice pide va ve da hace sigue llega viaja firma gana pierde niega rechaza recibe acusa critica anuncia defiende exige llama ' +
  'ordena presenta propone promete quiere busca amenaza advierte asegura confirma visita responde insiste celebra lamenta condena apoya';

/** Words that make a longer name of a place, a person or a common noun. */
const BODY =
  'airlines airways eastern southern association bank network radio television tv project institute university college school academy museum foundation ' +
  'center centre council club company corporation corp inc ltd group holdings motors industries times post herald journal ledger magazine news ' +
  'press review daily tribune gazette fund trust society league cup games festival fair railway railroad hospital church hotel theatre ' +
  'theater orchestra symphony ballet federation chamber exchange street avenue road boulevard bridge tower park square plaza river lake ' +
  'sea gulf bay basin valley city county beach island township heights springs stadium arena airport station award prize trophy records ' +
  'library memorial monument cathedral voice port pact alliance coalition committee commission act agreement union brewing restaurant grill cafe ' +
  'aerolineas asociacion banco red television proyecto instituto universidad colegio escuela academia museo fundacion centro ' +
  'consejo compañia corporacion grupo industrias diario revista periodico fondo sociedad liga copa feria orquesta federacion ' +
  'camara bolsa pacto alianza coalicion fuerza movimiento frente confederacion petroleos golfo mar puerto valle cuenca sierra bahia isla ' +
  'comercial libre telecom unicom industria partido energia acero alimentos valores seguros aerolinea cerveceria refrescos motor energy solar steel foods ' +
  'pharma partners ventures insurance securities express llc plc sab co manufacturing mills ' +
  'ciudad voz premio trofeo estadio teatro aeropuerto estacion biblioteca monumento puente torre parque catedral iglesia comision comite';

/** Spanish and English nouns that precede what they are named after, whatever their case. */
const NAMED =
  'calle avenida av calzada bulevar plaza parque puente torre hotel museo monumento biblioteca fundacion instituto universidad ' +
  'colegio escuela academia hospital iglesia catedral estadio teatro aeropuerto estacion premio copa trofeo colonia barrio club playa';

const SUFFIX = 'jr sr ii iii iv junior';

const WHERE = 'in near outside around en desde cerca';

const PUBLIC =
  'government authorities president leader officials official minister ministry company companies firm firms economy market markets goods ' +
  'products imports exports factories army troops navy police diplomat diplomats embassy ambassador citizens investors investment people ' +
  'state media press carmaker carmakers ' +
  'gobierno autoridad autoridades presidente presidenta lider funcionario funcionarios funcionaria ministro ministra ministerio canciller ' +
  'cancilleria empresa empresas compañia compañias firma firmas economia mercado mercados producto productos importaciones exportaciones ' +
  'mercancia mercancias bienes fabrica fabricas ejercito tropas marina armada policia diplomatico diplomaticos embajada embajador ' +
  'embajadora ciudadano ciudadanos ciudadana ciudadanas inversion inversiones inversionistas pueblo estado prensa medios agencia agencias ' +
  'politica industria industrias capital capitales banco bancos autos automotriz automotrices fabricantes fabricante mandatario grupo ' +
  'aranceles tecnologia tecnologias precursores senador senadora senadores legislador legisladores legisladora diputado gobernador ' +
  'congresista congresistas partido bancada candidato candidata';

/** Verbs of saying and the like, as news uses them of governments. */
const SAYS =
  'said says replied replies insists denied denies warned warns accused accuses condemned condemns announced announces ' +
  'demanded demands urged urges insisted agreed agrees refused refuses rejected rejects responded responds retaliated retaliates ' +
  'declined declines vowed vows threatened threatens protested protests wants wanted sees considers believes hopes fears ' +
  'dijo dice respondio responde replico replica insiste insistio nego niega advirtio advierte acuso acusa condeno condena anuncio anuncia ' +
  'exigio exige pidio pide acepto acepta rechazo rechaza reacciono reacciona amenazo amenaza protesto protesta quiere considera ' +
  'asegura aseguro afirma afirmo sostiene sostuvo reclama reclamo confia teme espera';

/** What is said of teams, and of hardly anything else that has a city's name. */
const SPORT =
  'beat beats edged edges tops topples thrashed blanks routs derby goalless striker strikers midfielder goalkeeper winger coach halftime ' +
  'kickoff playoff playoffs matchday liga tournament fixture inning innings ninth quarterback touchdown ' +
  'empato empata empataron goleo golea liguilla delantero mediocampista portero ' +
  'arquero futbol entrenador dt torneo marcador goles gol cancha beisbol aficion';

/** Before "to", "from", "a" or "de" and a city: it is the place where somebody goes. */
const TRAVEL =
  'flew fly flies flying flight flights travel travels traveled travelled traveling travelling trip trips went going goes visit visits ' +
  'gentleman gentlewoman back home via returned returning return arrived drove drive drives moved moves moving train bus born lives lived ' +
  'viajo viaja viajar viajaron viaje viajes vuelo vuelos volo volar regreso regresa regresar llego llega llegar llegaron mudo mudarse ' +
  'tren autobus visita visitas nacio vive vivio vino';

/** Common words in small letters that are names of something else with a capital. */
const ORDINARY =
  'trump trumps china chinas musk slim morena pan us eu america marina defensa revolucion ' +
  'turkey jordan chile cuba panama java japan guinea chad niger mali polish georgia may march august rice bush brown white black young ' +
  'king queen wood woods stone cook baker bell ford chase grant hunt gates jobs page fox carter rose rosa reyes leon pena rubio flores ' +
  'cruz paz luz sol mar rio nieves iglesias guerra castillo prado campos rojas blanco moreno bravo bueno franco delgado hidalgo guerrero ' +
  'apple amazon meta orange shell target visa oracle gap sprint twitter square stripe block alphabet windows office world time life fortune ' +
  'people sun star mirror post bild pais mundo reforma jornada milenio union accion partido frente nation economist who aids fed ice ' +
  'will mark bill art grace hope faith joy dawn summer autumn jack frank drew bob pat rob sue max jean ' +
  'congress parliament senate house capitol kremlin labour labor tory greens liberal conservative republican republicans democrat ' +
  'democrats ejercito armada gobierno congreso senado corte camara sep pri';

const SURNAMED = 'surnamed apellido apellidado apellidada apellidados apellidadas apellida';

const { GIVEN: GIVEN_BIT, OPENER: OPENER_BIT, TITLE: TITLE_BIT, HER: HER_BIT } = WORD_CLASS;

const LISTS: readonly (readonly [bits: number, words: string])[] = [
  [TITLE_BIT, TITLE],
  [TITLE_BIT | HER_BIT, HER],
  [GIVEN_BIT, GIVEN],
  [OPENER_BIT, OPENER],
  [OPENER_BIT, OWN_FUNCTION_WORDS.join(' ')],
  [WORD_CLASS.BODY, BODY],
  [WORD_CLASS.NAMED, NAMED],
  [WORD_CLASS.SUFFIX, SUFFIX],
  [WORD_CLASS.WHERE, WHERE],
  [WORD_CLASS.PUBLIC, PUBLIC],
  [WORD_CLASS.SAYS, SAYS],
  [WORD_CLASS.NAMED, SURNAMED],
  [WORD_CLASS.LINK, 'of the and for de del la las los el y para por'],
  [WORD_CLASS.OF, 'of de del'],
  [WORD_CLASS.FOR, 'for para por'],
  [WORD_CLASS.IN, 'in en from'],
  [WORD_CLASS.WITH, 'with con between entre'],
  [WORD_CLASS.ARTICLE, 'the la el los las'],
  [WORD_CLASS.HIS, 'el al del'],
  [WORD_CLASS.CALLED, 'apodado apodada apodan llaman dicen alias nicknamed dubbed'],
  [
    WORD_CLASS.CAPITAL,
    'moscow moscu washington beijing pekin kyiv kiev ottawa brasilia brussels bruselas london londres paris berlin tokyo tokio',
  ],
  [WORD_CLASS.SPORT, SPORT],
  [WORD_CLASS.TRAVEL, TRAVEL],
  [WORD_CLASS.ORDINARY, ORDINARY],
  [WORD_CLASS.COUNTRY, [...countryWords()].join(' ')],
];

let classes: Map<string, number> | undefined;

/** The class bits of a folded word; 0 if it has none. */
export function classesOf(folded: string): number {
  classes ??= read();
  return classes.get(folded) ?? 0;
}

/** The folded words with that class bit. */
export function wordsOfClass(bit: number): string[] {
  classes ??= read();
  return [...classes].flatMap(([word, bits]) => ((bits & bit) === 0 ? [] : [word]));
}

function read(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of LISTS) for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

/** True for a folded word that is a title or a role. */
export function isTitle(folded: string): boolean {
  return (classesOf(folded) & TITLE_BIT) !== 0;
}

/** True for a woman's given name, folded. */
export function isWomansName(folded: string): boolean {
  return WOMEN.has(folded);
}
