/** Draws a figure beside its words: ten marks for a share, two bars for a change or a comparison. */
import type { FigureDrawing } from '@/core/cards/figure-drawing';

/** One mark is 8 units wide, and 10 from the next. */
const PITCH = 10;
const MARK = 8;

/** So many marks as a path, the last of them perhaps in part. */
function marks(count: number): string {
  return Array.from({ length: Math.ceil(count) }, (_, at) => {
    const width = MARK * Math.min(1, count - at);
    return `M${at * PITCH} 0h${width}v${MARK}h-${width}z`;
  }).join('');
}

/** Nothing that the words do not say: screen readers skip it. */
export function FigureMarks({ drawing }: { drawing: FigureDrawing }) {
  if ('tenths' in drawing) {
    return (
      <svg
        class="figure-marks tenths"
        viewBox={`-1 -1 ${10 * PITCH} ${PITCH}`}
        preserveAspectRatio="xMinYMid"
        aria-hidden="true"
      >
        <path class="empty" d={marks(10)} />
        <path class="full" d={marks(drawing.tenths)} />
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
