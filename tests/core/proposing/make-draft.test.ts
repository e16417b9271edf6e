/** The draft that an article gives: everything proposed, nothing chosen, within bounds whatever the page. */
import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_CHARACTERS, MAX_FIGURES_KEPT, MAX_PROPOSED_TOPICS, MAX_SENTENCE_LENGTH } from '@/core/limits';
import type { Article } from '@/core/proposing/article';
import { readDraft } from '@/core/proposing/draft';
import { makeDraft } from '@/core/proposing/make-draft';

const ORIGIN = { address: 'https://example.org/a', title: 'A tab', host: 'example.org', today: '2026-03-02' };
const article = (paragraphs: string[], more: Partial<Article> = {}): Article => ({
  ...{ title: 'The bridge', author: 'Eva Gray', publisher: 'The Gazette', date: '2026-03-01', url: null },
  language: 'en',
  paragraphs,
  ...more,
});
const draftOf = (paragraphs: string[], more: Partial<Article> = {}) => makeDraft(article(paragraphs, more), ORIGIN);

describe('a draft', () => {
  it('has the topics and figures of its article, none ticked, and what the article says of itself', () => {
    const draft = draftOf([
      'Mayor Ines Hallorand opened the bridge of Port Alder on 3 May 2021. It cost over 4 million crowns, Hallorand said.',
    ]);
    expect(draft).toMatchObject({ title: 'The bridge', publisher: 'The Gazette', date: '2026-03-01', changed: 0 });
    expect(draft.article).toMatchObject({ author: 'Eva Gray', url: ORIGIN.address, cut: false, dated: true });
    expect(draft.topics[0]).toMatchObject({ name: 'Ines Hallorand', kind: 'person', others: 'Hallorand', count: 2 });
    expect(draft.topics.some(({ ticked, line }) => ticked || line !== '')).toBe(false);
    expect(draft.figures.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['date', 'figure']));
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('is called after its tab, published by its site and dated today where the page says nothing', () => {
    const draft = draftOf(['It rained.'], { title: null, author: null, publisher: null, date: null });
    expect(draft).toMatchObject({ title: 'A tab', publisher: 'example.org', date: '2026-03-02' });
    expect(draft.article.dated).toBe(false);
  });

  it('has nothing invisible, and nothing that a pack would take for HTML', () => {
    const draft = draftOf(['Ines Hal\u00adlorand came.'], { title: 'A\u200b <b>bridge</b>\n  is open' });
    expect(draft.article.paragraphs).toEqual(['Ines Hallorand came.']);
    expect(draft.title).toBe('A b>bridge/b> is open');
    expect(draftOf(['It.'], { title: 'x'.repeat(9_000) }).title).toHaveLength(MAX_SENTENCE_LENGTH);
  });

  it('holds the beginning of a very long article, and says that there is more', () => {
    const long = Array.from(
      { length: 400 },
      (_, number) => `Name${number} Of${number} met. ${'It went on. '.repeat(60)}`,
    );
    const draft = draftOf(long);
    expect(draft.article.cut).toBe(true);
    expect(draft.article.paragraphs.join('').length).toBeLessThanOrEqual(MAX_ARTICLE_CHARACTERS);
    expect(draft.article.paragraphs.length).toBeGreaterThan(100);
  }, 60_000);

  it('cuts what is no word short: the language library would take a minute for it', () => {
    const draft = draftOf([`${'x'.repeat(100_000)} met Ana Roja.`]);
    expect(draft.article.paragraphs).toEqual([`${'x'.repeat(200)} met Ana Roja.`]);
    expect(draft.topics.map(({ name }) => name)).toContain('Ana Roja');
  });

  it('holds so many topics and figures at most', () => {
    const many = Array.from(
      { length: 500 },
      (_, number) => `Then Ana Roja${number}x paid ${number + 20} percent to them.`,
    );
    const draft = draftOf(many);
    expect(draft.topics.length).toBeLessThanOrEqual(MAX_PROPOSED_TOPICS);
    expect(draft.figures.length).toBeLessThanOrEqual(MAX_FIGURES_KEPT);
    expect(readDraft(draft)).not.toBeNull();
  }, 60_000);
});
