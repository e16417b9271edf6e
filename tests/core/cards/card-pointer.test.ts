/** What a pointer means to the card, by where it is and what opens cards. */
import { describe, expect, it } from 'vitest';
import type { CardState, Target } from '../../../core/cards/card-modes';
import { isOpenAt, pointerEvent, type SeenPointer } from '../../../core/cards/card-pointer';
import { closedCard } from '../../../core/cards/card-state';

const target = (id: string): Target<string> => ({ id, topic: `test/${id}`, mention: id });
const ANA = target('ana');
const PORT = target('port');
const closed: CardState<string, string> = closedCard();
const open: CardState<string, string> = {
  mode: 'open',
  token: 1,
  target: ANA,
  how: 'hover',
  held: false,
  leaving: null,
  trail: [],
  at: 0,
  pending: null,
  next: null,
};
const seen = (more: Partial<SeenPointer<string>> = {}): SeenPointer<string> => ({
  onCard: false,
  shift: false,
  target: null,
  opening: 'hover',
  isOnWay: () => false,
  ...more,
});

describe('pointerEvent', () => {
  it('enters the card, whatever words lie under it', () => {
    expect(pointerEvent(open, seen({ onCard: true, target: PORT }))).toEqual({ type: 'entered' });
  });

  it('rests on words where resting opens cards', () => {
    expect(pointerEvent(closed, seen({ target: ANA }))).toEqual({ type: 'rested', target: ANA });
  });

  it('rests with Shift alone where the reader chose that', () => {
    const opening = 'shift';
    expect(pointerEvent(closed, seen({ target: ANA, opening }))).toBeNull();
    expect(pointerEvent(closed, seen({ target: ANA, opening, shift: true }))).toEqual({ type: 'rested', target: ANA });
  });

  it('keeps a card open over its own words without Shift, and leaves it over others', () => {
    const opening = 'shift';
    expect(pointerEvent(open, seen({ target: ANA, opening }))).toEqual({ type: 'rested', target: ANA });
    expect(pointerEvent(open, seen({ target: PORT, opening }))).toEqual({ type: 'left' });
  });

  it('leaves on nothing, but not on its way to the card, and not where there is none', () => {
    expect(pointerEvent(open, seen())).toEqual({ type: 'left' });
    expect(pointerEvent(open, seen({ isOnWay: () => true }))).toBeNull();
    expect(pointerEvent(closed, seen())).toBeNull();
  });
});

it('isOpenAt tells the open card by its words', () => {
  expect([isOpenAt(open, ANA), isOpenAt(open, PORT), isOpenAt(closed, ANA)]).toEqual([true, false, false]);
});
