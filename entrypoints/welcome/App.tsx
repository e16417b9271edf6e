/** The welcome page: Glosa at work on a sample text, what it may read, and four things to know. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SampleTry, type SampleTryProps } from '@/components/SampleTry';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import type { KeySet } from '@/platform/keys';
import { type Access, Reading } from './Reading';

export interface AppProps extends Omit<SampleTryProps, 'settings'> {
  access: Access;
  keys(): Promise<KeySet[]>;
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
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <section class="try" aria-labelledby="try">
        <h2 id="try" class="unseen">
          {i18n.t('options.preview')}
        </h2>
        <SampleTry {...props} settings={DEFAULT_SETTINGS} />
      </section>
      <Reading access={access} report={report} />
      <Things {...props} />
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

function Things({ keys, report }: Pick<AppProps, 'keys' | 'report'>) {
  const [set, setKeys] = useState<readonly KeySet[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    keys().then(setKeys, (error: unknown) => report(error, 'reading the keys'));
  }, []);
  const keyOf = (name: string) => set.find((one) => one.name === name)?.keys ?? '';
  const [next, previous] = [keyOf('next-mention'), keyOf('previous-mention')];
  return (
    <section class="plain-part" aria-labelledby="things">
      <h2 id="things">{i18n.t('welcome.things')}</h2>
      <ol class="things">
        <li>{i18n.t('welcome.thing_card')}</li>
        <li>{i18n.t('welcome.thing_source')}</li>
        <li>{next && previous ? i18n.t('welcome.thing_keys', [next, previous]) : i18n.t('welcome.thing_keys_none')}</li>
        <li>{i18n.t('welcome.thing_button')}</li>
      </ol>
    </section>
  );
}
