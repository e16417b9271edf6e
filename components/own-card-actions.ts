/** What the buttons do on a card of one of our own pages. Apart from the card itself, which a page has before it has a view of it. */
import { drawPicture } from './card/draw-picture';
import type { OwnCard } from './own-card';
import type { CardActions } from './TopicCard';

/** What the buttons of the open card do. */
export function actionsOf<M>({ move }: OwnCard<M>): CardActions {
  return {
    turn: (topic) => move({ type: 'turned', topic }),
    back: () => move({ type: 'back' }),
    forward: () => move({ type: 'forward' }),
    close: () => move({ type: 'closed' }),
    retry: () => move({ type: 'retry' }),
    draw: drawPicture,
  };
}
