import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../core/page-topics/wrap-text';

describe('wrapText', () => {
  it('fills lines without cutting words', () => {
    expect(wrapText('one two three four', 9, 5)).toEqual(['one two', 'three', 'four']);
  });

  it('ends in an ellipsis what does not fit', () => {
    expect(wrapText('one two three four', 9, 2)).toEqual(['one two', 'three…']);
    expect(wrapText('one two three', 7, 1)).toEqual(['one tw…']);
  });

  it('gives what just fits no ellipsis; what does not keeps all letters there is room for', () => {
    expect(wrapText('one two', 3, 2)).toEqual(['one', 'two']);
    expect(wrapText('one two three', 8, 1)).toEqual(['one two…']);
  });

  it('gives a long word a line, and nothing for nothing', () => {
    expect(wrapText('a incomprehensibilities b', 5, 9)).toEqual(['a', 'incomprehensibilities', 'b']);
    expect(wrapText('  ', 5, 9)).toEqual([]);
  });
});
