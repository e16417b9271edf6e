/** Pages that never rest, as functions that run in them: nothing but their arguments and the page's globals. */

/** How a page's frames went. */
export interface Frames {
  frames: number;
  /** Frames that came more than 34 ms after the one before: one was missed, and more. */
  late: number;
  longest: number;
}

/** What was done to a page. */
export interface Done {
  seconds: number;
  changes: number;
}

/** From now on notes every frame: `soakFrames`. */
export function noteFrames(): void {
  const world = window as unknown as { soakFrames: Frames };
  world.soakFrames = { frames: 0, late: 0, longest: 0 };
  let before = performance.now();
  const look = (now: number) => {
    const took = now - before;
    before = now;
    world.soakFrames.frames += 1;
    world.soakFrames.longest = Math.max(world.soakFrames.longest, took);
    if (took > 34) world.soakFrames.late += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(look);
  });
}

/** What `noteFrames` noted since it was last asked. */
export function takeFrames(): Frames {
  const world = window as unknown as { soakFrames: Frames };
  const taken = world.soakFrames;
  world.soakFrames = { frames: 0, late: 0, longest: 0 };
  return taken;
}

/** Changes `perSecond` rows a second for `seconds`, each to words with one of `names` now and then and a number of its own. */
export async function flood(seconds: number, perSecond: number, names: readonly string[]): Promise<Done> {
  const rows = [...document.querySelectorAll('li')];
  const begun = performance.now();
  let changes = 0;
  while (performance.now() - begun < seconds * 1_000) {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    for (; changes < due; changes += 1) {
      const row = rows[changes % rows.length];
      const name = changes % 20 === 0 ? names[(changes / 20) % names.length] : 'nobody';
      if (row) row.textContent = `Row ${changes} was last seen by ${name} at a quarter past ${changes % 24}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { seconds, changes };
}

/** Goes through `count` routes, each a new article in place of the old; `pause` ms each. */
export async function routes(count: number, pause: number, names: readonly string[]): Promise<Done> {
  const main = document.querySelector('main') as HTMLElement;
  const begun = performance.now();
  for (let route = 0; route < count; route += 1) {
    history.pushState(null, '', `#/article/${route}`);
    const article = document.createElement('article');
    for (let nth = 0; nth < 30; nth += 1) {
      const paragraph = document.createElement('p');
      const name = names[(route * 7 + nth) % names.length];
      paragraph.textContent = `Of the ${nth} who spoke that day, ${name} was heard by few, and understood by fewer still.`;
      article.append(paragraph);
    }
    main.replaceChildren(article);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { seconds: (performance.now() - begun) / 1_000, changes: count };
}
