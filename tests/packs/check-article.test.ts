/** Checks against an article of our own, each seen failing on a planted error. */
import { describe, expect, test } from 'vitest';
import type { Pack, Topic } from '@/core/topics/topic';
import { paragraphsOf } from '@/scripts/pack/article';
import { checkAgainstArticle } from '@/scripts/pack/check-article';
import { makePack, makeTopic } from '../kit/pack';

const ARTICLE = `
The harbour gets a bridge

Eva Gray
1 March 2026

The town council of Port Alder voted on Monday to build a bridge over the harbour, at a cost of over 4 million crowns.

Four out of ten traders oppose the plan because they fear for the ferry that has crossed the water since

1911 without a single accident.

"We will fight this to the very last plank," said the ferry's owner (Port Alder Gazette, 2026)

Write to the paper:
example.org/letters
`;

const paragraphs = paragraphsOf(ARTICLE);

function clean(): { pack: Pack; topic: Topic } {
  const topic = makeTopic('bridge', ['Port Alder bridge', 'bridge'], {
    points: [
      {
        paragraph: 1,
        nature: 'reported',
        text: { en: 'The town decided to build it.', es: 'La ciudad decidió construirlo.' },
      },
    ],
    figures: [
      {
        value: { en: 'over 4 million', es: 'más de 4 millones' },
        label: { en: 'price', es: 'precio' },
        paragraph: 1,
        nature: 'reported',
      },
      {
        value: { en: 'four out of ten', es: 'cuatro de cada diez' },
        label: { en: 'against', es: 'en contra' },
        paragraph: 2,
        nature: 'reported',
      },
    ],
  });
  const pack = makePack([topic]);
  Object.assign(pack.sources[0] ?? {}, { paragraphs: 3 });
  return { pack, topic };
}

function faultsAfter(plant: (topic: Topic, pack: Pack) => void, hasNotes = true): string[] {
  const { pack, topic } = clean();
  plant(topic, pack);
  return checkAgainstArticle(pack, paragraphs, hasNotes).map(({ path }) => path);
}

test('paragraphs are numbered without title, byline and contact lines; a page break does not cut one', () => {
  expect(paragraphs.map((text) => text.slice(0, 12))).toEqual(['The town cou', 'Four out of ', '"We will fig']);
  expect(paragraphs[1]).toMatch(/crossed the water since 1911 without/);
});

test('a clean pack has no faults', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

test('a wrong number of paragraphs', () => {
  expect(faultsAfter((_, pack) => Object.assign(pack.sources[0] ?? {}, { paragraphs: 4 }))).toEqual([
    'sources[0].paragraphs',
  ]);
});

describe('figures', () => {
  test('are compared with what stands in the paragraph named, or was read elsewhere', () => {
    const label = { en: 'traders', es: 'comerciantes' };
    const beside = (en: string, more: object) => (topic: Topic) =>
      Object.assign(topic.figures[0] ?? {}, { beside: { value: { en, es: en }, label, ...more } });
    expect(faultsAfter(beside('Four out of ten', { paragraph: 2 }))).toEqual([]);
    expect(faultsAfter(beside('9 million', { paragraph: 2 }))).toEqual(['topics[0].figures[0].beside.value.en']);
    expect(faultsAfter(beside('9 million', { references: [{ url: 'https://a.example/x' }] }))).toEqual([]);
  });

  test.each(['over 5 million', 'five out of ten', '14 million', 'million crowns and more'])(
    '%s stands nowhere',
    (en) => {
      expect(faultsAfter((topic) => Object.assign(topic.figures[0]?.value ?? {}, { en }))).toEqual([
        'topics[0].figures[0].value.en',
      ]);
    },
  );
  test('one that stands in another paragraph', () => {
    expect(faultsAfter((topic) => Object.assign(topic.figures[0] ?? {}, { paragraph: 2 }))).toEqual([
      'topics[0].figures[0].value.en',
    ]);
  });
  test('how exact it is may be said in other words', () => {
    expect(faultsAfter((topic) => Object.assign(topic.figures[0]?.value ?? {}, { en: 'more than 4 million' }))).toEqual(
      [],
    );
  });
});

describe('mentions', () => {
  const elsewhere = (topic: Topic) => Object.assign(topic.points[0] ?? {}, { paragraph: 2 });
  test('a point of a paragraph that does not name the topic', () => {
    expect(faultsAfter(elsewhere)).toEqual(['topics[0].points[0].paragraph']);
  });
  test('a note says that it is meant', () => {
    const plant = (topic: Topic) => {
      elsewhere(topic);
      topic.notes = ['indirect: 3, 2'];
    };
    expect(faultsAfter(plant)).toEqual([]);
  });
  test('a note about other paragraphs does not help', () => {
    const plant = (topic: Topic) => {
      elsewhere(topic);
      topic.notes = ['indirect: 1, 22'];
    };
    expect(faultsAfter(plant)).toEqual(['topics[0].points[0].paragraph']);
  });
  test('a compiled pack has no notes to say so', () => {
    expect(faultsAfter(elsewhere, false)).toEqual([]);
  });
});

describe('copied sentences', () => {
  const say = (en: string) => (topic: Topic) => Object.assign(topic.points[0]?.text ?? {}, { en });
  test('six words in a row', () => {
    expect(faultsAfter(say('Traders fear for the ferry that has crossed it.'))).toEqual([
      'topics[0].points[0].text.en',
    ]);
  });
  test('five are no copy', () => {
    expect(faultsAfter(say('They fear for the ferry, which is old.'))).toEqual([]);
  });
  test('case, accents and punctuation make no difference', () => {
    expect(faultsAfter(say('FEAR for the ferry, that has: crossed.'))).toEqual(['topics[0].points[0].text.en']);
  });
  test('words of names count', () => {
    expect(faultsAfter(say('The town council of Port Alder voted.'))).toEqual(['topics[0].points[0].text.en']);
  });
});
