/** What can be done with an open card besides reading it. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLICK_GUARD_MS, MORE_DELAY_MS } from '@/core/limits';
import { point, press, wait } from '../../kit/card-page';
import { cardKit } from './fixture';

const kit = cardKit();
const { report, reach, host, title, inCard, session, span, mention } = kit;

describe('what can be done with it', () => {
  const button = (words: string) =>
    [...(kit.root()?.querySelectorAll('button') ?? [])].find((each) =>
      each.textContent?.includes(words),
    ) as HTMLElement;
  const open = async () => {
    session();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    await wait(CLICK_GUARD_MS + 50);
  };
  const more = () => press(inCard('[aria-label="More actions"]'));
  const pressWords = async (words: string) => {
    await vi.waitFor(() => expect(button(words)).toBeDefined());
    button(words).scrollIntoView({ block: 'nearest' });
    await press(button(words));
  };

  it('is shorter at a press, and every card is from then on', async () => {
    await open();
    expect(inCard('.argued')).not.toBeNull();
    await more();
    await pressWords('Short');
    await vi.waitFor(() => expect(inCard('.argued')).toBeNull());
    expect(kit.settings.cardLength).toBe('short');
    expect(inCard('[aria-pressed=true]').textContent).toBe('Short');
  });

  describe('in brief', () => {
    const isBrief = () => inCard('.brief') !== null;
    const openBrief = async () => {
      kit.settings = { ...kit.settings, cardLength: 'line' };
      await open();
      expect(isBrief()).toBe(true);
    };

    it('unfolds and folds again by its button, and the next card is as this one was left', async () => {
      await openBrief();
      await press(inCard('.fold'));
      await vi.waitFor(() => expect(inCard('.argued')).not.toBeNull());
      expect(inCard('.fold').textContent).toBe('Less');
      await press(inCard('.fold'));
      await vi.waitFor(() => expect(isBrief()).toBe(true));
      await press(inCard('.fold'));
      await vi.waitFor(() => expect(isBrief()).toBe(false));
      await press(span(1));
      await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
      expect(isBrief()).toBe(false);
      expect(kit.settings.cardLength).toBe('full');
    });

    it('unfolds where the pointer rests on the button, not where it passes', async () => {
      await openBrief();
      await point(inCard('.fold'));
      await point(inCard('h2'));
      await wait(MORE_DELAY_MS + 100);
      expect(isBrief()).toBe(true);
      await point(inCard('.fold'));
      await vi.waitFor(() => expect(isBrief()).toBe(false), { timeout: MORE_DELAY_MS + 1_000 });
    });

    it('is unfolded by no rest where resting opens no card', async () => {
      kit.settings = { ...kit.settings, opening: 'click' };
      await openBrief();
      await point(inCard('.fold'));
      await wait(MORE_DELAY_MS + 200);
      expect(isBrief()).toBe(true);
    });

    it('unfolds by Enter, and by the key that opened it', async () => {
      kit.settings = { ...kit.settings, cardLength: 'line' };
      const cards = session();
      cards.open(mention(0), 'key');
      await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
      expect(isBrief()).toBe(true);
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(isBrief()).toBe(false));
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => expect(host()).toBeNull());
      expect(kit.settings.cardLength).toBe('full');
      kit.settings = { ...kit.settings, cardLength: 'line' };
      cards.open(mention(0), 'key');
      await vi.waitFor(() => expect(isBrief()).toBe(true));
      cards.open(mention(0), 'key');
      await vi.waitFor(() => expect(isBrief()).toBe(false));
      expect(kit.settings.cardLength).toBe('line');
    });

    it('stays unfolded on what it is turned to', async () => {
      await openBrief();
      await press(inCard('.fold'));
      await vi.waitFor(() => expect(inCard('.turn')).not.toBeNull());
      inCard('.turn').scrollIntoView({ block: 'center' });
      await press(inCard('.turn'));
      await vi.waitFor(() => expect(title()).not.toBe('Ana Ríos'));
      expect(isBrief()).toBe(false);
    });
  });

  it('walks on from its words by button and by key', async () => {
    const stood = vi.spyOn(kit.fake.session, 'standAt');
    await open();
    expect(stood).toHaveBeenCalledWith(mention(0));
    await press(inCard('[aria-label="Next mention of Ana Ríos"]'));
    expect(reach.walk).toHaveBeenLastCalledWith('next', 'port/ana-rios', null);
    await userEvent.keyboard('p');
    expect(reach.walk).toHaveBeenLastCalledWith('previous', null, null);
    await userEvent.keyboard('{Shift>}N{/Shift}');
    expect(reach.walk).toHaveBeenLastCalledWith('next', 'port/ana-rios', null);
    const calls = reach.walk.mock.calls.length;
    await userEvent.keyboard('{Control>}n{/Control}');
    expect(reach.walk.mock.calls.length).toBe(calls);
  });

  it('is copied as text: every mark, doubt and source in it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('.copied').textContent).toBe('The card is copied, with its source.'));
    const [text = ''] = write.mock.calls[0] ?? [];
    for (const part of [
      'Ana Ríos\nPerson. What ana-rios is.',
      'Eva Luna argues: She yields to the company. (¶ 9)\n- Another source says: A paper counted forty.',
      'The Paper',
      'As of 1 June 2024',
    ])
      expect(text).toContain(part);
  });

  it('is copied as for the key where the browser refuses to write to the clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const copied = vi.fn();
    document.addEventListener('copy', copied);
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('.copied').textContent).toBe('The card is copied, with its source.'));
    // The page hears nothing of it.
    expect(copied).not.toHaveBeenCalled();
    document.removeEventListener('copy', copied);
  });

  it('is copied as for the key on a page with a picture of that name, which gets its own copies back', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const picture = Object.assign(document.createElement('img'), { name: 'execCommand' });
    document.body.append(picture);
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('.copied').textContent).toBe('The card is copied, with its source.'));
    const copied = vi.fn();
    document.addEventListener('copy', copied);
    document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    expect(copied).toHaveBeenCalledOnce();
    document.removeEventListener('copy', copied);
    picture.remove();
  });

  it('is there to be copied by hand where the browser refuses that too', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    vi.spyOn(Document.prototype, 'execCommand').mockReturnValue(false);
    await open();
    await more();
    await pressWords('Copy this card');
    await vi.waitFor(() => expect(inCard('textarea')).not.toBeNull());
    const field = inCard('textarea') as HTMLTextAreaElement;
    expect(kit.root()?.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('Ana Ríos');
    // Letters in it are letters.
    await userEvent.keyboard('n');
    expect(reach.walk).not.toHaveBeenCalled();
  });

  it('reports a mistake with topic, statement, pack and version', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await more();
    await pressWords('Report a mistake');
    await pressWords('She opened the port.');
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
    for (const part of ['1.2.3', 'Ana Ríos (port/ana-rios)', 'Pack: port', 'Statement: She opened the port.'])
      expect(write.mock.calls[0]?.[0]).toContain(part);
  });

  it('silences a name, stays though its words are gone, and takes it back', async () => {
    await open();
    await more();
    await pressWords('Never mark “Ana Ríos”');
    await vi.waitFor(() => expect(title()).toBe('“Ana Ríos” is not marked any more, on any page.'));
    expect(kit.settings.silencedNames).toEqual(['Ana Ríos']);
    kit.fake.remove(0);
    await wait(300);
    expect(host()).not.toBeNull();
    await pressWords('Undo');
    await vi.waitFor(() => expect(kit.settings.silencedNames).toEqual([]));
  });

  it('silences nothing where the browser does not store it, and says no such thing', async () => {
    reach.change.mockRejectedValueOnce(new Error('full'));
    await open();
    await more();
    await pressWords('Never mark the topic');
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith(expect.any(Error), 'silencing'));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
  });
});
