/** Collects where the topics of a page are. */
import type { CardData } from '../cards/card-data';
import { countryAt } from '../maps/frame';
import { countriesOf, namedCountries, namedPoints } from '../maps/words';
import type { World } from '../maps/world';
import { countryName } from '../topics/country-name';
import type { Language, Where } from '../topics/topic';
import { type EventTopic, eventTopicOf } from './page-timeline';

/** A topic that says where it is. */
export interface PagePlace {
  readonly topic: EventTopic;
  readonly where: Where;
}

/** Those of `cards`, the page's topics in order of appearance, that say where they are. */
export function pagePlaces(cards: readonly CardData[], language: Language): PagePlace[] {
  return cards.flatMap((card) =>
    card.topic.where ? [{ topic: eventTopicOf(card, language), where: card.topic.where }] : [],
  );
}

/** Where a topic is, in words: "Monterrey, Mexico", "Mexico – United States". */
export function placeWords(world: World, where: Where, language: Language): string {
  if (where.border) return where.border.map((code) => countryName(code, language)).join(' – ');
  const within = (where.points ?? []).flatMap(({ lon, lat }) => countryAt(world, [lon, lat]) ?? []);
  const countries = namedCountries([...new Set(countriesOf(where, within))], language);
  return [namedPoints(where, language), countries].filter(Boolean).join(', ');
}
