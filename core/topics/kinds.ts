/**
 * Everything that depends on a topic's kind, in one table. A new kind is a name in `kind-names`; the types then ask for its
 * row here, its icon (`components/Icon.tsx`) and its word (`kind.*` in both locales).
 */
import type { Kind } from './kind-names';

/** What matching has to know about names of a kind. It goes to frames with each topic's facts, so that no frame needs this table. */
export interface KindFinding {
  /**
   * `person`: titles before them are not part of the mention, and a single word is a surname, which means somebody else
   * after another given name. `place`: a larger place after them (", Mexico") is not part of it, and a single word may
   * begin a longer name.
   */
  readonly names: 'person' | 'place' | 'other';
  /** Its short names also occur in names of other people, streets and newspapers. */
  readonly goOn: boolean;
  /** Its one-word names are primarily names of cities: "Beijing" for its government. */
  readonly seat: boolean;
  /** It belongs to somebody: an adjective before a common noun for it ("Asian cartels") makes it somebody else's. */
  readonly owned: boolean;
  /** A broad topic of this kind is painted if its full name (of several words) occurs, or next to one specific topic. */
  readonly fullNameSettles: boolean;
}

/** What the checks of a pack have to know about a kind. */
export interface KindWriting {
  /** False: its name is the same in every language. */
  readonly translated: boolean;
  /** A topic of this kind must say whether its author's judgements need an attribution. */
  readonly attributed: boolean;
  /** Its one-word names are naturally names of people and places: matching asks for more evidence by itself. */
  readonly proper: boolean;
  /** Its name may be an ordinary word ("fentanyl"), whose meaning is the topic. */
  readonly ordinary: boolean;
}

/** Everything that depends on a kind. */
export interface KindFields {
  /** People, and bodies that act as people do. */
  readonly acts: boolean;
  readonly finding: KindFinding;
  readonly writing: KindWriting;
}

export const KINDS = {
  person: {
    acts: true,
    finding: { names: 'person', goOn: true, seat: false, owned: true, fullNameSettles: true },
    writing: { translated: false, attributed: true, proper: true, ordinary: false },
  },
  government: {
    acts: true,
    finding: { names: 'other', goOn: true, seat: true, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: true, ordinary: false },
  },
  agency: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  military: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  party: {
    acts: true,
    finding: { names: 'other', goOn: true, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  company: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: true },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  media: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  university: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  union: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  organisation: {
    acts: true,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  law: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  policy: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  treaty: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  place: {
    acts: false,
    finding: { names: 'place', goOn: true, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: true, ordinary: false },
  },
  event: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
  concept: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: false, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: true },
  },
  substance: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: false, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: true },
  },
  slogan: {
    acts: false,
    finding: { names: 'other', goOn: false, seat: false, owned: true, fullNameSettles: false },
    writing: { translated: true, attributed: false, proper: false, ordinary: false },
  },
} as const satisfies Record<Kind, KindFields>;
