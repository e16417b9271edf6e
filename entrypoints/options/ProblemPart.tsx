/** What to do when something goes wrong. */
import { i18n } from '#i18n';
import { ProblemReport } from '@/components/settings/ProblemReport';
import type { ListedPack } from '@/core/packs/pack-list';
import { problemReport } from '@/core/settings/problem-report';
import { ownVersion } from '@/platform/script-facts';
import { Part, type PartProps } from './Part';
import type { PacksModel } from './packs-model';

/** Copies what a report needs; the reader pastes it wherever they like. */
export function ProblemPart({ settings, packs }: Pick<PartProps, 'settings'> & { packs: PacksModel }) {
  const text = () =>
    problemReport(settings, {
      version: ownVersion(),
      browser: navigator.userAgent,
      language: navigator.language,
      packs: packsIn(packs.packs.value ?? []),
    });
  return (
    <Part name="problem" title={i18n.t('options.problem')}>
      <ProblemReport text={text} copy={(words) => navigator.clipboard.writeText(words)} />
    </Part>
  );
}

/** Bundled packs by name; for imported ones, only how many: what they are about is the reader's own affair. */
function packsIn(packs: readonly ListedPack[]): string[] {
  const shipped = packs.filter(({ bundled }) => bundled);
  const said = shipped.map(({ id, on, asOf }) => `${id} (${asOf}${on ? '' : ', off'})`);
  return shipped.length < packs.length ? [...said, `${packs.length - shipped.length} imported`] : said;
}
