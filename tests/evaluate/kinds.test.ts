/** Every kind of fault that users of such tools report, in both languages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compileLexicon, type Lexicon } from '../../core/lexicon/lexicon';
import { topicIdOf } from '../../core/topics/topic';
import { compileBundledPacks } from '../../scripts/pack/compile-pack';
import { mentionsOfText } from '../../scripts/run/mentions-of-text';
import { KIND_CASES } from './kinds';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = compileLexicon(await compileBundledPacks());
}, 60_000);

describe.each(Object.entries(KIND_CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, expected) => {
    const found = mentionsOfText(lexicon, text).map((one) => `${one.text} = ${topicIdOf(one.topic)}`);
    expect(found).toEqual(expected);
  });
});
