/** Which topic selected words name: the one called so, or nobody. */
import { describe, expect, it } from 'vitest';
import { topicNamed } from '../../../core/lookup/topic-named';
import type { LookupHit } from '../../../core/topics/topic-entry';

const hit = (key: string, shown: string): LookupHit => ({
  key,
  shown,
  name: shown,
  kind: 'person',
  line: 'A line.',
  matched: [],
});
const named = (words: string, ...hits: LookupHit[]) => topicNamed(words, hits);

describe('topicNamed', () => {
  it('is the topic called so, whatever case, accents, article and genitive', () => {
    for (const words of ['Ana Ríos', 'ANA RIOS', ' ana  ríos, ', 'Ana Ríos’s', 'la Ana Ríos'])
      expect(named(words, hit('p/rita', 'Rita Ríos'), hit('p/ana', 'Ana Ríos'))).toEqual({
        topic: 'p/ana',
        name: 'Ana Ríos',
        edits: 0,
      });
  });

  it('is one misspelt as far as a mention may be', () => {
    expect(named('Marselo Ebrardd', hit('p/ebrard', 'Marcelo Ebrard'))?.edits).toBe(2);
    expect(named('Marselo Ebbrardd', hit('p/ebrard', 'Marcelo Ebrard'))).toBeNull();
    expect(named('INA', hit('p/ine', 'INE'))).toBeNull();
  });

  it('takes the nearer one', () => {
    expect(named('Pemexx', hit('p/pemez', 'Pemexy'), hit('p/pemex', 'Pemexx'))?.topic).toBe('p/pemex');
  });

  it('is nobody where a name only has the words, or is another number', () => {
    expect(named('Ríos', hit('p/ana', 'Ana Ríos'))).toBeNull();
    expect(named('Title 43 order', hit('p/t42', 'Title 42 order'))).toBeNull();
    expect(named('the', hit('p/the', 'Theft'))).toBeNull();
    expect(named('anything')).toBeNull();
  });

  it('is nobody where two are called so alike', () => {
    expect(named('Morena', hit('p/party', 'Morena'), hit('q/party', 'Morena'))).toBeNull();
    expect(named('Morenna', hit('p/a', 'Morenas'), hit('p/b', 'Morenan'), hit('p/c', 'Morena'))?.topic).toBe(undefined);
    expect(named('Morena', hit('p/a', 'Morenas'), hit('p/b', 'Morenan'), hit('p/c', 'Morena'))?.topic).toBe('p/c');
  });
});
