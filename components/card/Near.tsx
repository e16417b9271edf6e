/** Selected words that name no topic, with the topics they may mean. */
import { i18n } from '@/components/spoken';
import type { NearTopics } from '@/core/cards/near-topics';
import type { TopicKey } from '@/core/topics/topic';
import { KindIcon } from '../Icon';
import { CARD_TITLE_ID } from './card-title';

/** The words as the title, then one button per topic. */
export function Near({ near, turn }: { near: NearTopics; turn: (topic: TopicKey) => void }) {
  return (
    <div class="head">
      <h2 id={CARD_TITLE_ID}>“{near.words}”</h2>
      <p class="near-words">{sayNear(near)}</p>
      {near.near.length > 0 && (
        <ul class="near">
          {near.near.map(({ key, name, kind, line, named }) => (
            <li key={key}>
              <button type="button" class="turn" onClick={() => turn(key)}>
                <KindIcon kind={kind} size={14} />
                {name}
              </button>
              <p class="near-line">{line}</p>
              {named === 'since' && <p class="near-line rank">{i18n.t('card.named_since')}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The whole card in one sentence, for screen readers. */
export function nearInShort(near: NearTopics): string {
  const names = near.near.map(({ name, named }) => (named ? `${name} (${i18n.t('card.named_since')})` : name));
  return [near.words, sayNear(near), ...names].join('. ');
}

function sayNear({ near }: NearTopics): string {
  return near.length > 0 ? i18n.t('card.near_some') : i18n.t('card.near_none');
}
