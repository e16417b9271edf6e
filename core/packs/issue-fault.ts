/** Translates the schema library's issues into fault codes. */
import type * as v from 'valibot';
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE } from '../limits';
import { type Fault, type FaultCode, isFaultCode } from './fault';

/** How much of an untrusted value is quoted at most. */
const MOST_SHOWN = 60;

/** What the messages of the schema's own codes tell. */
const TOLD: Partial<Record<FaultCode, readonly number[]>> = {
  picture_large: [MAX_PICTURE_BYTES],
  picture_wide: [MAX_PICTURE_SIDE],
};

/** valibot's names of types, by the code for a value of another type. */
const TYPES: Readonly<Record<string, FaultCode>> = {
  strict_object: 'not_object',
  string: 'not_text',
  number: 'not_number',
  boolean: 'not_boolean',
  array: 'not_list',
};

/** The code that the schema gives an issue, or else one for the type of issue that valibot names. */
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
  if (!isFaultCode(issue.message)) return { code: 'wrong' };
  const told = TOLD[issue.message];
  return { code: issue.message, ...(told && { values: told }) };
}

/** As JSON writes it; what valibot calls "Object" has a word of its own. */
function shown(received: string): string {
  if (received === 'Object') return '{...}';
  if (received === 'Array') return '[...]';
  return received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}...` : received;
}
