/** Finds the texts in a script: its strings, and the pieces of its templates. */
import { parseSync, Visitor } from 'vite';

/** One text as the script writes it, without its quotes, and where it stands: `code.slice(from, to)`. */
export interface Text {
  raw: string;
  from: number;
  to: number;
}

/** Every text in `code`, in no particular order. Regular expressions and comments are none. Throws if `code` cannot be read. */
export function textsIn(code: string): Text[] {
  const { program, errors } = parseSync('script.js', code);
  if (errors[0]) throw new Error(errors[0].message);
  const texts: Text[] = [];
  const add = (from: number, to: number) => texts.push({ raw: code.slice(from, to), from, to });
  new Visitor({
    Literal: ({ value, start, end }) => typeof value === 'string' && add(start + 1, end - 1),
    TemplateElement: ({ start, end }) => add(start, end),
  }).visit(program);
  return texts;
}
