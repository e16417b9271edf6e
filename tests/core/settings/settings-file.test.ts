/** Settings files: what goes out comes back; what is wrong is refused whole. */
import { describe, expect, it } from 'vitest';
import { ownPack } from '../../../core/own/own-pack';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { readSettingsFile, settingsFile } from '../../../core/settings/settings-file';
import { SETTINGS_VERSION } from '../../../core/settings/stored-settings';
import { makePack, makeTopic } from '../../kit/pack';
import { makeNote } from '../own/own-notes';

const OWN: Settings = {
  ...DEFAULT_SETTINGS,
  paused: true,
  sync: true,
  density: 'page',
  sitesOff: ['*.example.org'],
  silencedNames: ['Morena'],
  hoverDelay: 600,
};
const fileWith = (changed: unknown, version: unknown = SETTINGS_VERSION) =>
  JSON.stringify({ glosa: 'settings', version, changed });

describe('settings files', () => {
  it('come back as they went out, but for what is true of one browser only', () => {
    const read = readSettingsFile(settingsFile(OWN, null));
    if ('fault' in read) throw new Error(read.fault);
    expect({ ...DEFAULT_SETTINGS, ...read.settings }).toEqual({ ...OWN, paused: false, sync: false });
    expect(read.settings).not.toHaveProperty('sync');
    expect(read.settings).not.toHaveProperty('paused');
  });

  it('set what they do not name back to the defaults', () => {
    const read = readSettingsFile(settingsFile(DEFAULT_SETTINGS, null));
    expect(read).toMatchObject({ settings: { density: DEFAULT_SETTINGS.density, sitesOff: [] } });
  });

  it('are read in earlier versions', () => {
    expect(readSettingsFile(fileWith({ sitesOff: ['example.org'], likely: false }, 1))).toMatchObject({
      settings: { sitesOff: ['example.org'], likely: false },
    });
  });

  it.each([
    ['', 'not_json'],
    ['{', 'not_json'],
    ['null', 'not_settings'],
    ['[]', 'not_settings'],
    ['"settings"', 'not_settings'],
    ['{"version":2,"changed":{}}', 'not_settings'],
    ['{"glosa":"settings","version":2}', 'not_settings'],
    ['{"glosa":"settings","version":2,"changed":[]}', 'not_settings'],
    [fileWith({}, '2'), 'not_settings'],
    [fileWith({}, 0), 'not_settings'],
    [fileWith({}, 1.5), 'not_settings'],
    [fileWith({}, SETTINGS_VERSION + 1), 'future'],
    [`${fileWith({})}${' '.repeat(2_000_001)}`, 'too_large'],
  ])('%#: are refused where they are none', (text, fault) => {
    expect(readSettingsFile(text)).toEqual({ fault });
  });

  it.each([
    ['{"hue":3}', 'unknown', 'hue'],
    ['{"__proto__":{"density":"page"}}', 'unknown', '__proto__'],
    ['{"constructor":1}', 'unknown', 'constructor'],
    ['{"sync":true}', 'unknown', 'sync'],
    ['{"paused":true}', 'unknown', 'paused'],
    ['{"density":"all"}', 'wrong', 'density'],
    ['{"likely":false,"hoverDelay":"300"}', 'wrong', 'hoverDelay'],
    ['{"sitesOff":["a.example","https://b.example"]}', 'wrong', 'sitesOff'],
    ['{"sitesOff":["a.example","a.example"]}', 'wrong', 'sitesOff'],
    ['{"silencedTopics":["<img>"]}', 'wrong', 'silencedTopics'],
    ['{"kindsOff":{"length":1}}', 'wrong', 'kindsOff'],
  ])('are refused whole for one wrong field: %s', (changed, fault, field) => {
    const text = `{"glosa":"settings","version":${SETTINGS_VERSION},"changed":${changed}}`;
    expect(readSettingsFile(text)).toEqual({ fault, field });
    expect(({} as Record<string, unknown>).density).toBeUndefined();
  });
});

describe('notes in the file', () => {
  const note = makeNote('one', ['Tarnwick Tram', 'TTC']);
  const pack = ownPack([note], { title: 'Notes', publisher: 'A reader', stance: 'Notes.', language: 'en' });

  it('come back with the settings', () => {
    expect(readSettingsFile(settingsFile(OWN, pack))).toMatchObject({ notes: [note] });
    expect(readSettingsFile(settingsFile(OWN, null))).toMatchObject({ notes: [] });
  });

  it.each([
    ['nothing', 7],
    ['the pack of an article', makePack([makeTopic('x', ['X-ray'])])],
    ['damaged', { ...pack, topics: [{}] }],
  ])('refuse the file where they are %s', (_, notes) => {
    const file = JSON.parse(settingsFile(OWN, null)) as object;
    expect(readSettingsFile(JSON.stringify({ ...file, notes }))).toEqual({ fault: 'wrong_notes' });
  });
});
