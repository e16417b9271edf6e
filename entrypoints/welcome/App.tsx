/** The welcome page: Glosa at work on a sample text, the story it knows, and what it can see. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { StoryNote } from '@/components/StoryNote';
import { sayKeys } from '@/components/say-keys';
import type { Story } from '@/core/topics/story';
import type { KeySet } from '@/platform/keys';
import { Demo, type DemoProps } from './Demo';
import { type Access, PageAccess } from './PageAccess';

export interface AppProps extends DemoProps {
  access: Access;
  keys(): Promise<KeySet[]>;
  /** Those of the packs in use. */
  stories(): Promise<Story[]>;
  openOptions(): Promise<void>;
}

/** Nothing is stored here; the sample is marked with default settings. */
export function App(props: AppProps) {
  const { access, report, openOptions } = props;
  return (
    <main class="welcome">
      <header class="top">
        <p class="wordmark">{i18n.t('appShortName')}</p>
        <h1>{i18n.t('welcome.title')}</h1>
      </header>
      <Demo {...props} />
      <div class="beside">
        <StoryPart {...props} />
        <PageAccess access={access} report={report} />
      </div>
      <Keys {...props} />
      <p>
        <button
          type="button"
          class="press"
          onClick={() => openOptions().catch((error: unknown) => report(error, 'opening the options'))}
        >
          {i18n.t('welcome.options')}
        </button>
      </p>
    </main>
  );
}

function StoryPart({ stories, report }: Pick<AppProps, 'stories' | 'report'>) {
  const [known, setKnown] = useState<readonly Story[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    stories().then(setKnown, (error: unknown) => report(error, 'reading the stories'));
  }, []);
  return (
    <section class="plain-part" aria-labelledby="story">
      <h2 id="story">{i18n.t('welcome.story')}</h2>
      <StoryNote stories={known} />
      <p class="hint">{i18n.t('welcome.story_more')}</p>
    </section>
  );
}

/** What the demonstration above does not show. */
function Keys({ keys, report }: Pick<AppProps, 'keys' | 'report'>) {
  const [set, setKeys] = useState<readonly KeySet[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    keys().then(setKeys, (error: unknown) => report(error, 'reading the keys'));
  }, []);
  const keyOf = (name: string) => sayKeys(set.find((one) => one.name === name)?.keys ?? '');
  const [next, previous] = [keyOf('next-mention'), keyOf('previous-mention')];
  return (
    <section class="plain-part" aria-labelledby="things">
      <h2 id="things">{i18n.t('welcome.things')}</h2>
      <ul class="things">
        <li>{i18n.t('welcome.thing_source')}</li>
        <li>{i18n.t('welcome.thing_dotted')}</li>
        <li>{next && previous ? i18n.t('welcome.thing_keys', [next, previous]) : i18n.t('welcome.thing_keys_none')}</li>
      </ul>
    </section>
  );
}
