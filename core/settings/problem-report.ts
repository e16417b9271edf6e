/** Writes a problem report: version, browser and settings, but nothing that shows what the reader reads. */
import { FIELDS, type Settings } from './settings';
import { changedOf } from './stored-settings';

/** What the options page knows. */
export interface ProblemFacts {
  version: string;
  /** `navigator.userAgent`. */
  browser: string;
  /** Language of the browser's interface. */
  language: string;
  /** The packs, as far as they may be disclosed. */
  packs: readonly string[];
}

/** Text to copy, in English, one fact per line; for sites, silenced names and silenced topics, only how many there are. */
export function problemReport(settings: Settings, { version, browser, language, packs }: ProblemFacts): string {
  const changed = Object.entries(changedOf(settings)).map(([key, value]) => {
    const items = FIELDS[key as keyof Settings].items;
    const said = items && items !== 'kind' ? `${(value as readonly string[]).length} entries` : JSON.stringify(value);
    return `  ${key}: ${said}`;
  });
  return [
    `Glosa ${version}`,
    `Browser: ${browser}`,
    `Language: ${language}`,
    `Packs: ${packs.join(', ') || 'none'}`,
    changed.length > 0 ? 'Settings changed:' : 'Settings changed: none',
    ...changed,
    '',
    'What I did: ',
    'What happened: ',
    'What I expected: ',
  ].join('\n');
}
