/** Measures in Chromium what importing a pack of 10,000 topics costs the options page: `node --import tsx scripts/bench/import-bench.ts`. */
import type { Pack } from '../../core/topics/topic';
import { launchChromium } from '../../tests/kit/chromium';
import { makePack, makeTopic } from '../../tests/kit/pack';
import { ensureBrowser } from '../browsers';
import { builtExtension } from '../run/build-extension';
import { endWith } from '../run/end-with';

const TOPICS = 10_000;

/** Some 5 MB: two points and three names to a topic, every name another. */
function largePack(): Pack {
  const word = (number: number) =>
    [...number.toString(26).padStart(4, '0')]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
  const topics = Array.from({ length: TOPICS }, (_, number) =>
    makeTopic(
      `topic-${number}`,
      [`Zu${word(number)} Vo${word(number * 7)}`, `Vo${word(number * 7)} Ri${word(number)}`, `Mu${word(number)} works`],
      {
        points: [1, 2].map((paragraph) => ({
          paragraph,
          nature: 'reported' as const,
          text: {
            en: `What the article says of it, number ${number}.`,
            es: `Lo que dice el artículo, número ${number}.`,
          },
        })),
      },
    ),
  );
  return makePack(topics, { id: 'large' });
}

/** In the options page: imports `content` as a reader does, while a tick says how long the page was held up. */
async function importInPage(content: string): Promise<{ ms: number; blocked: number; bytes: number; said: string }> {
  let last = performance.now();
  let longest = 0;
  const tick = new MessageChannel();
  tick.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    tick.port2.postMessage(0);
  };
  const files = new DataTransfer();
  files.items.add(new File([content], 'large.json'));
  const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]');
  if (!input) throw new Error('the options have no import');
  input.files = files.files;
  const begun = performance.now();
  last = begun;
  tick.port2.postMessage(0);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const outcome = () => document.querySelector('.outcome div.said, .outcome p.said + *')?.textContent;
  while (!outcome() && performance.now() - begun < 60_000) await new Promise((resolve) => setTimeout(resolve, 5));
  const api = (globalThis as unknown as { chrome: { storage: { local: { getBytesInUse(): Promise<number> } } } })
    .chrome;
  return {
    ms: performance.now() - begun,
    blocked: longest,
    bytes: await api.storage.local.getBytesInUse(),
    said: outcome() ?? 'nothing',
  };
}

async function main(): Promise<number> {
  const browser = await launchChromium({
    executable: await ensureBrowser('chromium'),
    extension: await builtExtension('chrome'),
    cutOff: true,
  });
  try {
    const options = await browser.openExtensionPage('options.html');
    const text = JSON.stringify(largePack());
    const { ms, blocked, bytes, said } = await options.evaluate(importInPage, text);
    console.log(`${TOPICS} topics, ${(text.length / 1e6).toFixed(1)} MB: ${said}`);
    console.log(
      `imported in ${ms.toFixed(0)} ms (budget 1,000); page blocked at most ${blocked.toFixed(0)} ms (100); stored ${(bytes / 1e6).toFixed(1)} MB (8)`,
    );
    await options.close();
  } finally {
    await browser.stop();
  }
  return 0;
}

endWith(main());
