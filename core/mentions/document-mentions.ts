/** Makes the mentions of one document. */
import type { DocumentMentions } from './document';
import { DocumentState } from './document-state';

/** The mentions of one document, with nothing read and nothing known. */
export function createDocumentMentions(): DocumentMentions {
  return new DocumentState();
}
