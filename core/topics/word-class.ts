/** What a word is for the names beside it, one bit for each, above the bits that finding keeps for itself. */
export const WORD_CLASS = {
  /** A given name: a surname after it is somebody's. */
  GIVEN: 8,
  /** May stand capitalised beside a name and is no part of it: function words, days, verbs of headlines. */
  OPENER: 16,
  /** Stands before a person's name: "President", "senador". */
  TITLE: 32,
  /** As a title, of a woman: "Mrs", "señora". */
  HER: 64,
  /** Capitalised, it makes a longer name of the words beside it: "China Southern Airlines", "Banco de México". */
  BODY: 128,
  /** In any case, what follows it is only what it is called after: "calle", "playa". */
  NAMED: 256,
  /** After a person's name it makes that person somebody else: "Jr". */
  SUFFIX: 512,
  /** A cue of some name. */
  CUE: 1024,
  /** Before a city it says where something is: "in Beijing" is the city, not its government. */
  WHERE: 2048,
  /** What countries have, and hair and trousers do not: "government", "empresas". */
  PUBLIC: 4096,
  /** A word of some topic's name, with a capital there. */
  LISTED: 8192,
  /** What somebody does who speaks: "Beijing said" is the government. */
  SAYS: 16_384,
} as const;
