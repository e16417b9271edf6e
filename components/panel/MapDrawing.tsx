/** Draws topics and their ties; every topic is a button, also reachable by keyboard. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { languageOf } from '@/components/card/Words';
import { KindIcon } from '@/components/Icon';
import { say, sayKind } from '@/components/say';
import { LINE, type MapLayout, type MapLink, type MapSpot, NAME_BASE, NAME_X } from '@/core/page-topics/map-layout';
import type { GraphTopic } from '@/core/page-topics/topic-graph';
import { wrapText } from '@/core/page-topics/wrap-text';
import type { TopicKey } from '@/core/topics/topic';
import { nearestSpot } from './nearest-spot';

export interface MapDrawingProps {
  layout: MapLayout;
  /** The topic whose ties stand out, or null. */
  chosen: TopicKey | null;
  choose: (topic: TopicKey | null) => void;
  open: (topic: TopicKey) => void;
}

const DOT = 10;
const ICON = 12;
/** A letter of the words of a tie, in pixels of usual text. */
const WORDS_LETTER = 6;

/** Arrow keys go to the nearest topic in that direction; Enter opens its card. One topic is in the tab order. */
export function MapDrawing({ layout, chosen, choose, open }: MapDrawingProps) {
  const { width, height, spots, links, groups } = layout;
  const drawing = useRef<SVGSVGElement>(null);
  const reachable = spots.some(({ topic }) => topic.key === chosen) ? chosen : (spots[0]?.topic.key ?? null);
  const near = new Set(links.filter((link) => isAt(link, chosen)).flatMap(({ from, to }) => [from, to]));
  const goTo = (topic: TopicKey) => {
    choose(topic);
    drawing.current?.querySelector<SVGElement>(`[data-topic="${CSS.escape(topic)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no HTML element groups parts of a drawing
    <svg
      ref={drawing}
      viewBox={`0 0 ${width} ${height}`}
      class={`map-drawing${chosen === null ? '' : ' choosing'}`}
      role="group"
      aria-label={i18n.t('panel.map_drawing')}
      aria-describedby="map-hint"
    >
      {groups.map((y) => (
        <line key={y} class="group" x1={spots[0]?.x ?? 0} x2={width} y1={y} y2={y} />
      ))}
      {links.map((one) => (
        <Link
          key={`${one.from.topic.key} ${one.to.topic.key} ${one.link.argued}`}
          link={one}
          isNear={isAt(one, chosen)}
        />
      ))}
      {spots.map((spot) => (
        <Spot
          key={spot.topic.key}
          spot={spot}
          words={tieWords(links, spot, chosen, (width - spot.x - NAME_X) / WORDS_LETTER)}
          isNear={near.has(spot) || spot.topic.key === chosen}
          reachable={spot.topic.key === reachable}
          next={(key) => nearestSpot(spots, spot, key)?.topic.key}
          {...{ choose, open, goTo }}
        />
      ))}
    </svg>
  );
}

/** The phrases between a topic and the chosen one; an arrow points from the subject to the other. At most `most` letters. */
function tieWords(links: readonly MapLink[], spot: MapSpot, chosen: TopicKey | null, most: number): string | null {
  if (chosen === null || spot.topic.key === chosen) return null;
  const phrases = links
    .filter(({ from, to }) => [from, to].includes(spot) && [from.topic.key, to.topic.key].includes(chosen))
    .flatMap(({ link }) =>
      link.ties.map(({ subject, tie }) => {
        const arrow = subject.key === chosen ? '→' : '←';
        const said = link.argued ? `${i18n.t('panel.argued_short')}: ` : '';
        return `${arrow} ${said}${say(tie.phrase)}`;
      }),
    );
  return wrapText(phrases.join(' · '), Math.floor(most), 1)[0] ?? null;
}

function isAt({ from, to }: MapLink, topic: TopicKey | null): boolean {
  return from.topic.key === topic || to.topic.key === topic;
}

function Link({ link: { link, path }, isNear }: { link: MapLink; isNear: boolean }) {
  const kind = link.argued ? 'argued' : 'reported';
  return <path class={`link ${kind}${isNear ? ' near' : ''}`} d={path} />;
}

interface SpotProps extends Pick<MapDrawingProps, 'choose' | 'open'> {
  spot: MapSpot;
  /** What ties it to the chosen topic; null if nothing does. */
  words: string | null;
  isNear: boolean;
  reachable: boolean;
  /** The topic that a key leads to. */
  next: (key: string) => TopicKey | undefined;
  goTo: (topic: TopicKey) => void;
}

function Spot({ spot: { topic, x, y, lines, degree }, words, isNear, reachable, next, choose, open, goTo }: SpotProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = next(event.key);
    if (event.key === 'Enter' || event.key === ' ') open(topic.key);
    else if (to !== undefined) goTo(to);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot be used inside SVG
    <g
      class={`map-topic${isNear ? ' near' : ''}`}
      role="button"
      // Spelled like this because SVG attributes are case-sensitive.
      tabindex={reachable ? 0 : -1}
      data-topic={topic.key}
      aria-label={spoken(topic, degree)}
      onFocus={() => choose(topic.key)}
      onPointerEnter={() => choose(topic.key)}
      onClick={() => open(topic.key)}
      onKeyDown={onKeyDown}
      {...languageOf(topic.name)}
    >
      <circle class="dot" cx={x} cy={y} r={DOT} />
      <g transform={`translate(${x - ICON / 2} ${y - ICON / 2})`}>
        <KindIcon kind={topic.kind} size={ICON} />
      </g>
      {lines.map((line, place) => (
        <text key={line} class="name" x={x + NAME_X} y={y + NAME_BASE + LINE * place}>
          {line}
        </text>
      ))}
      {words && (
        <text class="tie-words" x={x + NAME_X} y={y + NAME_BASE + LINE * lines.length - 2}>
          {words}
        </text>
      )}
    </g>
  );
}

/** A topic for screen readers: its name, its kind, the number of its links, and whether the article names it. */
function spoken({ name, kind, sinceOnly }: GraphTopic, degree: number): string {
  return [name.text, sayKind(kind), degree, ...(sinceOnly ? [i18n.t('card.named_since')] : [])].join(', ');
}
