/** Lists the stories that Glosa knows, for a page without any of their topics. */
import { i18n } from '#i18n';
import type { Story } from '@/core/topics/story';
import { textIn } from '@/core/topics/topic';
import { interfaceLanguage } from './interface-language';
import { sayCount, sayDate } from './say';

export interface StoryNoteProps {
  /** Null until known. */
  stories: readonly Story[] | null;
  /** Opens the page for trying Glosa; absent on that page itself, which has its own heading for the stories. */
  openSample?: () => void;
}

/** The options list the rest; a reader with ten packs knows what they are. */
const MOST = 3;

/** Shows nothing until the stories are known. */
export function StoryNote({ stories, openSample }: StoryNoteProps) {
  if (!stories) return null;
  const more = stories.length - MOST;
  return (
    <div class="stories">
      {stories.length === 0 ? (
        <p class="hint">{i18n.t('story.none')}</p>
      ) : (
        <>
          {openSample && <p class="hint">{stories.length === 1 ? i18n.t('story.one') : i18n.t('story.many')}</p>}
          <ul>
            {stories.slice(0, MOST).map((story) => (
              <StoryItem key={story.id} story={story} />
            ))}
          </ul>
          {more > 0 && <p class="hint">{i18n.t('card.more', [String(more)])}</p>}
        </>
      )}
      {openSample && (
        <button type="button" class="to-sample" onClick={openSample}>
          {i18n.t('story.sample')}
        </button>
      )}
    </div>
  );
}

function StoryItem({ story: { title, publisher, date, topics } }: { story: Story }) {
  return (
    <li>
      <span class="topic-name">{textIn(title, interfaceLanguage())}</span>
      <span class="story-line">{i18n.t('story.line', [publisher, sayDate(date), sayCount('topics', topics)])}</span>
    </li>
  );
}
