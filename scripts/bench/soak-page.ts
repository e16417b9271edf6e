/** Pages that never rest, as functions that run in them: nothing but their arguments and the page's globals. */

/** How a page's frames went while something was done to it. */
export interface Frames {
  seconds: number;
  frames: number;
  /** Frames that came more than 34 ms after the one before: one was missed, and more. */
  late: number;
  longest: number;
}

/** What was changed, and how the frames went. */
export interface Done extends Frames {
  changes: number;
}

/** Changes `perSecond` rows a second for `seconds`, each to words with one of `names` now and then and a number of its own. */
export async function flood(seconds: number, perSecond: number, names: readonly string[]): Promise<Done> {
  const rows = [...document.querySelectorAll('li')];
  let changes = 0;
  const begun = performance.now();
  const done: Done = { seconds, frames: 0, late: 0, longest: 0, changes: 0 };
  let before = begun;
  const look = (now: number) => {
    const took = now - before;
    before = now;
    done.frames += 1;
    done.longest = Math.max(done.longest, took);
    if (took > 34) done.late += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(look);
  });
  while (performance.now() - begun < seconds * 1_000) {
    const due = ((performance.now() - begun) / 1_000) * perSecond;
    for (; changes < due; changes += 1) {
      const row = rows[changes % rows.length];
      const name = changes % 20 === 0 ? names[(changes / 20) % names.length] : 'nobody';
      if (row) row.textContent = `Row ${changes} was last seen by ${name} at a quarter past ${changes % 24}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  done.changes = changes;
  return done;
}

/** Goes through `count` routes, each a new article in place of the old; `pause` ms each. */
export async function routes(count: number, pause: number, names: readonly string[]): Promise<Done> {
  const main = document.querySelector('main') as HTMLElement;
  const begun = performance.now();
  const done: Done = { seconds: 0, frames: 0, late: 0, longest: 0, changes: count };
  let before = begun;
  let over = false;
  const look = (now: number) => {
    const took = now - before;
    before = now;
    done.frames += 1;
    done.longest = Math.max(done.longest, took);
    if (took > 34) done.late += 1;
    if (!over) requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    before = now;
    requestAnimationFrame(look);
  });
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
  over = true;
  done.seconds = (performance.now() - begun) / 1_000;
  return done;
}
