/** Classes of words that matter next to a name, one bit each, above the bits that matching uses itself. */

/** A given name: a surname after it belongs to somebody of that name. */
export const GIVEN = 8;
/** May be capitalised next to a name without being part of it: function words, days, headline verbs. */
export const OPENER = 16;
/** Precedes a person's name: "President", "senador". */
export const TITLE = 32;
/** A title of a woman: "Mrs", "señora". */
export const HER = 64;
/** If capitalised, it makes a longer name with the words beside it: "China Southern Airlines", "Banco de México". */
export const BODY = 128;
/** In upper or lower case, what follows it is only what it is named after: "calle", "playa". */
export const NAMED = 256;
/** After a person's name it means another person: "Jr". */
export const SUFFIX = 512;
/** It is a cue of some name. */
export const CUE = 1024;
/** Before a city it says where something is: "in Beijing" is the city, not its government. */
export const WHERE = 2048;
/** Something that countries have, and hair and trousers do not: "government", "empresas". */
export const PUBLIC = 4096;
/** A word of some topic's name, with a capital there. */
export const LISTED = 8192;
/** A verb of saying: in "Beijing said" it is the government. */
export const SAYS = 16_384;
/** A country or a people, ours or not: beside "poverty" it says whose that is. */
export const COUNTRY = 32_768;
/** Of a match: beside it, a city's name is its team. */
export const SPORT = 65_536;
/** Means something else in small letters, though it is also a name: "trump", "china". */
export const ORDINARY = 131_072;
/** Travel: in "flew to Washington" it is the city. */
export const TRAVEL = 262_144;
/** In small letters, it may be inside a proper name: "of", "y". */
export const LINK = 524_288;
/** "Of": what comes before is what comes after has, or is named after it. */
export const OF = 1_048_576;
/** "For": organisations are named after what they are for. */
export const FOR = 2_097_152;
/** "In", "from". */
export const IN = 4_194_304;
/** "With", "between": a border has two sides. */
export const WITH = 8_388_608;
/** "The". */
export const ARTICLE = 16_777_216;
/** The article that no city has, and its team does: "el", "al", "del". */
export const HIS = 33_554_432;
/** Calls somebody by a name: "alias", "dubbed". */
export const CALLED = 67_108_864;
/** A capital city: as a doubtful name of its country, it is the city where something happens in it. */
export const CAPITAL = 134_217_728;
