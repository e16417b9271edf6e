/** Reads what is in use: the reader's own notes first, then the packs that are on, with the other names that the reader gave their topics. */
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { OWN_FILE, ownPack, withOtherNames } from '@/core/own/own-pack';
import type { Story } from '@/core/topics/story';
import type { Pack } from '@/core/topics/topic';
import { bundledPackFacts } from '@/platform/bundled-pack-facts';
import { bundledPack, bundledPackToMatch } from '@/platform/bundled-packs';
import { forgetLexicon, keepLexicon, keptLexicon } from '@/platform/lexicon-store';
import { BUNDLED_REVISION } from '@/platform/own-files';
import { ownRevision, readOwn } from '@/platform/own-store';
import { packsOn, readPacks } from '@/platform/pack-store';
import { ownVersion } from '@/platform/script-facts';
import type { PacksSource } from './packs-in-use';

/** The packs in use, as the browser stores them. */
export const packsSource: PacksSource = {
  read: readInUse,
  revision: revisionInUse,
  kept: keptLexicon,
  keep: keepLexicon,
  forget: forgetLexicon,
};

async function readInUse(toMatch: boolean): Promise<Pack[]> {
  const bundled = toMatch ? bundledPackToMatch : bundledPack;
  const [packs, own] = await Promise.all([readPacks(bundled, bundledPackFacts()), readOwn()]);
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

/** Names everything that the lexicon is compiled of, and by; null for a pack that was stored before lists had checksums. */
async function revisionInUse(): Promise<string | null> {
  const [on, own] = await Promise.all([packsOn(bundledPackFacts()), ownRevision()]);
  const packs = on.map(({ id, bundled, sum }) => (bundled ? id : sum ? `${id} ${sum}` : null));
  return packs.includes(null) ? null : [ownVersion(), BUNDLED_REVISION, interfaceLanguage(), own, ...packs].join('\n');
}

/** The stories of the packs that are on, best first, from what lists say of them; null if lists do not say it of each. */
export async function storiesOn(): Promise<Story[] | null> {
  const on = (await packsOn(bundledPackFacts())).filter(({ id }) => id !== OWN_FILE);
  const stories = on.flatMap(({ id, title, source, topics }) => (source ? [{ id, title, ...source, topics }] : []));
  return stories.length === on.length ? stories : null;
}
