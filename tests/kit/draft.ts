/** Makes drafts of packs for tests, without reading an article. */
import type { Draft, DraftTopic } from '../../core/proposing/draft';

/** The day of every test that makes a pack. */
export const DRAFT_DAY = '2026-03-02';

/** A finished topic. */
export function makeDraftTopic(id: string, name: string, more: Partial<DraftTopic> = {}): DraftTopic {
  return { id, ticked: true, name, kind: 'person', line: `Who ${name} is.`, others: '', count: 1, ...more };
}

/** A draft of an article of two paragraphs. */
export function makeTestDraft(topics: DraftTopic[], more: Partial<Draft> = {}): Draft {
  return {
    version: 1,
    id: 'page-test',
    changed: 0,
    title: 'The bridge',
    article: {
      title: 'The bridge is open',
      author: null,
      url: 'https://example.org/bridge',
      language: 'en',
      paragraphs: ['Mayor Ines Hallorand opened the bridge. Hallorand spoke in 2026.', 'The bridge cost 4 million.'],
      cut: false,
      dated: true,
    },
    publisher: 'The Gazette',
    date: '2026-03-01',
    stance: '',
    licence: '',
    topics,
    figures: [{ text: '2026', kind: 'date', sentence: 'Hallorand spoke in 2026.' }],
    ...more,
  };
}
