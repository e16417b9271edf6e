/** The card of a frame too small for it is shown by the top frame. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { press, wait } from '../../kit/card-page';
import { cardKit } from './fixture';

const kit = cardKit();
const { reach, host, title, inCard, session, span } = kit;

describe('in a frame too small for it', () => {
  beforeEach(() => void reach.isTooSmall.mockReturnValue(true));
  afterEach(() => {
    reach.isTooSmall.mockReturnValue(false);
    reach.showInTop.mockReset().mockResolvedValue(null);
  });

  it('is shown by the top frame, and taken away by Escape here', async () => {
    session();
    await press(span(0));
    await vi.waitFor(() => expect(reach.showInTop).toHaveBeenCalledOnce());
    const [shown] = reach.showInTop.mock.calls[0] ?? [];
    expect(shown).toMatchObject({ topic: 'port/ana-rios', text: 'Ana Ríos', focus: false });
    expect(shown?.beside).toContain('port/port-party');
    expect(host()).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(reach.showInTop).toHaveBeenLastCalledWith(null);
  });

  it('opens here where the top frame has nobody to show it', async () => {
    reach.showInTop.mockRejectedValue(new Error('nobody'));
    session();
    await press(span(0));
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    await userEvent.keyboard('{Escape}');
    await press(span(1));
    await vi.waitFor(() => expect(title()).toBe('Partido del Puerto'));
    expect(reach.showInTop).toHaveBeenCalledOnce();
  });

  it('stands in a corner of the top frame, with what ties it to its paragraph', async () => {
    reach.isTooSmall.mockReturnValue(false);
    const reason = { name: 'Ana Ríos', edits: 0, evidence: null };
    session().openRemote({
      topic: 'port/ana-rios',
      text: 'Ríos',
      by: 'name',
      reason,
      beside: ['port/port-party'],
      focus: true,
      frame: 3,
    });
    await vi.waitFor(() => expect(title()).toBe('Ana Ríos'));
    const headings = [...(kit.root()?.querySelectorAll('section h3') ?? [])].map((each) => each.textContent);
    expect(headings).toContain('In this paragraph');
    expect(inCard('.why p').textContent).toBe('The page says “Ríos”.');
    expect(kit.root()?.activeElement).toBe(inCard('.surface'));
    kit.fake.remove(0);
    await wait(300);
    expect(title()).toBe('Ana Ríos');
  });
});
