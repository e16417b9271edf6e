/** Checks that every language of a pack says the same thing, in its own words. */

import { KINDS } from '../../topics/kinds';
import type { Pack, Text } from '../../topics/topic';
import type { Fault } from '../fault';
import { textsOf } from '../pack-parts';

/** A longer text that is equal in two languages was not translated; a shorter one may be a name. */
const LONGEST_EQUAL_WORDS = 4;

/** Faults where a text is the same in two languages, or where their figures differ. */
export function checkTranslations(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) =>
    textsOf(topic).flatMap(({ path, text, sentence }) => {
      const at = `topics[${index}].${path}`;
      const isOwn = path === 'name' && !KINDS[topic.kind].writing.translated;
      return [...(isOwn ? [] : untranslated(text, at)), ...differingFigures(text, at, sentence)];
    }),
  );
}

function untranslated({ en, es }: Text, path: string): Fault[] {
  if (en === undefined || en !== es || en.split(/\s+/).length <= LONGEST_EQUAL_WORDS) return [];
  return [{ path: `${path}.es`, code: 'untranslated' }];
}

/** "1,500" and "1500", "38.5" and "38,5" are the same figure; "1 billion" and "1000 millones" are not compared. */
function differingFigures({ en, es }: Text, path: string, sentence: boolean): Fault[] {
  if (en === undefined || es === undefined || /\b[bt]n\b|illion/i.test(sentence ? en : '')) return [];
  const here = figuresIn(en);
  const there = figuresIn(withoutMil(es));
  if (here.join(' ') === there.join(' ')) return [];
  const values = [here, there].map((figures) => figures.join(', ') || '\u2013');
  return [{ path, code: 'figures_differ', values }];
}

/** "100 mil" and "671 mil 729" in digits; "mil" alone has none, like "a thousand". */
function withoutMil(text: string): string {
  return text.replace(/(\d+) mil(?: (\d{1,3})(?![\d.,]))?(?!\p{L})/gu, (_, thousands: string, rest = '') => {
    return `${thousands}${String(rest).padStart(3, '0')}`;
  });
}

/** Decades ("1990s") are left out, since Spanish writes them in words; "2022-23" is read as "2022-2023". */
function figuresIn(text: string): string[] {
  const plain = text
    .replace(/\b\d{4}s\b/g, '')
    .replace(/\b(\d\d)(\d\d)([-\u2013])(\d\d)\b(?![-\u2013\d])/g, '$1$2$3$1$4');
  const figures = plain.match(/\d+(?:[.,\u00a0\u202f ]\d+)*/g) ?? [];
  return figures.map((figure) => figure.replace(/\D/g, '')).sort();
}
