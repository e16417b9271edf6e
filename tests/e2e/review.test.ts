/** The watch over the network that `npm run review` keeps: it sees what an extension asks for, and ours asks for nothing. */
import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { installedBrowser } from '../../scripts/browsers';
import { watchNetwork } from '../../scripts/review/watch-network';
import { ROOT } from '../../scripts/run/root';
import { serveFolders } from '../kit/server';

async function watch(extension: string) {
  const browser = inject('browser');
  const server = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  const addresses = [`${server.origin}/news-en.html`];
  const watched = await watchNetwork({
    browser,
    executable: installedBrowser(browser) ?? '',
    extension,
    addresses,
    ms: 0,
  });
  server.close();
  return watched;
}

it('sees what a background and a frame ask for', async () => {
  const talkative = await mkdtemp(join(tmpdir(), 'glosa-talkative-'));
  await cp(inject('extension'), talkative, { recursive: true });
  const call = (who: string) => `\nfetch('http://${who}.example/read').catch(() => 0);`;
  await appendFile(join(talkative, 'background.js'), call('background'));
  await appendFile(join(talkative, 'content-scripts/content.js'), call('frame'));
  const { extra } = await watch(talkative);
  expect(extra).toContain('http://background.example/read');
  expect(extra).toContain('http://frame.example/read');
}, 120_000);

it('sees nothing of ours, with a card and the popup in use', async () => {
  const { cards, extra } = await watch(inject('extension'));
  expect(cards).toBe(1);
  expect(extra).toEqual([]);
}, 120_000);
