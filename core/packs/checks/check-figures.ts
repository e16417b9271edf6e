/** Checks that what a figure became since can be compared with what it was. */
import { isComparable } from '../../cards/figure-drawing';
import type { Pack } from '../../topics/topic';
import type { Fault } from '../fault';

/** Changes of figures without a number, or from a number to a share. */
export function checkFigures(pack: Pack): Fault[] {
  return pack.topics.flatMap(({ id, figures }, index) =>
    figures.flatMap((figure, place): Fault[] =>
      figure.since && !isComparable(figure)
        ? [{ path: `topics[${index}].figures[${place}].since.value`, code: 'figure_incomparable', topic: id }]
        : [],
    ),
  );
}
