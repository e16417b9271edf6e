/** Puts the texts about licences into a build. */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atlasFolder } from '../maps/atlas';
import { listFolders } from '../pack/lookalikes/word-lists';
import { packsToBundle } from '../pack/vite-plugin';
import { ROOT } from '../run/root';
import { bundledPackages, type Chunk, readPackage } from './bundled-packages';
import { dataLicence, thirdPartyNotices } from './notices';

/** Writes LICENSE.txt, DATA-LICENCE.txt and THIRD-PARTY-NOTICES.txt into `folder`, for a build that consists of `chunks`. */
export async function writeNotices(folder: string, chunks: readonly Chunk[]): Promise<void> {
  const code = await bundledPackages(chunks);
  const lists = await Promise.all(listFolders().map((one) => readPackage(one)));
  const atlas = await readPackage(atlasFolder());
  await copyFile(join(ROOT, 'LICENSE'), join(folder, 'LICENSE.txt'));
  await writeFile(join(folder, 'DATA-LICENCE.txt'), dataLicence(await packsToBundle()));
  await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(code, lists, [atlas]));
}
