/** A topic's own picture on its card: drawn from the pack alone, with all that must be said of it. */
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import '@/assets/card.css';
import { drawPicture } from '@/components/card/draw-picture';
import type { Fold } from '@/components/card/Fold';
import { TopicCard } from '@/components/TopicCard';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import type { Picture } from '@/core/topics/topic';
import { makePack, makeTopic } from '../kit/pack';
import { AVIF, makePicture, PNG, WEBP, WEBP_BOMB } from '../kit/pictures';
import { shownAs } from '../kit/shown';

const { root, $, texts, faults } = shownAs('surface');
const ACTIONS = { turn: vi.fn(), back: vi.fn(), forward: vi.fn(), close: vi.fn(), retry: vi.fn(), draw: drawPicture };

function show(picture: Picture, more: { language?: 'en' | 'es'; fold?: Fold } = {}): void {
  const { language = 'en', fold } = more;
  const pack = makePack([makeTopic('sun', ['Morning sun'], { picture })]);
  const data = cardDataOf([pack], 'kit/sun');
  const content =
    data && cardContent(data, { language, mention: null, beside: [], pageDate: null, today: '2026-02-01' });
  render(
    <TopicCard
      content={content}
      canGoBack={false}
      canGoForward={false}
      popover={null}
      actions={ACTIONS}
      {...(fold && { fold })}
    />,
    root,
  );
}

/** How many colors the drawn pixels have. */
function colorsOf(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const colors = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colors.add([...data.slice(at, at + 4)].join());
  return colors.size;
}

const canvas = () => $<HTMLCanvasElement>('.picture canvas');

describe('a picture', () => {
  it.each([
    ['WebP', WEBP],
    ['AVIF', AVIF],
  ])('in %s is drawn as large as it is', async (_, data) => {
    show(makePicture(data));
    // Before a pixel is there.
    expect([canvas().width, canvas().height]).toEqual([60, 40]);
    await expect.poll(() => colorsOf(canvas())).toBeGreaterThan(2);
    expect(canvas().getBoundingClientRect().width).toBe(60);
  });

  it('has its description, its author, its licence and where it is from under it', async () => {
    show(makePicture());
    expect(texts('.picture figcaption')).toEqual([
      'A sun over a beach. Ana Gray, CC BY 4.0. pictures.example (opens in a new tab)',
    ]);
    const link = $<HTMLAnchorElement>('.picture a');
    expect([link.href, link.target, link.rel]).toEqual([
      'https://pictures.example/sun',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(await faults('landmark-one-main', 'region', 'page-has-heading-one')).toEqual([]);
  });

  it('is drawn once, however often its card is shown again', async () => {
    const picture = makePicture();
    show(picture);
    const [before] = [canvas()];
    show(picture);
    expect(canvas()).toBe(before);
    show(makePicture(AVIF, { description: { en: 'Another.', es: 'Otro.' } }));
    expect(canvas()).not.toBe(before);
    expect(texts('.picture figcaption > span')).toEqual(['Another.']);
  });

  it('says in which language it is described, if not in the card’s', () => {
    const figure = document.createElement('figure');
    drawPicture(figure, makePicture(WEBP, { description: { en: 'A sun.' } }), 'es', 'se abre en una pestaña nueva');
    expect(figure.querySelector('span')?.lang).toBe('en');
  });

  it.each([
    ['no picture', PNG],
    ['a bomb', WEBP_BOMB],
    ['broken', `${WEBP.slice(0, 80)}${'A'.repeat(WEBP.length - 80)}`],
    ['nothing', ''],
  ])('that is %s leaves its words, and the card as it is', async (_, data) => {
    show(makePicture(data));
    await expect.poll(() => root.querySelector('canvas')).toBeNull();
    expect(texts('.picture figcaption')[0]).toContain('A sun over a beach.');
    expect(texts('.line')).toEqual(['What Morning sun is.']);
  });

  it('is not part of a brief card', () => {
    show(makePicture(), { fold: { length: 'line' } as Fold });
    expect(root.querySelector('.picture')).toBeNull();
  });

  it('is never taller than a part of a card', () => {
    show(makePicture());
    const tall = canvas();
    tall.width = 40;
    tall.height = 1_200;
    expect(tall.getBoundingClientRect().height).toBeLessThanOrEqual(200);
    tall.width = 1_200;
    tall.height = 40;
    expect(tall.getBoundingClientRect().width).toBeLessThanOrEqual(root.getBoundingClientRect().width);
  });
});
