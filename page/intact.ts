/** Tells which painted words a change of the page has left intact. */
import type { TextRange } from './locate';
import { parentOf } from './unclobbered';

/** What a set of mutation records touched. */
export interface Touched {
  texts: Set<Node>;
  /** Nodes whose children changed, with all their ancestors. */
  around: Set<Node>;
  /** Elements that may no longer be read, because they are editors now. */
  telling: Node[];
}

/** What `records` touched, each node once. It runs inside the observer's callback and must be cheap. */
export function touchedBy(records: readonly MutationRecord[]): Touched {
  const texts = new Set<Node>();
  const around = new Set<Node>();
  const telling: Node[] = [];
  let last: Node | null = null;
  let lastType = '';
  for (const { type, target } of records) {
    // A page that removes a thousand rows makes a thousand records for one list.
    if (target === last && type === lastType) continue;
    last = target;
    lastType = type;
    if (type === 'characterData') {
      texts.add(target);
      continue;
    }
    if (type === 'attributes') telling.push(target);
    for (let at: Node | null = target; at && !around.has(at); at = parentOf(at)) around.add(at);
  }
  return { texts, around, telling };
}

/** True if `place` still covers the words `text`, no letter has been added next to them, and nothing has come in between. */
export function isIntact(place: TextRange, text: string, { texts, around, telling }: Touched): boolean {
  const { startContainer, endContainer } = place;
  if (!startContainer.isConnected || telling.some((element) => element.contains(startContainer))) return false;
  if (startContainer === endContainer)
    return !texts.has(startContainer) || (wordsOf(place) === text && standsAlone(place));
  if (!endContainer.isConnected || texts.has(startContainer) || texts.has(endContainer)) return false;
  const common = commonOf(place);
  return common !== null && !around.has(common);
}

/** The words at a place, as far as they are in its first and last node. */
export function wordsOf({ startContainer, startOffset, endContainer, endOffset }: TextRange): string {
  if (startContainer === endContainer) return startContainer.data.slice(startOffset, endOffset);
  return startContainer.data.slice(startOffset) + endContainer.data.slice(0, endOffset);
}

/** The innermost element that holds both ends. */
function commonOf({ startContainer, endContainer }: TextRange): Node | null {
  let common: Node | null = startContainer.parentNode;
  while (common && !common.contains(endContainer)) common = common.parentNode;
  return common;
}

const LETTER = /[\p{L}\p{N}]/u;

/** False if a letter now touches either end. */
function standsAlone({ startContainer, startOffset, endOffset }: TextRange): boolean {
  const { data } = startContainer;
  return !LETTER.test(data.charAt(startOffset - 1)) && !LETTER.test(data.charAt(endOffset));
}
