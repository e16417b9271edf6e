/** Picks the messages of cards out of those of the interface, for cards that are not in the browser's language. */
import {
  card as enCard,
  kind as enKind,
  popup as enPopup,
  relation as enRelation,
  tools as enTools,
} from '../../assets/locales/en.json';
import {
  card as esCard,
  kind as esKind,
  popup as esPopup,
  relation as esRelation,
  tools as esTools,
} from '../../assets/locales/es.json';
import type { WordTable } from '../../components/spoken';
import { flatMessages } from '../../core/message-texts';
import type { Language } from '../../core/topics/topic';

const SECTIONS: Record<Language, object> = {
  en: { card: enCard, kind: enKind, relation: enRelation, tools: enTools, popup: sourcesOf(enPopup) },
  es: { card: esCard, kind: esKind, relation: esRelation, tools: esTools, popup: sourcesOf(esPopup) },
};

/** Counts of sources stand on cards too. */
function sourcesOf({ sources_one, sources_many }: Pick<typeof enPopup, 'sources_one' | 'sources_many'>) {
  return { sources_one, sources_many };
}

/** What a card says in `language`, by keys such as `card.close`. */
export function cardWords(language: Language): WordTable {
  return Object.fromEntries(flatMessages(SECTIONS[language], '.'));
}
