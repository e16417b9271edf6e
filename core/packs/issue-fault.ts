/** Translates the schema library's issues into codes of faults. */
import type * as v from 'valibot';
import { type Fault, type FaultCode, isFaultCode } from './fault';

/** Longest piece of a stranger's value that is repeated. */
const MOST_SHOWN = 60;

/** Types of values as `valibot` calls them, by the code of a value that is of another. */
const TYPES: Readonly<Record<string, FaultCode>> = {
  strict_object: 'not_object',
  string: 'not_text',
  number: 'not_number',
  boolean: 'not_boolean',
  array: 'not_list',
};

/** What one issue says: the code that the schema gives it, else one for what valibot only names. */
export function issueFault(issue: v.BaseIssue<unknown>): Pick<Fault, 'code' | 'values'> {
  const { type, expected, received, requirement } = issue;
  const values = (...told: unknown[]) => told.map((value) => (typeof value === 'number' ? value : String(value)));
  switch (type) {
    case 'picklist': {
      const listed = (expected ?? '').replace(/[()"]/g, '').replace(/ \| /g, ', ');
      return { code: 'not_listed', values: [shown(received), listed] };
    }
    case 'non_empty':
      return { code: Array.isArray(issue.input) ? 'no_entry' : 'empty' };
    case 'max_length':
      return { code: 'too_long', values: values(requirement, received) };
    case 'min_value':
      return { code: 'too_little', values: values(requirement, received) };
    case 'max_value':
      return { code: 'too_much', values: values(requirement, received) };
    case 'integer':
      return { code: 'not_whole', values: values(received) };
    case 'url':
      return { code: 'not_address' };
  }
  if (type === 'strict_object' && expected === 'never') return { code: 'unknown_field' };
  const code = TYPES[type];
  if (code) return received === 'undefined' ? { code: 'missing' } : { code, values: [shown(received)] };
  return { code: isFaultCode(issue.message) ? issue.message : 'wrong' };
}

/** As JSON writes it: what valibot calls "Object" is a word of its own. */
function shown(received: string): string {
  if (received === 'Object') return '{...}';
  if (received === 'Array') return '[...]';
  return received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}...` : received;
}
