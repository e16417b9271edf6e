/** What the background holds of the packs: read when asked for, compiled once, kept, and begun anew when they change. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lexicon } from '@/core/lexicon/lexicon';
import type { Pack } from '@/core/topics/topic';
import { createPacksInUse, type PacksSource } from '@/entrypoints/packs/packs-in-use';
import { makePack, makeTopic } from '../../kit/pack';

const packNamed = (name: string) => makePack([makeTopic('a', [name])], { id: 'kit' });

let packs: Pack[];
let revision: string | null;
let kept: Map<string, unknown>;
let source: PacksSource;
const report = vi.fn();
/** As a database would: what it gives is a clone. */
const namesIn = (lexicon: Lexicon) => [...lexicon.names].map(({ text }) => text);
const inUse = () => createPacksInUse(source, report);

beforeEach(() => {
  report.mockReset();
  packs = [packNamed('Alpha One')];
  revision = 'first';
  kept = new Map();
  source = {
    read: vi.fn(async () => packs),
    revision: async () => revision,
    kept: vi.fn(async (of) => structuredClone(kept.get(of)) ?? null),
    keep: vi.fn(async (of, lexicon) => void kept.set(of, structuredClone(lexicon))),
    forget: vi.fn(async () => kept.clear()),
  };
});

describe('the lexicon', () => {
  it('is compiled once, and kept', async () => {
    const use = inUse();
    const [one, other] = await Promise.all([use.lexicon(), use.lexicon()]);
    expect(one).toBe(other);
    expect(namesIn(one)).toEqual(['Alpha One']);
    expect([...kept.keys()]).toEqual(['first']);
    expect(source.read).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('is not compiled if it was kept: the packs are not even read', async () => {
    await inUse().lexicon();
    vi.mocked(source.read).mockClear();
    expect(namesIn(await inUse().lexicon())).toEqual(['Alpha One']);
    expect(source.read).not.toHaveBeenCalled();
  });

  it('is compiled anew if what was kept is of other packs', async () => {
    await inUse().lexicon();
    [packs, revision] = [[packNamed('Beta Two')], 'second'];
    expect(namesIn(await inUse().lexicon())).toEqual(['Beta Two']);
  });

  it.each([
    ['half of one', { words: {} }],
    ['a text', 'damaged'],
    ['of another version', { revision: 'x', topics: [] }],
  ])('is compiled anew, quietly, if what was kept is damaged: %s', async (_, damaged) => {
    kept.set('first', damaged);
    expect(namesIn(await inUse().lexicon())).toEqual(['Alpha One']);
    expect(report).not.toHaveBeenCalled();
    expect(source.keep).toHaveBeenCalledOnce();
  });

  it('is not kept if the packs changed while they were read', async () => {
    vi.mocked(source.read).mockImplementation(async () => {
      revision = 'second';
      return packs;
    });
    await inUse().lexicon();
    expect(source.keep).not.toHaveBeenCalled();
  });

  it('is not kept if nobody can tell what it is of', async () => {
    revision = null;
    expect(namesIn(await inUse().lexicon())).toEqual(['Alpha One']);
    expect(source.kept).not.toHaveBeenCalled();
    expect(source.keep).not.toHaveBeenCalled();
  });

  it('is there even if it cannot be kept', async () => {
    vi.mocked(source.keep).mockRejectedValue(new Error('no room'));
    expect(namesIn(await inUse().lexicon())).toEqual(['Alpha One']);
    await vi.waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith(new Error('no room'), 'keeping the lexicon'));
  });

  it('is compiled anew by a new version, whatever was kept', async () => {
    await inUse().lexicon();
    packs = [packNamed('Beta Two')];
    const use = inUse();
    expect(namesIn(await use.lexicon())).toEqual(['Alpha One']);
    await use.renew();
    expect(namesIn(await use.lexicon())).toEqual(['Beta Two']);
  });
});

describe('packs that change', () => {
  it('are those that are asked for from then on', async () => {
    const use = inUse();
    expect(await use.packs()).toEqual([packNamed('Alpha One')]);
    [packs, revision] = [[packNamed('Beta Two')], 'second'];
    use.reload();
    expect(await use.packs()).toEqual([packNamed('Beta Two')]);
    expect((await use.lookup()).search('beta two', 1)).toMatchObject([{ key: 'kit/a' }]);
    expect((await use.entries()).get('kit/a')).toMatchObject({ key: 'kit/a' });
  });

  it('and cannot be read leave those before, until they can', async () => {
    const use = inUse();
    await use.packs();
    await use.lexicon();
    [packs, revision] = [[packNamed('Beta Two')], 'second'];
    vi.mocked(source.read).mockRejectedValue(new Error('unreadable'));
    use.reload();
    use.reload();
    expect(await use.packs()).toEqual([packNamed('Alpha One')]);
    expect(namesIn(await use.lexicon())).toEqual(['Alpha One']);
    expect(report).toHaveBeenCalledWith(new Error('unreadable'), 'reading the packs');
    vi.mocked(source.read).mockImplementation(async () => packs);
    expect(await use.packs()).toEqual([packNamed('Beta Two')]);
    expect(namesIn(await use.lexicon())).toEqual(['Beta Two']);
  });

  it('and never could be read fail, and are tried again by the next request', async () => {
    vi.mocked(source.read).mockRejectedValueOnce(new Error('unreadable'));
    const use = inUse();
    await expect(use.packs()).rejects.toThrow('unreadable');
    expect(await use.packs()).toEqual([packNamed('Alpha One')]);
  });
});
