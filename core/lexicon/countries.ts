/** Countries, their peoples and big cities, in English and Spanish: a line each, with every word for it, folded. */
const COUNTRIES = `
mexico mejico mexican mexicans mexicano mexicana mexicanos mexicanas mexiquense
us usa u united estados ee eeuu eu eua american americans estadounidense estadounidenses estadunidense estadunidenses norteamericano norteamericana norteamericanos norteamericanas
canada canadian canadians canadiense canadienses
china chinese chino chinos chinas
russia rusia russian russians ruso rusa rusos rusas
ukraine ucrania ukrainian ukrainians ucraniano ucraniana ucranianos ucranianas
brazil brasil brazilian brazilians brasileño brasileña brasileños brasileñas
asia asian asians asiatico asiatica asiaticos asiaticas
europe europa european europeans europeo europea europeos europeas euro eurozone eurozona
africa african africans africano africana africanos africanas
latin latinoamericano latinoamericana latinoamericanos latinoamericanas latinoamerica
centroamerica centroamericano centroamericana centroamericanos centroamericanas
sudamerica suramerica sudamericano sudamericana sudamericanos sudamericanas
caribbean caribe caribeño caribeña caribeños
guatemala guatemalan guatemalans guatemalteco guatemalteca guatemaltecos guatemaltecas
honduras honduran hondurans hondureño hondureña hondureños hondureñas
salvador salvadoran salvadorans salvadoreño salvadoreña salvadoreños salvadoreñas
nicaragua nicaraguan nicaraguans nicaraguense nicaraguenses
rica costarricense costarricenses
panama panamanian panamanians panameño panameña panameños panameñas
belize belice belizean beliceño beliceña
cuba cuban cubans cubano cubana cubanos cubanas
haiti haitian haitians haitiano haitiana haitianos haitianas
dominican dominicans dominicano dominicana dominicanos
jamaica jamaican jamaicano
colombia colombian colombians colombiano colombiana colombianos colombianas bogota medellin cali
venezuela venezuelan venezuelans venezolano venezolana venezolanos venezolanas caracas
ecuador ecuadorian ecuadorians ecuadorean ecuatoriano ecuatoriana ecuatorianos ecuatorianas quito guayaquil
peru peruvian peruvians peruano peruana peruanos peruanas
bolivia bolivian bolivians boliviano boliviana bolivianos bolivianas
paraguay paraguayan paraguayo paraguaya paraguayos
uruguay uruguayan uruguayo uruguaya uruguayos montevideo
argentina argentine argentines argentinian argentinians argentino argentinos argentinas
chile chilean chileans chileno chilena chilenos chilenas
spain spanish spaniards españa español española españoles españolas madrid barcelona
catalonia cataluña catalan catalans catalanes
portugal portuguese portugues portuguesa portugueses lisbon lisboa
france french francia frances francesa franceses francesas paris
britain british britons england english britanico britanica britanicos britanicas inglaterra ingles inglesa ingleses london londres
scotland scottish escocia escoces escocesa
ireland irish irlanda irlandes irlandesa irlandeses dublin belfast cork ulster
wales welsh gales
germany german germans alemania aleman alemana alemanes alemanas berlin
austria austrian austriaco austriaca vienna viena
switzerland swiss suiza suizo suizos
italy italian italians italia italiano italiana italianos italianas rome roma
greece greek greeks grecia griego griega griegos athens atenas
netherlands dutch holland holanda holandes holandesa holandeses
belgium belgian belga belgas belgica brussels bruselas
sweden swedish suecia sueco sueca suecos
norway norwegian noruega noruego
denmark danish dinamarca danes danesa
finland finnish finlandia finlandes finlandesa
poland polish polonia polaco polaca polacos warsaw varsovia
hungary hungarian hungria hungaro hungara budapest
romania romanian rumania rumano rumana
bulgaria bulgarian bulgaro
serbia serbian serbio
croatia croatian croacia croata
belarus belarusian bielorrusia bielorruso
lithuania lithuanian lituania lituano
latvia latvian letonia
estonia estonian
georgia georgian
turkey turkish turks turquia turco turca turcos ankara istanbul estambul
israel israeli israelis israelies
palestine palestinian palestinians palestina palestino palestinos gaza
lebanon lebanese libano libanes libanesa beirut
syria syrian syrians siria sirio siria sirios
jordan jordanian jordania jordano
iraq iraqi iraqis irak iraqui iraquies baghdad bagdad
iran iranian iranians irani iranies tehran teheran
afghanistan afghan afghans afganistan afgano afgana afganos kabul
pakistan pakistani pakistanis paquistan paquistani
india indian indians indio delhi mumbai
bangladesh bangladeshi
ceylon lanka
nepal nepali
saudi saudis arabia saudita sauditas
yemen yemeni
qatar qatari
emirates emiratos dubai
egypt egyptian egyptians egipto egipcio egipcia egipcios cairo
libya libyan libia libio
tunisia tunisian tunez tunecino
algeria algerian argelia argelino
morocco moroccan moroccans marruecos marroqui marroquies
mauritania mauritanian mauritano
senegal senegalese senegales
nigeria nigerian nigerians nigeriano lagos
ghana ghanaian
kenya kenyan kenyans kenia keniano nairobi
ethiopia ethiopian etiopia etiope
somalia somali
sudan sudanese sudanes
congo congolese congoleño
uganda ugandan
rwanda rwandan ruanda
angola angolan angoleño
zimbabwe zimbabwean zimbabue
zambia zambian
japan japanese japon japones japonesa japoneses japonesas tokyo tokio
korea korean koreans corea coreano coreana coreanos coreanas seoul seul
taiwan taiwanese taiwanes taiwanesa taiwaneses taipei
vietnam vietnamese vietnamita vietnamitas hanoi
thailand thai tailandia tailandes
philippines philippine filipino filipina filipinos filipinas manila
indonesia indonesian indonesio yakarta jakarta
malaysia malaysian malasia malasio
singapore singaporean singapur
myanmar burma burmese birmania birmano
mongolia mongolian
australia australian australians australiano australiana australianos sydney
zealand zelanda
chad chadian
niger
mali malian
burkina
cameroon camerun
tanzania tanzanian
mozambique mozambican
namibia
botswana
madagascar malagasy
kuwait kuwaiti
bahrain
oman
armenia armenian armenio
azerbaijan azeri azerbaiyan
kazakhstan kazajistan
uzbekistan
moldova moldavia
albania albanian
kosovo
bosnia bosnian
macedonia
slovakia slovak eslovaquia
slovenia slovenian eslovenia
czech checo checa checos
iceland islandia
luxembourg luxemburgo
malta maltese
cyprus chipre
cambodia cambodian camboya
laos
tibet tibetan
guyana
suriname surinam
trinidad
puertorriqueño puertorriqueña
`;

let lines: Map<string, string> | undefined;

function read(): Map<string, string> {
  lines ??= new Map(
    COUNTRIES.trim()
      .split('\n')
      .flatMap((line) => line.split(' ').map((word) => [word, line] as const)),
  );
  return lines;
}

/** Every word of the list, folded. */
export function countryWords(): Iterable<string> {
  return read().keys();
}

/** A beginning shorter than this says too little: such words count whole. */
const SHORTEST_BEGINNING = 4;

/**
 * What of `word` tells it from the words for other countries, as a part of a regular expression that is held against whole words: its
 * shortest such beginning, which its other forms may share, or all of it.
 */
function tellingPart(word: string, line: string): string {
  const others = [...read()].flatMap(([other, of]) => (of === line ? [] : [other]));
  for (let length = SHORTEST_BEGINNING; length < word.length; length += 1) {
    const beginning = word.slice(0, length);
    if (!others.some((other) => other.startsWith(beginning))) return beginning;
  }
  return `${word}$`;
}

/** How the words begin (folded, as alternatives of a regular expression) that mean the same country as one of `words`; empty for none. */
export function countriesOf(words: readonly string[]): string {
  const found = new Set(words.flatMap((word) => read().get(word) ?? []));
  return [...new Set([...found].flatMap((line) => parts.get(line) ?? keepParts(line)))].join('|');
}

/** The telling parts of each line that was asked for. */
const parts = new Map<string, readonly string[]>();

function keepParts(line: string): readonly string[] {
  const telling = line.split(' ').map((word) => tellingPart(word, line));
  parts.set(line, telling);
  return telling;
}
