/** Reads what is in use: the reader's own notes first, then the packs that are on, with the other names that the reader gave their topics. */
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { ownPack, withOtherNames } from '@/core/own/own-pack';
import type { Pack } from '@/core/topics/topic';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledPacks } from '@/platform/bundled-packs';
import { readOwn } from '@/platform/own-store';
import { readPacks } from '@/platform/pack-store';

/** Rejects if the browser refuses to read. */
export async function readInUse(): Promise<Pack[]> {
  const [packs, own] = await Promise.all([readPacks(bundledPacks(), bundledPackFacts()), readOwn()]);
  const entries = [...own.values()];
  const notes = ownPack(
    entries.filter(({ what }) => what === 'note'),
    {
      title: i18n.t('own.title'),
      publisher: i18n.t('own.publisher'),
      stance: i18n.t('own.stance'),
      language: interfaceLanguage(),
    },
  );
  const others = entries.filter((entry) => entry.what === 'name');
  return [...(notes ? [notes] : []), ...withOtherNames(packs, others)];
}
