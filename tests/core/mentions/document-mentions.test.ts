import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { resolveWords } from '../../../core/lexicon/resolve-words';
import { readToRest } from '../../../core/lookup/read-to-rest';
import type { DocumentMentions } from '../../../core/mentions/document';
import { createDocumentMentions } from '../../../core/mentions/document-mentions';
import { KINDS } from '../../../core/topics/kinds';
import { mentionsOfText } from '../../../scripts/run/mentions-of-text';
import { makePack, makeTopic } from '../../kit/pack';
import { smallPack } from './small-pack';

const lexicon = compileLexicon([smallPack]);

function put(document: DocumentMentions, id: number, text: string) {
  document.put(id, { text, language: null });
}

const words = (document: DocumentMentions, id: number) => document.mentionsOf(id).map((mention) => mention.text);

describe('a document', () => {
  test('asks about each word once', () => {
    const document = createDocumentMentions();
    put(document, 1, 'Mexico, mexico and MÉXICO');
    document.work(1000);
    expect(document.takeUnknownWords(10)).toEqual(['mexico', 'and']);
    expect(document.takeUnknownWords(10)).toEqual([]);
    expect(document.atRest()).toBe(false);
    document.forgetAsked(['and', 'never']);
    expect(document.takeUnknownWords(10)).toEqual(['and']);
    document.learn(['mexico', 'and'], resolveWords(lexicon, ['mexico', 'and']));
    document.work(1000);
    expect(document.atRest()).toBe(true);
    put(document, 2, 'Mexico and fentanyl');
    document.work(1000);
    expect(document.takeUnknownWords(10)).toEqual(['fentanyl']);
  });

  test('says which blocks changed', () => {
    const document = createDocumentMentions();
    put(document, 1, 'A Tesla.');
    put(document, 2, 'nothing');
    readToRest(document, lexicon);
    expect(document.takeChanged()).toEqual([]);
    put(document, 3, 'Tesla Motors');
    readToRest(document, lexicon);
    expect(document.takeChanged().sort()).toEqual([1, 3]);
    expect(words(document, 1)).toEqual(['Tesla']);
    document.remove(3);
    readToRest(document, lexicon);
    expect(document.takeChanged().sort()).toEqual([1, 3]);
    expect(words(document, 1)).toEqual([]);
  });

  test('begins anew when the packs change', () => {
    const document = createDocumentMentions();
    put(document, 1, 'Mexico and copper');
    readToRest(document, lexicon);
    expect(words(document, 1)).toEqual(['Mexico']);
    const other = compileLexicon([makePack([makeTopic('copper', ['copper'])])]);
    put(document, 2, 'tin');
    readToRest(document, other);
    expect(words(document, 1)).toEqual(['copper']);
    expect(document.atRest()).toBe(true);
  });

  test('works through one huge block in slices', () => {
    const document = createDocumentMentions();
    put(document, 1, 'Mexico wrote. '.repeat(2000));
    document.work(0);
    expect(document.takeUnknownWords(10)).toEqual([]);
    let slices = 0;
    while (document.work(1000)) slices++;
    expect(slices).toBeGreaterThan(20);
    expect(slices).toBeLessThan(40);
    document.learn(document.takeUnknownWords(10), resolveWords(lexicon, ['mexico', 'wrote']));
    slices = 0;
    while (document.work(1000)) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(document.mentionsOf(1)).toHaveLength(2000);
  });

  test('takes more slices where there is more to weigh', () => {
    const slicesFor = (text: string) => {
      const document = createDocumentMentions();
      put(document, 1, text);
      while (document.work(8000));
      const asked = document.takeUnknownWords(10);
      document.learn(asked, resolveWords(lexicon, asked));
      let slices = 1;
      while (document.work(8000)) slices++;
      return slices;
    };
    expect(slicesFor('Mexico wrote. '.repeat(5000))).toBeGreaterThan(5 * slicesFor('Nobody wrote. '.repeat(5000)));
  });

  test('tells the facts of a topic', () => {
    const document = createDocumentMentions();
    put(document, 1, 'partido Morena');
    readToRest(document, lexicon);
    expect(document.factsOf('kit/morena')).toEqual({
      key: 'kit/morena',
      kind: 'party',
      finding: KINDS.party.finding,
      broad: false,
      related: ['kit/amlo'],
    });
    expect(document.factsOf('kit/none')).toBeUndefined();
  });
});

const phrase = fc.constantFrom(
  ...[
    'López Obrador',
    'Obradr',
    'Tesla',
    'Tesla Motors',
    'Nikola Tesla',
    'Morena',
    'partido',
    'Musk',
    'Biden',
    'Hunter Biden',
  ],
  ...[
    'President Biden',
    'US',
    'U.S.',
    'Mexico',
    'New Mexico',
    'fen tanyl',
    'fentnyl',
    'the',
    'el',
    'de los',
    'said that it is',
    'pero también',
  ],
  ...[
    'INE',
    'elecciones',
    'BIDEN SAID',
    'near-shoring',
    'drug cartels',
    '.',
    '\n',
    '—',
    'xyz',
    'Xi',
    'China',
    '\u0301',
    '\u00ad',
  ],
);
const text = fc.array(phrase, { maxLength: 12 }).map((phrases) => phrases.join(' '));
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), id: fc.nat(5), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('work' as const), characters: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), most: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('learn' as const), lost: fc.boolean() }) },
);

describe('at rest the result is that of one pass', () => {
  test('whatever the order, the slices, the edits and the answers lost on the way', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const document = createDocumentMentions();
        const texts = new Map<number, string>();
        const asked: string[][] = [];
        for (const one of steps) {
          if (one.do === 'put') {
            put(document, one.id, one.text);
            texts.set(one.id, one.text);
          } else if (one.do === 'remove') {
            document.remove(one.id);
            texts.delete(one.id);
          } else if (one.do === 'work') document.work(one.characters);
          else if (one.do === 'ask') asked.push(document.takeUnknownWords(one.most));
          else {
            const batch = asked.pop();
            if (batch && one.lost) document.forgetAsked(batch);
            else if (batch) document.learn(batch, resolveWords(lexicon, batch));
          }
        }
        for (const batch of asked) document.learn(batch, resolveWords(lexicon, batch));
        readToRest(document, lexicon);
        expect(document.atRest()).toBe(true);

        const fresh = createDocumentMentions();
        for (const [id, body] of [...texts].sort(([a], [b]) => a - b)) put(fresh, id, body);
        readToRest(fresh, lexicon);
        for (let id = 0; id <= 5; id++) expect(document.mentionsOf(id)).toEqual(fresh.mentionsOf(id));
      }),
      { numRuns: 200 },
    );
  });

  test('the changed blocks are those whose mentions differ', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, (texts, added) => {
        const document = createDocumentMentions();
        texts.forEach((body, id) => {
          put(document, id, body);
        });
        readToRest(document, lexicon);
        document.takeChanged();
        const before = texts.map((_, id) => document.mentionsOf(id));
        put(document, 9, added);
        readToRest(document, lexicon);
        const changed = new Set(document.takeChanged());
        for (const [id, mentions] of before.entries()) {
          expect(changed.has(id)).toBe(JSON.stringify(document.mentionsOf(id)) !== JSON.stringify(mentions));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('mentions of any text', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    text,
    fc.tuple(text, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
  );

  test('are in order, inside the text, without overlap, and hold the words they say', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(any, (body) => {
        let last = 0;
        for (const mention of mentionsOfText(lexicon, body)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(body.length);
          expect(body.slice(mention.start, mention.end)).toBe(mention.text);
          last = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('stay when a topic comes that shares nothing with them', { timeout: 30_000 }, () => {
    const more = compileLexicon([
      { ...smallPack, topics: [...smallPack.topics, makeTopic('quartz', ['quartz vein'])] },
    ]);
    fc.assert(
      fc.property(text, (body) => {
        expect(mentionsOfText(more, body)).toEqual(mentionsOfText(lexicon, body));
      }),
    );
  });
});
