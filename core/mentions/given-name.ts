/** Tells whether a surname stands behind somebody else's given name ("Hunter Biden"). */
import { type BlockWords, endOf, foldedAt, isAllCapitals, isCapitalised, startOf, writtenAt } from './written';

/** Capitalised words before a surname that are no given names: titles, roles, and what opens a sentence. */
const NO_GIVEN_NAMES = new Set(
  (
    'president vice presidential candidate nominee senator sen secretary sec minister prime chancellor governor gov mayor ' +
    'representative rep congressman judge justice general gen chairman ceo director leader founder tycoon magnate billionaire mr dr ' +
    'sir former ex then incumbent republican democrat democratic mexican american brazilian russian chinese ukrainian ' +
    'q reporter moderator administration campaign team house ' +
    'presidente presidenta vicepresidente candidato senador secretario canciller ministro gobernador alcalde diputado juez jefe lider ' +
    'mandatario empresario magnate multimillonario ingeniero ing licenciado lic don senor sr doctor expresidente exmandatario ' +
    'el la los las al del de y e a ante con contra desde en entre hacia para por segun sin sobre tras que cuando como si pero porque ' +
    'donde mientras aunque tambien ' +
    'the a an and but or nor for of in on at by to from with without against about over under after before since until while when ' +
    'where why how what who which whom whose that this these those if because though although did does do is was were are be has had ' +
    'have can could should would will may might must shall not no yes as than then so both either also only even still yet just like ' +
    'says said say tells told asks asked calls called meets met urges backs blames accuses warns wants his her their our its ' +
    'i we he she they it you there here today yesterday monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** True where the word before the block's word `at` looks like a given name. */
export function isBehindGivenName(block: BlockWords, at: number): boolean {
  if (at === 0 || block.text.slice(endOf(block, at - 1), startOf(block, at)) !== ' ') return false;
  const before = writtenAt(block, at - 1);
  if (before.length < 2 || !isCapitalised(before) || isAllCapitals(before)) return false;
  if (NO_GIVEN_NAMES.has(foldedAt(block, at - 1))) return false;
  return !isTitleCase(block, at);
}

/** True where the words around are capitalised anyway, as in a headline: the one before the other, and the one after. */
function isTitleCase(block: BlockWords, at: number): boolean {
  const around = [at - 3, at - 2, at + 1, at + 2].map((i) => writtenAt(block, i)).filter((word) => word.length > 3);
  return around.length > 1 && around.every(isCapitalised);
}
