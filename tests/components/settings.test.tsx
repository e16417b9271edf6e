/** The forms of the options, as a reader uses them: by keys, with a screen reader, in a narrow window. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Choice } from '@/components/settings/Choice';
import { Items } from '@/components/settings/Items';
import { Keys } from '@/components/settings/Keys';
import { Kinds } from '@/components/settings/Kinds';
import { ProblemReport } from '@/components/settings/ProblemReport';
import { SettingsFile } from '@/components/settings/SettingsFile';
import { WordList } from '@/components/settings/WordList';
import { shownAs } from '../kit/shown';
import '@/assets/tokens.css';
import '@/assets/card.css';
import '@/assets/controls.css';
import '@/assets/sheet.css';
import '@/entrypoints/options/options.css';

const { root, $, faults } = shownAs('options');

describe('Choice', () => {
  it('is chosen from by arrow keys', async () => {
    const change = vi.fn();
    const values = ['a', 'b', 'c'] as const;
    act(() => render(<Choice title="Letter" values={values} value="a" say={(one) => one} change={change} />, root));
    $('input:checked').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(change).toHaveBeenCalledExactlyOnceWith('b');
  });
});

describe('Kinds', () => {
  it('says which kind is switched', () => {
    const change = vi.fn();
    act(() => render(<Kinds off={['place']} change={change} />, root));
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.filter(({ checked }) => !checked)).toHaveLength(1);
    boxes[0]?.click();
    expect(change).toHaveBeenCalledExactlyOnceWith('person', false);
  });
});

describe('WordList', () => {
  const read = (typed: string) => (typed.includes(' ') ? { fault: 'No site.' } : { item: typed });

  it('adds by Enter, says what is wrong at the field, and removes without losing the focus', async () => {
    const [add, remove] = [vi.fn(), vi.fn()];
    act(() =>
      render(<WordList title="Sites" one="a site" items={['a.example']} read={read} add={add} remove={remove} />, root),
    );
    $('input').focus();
    await userEvent.keyboard('b c{Enter}');
    await vi.waitFor(() => expect($('.fault').textContent).toBe('No site.'));
    expect($('input').getAttribute('aria-invalid')).toBe('true');
    expect($<HTMLInputElement>('input').value).toBe('b c');
    await userEvent.keyboard('{Backspace}{Backspace}{Enter}');
    expect(add).toHaveBeenCalledExactlyOnceWith('b');
    await act(async () => $('.item button').click());
    expect(remove).toHaveBeenCalledExactlyOnceWith('a.example');
    expect(root.contains(document.activeElement)).toBe(true);
  });
});

describe('SettingsFile', () => {
  it('asks before it resets, and takes no for an answer', async () => {
    const reset = vi.fn();
    act(() =>
      render(<SettingsFile said={null} wrong={false} takeOut={() => {}} takeIn={() => {}} reset={reset} />, root),
    );
    const press = (name: string) =>
      act(async () => [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click());
    await press('Reset everything…');
    expect(document.activeElement?.textContent).toBe('Keep my settings');
    await press('Keep my settings');
    expect(reset).not.toHaveBeenCalled();
    await press('Reset everything…');
    await press('Reset');
    expect(reset).toHaveBeenCalledOnce();
  });
});

describe('ProblemReport', () => {
  it('says that the facts are copied, and shows them where the browser refuses to copy', async () => {
    const copy = vi.fn((_: string) => Promise.resolve());
    act(() => render(<ProblemReport text={() => 'Glosa 1'} copy={copy} />, root));
    await act(async () => $('button').click());
    expect(copy).toHaveBeenCalledExactlyOnceWith('Glosa 1');
    expect($('.said').textContent).toBe('Copied. Paste them into your report.');
    copy.mockRejectedValueOnce(new Error('no'));
    await act(async () => $('button').click());
    expect($('.said').textContent).toBe('');
    expect($<HTMLTextAreaElement>('textarea').value).toBe('Glosa 1');
  });
});

describe('all of them', () => {
  it.each(['light', 'dark'])('have no fault that axe finds, in %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    act(() =>
      render(
        <>
          <Choice title="Letter" values={['a', 'b']} value="a" say={(one) => one} hint="A hint" change={() => {}} />
          <Kinds off={[]} change={() => {}} />
          <WordList
            title="Sites"
            one="a site"
            items={['a.example']}
            read={(item) => ({ item })}
            add={() => {}}
            remove={() => {}}
          />
          <Keys keys={[{ name: 'n', description: 'Next', keys: 'Alt+N' }]} closed={true} change={() => {}} />
          <ProblemReport text={() => 'Glosa 1'} copy={() => Promise.resolve()} />
          <SettingsFile said="Done." wrong={false} takeOut={() => {}} takeIn={() => {}} reset={() => {}} />
        </>,
        root,
      ),
    );
    expect(await faults('page-has-heading-one', 'heading-order')).toEqual([]);
  });
});

describe('Items', () => {
  it('has a note beneath an item that has one', () => {
    const items = [
      { id: 'a', text: 'Ana', note: 'not named in the article' },
      { id: 'b', text: 'Bo' },
    ];
    act(() => render(<Items title="Topics" items={items} remove={vi.fn()} />, root));
    expect([...root.querySelectorAll('.item .rank')].map(({ textContent }) => textContent)).toEqual([
      'not named in the article',
    ]);
  });
});
