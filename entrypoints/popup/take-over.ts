/** Has views take over a page that stands already, with a field that may have been typed into. */
import { hydrate, type VNode } from 'preact';

/**
 * Connects `views` to what is in `root`, which is what they show at first: nothing of it is made anew, so caret, selection and a
 * composition that is under way stay. What has been typed is given to `search` before the views show anything else.
 */
export function takeOver(root: HTMLElement, views: VNode, search: (typed: string) => unknown): void {
  hydrate(views, root);
  const typed = root.querySelector<HTMLInputElement>('.search-input')?.value ?? '';
  if (typed !== '') search(typed);
}
