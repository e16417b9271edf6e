/** Says what Glosa may read, and asks for access if the browser withholds it. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface Access {
  has(): Promise<boolean>;
  /** Asks the reader in the browser's own prompt; works only directly in a click handler. */
  ask(): Promise<boolean>;
  onChanged(changed: () => void): () => void;
}

export interface PageAccessProps {
  access: Access;
  report: (error: unknown, doing: string) => void;
}

/** Stays up to date while the page is open, since the reader may grant access elsewhere. */
export function PageAccess({ access, report }: PageAccessProps) {
  /** Null until known. */
  const [given, setGiven] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page is given it keeps
  useEffect(() => {
    const look = () => access.has().then(setGiven, (error: unknown) => report(error, 'asking about access'));
    void look();
    return access.onChanged(() => void look());
  }, []);
  const ask = () => {
    access.ask().then(
      (yes) => {
        setGiven(yes);
        setRefused(!yes);
      },
      (error: unknown) => report(error, 'asking for access'),
    );
  };
  return (
    <section class="plain-part" aria-labelledby="access">
      <h2 id="access">{i18n.t('welcome.access')}</h2>
      <p>{i18n.t('welcome.access_plain')}</p>
      {given === false && (
        <p>
          <button type="button" class="press first" aria-describedby="access-state" onClick={ask}>
            {i18n.t('welcome.access_ask')}
          </button>
        </p>
      )}
      <p id="access-state" class="hint" role="status">
        {given === true && i18n.t('welcome.access_given')}
        {given === false && i18n.t(refused ? 'welcome.access_refused' : 'welcome.access_withheld')}
      </p>
    </section>
  );
}
