/** Defines where a topic is, and the drawing that a built pack carries of it. */
import * as v from 'valibot';
import {
  MAP_HEIGHT,
  MAP_WIDTH,
  MAX_COUNTRIES_PER_PLACE,
  MAX_MAP_CHARACTERS,
  MAX_NAMES_PER_MAP,
  MAX_POINTS_PER_PLACE,
} from '../limits';
import { COUNTRIES } from '../topics/countries';
import type { FaultCode } from './fault';

/** The message of a failed check: a fault code instead of valibot's words. */
const code = (fault: FaultCode): FaultCode => fault;

const degrees = (most: number, fault: FaultCode) =>
  v.pipe(
    v.number(),
    v.check((number) => Math.abs(number) <= most, fault),
  );

const country = v.pipe(
  v.string(),
  v.check((text) => COUNTRIES.has(text), code('country_unknown')),
);

/** Where a topic is: exactly one of points, countries and a border; `text` is the schema of a text in each language. */
export const whereSchema = <Text extends v.GenericSchema>(text: Text) =>
  v.pipe(
    v.strictObject({
      points: v.optional(
        v.pipe(
          v.array(
            v.strictObject({
              /** Degrees, north and east positive. */
              lat: degrees(90, code('latitude')),
              lon: degrees(180, code('longitude')),
              label: text,
            }),
          ),
          v.nonEmpty(),
          v.maxLength(MAX_POINTS_PER_PLACE),
        ),
      ),
      /** Shaded as one area. */
      countries: v.optional(v.pipe(v.array(country), v.nonEmpty(), v.maxLength(MAX_COUNTRIES_PER_PLACE))),
      /** The line between two countries. */
      border: v.optional(
        v.pipe(
          v.array(country),
          v.check((pair) => pair.length === 2 && pair[0] !== pair[1], code('border_pair')),
        ),
      ),
    }),
    v.check(
      ({ points, countries, border }) => [points, countries, border].filter(Boolean).length === 1,
      code('where_one'),
    ),
  );

const path = v.pipe(v.string(), v.maxLength(MAX_MAP_CHARACTERS), v.regex(/^[MLZlz\d .-]*$/, code('map_path')));
const across = v.pipe(v.number(), v.minValue(0), v.maxValue(MAP_WIDTH));
const down = v.pipe(v.number(), v.minValue(0), v.maxValue(MAP_HEIGHT));

/**
 * A topic's place as it is drawn, `MAP_WIDTH` by `MAP_HEIGHT` pixels of usual text. Paths are SVG's.
 */
export const mapSchema = v.strictObject({
  topic: v.string(),
  land: path,
  borders: path,
  /** The topic's countries; empty if it has none. */
  area: path,
  /** The topic's border; empty if it has none. */
  line: path,
  /** The topic's points, in their order; those that are not on the map are left out at the end. */
  marks: v.pipe(
    v.array(
      v.strictObject({
        x: across,
        y: down,
        /** Where its label stands; absent where there is no room for one. */
        label: v.optional(v.picklist(['right', 'left', 'above', 'below'])),
      }),
    ),
    v.maxLength(MAX_POINTS_PER_PLACE),
  ),
  /** The countries in which the points are. */
  within: v.pipe(v.array(country), v.maxLength(MAX_POINTS_PER_PLACE)),
  /** Countries named for bearings, each with the middle of its name. */
  names: v.pipe(v.array(v.strictObject({ country, x: across, y: down })), v.maxLength(MAX_NAMES_PER_MAP)),
});
