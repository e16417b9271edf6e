/** Makes the changes of settings that a reader makes on a card: silencing something, undoing that, choosing how cards are. */
import type { CardLanguage, CardLength, CardPlace, Settings } from '../settings/settings';
import { switchedSite } from '../settings/switch-state';
import type { TopicKey } from '../topics/topic';

/** This name wherever it occurs, this topic under any name, or everything on this site. */
export type Scope = 'name' | 'topic' | 'site';

/** What the card is about, and where. */
export interface Silencable {
  /** The words as written on the page. */
  readonly name: string;
  readonly topic: TopicKey;
  /** The host of the tab's page. */
  readonly site: string;
  /** The reader had switched that site on before. */
  readonly siteWasOn: boolean;
}

/** What a reader changes on a card. */
export type CardChange =
  | { what: 'silence' | 'unsilence'; scope: Scope; of: Silencable }
  | { what: 'cardLength'; to: CardLength }
  | { what: 'cardPlace'; to: CardPlace }
  | { what: 'cardLanguage'; to: CardLanguage };

type Change = (now: Settings) => Partial<Settings>;

/** The same as a change of the settings at the moment of writing. */
export function settingsAfter(change: CardChange): Change {
  if (!('scope' in change)) return () => ({ [change.what]: change.to });
  return change.what === 'silence' ? silence(change.scope, change.of) : unsilence(change.scope, change.of);
}

/** The change that silences `scope`. It is computed from the settings at the moment of writing. */
function silence(scope: Scope, { name, topic, site }: Silencable): Change {
  switch (scope) {
    case 'name':
      return ({ silencedNames }) => ({ silencedNames: [...without(silencedNames, name), name] });
    case 'topic':
      return ({ silencedTopics }) => ({ silencedTopics: [...without(silencedTopics, topic), topic] });
    case 'site':
      return (now) => switchedSite(now, site, false);
  }
}

/** The change that undoes it. */
function unsilence(scope: Scope, { name, topic, site, siteWasOn }: Silencable): Change {
  switch (scope) {
    case 'name':
      return ({ silencedNames }) => ({ silencedNames: without(silencedNames, name) });
    case 'topic':
      return ({ silencedTopics }) => ({ silencedTopics: without(silencedTopics, topic) });
    case 'site':
      // Not simply switched on: that would go beyond what the reader had chosen.
      return (now) => (siteWasOn ? switchedSite(now, site, true) : { sitesOff: without(now.sitesOff, site) });
  }
}

function without(list: readonly string[], one: string): string[] {
  return list.filter((each) => each !== one);
}
