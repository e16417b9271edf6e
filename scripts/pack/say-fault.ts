/** Tells faults of a pack in English, by the messages of the extension. */

import messages from '../../assets/locales/en.json';
import { filled } from '../../core/message-texts';
import type { Fault } from '../../core/packs/fault';

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
