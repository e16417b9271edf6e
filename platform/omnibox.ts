/** Answers the keyword `glosa` in the address bar. */
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
  // Firefox shows descriptions as they are; elsewhere they are a kind of XML.
  const isPlain = isFirefox();
  const written = (text: string) => (isPlain ? text : text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`));
  browser.omnibox.setDefaultSuggestion({ description: written(answers.hint) });
  const begin = createLatest();
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const isLatest = begin();
    void answers.suggest(text).then((suggestions) => {
      if (!isLatest()) return;
      suggest(suggestions.map(({ content, name, line }) => ({ content, description: written(`${name} — ${line}`) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text, where) => answers.chosen(text, where as Where));
}
