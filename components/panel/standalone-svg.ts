/** Turns a drawing on the screen into an SVG that needs no style sheet. */

/** The properties that our style sheet sets on drawings. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'letter-spacing',
  'paint-order',
];

/** The drawing as SVG text, with every style inlined and a background. Reads layout. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const sources = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, place) => {
    const source = sources[place];
    if (!source) return;
    const style = getComputedStyle(source);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-hidden']) element.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', `${width}`);
  paper.setAttribute('height', `${height}`);
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  return new XMLSerializer().serializeToString(copy);
}
