/** Where the topics of a page are, as one map and as a list that says the same. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { languageOf } from '@/components/card/Words';
import { interfaceLanguage } from '@/components/interface-language';
import type { World } from '@/core/maps/world';
import { layoutPlaces, type PlaceSpot } from '@/core/page-topics/place-map';
import { type PagePlace, placeWords } from '@/core/page-topics/places';
import type { TopicKey } from '@/core/topics/topic';
import { PlaceDrawing } from './PlaceDrawing';
import { createRuler } from './ruler';
import { SaveDrawing } from './SaveDrawing';
import { SinceMark, SinceNote } from './SinceMark';
import { useWidth } from './use-width';

export interface PlaceMapProps {
  places: readonly PagePlace[];
  world: World;
  open: (topic: TopicKey) => void;
  /** Takes the drawing, as SVG text. */
  save: (svg: string) => void;
}

/** The map, of all places or of those that were too near to each other, and the list of all. */
export function PlaceMap({ places, world, open, save }: PlaceMapProps) {
  const [closer, showCloser] = useState<readonly PagePlace[] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  // The page may have lost topics in the meantime.
  const shown = closer?.every((place) => places.includes(place)) ? closer : places;
  const map = useMemo(() => layoutPlaces(shown, world, width, createRuler()), [shown, world, width]);
  const press = ({ places: here }: PlaceSpot) => {
    const [first] = here;
    if (here.length > 1) showCloser(here);
    else if (first) open(first.topic.key);
  };
  return (
    <section class="drawing-pane" aria-labelledby="places-title">
      <h2 id="places-title">{i18n.t('panel.where')}</h2>
      <SinceNote topics={places.map(({ topic }) => topic)} />
      <div class="drawing" ref={box}>
        <PlaceDrawing map={map} press={press} />
      </div>
      <p class="hint" id="place-hint">
        {i18n.t('panel.place_hint')}
      </p>
      {shown !== places && (
        <div class="ties-of">
          <PlaceList places={shown} world={world} open={open} />
          <button type="button" class="press" onClick={() => showCloser(null)}>
            {i18n.t('panel.all_places')}
          </button>
        </div>
      )}
      <SaveDrawing of={box} save={save} />
      <details class="same">
        <summary>{i18n.t('panel.as_list')}</summary>
        <PlaceList places={places} world={world} open={open} />
      </details>
    </section>
  );
}

function PlaceList({ places, world, open }: Pick<PlaceMapProps, 'places' | 'world' | 'open'>) {
  return (
    <ul class="tie-list">
      {places.map(({ topic, where }) => (
        <li key={topic.key}>
          <button type="button" class="turn" onClick={() => open(topic.key)} {...languageOf(topic.name)}>
            {topic.name.text}
          </button>
          <SinceMark topic={topic} />
          <span class="phrase">: {placeWords(world, where, interfaceLanguage())}</span>
        </li>
      ))}
    </ul>
  );
}
