/** Addresses of words. */
import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../core/cards/text-fragment';

const link = (before: string, words: string, after: string, address = 'https://news.example/a?b=1') =>
  linkToWords(address, before, words, after);

describe('linkToWords', () => {
  it('gives three words on each side', () => {
    expect(link('one two three four ', 'Carlos Slim', ' was put off until')).toBe(
      'https://news.example/a?b=1#:~:text=two%20three%20four-,Carlos%20Slim,-was%20put%20off',
    );
  });

  it('leaves out a side without words', () => {
    expect(link(' ', 'Morena', '')).toBe('https://news.example/a?b=1#:~:text=Morena');
  });

  it('escapes what means something in a fragment', () => {
    expect(link('', 'a-b, c & d', '')).toContain('#:~:text=a%2Db%2C%20c%20%26%20d');
  });

  it('evens out white space of the source', () => {
    expect(link('', 'Carlos\n   Slim', '')).toMatch(/Carlos%20Slim$/);
  });

  it('takes the rest of a word with it, since browsers mark whole words', () => {
    expect(link('', 'Slim', '’s dinner was late again')).toContain('text=Slim%E2%80%99s,-dinner%20was%20late');
    expect(link('', 'Slim', "' he said")).toContain("text=Slim,-'%20he%20said");
  });

  it("keeps the page's own fragment, without another of words", () => {
    expect(link('', 'Slim', '', 'https://news.example/a#part')).toBe('https://news.example/a#part:~:text=Slim');
    expect(link('', 'Slim', '', 'https://news.example/a#part:~:text=old')).toBe(
      'https://news.example/a#part:~:text=Slim',
    );
  });

  it.each(['about:srcdoc', 'blob:https://news.example/1', 'data:text/html,x'])('has none for %s', (address) => {
    expect(link('', 'Slim', '', address)).toBeNull();
  });
});
