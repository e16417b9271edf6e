/** A file is checked beside the page, and whatever comes of it is heard. */
import { expect, it } from 'vitest';
import { checkFile } from '@/entrypoints/options/check-file';
import { textOfStored } from '@/platform/stored-text';
import { makePack, makeTopic } from '../../kit/pack';

it('gives a good pack ready to store, and the faults of another', async () => {
  const pack = makePack([makeTopic('heron', ['Grey Heron'])]);
  const checked = await checkFile(new Blob([JSON.stringify(pack)]));
  if (!('stored' in checked)) throw new Error(JSON.stringify(checked));
  expect(JSON.parse((await textOfStored(checked.stored)) ?? '')).toMatchObject({ id: pack.id });
  expect(await checkFile(new Blob(['{']))).toMatchObject({ faults: [{ code: 'not_json' }] });
});

it('hears of a check that broke down', async () => {
  // What the worker does not foresee, as running out of memory would be.
  const file = { size: 1 } as Blob;
  expect(await checkFile(file)).toEqual({ refused: 'unreadable' });
});
