/** Classes of words that matter next to a name, one bit each, above the bits that matching uses itself. */
export const WORD_CLASS = {
  /** A given name: a surname after it belongs to somebody of that name. */
  GIVEN: 8,
  /** May be capitalised next to a name without being part of it: function words, days, headline verbs. */
  OPENER: 16,
  /** Precedes a person's name: "President", "senador". */
  TITLE: 32,
  /** A title of a woman: "Mrs", "señora". */
  HER: 64,
  /** If capitalised, it makes a longer name with the words beside it: "China Southern Airlines", "Banco de México". */
  BODY: 128,
  /** In upper or lower case, what follows it is only what it is named after: "calle", "playa". */
  NAMED: 256,
  /** After a person's name it means another person: "Jr". */
  SUFFIX: 512,
  /** It is a cue of some name. */
  CUE: 1024,
  /** Before a city it says where something is: "in Beijing" is the city, not its government. */
  WHERE: 2048,
  /** Something that countries have, and hair and trousers do not: "government", "empresas". */
  PUBLIC: 4096,
  /** A word of some topic's name, with a capital there. */
  LISTED: 8192,
  /** A verb of saying: in "Beijing said" it is the government. */
  SAYS: 16_384,
  /** A country or a people, ours or not: beside "poverty" it says whose that is. */
  COUNTRY: 32_768,
  /** Of a match: beside it, a city's name is its team. */
  SPORT: 65_536,
  /** Means something else in small letters, though it is also a name: "trump", "china". */
  ORDINARY: 131_072,
  /** Travel: in "flew to Washington" it is the city. */
  TRAVEL: 262_144,
} as const;
