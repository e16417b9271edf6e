/** A sentence of the pack, marked with its language if that is not the interface's. */
import type { ComponentChildren } from 'preact';
import { interfaceLanguage } from '@/components/interface-language';
import type { Line } from '@/core/cards/card-lines';
import type { Language } from '@/core/topics/topic';

/** The text of `line` in a span. */
export function Words({ line, kind }: { line: Line; kind?: string }) {
  return (
    <span {...(kind && { class: kind })} {...languageOf(line)}>
      {line.text}
    </span>
  );
}

/** The `lang` attribute for something in `language`, or none if the interface is in it. */
export function languageOf({ language }: { language: Language | null }): { lang?: Language } {
  return language === null || language === interfaceLanguage() ? {} : { lang: language };
}

/** Words for screen readers only. */
export function Unseen({ children }: { children: ComponentChildren }) {
  return <span class="unseen">{children}</span>;
}
