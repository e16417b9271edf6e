/** Makes the mentions of one document. */
import type { DocumentMentions } from './document';
import { DocumentState } from './document-state';

/** The mentions of a document of which nothing has been read yet. */
export function createDocumentMentions(): DocumentMentions {
  return new DocumentState();
}
