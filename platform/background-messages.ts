/** The background's end of messages: answers to requests, and its own requests to frames. */
import { browser } from 'wxt/browser';
import { FRAME_PAUSES_MS } from '@/core/limits';
import { readQuestion } from '@/core/message-checks';
import type { Answer, Ask, ToBackground, ToFrame } from '@/core/messages';
import { askAgain, type Respond, respondWith, type Sender } from './messages';

/** What handlers know about the sender of a request. */
export interface RequestSender {
  /** Null for senders without a tab, such as extension pages outside one. */
  tabId: number | null;
  frameId: number | null;
  /** Different for every document that the frame has had; null if the browser does not identify documents. */
  documentId: string | null;
  /** In a private window. */
  isPrivate: boolean;
}

export type BackgroundHandlers = {
  [K in keyof ToBackground]: (
    ask: Ask<ToBackground, K>,
    sender: RequestSender,
  ) => Answer<ToBackground, K> | Promise<Answer<ToBackground, K>>;
};

/**
 * Answers every valid request with what its handler returns. A message from another extension, of an unknown kind, with an
 * invalid payload, or of a kind that its sender may not send gets no answer.
 */
export function answerAsBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: Respond): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const question = readQuestion(message, isExtensionPage(sender));
    if (!question) return undefined;
    const handler = handlers[question.kind] as (ask: unknown, sender: RequestSender) => unknown;
    return respondWith(() => handler(question.ask, requestSenderOf(sender)), respond);
  });
}

/**
 * Asks one frame of a tab. Rejects with `NoAnswer` where no script of ours is in it, and as `askBackground` otherwise.
 */
export async function askFrame<K extends keyof ToFrame>(
  tabId: number,
  frameId: number,
  kind: K,
  ask: Ask<ToFrame, K>,
): Promise<Answer<ToFrame, K>> {
  const send = () => browser.tabs.sendMessage(tabId, { kind, ask }, { frameId });
  return (await askAgain(kind, send, FRAME_PAUSES_MS)) as Answer<ToFrame, K>;
}

/** An extension page may be in a tab (the options are): what counts is its origin, not whether it has a tab. */
function isExtensionPage(sender: Sender): boolean {
  return (sender.origin ?? originOf(sender.url ?? '')) === originOf(browser.runtime.getURL('/'));
}

/** "scheme://host". Not `URL.origin`, which is "null" for extension addresses in some engines. */
function originOf(address: string): string | null {
  return /^[a-z-]+:\/\/[^/]+/.exec(address)?.[0] ?? null;
}

function requestSenderOf(sender: Sender): RequestSender {
  return {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    documentId: sender.documentId ?? null,
    isPrivate: sender.tab?.incognito ?? false,
  };
}
