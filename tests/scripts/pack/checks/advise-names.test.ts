/** Advice on names: seen given where it is due, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { Name, Topic } from '@/core/topics/topic';
import { adviseOnNames } from '@/scripts/pack/checks/advise-names';
import { makeName, makePack, makeTopic } from '../../../kit/pack';

const isProper = (word: string) => word === 'morena';
const advice = (name: Name | string, more: Partial<Topic> = {}, others = [makePack([], { id: 'none' })]) =>
  adviseOnNames(makePack([makeTopic('x', ['Longer Name', name], more)]), others, isProper).map(
    ({ path, code, values }) => `${path} ${code} ${values?.join()}`,
  );

describe('a single name', () => {
  it('that is a place or a person too asks for a cue', () => {
    expect(advice('Morena', { kind: 'party' })).toEqual(['topics[0].names[1] name_proper Morena']);
  });
  it('that is an abbreviation of three letters asks for a cue', () => {
    expect(advice('INE')).toEqual([expect.stringContaining('name_abbreviation')]);
  });
  it.each<[string, Name | string, Partial<Topic>]>([
    ['has a cue', makeName('Morena', { cues: ['partido'] }), {}],
    ['says why in its note', makeName('INE', { note: 'The only one in Mexico.' }), {}],
    ['needs its capitals', makeName('Morena', { exactCase: true }), {}],
    ['is a person', 'Morena', { kind: 'person' }],
    ['has two words', 'Morena party', {}],
    ['is broad', 'INE', { broad: true }],
  ])('that %s asks for nothing', (_, name, more) => expect(advice(name, more)).toEqual([]));
});

describe('another pack', () => {
  const other = (name: Name | string, id = 'other') => makePack([makeTopic('y', [name])], { id });
  it('that has the same name is told, whatever its accents and capitals', () => {
    expect(advice('Río Alder', {}, [other('rio alder')])).toEqual([
      'topics[0].names[1] name_elsewhere Río Alder,y,other',
    ]);
  });
  it('that has it in another language only is not, nor is the pack itself', () => {
    expect(
      advice(makeName('Río Alder', { languages: ['es'] }), {}, [other(makeName('Rio Alder', { languages: ['en'] }))]),
    ).toEqual([]);
    expect(advice('Río Alder', {}, [other('Río Alder', 'kit')])).toEqual([]);
  });
});
