import { describe, expect, it } from 'vitest';
import { type GlossaryContext, glossaryOf } from '../../../core/page-topics/glossary';
import { glossaryHtml } from '../../../core/page-topics/glossary-html';
import { glossaryMarkdown } from '../../../core/page-topics/glossary-markdown';
import type { GlossaryWords } from '../../../core/page-topics/glossary-words';
import { cardOf } from '../../kit/card-data';

const cards = [cardOf('port-party'), cardOf('ana-rios'), cardOf('harbour-company')];
const context: GlossaryContext = { language: 'en', pageDate: null, today: '2024-07-01' };
const words: GlossaryWords = {
  title: 'Glossary of “<b>Ships & *stars*</b>”',
  address: 'https://news.example/a?b=1&c=<d>',
  made: 'Made by Glosa.',
  figures: 'Figures',
  since: 'Since then',
  source: 'Source',
  say: ({ key, values }) => [key, ...values.map((value) => (typeof value === 'object' ? value.date : value))].join(' '),
  kind: (kind) => kind,
  date: (date) => date,
  paragraph: (number) => `¶ ${number}`,
};

describe('glossaryOf', () => {
  it('is by name, with each source once', () => {
    const glossary = glossaryOf(cards, context);
    expect(glossary.entries.map(({ name }) => name.text)).toEqual([
      'Ana Ríos',
      'harbour-company in English',
      'Partido del Puerto',
    ]);
    expect(glossary.sources.map(({ cite }) => cite.title)).toEqual(['A port opens']);
    expect(glossary.asOf).toBe('2024-06-01');
  });

  it('leaves judgements out once they are past review, and says so', () => {
    const [ana] = glossaryOf(cards, { ...context, today: '2025-06-01' }).entries;
    expect(ana?.argued).toEqual([]);
    expect(ana?.attribution).toBeNull();
    expect(ana?.notices.map(({ key }) => key)).toContain('card.review_passed');
  });
});

describe('as Markdown', () => {
  const lines = glossaryMarkdown(glossaryOf(cards, context), words).split('\n');

  it('has every statement with its nature, and its doubt in the next line, with where it was read', () => {
    const at = lines.findIndex((line) => line.includes('She yields to the company.'));
    expect(lines[at]).toBe('- *card.argued\\_by Eva Luna:* She yields to the company. (¶ 9)');
    expect(lines[at + 1]).toBe(
      '  - **card.doubt:** A paper counted forty. [paper.example](<https://www.paper.example/2023/forty>)',
    );
    const figure = lines.findIndex((line) => line.includes('**thirty ships**'));
    expect(lines[figure + 1]).toContain('A paper counted forty.');
  });

  it('closes with the sources, and says whose judgements are argued', () => {
    expect(lines).toContain('card.attribution\\_named Eva Luna The Paper');
    expect(lines.at(-2)).toBe(
      '- [A port opens](<https://paper.example/port>). Eva Luna, The Paper, 2023-05-08. A paper of the harbour.',
    );
  });

  it('takes words for words', () => {
    expect(lines[0]).toBe('# Glossary of “\\<b\\>Ships \\& \\*stars\\*\\</b\\>”');
    expect(lines[2]).toBe('<https://news.example/a?b=1&c=%3Cd%3E>');
  });
});

describe('as HTML', () => {
  const html = glossaryHtml(glossaryOf(cards, context), words);

  it('has each doubt inside the item of its statement', () => {
    const item = html.split('<li>').find((part) => part.includes('She yields to the company.'));
    expect(item).toContain('<i>card.argued_by Eva Luna:</i>');
    expect(item?.indexOf('<li class="doubt">')).toBeGreaterThan(0);
  });

  it('takes words for words', () => {
    expect(html).toContain('<title>Glossary of “&lt;b&gt;Ships &amp; *stars*&lt;/b&gt;”</title>');
    expect(html).not.toContain('<b>Ships');
    expect(html).toContain('href="https://news.example/a?b=1&amp;c=&lt;d&gt;"');
  });

  it('has no script, no image, no style from elsewhere, and links that tell nothing', () => {
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(/);
    const links = [...html.matchAll(/<a [^>]*>/g)].map(String);
    expect(links.length).toBeGreaterThan(3);
    expect(links.every((link) => link.includes('rel="noopener noreferrer"'))).toBe(true);
  });

  it('marks the language of what is in another', () => {
    expect(html).toContain('<span lang="es">Partido del Puerto</span>');
    expect(html).toContain('<html lang="en">');
  });
});
