/** A page asks about each of its words once, and again where no answer came. */
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { resolveWords } from '../../../core/lexicon/resolve-words';
import { readToRest } from '../../../core/lookup/read-to-rest';
import type { DocumentMentions } from '../../../core/mentions/document';
import { createDocumentMentions } from '../../../core/mentions/document-mentions';
import { DocumentWords } from '../../../core/mentions/document-words';
import { closeWord, splitWords, startSplitting, WordList } from '../../../core/mentions/split-words';
import { NO_WORD } from '../../../core/mentions/word-table';
import { smallPack } from './small-pack';

/** Reads a text; returns the number of each word. */
function read(words: DocumentWords, text: string): number[] {
  const list = new WordList();
  const state = startSplitting();
  words.open(text);
  splitWords(text, text.length, state, list, words);
  closeWord(state, list, words);
  return [...list.numbers.slice(0, list.length)];
}

describe('the words of a document', () => {
  test('are numbered once and asked about once, folded, in order of first sight', () => {
    const words = new DocumentWords();
    const [a, b, c, d] = read(words, 'Über México uber mexico');
    expect([c, d]).toEqual([a, b]);
    expect(words.highestRank).toBe(2);
    expect(words.takeUnasked(1)).toEqual(['uber']);
    expect(words.takeUnasked(5)).toEqual(['mexico']);
    expect(words.takeUnasked(5)).toEqual([]);
    read(words, 'México D2');
    expect(words.highestRank).toBe(3);
    expect(words.takeUnasked(5)).toEqual(['d2']);
    read(words, 'México');
    expect(words.highestRank).toBe(2);
    read(words, 'D2 México');
    expect(words.highestRank).toBe(3);
    read(words, '');
    expect(words.highestRank).toBe(0);
  });

  test('tell how many function words of each language a block has', () => {
    const words = new DocumentWords();
    read(words, 'the The el fentanyl');
    expect(words.functionWords).toEqual([0, 2, 1, 0]);
    read(words, 'los und');
    expect(words.functionWords).toEqual([0, 0, 1, 1]);
    read(words, 'de a');
    expect(words.functionWords).toEqual([0, 0, 0, 0]);
  });

  test('are no words, and never asked about, where they have more than 60 letters', () => {
    const words = new DocumentWords();
    const [long, most, ligatures, last] = read(
      words,
      `${'a'.repeat(61)} ${'b'.repeat(60)} ${'ﬁ'.repeat(31)} ${'c'.repeat(61)}`,
    );
    expect([long, ligatures, last]).toEqual([NO_WORD, NO_WORD, NO_WORD]);
    expect(most).not.toBe(NO_WORD);
    expect(words.takeUnasked(9)).toEqual(['b'.repeat(60)]);
  });

  test('are known up to a rank when all before are answered', () => {
    const words = new DocumentWords();
    expect(words.knowsAll()).toBe(true);
    read(words, 'one two three');
    expect(words.knowsUpTo(0)).toBe(true);
    expect(words.knowsUpTo(1)).toBe(false);
    words.answer(['two', 'never']);
    expect([words.knowsUpTo(1), words.knowsUpTo(2), words.knowsAll()]).toEqual([false, false, false]);
    words.answer(['one']);
    expect([words.knowsUpTo(2), words.knowsUpTo(3), words.knowsAll()]).toEqual([true, false, false]);
    words.answer(['three']);
    expect([words.knowsUpTo(3), words.knowsAll()]).toEqual([true, true]);
  });

  test('are asked again when the answer is lost, and only those that were asked and not answered', () => {
    const words = new DocumentWords();
    read(words, 'one two three four');
    expect(words.takeUnasked(3)).toEqual(['one', 'two', 'three']);
    words.answer(['two']);
    words.askAgain(['three', 'two', 'four', 'never', 'one']);
    expect(words.takeUnasked(1)).toEqual(['three']);
    expect(words.takeUnasked(9)).toEqual(['one', 'four']);
    words.askAgain(['four', 'one']);
    words.answer(['four']);
    expect(words.takeUnasked(9)).toEqual(['one']);
    expect(words.takeUnasked(9)).toEqual([]);
  });

  test('that were answered before they occurred are known when they do, and not asked', () => {
    const words = new DocumentWords();
    words.answer(['one', 'three']);
    expect(words.knowsAll()).toBe(true);
    read(words, 'One two three');
    expect([words.knowsUpTo(1), words.knowsUpTo(2), words.knowsAll()]).toEqual([true, false, false]);
    expect(words.takeUnasked(9)).toEqual(['two']);
    words.answer(['two']);
    expect(words.knowsAll()).toBe(true);
  });

  test('that were answered before they were asked are not asked', () => {
    const words = new DocumentWords();
    read(words, 'one two');
    words.answer(['one']);
    expect(words.takeUnasked(9)).toEqual(['two']);
  });
});

describe('a document', () => {
  const lexicon = compileLexicon([smallPack]);
  const answerTo = (words: readonly string[]) => resolveWords(lexicon, words);

  test('is settled with an answer that came before it was read, as with one that came after', () => {
    const [early, late] = [createDocumentMentions(), createDocumentMentions()];
    early.learn(['fentanyl', 'mexico'], answerTo(['fentanyl', 'mexico']));
    for (const document of [early, late]) {
      document.put(1, { text: 'Mexico and fentanyl', language: 'en' });
      while (document.work(1000));
    }
    expect(early.takeUnknownWords(9)).toEqual(['and']);
    early.learn(['and'], answerTo(['and']));
    late.learn(late.takeUnknownWords(9), answerTo(['mexico', 'and', 'fentanyl']));
    for (const document of [early, late]) while (document.work(1000));
    expect(early.mentionsOf(1)).toHaveLength(2);
    expect(early.mentionsOf(1)).toEqual(late.mentionsOf(1));
    expect(early.atRest()).toBe(true);
  });

  test('settles a block when its own words are answered, though others are not', () => {
    const document = createDocumentMentions();
    document.put(1, { text: 'fentanyl', language: 'en' });
    document.put(2, { text: 'Mexico', language: 'en' });
    while (document.work(1000));
    expect(document.takeUnknownWords(9)).toEqual(['fentanyl', 'mexico']);
    document.learn(['fentanyl'], answerTo(['fentanyl']));
    while (document.work(1000));
    expect(document.mentionsOf(1)).toHaveLength(1);
    expect(document.mentionsOf(2)).toEqual([]);
    expect(document.atRest()).toBe(false);
    document.learn(['mexico'], answerTo(['mexico']));
    expect(document.atRest()).toBe(false);
    while (document.work(1000));
    expect(document.atRest()).toBe(true);
    expect(document.takeChanged()).toEqual([1, 2]);
  });

  test('is not at rest before its blocks are read, and is so without any', () => {
    const document = createDocumentMentions();
    expect(document.atRest()).toBe(true);
    expect(document.work(10)).toBe(false);
    document.put(1, { text: 'fentanyl', language: 'en' });
    expect(document.atRest()).toBe(false);
    document.remove(1);
    document.remove(7);
    expect(document.atRest()).toBe(true);
    expect(document.takeChanged()).toEqual([]);
  });

  test('a block may be replaced, or taken out, while it is being read', () => {
    const document = createDocumentMentions();
    document.put(1, { text: 'fentanyl '.repeat(20), language: 'en' });
    document.work(30);
    document.put(1, { text: 'Mexico', language: 'en' });
    document.put(2, { text: 'fentanyl and fentanyl', language: 'en' });
    document.work(10);
    document.remove(2);
    document.put(3, { text: 'López Obrador', language: 'en' });
    readToRest(document, lexicon);
    expect([1, 2, 3].map((id) => document.mentionsOf(id).map(({ text }) => text))).toEqual([
      ['Mexico'],
      [],
      ['López Obrador'],
    ]);
  });

  test('its own words say a block’s language before what is declared, and that before the rest of the page', () => {
    const spanish = 'Los que están en la capital y por los que más se ha dicho sobre el INE en las elecciones.';
    const language = (texts: [string, 'en' | 'es' | 'other' | null][], id: number) => {
      const document = createDocumentMentions();
      for (const [i, [text, declared]] of texts.entries()) document.put(i, { text, language: declared });
      readToRest(document, lexicon);
      return document.mentionsOf(id).map(({ text }) => text);
    };
    const long = `${spanish} ${spanish}`;
    expect(language([[long, 'en']], 0)).toEqual(['INE', 'INE']);
    expect(
      language(
        [
          ['INE elecciones', 'en'],
          [long, null],
        ],
        0,
      ),
    ).toEqual([]);
    expect(
      language(
        [
          ['INE elecciones', null],
          [long, null],
        ],
        0,
      ),
    ).toEqual(['INE']);
    expect(language([['seized fentnyl', 'other']], 0)).toEqual([]);
  });

  test('when the page turns out to be in another language, what is settled is settled again', () => {
    const document = createDocumentMentions();
    const english = 'The man who said that it is not for the people of the town and that they are with him. ';
    document.put(1, { text: 'INE elecciones', language: null });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(1);
    document.put(2, { text: english, language: null });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toEqual([]);
    document.remove(2);
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(1);
    // Many words of no language known make it another one, too.
    document.put(3, { text: 'lorem ipsum dolor sit amet '.repeat(50), language: null });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toEqual([]);
    document.remove(3);
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(1);
  });

  test('a page says its language with fewer words than a block', () => {
    const found = (texts: string[]) => {
      const document = createDocumentMentions();
      for (const [id, text] of texts.entries()) document.put(id, { text, language: null });
      readToRest(document, lexicon);
      return document.mentionsOf(0).map(({ text }) => text);
    };
    // Misspelt names are found in English and Spanish alone.
    expect(found(['They seized fentnyl.'])).toEqual([]);
    expect(found(['They seized fentnyl.', 'The man who said that it is not for the people.'])).toEqual(['fentnyl']);
  });

  test('a block in two languages has neither', () => {
    const english = 'The man who said that it is not for the people of the town and that they are with him. ';
    const french = 'Le chef des gens qui est dans une ville avec les autres pour une fois. ';
    const document = createDocumentMentions();
    document.put(1, { text: `INE elecciones. ${english}${french}`, language: 'es' });
    document.put(2, { text: `INE elecciones. ${english}`, language: 'es' });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(1);
    expect(document.mentionsOf(2)).toEqual([]);
  });

  test('what a block said in the language it had before is taken back', () => {
    const document = createDocumentMentions();
    const english = 'The man who said that it is not for the people of the town and that they are with him. ';
    document.put(1, { text: 'INE is here', language: 'es' });
    document.put(2, { text: 'INE elecciones', language: null });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toHaveLength(1);
    document.put(3, { text: english, language: null });
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toEqual([]);
    document.remove(2);
    document.remove(3);
    readToRest(document, lexicon);
    expect(document.mentionsOf(1)).toEqual([]);
  });

  /** Fills the list of words: what is given up of it is packed away. */
  const filler = 'one two three four '.repeat(5000);
  const FILLERS = ['one', 'two', 'three', 'four'];
  const mentionsOf = (document: DocumentMentions, id: number) =>
    document.mentionsOf(id).map(({ text, start }) => `${text} ${start}`);

  test('goes on right after it gave up the words of very many blocks', { timeout: 30_000 }, () => {
    const document = createDocumentMentions();
    for (let id = 0; id < 8; id++) document.put(id, { text: `${filler}fentanyl`, language: 'en' });
    document.put(8, { text: `Mexico ${filler}unheard`, language: 'en' });
    document.put(9, { text: `${filler}López Obrador`, language: 'en' });
    while (document.work(50_000));
    const known = [...FILLERS, 'fentanyl'];
    document.learn(known, answerTo(known));
    while (document.work(50_000));
    document.put(10, { text: `${filler}Title 42`, language: 'en' });
    readToRest(document, lexicon);
    expect(mentionsOf(document, 0)).toEqual([`fentanyl ${filler.length}`]);
    expect(mentionsOf(document, 8)).toEqual(['Mexico 0']);
    expect(mentionsOf(document, 9)).toEqual([`López Obrador ${filler.length}`]);
    expect(mentionsOf(document, 10)).toEqual([`Title 42 ${filler.length}`]);
  });

  test('a long block may go while one waits before it, one is looked through, and one is being split', () => {
    const document = createDocumentMentions();
    document.learn(['one', 'fentanyl'], answerTo(['one', 'fentanyl']));
    document.put(0, { text: 'López Obrador', language: 'en' });
    document.put(1, { text: `${filler.repeat(4)}Mexico`, language: 'en' });
    while (document.work(50_000));
    document.put(2, { text: 'one one fentanyl one', language: 'en' });
    document.work(21);
    document.put(3, { text: 'Title 42 is here', language: 'en' });
    document.work(5);
    document.remove(1);
    readToRest(document, lexicon);
    expect(mentionsOf(document, 0)).toEqual(['López Obrador 0']);
    expect(mentionsOf(document, 2)).toEqual(['fentanyl 8']);
    expect(mentionsOf(document, 3)).toEqual(['Title 42 0']);
  });
});
