/** Takes a stranger's value as plain data, in fresh objects where it may be anything, or says where it is more than that. */
import { MAX_PACK_CHARACTERS, MAX_PACK_DEPTH, MAX_PACK_VALUES } from '../limits';
import { type Fault, type FaultCode, pathOf, type Step } from './fault';

/** Keys that would reach an object's prototype where somebody assigns them without care. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

class Refusal extends Error {
  readonly path: string;

  constructor(
    readonly code: FaultCode,
    steps: readonly Step[],
    readonly values: readonly number[] = [],
  ) {
    super(code);
    this.path = pathOf(steps);
  }
}

interface Budget {
  values: number;
  characters: number;
  /** Objects and lists are copied; else they are only looked through. */
  copies: boolean;
}

/**
 * A deep copy of `value` made of fresh objects, lists, strings, finite numbers, booleans and null, or the first place
 * where it is something else, too deep, or more than the limits allow. Never throws; never calls code of `value`
 * where that came from `JSON.parse` or a structured clone.
 */
export function inertCopy(value: unknown): { copy: unknown } | { fault: Fault } {
  return inertIn(value, true);
}

/**
 * As `inertCopy`, for what `JSON.parse` has just made and nobody else holds: it is plain and fresh already, and the
 * copy is `value` itself. Copying a large pack takes longer than parsing it.
 */
export function inertOfJson(value: unknown): { copy: unknown } | { fault: Fault } {
  return inertIn(value, false);
}

function inertIn(value: unknown, copies: boolean): { copy: unknown } | { fault: Fault } {
  try {
    return { copy: copyOf(value, [], { values: MAX_PACK_VALUES, characters: MAX_PACK_CHARACTERS, copies }) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { fault: { path: '', code: 'not_plain' } };
    const { path, code, values } = error;
    return { fault: { path, code, values } };
  }
}

function copyOf(value: unknown, steps: Step[], budget: Budget): Plain {
  budget.values -= 1;
  if (budget.values < 0) throw new Refusal('too_many_values', [], [MAX_PACK_VALUES]);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new Refusal('not_finite', steps);
  }
  if (typeof value === 'string') return spend(value, steps, budget);
  if (typeof value !== 'object') throw new Refusal('not_plain', steps);
  if (steps.length >= MAX_PACK_DEPTH) throw new Refusal('too_deep', steps);
  return Array.isArray(value) ? copyOfList(value, steps, budget) : copyOfObject(value, steps, budget);
}

function spend(text: string, steps: Step[], budget: Budget): string {
  budget.characters -= text.length;
  if (budget.characters < 0) throw new Refusal('too_large', steps);
  return text;
}

function copyOfList(list: readonly unknown[], steps: Step[], budget: Budget): Plain[] {
  if (list.length > budget.values) throw new Refusal('too_many_entries', steps);
  const copy: Plain[] = budget.copies ? [] : (list as Plain[]);
  for (let index = 0; index < list.length; index += 1) {
    steps.push(index);
    const entry = copyOf(list[index], steps, budget);
    if (budget.copies) copy.push(entry);
    steps.pop();
  }
  return copy;
}

function copyOfObject(object: object, steps: Step[], budget: Budget): { [key: string]: Plain } {
  const prototype: unknown = Object.getPrototypeOf(object);
  // Objects of another realm have another Object.prototype; what tells them apart is that nothing stands behind it.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new Refusal('not_plain', steps);
  }
  const own = object as Record<string, unknown>;
  const copy: { [key: string]: Plain } = budget.copies ? {} : (object as { [key: string]: Plain });
  for (const key of Object.keys(own)) {
    // One list of steps for the whole walk: a pack may have millions of values.
    steps.push(key);
    if (FORBIDDEN_KEYS.has(key)) throw new Refusal('forbidden_key', steps);
    spend(key, steps, budget);
    const value = copyOf(own[key], steps, budget);
    if (budget.copies) copy[key] = value;
    steps.pop();
  }
  return copy;
}
