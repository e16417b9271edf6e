/** The result of the last action on notes, with a button that undoes it. */
import { i18n } from '#i18n';
import type { OwnSaid as Said } from './note-editor';

/** Announced by screen readers; empty until something has been done. */
export function OwnSaid({ said, undo }: { said: Said | null; undo: () => void }) {
  return (
    <div class="own-said" role="status">
      {said && (
        <>
          <p>{i18n.t(`own.${said.key}`, [said.name])}</p>
          {said.undo && (
            <button type="button" class="press" onClick={undo}>
              {i18n.t('own.undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
