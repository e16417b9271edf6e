/** What to do when something goes wrong. */
import { i18n } from '#i18n';
import { ProblemReport } from '@/components/settings/ProblemReport';
import { problemReport } from '@/core/settings/problem-report';
import { ownVersion } from '@/platform/card-frame';
import { Part, type PartProps } from './Part';
import type { PacksModel } from './packs-model';

/** Copies what a report needs; the reader pastes it where they will. */
export function ProblemPart({ settings, packs }: Pick<PartProps, 'settings'> & { packs: PacksModel }) {
  const text = () =>
    problemReport(settings, {
      version: ownVersion(),
      browser: navigator.userAgent,
      language: navigator.language,
      packs: (packs.packs.value ?? []).map(({ id, on, asOf }) => `${id} (${asOf}${on ? '' : ', off'})`),
    });
  return (
    <Part title={i18n.t('options.problem')}>
      <ProblemReport text={text} copy={(words) => navigator.clipboard.writeText(words)} />
    </Part>
  );
}
