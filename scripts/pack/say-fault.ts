/** Tells faults of a pack in English, by the messages of the extension. */
import messages from '../../assets/locales/en.json';
import type { Fault } from '../../core/topics/fault';

/** A fault as a command tells it. */
export interface ToldFault {
  path: string;
  message: string;
}

/** `fault` in English. */
export function tellFault({ path, code, values = [], topic }: Fault): ToldFault {
  const message = filled(messages.fault[code], values);
  return { path, message: topic === undefined ? message : filled(messages.fault.in_topic, [message, topic]) };
}

function filled(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}
