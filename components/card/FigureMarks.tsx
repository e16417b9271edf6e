/** Draws a figure beside its words: ten marks for a share, two bars for a change or a comparison. */
import type { FigureDrawing } from '@/core/cards/figure-drawing';
import { MARK_PITCH, marksPath } from '@/core/cards/figure-marks';

/** Nothing that the words do not say: screen readers skip it. */
export function FigureMarks({ drawing }: { drawing: FigureDrawing }) {
  if ('tenths' in drawing) {
    return (
      <svg
        class="figure-marks tenths"
        viewBox={`-1 -1 ${10 * MARK_PITCH} ${MARK_PITCH}`}
        preserveAspectRatio="xMinYMid"
        aria-hidden="true"
      >
        <path class="empty" d={marksPath(10)} />
        <path class="full" d={marksPath(drawing.tenths)} />
      </svg>
    );
  }
  return (
    <svg class="figure-marks bars" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="was" y={drawing.last ? 0 : 8} width={100 * drawing.other} height="6" />
      <rect class="full" y={drawing.last ? 8 : 0} width={100 * drawing.full} height="6" />
    </svg>
  );
}
