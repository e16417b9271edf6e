/** Small inputs of every kind of fault, in both languages: what must be found, and what must be left. */

/** A text, the mentions expected of it as `words = topic`, in order. */
export type KindCase = readonly [text: string, expected: readonly string[]];

const trump = 'donald-trump';
const biden = 'joe-biden';

export const KIND_CASES: Readonly<Record<string, readonly KindCase[]>> = {
  'a word that opens a sentence is no given name': [
    ['Later Trump flew home. Trump slept.', [`Trump = ${trump}`, `Trump = ${trump}`]],
    ['Critica Ebrard el acuerdo. Ebrard volvió.', ['Ebrard = marcelo-ebrard', 'Ebrard = marcelo-ebrard']],
    ['Emily Trump sells bread in Leeds.', []],
    ['Fernando Biden vende pan en Cuenca.', []],
  ],
  'part of a longer proper name': [
    ['He flew with Canada Maritime Airlines.', []],
    ['El Banco de México cerró temprano.', []],
    ['He flew to Canada.', ['Canada = canada']],
    ['El pueblo de México votó.', ['México = mexico']],
  ],
  'somebody else': [
    ['Ms. Musk opened the fair.', []],
    ['Trump Jr. sang.', []],
    ['La señora Trump abrió la feria.', []],
    ['Mr. Trump sang.', [`Trump = ${trump}`]],
  ],
  'signs between and around names': [
    ['The Trump–Biden debate.', [`Trump = ${trump}`, `Biden = ${biden}`]],
    ['Relación Canadá-México en pausa.', ['Canadá = canada', 'México = mexico']],
    ['See www.example.org/Trump for more.', []],
    ['Bidenʼs plan.', [`Biden = ${biden}`]],
    ['Compró una cabaña en la Cañada.', []],
  ],
  'one slip in a name of several words': [
    ['They said that Joe Bidden was not there when it was over.', ['Joe Bidden = joe-biden']],
    ['Dijo que Carlos Slimm no estaba en la reunión con los de Oaxaca.', ['Carlos Slimm = carlos-slim']],
    ['The bidden guests of Joe were there when it was over.', []],
  ],
  'white space of any kind': [
    ['Carol Biden sang.', []],
    ['Carol\nBiden sang.', []],
    ['Joe\u00a0Biden sang.', [`Joe\u00a0Biden = ${biden}`]],
  ],
};
