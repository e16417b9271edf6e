/** Shows underlines on the grounds that pages have. */

const GROUNDS = [
  ['white', 'background: #fff; color: #111'],
  ['black', 'background: #000; color: #eee'],
  ['made dark afterwards', 'background: #181a1b; color: #d1cec9; filter: brightness(0.95)'],
  ['a photograph', 'background: linear-gradient(100deg, #2b4a66, #c9b28c 45%, #7b2f1d); color: #fff'],
  ['a link', 'background: #fff; color: #06c'],
  ['grey on grey', 'background: #ddd; color: #555'],
  ['paper', 'background: #faf3e3; color: #3b2f1e'],
  ['a red button', 'background: #c0392b; color: #fff'],
  ['the middle of grey', 'background: #757575; color: #fff'],
  ['an underlined link', 'background: #fff; color: #0645ad; text-decoration: underline'],
] as const;

/** A paragraph on each ground with a sure mention, a likely one, and one that was walked to. */
export function showUnderlines(home: HTMLElement): void {
  const sure = new Highlight();
  const likely = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  for (const [name, css] of GROUNDS) {
    const paragraph = document.createElement('p');
    paragraph.className = 'ground';
    paragraph.style.cssText = css;
    paragraph.textContent = `On ${name}: Marcelo Ebrard met Slim and then Andrés Manuel López Obrador, who said nothing.`;
    home.append(paragraph);
    mark(sure, paragraph, 'Marcelo Ebrard');
    mark(likely, paragraph, 'Slim');
    mark(sure, paragraph, 'Andrés Manuel López Obrador');
    mark(current, paragraph, 'Andrés Manuel López Obrador');
  }
  CSS.highlights.set('glosa-sure', sure);
  CSS.highlights.set('glosa-likely', likely);
  CSS.highlights.set('glosa-current', current);
}

function mark(highlight: Highlight, { firstChild: node }: Element, words: string): void {
  const start = node?.textContent?.indexOf(words) ?? -1;
  if (!node || start < 0) return;
  highlight.add(
    new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: start + words.length }),
  );
}
