/** What the load figures time, as functions that run in measured pages: nothing but their arguments and the page's globals. */

/** Milliseconds that frames take in which one text changes each, from the frame's callbacks to after it was drawn; the median. */
export async function editFrames(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p')];
  const times: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const text = paragraphs[nth % paragraphs.length]?.lastChild as Text | null;
    const took = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        if (text) text.data = `${text.data} ${nth}`;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - begun);
        channel.port2.postMessage(null);
      });
    });
    times.push(took);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds to remove `count` paragraphs one by one, and draw the page without them. */
export async function removeMany(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p')].slice(0, count);
  const begun = performance.now();
  for (const paragraph of paragraphs) paragraph.parentNode?.removeChild(paragraph);
  document.body.getBoundingClientRect();
  // What observers do with it comes after, in the same task.
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - begun;
}
