/** Checkboxes for the kinds of topics that are marked. */
import { i18n } from '#i18n';
import { KIND_NAMES, type Kind } from '@/core/topics/kind-names';
import { KindIcon } from '../Icon';
import { sayKind } from '../say';

export interface KindsProps {
  off: readonly Kind[];
  change: (kind: Kind, on: boolean) => void;
}

/** A box for each kind, ticked while it is marked. */
export function Kinds({ off, change }: KindsProps) {
  return (
    <fieldset class="choice kinds">
      <legend>{i18n.t('options.kinds')}</legend>
      {KIND_NAMES.map((kind) => (
        <label key={kind} class="option">
          <input
            type="checkbox"
            checked={!off.includes(kind)}
            onChange={({ currentTarget }) => change(kind, currentTarget.checked)}
          />
          <KindIcon kind={kind} />
          <span>{sayKind(kind)}</span>
        </label>
      ))}
    </fieldset>
  );
}
