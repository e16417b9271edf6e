/** What a draft gives: a pack that passes the import and the author's check, or a fault at the field that can mend it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type DraftTopic,
  draftIdOf,
  namesOf,
  othersAfterRenaming,
  readDraft,
  withOwnTopic,
} from '@/core/proposing/draft';
import { checkDraft, reviewDayAfter } from '@/core/proposing/pack-of-draft';
import { checkAt } from '@/scripts/pack/check-folder';
import { DRAFT_DAY, makeDraftTopic, makeTestDraft } from '../../kit/draft';

const ana = makeDraftTopic('ana', 'Ines Hallorand', { others: 'Hallorand\nI. Hallorand' });
const check = (topics: DraftTopic[], more = {}) => checkDraft(makeTestDraft(topics, more), DRAFT_DAY);
const told = (topics: DraftTopic[], more = {}) =>
  check(topics, more).faults.map(({ topic, field, code }) => `${topic} ${field} ${code}`);

describe('a finished draft', () => {
  it('is a pack, each topic with all its names, a single word only with its capital', () => {
    const { pack, faults, unfinished } = check([ana, makeDraftTopic('b', 'tram', { kind: 'concept' })]);
    expect({ faults, unfinished }).toEqual({ faults: [], unfinished: [] });
    expect(pack).toMatchObject({ id: 'page-test', languages: ['en'], asOf: DRAFT_DAY, reviewBy: '2027-03-02' });
    expect(pack?.topics[0]?.names).toEqual([
      { text: 'Ines Hallorand', languages: ['en'] },
      { text: 'Hallorand', languages: ['en'], exactCase: true },
      { text: 'I. Hallorand', languages: ['en'] },
    ]);
    expect(pack?.topics[1]?.names).toEqual([{ text: 'tram', languages: ['en'] }]);
  });

  it('passes the check of the command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glosa-draft-'));
    const file = join(folder, 'pack.json');
    await writeFile(file, JSON.stringify(check([ana]).pack));
    const { faults, topics } = await checkAt(file);
    await rm(folder, { recursive: true });
    expect({ faults, topics }).toEqual({ faults: [], topics: 1 });
  }, 60_000);

  it('says in its own language what was not written', () => {
    const spanish = { article: { ...makeTestDraft([]).article, language: 'es' as const } };
    expect(check([ana], spanish).pack?.sources[0]?.stance).toEqual({
      es: expect.stringContaining('Leído en The Gazette'),
    });
    expect(check([ana]).pack?.licence).toBe('For private use');
    expect(check([ana], { stance: 'A local paper.', licence: 'CC0' }).pack).toMatchObject({
      licence: 'CC0',
      sources: [{ stance: { en: 'A local paper.' } }],
    });
  });

  it('leaves out what is not ticked', () => {
    expect(check([ana, makeDraftTopic('b', '', { ticked: false })]).pack?.topics).toHaveLength(1);
    expect(check([{ ...ana, ticked: false }])).toEqual({ faults: [], pack: null, unfinished: [] });
  });
});

describe('a draft that lacks something', () => {
  it.each<[string[], Partial<DraftTopic>]>([
    [['b line empty'], { line: ' ' }],
    [['b kind not_listed'], { kind: null }],
    [['b name empty', 'b name no_entry'], { name: '' }],
    [['b line html'], { line: 'Who <b>she</b> is.' }],
    [['b name html'], { name: 'Eva <b>Gray' }],
    [['b others name_everywhere'], { others: 'the' }],
    [['b name name_everywhere'], { name: '2026' }],
    [['b name name_ordinary'], { name: 'trust' }],
    [['b others name_ordinary'], { others: 'Trusts\ntrust' }],
    [['b line told_not_found'], { line: 'No source was found.' }],
    [['b others name_twice'], { others: 'EVA GRAY' }],
  ])('says %j at the field', (faults, more) => {
    expect(told([makeDraftTopic('b', 'Eva Gray', more)])).toEqual(faults);
  });

  it('gives the finished topics all the same', () => {
    const { pack, unfinished } = check([ana, makeDraftTopic('b', 'Eva Gray', { line: '' })]);
    expect(pack?.topics.map(({ id }) => id)).toEqual(['ana']);
    expect(unfinished).toEqual(['b']);
  });

  it('gives them where the others are whole, and cannot be told from ordinary words', () => {
    const { pack, unfinished } = check([ana, makeDraftTopic('b', 'trust'), makeDraftTopic('c', 'Eva', { line: '' })]);
    expect(pack?.topics.map(({ id }) => id)).toEqual(['ana']);
    expect(unfinished).toEqual(['b', 'c']);
  });

  it('tells of a fault in one topic while another is still empty', () => {
    expect(told([makeDraftTopic('b', 'trust'), makeDraftTopic('c', 'Eva Gray', { line: '' })])).toEqual([
      'c line empty',
      'b name name_ordinary',
    ]);
  });

  it('names the other topic that has a name too', () => {
    const { faults, pack } = check([ana, makeDraftTopic('b', 'Hallorand')]);
    expect(faults).toEqual([
      { topic: 'ana', field: 'others', code: 'name_shared', values: ['Hallorand', 'Hallorand'] },
      { topic: 'b', field: 'name', code: 'name_shared', values: ['Hallorand', 'Ines Hallorand'] },
    ]);
    expect(pack).toBeNull();
  });

  it.each<[string, object]>([
    ['null title empty', { title: ' ' }],
    ['null publisher empty', { publisher: '' }],
    ['null date day_form', { date: '' }],
    ['null date date_unreal', { date: '2026-02-30' }],
  ])('is no pack: %s', (fault, more) => {
    expect(told([ana], more)).toEqual([fault]);
    expect(check([ana], more).pack).toBeNull();
  });
});

describe('a stored draft', () => {
  it('is read back as it was, and no other value is one', () => {
    const draft = makeTestDraft([ana]);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    for (const broken of [null, 1, {}, { ...draft, version: 2 }, { ...draft, topics: [{ ...ana, kind: 'god' }] }])
      expect(readDraft(broken)).toBeNull();
  });

  it('has one id for each page', () => {
    expect(draftIdOf('https://example.org/a')).toBe(draftIdOf('https://example.org/a'));
    expect(draftIdOf('https://example.org/a')).not.toBe(draftIdOf('https://example.org/b'));
  });

  it('takes topics of the reader, each with an id of its own, on top', () => {
    const twice = withOwnTopic(withOwnTopic(makeTestDraft([ana])), 'Bridge');
    expect(twice.topics.map(({ id, name, ticked }) => [id, name, ticked])).toEqual([
      ['own-2', 'Bridge', true],
      ['own-1', '', true],
      ['ana', 'Ines Hallorand', true],
    ]);
  });

  it.each([
    ['Ana Roja', '', 'Roja', 'Roja'],
    ['Ana Roja', 'A. Roja', 'Roja', 'Roja\nA. Roja'],
    ['Ana Roja', 'Roja', 'Roja', 'Roja'],
    ['Friends of the River', '', 'Friends', ''],
    ['Marroja', '', 'roja', ''],
    ['Ana', '', '', ''],
  ])('called %s, also %j, keeps its short name %j: %j', (name, others, before, after) => {
    expect(othersAfterRenaming({ name, others }, before)).toBe(after);
  });

  it('lists each name once, without empty lines', () => {
    expect(namesOf({ name: ' Ana ', others: 'Ana\n\n Ana Roja \n' })).toEqual(['Ana', 'Ana Roja']);
  });
});

it('a year after the leap day is a day that exists', () => {
  expect(reviewDayAfter('2028-02-29')).toBe('2029-02-28');
});
