import { describe, expect, test } from 'vitest';
import { found, mentionsOf } from './find';

describe('longest wins, decoys swallow', () => {
  test('the longer name', () => {
    expect(found('Joe Biden of the United States')).toEqual(['Joe Biden = biden', 'United States = united-states']);
  });

  test('a decoy', () => {
    expect(found('from New Mexico, not Mexico')).toEqual(['Mexico = mexico']);
  });
});

describe('an ambiguous name', () => {
  test('is nothing by itself', () => {
    expect(found('a Tesla on the road')).toEqual([]);
  });

  test('is settled by a cue in reach', () => {
    const [mention] = mentionsOf('Tesla belongs to Musk.');
    expect(mention).toMatchObject({
      by: 'short',
      certainty: 'likely',
      reason: { name: 'Tesla', edits: 0, evidence: { kind: 'cue', words: 'Musk' } },
    });
    expect(found('Tesla sells electric cars.')).toEqual(['Tesla = tesla']);
    expect(found(`Tesla ${'and so on '.repeat(20)}Musk`)).toEqual([]);
  });

  test('is settled by the full name anywhere', () => {
    expect(mentionsOf('A Tesla.\n\nTesla Motors is a company.')[0]).toMatchObject({
      certainty: 'likely',
      by: 'short',
      reason: { evidence: { kind: 'full-name', words: 'Tesla Motors' } },
    });
  });

  test('is settled by a cue beside the same name elsewhere', () => {
    expect(found('A Tesla.\n\nThe Tesla of Musk.')).toEqual(['Tesla = tesla', 'Tesla = tesla']);
  });

  test('is settled by a related specific topic', () => {
    expect(mentionsOf('Morena won.\n\nLópez Obrador spoke.')[0]).toMatchObject({
      certainty: 'likely',
      reason: { evidence: { kind: 'related', topic: 'kit/amlo' } },
    });
  });

  test('needs a cue of its own where the document has its rival', () => {
    const rival = 'Nikola Tesla was born in 1856.\n\nTesla Motors is a company.\n\n';
    expect(found(`${rival}A Tesla.`)).toEqual(['Tesla Motors = tesla']);
    expect(found(`${rival}A Tesla of Musk.`)).toEqual(['Tesla Motors = tesla', 'Tesla = tesla']);
  });

  test('a word inside a decoy is no cue', () => {
    expect(found('US and New Mexico', {})).toEqual([]);
    expect(found('US and Mexico', {})).toEqual(['US = united-states', 'Mexico = mexico']);
  });

  test('means us only in its languages', () => {
    expect(found('INE elecciones', { language: 'es' })).toEqual(['INE = ine']);
    expect(found('INE elecciones', { language: 'en' })).toEqual([]);
  });

  test('is not the beginning of another name', () => {
    expect(found('Morena Slim del partido', { language: 'es' })).toEqual([]);
  });
});

describe('language', () => {
  const spanish =
    'El presidente de los que están en la capital y por los que más se ha dicho sobre el INE en las elecciones. ';
  const french =
    'Le président est dans la ville avec les gens qui sont pour une loi sur le fentanil et des choses du pays. ';

  test('is guessed from the words of the document', () => {
    expect(found(spanish.repeat(3), { language: null })).toHaveLength(3);
  });

  test('misspelt names are only looked for in English and Spanish', () => {
    expect(found('seized fentanil', { language: 'en' })).toEqual(['fentanil = fentanyl']);
    expect(found(french.repeat(3), { language: null })).toEqual([]);
  });
});
