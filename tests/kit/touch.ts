/** A finger on the page, as the browser makes it from real touches. */
import { afterAll } from 'vitest';
import { cdp } from 'vitest/browser';

type Spot = Element | { x: number; y: number };

/** The protocol's own commands; the types know none. */
const send = (method: string, values: object) =>
  (cdp() as unknown as { send: (method: string, values: object) => Promise<unknown> }).send(method, values);

// Other files are run in the same browser, with a mouse: cards are larger under a finger.
afterAll(() => send('Emulation.setTouchEmulationEnabled', { enabled: false }));

/** From now on this file's pages are used with a finger. */
export async function takeFinger(): Promise<void> {
  await send('Emulation.setTouchEmulationEnabled', { enabled: true });
}

/** Taps a point of the viewport, or the middle of an element. */
export async function tap(at: Spot): Promise<void> {
  await takeFinger();
  await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inTab(at)] });
  await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Drags a finger from there up by `distance` pixels in steps, so that the page scrolls down. */
export async function scrollByFinger(at: Spot, distance: number): Promise<void> {
  await takeFinger();
  const { x, y } = inTab(at);
  await send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let moved = 0; moved <= distance; moved += 10)
    await send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
  await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Tests run in a frame of the runner's page, perhaps scaled; the protocol counts in that page. */
function inTab(at: Spot): { x: number; y: number } {
  const box = at instanceof Element ? at.getBoundingClientRect() : null;
  const point = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : (at as { x: number; y: number });
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return { x: (frame?.x ?? 0) + point.x * scale, y: (frame?.y ?? 0) + point.y * scale };
}
