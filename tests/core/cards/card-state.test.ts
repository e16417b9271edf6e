import { describe, expect, it } from 'vitest';
import type { CardEffect, CardEvent, CardState, OpenCard, Target } from '../../../core/cards/card-modes';
import { closedCard, moveCard } from '../../../core/cards/card-state';

type State = CardState<string, string>;
type Event = CardEvent<string, string>;

const target = (id: string): Target<string> => ({ id, topic: `topic-${id}`, mention: `mention-${id}` });
const A = target('a');
const B = target('b');

/** Plays events and gives the last state with the effects of the last event. */
function play(...events: Event[]): { state: State; effects: readonly CardEffect[] } {
  let step: { state: State; effects: readonly CardEffect[] } = { state: closedCard(), effects: [] };
  for (const event of events) step = moveCard(step.state, event);
  return step;
}

/** A card of A opened by hover: tokens 1. */
const HOVERED: Event[] = [
  { type: 'rested', target: A },
  { type: 'loaded', token: 1, card: 'card a' },
  { type: 'delayed', token: 1 },
];
/** A card of A held by a click. */
const CLICKED: Event[] = [
  { type: 'clicked', target: A },
  { type: 'loaded', token: 1, card: 'card a' },
];

function opened(state: State): OpenCard<string, string> {
  if (state.mode !== 'open') throw new Error(`not open but ${state.mode}`);
  return state;
}

describe('closed', () => {
  it('rested on words: the delay and the load begin', () => {
    const { state, effects } = play({ type: 'rested', target: A });
    expect(state).toEqual({ mode: 'resting', token: 1, target: A, early: null });
    expect(effects).toEqual([
      { do: 'delay', token: 1, for: 'rest' },
      { do: 'load', token: 1, topic: 'topic-a' },
    ]);
  });

  it.each(['clicked', 'key'] as const)('%s: no delay', (type) => {
    const { state, effects } = play({ type, target: A });
    expect(state).toMatchObject({ mode: 'waiting', target: A, how: type === 'key' ? 'key' : 'click' });
    expect(effects).toEqual([{ do: 'load', token: 1, topic: 'topic-a' }]);
  });

  it.each<Event>([
    { type: 'left' },
    { type: 'entered' },
    { type: 'used' },
    { type: 'delayed', token: 0 },
    { type: 'loaded', token: 0, card: 'x' },
    { type: 'load failed', token: 0 },
    { type: 'turned', topic: 't' },
    { type: 'back' },
    { type: 'forward' },
    { type: 'retry' },
    { type: 'escape' },
    { type: 'gone' },
    { type: 'closed' },
    { type: 'clicked elsewhere' },
    { type: 'scrolled away' },
  ])('$type: nothing', (event) => {
    const { state, effects } = play(event);
    expect(state.mode).toBe('closed');
    expect(effects).toEqual([]);
  });
});

describe('resting', () => {
  const resting: Event = { type: 'rested', target: A };

  it('opens full at the end of the delay', () => {
    const { state, effects } = play(...HOVERED);
    expect(state).toMatchObject({
      mode: 'open',
      how: 'hover',
      held: false,
      trail: [{ topic: 'topic-a', card: 'card a' }],
    });
    expect(effects).toEqual([{ do: 'show', focus: false }]);
  });

  it('waits where the data is later than the delay', () => {
    const { state, effects } = play(resting, { type: 'delayed', token: 1 });
    expect(state).toMatchObject({ mode: 'waiting', token: 1, how: 'hover' });
    expect(effects).toEqual([]);
    expect(moveCard(state, { type: 'loaded', token: 1, card: 'card a' }).effects).toEqual([
      { do: 'show', focus: false },
    ]);
  });

  it('opens with the failure where loading failed', () => {
    const { state } = play(resting, { type: 'load failed', token: 1 }, { type: 'delayed', token: 1 });
    expect(opened(state).trail).toEqual([{ topic: 'topic-a', card: null }]);
  });

  it('rested on the same words: goes on', () => {
    expect(play(resting, resting)).toEqual({ state: play(resting).state, effects: [] });
  });

  it('rested on other words: begins again, and the first answers come to nobody', () => {
    const { state } = play(resting, { type: 'rested', target: B });
    expect(state).toMatchObject({ mode: 'resting', token: 2, target: B });
    expect(moveCard(state, { type: 'delayed', token: 1 }).state).toEqual(state);
    expect(moveCard(state, { type: 'loaded', token: 1, card: 'card a' }).state).toEqual(state);
    expect(moveCard(state, { type: 'load failed', token: 1 }).state).toEqual(state);
  });

  it.each(['left', 'escape', 'gone', 'clicked elsewhere', 'scrolled away'] as const)('%s: no card', (type) => {
    const { state, effects } = play(resting, { type });
    expect(state.mode).toBe('closed');
    expect(effects).toEqual([]);
    expect(moveCard(state, { type: 'delayed', token: 1 }).effects).toEqual([]);
  });

  it('clicked, data there: opens at once and stays', () => {
    const { state, effects } = play(
      resting,
      { type: 'loaded', token: 1, card: 'card a' },
      { type: 'clicked', target: A },
    );
    expect(state).toMatchObject({ mode: 'open', held: true, how: 'click' });
    expect(effects).toEqual([{ do: 'show', focus: false }]);
  });

  it('key before the data: takes the load that is under way', () => {
    const { state, effects } = play(resting, { type: 'key', target: A });
    expect(state).toMatchObject({ mode: 'waiting', token: 1, how: 'key' });
    expect(effects).toEqual([]);
    expect(moveCard(state, { type: 'loaded', token: 1, card: 'card a' }).effects).toEqual([
      { do: 'show', focus: true },
    ]);
  });
});

describe('waiting', () => {
  const late: Event[] = [
    { type: 'rested', target: A },
    { type: 'delayed', token: 1 },
  ];

  it('left: a hovered card does not come any more, a clicked one does', () => {
    expect(play(...late, { type: 'left' }).state.mode).toBe('closed');
    expect(play({ type: 'clicked', target: A }, { type: 'left' }).state.mode).toBe('waiting');
  });

  it('rested on other words: only a hovered card gives way', () => {
    expect(play(...late, { type: 'rested', target: B }).state).toMatchObject({ mode: 'resting', target: B });
    expect(play({ type: 'clicked', target: A }, { type: 'rested', target: B }).state).toMatchObject({ target: A });
    expect(play(...late, { type: 'rested', target: A }).state.mode).toBe('waiting');
  });

  it('clicked while a hovered card waits: it will stay', () => {
    const { state } = play(...late, { type: 'clicked', target: A }, { type: 'loaded', token: 1, card: 'card a' });
    expect(opened(state).held).toBe(true);
  });

  it('clicked on other words: loads those, and drops the late answer', () => {
    const { state } = play({ type: 'clicked', target: A }, { type: 'clicked', target: B });
    expect(state).toMatchObject({ mode: 'waiting', token: 2, target: B });
    expect(moveCard(state, { type: 'loaded', token: 1, card: 'card a' }).state).toEqual(state);
  });

  it('escape: hides, so that the focus of a card that gave way comes back', () => {
    expect(play({ type: 'key', target: A }, { type: 'escape' }).effects).toEqual([{ do: 'hide', another: false }]);
  });
});

describe('open', () => {
  it('left: closes after a delay', () => {
    const { state, effects } = play(...HOVERED, { type: 'left' });
    expect(effects).toEqual([{ do: 'delay', token: 2, for: 'leave' }]);
    const after = moveCard(state, { type: 'delayed', token: 2 });
    expect(after.state.mode).toBe('closed');
    expect(after.effects).toEqual([{ do: 'hide', another: false }]);
  });

  it('left again: one delay runs', () => {
    expect(play(...HOVERED, { type: 'left' }, { type: 'left' }).effects).toEqual([]);
  });

  it.each<Event>([{ type: 'entered' }, { type: 'rested', target: A }, { type: 'used' }])(
    'left, then $type: stays',
    (event) => {
      const { state } = play(...HOVERED, { type: 'left' }, event);
      expect(opened(state).leaving).toBeNull();
      expect(moveCard(state, { type: 'delayed', token: 2 }).state.mode).toBe('open');
    },
  );

  it('left and back and left: the first delay closes nothing', () => {
    const { state } = play(...HOVERED, { type: 'left' }, { type: 'entered' }, { type: 'left' });
    expect(moveCard(state, { type: 'delayed', token: 2 }).state.mode).toBe('open');
    expect(moveCard(state, { type: 'delayed', token: 3 }).state.mode).toBe('closed');
  });

  it('clicked: stays when the pointer leaves', () => {
    const { state, effects } = play(...HOVERED, { type: 'clicked', target: A });
    expect(opened(state).held).toBe(true);
    expect(effects).toEqual([{ do: 'show', focus: false }]);
    expect(moveCard(state, { type: 'left' }).effects).toEqual([]);
  });

  it('used: stays when the pointer leaves', () => {
    expect(play(...HOVERED, { type: 'used' }, { type: 'left' }).effects).toEqual([]);
  });

  it('key on its words: the focus moves in', () => {
    expect(play(...HOVERED, { type: 'key', target: A }).effects).toEqual([{ do: 'show', focus: true }]);
  });

  it.each(['escape', 'gone', 'closed', 'clicked elsewhere', 'scrolled away'] as const)('%s: closes', (type) => {
    for (const before of [HOVERED, CLICKED]) {
      const { state, effects } = play(...before, { type });
      expect(state.mode).toBe('closed');
      expect(effects).toEqual([{ do: 'hide', another: false }]);
    }
  });

  describe('beside other words', () => {
    const beside: Event[] = [...HOVERED, { type: 'rested', target: B }];

    it('prepares theirs, and replaces the card at the end of the delay', () => {
      const { state, effects } = play(...beside);
      expect(effects).toEqual([
        { do: 'delay', token: 2, for: 'rest' },
        { do: 'load', token: 2, topic: 'topic-b' },
      ]);
      const ready = moveCard(state, { type: 'loaded', token: 2, card: 'card b' });
      expect(opened(ready.state).trail).toEqual([{ topic: 'topic-a', card: 'card a' }]);
      const after = moveCard(ready.state, { type: 'delayed', token: 2 });
      expect(after.effects).toEqual([{ do: 'show', focus: false }]);
      expect(opened(after.state)).toMatchObject({
        target: B,
        trail: [{ topic: 'topic-b', card: 'card b' }],
        next: null,
      });
    });

    it('gives way and waits where theirs is late', () => {
      const { state, effects } = play(...beside, { type: 'delayed', token: 2 });
      expect(state).toMatchObject({ mode: 'waiting', token: 2, target: B });
      expect(effects).toEqual([{ do: 'hide', another: true }]);
      expect(moveCard(state, { type: 'loaded', token: 2, card: 'card b' }).state.mode).toBe('open');
    });

    it('rested there once more: one delay runs', () => {
      expect(play(...beside, { type: 'rested', target: B }).effects).toEqual([]);
    });

    it('crossed on the way to the card: nothing comes of them', () => {
      const { state } = play(...beside, { type: 'loaded', token: 2, card: 'card b' }, { type: 'entered' });
      expect(moveCard(state, { type: 'delayed', token: 2 }).state).toEqual(state);
      expect(opened(state).target).toBe(A);
    });

    it('crossed and left: the card closes', () => {
      const { state, effects } = play(...beside, { type: 'left' });
      expect(effects).toEqual([{ do: 'delay', token: 3, for: 'leave' }]);
      expect(moveCard(state, { type: 'delayed', token: 2 }).state.mode).toBe('open');
      expect(moveCard(state, { type: 'delayed', token: 3 }).state.mode).toBe('closed');
    });

    it('does not disturb a held card; a click there replaces it', () => {
      expect(play(...CLICKED, { type: 'rested', target: B }).effects).toEqual([]);
      const { state, effects } = play(...CLICKED, { type: 'clicked', target: B });
      expect(state).toMatchObject({ mode: 'waiting', target: B, how: 'click' });
      expect(effects).toEqual([
        { do: 'hide', another: true },
        { do: 'load', token: 2, topic: 'topic-b' },
      ]);
    });
  });

  describe('turning', () => {
    const turned: Event[] = [
      ...CLICKED,
      { type: 'turned', topic: 'topic-c' },
      { type: 'loaded', token: 2, card: 'card c' },
    ];

    it('loads the related topic, keeps the old topic meanwhile, then turns', () => {
      const asked = play(...CLICKED, { type: 'turned', topic: 'topic-c' });
      expect(asked.effects).toEqual([{ do: 'load', token: 2, topic: 'topic-c' }]);
      expect(opened(asked.state).at).toBe(0);
      const { state, effects } = play(...turned);
      expect(effects).toEqual([{ do: 'show', focus: true }]);
      expect(opened(state)).toMatchObject({ at: 1, pending: null });
      expect(opened(state).trail.map(({ card }) => card)).toEqual(['card a', 'card c']);
    });

    it('holds a hovered card', () => {
      expect(opened(play(...HOVERED, { type: 'turned', topic: 'topic-c' }).state).held).toBe(true);
    });

    it('back and forward go along the trail and not beyond', () => {
      const back = play(...turned, { type: 'back' });
      expect(opened(back.state).at).toBe(0);
      expect(back.effects).toEqual([{ do: 'show', focus: true }]);
      expect(moveCard(back.state, { type: 'back' }).effects).toEqual([]);
      const forward = moveCard(back.state, { type: 'forward' });
      expect(opened(forward.state).at).toBe(1);
      expect(moveCard(forward.state, { type: 'forward' }).effects).toEqual([]);
    });

    it('after going back cuts off what lay ahead', () => {
      const { state } = play(
        ...turned,
        { type: 'back' },
        { type: 'turned', topic: 'topic-d' },
        { type: 'loaded', token: 3, card: 'card d' },
      );
      expect(opened(state).trail.map(({ card }) => card)).toEqual(['card a', 'card d']);
    });

    it('drops the answer of a turn that another replaced, or that going back ended', () => {
      const twice = play(...CLICKED, { type: 'turned', topic: 'topic-c' }, { type: 'turned', topic: 'topic-d' });
      expect(moveCard(twice.state, { type: 'loaded', token: 2, card: 'card c' }).effects).toEqual([]);
      const gone = play(...turned, { type: 'turned', topic: 'topic-d' }, { type: 'back' });
      expect(moveCard(gone.state, { type: 'loaded', token: 3, card: 'card d' }).effects).toEqual([]);
    });

    it('to the topic that is shown: nothing', () => {
      expect(play(...CLICKED, { type: 'turned', topic: 'topic-a' }).effects).toEqual([]);
    });

    it('that fails is an entry of its own, and can be tried again in its place', () => {
      const failed = play(...CLICKED, { type: 'turned', topic: 'topic-c' }, { type: 'load failed', token: 2 });
      expect(opened(failed.state)).toMatchObject({
        at: 1,
        trail: [{ card: 'card a' }, { topic: 'topic-c', card: null }],
      });
      const again = moveCard(failed.state, { type: 'retry' });
      expect(again.effects).toEqual([{ do: 'load', token: 3, topic: 'topic-c' }]);
      const loaded = moveCard(again.state, { type: 'loaded', token: 3, card: 'card c' });
      expect(opened(loaded.state).trail.map(({ card }) => card)).toEqual(['card a', 'card c']);
      expect(opened(loaded.state).at).toBe(1);
    });
  });
});

it('after closing, nothing under way opens a card', () => {
  const { state } = play(...HOVERED, { type: 'turned', topic: 'topic-c' }, { type: 'escape' });
  for (const token of [1, 2, 3]) {
    expect(moveCard(state, { type: 'loaded', token, card: 'x' }).state).toEqual(state);
    expect(moveCard(state, { type: 'delayed', token }).state).toEqual(state);
  }
});
