/** Every row of the table of settings: what it begins with is one of its values, it is stored and read, and the reader can change it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  FIELD_ENTRIES,
  type Field,
  frameSettings,
  HERE,
  type Items,
  type Settings,
} from '../../../core/settings/settings';
import { readSettingsFile, settingsFile } from '../../../core/settings/settings-file';
import { toStored, upgradeSettings } from '../../../core/settings/stored-settings';
import { ROOT } from '../../../scripts/run/root';

/** One right item of each sort of list. */
const ITEMS: Record<keyof Items, string> = { kind: 'place', name: 'Morena', site: '*.example.org', topic: 'p/topic' };

/** A value of the field that is not its default. */
function otherValue({ byDefault, values, items }: Field): unknown {
  if (values) return values.find((value) => value !== byDefault);
  return items ? [ITEMS[items]] : !byDefault;
}

const CONTROLS = ['options', 'popup'].flatMap((folder) =>
  readdirSync(join(ROOT, 'entrypoints', folder))
    .filter((name) => /Part\.tsx$|Switches\.tsx$/.test(name))
    .map((name) => readFileSync(join(ROOT, 'entrypoints', folder, name), 'utf8')),
);

describe.each(FIELD_ENTRIES)('the setting %s', (key, field) => {
  const settings: Settings = { ...DEFAULT_SETTINGS, [key]: otherValue(field) };
  const stored = toStored(settings);

  it('begins with one of its values', () => {
    if (field.values) expect(field.values).toContain(field.byDefault);
    expect(otherValue(field)).toBeDefined();
    expect(stored.changed).toEqual({ [key]: otherValue(field) });
  });

  it('is read as it was stored, everywhere', () => {
    expect(upgradeSettings(stored)).toEqual(settings);
    expect(frameSettings(stored)).toEqual(settings);
  });

  it('is replaced by its default where something else is stored', () => {
    const damaged = { ...stored, changed: { [key]: { an: 'object' } } };
    expect(upgradeSettings(damaged)).toEqual(DEFAULT_SETTINGS);
    expect(frameSettings(damaged)).toEqual(DEFAULT_SETTINGS);
  });

  it('goes into files, or stays in this browser', () => {
    const read = readSettingsFile(settingsFile(settings, null));
    if ('fault' in read) throw new Error(read.fault);
    expect(read.settings[key]).toEqual(field.reach === HERE ? undefined : settings[key]);
  });

  it('has a control', () => {
    expect(CONTROLS.some((source) => RegExp(`\\b${key}\\b`).test(source))).toBe(true);
  });
});
