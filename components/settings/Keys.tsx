/** The list of keyboard shortcuts, with a button to the page where they are changed. */
import { i18n } from '#i18n';
import { sayKeys } from '@/components/say-keys';

export interface KeysProps {
  keys: readonly { name: string; description: string; keys: string }[];
  /** The browser did not open its shortcuts page. */
  closed: boolean;
  change: () => void;
}

/** One button leads there; if the browser refuses, words say how to get there. */
export function Keys({ keys, closed, change }: KeysProps) {
  return (
    <>
      <table class="keys">
        <thead class="unseen">
          <tr>
            <th scope="col">{i18n.t('options.keys_command')}</th>
            <th scope="col">{i18n.t('options.keys_keys')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.description}</th>
              <td>{one.keys === '' ? i18n.t('options.keys_none') : <kbd>{sayKeys(one.keys)}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="press" onClick={change}>
        {i18n.t('options.keys_change')}
      </button>
      <p class="fault" role="status">
        {closed && i18n.t('options.keys_closed')}
      </p>
      <ul class="hint">
        <li>{i18n.t('options.keys_chrome')}</li>
        <li>{i18n.t('options.keys_edge')}</li>
        <li>{i18n.t('options.keys_firefox')}</li>
      </ul>
    </>
  );
}
