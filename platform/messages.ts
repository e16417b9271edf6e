/** Sends requests to the background, and answers its requests in a frame. Without the schema library, since every frame loads it. */

import { ANSWER_TIMEOUT_MS, BACKGROUND_PAUSES_MS } from '@/core/limits';
import { type Answer, type Ask, isAskOfFrame, type ToBackground, type ToFrame } from '@/core/messages';
import { browser } from './api';
import { apiError, ExtensionReplaced, isReplaced } from './replaced';

/** The envelope of a response, which distinguishes a null response from no response. */
export type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

/** The other side did not answer in time, or was not there, on every try. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export type FrameHandlers = {
  [K in keyof ToFrame]: (ask: Ask<ToFrame, K>) => Answer<ToFrame, K> | Promise<Answer<ToFrame, K>>;
};

/**
 * The errors that browsers give if the background died before it answered, or the page went into the back/forward cache
 * meanwhile (Chromium), or the background has not started (both).
 */
const DEATH = /message (channel|port)( is)? closed|receiving end does not exist/i;

/**
 * Sends a request to the background. Sends it again if the background died or did not answer within ANSWER_TIMEOUT_MS.
 * Rejects with `ExtensionReplaced` if the extension is gone, `NoAnswer` if no try was answered, and a plain Error if the
 * background failed or refused.
 */
export async function askBackground<K extends keyof ToBackground>(
  kind: K,
  ask: Ask<ToBackground, K>,
): Promise<Answer<ToBackground, K>> {
  return (await askAgain(kind, () => browser.runtime.sendMessage({ kind, ask }), BACKGROUND_PAUSES_MS)) as Answer<
    ToBackground,
    K
  >;
}

/**
 * Sends a request with `send`, and again after each of `pauses` (ms) until it is answered.
 * Rejects as `askBackground` does.
 */
export async function askAgain(
  kind: string,
  send: () => Promise<unknown>,
  pauses: readonly number[],
): Promise<unknown> {
  for (const pause of [...pauses, null]) {
    const reply = await askOnce(send);
    if (reply?.ok) return reply.answer;
    if (reply) throw new Error(reply.error);
    if (pause !== null) await afterMs(pause);
  }
  throw new NoAnswer(`no answer: ${kind}`);
}

/** The reply to one try; null if another try may help. */
async function askOnce(send: () => Promise<unknown>): Promise<Reply | null> {
  if (isReplaced()) throw new ExtensionReplaced();
  try {
    const reply = await Promise.race([send(), afterMs(ANSWER_TIMEOUT_MS)]);
    return isReply(reply) ? reply : null;
  } catch (error) {
    const known = apiError(error);
    if (DEATH.test(known.message)) return null;
    throw known;
  }
}

const afterMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Answers the background's requests in this frame, until `signal` aborts. Anything else that arrives (another sender,
 * an unknown kind, an invalid payload) gets no answer.
 */
export function answerAsFrame(handlers: FrameHandlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: Respond): true | undefined => {
    // Only the background sends requests to frames, and it is not in a tab.
    if (sender.id !== browser.runtime.id || sender.tab || !isAskOfFrame(message)) return undefined;
    const handler = handlers[message.kind] as (ask: unknown) => unknown;
    return respondWith(() => handler(message.ask), respond);
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    // After the extension was replaced the API may be gone, and the listener with it.
    if (!isReplaced()) browser.runtime.onMessage.removeListener(listener);
  });
}

/** The fields of a message's sender that we check. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

export type Respond = (reply: Reply) => void;

/**
 * Sends what `answer` returns, or its error message, through `respond`. Returns true to keep the channel open, which, unlike
 * a returned promise, works in every browser we support.
 */
export function respondWith(answer: () => unknown, respond: Respond): true {
  Promise.resolve()
    .then(answer)
    .then(
      (value) => respond({ ok: true, answer: value ?? null }),
      (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    )
    // The sender is gone (a closed tab or popup), so there is nobody to answer.
    .catch(() => {});
  return true;
}

function isReply(reply: unknown): reply is Reply {
  const { ok } = Object(reply) as { ok?: unknown };
  return ok === true ? 'answer' in (reply as object) : ok === false && 'error' in (reply as object);
}
