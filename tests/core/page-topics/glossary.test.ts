import { describe, expect, it } from 'vitest';
import { cardDataOf } from '../../../core/cards/card-data-of';
import { drawMap } from '../../../core/maps/draw-map';
import { type GlossaryContext, glossaryOf } from '../../../core/page-topics/glossary';
import { glossaryHtml } from '../../../core/page-topics/glossary-html';
import { glossaryMarkdown } from '../../../core/page-topics/glossary-markdown';
import type { GlossaryWords } from '../../../core/page-topics/glossary-words';
import type { Topic } from '../../../core/topics/topic';
import { cardOf, cardTopic, PACK } from '../../kit/card-data';
import { AVIF, makePicture } from '../../kit/pictures';
import { squareWorld } from '../../kit/world';

const cards = [cardOf('port-party'), cardOf('ana-rios'), cardOf('harbour-company')];
const context: GlossaryContext = { language: 'en', pageDate: null, today: '2024-07-01' };
const words: GlossaryWords = {
  title: 'Glossary of “<b>Ships & *stars*</b>”',
  address: 'https://news.example/a?b=1&c=<d>',
  made: 'Made by Glosa.',
  source: 'Source',
  say: ({ key, values }) => [key, ...values.map((value) => (typeof value === 'object' ? value.date : value))].join(' '),
  kind: (kind) => kind,
  dates: (date, end) => (end === null ? date : `${date} – ${end}`),
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

  it('is as old as its oldest pack, and names the article of each', () => {
    const [source] = PACK.sources;
    const packs = [
      { ...PACK, id: 'b', asOf: '2025-02-02' },
      { ...PACK, id: 'a', asOf: '2023-12-31', sources: source ? [{ ...source, title: 'A port closes' }] : [] },
      { ...PACK, id: 'c', asOf: '2024-06-01', sources: source ? [{ ...source, date: '2023-05-09' }] : [] },
    ];
    const glossary = glossaryOf(
      packs.flatMap((pack) => cardDataOf(packs, `${pack.id}/ana-rios`) ?? []),
      context,
    );
    expect(glossary.asOf).toBe('2023-12-31');
    expect(glossary.sources.map(({ cite }) => `${cite.title}, ${cite.date}`)).toEqual([
      'A port opens, 2023-05-08',
      'A port closes, 2023-05-08',
      'A port opens, 2023-05-09',
    ]);
  });

  it('has nothing where there are no cards', () => {
    expect(glossaryOf([], context)).toEqual({ language: 'en', entries: [], sources: [], asOf: null });
  });

  it('leaves judgements out once they are past review, and says so', () => {
    const [ana] = glossaryOf(cards, { ...context, today: '2025-06-01' }).entries;
    expect(ana?.sections.map(({ key }) => key)).toEqual(['since', 'points', 'figures']);
    expect(ana?.notices.map(({ key }) => key)).toContain('card.review_passed');
  });
});

const REPORTED = { paragraph: 1, nature: 'reported' } as const;
/** One topic, of a source that nobody signed and that has no address. */
const glossaryWith = (more: Partial<Topic>) => {
  const sources = PACK.sources.map(({ author: _author, url: _url, ...source }) => ({
    ...source,
    title: 'A [port] <opens>',
  }));
  const card = cardDataOf([{ ...PACK, sources, topics: [cardTopic('pier', more)] }], 'port/pier');
  return glossaryOf(card ? [card] : [], context);
};
const sparse = () =>
  glossaryWith({
    points: [{ ...REPORTED, text: { en: 'It is long.' } }],
    figures: [{ ...REPORTED, value: { en: '5' }, label: { en: 'piers' } }],
  });
const doubted = () => {
  const references = [{ url: 'https://a.example/1' }, { url: 'https://b.example/2' }];
  const doubt = (text: string) => ({ text: { en: text }, references, confirmed: true });
  return glossaryWith({
    points: [{ ...REPORTED, text: { en: 'It is long.' }, doubts: [doubt('One.'), doubt('Two.')] }],
  });
};

describe('as Markdown', () => {
  const lines = () => glossaryMarkdown(glossaryOf(cards, context), words).split('\n');

  it('has every statement with its nature, and its doubt in the next line, with where it was read', () => {
    expect(lines().slice(0, 37)).toEqual([
      '# Glossary of “\\<b\\>Ships \\& \\*stars\\*\\</b\\>”',
      '',
      '<https://news.example/a?b=1&c=%3Cd%3E>',
      '',
      'Made by Glosa.',
      '',
      '## Ana Ríos',
      '',
      '*person.* What ana-rios is.',
      '',
      '**card.since 2023-05-08**',
      '',
      '- 2025-02: She resigned. [b.example](<https://b.example/x>)',
      '- 2024-01-01: She was elected. [a.example](<https://a.example/x>)',
      '',
      '**card.points The Paper 2023-05-08**',
      '',
      '- *card.said\\_by Ana Ríos:* The port will pay for itself. (¶ 2)',
      '  - **card.doubt\\_unconfirmed:** A paper counted forty.',
      '- She opened the port. (¶ 3) [The port opens](<https://port.example/opens>)',
      '',
      '**card.arguments The Paper**',
      '',
      'card.attribution\\_named Eva Luna The Paper',
      '',
      '- *card.argued\\_by Eva Luna:* She yields to the company. (¶ 9)',
      '  - **card.doubt:** A paper counted forty. [paper.example](<https://www.paper.example/2023/forty>)',
      '',
      '**card.figures\\_of The Paper**',
      '',
      '- **thirty ships** ships on the first day (¶ 3)',
      '  - **card.doubt\\_above**',
      '- *card.argued\\_by Eva Luna:* **six weeks** delay (¶ 4)',
      '',
      '## harbour-company in English (harbour-company en español)',
      '',
      '*company.* What harbour-company is.',
    ]);
  });

  it('has every doubt, with every place where it was read', () => {
    const read = '[a.example](<https://a.example/1>) [b.example](<https://b.example/2>)';
    const all = glossaryMarkdown(doubted(), words).split('\n');
    expect(all.filter((line) => line.includes('card.doubt'))).toEqual([
      `  - **card.doubt:** One. ${read}`,
      `  - **card.doubt:** Two. ${read}`,
    ]);
  });

  it('closes with the sources and a line feed', () => {
    expect(lines().slice(-4)).toEqual([
      '## Source',
      '',
      '- [A port opens](<https://paper.example/port>). Eva Luna, The Paper, 2023-05-08. A paper of the harbour.',
      '',
    ]);
  });

  it('says what a reader must know before the statements, and of judgements past their review nothing', () => {
    const late = glossaryMarkdown(glossaryOf(cards, { ...context, today: '2025-06-01' }), words).split('\n');
    expect(late.slice(8, 20)).toEqual([
      '*person.* What ana-rios is.',
      '',
      '> card.review\\_passed 2025-01-01',
      '',
      '**card.since 2023-05-08**',
      '',
      '- 2025-02: She resigned. [b.example](<https://b.example/x>)',
      '- 2024-01-01: She was elected. [a.example](<https://a.example/x>)',
      '',
      '**card.points The Paper 2023-05-08**',
      '',
      '- *card.said\\_by Ana Ríos:* The port will pay for itself. (¶ 2)',
    ]);
    expect(late.join()).not.toContain('yields');
    expect(late.join()).not.toContain('attribution');
  });

  it('leaves out what is not there', () => {
    const title = 'Two\n lines';
    expect(glossaryMarkdown(sparse(), { ...words, title, address: null }).split('\n')).toEqual([
      '# Two lines',
      '',
      'Made by Glosa.',
      '',
      '## pier in English (pier en español)',
      '',
      '*organisation.* What pier is.',
      '',
      '**card.points The Paper 2023-05-08**',
      '',
      '- It is long.',
      '',
      '**card.figures\\_of The Paper**',
      '',
      '- **5** piers',
      '',
      '## Source',
      '',
      '- A \\[port\\] \\<opens\\>. The Paper, 2023-05-08. A paper of the harbour.',
      '',
    ]);
  });
});

describe('as HTML', () => {
  const html = () => glossaryHtml(glossaryOf(cards, context), words);
  /** Between the two tags, line by line. */
  const linesBetween = (text: string, begin: string, end: string) =>
    text
      .slice(text.indexOf(begin), text.indexOf(end))
      .split('\n')
      .filter((line) => line !== '');

  it('has every statement with its nature, and its doubt inside its item, with where it was read', () => {
    const forty =
      '<li class="doubt"><strong>card.doubt:</strong> A paper counted forty. <a href="https://www.paper.example/2023/forty" rel="noopener noreferrer">paper.example</a></li>';
    expect(linesBetween(html(), '<article id="ana-rios">', '</article>')).toEqual([
      '<article id="ana-rios">',
      '<h2>Ana Ríos</h2>',
      '<p><span class="kind">person.</span> What ana-rios is.</p>',
      '<h3>card.since 2023-05-08</h3>',
      '<ul>',
      '<li>2025-02: She resigned. <a href="https://b.example/x" rel="noopener noreferrer">b.example</a></li>',
      '<li>2024-01-01: She was elected. <a href="https://a.example/x" rel="noopener noreferrer">a.example</a></li>',
      '</ul>',
      '<h3>card.points The Paper 2023-05-08</h3>',
      '<ul>',
      '<li><i>card.said_by Ana Ríos:</i> The port will pay for itself. <span class="margin">¶ 2</span><ul><li class="doubt"><strong>card.doubt_unconfirmed:</strong> A paper counted forty.</li></ul></li>',
      '<li>She opened the port. <span class="margin">¶ 3</span> <a href="https://port.example/opens" rel="noopener noreferrer">The port opens</a></li>',
      '</ul>',
      '<h3>card.arguments The Paper</h3>',
      '<p><i>card.attribution_named Eva Luna The Paper</i></p>',
      '<ul>',
      `<li><i>card.argued_by Eva Luna:</i> She yields to the company. <span class="margin">¶ 9</span><ul>${forty}</ul></li>`,
      '</ul>',
      '<h3>card.figures_of The Paper</h3>',
      '<ul>',
      '<li><b>thirty ships</b> ships on the first day <span class="margin">¶ 3</span><ul><li class="doubt"><strong>card.doubt_above</strong></li></ul></li>',
      '<li><i>card.argued_by Eva Luna:</i> <b>six weeks</b> delay <span class="margin">¶ 4</span></li>',
      '</ul>',
    ]);
  });

  it('has every doubt, with every place where it was read', () => {
    const read =
      '<a href="https://a.example/1" rel="noopener noreferrer">a.example</a> <a href="https://b.example/2" rel="noopener noreferrer">b.example</a>';
    const doubt = (text: string) => `<li class="doubt"><strong>card.doubt:</strong> ${text} ${read}</li>`;
    expect(glossaryHtml(doubted(), words)).toContain(`<ul>${doubt('One.')}${doubt('Two.')}</ul></li>`);
  });

  it('is a whole document that says what it is, of which page, and closes with the sources', () => {
    expect(html()).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    const begin = linesBetween(html(), '<body>', '<article id="ana-rios">');
    expect(begin).toEqual([
      '<body>',
      '<h1>Glossary of “&lt;b&gt;Ships &amp; *stars*&lt;/b&gt;”</h1>',
      '<p><a href="https://news.example/a?b=1&amp;c=&lt;d&gt;" rel="noopener noreferrer">https://news.example/a?b=1&amp;c=&lt;d&gt;</a></p>',
      '<p class="made">Made by Glosa.</p>',
    ]);
    expect(linesBetween(html(), '<h2>Source</h2>', '</html>')).toEqual([
      '<h2>Source</h2>',
      '<ul>',
      '<li><cite lang="en"><a href="https://paper.example/port" rel="noopener noreferrer">A port opens</a></cite>. Eva Luna, The Paper, 2023-05-08. A paper of the harbour.</li>',
      '</ul>',
      '</body>',
    ]);
  });

  it('takes words for words', () => {
    expect(html()).toContain('<title>Glossary of “&lt;b&gt;Ships &amp; *stars*&lt;/b&gt;”</title>');
    expect(html()).not.toContain('<b>Ships');
    const quotes = glossaryHtml(sparse(), { ...words, made: `"O'Hara"` });
    expect(quotes).toContain('<p class="made">&quot;O&#39;Hara&quot;</p>');
  });

  it('makes a link of a web address alone', () => {
    const address = 'javascript:alert(1)';
    expect(glossaryHtml(sparse(), { ...words, address })).toContain(`<p>${address}</p>`);
    const hidden = 'data:text/html,https://news.example';
    expect(glossaryHtml(sparse(), { ...words, address: hidden })).not.toContain('href');
    expect(glossaryHtml(sparse(), { ...words, address: 'http://news.example' })).toContain(
      'href="http://news.example"',
    );
  });

  it('has no script, no image, no style from elsewhere, and links that tell nothing', () => {
    expect(html()).not.toMatch(/<script|<img|<link|@import|url\(/);
    const links = [...html().matchAll(/<a [^>]*>/g)].map(String);
    expect(links.length).toBeGreaterThan(3);
    expect(links.every((link) => link.includes('rel="noopener noreferrer"'))).toBe(true);
  });

  it('marks the language of what is in another', () => {
    expect(linesBetween(html(), '<article id="harbour-company">', '<h2>Source</h2>')).toEqual([
      '<article id="harbour-company">',
      '<h2>harbour-company in English <small>(<span lang="es">harbour-company en español</span>)</small></h2>',
      '<p><span class="kind">company.</span> What harbour-company is.</p>',
      '</article>',
      '<article id="port-party">',
      '<h2><span lang="es">Partido del Puerto</span></h2>',
      '<p><span class="kind">party.</span> What port-party is.</p>',
      '</article>',
    ]);
  });

  it('says what a reader must know before the statements, and of judgements past their review nothing', () => {
    const late = glossaryHtml(glossaryOf(cards, { ...context, today: '2025-06-01' }), words);
    const lines = linesBetween(late, '<article id="ana-rios">', '</article>');
    expect(lines[3]).toBe('<p><strong>card.review_passed 2025-01-01</strong></p>');
    expect(late).not.toContain('yields');
    expect(late).not.toContain('attribution');
  });

  it('leaves out what is not there', () => {
    const text = glossaryHtml(sparse(), { ...words, address: null });
    expect(linesBetween(text, '<h1>', '</html>')).toEqual([
      '<h1>Glossary of “&lt;b&gt;Ships &amp; *stars*&lt;/b&gt;”</h1>',
      '<p class="made">Made by Glosa.</p>',
      '<article id="pier">',
      '<h2>pier in English <small>(<span lang="es">pier en español</span>)</small></h2>',
      '<p><span class="kind">organisation.</span> What pier is.</p>',
      '<h3>card.points The Paper 2023-05-08</h3>',
      '<ul>',
      '<li>It is long.</li>',
      '</ul>',
      '<h3>card.figures_of The Paper</h3>',
      '<ul>',
      '<li><b>5</b> piers</li>',
      '</ul>',
      '</article>',
      '<h2>Source</h2>',
      '<ul>',
      '<li><cite lang="en">A [port] &lt;opens&gt;</cite>. The Paper, 2023-05-08. A paper of the harbour.</li>',
      '</ul>',
      '</body>',
    ]);
  });
});

it('says in every form which topics the article does not name', () => {
  const topics = PACK.topics.map((topic) =>
    topic.id === 'port-party' ? { ...topic, named: 'since' as const } : topic,
  );
  const ranked = topics.flatMap(({ id }) => cardDataOf([{ ...PACK, topics }], `port/${id}`) ?? []);
  const glossary = glossaryOf(ranked, context);
  const said = 'card.named_since';
  expect(
    glossaryMarkdown(glossary, words)
      .split('\n')
      .filter((line) => line.includes('since') && line.includes('named')),
  ).toEqual(['> card.named\\_since']);
  expect(glossaryHtml(glossary, words).split(said)).toHaveLength(2);
  expect(glossaryHtml(glossary, words).split('id="port-party"')[1]?.split('</article>')[0]).toContain(said);
});

describe('drawings', () => {
  const where = { points: [{ lat: 5, lon: 3, label: { en: 'Pier <1>' } }] };
  const pier = cardTopic('pier', {
    where,
    picture: makePicture(AVIF, { description: { en: 'A "pier" & a sun.' } }),
    figures: [
      { ...REPORTED, value: { en: '40%' }, label: { en: 'of ships' } },
      {
        ...REPORTED,
        value: { en: '5' },
        label: { en: 'piers' },
        beside: { value: { en: '20' }, label: { en: 'in all' }, paragraph: 1 },
      },
    ],
  });
  const drawn = () => {
    const card = cardDataOf([{ ...PACK, topics: [pier] }], 'port/pier', (_, topic) => drawMap(squareWorld, topic));
    return glossaryOf(card ? [card] : [], context);
  };

  it('are in the page that is saved: the map with words, the figures, the picture with all that must be said of it', () => {
    const html = glossaryHtml(drawn(), words);
    expect(html).toContain('<svg class="map" role="img" aria-label="card.map_points_in');
    expect(html).toContain('>Pier &lt;1&gt;</text>');
    expect(html.match(/<circle /g)).toHaveLength(1);
    expect(html).toContain('<path class="full" d="M0 0h8');
    expect(html).toContain('<rect class="full" y="0" width="45" height="6"/>');
    expect(html).toContain('card.figure_beside 20 in all');
    expect(html).toContain(`<img alt="" width="60" height="40" src="data:image/avif;base64,${AVIF}">`);
    expect(html).toContain(
      '<figcaption>A &quot;pier&quot; &amp; a sun. Ana Gray, CC BY 4.0. <a href="https://pictures.example/sun" rel="noopener noreferrer">pictures.example</a></figcaption>',
    );
    // Nothing runs, and nothing is fetched.
    expect(html).not.toMatch(/<script|\son\w+=|(?:src|href)="(?!https:|data:image\/avif;base64)/);
  });

  it('are told in the text that is copied', () => {
    const markdown = glossaryMarkdown(drawn(), words);
    expect(markdown).toContain('card.map\\_points\\_in Pier');
    expect(markdown).toContain(
      '*A "pier" \\& a sun.* Ana Gray, CC BY 4.0. [pictures.example](<https://pictures.example/sun>)',
    );
  });

  it('take no more than 3 kB of a page for a map, and nothing where a topic has none', () => {
    const without = { ...drawn(), entries: drawn().entries.map((entry) => ({ ...entry, place: null })) };
    const [all, rest] = [glossaryHtml(drawn(), words).length, glossaryHtml(without, words).length];
    expect(all - rest).toBeLessThan(3_000);
    expect(glossaryHtml(sparse(), words)).not.toMatch(/<svg|<img/);
  });
});
