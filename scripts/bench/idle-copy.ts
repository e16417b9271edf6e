/** Makes the extension that ours is held against: scripts of one character, and a background of one line. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers everything. Like ours it opens the welcome page, for which starting a browser waits. */
const IDLE_WORKER = `chrome.runtime.onMessage.addListener((m, s, respond) => respond({ ok: true, answer: null }));
chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'welcome.html' }));`;

/** A copy of the built extension in `folder` with the least that its scripts can be. */
export async function idleCopy(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'glosa-bench-idle-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, 'content-scripts', 'content.js'), '0');
  await writeFile(join(copy, 'background.js'), IDLE_WORKER);
  return copy;
}
