/** Shows the outcome of the last action on packs: a sentence, with every fault and its location. */
import { i18n } from '#i18n';
import type { Fault } from '@/core/packs/fault';
import type { PackListFault } from '@/core/packs/pack-list';
import { type Text, textIn } from '@/core/topics/topic';
import { interfaceLanguage } from '../interface-language';
import { sayNumber } from '../say';

/** The outcome of the last action on packs. */
export type PackOutcome =
  | { done: 'new' | 'update'; title: Text; fuzzy: boolean; off: boolean; warnings: readonly Fault[] }
  | { removed: Text }
  | { faults: readonly Fault[]; file: string }
  | { refused: Refusal };

/** Why it was not done. */
type Refusal = PackListFault | 'full' | 'too_large' | 'unreadable' | 'not_stored';

/** Announced by screen readers when it changes; empty until something has been done. */
export function Outcome({ said, checking }: { said: PackOutcome | null; checking: boolean }) {
  return (
    <div class="outcome" role="status">
      {checking ? <p class="said">{i18n.t('packs.checking')}</p> : said && <Said said={said} />}
    </div>
  );
}

function Said({ said }: { said: PackOutcome }) {
  if ('refused' in said) return <p class="said wrong">{i18n.t(`packs.refused_${said.refused}`)}</p>;
  if ('removed' in said)
    return <p class="said">{i18n.t('packs.removed', [textIn(said.removed, interfaceLanguage())])}</p>;
  if ('faults' in said) return <Faults {...said} />;
  const title = textIn(said.title, interfaceLanguage());
  return (
    <div class="said">
      <p>{i18n.t(said.done === 'new' ? 'packs.added' : 'packs.updated', [title])}</p>
      {said.off && <p>{i18n.t('packs.off')}</p>}
      {!said.fuzzy && <p>{i18n.t('packs.exact')}</p>}
      {said.warnings.length > 0 && (
        <>
          <p>{i18n.t('packs.left_out')}</p>
          <FaultList faults={said.warnings} />
        </>
      )}
    </div>
  );
}

function Faults({ faults, file }: { faults: readonly Fault[]; file: string }) {
  const count =
    faults.length === 1 ? i18n.t('packs.faults_one') : i18n.t('packs.faults_many', [sayNumber(faults.length)]);
  return (
    <div class="said wrong">
      <p>{i18n.t('packs.faults', [file])}</p>
      <p>
        {count} <span class="hint">{i18n.t('packs.faults_hint')}</span>
      </p>
      <FaultList faults={faults} />
    </div>
  );
}

function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    // A long list scrolls, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ol class="fault-list" tabIndex={0}>
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.code} ${fault.values?.join(' ')}`}>
          <code>{fault.path === '' ? i18n.t('packs.whole') : fault.path}</code> {sayFault(fault)}
        </li>
      ))}
    </ol>
  );
}

/** What is wrong or what to do, without the location. */
function sayFault({ code, values = [], topic }: Fault): string {
  const key = `fault.${code}`;
  // Each code has its own number of placeholders; a test checks every one against the locales.
  const words =
    values.length > 0
      ? i18n.t(
          key as 'fault.not_text',
          values.map((value) => (typeof value === 'number' ? sayNumber(value) : value)) as [string],
        )
      : i18n.t(key as 'fault.not_plain');
  return topic === undefined ? words : i18n.t('fault.in_topic', [words, topic]);
}
