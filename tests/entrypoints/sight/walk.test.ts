/** Walking from mention to mention: in which order, over what, and where it goes on. */
import '@/assets/highlight.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { node } from '../../page/fixture';
import { ARTICLE, paintedWords, startSession } from '../reader/fixture';

beforeEach(() => CSS.highlights.clear());

describe('a walk', () => {
  const walked = (
    page: ReturnType<typeof startSession>,
    direction: 'next' | 'previous',
    topic: string | null = null,
  ) => {
    const mention = page.session.walk(direction, topic, false);
    return (
      mention &&
      `${mention.mention.text.replace(/\s+/g, ' ')} ${Math.round(page.session.rectsOf(mention)[0]?.y ?? -1) >= 0}`
    );
  };

  test('passes what is painted in document order, and ends', async () => {
    const page = startSession(ARTICLE, { density: 'page' });
    await page.done();
    expect(walked(page, 'next')).toBe('Joe Biden true');
    expect(walked(page, 'next')).toBe('Marcelo Ebrard true');
    expect(CSS.highlights.has('glosa-current')).toBe(true);
    expect(walked(page, 'next')).toBe('Mexico true');
    expect(walked(page, 'previous')).toBe('Marcelo Ebrard true');
    expect(walked(page, 'next')).toBe('Mexico true');
    expect(walked(page, 'next')).toBe('Pentagon true');
    expect(walked(page, 'next')).toBeNull();
    expect(page.session.walk('next', null, true)?.mention.text).toBe('Joe Biden');
    expect(page.session.walk('previous', null, true)?.mention.text).toBe('Pentagon');
  });

  test('of one topic passes unpainted mentions too', async () => {
    const page = startSession(ARTICLE, { density: 'page' });
    await page.done();
    const seen: string[] = [];
    for (
      let at = page.session.walk('next', 'test/pentagon', false);
      at;
      at = page.session.walk('next', 'test/pentagon', false)
    )
      seen.push(`${at.block}`);
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(2);
  });

  test('goes on from where it was when the current mention is gone', async () => {
    const page = startSession('<p>Joe Biden</p><p>Marcelo Ebrard</p><p>Pentagon</p>');
    await page.done();
    walked(page, 'next');
    walked(page, 'next');
    node('p:nth-child(2)').remove();
    await vi.waitFor(() => expect(paintedWords()).toHaveLength(2));
    expect(walked(page, 'next')).toBe('Pentagon true');
  });

  test('brings far mentions into view', async () => {
    const page = startSession(`<p>Joe Biden</p><div style="height:4000px"></div><p>Marcelo Ebrard</p>`);
    await page.done();
    walked(page, 'next');
    const mention = page.session.walk('next', null, false);
    const box = mention && page.session.rectsOf(mention)[0];
    expect(box && box.y > 0 && box.y < window.innerHeight).toBe(true);
    window.scrollTo(0, 0);
  });
});
