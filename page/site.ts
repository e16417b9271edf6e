/** Finds which site a page is from. */
import { ofDocument } from './unclobbered';

/**
 * The host of the tab's page, lower case, no port, since the reader's switch for a site applies to the whole tab. If the
 * browser does not reveal it to a frame of another origin, the frame's own host.
 */
export function siteOf(document: Document): string {
  const view = ofDocument(document, 'defaultView');
  if (!view) return '';
  try {
    if (view.top) return view.top.location.hostname;
  } catch {
    // A frame of another origin.
  }
  const ancestors = view.location.ancestorOrigins as DOMStringList | undefined;
  const outermost = ancestors?.[ancestors.length - 1];
  if (outermost && outermost !== 'null') return new URL(outermost).hostname;
  return view.location.hostname;
}

/** The page's own address. */
export function addressOf(document: Document): string {
  return ofDocument(document, 'URL');
}
