/** Files of the extension itself: those of the build's list, at the extension's own address, and nothing else. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledMaps, bundledPack, bundledPackToMatch } from '@/platform/bundled-packs';
import { hasOwnFile, ownJson } from '@/platform/own-files';
import { bundledFiles } from '@/scripts/pack/vite-plugin';

const SLOW = 120_000;
const ORIGIN = 'chrome-extension://glosa';

/** Answers like a browser, from these files. */
function serve(files: ReadonlyMap<string, string>) {
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `${ORIGIN}${path}` });
  const asked = vi.fn(async (address: string) => {
    const text = files.get(address.replace(`${ORIGIN}/`, ''));
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('a file of the extension', () => {
  it('is read at the address of the extension', async () => {
    const asked = serve(new Map([['world.json', '{"type":"Topology"}']]));
    expect(await ownJson('world.json')).toEqual({ type: 'Topology' });
    expect(asked.mock.calls).toEqual([[`${ORIGIN}/world.json`]]);
  });

  it.each(['other.json', '../world.json', 'https://example.org/world.json', '//example.org/world.json', ''])(
    'is not asked for if the build has none of that name: "%s"',
    async (name) => {
      const asked = serve(new Map());
      await expect(ownJson(name)).rejects.toThrow(RangeError);
      expect(hasOwnFile(name)).toBe(false);
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it('says which one is missing', async () => {
    serve(new Map());
    await expect(ownJson('world.json')).rejects.toThrow('world.json');
  });

  it('that is damaged is refused', async () => {
    serve(new Map([['world.json', '{"type":"Topo']]));
    await expect(ownJson('world.json')).rejects.toThrow(SyntaxError);
  });
});

describe('the packs that ship', () => {
  it('are read as they were compiled, their maps and look-alikes apart', { timeout: SLOW }, async () => {
    serve(new Map((await bundledFiles()).map(({ relativeDest, contents }) => [relativeDest, contents])));
    const [first] = bundledPackFacts();
    const id = first?.id ?? '';
    const whole = await bundledPackToMatch(id);
    expect(whole.topics.length).toBeGreaterThan(100);
    expect(whole.lookalikes?.length).toBeGreaterThan(10_000);
    expect(whole.lookalikes).toEqual([...(whole.lookalikes ?? [])].sort());
    const { lookalikes: _, ...rest } = whole;
    expect(await bundledPack(id)).toEqual(rest);
    const maps = await bundledMaps(id);
    const placed = whole.topics.filter(({ where }) => where).map((topic) => topic.id);
    expect(maps.map(({ topic }) => topic).sort()).toEqual(placed.sort());
    expect(await bundledMaps('none')).toEqual([]);
  });
});
