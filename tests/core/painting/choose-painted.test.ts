import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { readToRest } from '../../../core/lookup/read-to-rest';
import { createDocumentMentions } from '../../../core/mentions/document-mentions';
import { choosePainted, type PlacedBlock } from '../../../core/painting/choose-painted';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { smallPack } from '../mentions/small-pack';

const lexicon = compileLexicon([smallPack]);

/** Painted words of texts, one block each; `section` and `place` by the text's mark: `2:` is section 2, `~` is aside. */
function painted(texts: readonly string[], settings: Partial<Settings> = {}): string[] {
  const document = createDocumentMentions();
  const blocks: PlacedBlock[] = texts.map((text, id) => {
    document.put(id, { text: text.replace(/^(?:~|\d:)+/, ''), language: 'en' });
    return { id, section: Number(/(\d):/.exec(text)?.[1] ?? 1), place: text.startsWith('~') ? 'aside' : 'main' };
  });
  readToRest(document, lexicon);
  const chosen = choosePainted(document, blocks, { ...DEFAULT_SETTINGS, ...settings });
  return [...chosen].flatMap(([id, mentions]) => mentions.map((mention) => `${id} ${mention.text}`));
}

describe('density', () => {
  const texts = ['fentanyl fentanyl', 'fentanyl', '2:fentanyl'];

  test('the first in each section', () => {
    expect(painted(texts)).toEqual(['0 fentanyl', '2 fentanyl']);
  });

  test('the first on the page', () => {
    expect(painted(texts, { density: 'page' })).toEqual(['0 fentanyl']);
  });

  test('every one', () => {
    expect(painted(texts, { density: 'every' })).toHaveLength(4);
  });
});

describe('broad topics', () => {
  test('wait for two specific ones', () => {
    expect(painted(['Mexico', 'fentanyl'])).toEqual(['1 fentanyl']);
    expect(painted(['Mexico', 'fentanyl', 'López Obrador'])).toContain('0 Mexico');
  });

  test('a broad person comes with one, or with the full name', () => {
    expect(painted(['Biden'])).toEqual([]);
    expect(painted(['Biden', 'fentanyl'])).toContain('0 Biden');
    expect(painted(['Biden', 'Joe Biden'], { density: 'every' })).toEqual(['0 Biden', '1 Joe Biden']);
  });

  test('likely ones do not count', () => {
    // Misspelt, and so never sure.
    const found = painted(['Mexico', 'fentanyl', 'López Obrdor']);
    expect(found).toContain('2 López Obrdor');
    expect(found).not.toContain('0 Mexico');
  });
});

test('demonyms wait for "every one"', () => {
  const texts = ['Mexican fentanyl', 'López Obrador'];
  expect(painted(texts)).not.toContain('0 Mexican');
  expect(painted(texts, { density: 'every' })).toContain('0 Mexican');
});

test('likely ones can be switched off', () => {
  expect(painted(['fentnyl'])).toEqual(['0 fentnyl']);
  expect(painted(['fentnyl'], { likely: false })).toEqual([]);
});

test('a list of headlines is one section, whatever headings are in it', () => {
  expect(painted(['~1:fentanyl', '~2:fentanyl', '~3:fentanyl', '~4:López Obrador'])).toEqual([
    '0 fentanyl',
    '3 López Obrador',
  ]);
  expect(painted(['~1:fentanyl', '~2:fentanyl'], { density: 'every' })).toHaveLength(2);
});

test('an aside is painted where nothing else names the topic', () => {
  expect(painted(['~fentanyl', 'López Obrador', '~López Obrador'])).toEqual(['0 fentanyl', '1 López Obrador']);
});

describe('what is left out counts for nothing', () => {
  test('a silenced topic, or name, is not painted', () => {
    expect(painted(['fentanyl', 'López Obrador'], { silencedTopics: ['kit/fentanyl'] })).toEqual(['1 López Obrador']);
    expect(painted(['fentanyl', 'López Obrador'], { kindsOff: ['person'] })).toEqual(['0 fentanyl']);
  });

  test('an aside is painted where the rest has only mentions that are not wanted', () => {
    const texts = ['~fentanyl', 'fentnyl'];
    expect(painted(texts)).toEqual(['1 fentnyl']);
    expect(painted(texts, { likely: false })).toEqual(['0 fentanyl']);
  });

  test('an unwanted one does not use the section up', () => {
    expect(painted(['fentnyl fentanyl'], { likely: false })).toEqual(['0 fentanyl']);
    expect(painted(['Mexican Mexico', 'fentanyl', 'López Obrador'])).toContain('0 Mexico');
  });

  test('one word is no full name of a person', () => {
    expect(painted(['President Biden'])).toEqual([]);
    expect(painted(['Xi of China', 'President Xi'])).toEqual(['0 Xi']);
  });

  test('the same topic twice is not two specific ones; a broad one is none', () => {
    expect(painted(['Mexico', 'fentanyl', 'fentanilo'])).toEqual(['1 fentanyl']);
    expect(painted(['Mexico', 'United States'])).toEqual([]);
  });
});

test('blocks with nothing to paint are left out', () => {
  const document = createDocumentMentions();
  for (const [id, text] of ['nothing', 'fentanyl'].entries()) document.put(id, { text, language: 'en' });
  readToRest(document, lexicon);
  const blocks = [0, 1].map((id): PlacedBlock => ({ id, section: 1, place: 'main' }));
  expect([...choosePainted(document, blocks, DEFAULT_SETTINGS).keys()]).toEqual([1]);
});

test('a broad company is painted as a broad person is: with its full name, which has more than one word', () => {
  const named = (kind: 'company' | 'place', ...names: Parameters<typeof makeTopic>[1]) =>
    compileLexicon([makePack([makeTopic('broad', names, { kind, broad: true }), makeTopic('a', ['tin'])])]);
  const count = (lexicon: ReturnType<typeof named>, text: string) => {
    const document = createDocumentMentions();
    document.put(0, { text, language: 'en' });
    readToRest(document, lexicon);
    const blocks: PlacedBlock[] = [{ id: 0, section: 1, place: 'main' }];
    return choosePainted(document, blocks, { ...DEFAULT_SETTINGS, density: 'every' }).get(0)?.length ?? 0;
  };
  expect(count(named('company', 'Acme Steel'), 'Acme Steel')).toBe(1);
  expect(count(named('company', 'Acmesteel'), 'Acmesteel')).toBe(0);
  expect(count(named('company', 'Acmesteel'), 'Acmesteel and tin')).toBe(2);
  expect(count(named('place', 'Acme Steel'), 'Acme Steel')).toBe(0);
  expect(count(named('place', 'Acme Steel'), 'Acme Steel and tin')).toBe(1);
  // A doubtful one, though settled, is not it.
  const doubtful = named('company', makeName('Acme Steel', { cues: [] }), 'Acmesteel');
  expect(count(doubtful, 'Acme Steel, Acmesteel')).toBe(0);
});
