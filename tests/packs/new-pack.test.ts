/** Beginning a pack from an article: what is read, what is proposed, what the folder holds. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayIn } from '@/core/proposing/article';
import { findFigures } from '@/core/proposing/find-figures';
import { groupNames } from '@/core/proposing/group-names';
import { proposeNames } from '@/core/proposing/propose-names';
import { paragraphsOf } from '@/scripts/pack/article';
import { checkAt } from '@/scripts/pack/check-folder';
import { writeDraft } from '@/scripts/pack/new/draft-folder';
import { readArticle } from '@/scripts/pack/new/read-article';

const SLOW = { timeout: 120_000 };
const EXAMPLE = resolve(import.meta.dirname, '../../docs/examples/tarnwick-tram.html');
const BODY = [
  'Mayor Ines Hallorand opened the bridge of Port Alder on Monday, and it is what the town had asked for since 1911.',
  'The Port Alder Bridge Company (PABC) spent over 4 million crowns on it; Hallorand said that this was less than the 45 percent more which the old ferry would have cost.',
];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glosa-new-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function article(name: string, text: string) {
  const path = join(folder, name);
  await writeFile(path, text);
  return readArticle(path);
}

describe('reading an article', SLOW, () => {
  test.each(['Eva Gray', 'By Eva Gray', 'Por Eva Gray'])(
    'of text: title, author (%s), date, paragraphs',
    async (by) => {
      const read = await article('a.txt', `The bridge is open\n\n${by}\n1 March 2026\n\n${BODY.join('\n\n')}\n`);
      expect(read).toMatchObject({
        title: 'The bridge is open',
        author: 'Eva Gray',
        date: '2026-03-01',
        language: 'en',
        paragraphs: BODY,
      });
    },
  );

  test('of Markdown: front matter, no marks', async () => {
    const marked = `---\ntitle: "The bridge"\nauthor: Eva Gray\ndate: 2026-03-01\nurl: https://example.org/a\n---\n# The bridge\n\n**${BODY[0]}**\n\n[${BODY[1]}](https://example.org)\n`;
    expect(await article('a.md', marked)).toEqual({
      title: 'The bridge',
      author: 'Eva Gray',
      publisher: null,
      date: '2026-03-01',
      url: 'https://example.org/a',
      language: 'en',
      paragraphs: BODY,
    });
  });

  test.each([
    ['a line', `3 March 2026\n\n${BODY[0]}`, '2026-03-03'],
    ['a line in Spanish', `12 de marzo de 2026\n\n${BODY[0]}`, '2026-03-12'],
    ['a dateline', `OSTREL, 3 March 2026 - ${BODY[0]}`, '2026-03-03'],
    ['a dateline with a place of two words', `Port Alder, March 3, 2026 — ${BODY[0]}`, '2026-03-03'],
    ['a Spanish dateline', `CIUDAD DE MÉXICO, 12 de marzo de 2026.- ${BODY[0]}`, '2026-03-12'],
    ['a day that the article tells of', `On 3 March 2026 - a Tuesday - it rained. ${BODY[0]}`, null],
    ['a day further down', `${BODY[0]}\n\nPort Alder, 3 March 2026 - ${BODY[1]}`, null],
  ])('the date in %s is found in text, Markdown and a page', async (_, body, date) => {
    const blocks = `${body}\n\n${BODY.join('\n\n')}`;
    const html = blocks.split('\n\n').map((block) => `<p>${block}</p>`);
    const page = `<html><body><article><h1>The bridge is open</h1>${html.join('')}</article></body></html>`;
    expect((await article('a.txt', `The bridge is open\n\n${blocks}`)).date).toBe(date);
    expect((await article('a.md', `# The bridge is open\n\n${blocks}`)).date).toBe(date);
    expect((await article('a.html', page)).date).toBe(date);
  });

  test.each([
    ['*By Jane Doe*', 'Jane Doe'],
    ['_Por Ana Ruiz_', 'Ana Ruiz'],
    ['**By Jane Doe and John Roe**', 'Jane Doe and John Roe'],
    ['Eva Gray', 'Eva Gray'],
    ['*By the old harbour*', null],
  ])('the author in Markdown: %s', async (line, author) => {
    const read = await article('a.md', `# The bridge\n\n${line}\n\n${BODY.join('\n\n')}\n`);
    expect(read).toMatchObject({ author, paragraphs: BODY });
  });

  test('of a page: the article alone, without what stands around it', async () => {
    const read = await readArticle(EXAMPLE);
    expect(read).toMatchObject({
      title: 'Tarnwick puts its tram back on the rails',
      author: 'The Glosa authors',
      publisher: 'Glosa examples',
      date: '2026-06-14',
    });
    expect(read.paragraphs).toHaveLength(12);
    expect(read.paragraphs.join(' ')).not.toMatch(/Front page|Letters|By the Glosa/);
  });

  test.each([
    ['a.pdf', BODY.join('\n\n'), /only \.txt, \.md and \.html/],
    ['a.html', '<p>Hi</p>', /no paragraph/],
    [
      'a.txt',
      'Der Turm ist das Haus und die Stadt von dem Mann mit der Frau auf dem Weg ist nicht das was sich.',
      /neither in English nor in Spanish/,
    ],
  ])('%s that cannot be one says what to do', async (name, text, message) => {
    await expect(article(name, text)).rejects.toThrow(message);
  });

  test.each([
    ['8 May 2023', '2023-05-08'],
    ['May 8, 2023', '2023-05-08'],
    ['8 de mayo de 2023', '2023-05-08'],
    ['2023-05-08T10:00Z', '2023-05-08'],
    ['Spring 2023', null],
  ])('the day in "%s"', (line, day) => expect(dayIn(line)).toBe(day));
});

describe('proposing', SLOW, () => {
  test('puts surname, abbreviation and title with the full name', () => {
    const topics = groupNames(proposeNames(BODY, 'en'), BODY);
    expect(topics).toContainEqual(
      expect.objectContaining({
        id: 'ines-hallorand',
        kind: 'person',
        names: ['Ines Hallorand', 'Hallorand'],
        paragraphs: [1, 2],
        count: 2,
      }),
    );
    expect(topics.find(({ names }) => names.includes('PABC'))?.names).toEqual(['Port Alder Bridge Company', 'PABC']);
    expect(topics.map(({ id }) => id)).not.toContain('monday');
  });

  test('joins English names over "of" behind "the", and never a person with a place', () => {
    const names = (text: string) => proposeNames([text], 'en').map(({ text: name }) => name);
    expect(
      names('Today the River Trust of Ostrel met the Bank of England. The House of Commons knew the City of London.'),
    ).toEqual(['River Trust of Ostrel', 'Bank of England', 'House of Commons', 'City of London']);
    expect(names('The mayor met Ines Hallorand of Port Alder, the President of Mexico, and others of Ostrel.')).toEqual(
      ['Ines Hallorand', 'Port Alder', 'Mexico', 'Ostrel'],
    );
    const body = ['Then the River Trust of Ostrel and the Gulf of Mexico.', 'It sailed to Mexico.'];
    const topics = groupNames(proposeNames(body, 'en'), body);
    expect(topics.map(({ kind, names: own }) => [kind, own])).toEqual([
      ['organisation', ['River Trust of Ostrel']],
      [null, ['Gulf of Mexico']],
      [null, ['Mexico']],
    ]);
  });

  test.each(["'", '’'])(
    'joins an English name over its apostrophe (%s), and parts an owner from what is owned',
    (mark) => {
      const names = (...body: string[]) =>
        proposeNames(
          body.map((text) => text.replaceAll("'", mark)),
          'en',
        ).map(({ text }) => text.replaceAll(mark, "'"));
      expect(names("They met the Quay Bakers' Union in Miller's Lane, where the Farmers' Market is held.")).toEqual([
        "Quay Bakers' Union",
        "Miller's Lane",
        "Farmers' Market",
      ]);
      expect(names("Then the Quay Bakers' Union's chair, Josiah Miller, left Miller's Lane.")).toEqual([
        "Quay Bakers' Union",
        'Josiah Miller',
        "Miller's Lane",
      ]);
      expect(names("It has been Mexico's Congress, and Biden's envoy Sean O'Brien.")).toEqual([
        'Mexico',
        'Congress',
        'Biden',
        "Sean O'Brien",
      ]);
      // An owner that the article names by itself keeps its name.
      expect(
        names('Then Ostrel was quiet.', "They crossed Ostrel's Salt Bridge to Evo Morales.", "It is Morales' MAS."),
      ).toEqual(['Ostrel', 'Salt Bridge', 'Evo Morales', 'Morales', 'MAS']);
      expect(
        names('Then Ines Hallorand came.', "The bell was Hallorand's.", 'It had been with Hallorand before.'),
      ).toEqual(['Ines Hallorand', 'Hallorand']);
    },
  );

  test('files what is called after its owner under a name without the apostrophe', () => {
    const body = ["They met in Miller's Lane.", 'For years the Lane had been closed.'];
    expect(groupNames(proposeNames(body, 'en'), body).map(({ id, kind, names }) => [id, kind, names])).toEqual([
      ['millers-lane', null, ["Miller's Lane"]],
      ['lane', null, ['Lane']],
    ]);
  });

  test('writes a name of a dateline as sentences do', () => {
    const body = ['PORT ALDER - It rained.', 'The fair of Port Alder is on, says UNESCO.'];
    expect(proposeNames(body, 'en').map(({ text }) => text)).toEqual(['Port Alder', 'UNESCO']);
  });

  test('takes no word that begins sentences, and stands on every page, for a name', () => {
    const text = ['Por la tarde llovió. Desde Ostrel llegó Ana Prado.', 'Por eso no hubo tren. Una tarde más.'];
    expect(proposeNames(text, 'es').map(({ text: name }) => name)).toEqual(['Ostrel', 'Ana Prado']);
  });

  test('joins Spanish names over their small words', () => {
    const text = [
      'El martes la Secretaría de Economía dijo que no; la ministra Ana Prado lo dijo después en la ciudad de México.',
    ];
    expect(proposeNames(text, 'es').map(({ text: name }) => name)).toEqual(
      expect.arrayContaining(['Secretaría de Economía', 'Ana Prado', 'México']),
    );
  });

  test('finds figures and dates with their paragraph and sentence', () => {
    const { figures, dates } = findFigures(BODY, 'en');
    expect(figures).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('4 million'), paragraph: 2 }),
    );
    expect(dates).toContainEqual({ text: '1911', paragraph: 1, sentence: BODY[0] });
    expect(findFigures(['Fue el 8 de mayo de 2023.'], 'es').dates.map(({ text }) => text)).toContain(
      '8 de mayo de 2023',
    );
  });
});

describe('the folder', SLOW, () => {
  const draft = { id: 'bridge', languages: ['en', 'es'], today: '2026-03-02' } as const;

  test('numbers the paragraphs so that they are read back as they are', async () => {
    const read = await readArticle(EXAMPLE);
    const out = join(folder, 'out');
    await writeDraft(out, read, draft);
    expect(paragraphsOf(await readFile(join(out, 'article.txt'), 'utf8'))).toEqual(read.paragraphs);
  });

  test('has one file for each topic, with what the article says of it, and is called unfinished', async () => {
    const read = await article('a.txt', `The bridge\n\n${BODY.join('\n\n')}`);
    const out = join(folder, 'out');
    const { topics } = await writeDraft(out, read, draft);
    expect((await readdir(join(out, 'topics'))).sort()).toEqual(topics.map(({ id }) => `${id}.json`).sort());
    const topic = JSON.parse(await readFile(join(out, 'topics/ines-hallorand.json'), 'utf8'));
    expect(topic._draft.says.map(({ paragraph }: { paragraph: number }) => paragraph)).toEqual([1, 2]);
    expect(topic.name).toEqual({ en: 'Ines Hallorand', es: 'Ines Hallorand' });
    const { faults } = await checkAt(out);
    expect(faults[0]).toEqual({
      path: 'topics/*.json',
      message: expect.stringMatching(/^no topic of \d+ is finished: all still have _draft\. Take one/),
    });
    expect(faults.map(({ message }) => message).join('\n')).not.toContain('one entry or more');
    expect(faults.filter(({ message }) => message.includes('is unfinished'))).toHaveLength(topics.length);
    expect(faults.map(({ path, message }) => `${path} ${message}`)).toContain(
      'pack.json: licence is empty: fill it in',
    );
  });
});
