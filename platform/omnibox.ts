/** Answers the keyword `glosa` in the address bar, where the browser lets extensions answer there. */
import { browser } from 'wxt/browser';
import { createLatest } from '@/core/latest';
import { isFirefox } from './firefox';
import type { Where } from './own-pages';

export interface Suggestion {
  /** What the address bar takes when it is chosen. */
  content: string;
  name: string;
  line: string;
}

/** Registers the answers. Call synchronously when the background starts. `hint` is shown before a choice. */
export function answerOmnibox(answers: {
  suggest(text: string): Promise<Suggestion[]>;
  chosen(text: string, where: Where): void;
  hint: string;
}): void {
  // Safari and Firefox for Android have no keywords.
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  if (!omnibox) return;
  // Firefox shows descriptions as they are; elsewhere they are a kind of XML.
  const isPlain = isFirefox();
  const written = (text: string) => (isPlain ? text : text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`));
  omnibox.setDefaultSuggestion({ description: written(answers.hint) });
  const begin = createLatest();
  omnibox.onInputChanged.addListener((text, suggest) => {
    const isLatest = begin();
    void answers.suggest(text).then((suggestions) => {
      if (!isLatest()) return;
      suggest(suggestions.map(({ content, name, line }) => ({ content, description: written(`${name} — ${line}`) })));
    });
  });
  omnibox.onInputEntered.addListener((text, where) => answers.chosen(text, where as Where));
}
