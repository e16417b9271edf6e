/** Checks that a judgement of the author's says whose it is. */
import type { Fault } from '../fault';
import { statementsOf } from '../pack-parts';
import type { Language, Pack, Source, Topic } from '../topic';

/** Words that name the author or the article, in each language. */
const WORDS: Record<Language, RegExp> = {
  en: /\b(?:authors?|article|writers?|column|essay|report|source)\b/iu,
  es: /(?<!\p{L})(?:autora?|autores|autoras|artículo|columna|ensayo|reportaje|texto|fuente)(?!\p{L})/iu,
};

/** Faults where a topic with `attribute`, or a person, has an `argued` sentence that does not say who argues it. */
export function checkAttribution(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) => faultsOfTopic(topic, `topics[${index}]`, pack));
}

function faultsOfTopic(topic: Topic, at: string, pack: Pack): Fault[] {
  const argued = statementsOf(topic).filter(({ nature, text }) => nature === 'argued' && text !== null);
  if (argued.length === 0) return [];
  if (topic.kind === 'person' && topic.attribute === undefined) {
    return [{ path: `${at}.attribute`, code: 'attribute_missing' }];
  }
  if (!topic.attribute) return [];
  return argued.flatMap(({ path, part, text }) =>
    pack.languages
      .filter((language) => !namesAuthor(text?.[language] ?? '', language, pack.sources))
      .map((language) => ({
        path: `${at}.${path}.${part === 'figures' ? 'label' : 'text'}.${language}`,
        code: 'judgement_unattributed',
      })),
  );
}

function namesAuthor(sentence: string, language: Language, sources: readonly Source[]): boolean {
  if (WORDS[language].test(sentence)) return true;
  return sources.some(({ author, publisher }) => {
    const surname = author?.split(' ').at(-1);
    return sentence.includes(publisher) || (surname !== undefined && sentence.includes(surname));
  });
}
