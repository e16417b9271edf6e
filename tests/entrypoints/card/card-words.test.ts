/** The language of cards: that of the words, or the one that the reader chose. */
import { describe, expect, it, vi } from 'vitest';
import { i18n, speak } from '@/components/spoken';
import { CLICK_GUARD_MS } from '@/core/limits';
import { createCardWords } from '@/entrypoints/card/card-words';
import { press, wait } from '../../kit/card-page';
import { cardKit } from './fixture';

describe('the words of cards', () => {
  const getWords = vi.fn(async () => ({ 'card.close': 'Cerrar', 'card.more': '$1 más' }));
  const report = vi.fn();
  const close = () => i18n.t('card.close');

  it.each([
    ['page', 'es', 'Cerrar'],
    ['page', 'en', 'Close'],
    ['page', 'other', 'Close'],
    ['page', null, 'Close'],
    ['es', 'en', 'Cerrar'],
    ['es', null, 'Cerrar'],
    ['en', 'es', 'Close'],
  ] as const)('wanted %s, on a page in %s: %s', async (wanted, pageLanguage, said) => {
    const words = createCardWords(getWords, report);
    await words.prepare(wanted, pageLanguage);
    words.speakFor(wanted, pageLanguage);
    expect(close()).toBe(said);
    speak(null);
    expect(close()).toBe('Close');
  });

  it('are asked for once, and only where they are needed', async () => {
    getWords.mockClear();
    const words = createCardWords(getWords, report);
    for (const language of ['en', 'es', 'es', 'other'] as const) await words.prepare('page', language);
    expect(getWords).toHaveBeenCalledExactlyOnceWith('es');
  });

  it('fill their gaps, and leave to the browser what they lack', () => {
    speak({ 'card.more': '$1 más' });
    expect(i18n.t('card.more', ['3'])).toBe('3 más');
    expect(i18n.t('card.said_by', ['Ana'])).toBe('Said by Ana');
    speak(null);
  });

  it('are the browser’s where they cannot be had', async () => {
    const words = createCardWords(() => Promise.reject(new Error('asleep')), report);
    await words.prepare('es', null);
    words.speakFor('es', null);
    expect(close()).toBe('Close');
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('a card', () => {
  const kit = cardKit();
  const { inCard, session, mention } = kit;
  const surface = () => inCard('.surface');

  it('is in the language of the words it is for', async () => {
    session().open({ ...mention(0), language: 'es' }, 'key');
    await vi.waitFor(() => expect(surface()?.textContent).toContain('Temas relacionados'));
    expect(surface().lang).toBe('es');
    expect(surface().textContent).not.toContain('Related topics');
  });

  it('changes its language at a press, and keeps it', async () => {
    session().open(mention(0), 'key');
    await vi.waitFor(() => expect(surface()?.textContent).toContain('Related topics'));
    await wait(CLICK_GUARD_MS + 50);
    await press(inCard('[aria-label="More actions"]'));
    const button = await vi.waitFor(() => {
      const found = [...(kit.root()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === 'Español');
      expect(found).toBeDefined();
      return found as HTMLElement;
    });
    button.scrollIntoView({ block: 'nearest' });
    await press(button);
    await vi.waitFor(() => expect(kit.settings.cardLanguage).toBe('es'));
    await vi.waitFor(() => expect(surface().textContent).toContain('Temas relacionados'));
    expect(surface().lang).toBe('es');
  });
});
