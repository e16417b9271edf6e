/** The options for all settings at once: save to a file, load from a file, reset. */
import { i18n } from '#i18n';
import { SettingsFile } from '@/components/settings/SettingsFile';
import type { Said } from './options-model';
import { Part, type PartProps } from './Part';

/** The outcome is shown below. */
export function FilePart({ model }: Pick<PartProps, 'model'>) {
  return (
    <Part name="file" title={i18n.t('options.file')}>
      <SettingsFile
        said={sayDone(model.said.value)}
        wrong={typeof model.said.value === 'object'}
        takeOut={() => model.takeOut()}
        takeIn={(file) => void model.takeIn(file)}
        reset={() => void model.reset()}
      />
    </Part>
  );
}

function sayDone(said: Said): string | null {
  if (said === null) return null;
  if (typeof said === 'string') return i18n.t(`options.${said}`);
  return 'field' in said ? i18n.t(`options.fault_${said.fault}`, [said.field]) : i18n.t(`options.fault_${said.fault}`);
}
