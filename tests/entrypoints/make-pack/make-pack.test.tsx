/** The page that makes packs, with everything around it played: by keys, kept, private, refused, told what is wrong. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { factsOfPack } from '@/core/packs/pack-list';
import type { Draft } from '@/core/proposing/draft';
import { App } from '@/entrypoints/make-pack/App';
import { createMakePackModel, type MakePackDeps, type MakePackModel } from '@/entrypoints/make-pack/make-pack-model';
import { copyOfPage } from '@/page/page-copy';
import type { TabFacts } from '@/platform/tabs';
import { DRAFT_DAY, makeDraftTopic, makeTestDraft } from '../../kit/draft';
import { shownAs } from '../../kit/shown';
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import '@/entrypoints/make-pack/make-pack.css';

const TAB: TabFacts = {
  id: 7,
  host: 'example.org',
  private: false,
  loading: false,
  title: 'The bridge',
  address: 'https://example.org/bridge',
};
const { root, $, texts, faults } = shownAs('shown');
const open = makeDraftTopic('ana', 'Ines Hallorand', {
  ticked: false,
  line: '',
  kind: null,
  others: 'Hallorand',
  count: 2,
});

let deps: { [K in keyof MakePackDeps]: MakePackDeps[K] };
let model: MakePackModel;
let stored: Map<string, Draft>;

beforeEach(() => {
  // Each test's own: what an earlier one still keeps must not get into it.
  const drafts = new Map<string, Draft>();
  stored = drafts;
  const list = async () => [...drafts.values()].map(({ id, title, changed }) => ({ id, title, changed, ticked: 1 }));
  deps = {
    tabWithId: vi.fn(async () => TAB),
    copyPage: vi.fn(async () => ({ html: '<p>', cut: false })),
    propose: vi.fn(async () =>
      makeTestDraft([open, makeDraftTopic('b', 'bridge', { ticked: false, kind: 'concept' })]),
    ),
    drafts: {
      list,
      read: async (id) => drafts.get(id) ?? null,
      keep: vi.fn(async (draft) => {
        drafts.set(draft.id, draft);
        return null;
      }),
      remove: vi.fn(async (id) => void drafts.delete(id)),
      onChanged: () => () => {},
    },
    packs: { add: vi.fn(async () => ({ added: 'new' as const })), list: async () => [] },
    storable: async (pack) => ({ facts: factsOfPack(pack, 1), stored: { packed: '', sum: '' }, warnings: [] }),
    save: vi.fn(),
    showDraft: vi.fn(),
    readAgain: vi.fn(),
    now: () => 5,
    today: DRAFT_DAY,
    report: vi.fn(),
  };
});

async function start(asked = { tab: 7 as number | null, draft: null as string | null }): Promise<void> {
  model = createMakePackModel(deps);
  const props = { canReadAgain: true, addressOf: (id: string) => `#${id}`, dayOf: () => DRAFT_DAY, print: vi.fn() };
  act(() => render(<App model={model} {...props} />, root));
  await act(() => model.start(asked));
}

const press = (name: string) =>
  act(async () => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());

describe('the page that makes packs', () => {
  it('is filled in by keys alone, and nothing is wrong with it for a screen reader', async () => {
    await start();
    $('.tick input').focus();
    await userEvent.keyboard(' ');
    await vi.waitFor(() => expect($('.ticked')).not.toBeNull());
    await userEvent.tab();
    expect(document.activeElement).toBe($('.topic-form input'));
    await userEvent.tab();
    await userEvent.selectOptions($('select'), 'person');
    await userEvent.tab();
    await userEvent.keyboard('The mayor.');
    await vi.waitFor(() => expect($('.pack-bar').textContent).toContain('Finished: 1 · unfinished: 0'));
    expect(texts('.ticked .naming-list mark')).toEqual(['Ines Hallorand', 'Hallorand']);
    expect($('.ticked .naming').textContent).toContain('Dates beside it: 2026');
    const landmarks = ['landmark-main-is-top-level', 'landmark-no-duplicate-main', 'landmark-unique'];
    expect(await faults('page-has-heading-one', ...landmarks)).toEqual([]);
  });

  it('keeps the draft soon after each change, and not before the first', async () => {
    await start();
    expect(deps.drafts.keep).not.toHaveBeenCalled();
    act(() => model.changeTopic('ana', { ticked: true }));
    await vi.waitFor(() => expect(deps.drafts.keep).toHaveBeenCalledOnce());
    expect(stored.get('page-test')).toMatchObject({ changed: 5, topics: [{ ticked: true }, { ticked: false }] });
    await vi.waitFor(() => expect(root.textContent).toContain('The draft is saved.'));
    expect(deps.showDraft).toHaveBeenCalledWith('page-test');
  });

  it('keeps at once what was typed last when the page goes', async () => {
    await start();
    act(() => model.changeTopic('ana', { line: 'T' }));
    act(() => model.changeTopic('ana', { line: 'The mayor.' }));
    model.flush();
    await vi.waitFor(() => expect(stored.get('page-test')?.topics[0]?.line).toBe('The mayor.'));
  });

  it('keeps nothing of a private window, and says so', async () => {
    deps.tabWithId = async () => ({ ...TAB, private: true });
    await start();
    act(() => model.changeTopic('ana', { ticked: true }));
    model.flush();
    expect(root.textContent).toContain('From a private window no draft is kept');
    expect(deps.drafts.keep).not.toHaveBeenCalled();
  });

  it('says why a draft is not kept, and tries again with the next change', async () => {
    deps.drafts = { ...deps.drafts, keep: vi.fn(async () => ({ fault: 'too_many' as const })) };
    await start();
    act(() => model.changeTopic('ana', { ticked: true }));
    await vi.waitFor(() => expect(root.textContent).toContain('Ten drafts are kept already.'));
    act(() => model.changeTopic('ana', { ticked: false }));
    await vi.waitFor(() => expect(deps.drafts.keep).toHaveBeenCalledTimes(2));
  });

  it('uses the finished topics, and leaves the others out', async () => {
    await start();
    act(() => model.changeTopic('ana', { ticked: true }));
    act(() => model.changeTopic('b', { ticked: true }));
    expect($('.pack-bar').textContent).toContain('Finished: 1 · unfinished: 1');
    await press('Use it');
    expect(deps.packs.add).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ facts: expect.objectContaining({ id: 'page-test', topics: 1 }) }),
    );
    await vi.waitFor(() => expect($('.outcome').textContent).toContain('“The bridge” was added.'));
    // What was said is about the pack as it was.
    act(() => model.change({ title: 'Another' }));
    expect($('.outcome').textContent).toBe('');
  });

  it('says why a pack is not stored', async () => {
    deps.packs = { add: async () => ({ fault: 'full' }), list: async () => [] };
    await start();
    act(() => model.changeTopic('b', { ticked: true }));
    await press('Use it');
    await vi.waitFor(() => expect($('.outcome').textContent).toContain('There is no room for it'));
  });

  it('offers nothing before a topic is finished', async () => {
    await start();
    const bar = () => [...root.querySelectorAll<HTMLButtonElement>('.pack-bar button')].map(({ disabled }) => disabled);
    expect(bar()).toEqual([true, true, true]);
    act(() => model.changeTopic('ana', { ticked: true }));
    expect($('.pack-bar').textContent).toContain('Finish one topic first');
    act(() => model.changeTopic('b', { ticked: true }));
    expect(bar()).toEqual([false, false, false]);
    act(() => model.change({ date: '' }));
    expect(bar()).toEqual([true, true, true]);
    expect($<HTMLDetailsElement>('.about').open).toBe(true);
    expect($('.about').textContent).toContain('Give a day of the calendar.');
  });

  it('keeps the short name when the full one is written before it', async () => {
    await start();
    act(() => model.changeTopic('ana', { ticked: true, name: 'Hallorand', others: '' }));
    $('.topic-form input').focus();
    await userEvent.keyboard('{Home}Ines ');
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(model.draft.value?.topics[0]).toMatchObject({ name: 'Ines Hallorand', others: 'Hallorand' }),
    );
  });

  it.each([
    ['The page’s tab is closed.', { tabWithId: async () => null }],
    ['Glosa may not read that page.', { tabWithId: async () => ({ ...TAB, address: null }) }],
    ['Glosa may not read that page.', { copyPage: async () => null }],
    ['neither in English nor in Spanish', { propose: async () => 'no_language' as const }],
    [
      'The page could not be read.',
      {
        propose: async () => {
          throw new Error('broken');
        },
      },
    ],
  ])('says %s', async (words, more) => {
    Object.assign(deps, more);
    await start();
    expect(root.textContent).toContain(words);
    expect(root.querySelector('.pack-bar')).toBeNull();
  });

  it('lists the other drafts, and deletes one after asking', async () => {
    stored.set('page-x', makeTestDraft([], { id: 'page-x', title: 'Another page' }));
    await start({ tab: null, draft: null });
    expect($<HTMLAnchorElement>('.draft a').getAttribute('href')).toBe('#page-x');
    await press('Delete');
    expect(stored.size).toBe(1);
    await press('Delete it');
    await vi.waitFor(() => expect(root.textContent).toContain('No drafts are kept.'));
    expect(stored.size).toBe(0);
  });

  it('fits into 320 pixels', async () => {
    root.style.width = '320px';
    await start();
    act(() => model.changeTopic('ana', { ticked: true }));
    const wide = [...root.querySelectorAll('.make-pack *')].filter(
      (element) =>
        element.getBoundingClientRect().right > root.getBoundingClientRect().right + 1 && !element.closest('summary'),
    );
    expect(wide.map(({ className }) => className)).toEqual([]);
    root.style.width = '';
  });
});

describe('a copy of a page', () => {
  it('is its HTML, cut where there is too much, whatever an element is called', () => {
    const image = document.createElement('img');
    image.name = 'documentElement';
    document.body.append(image);
    const { html, cut } = copyOfPage(1_000_000);
    expect(html).toMatch(/^<html[\s\S]*<img name="documentElement">[\s\S]*<\/html>$/);
    expect(cut).toBe(false);
    expect(copyOfPage(10)).toEqual({ html: html.slice(0, 10), cut: true });
    image.remove();
  });

  it('needs nothing from outside its own source', () => {
    const alone = new Function(`return (${copyOfPage.toString()})`)() as typeof copyOfPage;
    expect(alone(20).html).toHaveLength(20);
  });
});
