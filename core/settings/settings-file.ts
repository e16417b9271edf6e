/** Writes settings as the text of a file, and reads them from an untrusted one. */
import { MAX_SETTINGS_CHARACTERS } from '../limits';
import { DEFAULT_SETTINGS, FIELD_ENTRIES, HERE, type Settings } from './settings';
import { changedOf, fieldsOf, readField, SETTINGS_VERSION } from './stored-settings';

/** The fields that files hold. */
const IN_FILES: readonly string[] = FIELD_ENTRIES.filter(([, { reach }]) => reach !== HERE).map(([key]) => key);

/** Why a file was rejected; `field` is its name in the file. */
export type FileFault =
  | { fault: 'too_large' | 'not_json' | 'not_settings' | 'future' }
  | { fault: 'unknown' | 'wrong'; field: string };

/** The text of a file with everything that differs from the defaults, including sites and silenced names. */
export function settingsFile(settings: Settings): string {
  const changed = Object.entries(changedOf(settings)).filter(([key]) => IN_FILES.includes(key));
  const file = { glosa: 'settings', version: SETTINGS_VERSION, changed: Object.fromEntries(changed) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The change that makes the settings those of the file: all of it or, if anything in it is wrong, nothing. Fields that the
 * file does not have get their defaults. Files of earlier versions are accepted, those of later ones rejected.
 */
export function readSettingsFile(text: string): { settings: Partial<Settings> } | FileFault {
  if (text.length > MAX_SETTINGS_CHARACTERS) return { fault: 'too_large' };
  const parsed = parse(text);
  if (parsed === undefined) return { fault: 'not_json' };
  const { glosa, version, changed } = fieldsOf(parsed);
  if (glosa !== 'settings' || typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { fault: 'not_settings' };
  if (version > SETTINGS_VERSION) return { fault: 'future' };
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return { fault: 'not_settings' };
  return readFields(changed as Record<string, unknown>);
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
