/** The lookup on what readers type and paste: names with what stands around them, questions, whole texts. */
import { describe, expect, it, vi } from 'vitest';
import { compileLexicon } from '@/core/lexicon/lexicon';
import { MAX_QUERY_LENGTH } from '@/core/limits';
import { createLookup } from '@/core/lookup/lookup';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const person = { kind: 'person' } as const;
const en = (text: string) => makeName(text, { languages: ['en'] });
const es = (text: string) => makeName(text, { languages: ['es'] });

const pack = makePack([
  makeTopic('rivas', ['Elena Rivas', 'Rivas'], { ...person, line: { en: 'Mayor of Tarn.', es: 'Alcaldesa de Tarn.' } }),
  makeTopic('letter', [en('Letter from Elena Rivas to the council'), es('Carta de Elena Rivas al consejo')]),
  makeTopic('anton', ['Bruno Antón', 'Antón'], person),
  makeTopic('agency', [makeName('TWA', { exactCase: true }), en('Tarn Water Agency'), es('Agencia del Agua de Tarn')]),
  makeTopic('dam', [en('The Weir'), es('La Represa')]),
  makeTopic('tarn', ['Tarn', makeName('Tarnish', { demonym: true, languages: ['en'] })], {
    kind: 'place',
    broad: true,
  }),
  makeTopic('unions', [en('river unions'), es('sindicatos fluviales')]),
  makeTopic('order', [en('Order 42'), es('Orden 42')]),
  makeTopic('reuse', [en('re-routing'), es('desvío')]),
  makeTopic('spain', [en('Spain'), es('España')], { kind: 'place', broad: true }),
  makeTopic('us', [makeName('US', { exactCase: true, languages: ['en'] }), es('Estados Unidos')], { kind: 'place' }),
]);
const lexicon = vi.fn(() => compileLexicon([pack]));
const lookup = createLookup([pack], 'en', lexicon);
const ids = (typed: string, limit = 3) => lookup.search(typed, limit).map(({ key }) => key.slice('kit/'.length));

describe('a name is first', () => {
  it.each([
    // An article, a title, a possessive, another number or gender.
    ['the TWA', 'agency'],
    ['la twa', 'agency'],
    ['weir', 'dam'],
    ['the weir', 'dam'],
    ['represa', 'dam'],
    ['Mr. Antón', 'anton'],
    ['president rivas', 'rivas'],
    ['la señora Rivas', 'rivas'],
    ['el ex presidente antón', 'anton'],
    ["rivas's", 'rivas'],
    ['Rivas’s', 'rivas'],
    ['river union', 'unions'],
    ['sindicato fluvial', 'unions'],
    ['tarnish', 'tarn'],
    // Divided otherwise.
    ['elenarivas', 'rivas'],
    ['rivass', 'rivas'],
    ['order42', 'order'],
    ['orden42', 'order'],
    ['re routing', 'reuse'],
    ['rerouting', 'reuse'],
    // Accents, ñ, case.
    ['ANTON', 'anton'],
    ['espana', 'spain'],
    ['ESPAÑA', 'spain'],
    ['desvio', 'reuse'],
    // Questions.
    ['who is elena rivas', 'rivas'],
    ['Who is Rivas?', 'rivas'],
    ['what does TWA mean', 'agency'],
    ['¿qué es la TWA?', 'agency'],
    ['¿Quién es Bruno Antón?', 'anton'],
    ['dime qué es la represa', 'dam'],
    ['us', 'us'],
  ])('of “%s”: %s', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it.each([
    ['union of tarn mayors', 'agency'],
    ['rivulet', 'rivas'],
    ['antonym', 'anton'],
    ['president of nowhere', 'rivas'],
    ['order 43', 'order'],
    ['tell us nothing', 'us'],
    ['¿qué hora es?', 'spain'],
  ])('but “%s” does not name %s', (typed, id) => {
    expect(ids(typed)[0]).not.toBe(id);
  });

  it('shows and marks the name that was meant, as the pack has it', () => {
    const [hit] = lookup.search('who is elenarivas', 1);
    expect(hit).toMatchObject({
      shown: 'Elena Rivas',
      matched: [
        [0, 5],
        [6, 11],
      ],
    });
    const [weir] = lookup.search('weir', 1);
    expect(weir?.shown).toBe('The Weir');
  });

  it('does not read for other names what is a name', () => {
    lexicon.mockClear();
    for (const typed of ['rivas', 'the TWA', 'mr antón', 'elena rivas', 'weir']) lookup.search(typed, 3);
    expect(lexicon).not.toHaveBeenCalled();
  });
});

describe('after it come', () => {
  it('names with all words, before those that are only named beside others', () => {
    expect(ids('letter rivas')).toEqual(['letter', 'rivas']);
    expect(ids('carta rivas')[0]).toBe('letter');
  });

  it('those named in it, the particular ones before the broad', () => {
    expect(ids('rivas and antón in tarn')).toEqual(['rivas', 'anton', 'tarn']);
    expect(ids('antón visitó tarn con rivas')).toEqual(['rivas', 'anton', 'tarn']);
  });

  it('misspelt ones, only where nothing is as typed', () => {
    expect(ids('elena rivaz')[0]).toBe('rivas');
    expect(ids('elna rivvas')[0]).toBe('rivas');
    expect(ids('brno anton')[0]).toBe('anton');
    const close = makePack([
      makeTopic('marina', ['Marina']),
      makeTopic('marino', ['Farina']),
      makeTopic('maria', ['Mariana']),
    ]);
    const over = createLookup([close], 'en', () => compileLexicon([close]));
    expect(over.search('marina', 9).map(({ shown }) => shown)).toEqual(['Marina']);
    expect(over.search('mrina', 9).length).toBeGreaterThan(0);
  });
});

describe('a text that is pasted', () => {
  const english =
    'Nobody at the meeting had expected the plan to be read aloud, least of all Bruno Antón, who had signed it. ' +
    'For an hour the Tarn Water Agency answered questions about pumps and pipes, and then Elena Rivas left without a word.';
  const spanish =
    'Nadie esperaba en la reunión que se leyera el plan, y menos Bruno Antón, que lo había firmado. ' +
    'Durante una hora la Agencia del Agua de Tarn respondió sobre bombas y tuberías, y después Elena Rivas se fue sin decir nada.';

  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('in %s is answered by the topics it names, in its order', (_, text) => {
    expect(ids(text, 9)).toEqual(['anton', 'agency', 'rivas']);
    expect(ids(text, 1)).toEqual(['anton']);
  });

  it('is read up to a length, however long it is', () => {
    const filler = 'nothing of note was said that day by anybody. '.repeat(100);
    expect(filler.length).toBeGreaterThan(MAX_QUERY_LENGTH);
    expect(ids(`${english} ${filler}`, 9)).toEqual(['anton', 'agency', 'rivas']);
    expect(ids(`${filler} ${english}`)).toEqual([]);
    expect(ids(filler.repeat(100))).toEqual([]);
  });

  it('finds nothing where it names nothing, whatever words it has', () => {
    expect(
      ids(
        'somebody asked for hours whether water, or at least a letter, would come to the council of the river at last',
      ),
    ).toEqual([]);
    expect(
      ids('alguien preguntó durante horas si el agua o una carta llegaría por fin al consejo de la agencia'),
    ).toEqual([]);
  });

  it('in lower case finds names all the same', () => {
    const typed =
      'hello there i would like to know what it is that elena rivas and bruno anton have to do with each other';
    expect(ids(typed, 9)).toEqual(['rivas', 'anton']);
  });

  it.each([
    ['one long word', 'a'.repeat(5_000)],
    ['words of one letter', 'x '.repeat(2_000)],
    ['one name over and over', 'rivas '.repeat(2_000)],
  ])('may be %s', (_, text) => {
    expect(() => ids(text)).not.toThrow();
  });
});
