/** Makes the texts, packs and pages that are measured: always the same ones. */
import { readFileSync } from 'node:fs';
import words from 'word-list';
import type { Pack } from '../../core/topics/topic';
import { seededNumbers } from '../run/seeded-numbers';
import { syntheticPack, type Words } from './synthetic';

/** Distinct ordinary words of a text: a long page of news has some thousands. */
const VOCABULARY = 6_000;
/** One name of a topic to so many words. */
const WORDS_PER_NAME = 150;

const random = seededNumbers(2023);
const dictionary = readFileSync(words, 'utf8').split('\n');
const vocabulary = Array.from(
  { length: VOCABULARY },
  () => dictionary[Math.floor(random() * dictionary.length)] ?? 'word',
);

/** Ordinary words, the frequent ones often, with names of `packs` among them; at least `characters` long. */
export function textOf(characters: number, packs: readonly Pack[]): string {
  const names = namesOf(packs);
  const next = seededNumbers(8 + characters);
  const parts: string[] = [];
  for (let length = 0, count = 1; length < characters; count += 1) {
    // To the fourth: some words make up most of a text, as they do.
    const ordinary = vocabulary[Math.floor(next() ** 4 * vocabulary.length)] ?? '';
    const word = count % WORDS_PER_NAME === 0 ? (names[Math.floor(next() * names.length)] ?? '') : ordinary;
    parts.push(count % 14 === 0 ? `${word}.` : word);
    length += word.length + 1;
  }
  return parts.join(' ');
}

/** Every name of every topic. */
export function namesOf(packs: readonly Pack[]): string[] {
  return packs.flatMap(({ topics }) => topics.flatMap((topic) => topic.names.map(({ text }) => text)));
}

/** The bundled pack with made-up topics beside its own, `names` names in all. */
export function enlargedPack(bundled: Pack, names: number, words: Words): Pack {
  // Names with abbreviations are listed in two spellings: a few are left room for.
  const made = syntheticPack(names - namesOf([bundled]).length - 10, words, bundled);
  return { ...bundled, topics: [...bundled.topics, ...made.topics] };
}

/** A page whose text is cut into `nodes` text nodes, about a third of them in inline elements. */
export function pageOfText(text: string, nodes: number): string {
  const length = Math.ceil(text.length / nodes);
  const parts: string[] = [];
  for (let start = 0, node = 0; start < text.length; start += length, node += 1) {
    const piece = text.slice(start, start + length);
    parts.push(node % 3 === 1 ? `<span>${piece}</span>` : piece);
    if (node % 9 === 8) parts.push('</p>\n<p>');
  }
  return documentOf(`<main><p>${parts.join('')}</p></main>`);
}

/** A page with `frames` frames: `withText` of them hold a short report, the others nothing to read. */
export function pageOfFrames(frames: number, withText: number, text: string): string {
  const report = `<p>${text}</p>`.replaceAll('"', '');
  const frame = (nth: number) =>
    `<iframe width="300" height="250" srcdoc="<html lang='en'><body>${nth < withText ? report : '<img alt=&quot;&quot;>'}</body></html>"></iframe>`;
  return documentOf(`<main><p>${text}</p></main>${Array.from({ length: frames }, (_, nth) => frame(nth)).join('')}`);
}

/** A page around `body`. */
export function documentOf(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Measured</title></head><body>${body}</body></html>`;
}
