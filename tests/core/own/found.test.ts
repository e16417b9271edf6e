/** A reader's note is found like any topic, and before a topic of a pack that has the same name. */
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { makeWordFilter } from '@/core/lexicon/make-word-filter';
import { ownPack, withOtherNames } from '@/core/own/own-pack';
import type { Pack } from '@/core/topics/topic';
import { mentionsOfText } from '../../../scripts/run/mentions-of-text';
import { makePack, makeTopic } from '../../kit/pack';
import { makeNote, makeOther } from './own-notes';

const words = { title: 'Yours', publisher: 'Your note', stance: 'You wrote this.', language: 'en' as const };
const own = ownPack([makeNote('one', ['Tarnwick Tram']), makeNote('two', ['WHO'])], words) as Pack;
const pack = makePack([makeTopic('tram', ['Tarnwick Tram']), makeTopic('usaid', ['USAID'])], { id: 'main' });
const found = (text: string, packs: readonly Pack[] = [own, pack]) =>
  mentionsOfText(compileLexicon(packs), text, null).map((mention) => `${mention.text} = ${mention.topic}`);

describe('a note', () => {
  it('is what a name means that a pack has too', () => {
    expect(found('The Tarnwick Tram is late.')).toEqual(['Tarnwick Tram = own/one']);
    expect(found('The Tarnwick Tram is late.', [pack])).toEqual(['Tarnwick Tram = main/tram']);
  });

  it('of an abbreviation is found in capitals only', () => {
    expect(found('And who said so? WHO did.')).toEqual(['WHO = own/two']);
  });

  it('is in the word filter, and so is another name', () => {
    const filterOf = (packs: readonly Pack[]) => makeWordFilter(compileLexicon(packs));
    expect(filterOf([own, pack])).not.toEqual(filterOf([pack]));
    const named = withOtherNames([pack], [makeOther('n', 'main/usaid', 'the Agency')]);
    expect(filterOf(named)).not.toEqual(filterOf([pack]));
    expect(found('Then the Agency paid.', named)).toEqual(['the Agency = main/usaid']);
  });
});

describe('the revision of the lexicon', () => {
  it('is another after every change that matters for finding', () => {
    const revisionOf = (packs: readonly Pack[]) => compileLexicon(packs).revision;
    const renamed = ownPack([makeNote('one', ['Tarnwick Trams']), makeNote('two', ['WHO'])], words) as Pack;
    const named = withOtherNames([pack], [makeOther('n', 'main/usaid', 'the Agency')]);
    const all = [[own, pack], [renamed, pack], [own, ...named], [pack]].map(revisionOf);
    expect(new Set(all).size).toBe(4);
  });
});
