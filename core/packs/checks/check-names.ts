/** Checks that every name of a pack can be told from other topics' names and from ordinary words. */

import { foldWords } from '../../text/fold-text';
import { KINDS } from '../../topics/kinds';
import type { Name, Pack, Topic } from '../../topics/topic';
import type { Fault } from '../fault';

interface Owned {
  topic: Topic;
  name: Name;
  path: string;
  /** Folded words, joined by a space, with a sign that finding asks for behind them: "us$" is not "us". */
  folded: string;
}

/** Faults in the names of `pack`. `isOrdinary` says whether a folded word is an ordinary one of English or Spanish. */
export function checkNames(pack: Pack, isOrdinary: (word: string) => boolean): Fault[] {
  const owned = pack.topics.flatMap((topic, index) =>
    topic.names.map((name, place) => ({
      topic,
      name,
      path: `topics[${index}].names[${place}]`,
      folded: foldWords(name.text).join(' ') + (/[\p{L}\p{N}](\p{Sc})$/u.exec(name.text)?.[1] ?? ''),
    })),
  );
  return [
    ...owned.flatMap((one) => faultsOfName(one, isOrdinary)),
    ...sharedNames(owned),
    ...repeatedNames(owned),
    ...decoyFaults(pack),
  ];
}

function faultsOfName({ topic, name, path, folded }: Owned, isOrdinary: (word: string) => boolean): Fault[] {
  const faults: Fault[] = [];
  if (folded === '') return [{ path: `${path}.text`, code: 'name_without_letter', values: [name.text] }];
  const settles = (name.cues?.length ?? 0) > 0;
  const isPlain = !folded.includes(' ') && !settles && !name.exactCase && !name.demonym && !name.note;
  if (isPlain && !meansItself(topic) && isOrdinary(folded)) {
    faults.push({ path, code: 'name_ordinary', values: [name.text] });
  }
  if (/^ambiguous\b/i.test(name.note ?? '') && !settles) {
    faults.push({ path: `${path}.cues`, code: 'name_ambiguous', values: [name.text] });
  }
  for (const cue of name.cues ?? []) {
    if (` ${folded} `.includes(` ${foldWords(cue).join(' ')} `)) {
      faults.push({ path: `${path}.cues`, code: 'cue_in_name', values: [cue, name.text] });
    }
  }
  return faults;
}

function meansItself(topic: Topic): boolean {
  return KINDS[topic.kind].writing.ordinary || topic.broad === true;
}

function sharedNames(owned: readonly Owned[]): Fault[] {
  const faults: Fault[] = [];
  for (const group of groupsOf(owned)) {
    for (const one of group) {
      const rivals = group.filter((other) => other.topic !== one.topic && shareLanguage(one.name, other.name));
      const others = new Set(rivals.flatMap(({ name }) => foldedCues(name)));
      if (rivals.length === 0 || foldedCues(one.name).some((cue) => !others.has(cue))) continue;
      const ids = [...new Set(rivals.map(({ topic }) => topic.id))].join(', ');
      faults.push({ path: one.path, code: 'name_shared', values: [one.name.text, ids] });
    }
  }
  return faults;
}

function repeatedNames(owned: readonly Owned[]): Fault[] {
  return groupsOf(owned).flatMap((group) =>
    group
      .filter((one, place) =>
        group.slice(0, place).some((before) => {
          const sameCase = before.name.exactCase === one.name.exactCase;
          // With exact case, "Morena" and "MORENA" are two; so are "1,500" and "1.500". Else only folded words count.
          const literal = one.name.exactCase || /\d/.test(one.name.text);
          const sameText = !literal || before.name.text === one.name.text;
          return before.topic === one.topic && sameCase && sameText && shareLanguage(before.name, one.name);
        }),
      )
      .map(({ path, name }): Fault => ({ path, code: 'name_twice', values: [name.text] })),
  );
}

function decoyFaults(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => {
    const names = new Set(topic.names.map((name) => foldWords(name.text).join(' ')));
    return topic.decoys.flatMap((decoy, place) => {
      if (!names.has(foldWords(decoy).join(' '))) return [];
      return [{ path: `topics[${index}].decoys[${place}]`, code: 'decoy_is_name' as const, values: [decoy] }];
    });
  });
}

function groupsOf(owned: readonly Owned[]): Owned[][] {
  const groups = new Map<string, Owned[]>();
  for (const one of owned) {
    const group = groups.get(one.folded);
    if (group) group.push(one);
    else groups.set(one.folded, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function foldedCues(name: Name): string[] {
  return (name.cues ?? []).map((cue) => foldWords(cue).join(' '));
}

function shareLanguage(a: Name, b: Name): boolean {
  return a.languages.some((language) => b.languages.includes(language));
}
