/** Gives the popup's static field the caret, and its words in the language of the interface, which HTML cannot say. */
import { i18n } from '#i18n';
import { interfaceLanguage } from '@/components/interface-language';

/** Readies the field in `page`, the popup's document as it was loaded. The caret comes first: whatever fails after it, keys are kept. */
export function readyField(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('.search-input');
  field?.focus();
  // Firefox runs a popup before it shows it, and gives no focus to a field that is not there to see.
  const refocus = () => {
    if (page.activeElement === page.body) page.querySelector<HTMLInputElement>('.search-input')?.focus();
  };
  page.defaultView?.addEventListener('focus', refocus, { once: true });
  page.title = i18n.t('appShortName');
  page.documentElement.lang = interfaceLanguage();
  page.querySelector('h1')?.replaceChildren(page.title);
  page.querySelector('.hits')?.setAttribute('aria-label', i18n.t('popup.search'));
  field?.setAttribute('aria-label', i18n.t('popup.search'));
  field?.setAttribute('placeholder', i18n.t('popup.search_hint'));
}
