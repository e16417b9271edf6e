/** Every message exists in every language, with the same gaps, and is used; every message that is asked for exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../assets/locales/en.json';
import { flatMessages } from '../core/message-texts';
import { FAULT_CODES } from '../core/packs/fault';

const root = join(import.meta.dirname, '..');

const english = new Map(flatMessages(en, '.'));
/** Every other language that has a file, so that a new one is held to the same. */
const LOCALES = join(root, 'assets', 'locales');
const others = readdirSync(LOCALES)
  .filter((name) => name !== 'en.json')
  .map((name) => [name, new Map(flatMessages(JSON.parse(readFileSync(join(LOCALES, name), 'utf8')), '.'))] as const);
const source = ['components', 'core', 'entrypoints', 'platform']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .concat(readFileSync(join(root, 'wxt.config.ts'), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const sections = Object.keys(en).filter((key) => typeof en[key as keyof typeof en] === 'object');
/** 'card.close' as such, and `card.${key}` as a pattern; the manifest's __MSG_name__. */
const literal = new RegExp(`(['"])((?:${sections.join('|')})\\.[\\w.]+)\\1`, 'g');
const pattern = new RegExp(`\`((?:${sections.join('|')})\\.[^\`]*\\$\\{[^\`]*)\``, 'g');
const asked = new Set([...source.matchAll(literal)].map(([, , key = '']) => key));
const manifest = new Set([...source.matchAll(/__MSG_(\w+)__|i18n\.t\('(\w+)'\)/g)].map(([, a, b]) => a ?? b ?? ''));
const words = new Set([...source.matchAll(/['"]([\w-]+)['"]|^\s*'?([\w-]+)'?:/gm)].map(([, a, b]) => a ?? b ?? ''));
const patterns = [...source.matchAll(pattern)].map(
  ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '(\\w+)')}$`),
);

/** What a pattern leaves open must be a word of the source, or the message is one that nothing can ask for. */
function isSpelt(part: string): boolean {
  return words.has(part) || words.has(part.replaceAll('_', '-'));
}

function isUsed(key: string): boolean {
  if (asked.has(key) || manifest.has(key)) return true;
  return patterns.some((one) => {
    const parts = one.exec(key)?.slice(1);
    return parts?.every(isSpelt) ?? false;
  });
}

describe('messages', () => {
  it('are in English and Spanish', () => {
    expect(others.map(([name]) => name)).toContain('es.json');
    expect([...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each([['en.json', english] as const, ...others])(
    'in %s never speak of "the article": a reader is reading another',
    (_, messages) => {
      const nameless = /\b(?:the|this) article\b|\b(?:el|del|al|este) artículo\b/iu;
      // Who makes a pack of an article has that article in front.
      const told = [...messages].filter(([key]) => !key.startsWith('make.'));
      expect(told.filter(([, text]) => nameless.test(text))).toEqual([]);
    },
  );

  it.each(others)('in %s are the same ones, in the same order', (_, messages) => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  it.each(others)('in %s have the same gaps, and none is empty', (_, messages) => {
    const gaps = (text: string | undefined) => [...(text ?? '').matchAll(/\$\d/g)].map(([gap]) => gap).sort();
    for (const [key, text] of english) {
      expect(messages.get(key)?.trim(), key).not.toBe('');
      expect(gaps(messages.get(key)), key).toEqual(gaps(text));
    }
  });

  it('exist where the source asks for them', () => {
    expect(asked.size).toBeGreaterThan(50);
    expect([...asked, ...manifest].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all asked for', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist for every fault of a pack, and for nothing that is none', () => {
    const faults = [...english.keys()].filter((key) => key.startsWith('fault.')).sort();
    const codes = [...FAULT_CODES, 'in_topic'].map((code) => `fault.${code}`).sort();
    expect(faults).toEqual(codes);
  });

  it('would be missed: a message that nothing asks for is told from one that something does', () => {
    expect(isUsed('popup.not_stored')).toBe(true);
    expect(isUsed('options.density_page')).toBe(true);
    expect(isUsed('options.density_chapter')).toBe(false);
    expect(isUsed('card.forgotten')).toBe(false);
  });
});
