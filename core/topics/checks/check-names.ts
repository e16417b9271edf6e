/** Checks that every name of a pack can be told from other topics' names and from ordinary words. */
import { foldWords } from '../../mentions/fold-text';
import type { Fault } from '../fault';
import type { Name, Pack, Topic } from '../topic';

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
  if (folded === '') return [{ path: `${path}.text`, message: `"${name.text}" holds no letter or digit` }];
  const settles = (name.cues?.length ?? 0) > 0;
  const isPlain = !folded.includes(' ') && !settles && !name.exactCase && !name.demonym && !name.note;
  if (isPlain && !meansItself(topic) && isOrdinary(folded)) {
    faults.push({
      path,
      message: `"${name.text}" is an ordinary word: give it cues or exactCase, drop it, or say in its note why it needs neither`,
    });
  }
  if (/^ambiguous\b/i.test(name.note ?? '') && !settles) {
    faults.push({ path: `${path}.cues`, message: `"${name.text}" is called ambiguous in its note and has no cue` });
  }
  for (const cue of name.cues ?? []) {
    if (` ${folded} `.includes(` ${foldWords(cue).join(' ')} `)) {
      faults.push({
        path: `${path}.cues`,
        message: `the cue "${cue}" stands in the name "${name.text}" and would always settle it`,
      });
    }
  }
  return faults;
}

/** "fentanyl" is an ordinary word, and the topic is what that word means. */
function meansItself(topic: Topic): boolean {
  return topic.kind === 'substance' || topic.kind === 'concept' || topic.broad === true;
}

function sharedNames(owned: readonly Owned[]): Fault[] {
  const faults: Fault[] = [];
  for (const group of groupsOf(owned)) {
    for (const one of group) {
      const rivals = group.filter((other) => other.topic !== one.topic && shareLanguage(one.name, other.name));
      const others = new Set(rivals.flatMap(({ name }) => foldedCues(name)));
      if (rivals.length === 0 || foldedCues(one.name).some((cue) => !others.has(cue))) continue;
      const ids = [...new Set(rivals.map(({ topic }) => topic.id))].join(', ');
      faults.push({
        path: one.path,
        message: `"${one.name.text}" is a name of ${ids} too: give it a cue that they do not have, or drop it`,
      });
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
      .map(({ path, name }) => ({
        path,
        message: `"${name.text}" is listed already: accents and case are evened out`,
      })),
  );
}

function decoyFaults(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => {
    const names = new Set(topic.names.map((name) => foldWords(name.text).join(' ')));
    return topic.decoys.flatMap((decoy, place) => {
      if (!names.has(foldWords(decoy).join(' '))) return [];
      return [
        {
          path: `topics[${index}].decoys[${place}]`,
          message: `"${decoy}" is a name of this topic: it cannot be a decoy too`,
        },
      ];
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
