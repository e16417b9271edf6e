/** Reads a pack from a stranger's value: fresh, checked data, or every fault with its place. */
import * as v from 'valibot';
import {
  MAX_FAULTS,
  MAX_NAMES_PER_PACK,
  MAX_NAMES_PER_TOPIC,
  MAX_PACK_CHARACTERS,
  MAX_TOPICS_PER_PACK,
} from '../limits';
import type { Pack } from '../topics/topic';
import { type Fault, pathOf, type Step } from './fault';
import { inertCopy, inertOfJson } from './inert-copy';
import { issueFault } from './issue-fault';
import { jsonPlace } from './json-place';
import { referenceFaults } from './pack-references';
import { dropStrayRelations } from './pack-relations';
import { PACK_FORMAT, packSchema } from './pack-schema';

export type PackReading =
  | {
      pack: Pack;
      /** What was left out, and where: relations to topics the pack lacks. */
      warnings: Fault[];
    }
  | { faults: Fault[] };

/**
 * The pack in `value`, made of fresh objects, or what is wrong with it (at most `MAX_FAULTS` faults, never none).
 * `value` may be anything; it is not changed.
 */
export function readPack(value: unknown): PackReading {
  return readInert(inertWithin(value, inertCopy));
}

function readInert(inert: ReturnType<typeof inertCopy>): PackReading {
  if ('fault' in inert) return { faults: [inert.fault] };
  const version = versionFault(inert.copy);
  if (version) return { faults: [version] };
  const parsed = v.safeParse(packSchema, inert.copy, { abortPipeEarly: true });
  if (!parsed.success) return { faults: parsed.issues.slice(0, MAX_FAULTS).map((issue) => faultOf(issue, inert.copy)) };
  const faults = referenceFaults(parsed.output);
  if (faults.length > 0) return { faults: faults.slice(0, MAX_FAULTS) };
  return dropStrayRelations(parsed.output);
}

/** A format that this reader does not know says nothing about the rest: it is the one fault told. */
function versionFault(copy: unknown): Fault | null {
  const format = isRecord(copy) ? copy.format : undefined;
  if (typeof format !== 'number' || format === PACK_FORMAT) return null;
  const code = format > PACK_FORMAT ? 'format_newer' : 'format_older';
  return { path: 'format', code, values: [format, PACK_FORMAT] };
}

/** As `readPack`, from the text of a JSON file. A text that is not JSON is a fault with its line and column. */
export function readPackText(text: string): PackReading {
  if (text.length > MAX_PACK_CHARACTERS) {
    return { faults: [{ path: '', code: 'too_many_characters', values: [MAX_PACK_CHARACTERS] }] };
  }
  const json = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, column } = jsonPlace(json);
    return { faults: [{ path: '', code: 'not_json', values: [line, column] }] };
  }
  return readInert(inertWithin(value, inertOfJson));
}

/** Counts before it copies, so that a million names cost next to nothing; and once more what the copy really holds. */
function inertWithin(value: unknown, inertOf: typeof inertCopy): ReturnType<typeof inertCopy> {
  let oversize: Fault | null = null;
  try {
    oversize = sizeFault(value);
  } catch {
    // An accessor that throws: the copy says what is wrong with it.
  }
  if (oversize) return { fault: oversize };
  const inert = inertOf(value);
  if ('fault' in inert) return inert;
  oversize = sizeFault(inert.copy);
  return oversize ? { fault: oversize } : inert;
}

/** Refuses more topics or names than the limits allow. */
function sizeFault(copy: unknown): Fault | null {
  const topics = isRecord(copy) ? copy.topics : undefined;
  if (!Array.isArray(topics)) return null;
  if (topics.length > MAX_TOPICS_PER_PACK) {
    return { path: 'topics', code: 'too_many_topics', values: [MAX_TOPICS_PER_PACK] };
  }
  let names = 0;
  for (const [index, topic] of topics.entries()) {
    const list = isRecord(topic) && Array.isArray(topic.names) ? topic.names.length : 0;
    names += list;
    if (list > MAX_NAMES_PER_TOPIC) {
      return { path: `topics[${index}].names`, code: 'too_many_names', values: [MAX_NAMES_PER_TOPIC] };
    }
  }
  return names > MAX_NAMES_PER_PACK
    ? { path: 'topics', code: 'too_many_names_in_all', values: [MAX_NAMES_PER_PACK] }
    : null;
}

function faultOf(issue: v.BaseIssue<unknown>, copy: unknown): Fault {
  const steps = (issue.path ?? []).map((item) => item.key as Step);
  const topics = isRecord(copy) ? copy.topics : undefined;
  const topic: unknown = steps[0] === 'topics' && Array.isArray(topics) ? topics[Number(steps[1])] : undefined;
  const named = isRecord(topic) && typeof topic.id === 'string' ? { topic: topic.id.slice(0, 80) } : {};
  return { path: pathOf(steps), ...issueFault(issue), ...named };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
