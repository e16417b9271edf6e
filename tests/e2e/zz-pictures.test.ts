import { expect, it } from 'vitest';
import { clickInCard, expectCard, placeOf, startReader } from '../kit/reader';

const FILL = 'The harbour was quiet that morning, and nobody on the quay had yet read the paper. '.repeat(6);
const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour strike enters its third week</title><body style="font:18px/1.5 serif;max-width:40em;margin:2em auto"><p>In the end Quillon Marsh told Marcelo Ebrard that the strike would go on.</p><p>${FILL}</p>`;
it.each(['en', 'es'] as const)('%s', { timeout: 120000 }, async (language) => {
  const reader = await startReader({
    ...(language === 'es' && { language }),
    made: (p) => (p === '/a.html' ? { type: 'text/html; charset=utf-8', body } : undefined),
  });
  const out = (n: string) => `/tmp/pics/${language}-${n}.png`;
  const soon = { timeout: 15000 };
  await (await reader.browser.openExtensionPage('options.html')).close();
  const page = await reader.open('a.html');
  const panel = await reader.browser.openPanel(page);
  const look = (scheme: 'light' | 'dark', width: number | null) => ({ scheme, width, text: 1 });
  const fill = (i: number, text: string) =>
    panel.evaluate(
      (n, t) => {
        const f = document.querySelectorAll('.note-form input[type=text], .note-form textarea')[n] as HTMLInputElement;
        f.value = t;
        f.dispatchEvent(new Event('input', { bubbles: true }));
      },
      i,
      text,
    );
  await new Promise((r) => setTimeout(r, 1500));
  await panel.showAs(look('light', 360));
  await panel.screenshot(out('panel-empty'));
  const begin = async (w: string) => {
    await reader.browser.chooseInMenu('make-note', w, page);
    await expect.poll(() => panel.evaluate(() => document.querySelector('.note-form') !== null), soon).toBe(true);
  };
  await begin('Juan Quillon Marsh Peña');
  await panel.showAs(look('light', 360));
  await panel.screenshot(out('form'));
  await fill(0, 'strike');
  await fill(1, 'x <b>');
  await panel.evaluate(() => (document.querySelector('.note-form') as HTMLFormElement).requestSubmit());
  await panel.evaluate(() => {
    (document.querySelector('.of-topic') as HTMLDetailsElement).open = true;
  });
  await new Promise((r) => setTimeout(r, 500));
  await panel.showAs(look('dark', 320));
  await panel.screenshot(out('form-faults-dark-320'));
  await fill(0, 'Quillon Marsh');
  await fill(1, 'The harbour master of Tarnwick, who speaks for the dockers.');
  await panel.evaluate(() => (document.querySelector('.note-form') as HTMLFormElement).requestSubmit());
  await expect
    .poll(() => panel.evaluate(() => document.querySelector('.own-said')?.textContent), soon)
    .toContain('Quillon');
  await panel.showAs(look('light', 360));
  await new Promise((r) => setTimeout(r, 1500));
  await panel.screenshot(out('panel-saved'));
  await panel.evaluate(() => {
    [...document.querySelectorAll('.row button')].at(-1)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await new Promise((r) => setTimeout(r, 700));
  await panel.screenshot(out('panel-card'));
  const { x, y } = await placeOf(page, 'Quillon Marsh');
  await page.clickAt(x, y);
  await expectCard(page, 'Quillon Marsh');
  await page.screenshot(out('card-brief'));
  await clickInCard(page, '.fold');
  await new Promise((r) => setTimeout(r, 700));
  await page.screenshot(out('card-full'));
  for (const w of ['TTC', 'Dock Workers', 'Tarnwick Harbour Board']) {
    await begin(w);
    await fill(1, 'Something about it that is said in one line, perhaps a little longer than one line.');
    await panel.evaluate(() => (document.querySelector('.note-form') as HTMLFormElement).requestSubmit());
    await new Promise((r) => setTimeout(r, 400));
  }
  await begin('Marce');
  await panel.evaluate(() => {
    (document.querySelector('.of-topic') as HTMLDetailsElement).open = true;
  });
  await new Promise((r) => setTimeout(r, 800));
  await panel.showAs(look('light', 320));
  await panel.screenshot(out('form-of'));
  await panel.evaluate(() => document.querySelector<HTMLElement>('.of-topic .hit')?.click());
  await new Promise((r) => setTimeout(r, 300));
  await panel.screenshot(out('form-of-chosen'));
  await panel.evaluate(() => (document.querySelector('.note-form') as HTMLFormElement).requestSubmit());
  const options = await reader.browser.openExtensionPage('options.html');
  await new Promise((r) => setTimeout(r, 1000));
  const go = () => options.evaluate(() => document.querySelector('.note-list')?.closest('.part')?.scrollIntoView());
  await options.showAs(look('light', 1100));
  await go();
  await options.screenshot(out('options'));
  await options.showAs(look('dark', 320));
  await go();
  await options.screenshot(out('options-dark-320'));
  await options.evaluate(() => document.querySelectorAll<HTMLElement>('.row-actions button')[2]?.click());
  await new Promise((r) => setTimeout(r, 500));
  await go();
  await options.showAs(look('light', 320));
  await go();
  await options.screenshot(out('options-merge'));
  await options.evaluate(() => document.querySelector<HTMLElement>('.merge-ask button')?.click());
  await options.evaluate(() => document.querySelectorAll<HTMLElement>('.row-actions button')[1]?.click());
  await new Promise((r) => setTimeout(r, 500));
  await options.evaluate(() => document.querySelector('.note-form')?.closest('.part')?.scrollIntoView());
  await options.screenshot(out('options-form'));
  await reader.stop();
});
