/** How a relation's sentence is read from either of its topics. */
import { describe, expect, it, test } from 'vitest';
import { cardContent } from '@/core/cards/card-content';
import { outlineOf } from '@/core/cards/outline';
import { marksBoth, sentenceParts } from '@/core/topics/relation-sentence';
import { cardOf } from '../../kit/card-data';

const SENTENCE = 'In 2021 [Ana Ríos] led [the party] for a year.';

test.each([
  ['two marked runs', SENTENCE, true],
  ['one', '[Ana Ríos] led the party.', false],
  ['three', '[Ana] led [the party] of [Bo].', false],
  ['one within another', '[Ana [Ríos]] led [the party].', false],
  ['one that is not closed', '[Ana] led [the party.', false],
  ['an empty one', '[Ana] led [].', false],
])('marks both topics: %s', (_, sentence, marks) => {
  expect(marksBoth(sentence)).toBe(marks);
});

describe('sentenceParts', () => {
  it('leads to the other topic from either', () => {
    expect(sentenceParts(SENTENCE, true)).toEqual({
      before: 'In 2021 Ana Ríos led ',
      other: 'the party',
      after: ' for a year.',
    });
    expect(sentenceParts(SENTENCE, false)).toEqual({
      before: 'In 2021 ',
      other: 'Ana Ríos',
      after: ' led the party for a year.',
    });
  });

  it('is null where nothing is marked', () => {
    expect(sentenceParts('She led it.', true)).toBeNull();
  });
});

describe('a card', () => {
  const context = { language: 'es', mention: null, beside: [], pageDate: null, today: '2024-07-01' } as const;
  const relatedOf = (language: 'en' | 'es') => {
    const data = cardOf('ana-rios');
    const relations = data.relations
      .filter(({ to }) => to === 'port/port-party')
      .map((one) => ({ ...one, sentence: { en: SENTENCE } }));
    return outlineOf(cardContent({ ...data, relations }, { ...context, language }), ['related'])[0]?.facts[0];
  };

  it('says the sentence instead of phrase and name', () => {
    expect(relatedOf('en')?.words).toEqual([{ text: 'In 2021 Ana Ríos led the party for a year.', language: 'en' }]);
  });

  it('says which language it is in', () => {
    expect(relatedOf('es')?.tie?.sentence).toMatchObject({ other: 'the party', language: 'en' });
  });
});
