/** Reads the labelled texts, which are not part of the project. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../core/topics/topic';
import { ROOT, sharedPlace } from '../run/root';

/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Label extends Span {
  /** Id of the topic that the stretch names. */
  topic: string;
  optional: boolean;
}

/** A stretch that looks like a name of the topic `not` and is none. */
export interface Trap extends Span {
  not: string;
  why: string;
}

export interface GoldText {
  file: string;
  language: Language;
  text: string;
  labels: Label[];
  traps: Trap[];
}

/** A news article with every entity linked; `topic` is an id of ours, or null where it is something else. */
export interface LinkedText {
  id: string;
  text: string;
  links: (Span & { title: string; topic: string | null })[];
}

/** The folder with the labelled texts; null where this machine has none. */
export function goldFolder(): string | null {
  const folder = join(sharedPlace(), 'gold');
  return existsSync(join(folder, 'labels.json')) ? folder : null;
}

/**
 * Topics that the pack has had since the shared texts were labelled, each with the topic that labels have in its place;
 * null where they have none: then they cannot say whether a mention is right.
 */
export const SINCE: Readonly<Record<string, string | null>> = {
  'claudia-sheinbaum': null,
  'mexicanos-contra-la-corrupcion': 'us-funding-of-mexican-ngos',
  pan: null,
  prd: null,
  pri: null,
  'supreme-court-of-mexico': null,
  'supreme-court-of-the-united-states': null,
  usaid: 'us-funding-of-mexican-ngos',
};

interface RawText {
  file: string;
  lang: Language;
  labels: (Span & { topic: string; optional?: boolean })[];
  rejected: Trap[];
}

/** The labelled texts that finding was made with. */
export async function readGold(folder: string): Promise<GoldText[]> {
  return readTexts(folder, 'labels.json', 'texts', () => true);
}

/** Of the second set, the texts with odd numbers, which were learned from, or those with even ones, which were not. */
export async function readSecond(folder: string, half: 'odd' | 'even'): Promise<GoldText[]> {
  if (!existsSync(join(folder, 'labels-2.json'))) return [];
  const rest = half === 'odd' ? 1 : 0;
  return readTexts(folder, 'labels-2.json', 'texts-2', (file) => Number.parseInt(file, 10) % 2 === rest);
}

const OWN = join(ROOT, 'tests/evaluate/texts');
/** Written without a look at the matcher; nothing may be learned from them. */
const UNSEEN = join(ROOT, 'tests/evaluate/unseen');
/** `[[words|topic]]` is a label (`topic?`: an optional one), `{{words|topic|what it is}}` a look-alike. */
const MARK = /\[\[([^|\]]+)\|([^\]]+)\]\]|\{\{([^|}]+)\|([^|}]+)\|([^}]+)\}\}/g;

/** Labelled texts of our own, with traps of every kind; their labels are marked in the text itself. */
export async function readOwn(): Promise<GoldText[]> {
  return readMarkedIn(OWN);
}

/** The same, of the texts that nothing has been learned from. */
export async function readUnseen(): Promise<GoldText[]> {
  return readMarkedIn(UNSEEN);
}

async function readMarkedIn(folder: string): Promise<GoldText[]> {
  const files = (await readdir(folder)).sort();
  return Promise.all(files.map(async (file) => readMarked(file, await readFile(join(folder, file), 'utf8'))));
}

function readMarked(file: string, marked: string): GoldText {
  const labels: Label[] = [];
  const traps: Trap[] = [];
  let text = '';
  let done = 0;
  for (const { 0: mark, 1: words, 2: topic, 3: other, 4: not, 5: why, index } of marked.matchAll(MARK)) {
    text += marked.slice(done, index);
    done = index + mark.length;
    const span = { start: text.length, text: words ?? other ?? '' };
    text += span.text;
    if (topic !== undefined)
      labels.push({ ...span, end: text.length, topic: topic.replace('?', ''), optional: topic.endsWith('?') });
    else traps.push({ ...span, end: text.length, not: not ?? '', why: why ?? '' });
  }
  return { file, language: file.includes('-es-') ? 'es' : 'en', text: text + marked.slice(done), labels, traps };
}

async function readTexts(
  folder: string,
  list: string,
  texts: string,
  isWanted: (file: string) => boolean,
): Promise<GoldText[]> {
  const raw = JSON.parse(await readFile(join(folder, list), 'utf8')) as RawText[];
  const wanted = raw.filter(({ file }) => isWanted(file));
  return Promise.all(
    wanted.map(async ({ file, lang, labels, rejected }) => ({
      file,
      language: lang,
      text: await readFile(join(folder, texts, file), 'utf8'),
      labels: labels.map((label) => ({ ...label, optional: label.optional ?? false })),
      traps: rejected,
    })),
  );
}

/** The corpus has names of its own for topics of ours. */
const LINKED_TOPICS: Readonly<Record<string, string>> = {
  AMLO: 'andres-manuel-lopez-obrador',
  Biden: 'joe-biden',
  Trump: 'donald-trump',
  Ebrard: 'marcelo-ebrard',
  'Xi Jinping': 'xi-jinping',
  Lula: 'luiz-inacio-lula-da-silva',
  Putin: 'vladimir-putin',
  Assange: 'julian-assange',
  Musk: 'elon-musk',
  'Carlos Slim': 'carlos-slim',
  Larrea: 'german-larrea',
  Mexico: 'mexico',
  'United States': 'united-states',
  China: 'china',
  Russia: 'russia',
  Ukraine: 'ukraine',
  NATO: 'nato',
  Pentagon: 'pentagon',
  DEA: 'drug-enforcement-administration',
  'White House': 'white-house',
  'Mexican Navy': 'mexican-navy',
  INE: 'national-electoral-institute',
  Morena: 'morena',
  'AFL-CIO': 'afl-cio',
  'State Department': 'us-department-of-state',
  UNAM: 'unam',
  Tesla: 'tesla',
  Monterrey: 'monterrey',
  'Ciudad Juárez': 'ciudad-juarez',
  fentanyl: 'fentanyl',
  meth: 'methamphetamine',
  USMCA: 'usmca',
  COVID: 'covid-19-pandemic',
  'NGO financing': 'us-funding-of-mexican-ngos',
  'minimum wage': 'minimum-wage-mexico',
  dollar: 'us-dollar',
};

/** Ids of the topics that the linked articles can tell right from wrong. */
export const LINKED_IDS: ReadonlySet<string> = new Set(Object.values(LINKED_TOPICS));

/** The linked news articles; empty where the folder has none. */
export async function readLinked(folder: string): Promise<LinkedText[]> {
  const file = join(folder, 'dwie-dev.jsonl');
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const raw = JSON.parse(line) as {
      id: string;
      text: string;
      mentions: (Span & { title: string; topic?: string })[];
    };
    const links = raw.mentions.map((link) => ({ ...link, topic: LINKED_TOPICS[link.topic ?? ''] ?? null }));
    return { id: raw.id, text: raw.text, links };
  });
}
