/** Short forms for tests of finding. */
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { type Language, type Pack, topicIdOf } from '../../../core/topics/topic';
import { mentionsOfText } from '../../../scripts/run/mentions-of-text';
import { smallPack } from './small-pack';

/** The mentions of a text as `words = topic`, in order. */
export function found(text: string, { pack = smallPack, language = 'en' as Language | null } = {}): string[] {
  return mentionsOf(text, { pack, language }).map((mention) => `${mention.text} = ${topicIdOf(mention.topic)}`);
}

/** The mentions of a text, each checked against the text. */
export function mentionsOf(text: string, { pack = smallPack as Pack, language = 'en' as Language | null } = {}) {
  const mentions = mentionsOfText(compileLexicon([pack]), text, language);
  for (const { start, end, text: words } of mentions) {
    if (text.slice(start, end) !== words) throw new Error(`"${words}" is not at ${start} in "${text}"`);
  }
  return mentions;
}
