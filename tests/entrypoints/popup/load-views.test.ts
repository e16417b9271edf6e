/** When the popup's views are loaded. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadViews } from '@/entrypoints/popup-field/load-views';

/** Longer than it waits where there is no caret. */
const LATE_MS = 1_100;

let field: HTMLInputElement;
let template: HTMLTemplateElement;

beforeEach(() => {
  field = document.createElement('input');
  template = document.createElement('template');
  template.id = 'views';
  template.content.append(document.createElement('link'));
  document.body.append(template, field);
});
afterEach(() => {
  // Whoever still waits for it has it, and does nothing: frames are the test's.
  document.dispatchEvent(new Event('focusin'));
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const one of [field, template, ...document.head.querySelectorAll('link:not([rel])')]) one.remove();
});

const loaded = () => document.head.querySelectorAll('link:not([rel])').length;

/** Frames are drawn when the test says so. */
function frames(): { draw(): void } {
  const asked: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => asked.push(callback));
  return {
    draw() {
      for (const one of asked.splice(0)) one(0);
    },
  };
}

describe('the views', () => {
  it.each([
    ['had the caret before', () => field.focus(), () => {}],
    ['gets the caret', () => {}, () => field.focus()],
  ])('are loaded once the page has been drawn with a field that %s, once', async (_what, before, after) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { draw } = frames();
    before();
    loadViews(document);
    after();
    draw();
    await vi.advanceTimersByTimeAsync(1);
    expect(loaded()).toBe(0);
    draw();
    expect(loaded()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(loaded()).toBe(1);
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(loaded()).toBe(1);
  });

  it('are loaded where there is no caret', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { draw } = frames();
    loadViews(document);
    draw();
    draw();
    await vi.advanceTimersByTimeAsync(1);
    expect(loaded()).toBe(0);
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(loaded()).toBe(1);
  });

  it('are left alone where the page has them already', () => {
    template.remove();
    const frame = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    field.focus();
    loadViews(document);
    expect(frame).not.toHaveBeenCalled();
  });
});
