/** Says what the reader has silenced, how far that reaches, and takes it back. */
import { i18n } from '#i18n';
import { CARD_TITLE_ID } from './card-title';
import type { Silenced } from './Tools';

/** Stands in the card's place until it is closed. */
export function SilencedNote({ silenced: { scope, name }, undo }: { silenced: Silenced; undo: () => void }) {
  return (
    <div class="failure">
      <h2 id={CARD_TITLE_ID}>{i18n.t(`tools.silenced_${scope}`, [name])}</h2>
      <p>{i18n.t('tools.silenced_hint')}</p>
      <button type="button" class="press" onClick={undo}>
        {i18n.t('tools.undo')}
      </button>
    </div>
  );
}
