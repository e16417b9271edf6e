/** Advises on names that are right and may still be taken for something else: what an author should look at once. */

import type { Fault } from '../../../core/packs/fault';
import { foldWords } from '../../../core/text/fold-text';
import { KINDS } from '../../../core/topics/kinds';
import type { Name, Pack, Topic } from '../../../core/topics/topic';

/**
 * Advice on the names of `pack`, beside `others` that a reader may have: abbreviations and people's or places' names without
 * a cue, and names that another pack has too. `isProper` says whether a folded word is a place, given name or surname.
 */
export function adviseOnNames(pack: Pack, others: readonly Pack[], isProper: (word: string) => boolean): Fault[] {
  const elsewhere = namesOf(others.filter(({ id }) => id !== pack.id));
  return pack.topics.flatMap((topic, index) =>
    topic.names.flatMap((name, place) => {
      const path = `topics[${index}].names[${place}]`;
      return [...uncued(topic, name, path, isProper), ...shared(name, path, elsewhere)];
    }),
  );
}

function uncued(topic: Topic, name: Name, path: string, isProper: (word: string) => boolean): Fault[] {
  const settled = (name.cues?.length ?? 0) > 0 || name.demonym || name.note !== undefined || topic.broad;
  const folded = foldWords(name.text);
  if (settled || folded.length !== 1) return [];
  if (/^\p{Lu}{2,3}$/u.test(name.text)) {
    return [{ path, code: 'name_abbreviation', values: [name.text] }];
  }
  if (KINDS[topic.kind].writing.proper || name.exactCase || !isProper(folded[0] ?? '')) return [];
  return [{ path, code: 'name_proper', values: [name.text] }];
}

function shared(name: Name, path: string, elsewhere: ReadonlyMap<string, Owner[]>): Fault[] {
  const owners = (elsewhere.get(keyOf(name)) ?? []).filter(({ languages }) =>
    languages.some((language) => name.languages.includes(language)),
  );
  return owners.map(({ pack, topic }) => ({
    path,
    code: 'name_elsewhere',
    values: [name.text, topic, pack],
  }));
}

interface Owner {
  pack: string;
  topic: string;
  languages: Name['languages'];
}

function namesOf(packs: readonly Pack[]): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const pack of packs) {
    for (const topic of pack.topics) {
      for (const name of topic.names) {
        const key = keyOf(name);
        const list = owners.get(key) ?? [];
        owners.set(key, list);
        if (!list.some((one) => one.pack === pack.id && one.topic === topic.id))
          list.push({ pack: pack.id, topic: topic.id, languages: name.languages });
      }
    }
  }
  return owners;
}

function keyOf(name: Name): string {
  return foldWords(name.text).join(' ');
}
