/** Shows a text with some of its letters marked. */

export interface MarkedTextProps {
  text: string;
  /** Ranges of `text` to mark: UTF-16, end exclusive, in order, without overlap. */
  ranges: readonly (readonly [start: number, end: number])[];
}

/** The text, its ranges in `<mark>`. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  const parts = ranges.map(([start, end], place) => (
    <>
      {text.slice(ranges[place - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </>
  ));
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
