/** The kinds of evidence, and what each was thought to weigh before the labelled texts were asked: the fit goes out from here. */
import type { EvidenceKind } from '../../core/mentions/weights';

/** Natural logarithms of odds. A candidate has one kind of the first group; the others come to it. */
export const PRIORS: Readonly<Record<EvidenceKind, number>> = {
  // A listed name that means one thing: of several words, of one word, a person's surname.
  name: 4,
  word: 3.5,
  surname: 3,
  // That surname, where the page has neither the full name nor a title.
  bare: -2,
  // A people's adjective in small letters.
  people: 3.5,
  // A name that the pack calls ambiguous: a demonym, of several words, with a capital, a common noun.
  demonym: -1.5,
  phrase: -1.8,
  short: -2.5,
  common: -3,

  // Its capitals say nothing, all around being in capitals.
  shouted: -5,
  // In small letters, where they are an ordinary word, and its writer does without capitals.
  small: -3.5,
  // Misspelt by one letter, by two.
  edit: -0.2,
  edits: -0.6,
  // By two letters in a short word or in one of two pieces, the name's other words being exact.
  far: -4.5,

  // A cue within ten words, farther off in the same block, beside the same name in another block.
  near: 4.5,
  cue: 3.5,
  elsewhere: 2.5,
  // The topic's unambiguous name is on the page.
  full: 5,
  // So is that of a specific topic tied to it; of a broad one, or one that a cue names; or only a short name of one.
  related: 3.6,
  broad: 1,
  // Cues anywhere on the page: one, two.
  page: 0.8,
  pages: 0.8,
  // One of them is a proper name, and no topic's.
  telling: 1,
  // Other topics by unambiguous names: two, five.
  company: 0.4,
  story: 0.4,
  // A title before it; beside a demonym, what only a country can have.
  title: 1.5,
  nation: 3.5,

  // A capitalised word before or after that goes on with it; one that may be a name of ours.
  before: -3.2,
  after: -3.5,
  neighbour: -1,
  // Listed in small letters, and written with a capital inside a sentence.
  capital: -5,
  // Others of that surname are on the page; others of that ambiguous name; the last full name before it is another's.
  rival: -4,
  namesake: -1.5,
  last: -3.5,
  // "In", "near" before a city that may stand for its government.
  where: -14,
  // "With Guatemala" after it, "Asian" before it: another one.
  other: -12,
  adjective: -8,
  // Another country nearer than any cue of its own.
  abroad: -2,
  // One word, in a block whose language it is not listed in.
  foreign: -6.5,
};
