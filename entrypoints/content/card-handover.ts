/** Hands the second script's maker of cards over to the first: both share the extension's own world in a frame. */
import type { MakeCardSession } from './card-session';

/** The global object of content scripts is their own: a page never sees this name. */
const world = globalThis as { __glosaCards?: MakeCardSession };

/** Leaves `make` for whoever asked for it. */
export function handOverMaker(make: MakeCardSession): void {
  world.__glosaCards = make;
}

/** Takes what was left; null where nothing was. Nothing stays behind that a newer version could mistake for its own. */
export function takeMaker(): MakeCardSession | null {
  const make = world.__glosaCards ?? null;
  delete world.__glosaCards;
  return make;
}
