/** Gives Node what modules about the page look for while they load. */
import { Node as DomNode } from 'linkedom';

globalThis.Node ??= DomNode as unknown as typeof Node;
