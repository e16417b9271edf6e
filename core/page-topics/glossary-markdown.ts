/** Writes a glossary as Markdown. */
import type { DoubtLine, Origin } from '../cards/card-lines';
import { pictureWords } from '../cards/card-picture';
import { hostOf, type Link } from '../cards/links-of';
import { type Fact, wordsOf } from '../cards/outline';
import type { Language, Picture } from '../topics/topic';
import type { Glossary, GlossaryEntry } from './glossary';
import type { GlossaryWords } from './glossary-words';

/** The glossary as Markdown; doubts come right under the statement they concern. Ends with a line feed. */
export function glossaryMarkdown(glossary: Glossary, words: GlossaryWords): string {
  const address = words.address === null ? [] : [`<${words.address.replace(/[<>\s]/g, encodeURIComponent)}>`, ''];
  return [
    `# ${plain(words.title)}`,
    '',
    ...address,
    plain(words.made),
    '',
    ...glossary.entries.flatMap((entry) => entryLines(entry, words, glossary.language)),
    `## ${plain(words.source)}`,
    '',
    ...glossary.sources.map(({ cite, stance }) => {
      const title = cite.url ? link({ label: cite.title, url: cite.url }) : plain(cite.title);
      const by = [cite.author, cite.publisher, words.dates(cite.date, null)].filter((part) => part !== undefined);
      const site = !cite.url && cite.site ? ` ${link({ label: hostOf(cite.site), url: cite.site })}` : '';
      return `- ${title}. ${plain(by.join(', '))}. ${plain(stance.text)}${site}`;
    }),
    '',
  ].join('\n');
}

function entryLines(entry: GlossaryEntry, words: GlossaryWords, language: Language): string[] {
  const other = entry.otherName ? ` (${plain(entry.otherName.text)})` : '';
  return [
    `## ${plain(entry.name.text)}${other}`,
    '',
    `*${plain(words.kind(entry.kind))}.* ${plain(entry.line.text)}`,
    '',
    ...(entry.picture ? [pictureLine(entry.picture, language), ''] : []),
    ...(entry.place ? [plain(entry.place.caption.map((each) => words.say(each)).join(' ')), ''] : []),
    ...entry.notices.flatMap((notice) => [`> ${plain(words.say(notice))}`, '']),
    ...entry.sections.flatMap(({ title, note, facts }) => [
      `**${plain(words.say(title))}**`,
      '',
      ...(note ? [plain(words.say(note)), ''] : []),
      ...facts.flatMap((fact) => factLines(fact, words)),
      '',
    ]),
  ];
}

/** What is to be seen, whose it is and where: the picture itself is in the other form of the glossary. */
function pictureLine(picture: Picture, language: Language): string {
  const { description, credit, source } = pictureWords(picture, language);
  return `*${plain(description.text)}* ${plain(credit)}. ${link(source)}`;
}

function factLines({ origin, when, strong, words: parts, doubts, references }: Fact, words: GlossaryWords): string[] {
  const date = when ? `${words.dates(when.date, when.end)}: ` : '';
  const weight = strong.length > 0 ? `**${plain(wordsOf(strong, words.say))}** ` : '';
  const said = `${date}${weight}${plain(wordsOf(parts, words.say))}`;
  return [
    `- ${origin ? label(origin, words) : ''}${said}${origin ? margin(origin, words) : ''}${links(references)}`,
    ...doubts.map((doubt) => doubtLine(doubt, words)),
  ];
}

function label({ label: message }: Origin, words: GlossaryWords): string {
  return message === null ? '' : `*${plain(words.say(message))}:* `;
}

function margin({ paragraph, place }: Origin, words: GlossaryWords): string {
  return paragraph === null || place === null ? '' : ` (${words.paragraph(paragraph)})`;
}

function doubtLine({ label: message, line, references }: DoubtLine, words: GlossaryWords): string {
  return line
    ? `  - **${plain(words.say(message))}:** ${plain(line.text)}${links(references)}`
    : `  - **${plain(words.say(message))}**`;
}

function links(references: readonly Link[]): string {
  return references.map((reference) => ` ${link(reference)}`).join('');
}

function link({ label: text, url }: Pick<Link, 'label' | 'url'>): string {
  return `[${plain(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Text escaped for Markdown, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
