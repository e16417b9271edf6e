/** Writes a glossary as a self-contained HTML document. */
import type { DoubtLine, Origin } from '../cards/card-lines';
import { hostOf, type Link } from '../cards/links-of';
import type { Fact } from '../cards/outline';
import { anchor, literal, text } from '../text/html';
import type { Language } from '../topics/topic';
import type { Glossary, GlossaryEntry } from './glossary';
import { DRAWING_STYLE, figureMarkup, mapMarkup, pictureMarkup } from './glossary-drawings';
import type { GlossaryWords } from './glossary-words';

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#211d18;background:#fdfbf6}
h1,h2{font-family:ui-serif,Georgia,serif;font-weight:400;line-height:1.2}h2{margin-top:2rem;border-top:1px solid #e0d8c9;padding-top:1rem}
h3{font-size:1rem}.kind,.margin,.made{color:#62594d}.doubt{border-left:3px solid #9a3324;padding-left:.6rem;list-style:none}
article{break-inside:avoid-page}a{color:#9a3324;overflow-wrap:anywhere}`;

/** The glossary as one HTML document without scripts or external resources; doubts come right under the statement they concern. */
export function glossaryHtml(glossary: Glossary, words: GlossaryWords): string {
  const { language } = glossary;
  const address = words.address === null ? '' : `<p>${anchor(words.address, words.address)}</p>`;
  const sources = glossary.sources.map(({ cite, stance }) => {
    const title = `<cite lang="${cite.language}">${cite.url ? anchor(cite.url, cite.title) : literal(cite.title)}</cite>`;
    const by = [cite.author, cite.publisher, words.dates(cite.date, null)].filter((each) => each !== undefined);
    const site = !cite.url && cite.site ? ` ${anchor(cite.site, hostOf(cite.site))}` : '';
    return `<li>${title}. ${literal(by.join(', '))}. ${text(stance, language)}${site}</li>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${literal(words.title)}</title>
<style>${STYLE}
${DRAWING_STYLE}</style>
</head>
<body>
<h1>${literal(words.title)}</h1>
${address}
<p class="made">${literal(words.made)}</p>
${glossary.entries.map((entry) => article(entry, words, language)).join('\n')}
<h2>${literal(words.source)}</h2>
<ul>
${sources.join('\n')}
</ul>
</body>
</html>
`;
}

function article(entry: GlossaryEntry, words: GlossaryWords, language: Language): string {
  const other = entry.otherName ? ` <small>(${text(entry.otherName, language)})</small>` : '';
  return [
    `<article id="${literal(entry.id)}">`,
    `<h2>${text(entry.name, language)}${other}</h2>`,
    `<p><span class="kind">${literal(words.kind(entry.kind))}.</span> ${text(entry.line, language)}</p>`,
    entry.picture ? pictureMarkup(entry.picture, language) : '',
    entry.place ? mapMarkup(entry.place, words) : '',
    ...entry.notices.map((notice) => `<p><strong>${literal(words.say(notice))}</strong></p>`),
    ...entry.sections.flatMap(({ title, note, facts }) => [
      `<h3>${literal(words.say(title))}</h3>`,
      ...(note ? [`<p><i>${literal(words.say(note))}</i></p>`] : []),
      `<ul>\n${facts.map((fact) => item(fact, words, language)).join('\n')}\n</ul>`,
    ]),
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function item(fact: Fact, words: GlossaryWords, language: Language): string {
  const { origin, when, strong, drawing, doubts, references } = fact;
  const shown = (parts: Fact['words']) =>
    parts.map((part) => ('key' in part ? literal(words.say(part)) : text(part, language))).join(' ');
  return [
    '<li>',
    origin ? label(origin, words) : '',
    when ? `${literal(words.dates(when.date, when.end))}: ` : '',
    strong.length > 0 ? `<b>${shown(strong)}</b> ` : '',
    shown(fact.words),
    origin ? margin(origin, words) : '',
    links(references),
    drawing ? figureMarkup(drawing) : '',
    doubtList(doubts, words, language),
    '</li>',
  ].join('');
}

function label({ label: message }: Origin, words: GlossaryWords): string {
  return message === null ? '' : `<i>${literal(words.say(message))}:</i> `;
}

function margin({ paragraph, place }: Origin, words: GlossaryWords): string {
  return paragraph === null || place === null
    ? ''
    : ` <span class="margin">${literal(words.paragraph(paragraph))}</span>`;
}

function doubtList(doubts: readonly DoubtLine[], words: GlossaryWords, language: Language): string {
  const items = doubts.map(
    ({ label: message, line, references }) =>
      `<li class="doubt"><strong>${literal(words.say(message))}${line ? `:</strong> ${text(line, language)}` : '</strong>'}${links(references)}</li>`,
  );
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
}

function links(references: readonly Link[]): string {
  return references.map(({ url, label: shown }) => ` ${anchor(url, shown)}`).join('');
}
