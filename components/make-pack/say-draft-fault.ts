/** Says what a field of a draft lacks, in words for somebody who fills in a form. */
import { i18n } from '#i18n';
import type { DraftFault } from '@/core/proposing/pack-of-draft';

/** Codes whose usual message speaks of JSON, by the message for a form. */
const IN_A_FORM = {
  not_listed: 'not_listed',
  name_everywhere: 'name_everywhere',
  name_ordinary: 'name_ordinary',
  name_shared: 'name_shared',
  name_twice: 'name_twice',
  told_not_found: 'told_not_found',
  date_form: 'date',
  day_form: 'date',
  date_unreal: 'date',
  too_long: 'too_long',
  html: 'html',
  invisible: 'invisible',
} as const;

/** Nothing has been written or chosen yet: that is no mistake. */
export function isStillEmpty({ code, field }: DraftFault): boolean {
  return code === 'empty' || code === 'no_entry' || (code === 'not_listed' && field === 'kind');
}

/** What is wrong, and what to do. */
export function sayDraftFault(fault: DraftFault): string {
  const values = (fault.values ?? []).map(String);
  const own = IN_A_FORM[fault.code as keyof typeof IN_A_FORM];
  // Each message has its own number of gaps; a test checks every one against the locales.
  if (own) return i18n.t(`make.fault_${own}`, values as never);
  if (isStillEmpty(fault)) return i18n.t('make.still_empty');
  return i18n.t(`fault.${fault.code}` as 'fault.not_text', values as [string]);
}
