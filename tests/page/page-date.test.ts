/** Where a page says when it was published, and which place counts. */
import { describe, expect, it } from 'vitest';
import { pageDateOf } from '@/page/page-date';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('pageDateOf', () => {
  it.each([
    ['a meta of the article', '<meta property="article:published_time" content="2023-05-09T08:00:00Z">', '2023-05-09'],
    ['a meta by an older name', '<meta name="DC.date" content="2023-05-09">', '2023-05-09'],
    [
      'linked data',
      '<script type="application/ld+json">[{"datePublished" : "2023-05-09T01:00"},]</script>',
      '2023-05-09',
    ],
    ['a time in the article', '<main><p><time datetime="2023-05-09">Tuesday</time></main>', '2023-05-09'],
    ['a time elsewhere', '<footer><time datetime="2023-05-09">Tuesday</time></footer>', null],
    [
      'a date that is none',
      '<meta name="date" content="yesterday"><main><time datetime="2023-13-01">x</time></main>',
      null,
    ],
    ['nothing', '<p>9 May 2023</p>', null],
  ])('reads %s', (_what, html, date) => expect(pageDateOf(page(html))).toBe(date));

  it('takes the surest place, and passes over one without a date', () => {
    const html =
      '<meta property="article:published_time" content="soon"><meta name="date" content="2023-05-08">' +
      '<article><time datetime="2023-01-01">old</time></article>';
    expect(pageDateOf(page(html))).toBe('2023-05-08');
  });

  it('reads a page whose images take the names of the document’s methods', () => {
    const clobbered = page('<img name="querySelectorAll"><meta name="date" content="2023-05-08">');
    expect(pageDateOf(clobbered)).toBe('2023-05-08');
  });
});
