/** Maps on the card and in the panel, as a reader uses them: seen, heard, with keys, with a pointer. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FigureMarks } from '@/components/card/FigureMarks';
import { Locator } from '@/components/card/Locator';
import { PlaceMap } from '@/components/panel/PlaceMap';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import { drawMap } from '@/core/maps/draw-map';
import { pagePlaces } from '@/core/page-topics/places';
import type { Topic, Where } from '@/core/topics/topic';
import { makePack, makeTopic } from '../kit/pack';
import { shownAs } from '../kit/shown';
import { squareWorld } from '../kit/world';
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/narrow.css';
import '@/entrypoints/sidepanel/panel.css';

const { root, $, texts, faults } = shownAs('panel narrow');
const show = (what: ComponentChild) => act(() => render(what, root));
const world = squareWorld();

const point = (lat: number, lon: number, label = 'Here'): Where => ({
  points: [{ lat, lon, label: { en: label, es: label } }],
});

const TOPICS: Topic[] = [
  makeTopic('harbour', ['Harbour'], { kind: 'place', where: point(5, 3) }),
  makeTopic('quay', ['Quay'], { kind: 'place', where: point(5.02, 3.02) }),
  makeTopic('fair', ['Fair'], { kind: 'event', named: 'since', where: point(5, 17) }),
  makeTopic('line', ['Line'], { kind: 'place', where: { border: ['AR', 'BR'] } }),
  makeTopic('nowhere', ['Nowhere']),
];
const PACK = makePack(TOPICS);

function locatorOf(id: string) {
  const data = cardDataOf([PACK], `kit/${id}`, (_, topic) => drawMap(() => world, topic));
  const context = { language: 'en', mention: null, beside: [], pageDate: null, today: '2026-02-01' } as const;
  const place = data && cardContent(data, context).place;
  if (!place) throw new Error(`no map of ${id}`);
  return <Locator place={place} />;
}

const fills = (selector: string) => getComputedStyle($(selector)).fill;

describe('the map of a card', () => {
  it('is one picture with a sentence, a mark, its label and names for bearings', async () => {
    show(locatorOf('harbour'));
    const map = $('.locator');
    expect(map.getAttribute('role')).toBe('img');
    expect(map.getAttribute('aria-label')).toBe('Map. Marked: Here (Argentina). Named around it: Brazil.');
    expect(texts('.country')).toEqual(['Argentina', 'Brazil']);
    expect(texts('.label')).toEqual(['Here']);
    expect(root.querySelectorAll('.mark')).toHaveLength(1);
    expect(root.querySelector('.line, .area')).toBeNull();
    expect(await faults('page-has-heading-one', 'region')).toEqual([]);
  });

  it('of a border is told and drawn as one', () => {
    show(locatorOf('line'));
    expect($('.locator').getAttribute('aria-label')).toBe('Map. Drawn thick: the border Argentina – Brazil.');
    expect($('.line').getAttribute('d')).toMatch(/^M/);
    expect(root.querySelector('.mark')).toBeNull();
  });

  it('takes its colours from the tokens, in light and dark', () => {
    show(locatorOf('harbour'));
    root.style.colorScheme = 'light';
    const light = [fills('.land'), fills('.mark'), fills('.label')];
    root.style.colorScheme = 'dark';
    const dark = [fills('.land'), fills('.mark'), fills('.label')];
    root.style.colorScheme = '';
    for (const [at, color] of light.entries()) expect(color).not.toBe(dark[at]);
  });

  it('keeps its mark and its words in sight in a narrow card, as large as the text', () => {
    for (const [width, size] of [
      [440, 16],
      [304, 16],
      [304, 24],
    ] as const) {
      document.documentElement.style.fontSize = `${size}px`;
      root.style.width = `${width}px`;
      show(locatorOf('harbour'));
      const frame = $('.locator').getBoundingClientRect();
      expect(frame.height).toBeCloseTo((140 * size) / 16, 0);
      expect(frame.width).toBe(width);
      const { left, right } = $('.mark').getBoundingClientRect();
      expect(left).toBeGreaterThan(frame.left);
      expect(right).toBeLessThan(frame.right);
      if (size > 16) continue;
      for (const word of root.querySelectorAll('.locator text')) {
        const box = word.getBoundingClientRect();
        expect(box.left).toBeGreaterThanOrEqual(frame.left);
        expect(box.right).toBeLessThanOrEqual(frame.right);
      }
    }
    document.documentElement.style.fontSize = '';
    root.style.width = '';
  });
});

describe('a figure', () => {
  const widthOf = (selector: string) => $(selector).getBoundingClientRect().width;

  it('is ten marks, so much of them full, and nothing for a screen reader', () => {
    root.style.width = '304px';
    show(<FigureMarks drawing={{ tenths: 6.5 }} />);
    const marks = $('.figure-marks');
    expect(marks.getAttribute('aria-hidden')).toBe('true');
    expect($('.empty').getAttribute('d')?.split('M')).toHaveLength(11);
    // Six marks, and half of the seventh.
    expect($('.full').getAttribute('d')?.split('M')).toHaveLength(8);
    expect($('.full').getAttribute('d')).toMatch(/M60 0h4v8h-4z$/);
    expect(marks.getBoundingClientRect().height).toBeLessThan(20);
  });

  it('that has changed is two bars from the same line', () => {
    show(<FigureMarks drawing={{ full: 0.25, other: 1, last: true }} />);
    expect(widthOf('.full') / widthOf('.was')).toBeCloseTo(0.25, 2);
    expect($('.full').getBoundingClientRect().left).toBe($('.was').getBoundingClientRect().left);
    show(<FigureMarks drawing={{ full: 1, other: 0, last: true }} />);
    expect(widthOf('.was')).toBe(0);
  });
});

describe('the map of a page', () => {
  const cards = TOPICS.flatMap(({ id }) => cardDataOf([PACK], `kit/${id}`) ?? []);
  const places = pagePlaces(cards, 'en');
  const shown = (open = vi.fn(), save = vi.fn()) => {
    root.style.width = '380px';
    show(<PlaceMap key={Math.random()} places={places} world={world} open={open} save={save} />);
    return { open, save };
  };
  const click = (at: number) => act(() => void marks()[at]?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  const marks = () => [...root.querySelectorAll<SVGElement>('.map-place')];

  it('has a mark for each place, one for those too near each other, and a list in words', async () => {
    shown();
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Harbour, Place; Quay, Place',
      'Fair, Event, not named in the source; added because of later events',
      'Line, Place',
    ]);
    expect(texts('.label')).toEqual(['Harbour +1', 'Fair*', 'Line']);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    expect(texts('.same .phrase')).toEqual([
      ': Here, Argentina',
      ': Here, Argentina',
      ': Here, Brazil',
      ': Argentina – Brazil',
    ]);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(await faults('page-has-heading-one')).toEqual([]);
  });

  it('opens a card by a click', async () => {
    const { open } = shown();
    await click(1);
    expect(open).toHaveBeenCalledExactlyOnceWith('kit/fair');
  });

  it('is walked with arrows, and opens a card with Enter', async () => {
    const { open } = shown();
    const stops = root.querySelectorAll<SVGElement>('.map-place[tabindex="0"]');
    expect(stops).toHaveLength(1);
    await act(() => stops[0]?.focus());
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-topic')).toBe('kit/fair');
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('kit/fair');
  });

  it('shows several places of one mark closer, and all again', async () => {
    const { open } = shown();
    await click(0);
    expect(open).not.toHaveBeenCalled();
    expect(texts('.ties-of .turn')).toEqual(['Harbour', 'Quay']);
    expect(texts('.label').join()).not.toContain('Fair');
    await userEvent.click($('.ties-of .turn'));
    expect(open).toHaveBeenCalledExactlyOnceWith('kit/harbour');
    await userEvent.click($('.ties-of .press'));
    expect(marks()).toHaveLength(3);
  });

  it('shades a border more strongly when its mark is pointed at', async () => {
    shown();
    expect(root.querySelector('.line.chosen')).toBeNull();
    await act(() => marks()[2]?.focus());
    expect(root.querySelectorAll('.line.chosen')).toHaveLength(1);
  });

  it('is saved as a drawing that needs no style sheet', async () => {
    const { save } = shown();
    await userEvent.click($('section > .press'));
    const svg = new DOMParser().parseFromString(save.mock.calls[0]?.[0], 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('path')?.getAttribute('fill')).toMatch(/^rgb/);
    expect(svg.documentElement.textContent).toContain('Harbour +1');
  });
});
