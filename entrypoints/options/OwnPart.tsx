/** The options for what is the reader's own: the list, the form, and files going out and coming in. */
import { i18n } from '#i18n';
import { FileButton } from '@/components/FileButton';
import { NoteForm } from '@/components/own/NoteForm';
import { NoteList, sayEntries } from '@/components/own/NoteList';
import { OwnSaid } from '@/components/own/OwnSaid';
import { Outcome } from '@/components/packs/Outcome';
import type { FileOutcome, OwnModel } from './own-model';
import { Part } from './Part';

const FILES = '.json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain';

/** Shows nothing until the notes are known. */
export function OwnPart({ model }: { model: OwnModel }) {
  const entries = model.entries.value;
  if (!entries) return null;
  const { notes } = model;
  const form = notes.form.value;
  return (
    <Part name="own" title={i18n.t('own.title')}>
      <p class="hint">{entries.size > 0 ? i18n.t('own.intro') : i18n.t('own.empty')}</p>
      {form && (
        <NoteForm
          key={form.opened}
          form={form}
          lookup={null}
          set={notes.set}
          save={() => void notes.save()}
          cancel={notes.cancel}
          edit={(note) => void notes.edit(note)}
        />
      )}
      {!form && entries.size > 0 && (
        <NoteList
          entries={entries}
          edit={(note) => void notes.edit(note)}
          remove={(entry) => void notes.remove([entry])}
          merge={(first, second) => void notes.merge(first, second)}
        />
      )}
      <Files model={model} isEmpty={entries.size === 0} />
      <OwnSaid said={notes.said.value} undo={() => void notes.undo()} />
    </Part>
  );
}

function Files({ model, isEmpty }: { model: OwnModel; isEmpty: boolean }) {
  const outcome = model.outcome.value;
  return (
    <>
      <div class="presses">
        {!isEmpty && (
          <>
            <button type="button" class="press" onClick={() => model.takeOut('pack')}>
              {i18n.t('own.export_pack')}
            </button>
            <button type="button" class="press" onClick={() => model.takeOut('csv')}>
              {i18n.t('own.export_csv')}
            </button>
          </>
        )}
        <FileButton label={i18n.t('own.import')} accept={FILES} take={(file) => void model.takeIn(file)} />
      </div>
      <Ask model={model} />
      {outcome && <Told outcome={outcome} />}
    </>
  );
}

/** Whether a file joins what is there or replaces it. */
function Ask({ model }: { model: OwnModel }) {
  const file = model.asked.value;
  if (!file) return null;
  return (
    <fieldset class="question">
      <legend>{i18n.t('own.ask_import', [file.name, sayEntries(file.entries.length)])}</legend>
      <div class="presses">
        <button type="button" class="press" ref={(button) => button?.focus()} onClick={() => void model.answer('join')}>
          {i18n.t('own.join')}
        </button>
        <button type="button" class="press" onClick={() => void model.answer('replace')}>
          {i18n.t('own.replace')}
        </button>
        <button type="button" class="press" onClick={() => void model.answer(null)}>
          {i18n.t('own.cancel')}
        </button>
      </div>
    </fieldset>
  );
}

function Told({ outcome }: { outcome: FileOutcome }) {
  if ('faults' in outcome) return <Outcome said={outcome.faults} checking={false} />;
  if ('refused' in outcome)
    return (
      <p class="said wrong" role="status">
        {i18n.t(`own.${outcome.refused}`)}
      </p>
    );
  return (
    <div class="said" role="status">
      <p>{i18n.t('own.left')}</p>
      <ul>
        {outcome.left.map(({ row, name, why }) => (
          <li key={row}>{i18n.t(`own.left_${why}`, [row, name])}</li>
        ))}
      </ul>
    </div>
  );
}
