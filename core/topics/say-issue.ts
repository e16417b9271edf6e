/** Says in plain words what a schema finds wrong, and what to do about it. */
import type * as v from 'valibot';

/** Longest piece of a stranger's value that is repeated. */
const MOST_SHOWN = 60;

/** The message for one issue: our own where the schema has one, else words for what valibot only names. */
export function sayIssue(issue: v.BaseIssue<unknown>): string {
  const { type, expected, received, requirement } = issue;
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'is not a field of this format: is it misspelt?';
      return received === 'undefined' ? 'is missing' : `must be an object in braces, not ${received}`;
    case 'picklist':
      return `is ${shorten(received)}: must be one of ${(expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ')}`;
    case 'non_empty':
      return Array.isArray(issue.input) ? 'must have one entry at least' : 'is empty: fill it in';
    case 'max_length':
      return `must not be longer than ${requirement}, but is ${received}`;
    case 'min_value':
      return `must be ${requirement} or more, not ${received}`;
    case 'max_value':
      return `must be ${requirement} or less, not ${received}`;
    case 'integer':
      return `must be a whole number, not ${received}`;
    case 'url':
      return 'must be a web address';
    case 'string':
    case 'number':
    case 'boolean':
    case 'array':
      return received === 'undefined' ? 'is missing' : `must be ${WORDS[type]}, not ${shorten(received)}`;
    default:
      return issue.message;
  }
}

const WORDS = { string: 'text in quotes', number: 'a number', boolean: 'true or false', array: 'a list in brackets' };

function shorten(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
