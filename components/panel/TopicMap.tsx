/** The relations between the topics of a page, as a drawing and as a table that says the same. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';
import { layoutMap, type MapSpot } from '@/core/page-topics/map-layout';
import { withSinceSign } from '@/core/page-topics/since-sign';
import { mostTied, type TopicGraph } from '@/core/page-topics/topic-graph';
import type { TopicKey } from '@/core/topics/topic';
import { MapDrawing } from './MapDrawing';
import { createRuler } from './ruler';
import { SaveDrawing } from './SaveDrawing';
import { SinceMark, SinceNote } from './SinceMark';
import { TieList, TieTable } from './TieTable';
import { useWidth } from './use-width';

export interface TopicMapProps {
  graph: TopicGraph;
  /** So many topics are drawn until the reader asks for all. */
  first: number;
  /** Beyond this many, topics are only in the table. */
  most: number;
  open: (topic: TopicKey) => void;
  /** Takes the drawing, as SVG text. */
  save: (svg: string) => void;
}

/** The drawing, the ties of the hovered or focused topic, and the table. */
export function TopicMap({ graph, first, most, open, save }: TopicMapProps) {
  const [isAll, showAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const shown = isAll ? most : first;
  const drawn = useMemo(() => mostTied(graph, shown), [graph, shown]);
  const layout = useMemo(() => layoutMap(drawn, width, createRuler()), [drawn, width]);
  const [chosen, choose] = useState<TopicKey | null>(null);
  const spot: MapSpot | undefined = layout.spots.find(({ topic }) => topic.key === chosen);
  const names = new Intl.ListFormat(interfaceLanguage());
  if (graph.links.length === 0) return <p class="sentence">{i18n.t('panel.no_ties')}</p>;
  return (
    <section class="drawing-pane" aria-labelledby="map-title">
      <h2 id="map-title">{i18n.t('panel.connections')}</h2>
      <Legend hasArgued={drawn.links.some(({ argued }) => argued)} />
      <SinceNote topics={[...graph.topics, ...graph.alone]} />
      <div class="drawing" ref={box}>
        <MapDrawing layout={layout} chosen={chosen} choose={choose} open={open} />
      </div>
      <p class="hint" id="map-hint">
        {i18n.t('panel.map_hint')}
      </p>
      {spot && (
        <div class="ties-of">
          <h3>
            {i18n.t('panel.ties_of', [spot.topic.name.text])}
            <SinceMark topic={spot.topic} />
          </h3>
          <TieList links={drawn.links.filter(({ from, to }) => from === spot.topic || to === spot.topic)} />
        </div>
      )}
      <Rest rest={drawn.rest} most={Math.min(most, graph.topics.length)} all={isAll ? null : () => showAll(true)} />
      {graph.alone.length > 0 && (
        <p class="hint">
          {i18n.t('panel.alone', [names.format(graph.alone.map((topic) => withSinceSign(topic.name.text, topic)))])}
        </p>
      )}
      <SaveDrawing of={box} save={save} />
      <details class="same">
        <summary>{i18n.t('panel.as_table')}</summary>
        <TieTable links={graph.links} open={open} />
      </details>
    </section>
  );
}

/** How many topics are not drawn, with the button that draws them (`all`), or as many of them as can be. */
function Rest({ rest, most, all }: { rest: number; most: number; all: (() => void) | null }) {
  if (rest === 0) return null;
  return (
    <>
      <p class="hint">{i18n.t('panel.rest', [rest])}</p>
      {all && (
        <button type="button" class="press" onClick={all}>
          {i18n.t('panel.show_all', [most])}
        </button>
      )}
    </>
  );
}

/** What the lines mean. */
function Legend({ hasArgued }: { hasArgued: boolean }) {
  return (
    <p class="hint legend">
      <Sample kind="reported" /> {i18n.t('panel.reported')}
      {hasArgued && (
        <>
          {' '}
          <Sample kind="argued" /> {i18n.t('panel.argued')}
        </>
      )}
    </p>
  );
}

function Sample({ kind }: { kind: 'reported' | 'argued' }) {
  return (
    <svg class="sample" width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
      <path class={`link ${kind}`} d="M1 4H27" />
    </svg>
  );
}
