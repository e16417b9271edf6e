/** The card of every topic of the bundled pack, opened once as a reader would who looks its name up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileBundledPacks } from '../../scripts/pack/compile-pack';
import type { DrivenPage } from '../kit/driven-browser';
import { expectNoErrors, type Reader, startReader } from '../kit/reader';

let reader: Reader;
let popup: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
  popup = await reader.browser.openExtensionPage('popup.html');
});
afterAll(() => reader.stop());

/**
 * Looks `name` up, opens the hit so called, and goes back. What the card said, or where it stopped. Runs in the popup;
 * every step waits for what the one before brought about.
 */
async function readCard(name: string): Promise<{ title: string; text: string } | string> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T | null> => {
    for (let attempt = 0; attempt < 250; attempt += 1) {
      const seen = look();
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return null;
  };
  const box = await until(() => document.querySelector<HTMLInputElement>('[role=combobox]'));
  if (!box) return 'no lookup';
  box.value = name;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const named = (option: HTMLElement) =>
    ['.topic-name', '.other-name'].some((part) => option.querySelector(part)?.textContent?.trim() === name);
  const hit = await until(() => [...document.querySelectorAll<HTMLElement>('[role=option]')].find(named));
  if (!hit) return 'not found';
  hit.click();
  const title = await until(() => document.querySelector<HTMLElement>('article h2')?.innerText.trim());
  // Not innerText: of a long list of points the last ones are folded away.
  const text = document.querySelector('article')?.textContent ?? '';
  document.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  const gone = await until(() => !document.querySelector('article'));
  return title && gone ? { title, text } : 'no card';
}

describe('every topic', () => {
  it('is found by its name, and its card says its line and each of its points', async () => {
    const packs = await compileBundledPacks();
    const topics = packs.flatMap((pack) => pack.topics);
    expect(topics.length).toBeGreaterThan(100);
    const faults: string[] = [];
    for (const topic of topics) {
      const name = topic.name.en ?? '';
      const card = await popup.evaluate(readCard, name);
      if (typeof card === 'string') faults.push(`${topic.id}: ${card}`);
      else {
        if (card.title !== name) faults.push(`${topic.id}: the card is called ${card.title}`);
        const text = card.text.replace(/\s+/g, ' ');
        const due = [topic.line, ...topic.points.map((point) => point.text)];
        for (const { en = '' } of due) if (!text.includes(en)) faults.push(`${topic.id}: its card lacks “${en}”`);
      }
    }
    expect(faults).toEqual([]);
    expectNoErrors(reader.browser);
  }, 120_000);
});
