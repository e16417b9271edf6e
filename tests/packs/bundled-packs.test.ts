/** The packs that ship with the extension: complete, clean, and in the build. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardContent } from '@/core/cards/card-content';
import { cardDataOf } from '@/core/cards/card-data-of';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { resolveWords } from '@/core/lexicon/resolve-words';
import { textsOf } from '@/core/packs/pack-parts';
import { LANGUAGES } from '@/core/packs/pack-schema';
import { readPackText } from '@/core/packs/read-pack';
import { type Pack, topicKey } from '@/core/topics/topic';
import { findArticle } from '@/scripts/pack/article';
import { checkAt } from '@/scripts/pack/check-folder';
import { BUNDLED_PACKS, compileShippedPacks } from '@/scripts/pack/compile-pack';
import { messagesIn, printCard } from '@/scripts/pack/print-cards';
import { blocksOfPage, tryBlocks } from '@/scripts/pack/try-pack';

const SLOW = 120_000;
const packs = await compileShippedPacks();
/** A source that is not named. */
const NAMELESS = /\b(?:the|this) (?:article|author)\b|\b(?:el|del|al|este) (?:artículo|autor)\b|\bla autora\b/iu;
const article = await findArticle('wsws-2023-05-08');
const report = () => checkAt(join(BUNDLED_PACKS, 'amlo-2023'));

/** A pack of the build. Throws where it is not in it: what is said of no pack at all is always true. */
function bundled(wanted: string): Pack {
  const pack = packs.find(({ id }) => id === wanted);
  if (!pack) throw new Error(`${wanted} is not in the build`);
  return pack;
}

test.each(packs)(
  '$id never says "the article" or "the author": its reader is reading another one',
  ({ topics, sources }) => {
    const texts = [...topics.flatMap((topic) => textsOf(topic)), ...sources.map(({ stance: text }) => ({ text }))];
    const nameless = texts.flatMap(({ text }) => Object.values(text)).filter((text) => NAMELESS.test(text ?? ''));
    expect(nameless).toEqual([]);
  },
);

describe('amlo-2023', () => {
  const pack = bundled('amlo-2023');

  test('is in the build, whole, and reads as a pack', () => {
    const files = readdirSync(join(BUNDLED_PACKS, 'amlo-2023', 'topics'));
    expect(pack.topics.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
    expect(readPackText(JSON.stringify(pack))).toEqual({ pack, warnings: [] });
  });

  test('says every relation as a sentence, in both languages', () => {
    const silent = pack.topics.flatMap(({ id, relations }) =>
      relations
        .filter(({ sentence }) => LANGUAGES.some((language) => sentence?.[language] === undefined))
        .map(({ to }) => `${id} ${to}`),
    );
    expect(silent).toEqual([]);
  });

  test("carries no editor's note", () => {
    expect(JSON.stringify(pack)).not.toMatch(/"notes?":/);
  });

  test('has no faults', { timeout: SLOW }, async () => {
    expect((await report()).faults).toEqual([]);
  });

  // The article is not ours to copy: where it is not at hand, what needs it is counted as skipped.
  test.skipIf(article === null)('has no faults against its article', { timeout: SLOW }, async () => {
    expect(await report()).toMatchObject({ article: true, faults: [] });
  });

  test.each(LANGUAGES)('prints every card in %s with every doubt beneath its statement', async (language) => {
    const say = await messagesIn(language);
    let printed = 0;
    for (const topic of pack.topics) {
      const card = printCard(pack, topic.id, language, '2026-11-24', say) ?? '';
      const lines = card.split('\n');
      expect(lines[1]?.trim(), topic.id).toBe(topic.line[language]);
      for (const { text, doubts } of topic.points) {
        const at = lines.findIndex((line) => `${line} <- `.includes(`] ${text[language]} <- `));
        expect(at, `${topic.id}: ${text[language]}`).toBeGreaterThan(0);
        doubts?.forEach((doubt, place) => {
          // In words once a card; elsewhere a reader is sent there.
          const words = doubt.text[language] ?? '';
          const isAbove = lines.slice(0, at).some((line) => line.includes(words));
          expect(lines[at + 1 + place]).toContain(isAbove ? say('card.doubt_above') : words);
          printed += 1;
        });
      }
    }
    expect(printed).toBeGreaterThan(50);
  });

  test.each(LANGUAGES)('says of no judgement twice, in %s, whose it is', (language) => {
    const context = { language, mention: null, beside: [], pageDate: null, today: '2026-11-24' };
    let judgements = 0;
    for (const { id } of pack.topics) {
      const data = cardDataOf(packs, topicKey('amlo-2023', id));
      if (!data) throw new Error(id);
      const { argued, figures, timeline } = cardContent(data, context);
      const lines = [
        ...argued,
        ...figures.map(({ origin, label }) => ({ origin, line: label })),
        ...timeline.filter((each) => each.what === 'event'),
      ];
      for (const { origin, line } of lines) {
        if (origin.nature !== 'argued') continue;
        judgements += 1;
        // Exactly one of the two says it.
        expect([line.text, origin.label?.key === 'card.judgement']).toEqual([
          line.text,
          line.text.includes('Andrea Lobo'),
        ]);
      }
    }
    expect(judgements).toBeGreaterThan(100);
  });

  test('never takes an ordinary word, place or surname for a misspelt name', () => {
    const lexicon = compileLexicon(packs);
    const words = [
      'monterey',
      'prussia',
      'amphetamine',
      'morelos',
      'obra',
      'snoring',
      'prusia',
      'anfetamina',
      'prussian',
    ];
    // One may be a piece of a name, beside the piece that completes it ("Obra dor").
    expect(resolveWords(lexicon, words).near.filter(({ rest }) => !rest)).toEqual([]);
  });

  test('still takes a misspelt name for that name', () => {
    const lexicon = compileLexicon(packs);
    const near = resolveWords(lexicon, ['obradr', 'fentnyl', 'ebrrard', 'monterry']).near.map(({ as }) => as);
    expect(near).toEqual(expect.arrayContaining(['obrador', 'fentanyl', 'ebrard', 'monterrey']));
  });

  test('has no word of its own names among the look-alikes, and those in order', () => {
    const own = compileLexicon([pack]).words;
    const { lookalikes = [] } = pack;
    expect(lookalikes.length).toBeGreaterThan(10_000);
    expect(lookalikes.filter((word) => own.has(word))).toEqual([]);
    expect(lookalikes).toEqual([...new Set(lookalikes)].sort());
  });
});

describe('tarnwick-tram', () => {
  test('is in the build, off by default because it is not the first, and has no faults against its article', {
    timeout: SLOW,
  }, async () => {
    expect(packs.map(({ id }) => id)).toEqual(['amlo-2023', 'tarnwick-tram']);
    const { faults, article: found, topics } = await checkAt(join(BUNDLED_PACKS, 'tarnwick-tram'));
    expect({ faults, found, topics }).toEqual({ faults: [], found: true, topics: 18 });
  });

  test('marks every one of its topics in the article that it was made of, but the one that is told of without its name', async () => {
    const pack = bundled('tarnwick-tram');
    const blocks = await blocksOfPage(join(BUNDLED_PACKS, '../../docs/examples/tarnwick-tram.html'));
    const found = new Set(tryBlocks(blocks, compileLexicon([pack])).map(({ topic }) => topic));
    expect(pack.topics.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['network-closure-1961']);
  });
});
