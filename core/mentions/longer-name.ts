/** Tells whether a name is part of a longer proper one that no pack lists ("China Southern Airlines", "Pacto por México"). */
import { ARTICLE, BODY, FOR, LINK, NAMED, OF, OPENER, TITLE } from '../topics/word-class';
import { isHeadline } from './given-name';
import {
  type BlockWords,
  classAt,
  endOf,
  foldedAt,
  isCapitalised,
  isSpaced,
  opensSentence,
  startOf,
  writtenAt,
} from './written';

/** A longer name has at most this many words on either side. */
const LONGEST = 5;
/** True if the block's words `first`..`last` are part of the name of an organisation, a street or the like. */
export function isInBody(block: BlockWords, first: number, last: number): boolean {
  return isBeforeBody(block, last) || isAfterBody(block, first);
}

/** "China Southern Airlines", "Pentagon Street": capitalised words lead up to one that names an organisation or the like. */
function isBeforeBody(block: BlockWords, last: number): boolean {
  for (let i = last + 1; i <= last + LONGEST; i++) {
    if (!isSpaced(block, i - 1) && !isAmpersand(block, i - 1)) return false;
    if (isCapitalised(writtenAt(block, i))) {
      if ((classAt(block, i) & BODY) !== 0) return true;
      // "Russia Says", "Ukraine Attacked Bridge".
      if ((classAt(block, i) & (OPENER | TITLE)) !== 0) return false;
      if (/[^s]s$|ed$/.test(foldedAt(block, i)) && isHeadline(block, last, last)) return false;
    } else if (i === last + 1 || (classAt(block, i) & LINK) === 0 || isHeadline(block, last, last)) return false;
  }
  return false;
}

/** "Banco de México", "Bank of America", "Red Mexicana", "calle Lázaro Cárdenas". */
function isAfterBody(block: BlockWords, first: number): boolean {
  if (!isSpaced(block, first - 1)) return false;
  const before = classAt(block, first - 1);
  const tie = (before & ARTICLE) !== 0 && isSpaced(block, first - 2) ? classAt(block, first - 2) : before;
  const isTied = (tie & (OF | FOR)) !== 0;
  const at = first - (isTied ? (tie === before ? 2 : 3) : 1);
  if (at < 0 || (isTied && !isSpaced(block, at))) return false;
  if ((classAt(block, at) & NAMED) !== 0) return !isTied || foldedAt(block, first - 1) === 'de';
  for (let i = at; i > at - LONGEST && i >= 0 && isCapitalised(writtenAt(block, i)); i--) {
    if ((classAt(block, i) & BODY) !== 0) return true;
    if ((classAt(block, i) & (OPENER | TITLE)) !== 0 || !isSpaced(block, i - 1)) break;
    // "Airlines Cancel Mexico Flights".
    if (!isTied && isHeadline(block, first, first)) break;
  }
  return (
    (before & FOR) !== 0 &&
    isCapitalised(writtenAt(block, at)) &&
    !opensSentence(block, at) &&
    (classAt(block, at) & (OPENER | TITLE)) === 0 &&
    !isHeadline(block, at, first)
  );
}

function isAmpersand(block: BlockWords, at: number): boolean {
  return at + 1 < block.count && /^\s?&\s?$/.test(block.text.slice(endOf(block, at), startOf(block, at + 1)));
}

/** True if the words up to `last` are the beginning of a longer place name: "Juárez de la Frontera", "Lagos del Río". */
export function isBeforeOfThe(block: BlockWords, last: number): boolean {
  const of = last + 1 < block.count ? foldedAt(block, last + 1) : '';
  const next = of === 'del' ? last + 2 : last + 3;
  if (of !== 'del' && (of !== 'de' || last + 2 >= block.count || !/^l(?:a|as|os)$/.test(foldedAt(block, last + 2))))
    return false;
  if (next >= block.count) return false;
  const stretch = block.text.slice(endOf(block, last), startOf(block, next));
  return (
    /^[\s\p{Ll}]+$/u.test(stretch) &&
    isCapitalised(writtenAt(block, next)) &&
    (classAt(block, next) & (OPENER | TITLE)) === 0
  );
}

/** Longer quotations are sentences, not names. */
const LONGEST_TITLE = 60;

/** True if the words end a title in quotation marks that has other capitalised words ("Todos por México"). */
export function isInQuotedTitle(text: string, start: number, end: number): boolean {
  if (!/^,?\s?["”»]/.test(text.slice(end, end + 3))) return false;
  const opening = /["“«]\s?(\p{Lu}[^"“”«».,:;!?]*) $/u.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start));
  const words = opening?.[1]?.split(' ') ?? [];
  return words.length > 0 && words.length <= 5 && words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word));
}
