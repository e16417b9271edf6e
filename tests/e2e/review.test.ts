/** The watch over the network that `npm run review` keeps: it sees what an extension asks for, and ours asks for nothing. */
import { appendFile, cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { installedBrowser } from '../../scripts/browsers';
import { watchNetwork } from '../../scripts/review/watch-network';
import { ROOT } from '../../scripts/run/root';
import { serveFolders } from '../kit/server';

it('sees what a background and a frame ask for, and nothing else', async () => {
  const talkative = await mkdtemp(join(tmpdir(), 'glosa-talkative-'));
  await cp(inject('extension'), talkative, { recursive: true });
  const call = (who: string) => `\nfetch('http://${who}.example/read').catch(() => 0);`;
  await appendFile(join(talkative, 'background.js'), call('background'));
  await appendFile(join(talkative, 'reader.js'), call('frame'));
  const server = await serveFolders(new Map([['', join(ROOT, 'tests', 'pages')]]));
  const browser = inject('browser');
  const { extra } = await watchNetwork({
    browser,
    executable: installedBrowser(browser) ?? '',
    extension: talkative,
    addresses: [`${server.origin}/news-en.html`],
    ms: 0,
  });
  server.close();
  // Firefox asks for https on an extension's own behalf: a proxy then hears the host alone.
  const hosts = extra.map((asked) => /[a-z]+\.example/.exec(asked)?.[0] ?? asked);
  expect(hosts.sort()).toEqual(['background.example', 'frame.example']);
}, 300_000);
