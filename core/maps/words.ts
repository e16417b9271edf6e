/** Says in words where a topic is. */
import { countryName } from '../topics/country-name';
import { type Language, textIn, type Where } from '../topics/topic';

/** The countries of a place, as codes: the countries that it is or, by `within`, lies in. */
export function countriesOf({ countries, border }: Where, within: readonly string[]): readonly string[] {
  return countries ?? border ?? within;
}

/** "Mexico, United States": countries in `language`. */
export function namedCountries(codes: readonly string[], language: Language): string {
  return codes.map((code) => countryName(code, language)).join(', ');
}

/** "Oaxaca, Tapachula": the labels of a place's points. */
export function namedPoints({ points = [] }: Where, language: Language): string {
  return points.map(({ label }) => textIn(label, language)).join(', ');
}
