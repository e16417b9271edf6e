/** A document whose candidates and accounts can be looked at: for fitting weights, and for saying why something was not found. */
import type { Candidate } from '../../core/mentions/candidate';
import type { BlockId } from '../../core/mentions/document';
import { DocumentState } from '../../core/mentions/document-state';
import { type Account, accountOf } from '../../core/mentions/settle';

export class OpenDocument extends DocumentState {
  /** The candidates of a block, each with its account as things stand. */
  accountsOf(id: BlockId): { candidate: Candidate; account: Account }[] {
    const { evidence, book } = this;
    return (this.blocks.get(id)?.candidates ?? []).map((candidate) => ({
      candidate,
      account: accountOf(candidate, { evidence, book }),
    }));
  }
}
