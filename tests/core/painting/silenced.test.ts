/** What a reader has silenced is no mention. */
import { expect, test } from 'vitest';
import { createSilenced } from '../../../core/painting/silenced';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { KINDS } from '../../../core/topics/kinds';
import { mentionsOf } from '../mentions/find';

/** Which of a text's mentions a reader with these settings has silenced. */
function silenced(text: string, settings: Partial<Settings>): string[] {
  const kinds: Record<string, 'person' | 'place'> = { 'kit/amlo': 'person', 'kit/mexico': 'place' };
  const isSilenced = createSilenced({ ...DEFAULT_SETTINGS, ...settings }, (key) => {
    const kind = kinds[key];
    return kind && { key, kind, finding: KINDS[kind].finding, broad: false, related: [] };
  });
  return mentionsOf(text)
    .filter(isSilenced)
    .map((mention) => mention.text);
}

const text = 'López Obrador of Mexico, fentanyl; MÉXICO';

test('nobody by default', () => {
  expect(silenced(text, {})).toEqual([]);
});

test('by kind; a topic of which nothing is known has none', () => {
  expect(silenced(text, { kindsOff: ['person'] })).toEqual(['López Obrador']);
  expect(silenced(text, { kindsOff: ['person', 'substance'] })).toEqual(['López Obrador']);
});

test('by topic', () => {
  expect(silenced(text, { silencedTopics: ['kit/fentanyl', 'kit/none'] })).toEqual(['fentanyl']);
});

test('by name, word by word, without case and accents', () => {
  expect(silenced(text, { silencedNames: ['LOPEZ  obrador'] })).toEqual(['López Obrador']);
  expect(silenced(text, { silencedNames: ['Lopez', 'lopezobrador', 'Obrador López'] })).toEqual([]);
});
