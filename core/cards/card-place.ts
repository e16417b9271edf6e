/** Works out what a card's map shows, and how that is told in words. */
import { MAX_NAMES_PER_MAP } from '../limits';
import { countriesOf, namedCountries, namedPoints } from '../maps/words';
import { countryName } from '../topics/country-name';
import type { Language, MapDrawing, Where } from '../topics/topic';
import { textIn } from '../topics/topic';
import type { CardData } from './card-data';
import type { Line } from './card-lines';
import type { CardWriter } from './card-writer';
import { type Message, message } from './messages';

export interface CardPlace {
  readonly drawing: MapDrawing;
  /** Labels of the drawing's marks, in their order. */
  readonly labels: readonly Line[];
  /** Names of the countries that the drawing names, in its order. */
  readonly countries: readonly string[];
  /** The same for who cannot see it: sentences, one after the other. */
  readonly caption: readonly Message[];
}

/** Null if the topic has no map. */
export function placeOf({ map, topic }: CardData, writer: CardWriter, language: Language): CardPlace | null {
  if (!map || !topic.where) return null;
  const { where } = topic;
  const own = countriesOf(where, map.within);
  const around = map.names.map(({ country }) => country).filter((code) => !own.includes(code));
  return {
    drawing: map,
    labels: (where.points ?? []).map(({ label }) => writer.line(label)),
    countries: map.names.map(({ country }) => countryName(country, language)),
    caption: [
      told(where, map, textIn(topic.name, language), language),
      ...(around.length > 0 ? [message('card.map_around', namedCountries(around, language))] : []),
    ],
  };
}

function told(where: Where, { within }: MapDrawing, topic: string, language: Language): Message {
  const { countries, border } = where;
  if (border) return message('card.map_border', ...border.map((code) => countryName(code, language)));
  // Beyond a few, the topic's own name says more than all of theirs.
  if (countries) {
    const named = countries.length > MAX_NAMES_PER_MAP ? topic : namedCountries(countries, language);
    return message('card.map_area', named);
  }
  const marked = namedPoints(where, language);
  return within.length > 0
    ? message('card.map_points_in', marked, namedCountries(within, language))
    : message('card.map_points', marked);
}
