/** The popup's page before its views are there, and how they take it over. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import spanish from '@/assets/locales/es.json';
import { flatMessages } from '@/core/message-texts';
import { App } from '@/entrypoints/popup/App';
import html from '@/entrypoints/popup/index.html?raw';
import { createPopupModel, type PopupDeps } from '@/entrypoints/popup/popup-model';
import { takeOver } from '@/entrypoints/popup/take-over';
import { readyField } from '@/entrypoints/popup-field/ready-field';
import { browser } from '@/platform/api';
import { createSettingsStore } from '@/platform/settings-store';
import '@/entrypoints/popup/popup.css';

/** The part of the browser's tools that types as an input method does. */
interface Tools {
  send(method: 'Input.imeSetComposition' | 'Input.insertText', how: object): Promise<unknown>;
}

const never = () => new Promise<never>(() => {});
const nothing = async () => {};

/** Of a popup that knows nothing yet. */
function waiting(): PopupDeps {
  return {
    lookUp: vi.fn(async () => []),
    getCard: async () => null,
    cardView: never,
    getReport: never,
    storedReport: async () => null,
    getCards: async () => [],
    pageDate: async () => null,
    cardWords: never,
    walk: async () => ({ moved: false }),
    activeTab: never,
    settings: createSettingsStore,
    settingsNow: never,
    switchHighlights: nothing,
    switchHere: nothing,
    hasAccess: async () => true,
    askForAccess: async () => true,
    openOptions: nothing,
    openPanel: nothing,
    makePack: nothing,
    stories: async () => [],
    openSample: nothing,
    onTabChanged: () => {},
    report: vi.fn(),
  };
}

const news = { untold: async () => null, forget: nothing };
const viewsOf = (model: ReturnType<typeof createPopupModel>) => <App model={model} today="2026-06-01" news={news} />;

let root: HTMLElement;
let deps: PopupDeps;
const field = () => root.querySelector<HTMLInputElement>('.search-input') as HTMLInputElement;

beforeEach(() => {
  deps = waiting();
  root = document.createElement('div');
  root.innerHTML = new DOMParser().parseFromString(html, 'text/html').getElementById('app')?.innerHTML ?? '';
  document.body.append(root);
  readyField(document);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Has the views come, as they do once they are loaded. */
async function load(): Promise<void> {
  const model = createPopupModel(deps);
  await act(async () => takeOver(root, viewsOf(model), model.search));
}

describe('the page as it is loaded', () => {
  it('is what the views show at first, to the letter, once its words are in', () => {
    const fresh = document.createElement('div');
    act(() => render(viewsOf(createPopupModel(deps)), fresh));
    const main = fresh.querySelector('main');
    // Views give the caret themselves; of the page, the browser does.
    field().removeAttribute('autofocus');
    main?.removeAttribute('style');
    expect(root.querySelector('main')?.outerHTML).toContain('placeholder="Look up a name"');
    expect(root.querySelector('main')?.isEqualNode(main)).toBe(true);
    act(() => render(null, fresh));
  });

  it('has the caret, and says what it is in the language of the interface', () => {
    expect(document.activeElement).toBe(field());
    const words = new Map(flatMessages(spanish, '_'));
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => words.get(key) ?? '') as never);
    readyField(document);
    expect(document.documentElement.lang).toBe('es');
    expect(field().placeholder).toBe('Buscar un nombre');
    expect(field().getAttribute('aria-label')).toBe('Buscar nombres, organizaciones, leyes, lugares');
    expect(root.querySelector('h1')?.textContent).toBe('Glosa');
  });

  it('has the caret where there are no words to be had', () => {
    field().blur();
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => readyField(document)).toThrow();
    expect(document.activeElement).toBe(field());
  });

  it('takes the caret when a browser shows it later than it ran it', () => {
    field().blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(field());
  });
});

describe('views that come late', () => {
  it('look up what was typed before them, and leave field, caret and selection alone', async () => {
    const before = field();
    const blurred = vi.fn();
    before.addEventListener('blur', blurred);
    await userEvent.type(before, 'Lopes');
    before.setSelectionRange(1, 3, 'backward');
    await load();
    expect(deps.lookUp).toHaveBeenCalledExactlyOnceWith('Lopes');
    expect(field()).toBe(before);
    expect(blurred).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(before);
    expect([before.value, before.selectionStart, before.selectionEnd, before.selectionDirection]).toEqual([
      'Lopes',
      1,
      3,
      'backward',
    ]);
    await vi.waitFor(() => expect(root.querySelector('.hint')?.textContent).toBeTruthy());
    await userEvent.keyboard('x');
    expect(deps.lookUp).toHaveBeenLastCalledWith('Lxes');
    await userEvent.keyboard('{Escape}');
    expect(before.value).toBe('');
  });

  it('look nothing up where nothing was typed', async () => {
    await load();
    expect(deps.lookUp).not.toHaveBeenCalled();
    await userEvent.type(field(), 'a');
    expect(deps.lookUp).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('leave a composition under way to its end', async () => {
    const tools = cdp() as unknown as Tools;
    const ended = vi.fn();
    const before = field();
    before.addEventListener('compositionend', ended);
    await tools.send('Input.imeSetComposition', { text: 'ロペ', selectionStart: 2, selectionEnd: 2 });
    expect(before.value).toBe('ロペ');
    await load();
    expect(ended).not.toHaveBeenCalled();
    await tools.send('Input.imeSetComposition', { text: 'ロペス', selectionStart: 3, selectionEnd: 3 });
    await tools.send('Input.insertText', { text: 'ロペス' });
    expect(ended).toHaveBeenCalledOnce();
    expect(before.value).toBe('ロペス');
    expect(deps.lookUp).toHaveBeenLastCalledWith('ロペス');
  });
});
