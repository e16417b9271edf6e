/** Checks that what a figure became since, or is measured by, can be compared with it. */
import { isComparable } from '../../cards/figure-drawing';
import type { Pack } from '../../topics/topic';
import type { Fault } from '../fault';

/** Changes and comparisons of figures without a number, or between a number and a share. */
export function checkFigures(pack: Pack): Fault[] {
  return pack.topics.flatMap(({ id, figures }, index) =>
    figures.flatMap((figure, place): Fault[] =>
      (figure.since ?? figure.beside) && !isComparable(figure)
        ? [
            {
              path: `topics[${index}].figures[${place}].${figure.since ? 'since' : 'beside'}.value`,
              code: 'figure_incomparable',
              topic: id,
            },
          ]
        : [],
    ),
  );
}
