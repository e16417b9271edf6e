/** Imports a pack from a chosen or dropped file, or from pasted text. */
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileButton } from '../FileButton';

export interface PackImportProps {
  checking: boolean;
  /** `name` is what messages call the text or file. */
  take: (file: Blob, name: string) => void;
}

/** What a pack may be is a press away: few come near its limits, and a fault says which one was passed. */
export function PackImport({ checking, take }: PackImportProps) {
  const [over, setOver] = useState(false);
  const takeFile = (file: File) => take(file, file.name);
  return (
    <div class="pack-import">
      <h3>{i18n.t('packs.import')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the button inside is the first */}
      <div
        class="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) takeFile(file);
        }}
      >
        <FileButton label={i18n.t('packs.choose')} disabled={checking} take={takeFile} />
        <span class="hint">{i18n.t('packs.drop')}</span>
      </div>
      <Paste checking={checking} take={take} />
      <details class="limits">
        <summary>{i18n.t('packs.limits_title')}</summary>
        <p class="hint">{i18n.t('packs.limits')}</p>
      </details>
    </div>
  );
}

/** The text is read only on import: a controlled value would take seconds per keystroke with a long paste. */
function Paste({ checking, take }: PackImportProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const importText = () => {
    const text = area.current?.value ?? '';
    if (text.trim() !== '') take(new Blob([text]), i18n.t('packs.pasted'));
  };
  return (
    <details class="paste">
      <summary>{i18n.t('packs.paste')}</summary>
      <label>
        <span class="hint">{i18n.t('packs.paste_label')}</span>
        <textarea ref={area} rows={6} spellcheck={false} autocomplete="off" />
      </label>
      <button type="button" class="press" disabled={checking} onClick={importText}>
        {i18n.t('packs.paste_import')}
      </button>
    </details>
  );
}
