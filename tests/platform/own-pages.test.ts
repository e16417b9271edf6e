/** Pages of ours in tabs: one of each, which is gone to when it is asked for again. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makePackHash, makePackStateOf, openMakePack, openWelcome, showOwnPage } from '@/platform/own-pages';
import { openPanel } from '@/platform/panel';

const addressOf = (path: string) => `${fakeBrowser.runtime.getURL(path as never)}`;

let open: { id?: number; url?: string }[];
const create = vi.fn(async () => ({}));
const update = vi.fn(async () => ({}));
const query = vi.fn(async () => open);

beforeEach(() => {
  open = [{ id: 1, url: 'https://news.example/' }, { id: 2 }];
  for (const mock of [create, update, query]) mock.mockClear();
  Object.assign(fakeBrowser.tabs, { create, update, query });
});

it('opens a page that is not there, in this window', async () => {
  await showOwnPage('/sidepanel.html', '#tab=1');
  expect(query).toHaveBeenCalledExactlyOnceWith({ currentWindow: true });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: addressOf('/sidepanel.html#tab=1') });
  expect(update).not.toHaveBeenCalled();
});

it('goes to one that is, and tells it what it is about now', async () => {
  open.push({ id: 3, url: addressOf('/sidepanel.html#tab=1') });
  await showOwnPage('/sidepanel.html', '#tab=2');
  expect(update).toHaveBeenCalledExactlyOnceWith(3, { active: true, url: addressOf('/sidepanel.html#tab=2') });
  expect(create).not.toHaveBeenCalled();
});

it('loads nothing anew where it is about that already', async () => {
  open.push({ id: 3, url: addressOf('/welcome.html') });
  await openWelcome();
  expect(update).toHaveBeenCalledExactlyOnceWith(3, { active: true });
});

it('begins a pack beside the page that it is about', async () => {
  Object.assign(fakeBrowser.tabs, { get: vi.fn(async () => ({ index: 4 })) });
  await openMakePack(7);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: addressOf('/make-pack.html#tab=7'), index: 5 });
});

it.each([
  ['#tab=7', { tab: 7, draft: null }],
  ['#tab=7&draft=page-a', { tab: 7, draft: 'page-a' }],
  ['#draft=page-a', { tab: null, draft: 'page-a' }],
  ['#tab=x', { tab: null, draft: null }],
])('reads from %s what pack is made', (hash, state) => {
  expect(makePackStateOf(hash)).toEqual(state);
  expect(makePackStateOf(makePackHash(state))).toEqual(state);
});

it('does so for the panel of a browser that has none', async () => {
  Object.assign(fakeBrowser, { sidebarAction: undefined, sidePanel: undefined });
  open.push({ id: 3, url: addressOf('/sidepanel.html#tab=9') });
  await openPanel(null, 1);
  expect(update).toHaveBeenCalledExactlyOnceWith(3, { active: true, url: addressOf('/sidepanel.html#tab=1') });
});
