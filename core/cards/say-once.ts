/** Removes repetitions from a card: each fact appears once. */
import type { DoubtLine, FigureLine, Statement, Tie } from './card-lines';
import type { Dated } from './card-timeline';
import { message } from './messages';

/** The parts of a card in which a fact could appear twice. */
interface Repeatable {
  readonly connections: readonly Tie[];
  readonly points: readonly Statement[];
  readonly argued: readonly Statement[];
  readonly arguedFolded: boolean;
  readonly figures: readonly FigureLine[];
  readonly timeline: readonly Dated[];
  readonly related: readonly Tie[];
}

/**
 * `content` with each doubt written out only where it first appears on the card, and without figures that a statement of the same
 * paragraph already gives, unless they are compared with something. Every doubted statement keeps its mark.
 */
export function sayOnce<C extends Repeatable>(content: C): C {
  const said = new Set<string>();
  const once = <S extends { readonly doubts: readonly DoubtLine[] }>(list: readonly S[]): S[] =>
    list.map((each) =>
      each.doubts.length === 0 ? each : { ...each, doubts: each.doubts.map((one) => above(one, said)) },
    );
  const statements = [...content.points, ...content.argued];
  const connections = once(content.connections);
  const points = once(content.points);
  // Nothing may refer to a doubt that is folded away.
  const argued = content.arguedFolded ? content.argued : once(content.argued);
  const figures = once(
    content.figures.filter((figure) => figure.compared || !statements.some((each) => isIn(figure, each))),
  );
  const timeline = content.timeline.map((entry) => (entry.what === 'event' ? (once([entry])[0] ?? entry) : entry));
  return { ...content, connections, points, argued, figures, timeline, related: once(content.related) };
}

function above(doubt: DoubtLine, said: Set<string>): DoubtLine {
  if (doubt.line === null) return doubt;
  const words = `${doubt.label.key} ${doubt.line.text}`;
  if (said.has(words)) return { label: message('card.doubt_above'), line: null, references: [] };
  said.add(words);
  return doubt;
}

/** True if the sentence gives the same value, from the same paragraph, with all the figure's doubts. */
function isIn({ value, origin, doubts }: FigureLine, statement: Statement): boolean {
  return (
    origin.paragraph === statement.origin.paragraph &&
    origin.nature === statement.origin.nature &&
    hasWords(statement.line.text, value.text) &&
    doubts.every(({ line }) => statement.doubts.some((other) => other.line?.text === line?.text))
  );
}

const PART_OF_WORD = /[\p{L}\p{N}]/u;

/** True if `words` stand in `text` as whole words: "6" does not stand in "2026". */
function hasWords(text: string, words: string): boolean {
  const [whole, part] = [text.toLowerCase(), words.toLowerCase()];
  const isEdge = (at: number) => !PART_OF_WORD.test(whole.charAt(at));
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (isEdge(at - 1) && isEdge(at + part.length)) return true;
  }
  return false;
}
