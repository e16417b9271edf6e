/** Tells frames inside a page, and small ones, from the others. */
import { ofDocument } from './unclobbered';

/** True in a frame inside a page, false in a top-level page. */
export function isInnerFrame(document: Document): boolean {
  const view = ofDocument(document, 'defaultView');
  return view !== null && view.parent !== view;
}

/** True in an inner frame smaller than the given size in CSS pixels. */
export function isSmallFrame(document: Document, width: number, height: number): boolean {
  const view = ofDocument(document, 'defaultView');
  return view !== null && isInnerFrame(document) && (view.innerWidth < width || view.innerHeight < height);
}
