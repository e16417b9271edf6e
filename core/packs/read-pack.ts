/** Reads a pack from an untrusted value: fresh, checked data, or every fault with its location. */
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
import { type Decode, textOfFile } from './file-text';
import { issueFault } from './issue-fault';
import { jsonPlace } from './json-place';
import { referenceFaults } from './pack-references';
import { PACK_FORMAT, packSchema } from './pack-schema';

export type PackReading =
  | {
      pack: Pack;
      /** What was left out, and where: relations to topics the pack lacks. */
      warnings: Fault[];
    }
  | { faults: Fault[] };

/**
 * The pack in `value`, as fresh objects, or what is wrong with it (at least one and at most `MAX_FAULTS` faults).
 * `value` may be anything; it is not changed.
 */
export function readPack(value: unknown): PackReading {
  try {
    return readValue(value);
  } catch {
    // Reading a value from JSON never throws.
    return { faults: [{ path: '', code: 'not_plain' }] };
  }
}

function readValue(value: unknown): PackReading {
  const refused = versionFault(value) ?? sizeFault(value);
  if (refused) return { faults: [refused] };
  const parsed = v.safeParse(packSchema, value, { abortPipeEarly: true });
  const none = emptyFault(value);
  if (!parsed.success) {
    const issues = parsed.issues.map((issue) => faultOf(issue, value));
    return { faults: [...issues, ...none].slice(0, MAX_FAULTS) };
  }
  const faults = [...none, ...referenceFaults(parsed.output)];
  if (faults.length > 0) return { faults: faults.slice(0, MAX_FAULTS) };
  return dropStrayRelations(parsed.output);
}

/** If the format is unknown, nothing can be said about the rest: it is the only fault reported. */
function versionFault(value: unknown): Fault | null {
  const format = isRecord(value) ? value.format : undefined;
  if (typeof format !== 'number' || format === PACK_FORMAT) return null;
  if (!Number.isFinite(format)) return { path: 'format', code: 'not_finite' };
  const code = format > PACK_FORMAT ? 'format_newer' : 'format_older';
  return { path: 'format', code, values: [format, PACK_FORMAT] };
}

/**
 * As `readPack`, from the bytes of a file; `decode` as in `file-text`. Anything but UTF-8, or UTF-16 with a byte order mark, is
 * a fault, since its letters would come out wrong.
 */
export function readPackFile(bytes: Uint8Array, decode: Decode): PackReading {
  const text = textOfFile(bytes, decode);
  return text === null ? { faults: [{ path: '', code: 'not_utf8' }] } : readPackText(text);
}

/** As `readPack`, from the text of a JSON file. A text that is not JSON is a fault with its line and column. */
export function readPackText(text: string): PackReading {
  if (text.length > MAX_PACK_CHARACTERS) {
    return { faults: [{ path: '', code: 'too_many_characters', values: [MAX_PACK_CHARACTERS] }] };
  }
  const json = text.replace(/^\ufeff/, '');
  if (json.trim() === '') return { faults: [{ path: '', code: 'file_empty' }] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, column, isLastComma } = jsonPlace(json);
    return { faults: [{ path: '', code: isLastComma ? 'comma_last' : 'not_json', values: [line, column] }] };
  }
  return readValue(value);
}

/** A reader may have given names to topics of other packs only; any other pack has topics. */
function emptyFault(value: unknown): Fault[] {
  const { topics, otherNames } = isRecord(value) ? value : {};
  const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0;
  return isEmpty(topics) && (otherNames === undefined || isEmpty(otherNames))
    ? [{ path: 'topics', code: 'no_entry' }]
    : [];
}

/** Counts topics and names before any of them is checked, so that rejecting a million names costs next to nothing. */
function sizeFault(value: unknown): Fault | null {
  const topics = isRecord(value) ? value.topics : undefined;
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

/** `pack` without relations to topics it lacks, and a warning for each; unchanged topics are shared with `pack`. */
function dropStrayRelations(pack: Pack): { pack: Pack; warnings: Fault[] } {
  const ids = new Set(pack.topics.map((topic) => topic.id));
  const warnings: Fault[] = [];
  const topics = pack.topics.map((topic, index) => {
    const kept = topic.relations.filter(({ to }, place) => {
      if (ids.has(to)) return true;
      warnings.push({
        path: `topics[${index}].relations[${place}].to`,
        code: 'relation_stray',
        values: [to],
        topic: topic.id,
      });
      return false;
    });
    return kept.length === topic.relations.length ? topic : { ...topic, relations: kept };
  });
  return { pack: { ...pack, topics }, warnings };
}

function faultOf(issue: v.BaseIssue<unknown>, value: unknown): Fault {
  const steps = (issue.path ?? []).map((item) => item.key as Step);
  const topics = isRecord(value) ? value.topics : undefined;
  const topic: unknown = steps[0] === 'topics' && Array.isArray(topics) ? topics[Number(steps[1])] : undefined;
  const named = isRecord(topic) && typeof topic.id === 'string' ? { topic: topic.id.slice(0, 80) } : {};
  return { path: pathOf(steps), ...issueFault(issue), ...named };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
