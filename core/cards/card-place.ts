/** Works out what a card's map shows, and how that is told in words. */
import { MAX_NAMES_PER_MAP } from '../limits';
import { countryName } from '../topics/country-name';
import type { Language, MapDrawing, Where } from '../topics/topic';
import { textIn } from '../topics/topic';
import type { CardData } from './card-data';
import type { Line } from './card-lines';
import type { CardWriter } from './card-writer';
import type { Message } from './messages';

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
  const name = (code: string) => countryName(code, language);
  const own: readonly string[] = where.countries ?? where.border ?? map.within;
  const around = map.names.map(({ country }) => country).filter((code) => !own.includes(code));
  return {
    drawing: map,
    labels: (where.points ?? []).map(({ label }) => writer.line(label)),
    countries: map.names.map(({ country }) => name(country)),
    caption: [
      told(where, map, textIn(topic.name, language), language),
      ...(around.length > 0 ? [{ key: 'card.map_around', values: [around.map(name).join(', ')] } as const] : []),
    ],
  };
}

function told(
  { points, countries, border }: Where,
  { within }: MapDrawing,
  topic: string,
  language: Language,
): Message {
  const names = (codes: readonly string[]) => codes.map((code) => countryName(code, language)).join(', ');
  if (border) return { key: 'card.map_border', values: border.map((code) => countryName(code, language)) };
  // Beyond a few, the topic's own name says more than all of theirs.
  if (countries)
    return { key: 'card.map_area', values: [countries.length > MAX_NAMES_PER_MAP ? topic : names(countries)] };
  const marked = (points ?? []).map(({ label }) => textIn(label, language)).join(', ');
  return within.length > 0
    ? { key: 'card.map_points_in', values: [marked, names(within)] }
    : { key: 'card.map_points', values: [marked] };
}
