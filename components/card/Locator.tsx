/** Draws where a card's topic is. */
import { say } from '@/components/say';
import type { CardPlace } from '@/core/cards/card-place';
import { LABEL_BASE, LABEL_SIDES, LOCATOR_MARK } from '@/core/cards/locator-labels';
import { MAP_HEIGHT, MAP_WIDTH } from '@/core/limits';
import { languageOf } from './Words';

/** A map, as tall as its text is large; a narrow card shows the middle of it. */
export function Locator({ place: { drawing, labels, countries, caption } }: { place: CardPlace }) {
  const { land, borders, area, line, marks, names } = drawing;
  return (
    <svg
      class="locator"
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={caption.map(say).join(' ')}
    >
      <path class="land" d={land} />
      {area && <path class="area" d={area} />}
      <path class="borders" d={borders} />
      {line && <path class="line" d={line} />}
      {names.map(({ country, x, y }, at) => (
        <text key={country} class="country" x={x} y={y + LABEL_BASE}>
          {countries[at]}
        </text>
      ))}
      {marks.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="mark" cx={x} cy={y} r={LOCATOR_MARK} />
      ))}
      {marks.map(({ x, y, label }, at) => {
        const words = labels[at];
        if (!label || !words) return null;
        const { dx, dy, anchor } = LABEL_SIDES[label];
        return (
          <text key={words.text} class="label" x={x + dx} y={y + dy} text-anchor={anchor} {...languageOf(words)}>
            {words.text}
          </text>
        );
      })}
    </svg>
  );
}
