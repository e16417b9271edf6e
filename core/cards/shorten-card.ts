/** Shortens a card to the length that the reader chose. */
import type { CardLength } from '../settings/settings';
import type { CardContent } from './card-content';

/** How many points, and how many changes, a short card shows. */
const FEW = 2;

/** `content` cut to `length`. Whatever stays keeps its attribution, doubts and notices; the source and the first change are always named. */
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
  if (length === 'line') return line;
  const { connections, points, since } = content;
  return { ...line, connections, points: points.slice(0, FEW), since: since.slice(0, FEW) };
}
