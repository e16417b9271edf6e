/** Converts settings, with the reader's own notes, to the text of a file and from that of an untrusted one. */
import { MAX_PACK_CHARACTERS, MAX_SETTINGS_CHARACTERS } from '../limits';
import type { Entry } from '../own/note';
import { entriesOf } from '../own/own-pack';
import { readPack } from '../packs/read-pack';
import type { Pack } from '../topics/topic';
import { DEFAULT_SETTINGS, FIELD_ENTRIES, HERE, type Settings } from './settings';
import { changedOf, fieldsOf, readField, SETTINGS_VERSION } from './stored-settings';

/** The fields that files hold. */
const IN_FILES: readonly string[] = FIELD_ENTRIES.filter(([, { reach }]) => reach !== HERE).map(([key]) => key);

/** Why a file was rejected; `field` is its name in the file. */
export type FileFault =
  | { fault: 'too_large' | 'not_json' | 'not_settings' | 'future' | 'wrong_notes' }
  | { fault: 'unknown' | 'wrong'; field: string };

/** What a file holds. */
export interface SettingsInFile {
  settings: Partial<Settings>;
  /** Empty if it has none. */
  notes: readonly Entry[];
}

/** The text of a file with everything that differs from the defaults, including sites and silenced names, and the pack of notes. */
export function settingsFile(settings: Settings, notes: Pack | null): string {
  const changed = Object.entries(changedOf(settings)).filter(([key]) => IN_FILES.includes(key));
  const file = {
    glosa: 'settings',
    version: SETTINGS_VERSION,
    changed: Object.fromEntries(changed),
    ...(notes && { notes }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The change that makes the settings those of the file: all of it or, if anything in it is wrong, nothing. Fields that the
 * file does not have get their defaults. Files of earlier versions are accepted, those of later ones rejected.
 */
export function readSettingsFile(text: string): SettingsInFile | FileFault {
  if (text.length > MAX_SETTINGS_CHARACTERS + MAX_PACK_CHARACTERS) return { fault: 'too_large' };
  const parsed = parse(text);
  if (parsed === undefined) return { fault: 'not_json' };
  const { glosa, version, changed, notes } = fieldsOf(parsed);
  if (glosa !== 'settings' || typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { fault: 'not_settings' };
  if (version > SETTINGS_VERSION) return { fault: 'future' };
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return { fault: 'not_settings' };
  if (notes === undefined && text.length > MAX_SETTINGS_CHARACTERS) return { fault: 'too_large' };
  const entries = notes === undefined ? [] : entriesIn(notes);
  if (entries === null) return { fault: 'wrong_notes' };
  const read = readFields(changed as Record<string, unknown>);
  return 'fault' in read ? read : { ...read, notes: entries };
}

/** Null if that is no pack of notes. */
function entriesIn(notes: unknown): Entry[] | null {
  const reading = readPack(notes);
  return 'faults' in reading ? null : entriesOf(reading.pack);
}

function readFields(fields: Record<string, unknown>): { settings: Partial<Settings> } | FileFault {
  const settings = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS).filter(([key]) => IN_FILES.includes(key)));
  for (const [key, value] of Object.entries(fields)) {
    if (!settings.has(key)) return { fault: 'unknown', field: key.slice(0, 60) };
    const read = readField(key as keyof Settings, value);
    // A list that had to be repaired counts as wrong too.
    if (read === undefined || JSON.stringify(read) !== JSON.stringify(value)) return { fault: 'wrong', field: key };
    settings.set(key, read);
  }
  return { settings: Object.fromEntries(settings) };
}

/** Undefined if the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
