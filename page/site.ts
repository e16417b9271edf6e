/** Tells which site a frame belongs to. */

/**
 * The host of the tab's page, lower case, no port: the reader's switch for a site speaks of the whole tab. Where the
 * browser keeps it from a frame of another origin, the frame's own host.
 */
export function siteOf(view: Window): string {
  try {
    if (view.top) return view.top.location.hostname;
  } catch {
    // Another origin.
  }
  const ancestors = view.location.ancestorOrigins as DOMStringList | undefined;
  const outermost = ancestors?.[ancestors.length - 1];
  if (outermost && outermost !== 'null') return new URL(outermost).hostname;
  return view.location.hostname;
}
