/** Draws a map with its places; every mark is a button, also reachable by keyboard. */
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { languageOf } from '@/components/card/Words';
import { interfaceLanguage } from '@/components/interface-language';
import { sayKind } from '@/components/say';
import { MARK_RADIUS } from '@/core/maps/place-labels';
import { LABEL_AIR, LINE, type PlaceMap, type PlaceSpot } from '@/core/page-topics/place-map';
import { countryName } from '@/core/topics/country-name';
import { nearestSpot } from './nearest-spot';

export interface PlaceDrawingProps {
  map: PlaceMap;
  press: (spot: PlaceSpot) => void;
}

/** Names the marks in the tab order: one at a time, as in a toolbar. */
const idOf = ({ places: [first] }: PlaceSpot) => first?.topic.key ?? '';

/** Arrow keys go to the nearest mark in that direction. The countries or the border of the chosen topic are shaded. */
export function PlaceDrawing({ map, press }: PlaceDrawingProps) {
  const { width, height, land, borders, lines, spots, names, shapeOf } = map;
  const drawing = useRef<SVGSVGElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const reachable = spots.find((spot) => idOf(spot) === chosen) ?? spots[0];
  const shape = reachable && idOf(reachable) === chosen && reachable.places[0];
  const shaded = shape ? shapeOf(shape.where) : null;
  const goTo = (spot: PlaceSpot) => {
    choose(idOf(spot));
    drawing.current?.querySelector<SVGElement>(`[data-topic="${CSS.escape(idOf(spot))}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no HTML element groups parts of a drawing
    <svg
      ref={drawing}
      viewBox={`0 0 ${width} ${height}`}
      class="place-drawing"
      role="group"
      aria-label={i18n.t('panel.place_drawing')}
      aria-describedby="place-hint"
    >
      {/* Nested, so that land ends with the map. */}
      <svg class="base" width={width} height={height} aria-hidden="true">
        <path class="land" d={land} />
        {shaded?.area && <path class="area" d={shaded.area} />}
        <path class="borders" d={borders} />
        {lines && <path class="line" d={lines} />}
        {shaded?.line && <path class="line chosen" d={shaded.line} />}
        {names.map(({ country, x, y }) => (
          <text key={country} class="country" x={x} y={y + 4}>
            {countryName(country, interfaceLanguage())}
          </text>
        ))}
      </svg>
      {spots.map((spot) => (
        <Spot
          key={idOf(spot)}
          spot={spot}
          isReachable={spot === reachable}
          next={(key) => nearestSpot(spots, spot, key)}
          choose={() => choose(idOf(spot))}
          {...{ press, goTo }}
        />
      ))}
    </svg>
  );
}

interface SpotProps {
  spot: PlaceSpot;
  isReachable: boolean;
  /** The mark that a key leads to. */
  next: (key: string) => PlaceSpot | null;
  choose: () => void;
  press: (spot: PlaceSpot) => void;
  goTo: (spot: PlaceSpot) => void;
}

function Spot({ spot, isReachable, next, choose, press, goTo }: SpotProps) {
  const { places, x, y, label } = spot;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = next(event.key);
    if (event.key === 'Enter' || event.key === ' ') press(spot);
    else if (to) goTo(to);
    else return;
    event.preventDefault();
  };
  const anchor = label && { right: 'start', left: 'end', above: 'middle', below: 'middle' }[label.side];
  const [first] = places;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot be used inside SVG
    <g
      class={`map-place${places.length > 1 ? ' several' : ''}`}
      role="button"
      // Spelled like this because SVG attributes are case-sensitive.
      tabindex={isReachable ? 0 : -1}
      data-topic={idOf(spot)}
      aria-label={spoken(spot)}
      onFocus={choose}
      onPointerEnter={choose}
      onClick={() => press(spot)}
      onKeyDown={onKeyDown}
      {...(first && languageOf(first.topic.name))}
    >
      <title>{spoken(spot)}</title>
      {/* Large enough to be hit. */}
      <circle class="target" cx={x} cy={y} r={12} />
      <circle class="mark" cx={x} cy={y} r={MARK_RADIUS} />
      {label && (
        <text class="label" text-anchor={anchor ?? 'start'}>
          {label.lines.map((line, at) => (
            <tspan key={line} x={xOf(label)} y={label.box.top + LABEL_AIR + LINE * (at + 1) - 3}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

function xOf({ side, box }: NonNullable<PlaceSpot['label']>): number {
  if (side === 'right') return box.left;
  return side === 'left' ? box.right : (box.left + box.right) / 2;
}

/** A mark for screen readers: its topics, with kind and whether the article names them. */
function spoken({ places }: PlaceSpot): string {
  return places
    .map(({ topic: { name, kind, sinceOnly } }) =>
      [name.text, sayKind(kind), ...(sinceOnly ? [i18n.t('card.named_since')] : [])].join(', '),
    )
    .join('; ');
}
