/** The place where the second script leaves what it makes for the first: both share the extension's own world in a frame. */
import type { MakeCardView } from './card-view';

/** The global object of content scripts is their own: a page never sees this name. */
const world = globalThis as { __glosaCardView?: MakeCardView };

/** Leaves `make` for whoever asked for it. */
export function leaveCardView(make: MakeCardView): void {
  world.__glosaCardView = make;
}

/** Takes what was left; null where nothing was. Nothing stays behind that a newer version could mistake for its own. */
export function takeCardView(): MakeCardView | null {
  const make = world.__glosaCardView ?? null;
  delete world.__glosaCardView;
  return make;
}
