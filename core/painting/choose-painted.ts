/** Chooses which of a document's mentions are painted. */
import { SPECIFIC_TOPICS_FOR_BROAD } from '../limits';
import type { BlockId, DocumentMentions } from '../mentions/document';
import type { Mention } from '../mentions/mention';
import type { Settings } from '../settings/settings';
import type { TopicKey } from '../topics/topic';
import { createSilenced } from './silenced';

/** What it needs to know of a document. */
type FoundMentions = Pick<DocumentMentions, 'mentionsOf' | 'factsOf'>;

/** A block in document order. `aside`: navigation, header, footer, link list. */
export interface PlacedBlock {
  id: BlockId;
  section: number;
  place: 'main' | 'aside';
}

/**
 * The mentions to paint, by block, in order of `start`; blocks with none are left out. `blocks` in document order.
 * Density, certainty, what is silenced, broad topics, demonyms and asides are decided here; what is visible is not.
 */
export function choosePainted(
  document: FoundMentions,
  blocks: readonly PlacedBlock[],
  settings: Settings,
): Map<BlockId, Mention[]> {
  const welcome = welcomeTopics(document, blocks);
  const isSilenced = createSilenced(settings, (topic) => document.factsOf(topic));
  const wanted = (mention: Mention) =>
    welcome.has(mention.topic) &&
    !isSilenced(mention) &&
    (settings.likely || mention.certainty === 'sure') &&
    (settings.density === 'every' || !mention.demonym);
  const named = new Set<TopicKey>();
  for (const { id, place } of blocks) {
    if (place === 'main') for (const mention of document.mentionsOf(id)) if (wanted(mention)) named.add(mention.topic);
  }
  const painted = new Map<BlockId, Mention[]>();
  const seen = new Set<string>();
  for (const block of blocks) {
    const chosen = document.mentionsOf(block.id).filter((mention) => {
      if (!wanted(mention) || (block.place === 'aside' && named.has(mention.topic))) return false;
      // Each headline of a list of links would be a section of its own.
      return isFirst(mention.topic, block.place === 'aside' ? ASIDE : block.section, settings.density, seen);
    });
    if (chosen.length > 0) painted.set(block.id, chosen);
  }
  return painted;
}

/** All asides together are one section; no section has this number. */
const ASIDE = -1;

/** True if the density still calls for that topic in that section; records that it was used. */
function isFirst(topic: TopicKey, section: number, density: Settings['density'], seen: Set<string>): boolean {
  if (density === 'every') return true;
  const key = density === 'section' ? `${section} ${topic}` : topic;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Topics that may be painted: specific ones, and broad ones in their company. */
function welcomeTopics(document: FoundMentions, blocks: readonly PlacedBlock[]): Set<TopicKey> {
  const found = new Set<TopicKey>();
  const surelySpecific = new Set<TopicKey>();
  const fullNamed = new Set<TopicKey>();
  for (const { id } of blocks) {
    for (const { topic, certainty, by, reason } of document.mentionsOf(id)) {
      found.add(topic);
      if (certainty !== 'sure') continue;
      if (!document.factsOf(topic)?.broad) surelySpecific.add(topic);
      // A full name has more than one word.
      if (by === 'name' && reason.name.includes(' ')) fullNamed.add(topic);
    }
  }
  const welcome = new Set<TopicKey>();
  for (const topic of found) {
    const facts = document.factsOf(topic);
    const needed = facts?.finding.fullNameSettles ? 1 : SPECIFIC_TOPICS_FOR_BROAD;
    const isNamed = needed === 1 && fullNamed.has(topic);
    if (!facts?.broad || isNamed || surelySpecific.size >= needed) welcome.add(topic);
  }
  return welcome;
}
