/** Leaves out of a card what the reader's card length does not ask for. */
import type { CardLength } from '../settings/settings';
import type { CardContent } from './card-content';

/** As many points as a short card shows. */
const FEW = 2;

/** `content` cut to `length`. What is kept keeps its marks, doubts and notices; its source is always named. */
export function shortenCard(content: CardContent, length: CardLength): CardContent {
  if (length === 'full') return content;
  const line: CardContent = {
    ...content,
    connections: [],
    points: [],
    argued: [],
    attribution: null,
    figures: [],
    timeline: [],
    related: [],
    since: [],
  };
  return length === 'line' ? line : { ...line, connections: content.connections, points: content.points.slice(0, FEW) };
}
