/** Provides the keyword `glosa` in the address bar, if the browser lets extensions do that. */
import { browser } from 'wxt/browser';
import { createLatest } from '@/core/latest';
import { isFirefox } from './firefox';
import type { Where } from './own-pages';

export interface Suggestion {
  /** The text that the address bar passes on when the suggestion is chosen. */
  content: string;
  name: string;
  line: string;
}

/** Registers the listeners. Call synchronously when the background starts. `hint` is shown until there is a choice. */
export function answerOmnibox(answers: {
  suggest(text: string): Promise<Suggestion[]>;
  chosen(text: string, where: Where): void;
  hint: string;
}): void {
  // Safari and Firefox for Android have no keywords.
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  if (!omnibox) return;
  // Firefox shows descriptions as plain text; elsewhere they are a form of XML.
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
