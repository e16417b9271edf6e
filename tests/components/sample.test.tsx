/** The sample text: its names open cards, from a card the way leads on and back, and why it is shown is said of the words alone. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { SampleTry } from '@/components/SampleTry';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { cardOf } from '../kit/card-data';
import { makeMention } from '../kit/mention';
import { shownAs } from '../kit/shown';

const MENTIONS = [
  makeMention('port/ana-rios', 'Ana Ríos'),
  makeMention('port/port-party', 'Port Party'),
  makeMention('port/ana-rios', 'Ríos'),
];

const { root } = shownAs('options');
const getCard = vi.fn();
const report = vi.fn();
const clear = vi.fn();

const SETTINGS = { ...DEFAULT_SETTINGS, cardLength: 'full' as const };

beforeEach(async () => {
  vi.clearAllMocks();
  getCard.mockImplementation(async (topic: string) => cardOf(topic.slice('port/'.length)));
  const mark = () => ({ show: async () => MENTIONS, mentionAt: () => null, clear });
  await act(async () =>
    render(<SampleTry settings={SETTINGS} mark={mark} getCard={getCard} today="2024-07-01" report={report} />, root),
  );
  await vi.waitFor(() => expect(root.querySelector('.name')).not.toBeNull());
});
const press = (label: string) =>
  act(async () => {
    const named = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent) === label;
    [...root.querySelectorAll('button')].find(named)?.click();
  });
const title = () => root.querySelector('.card h2')?.textContent ?? null;
const why = () => root.querySelector('.why p')?.textContent ?? null;

const becomes = (expected: string | null) => vi.waitFor(() => expect(title()).toBe(expected));
const PARTY = 'Partido del Puerto';

it('has one button for each topic, named as the text names it first', () => {
  expect([...root.querySelectorAll('.name')].map(({ textContent }) => textContent)).toEqual(['Ana Ríos', 'Port Party']);
  expect(title()).toBeNull();
});

it('opens the card of a name, turns to another, and goes all the way back', async () => {
  await press('Ana Ríos');
  await becomes('Ana Ríos');
  expect(why()).toContain('Ana Ríos');
  await press(PARTY);
  await becomes(PARTY);
  expect(why()).toBeNull();
  await press('Back');
  await becomes('Ana Ríos');
  expect(why()).toContain('Ana Ríos');
  await press('Forward');
  await becomes(PARTY);
  await press('Close');
  await becomes(null);
});

it('unfolds a card that opens in brief, and the next one is in brief again', async () => {
  const mark = () => ({ show: async () => MENTIONS, mentionAt: () => null, clear });
  await act(async () =>
    render(
      <SampleTry settings={DEFAULT_SETTINGS} mark={mark} getCard={getCard} today="2024-07-01" report={report} />,
      root,
    ),
  );
  await press('Ana Ríos');
  await becomes('Ana Ríos');
  expect(root.querySelector('.brief')).not.toBeNull();
  await press('More');
  expect(root.querySelector('.brief')).toBeNull();
  expect(root.querySelector('.argued')).not.toBeNull();
  await press('Port Party');
  await becomes(PARTY);
  expect(root.querySelector('.brief')).not.toBeNull();
});

it('shows the card that was asked for last, whatever comes late', async () => {
  let answer: (card: unknown) => void = () => {};
  getCard.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await press('Ana Ríos');
  await press('Port Party');
  await becomes(PARTY);
  answer(cardOf('ana-rios'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(title()).toBe(PARTY);
});

it('leaves a card as it is until the next one has come', async () => {
  await press('Ana Ríos');
  await becomes('Ana Ríos');
  getCard.mockImplementationOnce(() => new Promise(() => {}));
  await press('Port Party');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(title()).toBe('Ana Ríos');
  expect(why()).toContain('Ana Ríos');
});

it('says where a card cannot be loaded, and tries again', async () => {
  getCard.mockRejectedValueOnce(new Error('asleep'));
  await press('Ana Ríos');
  await vi.waitFor(() => expect(root.querySelector('.failure')).not.toBeNull());
  expect(report).toHaveBeenCalledOnce();
  await press(root.querySelector('.failure button')?.textContent ?? '');
  await becomes('Ana Ríos');
});
