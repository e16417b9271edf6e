/** Checks that dates are honest: ranges in order and of one precision, nothing from before the article or after today's knowledge, nothing that has grown old. */

import type { Pack, Reference, Topic } from '../../topics/topic';
import type { Fault } from '../fault';
import { statementsOf } from '../pack-parts';

/** Faults in the dates of `pack`. That each date exists in the calendar is the schema's part. */
export function checkDates(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => faultsOfTopic(topic, `topics[${index}]`, pack));
}

function faultsOfTopic(topic: Topic, at: string, pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const [index, { date, end }] of topic.events.entries()) {
    if (end === undefined) continue;
    const path = `${at}.events[${index}].end`;
    if (end.length !== date.length) faults.push({ path, code: 'end_precision' });
    else if (end <= date) faults.push({ path, code: 'end_before' });
  }
  const first = pack.sources.map(({ date }) => date).sort()[0] ?? '';
  for (const [index, { date, references }] of topic.since.entries()) {
    const path = `${at}.since[${index}]`;
    if (isBefore(date, first)) faults.push({ path: `${path}.date`, code: 'since_before', values: [first] });
    faults.push(
      ...lateDates([{ path: `${path}.date`, date }], pack.asOf),
      ...lateReferences(references, path, pack.asOf),
    );
  }
  for (const [index, { since }] of topic.figures.entries()) {
    if (!since) continue;
    const path = `${at}.figures[${index}].since`;
    if (isBefore(since.date, first)) faults.push({ path: `${path}.date`, code: 'since_before', values: [first] });
    faults.push(
      ...lateDates([{ path: `${path}.date`, date: since.date }], pack.asOf),
      ...lateReferences(since.references, path, pack.asOf),
    );
  }
  for (const { path, doubts, references } of statementsOf(topic)) {
    faults.push(...lateReferences(references, `${at}.${path}`, pack.asOf));
    for (const [index, doubt] of doubts.entries()) {
      faults.push(...lateReferences(doubt.references, `${at}.${path}.doubts[${index}]`, pack.asOf));
    }
  }
  return [...faults, ...staleSince(topic, at, pack.asOf)];
}

/** A topic that still changes must have been looked up within a year of the pack's day. */
function staleSince({ living, since }: Topic, at: string, asOf: string): Fault[] {
  if (!living) return [];
  const yearBefore = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  if (since.some(({ date }) => !isBefore(date, yearBefore))) return [];
  return [{ path: `${at}.since`, code: 'since_stale', values: [asOf] }];
}

function lateReferences(references: readonly Reference[], at: string, asOf: string): Fault[] {
  const dated = references.flatMap(({ date }, index) =>
    date ? [{ path: `${at}.references[${index}].date`, date }] : [],
  );
  return lateDates(dated, asOf);
}

function lateDates(dates: readonly { path: string; date: string }[], asOf: string): Fault[] {
  return dates
    .filter(({ date }) => isBefore(asOf, date))
    .map(({ path }) => ({ path, code: 'after_as_of', values: [asOf] }));
}

/** True where `a` is certainly before `b`; a year is not before one of its own days. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
