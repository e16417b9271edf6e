/** What an author of a pack is told: every message says what is wrong there, and mostly what to do. */
import { describe, expect, it, test } from 'vitest';
import { MAX_NAMES_PER_TOPIC, MAX_NOTE_LENGTH, MAX_SENTENCE_LENGTH } from '@/core/limits';
import { checkPackText, checksumOf } from '@/core/packs/check-text';
import { checkPack } from '@/core/packs/checks/check-pack';
import { type Fault, pathOf } from '@/core/packs/fault';
import { readPack, readPackText } from '@/core/packs/read-pack';
import type { Pack, Topic } from '@/core/topics/topic';
import { tellFault } from '@/scripts/pack/say-fault';
import { makeName, makePack, makeTopic } from '../../kit/pack';

/** Place and message, with plain quotes. */
function asText(fault: Fault): string {
  const { path, message } = tellFault(fault);
  return `${path} ${message.replace(/[“”]/g, '"')}`;
}

/** What is said of a pack in which `change` planted faults; values of any type may be planted. */
function said(change: (topic: Record<string, unknown>, pack: Record<string, unknown>) => void): string[] {
  const topic: Record<string, unknown> = {
    ...makeTopic('one', ['One thing'], {
      points: [{ paragraph: 1, nature: 'reported', text: { en: 'It was.', es: 'Fue.' } }],
    }),
  };
  const pack: Record<string, unknown> = { ...makePack([topic as Topic, makeTopic('two', ['Two things'])]) };
  change(topic, pack);
  const reading = readPack(JSON.parse(JSON.stringify(pack)));
  return 'faults' in reading ? reading.faults.map(asText) : [];
}

describe('what does not fit the format', () => {
  const point = (more: object) => [{ paragraph: 1, nature: 'reported', text: { en: 'It.', es: 'Lo.' }, ...more }];
  test.each<[string, object]>([
    ['nmae is not a field of this format: is it misspelled? (topic one)', { nmae: 1 }],
    ['line is missing (topic one)', { line: undefined }],
    ['line must be an object in braces, not "One." (topic one)', { line: 'One.' }],
    ['names is missing (topic one)', { names: undefined }],
    ['names must be a list in brackets, not "One" (topic one)', { names: 'One' }],
    ['names must be a list in brackets, not {...} (topic one)', { names: { en: 'One' } }],
    ['line.en must be text in quotes, not [...] (topic one)', { line: { en: ['One.'], es: 'Uno.' } }],
    ['broad must be true or false, not "yes" (topic one)', { broad: 'yes' }],
    ['line.en must be text in quotes, not 7 (topic one)', { line: { en: 7, es: 'Uno.' } }],
    ['line.en is empty: fill it in (topic one)', { line: { en: '', es: 'Uno.' } }],
    ['line must exist in one language at least (topic one)', { line: {} }],
    ['line.en must not begin or end with space (topic one)', { line: { en: 'One. ', es: 'Uno.' } }],
    [
      `line.en must not be longer than ${MAX_SENTENCE_LENGTH}, but is ${MAX_SENTENCE_LENGTH + 1} (topic one)`,
      { line: { en: 'x'.repeat(MAX_SENTENCE_LENGTH + 1), es: 'Uno.' } },
    ],
    ['names[0].languages must have one entry at least (topic one)', { names: [makeName('One', { languages: [] })] }],
    [
      'points[0].nature is "told": must be one of reported, said, argued (topic one)',
      { points: point({ nature: 'told' }) },
    ],
    ['points[0].paragraph must be a number, not "1" (topic one)', { points: point({ paragraph: '1' }) }],
    ['points[0].paragraph must be a whole number, not 1.5 (topic one)', { points: point({ paragraph: 1.5 }) }],
    ['points[0].paragraph must be 1 or more, not 0 (topic one)', { points: point({ paragraph: 0 }) }],
    [
      'since[0].references[0].url must be a web address (topic one)',
      { since: [{ date: '2026', text: { en: 'It.', es: 'Lo.' }, references: [{ url: 'here' }] }] },
    ],
    [
      'relations[0].sentence must mark the two topics with one pair of brackets each, as in "[Ana] leads [the port]." (topic one)',
      {
        relations: [
          { type: 'leads', to: 'one', nature: 'reported', sentence: { en: '[Ana] leads it.', es: '[A] [B]' } },
        ],
      },
    ],
    [
      'events[0].date must be a date of the calendar (topic one)',
      { events: [{ date: '2025-02-30', nature: 'reported', text: { en: 'It.', es: 'Lo.' } }] },
    ],
    [
      'events[0].date must be a date of the calendar (topic one)',
      { events: [{ date: '2025-13', nature: 'reported', text: { en: 'It.', es: 'Lo.' } }] },
    ],
  ])('%s', (message, more) => {
    expect(said((topic) => Object.assign(topic, more)).map((one) => one.replace(/^topics\[0\]\./, ''))).toEqual([
      message,
    ]);
  });

  it('shortens a long value, and cuts a long key', () => {
    const [message] = said((topic) => Object.assign(topic, { kind: 'k'.repeat(70) }));
    expect(message).toMatch(/^topics\[0\]\.kind is "k{59}\.\.\.: must be one of person, government, /);
    expect(pathOf(['topics', 3, 'a'.repeat(40)])).toBe(`topics[3].${'a'.repeat(40)}`);
    expect(pathOf(['a'.repeat(41)])).toBe(`${'a'.repeat(40)}...`);
  });

  it('says how much is too much', () => {
    const paragraphs = (count: number) =>
      said((_, pack) => {
        pack.sources = (pack.sources as object[]).map((source) => ({ ...source, paragraphs: count }));
      });
    expect(paragraphs(10_001)).toEqual(['sources[0].paragraphs must be 10000 or less, not 10001']);
    expect(paragraphs(10_000)).toEqual([]);
  });

  it('says which format it reads, and which way to go from another', () => {
    expect(said((_, pack) => Object.assign(pack, { format: 2 }))).toEqual([
      'format is 2; this Glosa reads format 1. Update Glosa, or ask for the pack in that format',
    ]);
    expect(said((_, pack) => Object.assign(pack, { format: 0 }))).toEqual([
      'format is 0; this Glosa reads format 1. Ask for the pack in that format',
    ]);
  });

  it('says that a text is not JSON, and where it stops being it', () => {
    const reading = readPackText('{"format":');
    expect('faults' in reading && reading.faults.map(asText)).toEqual([expect.stringMatching(/ line 1, column 11/i)]);
  });

  it('says that a topic has too many names', () => {
    const names = Array.from({ length: MAX_NAMES_PER_TOPIC + 1 }, (_, number) => makeName(`Name ${number}`));
    expect(said((topic) => Object.assign(topic, { names }))).toEqual([
      `topics[0].names must not hold more than ${MAX_NAMES_PER_TOPIC} names`,
    ]);
    expect(said((topic) => Object.assign(topic, { names: names.slice(1) }))).toEqual([]);
  });

  it('lets a note be as long as the limit', () => {
    const named = (length: number) => [makeName('One', { note: 'n'.repeat(length) })];
    expect(said((topic) => Object.assign(topic, { names: named(MAX_NOTE_LENGTH) }))).toEqual([]);
    expect(said((topic) => Object.assign(topic, { names: named(MAX_NOTE_LENGTH + 1) }))).toHaveLength(1);
  });
});

describe('what JSON cannot write', () => {
  const paragraphs = (value: unknown) => {
    const points = [{ paragraph: value, nature: 'reported', text: { en: 'It was.', es: 'Fue.' } }];
    return makePack([{ ...makeTopic('one', ['One thing']), points } as Topic]);
  };
  const hostile = () => {
    const topic = makeTopic('one', ['One thing']);
    return makePack([Object.defineProperty(topic, '__proto__', { value: 1, enumerable: true })]);
  };
  test.each<[string, unknown, string]>([
    ['an infinite number', paragraphs(Number.POSITIVE_INFINITY), 'points[0].paragraph must be a finite number'],
    ['a function', paragraphs(() => 1), 'points[0].paragraph must be a number, not Function'],
    ['an object of a class', paragraphs(new Date(0)), 'points[0].paragraph must be a number, not Date'],
    ['a key that reaches the prototype', hostile(), '__proto__ is not a field of this format: is it misspelled?'],
  ])('%s is refused', (_, value, message) => {
    const reading = readPack(value);
    expect('faults' in reading && reading.faults.map(asText)).toEqual([`topics[0].${message} (topic one)`]);
  });
});

describe('what does not hold together', () => {
  const point = { paragraph: 1, nature: 'reported', text: { en: 'It.', es: 'Lo.' } };
  test.each<[string, (topic: Record<string, unknown>, pack: Record<string, unknown>) => void]>([
    [
      'topics[1].id another topic has the id "one": ids must be unique',
      (_, pack) => {
        pack.topics = [makeTopic('one', ['One']), makeTopic('one', ['Uno'])];
      },
    ],
    [
      'reviewBy must not be before asOf',
      (_, pack) => {
        pack.reviewBy = '2025-12-31';
      },
    ],
    [
      'topics[0].line.es must exist in every language of the pack (topic one)',
      (topic) => {
        topic.line = { en: 'One.' };
      },
    ],
    [
      'topics[0].points[0].speaker must say who said it, because the nature is "said" (topic one)',
      (topic) => {
        topic.points = [{ ...point, nature: 'said' }];
      },
    ],
    [
      'topics[0].points[0].source no source "other" in this pack (topic one)',
      (topic) => {
        topic.points = [{ ...point, source: 'other' }];
      },
    ],
    [
      'topics[0].points[0].paragraph the source has 10 paragraphs only (topic one)',
      (topic) => {
        topic.points = [{ ...point, paragraph: 11 }];
      },
    ],
    [
      'sources[1].id another source has the id "article": ids must be unique',
      (_, pack) => {
        pack.sources = [...(pack.sources as object[]), ...(pack.sources as object[])];
      },
    ],
    [
      'sources[0].stance.es must exist in every language of the pack',
      (_, pack) => {
        pack.sources = (pack.sources as object[]).map((source) => ({ ...source, stance: { en: 'A paper.' } }));
      },
    ],
    [
      'topics[0].names[0].languages the pack is not in "es" (topic one)',
      (topic, pack) => {
        pack.languages = ['en'];
        topic.names = [makeName('One'), makeName('Uno', { languages: ['en'] })];
        pack.topics = [topic];
      },
    ],
    [
      'topics[0].figures[0].speaker must say who said it, because the nature is "said" (topic one)',
      (topic) => {
        const figure = { value: { en: '3', es: '3' }, label: { en: 'tons', es: 'toneladas' } };
        topic.figures = [{ ...figure, paragraph: 1, nature: 'said' }];
      },
    ],
    [
      'topics[0].points[0].doubts[0].references a confirmed doubt must say where it was read (topic one)',
      (topic) => {
        topic.points = [{ ...point, doubts: [{ text: point.text, references: [], confirmed: true }] }];
      },
    ],
  ])('%s', (message, change) => {
    expect(said(change)).toEqual([message]);
  });

  test('the last day, the last paragraph and a said figure are in order', () => {
    expect(
      said((topic, pack) => {
        pack.reviewBy = pack.asOf;
        topic.points = [{ ...point, paragraph: 10, source: 'article' }];
        topic.events = [{ date: '2025', nature: 'said', text: point.text }];
      }),
    ).toEqual([]);
  });
});

/** What `npm run pack -- check` says of a pack that can be read. */
function advice(change: (topic: Topic, pack: Pack) => void): string[] {
  const topic = makeTopic('one', ['Anna Brown'], { kind: 'person', attribute: true });
  const pack = makePack([topic, makeTopic('two', ['City Bank'], { kind: 'company' })]);
  change(topic, pack);
  const ordinary = (word: string) => ['obra'].includes(word);
  return checkPack(pack, ordinary).map((fault) => asText(fault).replace(/^topics\[0\]\./, ''));
}

describe('what an editor would find', () => {
  const text = (en: string, es: string) => ({ en, es });
  const page = { title: 'A page', publisher: 'A paper', url: 'https://example.org/' };
  const event = (date: string, end?: string) => ({ date, end, nature: 'reported' as const, text: text('It.', 'Lo.') });
  test.each<[string, (topic: Topic, pack: Pack) => void]>([
    [
      'line.es is the English sentence: write it in Spanish',
      (one) => {
        one.line = text('a b c d e', 'a b c d e');
      },
    ],
    [
      'line has the figures 1500, 3 in English and – in Spanish',
      (one) => {
        one.line = text('Of 1,500 she won 3.', 'Uno.');
      },
    ],
    [
      'line has the figures – in English and 12, 7 in Spanish',
      (one) => {
        one.line = text('One.', 'De 12 son 7.');
      },
    ],
    [
      'events[0].end must be as precise as the date the range begins with',
      (one) => one.events.push(event('2025', '2025-02')),
    ],
    [
      'events[0].end must be after the date the range begins with',
      (one) => one.events.push(event('2025-02', '2025-02')),
    ],
    ['names[1].text "¿?" holds no letter or digit', (one) => one.names.push(makeName('¿?'))],
    [
      'decoys[0] "Anna Brown" is a name of this topic: it cannot be a decoy too',
      (one) => one.decoys.push('Anna Brown'),
    ],
    [
      'relations[0] ties the topic to itself (topic one)',
      (one) => one.relations.push({ type: 'owns', to: 'one', nature: 'reported' }),
    ],
  ])('%s', (message, change) => {
    expect(advice(change)).toEqual([message]);
  });

  const argued = (en: string, es: string) => ({ paragraph: 1, nature: 'argued' as const, text: text(en, es) });
  test.each<[string[], (topic: Topic, pack: Pack) => void]>([
    [
      ['names[1].cues "Rose" is called ambiguous in its note and has no cue'],
      (one) => one.names.push(makeName('Rose', { note: 'Ambiguous: a flower' })),
    ],
    [[], (one) => one.names.push(makeName('Rose', { note: 'Ambiguous: a flower', cues: ['Ana'] }))],
    [[], (one) => one.names.push(makeName('Rose', { note: 'Not ambiguous in news' }))],
    [[], (one) => one.names.push(makeName('Rose'))],
    [
      ['names[1].cues the cue "ana ríos" stands in the name "Dr Ana Ríos" and would always settle it'],
      (one) => one.names.push(makeName('Dr Ana Ríos', { cues: ['bank', 'ana ríos'] })),
    ],
    [[], (one) => one.names.push(makeName('Dr Ana Ríos', { cues: ['an', 'Ríos Ana'] }))],
    [
      [
        'names[1] "bank" is a name of two, three too: give it a cue that they do not have, or drop it',
        'topics[1].names[1] "Bank" is a name of one, three too: give it a cue that they do not have, or drop it',
        'topics[2].names[0] "Bank" is a name of one, two too: give it a cue that they do not have, or drop it',
      ],
      (one, pack) => {
        one.names.push(makeName('bank'));
        pack.topics[1]?.names.push(makeName('Bank'));
        pack.topics.push(makeTopic('three', ['Bank']));
      },
    ],
    [
      ['names[1] "bank" is a name of two too: give it a cue that they do not have, or drop it'],
      (one, pack) => {
        one.names.push(makeName('bank', { cues: ['coin'] }));
        pack.topics[1]?.names.push(makeName('Bank', { languages: ['es'], cues: ['coin', 'peso'] }));
      },
    ],
    [
      ['names[1] "ÁNNA BROWN" is listed already: accents and case are evened out'],
      (one) => one.names.push(makeName('ÁNNA BROWN')),
    ],
    [[], (one) => one.names.push(makeName('ANNA BROWN', { exactCase: true }))],
    [
      ['names[2] "MORENA" is listed already: accents and case are evened out'],
      (one) => one.names.push(...['MORENA', 'MORENA'].map((name) => makeName(name, { exactCase: true }))),
    ],
    [[], (one) => one.names.push(...['Morena', 'MORENA'].map((name) => makeName(name, { exactCase: true })))],
    [[], (one) => one.names.push(makeName('1,500 men'), makeName('1.500 men'))],
    [
      ['names[2] "Man" is listed already: accents and case are evened out'],
      (one) => one.names.push(makeName('man', { languages: ['en'] }), makeName('Man')),
    ],
    [[], (one) => one.names.push(makeName('man', { languages: ['en'] }), makeName('Man', { languages: ['es'] }))],
    [
      ['attribute a person about whom something is argued needs attribute: true (or false, for one long dead)'],
      (one) => {
        one.points.push(argued('The author says so.', 'Lo dice la autora.'));
        delete one.attribute;
      },
    ],
    [
      ['en', 'es'].map(
        (language) =>
          `points[0].text.${language} is a judgment and must say whose it is in the sentence ("Andrea Lobo argues", "según Andrea Lobo")`,
      ),
      (one) => one.points.push(argued('So it is.', 'Así es.')),
    ],
    [
      [],
      (one) => {
        one.points.push(argued('So it is.', 'Así es.'));
        one.attribute = false;
      },
    ],
    [[], (_, pack) => pack.topics[1]?.points.push(argued('So it is.', 'Así es.'))],
    [
      ['since[0].date is before the source’s own date (2026-01-01): an event, not a change since'],
      (one, pack) => {
        // The earliest article counts, whatever the order.
        pack.sources.unshift({ ...(pack.sources[0] as Pack['sources'][0]), id: 'later', date: '2026-01-09' });
        pack.asOf = '2026-02-01';
        const references = [page];
        one.since.push(...['2025-12-31', '2026-01-01'].map((date) => ({ date, text: text('It.', 'Lo.'), references })));
      },
    ],
    [
      [
        'since[0].date is after the pack’s own date (asOf 2026-01-01)',
        'points[0].doubts[1].references[1].date is after the pack’s own date (asOf 2026-01-01)',
      ],
      (one) => {
        const late = [{ ...page, date: '2026-01-01' }, { ...page, date: '2026-01-02' }, page];
        const doubt = { text: text('It.', 'Lo.'), references: [page], confirmed: false };
        one.since.push({ date: '2026-02', text: text('It.', 'Lo.'), references: [page] });
        one.points.push({
          ...{ paragraph: 1, nature: 'reported', text: text('It.', 'Lo.') },
          doubts: [doubt, { ...doubt, references: late }],
        });
      },
    ],
    [
      ['topics[1].relations[0] "ally-of" between two and one is there already: cards show it both ways'],
      (one, pack) => {
        one.relations.push({ type: 'ally-of', to: 'two', nature: 'reported' });
        pack.topics[1]?.relations.push({ type: 'ally-of', to: 'one', nature: 'reported' });
      },
    ],
  ])('%j', (messages, change) => {
    expect(advice(change)).toEqual(messages);
  });

  test('an ordinary word is told with all that may be done', () => {
    expect(advice((one) => one.names.push(makeName('Obra')))).toEqual([
      expect.stringMatching(/^names\[1\] "Obra" is an ordinary word: give it cues or exactCase, drop it, or say/),
    ]);
  });

  test('four words may be the same in both languages, a person is called the same, figures may be written either way', () => {
    expect(
      advice((one) => {
        one.name = text('Ana de la Torre y Ruiz', 'Ana de la Torre y Ruiz');
        one.line = text('Of 1,500 in 2022-23 and 7', 'De 7 y 1500 en 2022-2023');
        one.since = [{ date: '2026-01', text: text('a b c d', 'a b c d'), references: [page] }];
      }),
    ).toEqual([]);
  });
});

describe('the text of a pack', () => {
  const pack = makePack([makeTopic('one', ['One thing'])]);
  test('is written anew, and told with its facts', () => {
    const checked = checkPackText(JSON.stringify(pack, null, 2));
    const text = JSON.stringify(pack);
    expect(checked).toMatchObject({
      text,
      warnings: [],
      facts: { id: 'kit', characters: text.length },
    });
  });

  test('that is faulty gives its faults alone', () => {
    expect(checkPackText('{"format":2}')).toEqual({ faults: [expect.objectContaining({ path: 'format' })] });
  });

  test('has another sum where any character is another', () => {
    expect(checksumOf('')).toBe('0:ztntfp');
    expect(new Set(['abc', 'abd', 'bbc', 'acb', 'ab', 'abcd'].map(checksumOf)).size).toBe(6);
  });
});
