/** The asking side, and the frame's answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANSWER_TIMEOUT_MS, BACKGROUND_PAUSES_MS } from '@/core/limits';
import { answerAsFrame, askBackground, NoAnswer } from '@/platform/messages';
import { ExtensionReplaced } from '@/platform/replaced';
import { deliver, FRAME_SENDER } from '../kit/message-wire';

const CHROMIUM_DEATH =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';
const PUT_AWAY =
  'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.';
const FIREFOX_DEATH = 'Could not establish connection. Receiving end does not exist.';

/** Makes `sendMessage` go through `turns`, one a call. */
function backgroundThat(...turns: (() => unknown)[]) {
  const send = vi.fn(async (_message: unknown) => turns[send.mock.calls.length - 1]?.());
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  return send;
}
const dies = (message: string) => () => {
  throw new Error(message);
};
const [PAUSE_MS] = BACKGROUND_PAUSES_MS;
const answers = (answer: unknown) => () => ({ ok: true, answer });

describe('askBackground', () => {
  afterEach(() => {
    vi.useRealTimers();
    Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
  });

  it('resolves with the answer, null too', async () => {
    const send = backgroundThat(answers(null));
    expect(await askBackground('getCard', { topic: 'a/b' })).toBeNull();
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'getCard', ask: { topic: 'a/b' } });
  });

  it.each([CHROMIUM_DEATH, PUT_AWAY, FIREFOX_DEATH])('asks again after "%s"', async (death) => {
    const send = backgroundThat(dies(death), answers(null));
    expect(await askBackground('getCard', { topic: 'a/b' })).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('waits for a background that is being stopped, which refuses for a while', async () => {
    vi.useFakeTimers();
    const send = backgroundThat(dies(CHROMIUM_DEATH), dies(FIREFOX_DEATH), answers('late'));
    const asked = askBackground('getCard', { topic: 'a/b' });
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS - 1);
    expect(send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toBe('late');
  });

  it('gives up after a third death', async () => {
    const send = backgroundThat(dies(CHROMIUM_DEATH), dies(FIREFOX_DEATH), dies(CHROMIUM_DEATH), answers(null));
    await expect(askBackground('getCard', { topic: 'a/b' })).rejects.toBeInstanceOf(NoAnswer);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('asks again where no answer comes in time, and where it is none', async () => {
    vi.useFakeTimers();
    const send = backgroundThat(
      () => new Promise(() => {}),
      () => undefined,
    );
    const asked = askBackground('getCard', { topic: 'a/b' });
    const rejected = expect(asked).rejects.toBeInstanceOf(NoAnswer);
    await vi.advanceTimersByTimeAsync(ANSWER_TIMEOUT_MS + PAUSE_MS - 1);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(send).toHaveBeenCalledTimes(3);
    await rejected;
  });

  it('does not ask again where the background failed for a reason', async () => {
    const send = backgroundThat(() => ({ ok: false, error: 'no such pack' }));
    await expect(askBackground('getCard', { topic: 'a/b' })).rejects.toThrow('no such pack');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('passes another error of the browser on', async () => {
    backgroundThat(dies('Could not serialize message.'));
    await expect(askBackground('getCard', { topic: 'a/b' })).rejects.toThrow('serialize');
  });

  it('says by type that the extension was replaced, without asking', async () => {
    const send = backgroundThat(answers(null));
    Object.assign(fakeBrowser.runtime, { id: undefined });
    await expect(askBackground('getCard', { topic: 'a/b' })).rejects.toBeInstanceOf(ExtensionReplaced);
    expect(send).not.toHaveBeenCalled();
  });

  it('says by type that the extension was replaced in mid-question', async () => {
    backgroundThat(dies('Extension context invalidated.'));
    await expect(askBackground('getCard', { topic: 'a/b' })).rejects.toBeInstanceOf(ExtensionReplaced);
  });
});

describe('answerAsFrame', () => {
  const walk = vi.fn(() => ({ moved: true }));
  const switchHere = vi.fn(() => null);
  const openCard = vi.fn(() => ({ opened: true, words: null }));
  const openSelected = vi.fn(() => null);
  const showRemote = vi.fn(() => null);
  const ask = { direction: 'next', topic: null, enter: false };
  const background = { id: 'test-extension-id' };
  beforeEach(() => walk.mockClear());

  it('answers a right question', async () => {
    answerAsFrame({ walk, openCard, openSelected, showRemote, switchHere });
    expect(await deliver({ kind: 'walk', ask }, background)).toEqual({ ok: true, answer: { moved: true } });
    expect(walk).toHaveBeenCalledExactlyOnceWith(ask);
  });

  it.each([
    ['another extension', { kind: 'walk', ask }, { id: 'other' }],
    ['no sender id', { kind: 'walk', ask }, {}],
    ['another frame', { kind: 'walk', ask }, FRAME_SENDER],
    ['an unknown kind', { kind: 'constructor', ask }, background],
    ['a wrong direction', { kind: 'walk', ask: { ...ask, direction: 'up' } }, background],
    ['a topic that is none', { kind: 'walk', ask: { ...ask, topic: 3 } }, background],
    ['a selected topic without its name', { kind: 'openSelected', ask: { topic: 'port/mole', edits: 0 } }, background],
    ['a switch that is none', { kind: 'switchHere', ask: { on: 1 } }, background],
    ['a missing part', { kind: 'walk', ask: { direction: 'next', topic: null } }, background],
    ['no ask', { kind: 'walk' }, background],
    ['text', 'walk', background],
    ['nothing', null, background],
  ])('gives %s no answer', async (_what, message, sender) => {
    answerAsFrame({ walk, openCard, openSelected, showRemote, switchHere });
    expect(await deliver(message, sender)).toBeUndefined();
    expect(walk).not.toHaveBeenCalled();
  });

  it('sends the text of an error', async () => {
    answerAsFrame({
      openCard,
      openSelected,
      showRemote,
      switchHere,
      walk: () => {
        throw new Error('no page');
      },
    });
    expect(await deliver({ kind: 'walk', ask }, background)).toEqual({ ok: false, error: 'no page' });
  });

  it('stops with its signal', async () => {
    const end = new AbortController();
    answerAsFrame({ walk, openCard, openSelected, showRemote, switchHere }, end.signal);
    end.abort();
    expect(await deliver({ kind: 'walk', ask }, background)).toBeUndefined();
  });
});
