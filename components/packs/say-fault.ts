/** Turns a fault of a pack into words of the interface's language. */
import { i18n } from '#i18n';
import type { Fault } from '@/core/packs/fault';

/** What is wrong, or what to do, without its place. */
export function sayFault({ code, values = [], topic }: Fault): string {
  const key = `fault.${code}`;
  // How many gaps there are differs from code to code; a test holds every one against the locales.
  const words =
    values.length > 0
      ? i18n.t(key as 'fault.not_text', values.map(String) as [string])
      : i18n.t(key as 'fault.not_plain');
  return topic === undefined ? words : i18n.t('fault.in_topic', [words, topic]);
}
