/** Every surface for every reader: checked by axe, light and dark, at 320 pixels, with text twice as large, by keys alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrivenPage, DrivenPopup, Look } from '../kit/driven-browser';
import { expectedOn, expectNoErrors, expectPainted, type Reader, startReader } from '../kit/reader';

/** The part of the extension API that our functions use in its pages. */
declare const chrome: { tabs: { query(all: object): Promise<{ id?: number; url?: string }[]> } };

type Surface = Pick<DrivenPage & DrivenPopup, 'evaluate' | 'press' | 'type' | 'showAs' | 'close'>;

const soon = { timeout: 10_000, interval: 100 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let reader: Reader;
let page: DrivenPage;

beforeAll(async () => {
  reader = await startReader();
  page = await reader.open('news-en.html');
});
beforeEach(async () => expectPainted(page, await expectedOn('news-en')));
afterAll(() => reader.stop());

/** Waits until `selector` is there. */
async function shown(surface: Surface, selector: string): Promise<Surface> {
  const isThere = () => surface.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  await expect.poll(isThere, soon).toBe(true);
  return surface;
}

const click = (surface: Surface, selector: string) =>
  surface.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

async function panelAt(tab: string, selector: string): Promise<Surface> {
  const panel = await shown(await reader.browser.openPanel(page), '.briefing .topic');
  await click(panel, `#tab-${tab}`);
  return shown(panel, selector);
}

const SURFACES: Record<string, () => Promise<Surface>> = {
  'the popup': async () => shown(await reader.browser.openPopup(page), '.switches .switch:enabled'),
  'the popup with what it found': async () => {
    const popup = await shown(await reader.browser.openPopup(page), '.switches .switch:enabled');
    await popup.type('Lopes Obradr');
    return shown(popup, '.hit mark');
  },
  'the popup with a card': async () => {
    const popup = await shown(await reader.browser.openPopup(page), '.topics .topic');
    await click(popup, '.topics .topic');
    return shown(popup, '#glosa-title');
  },
  'the panel’s briefing': async () => {
    const panel = await panelAt('briefing', '.left-out summary');
    await click(panel, '.left-out summary');
    return panel;
  },
  'the panel’s timeline': () => panelAt('timeline', '.timeline-drawing'),
  'the panel’s map': async () => {
    const panel = await panelAt('map', '.map-topic');
    await click(panel, '.same summary');
    return panel;
  },
  'the panel’s glossary': () => panelAt('glossary', '.glossary .entry'),
  'the options': async () => shown(await reader.browser.openExtensionPage('options.html'), '.names .name'),
  'the page that makes a pack': async () => {
    const popup = await reader.browser.openExtensionPage('popup.html');
    const id = await popup.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.endsWith('/news-en.html'))?.id ?? -1;
    });
    await popup.close();
    const maker = await shown(await reader.browser.openExtensionPage(`make-pack.html#tab=${id}`), '.proposed .tick');
    // What an earlier test ticked is ticked still: its draft is there.
    await click(maker, '.proposed .tick input:not(:checked)');
    await click(maker, '.about summary');
    return shown(maker, '.ticked .naming-list');
  },
  'the welcome page': async () => {
    const welcome = await shown(await reader.browser.openExtensionPage('welcome.html'), '.popup-demo .topic');
    await shown(welcome, '.sheet #glosa-title');
    return shown(welcome, '.stories .story-line');
  },
  'the welcome page with a card in its popup': async () => {
    const welcome = await shown(await reader.browser.openExtensionPage('welcome.html'), '.popup-demo .topic');
    await click(welcome, '.popup-demo .topic');
    return shown(welcome, '.popup-demo #glosa-title');
  },
  'the popup on a page without any topic': async () => {
    const options = await reader.browser.openExtensionPage('options.html');
    const popup = await shown(await reader.browser.openPopup(options), '.stories .story-line');
    const { close } = popup;
    return Object.assign(popup, { close: () => close.call(popup).then(() => options.close()) });
  },
};

/** Waits until what fades from one palette to the other, or is laid out anew, has come to rest: its size stays, and nothing moves. */
async function comeToRest(surface: Surface): Promise<void> {
  let before = '';
  const isStill = async () => {
    const now = await surface.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [innerWidth, innerHeight, scrollWidth, scrollHeight].join();
    });
    const wasSo = now === before;
    before = now;
    return wasSo;
  };
  await expect.poll(isStill, { timeout: 10_000, interval: 100 }).toBe(true);
}

/** Rules whose findings may change with the palette; all others look at what is there, not at its colors. */
const OF_COLOR = ['color-contrast', 'link-in-text-block'];

/** What axe finds, one line a rule; by all of its rules, or by these alone. */
async function faultsOf(surface: Surface, rules?: readonly string[]): Promise<string[]> {
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const run = new Function(`${AXE};
    return axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(only)} }).then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.slice(0, 3).map(({ target, any }) => target + ' ' + (any[0]?.message ?? '')).join(', ')));`);
  return surface.evaluate(run as () => Promise<string[]>);
}

/** What stands outside the window's width, or is cut off. A topic's line is cut on purpose: it stands whole on its card. */
function misfits(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth}`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    if (element.closest('.unseen, .print-only, .topic-line') || !element.checkVisibility()) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').slice(0, 30)}”`;
    if (width > 0 && (left < -1 || right > clientWidth + 1)) found.push(`outside: ${name} ${left} to ${right}`);
    const style = getComputedStyle(element);
    const isCut =
      (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (/hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut && !(element instanceof SVGElement) && element.clientWidth > 0) found.push(`cut off: ${name}`);
  }
  return found;
}

/** Names in either map that overlap. */
function overlappingNames(): string[] {
  return ['.map-topic', '.map-place'].flatMap((each) => {
    const boxes = [...document.querySelectorAll<SVGGElement>(each)].map((topic) => ({
      name: topic.getAttribute('aria-label'),
      lines: [...topic.querySelectorAll('.name, .label')].map((line) => line.getBoundingClientRect()),
    }));
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter((other) =>
          one.lines.some((a) =>
            other.lines.some(
              (b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
            ),
          ),
        )
        .map((other) => `${one.name} and ${other.name}`),
    );
  });
}

/** Marks all that keys must reach: each control for itself, of a group with arrow keys in it (radios, tabs, topics) any one. */
function markControls(): number {
  const all = [
    ...document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, summary, [tabindex]'),
  ];
  let count = 0;
  for (const control of all) {
    if (
      control.matches(':disabled, [type=file], [tabindex="-1"]:not(button):not([role])') ||
      !control.checkVisibility()
    )
      continue;
    const radio = control instanceof HTMLInputElement && control.type === 'radio' ? `radio ${control.name}` : null;
    const list = control.closest('[role=tablist], .topics, .map-drawing, .place-drawing, [role=listbox], [role=menu]');
    const group = radio ?? (list ? (list.getAttribute('class') ?? list.role) : null);
    count += 1;
    control.setAttribute('data-reach', group ?? `control ${count}`);
  }
  return new Set([...document.querySelectorAll('[data-reach]')].map((one) => one.getAttribute('data-reach'))).size;
}

interface Focused {
  reach: string | null;
  unseen: string | null;
}

/** Writes down each control that gets the focus, and whether that is seen: by a line around it or around the box it stands in. */
function noteFocused(): void {
  const hasLine = (one: Element | null) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
    const isDrawn =
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$|transparent/.test(outlineColor);
    return isDrawn || boxShadow !== 'none';
  };
  const noted: Focused[] = [];
  const note = (element: Element | null) => {
    // What only a script gives the focus, to be read out, needs no line around it.
    if (!element || element === document.body || element.matches('[tabindex="-1"]:not(button, [role])')) return;
    const dot = element.querySelector('.dot, .target');
    const isSeen =
      hasLine(element) ||
      hasLine(element.closest('.search-box')) ||
      (dot !== null && Number.parseFloat(getComputedStyle(dot).strokeWidth) >= 2);
    noted.push({ reach: element.getAttribute('data-reach'), unseen: isSeen ? null : element.outerHTML.slice(0, 120) });
  };
  note(document.activeElement);
  document.addEventListener('focusin', ({ target }) => note(target as Element));
  Object.assign(window, { noted });
}

/** What has had the focus since the last call. */
const takeNoted = () => (window as unknown as { noted: Focused[] }).noted.splice(0);

/** Presses Tab until all was reached, or nothing new has come for as long as a list of links is. */
async function unreached(surface: Surface): Promise<{ left: string[]; unseen: string[] }> {
  const AT_ONCE = 10;
  const count = await surface.evaluate(markControls);
  expect(count).toBeGreaterThan(0);
  await surface.evaluate(noteFocused);
  const reached = new Set<string>();
  const unseen = new Set<string>();
  for (let presses = 0, idle = 0; reached.size < count && idle < 40 && presses < 600; presses += AT_ONCE) {
    await surface.press('Tab', AT_ONCE);
    const before = reached.size;
    for (const now of await surface.evaluate(takeNoted)) {
      if (now.unseen) unseen.add(now.unseen);
      if (now.reach !== null) reached.add(now.reach);
    }
    idle = reached.size > before ? 0 : idle + AT_ONCE;
  }
  const left = await surface.evaluate(
    (known) =>
      [...document.querySelectorAll('[data-reach]')]
        .filter((one) => !known.includes(one.getAttribute('data-reach') ?? ''))
        .map((one) => one.outerHTML.slice(0, 120)),
    [...reached],
  );
  return { left, unseen: [...unseen] };
}

const LOOKS: readonly [string, Look][] = [
  ['light', { scheme: 'light', width: null, text: 1 }],
  ['dark', { scheme: 'dark', width: null, text: 1 }],
  ['320 pixels wide', { scheme: 'light', width: 320, text: 1 }],
  ['text twice as large', { scheme: 'light', width: 640, text: 2 }],
];

describe.each(Object.entries(SURFACES))('%s', (_, open) => {
  it('has nothing that axe finds, and nothing that is cut off or outside, however it is looked at', async () => {
    const surface = await open();
    const faults: string[] = [];
    for (const [name, look] of LOOKS) {
      await surface.showAs(look);
      await comeToRest(surface);
      // What axe finds does not change with width and size.
      const rules = look.scheme === 'dark' ? OF_COLOR : undefined;
      const found = [
        ...(look.text === 1 && look.width === null ? await faultsOf(surface, rules) : []),
        ...(await surface.evaluate(misfits)),
        ...(await surface.evaluate(overlappingNames)),
      ];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await surface.close();
    expect(faults).toEqual([]);
    expectNoErrors(reader.browser);
    // A checker that goes over every element takes its time.
  }, 120_000);

  it('lets keys alone reach every control, and shows where they are', async () => {
    const surface = await open();
    const found = await unreached(surface);
    await surface.close();
    expect(found).toEqual({ left: [], unseen: [] });
    expectNoErrors(reader.browser);
  });
});
