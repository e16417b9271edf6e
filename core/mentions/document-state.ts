/** Takes the blocks of a document from text to settled mentions. */

import { guessLanguage, LANGUAGE_NUMBERS } from '../text/language';
import type { ResolvedWords, TopicFacts } from '../topics/resolved-words';
import type { Language, TopicKey } from '../topics/topic';
import { markDefinedOtherwise } from './abbreviation';
import type { BlockId, BlockText, DocumentMentions } from './document';
import { type DocumentBlock, newBlock } from './document-blocks';
import { DocumentWords } from './document-words';
import { DocumentEvidence } from './evidence';

import { findCues } from './find-cues';
import { type Finds, findNames } from './find-mentions';
import type { Mention } from './mention';
import { NameBook } from './name-book';
import { Queue } from './queue';
import { dependsOn, settle, signsOf } from './settle';
import { closeWord, restart, splitWords, startSplitting, WordList } from './split-words';

/** The cost of steps, in characters of text: looking at a word again costs 1; weighing a candidate, and going to a block, cost this. */
const CANDIDATE_COST = 60;
const BLOCK_COST = 20;
/** Words looked at in one step, at most: each may be a name, and the cost of that is known only afterwards. */
const WORDS_AT_ONCE = 500;
/** The word list is compacted when at least this many of its words are unused and they are the majority. */
const LEFT_OVER = 1 << 16;

/** `DocumentMentions` documents each method. */
export class DocumentState implements DocumentMentions {
  protected readonly blocks = new Map<BlockId, DocumentBlock>();
  #revision: string | null = null;
  #words = new DocumentWords();
  protected book = new NameBook(this.#words.table);
  protected evidence = new DocumentEvidence();
  #list = new WordList();
  #inUse = 0;
  /** Function words of all split blocks by language, and all their words. */
  protected readonly functionWords: number[] = new Array(LANGUAGE_NUMBERS).fill(0);
  #wordCount = 0;
  /** The document's language by which blocks were settled, and the current guess (null: to be guessed again). */
  #guessed: Language | 'other' | null = null;
  #guessNow: { language: Language | 'other' | null } | null = null;

  protected readonly toSplit = new Queue<DocumentBlock>();
  protected readonly waiting = new Set<DocumentBlock>();
  protected readonly toFind = new Queue<DocumentBlock>();
  protected readonly toSettle = new Queue<DocumentBlock>();
  /** The block being split, whose words are the last in the list, and the state of splitting it. */
  #open: DocumentBlock | null = null;
  protected readonly splitting = startSplitting();
  /** Blocks with candidates, and which of them depend on a topic's evidence. */
  protected readonly withCandidates = new Set<DocumentBlock>();
  protected readonly dependents = new Map<TopicKey, Set<DocumentBlock>>();
  #changed = new Set<BlockId>();

  put(id: BlockId, block: BlockText): void {
    this.remove(id);
    const added = newBlock(id, block, this.#list, this.#words.table);
    this.blocks.set(id, added);
    this.toSplit.add(added);
  }

  remove(id: BlockId): void {
    const block = this.blocks.get(id);
    if (!block) return;
    this.blocks.delete(id);
    if (block.mentions.length > 0) this.#changed.add(id);
    for (const queue of [this.toSplit, this.waiting, this.toFind, this.toSettle]) queue.delete(block);
    if (this.#open === block) this.#open = null;
    this.#release(block);
    this.#count(block, -1);
    this.#forget(block);
  }

  work(characters: number): boolean {
    let left = characters;
    while (left > 0 && this.#hasWork()) left -= this.#step(left);
    return this.#hasWork();
  }

  takeUnknownWords(most: number): string[] {
    return this.#words.takeUnasked(most);
  }

  forgetAsked(words: readonly string[]): void {
    this.#words.askAgain(words);
  }

  learn(asked: readonly string[], answer: ResolvedWords): void {
    if (this.#revision !== null && this.#revision !== answer.revision) {
      this.#startOver(answer.revision);
      return;
    }
    this.#revision = answer.revision;
    this.book.learn(answer);
    this.#words.answer(asked);
    for (const block of this.waiting) {
      if (!this.#words.knowsUpTo(block.highestRank)) continue;
      this.waiting.delete(block);
      this.toFind.add(block);
    }
  }

  takeChanged(): BlockId[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  mentionsOf(id: BlockId): readonly Mention[] {
    return this.blocks.get(id)?.mentions ?? [];
  }

  factsOf(topic: TopicKey): TopicFacts | undefined {
    return this.book.topics.get(topic);
  }

  atRest(): boolean {
    // With every word known no block waits.
    return !this.#hasWork() && this.#words.knowsAll();
  }

  #hasWork(): boolean {
    return this.toSplit.size + this.toFind.size + this.toSettle.size > 0 || this.#guessed !== this.#guess();
  }

  /** Does one step of whatever is closest to completion; returns its cost. */
  #step(most: number): number {
    const found = this.toFind.first();
    if (found) return this.#find(found, most);
    if (this.#guessed !== this.#guess()) return this.#changeLanguage();
    const unsettled = this.toSettle.first();
    if (unsettled) return this.#settle(unsettled);
    const next = this.#open ?? this.toSplit.first();
    return next ? this.#split(next, most) : 0;
  }

  #split(block: DocumentBlock, most: number): number {
    if (this.#open !== block) {
      this.#open = block;
      restart(this.splitting);
      block.from = this.#list.length;
      this.#words.open(block.text);
    }
    const { splitting } = this;
    const before = splitting.at;
    splitWords(block.text, Math.min(block.text.length, before + most), splitting, this.#list, this.#words);
    if (splitting.at >= block.text.length) this.#endSplit(block);
    return splitting.at - before + BLOCK_COST;
  }

  #endSplit(block: DocumentBlock): void {
    this.#open = null;
    closeWord(this.splitting, this.#list, this.#words);
    block.count = this.#list.length - block.from;
    this.#inUse += block.count;
    block.wordCount = block.count;
    block.highestRank = this.#words.highestRank;
    block.functionWords = this.#words.functionWords;
    block.guessed = guessLanguage(block.functionWords, block.count, 'block');
    this.#count(block, 1);
    this.toSplit.delete(block);
    if (this.#words.knowsUpTo(block.highestRank)) this.toFind.add(block);
    else this.waiting.add(block);
  }

  #find(block: DocumentBlock, most: number): number {
    const from = block.next;
    const until = Math.min(block.count, from + Math.min(most, WORDS_AT_ONCE));
    const found: Finds = { candidates: [], cues: [] };
    findNames({ block, book: this.book, table: this.#words.table }, from, until, found);
    if (found.candidates.length > 0) block.candidates = block.candidates.concat(found.candidates);
    if (found.cues.length > 0) block.cues = block.cues.concat(found.cues);
    block.next = until;
    if (until === block.count) this.#endFind(block);
    return until - from + found.candidates.length * CANDIDATE_COST + BLOCK_COST;
  }

  #endFind(block: DocumentBlock): void {
    this.toFind.delete(block);
    markDefinedOtherwise(block, block.candidates);
    findCues(block, block.candidates);
    block.cues = [...new Set(block.cues)];
    this.evidence.addCues(block.cues, 1);
    block.isFound = true;
    this.#release(block);
    this.#unsettleDependents();
    if (block.candidates.length === 0) return;
    this.withCandidates.add(block);
    block.dependsOn = dependsOn(block.candidates, this.book);
    for (const topic of block.dependsOn) {
      const dependents = this.dependents.get(topic) ?? new Set();
      this.dependents.set(topic, dependents.add(block));
    }
    this.#sign(block);
    this.toSettle.add(block);
  }

  /** Updates the document's evidence with what the block says now. */
  #sign(block: DocumentBlock): void {
    this.evidence.add(block.signs, -1);
    block.signs = signsOf(block.candidates, this.#languageOf(block));
    this.evidence.add(block.signs, 1);
    this.#unsettleDependents();
  }

  #unsettleDependents(): void {
    for (const topic of this.evidence.takeChanged()) {
      for (const block of this.dependents.get(topic) ?? []) this.toSettle.add(block);
    }
  }

  #settle(block: DocumentBlock): number {
    this.toSettle.delete(block);
    const { evidence, book } = this;
    const mentions = settle(block.candidates, { evidence, book });
    if (!areSame(mentions, block.mentions)) {
      block.mentions = mentions;
      this.#changed.add(block.id);
    }
    return block.candidates.length * CANDIDATE_COST + BLOCK_COST;
  }

  #languageOf(block: DocumentBlock): Language | 'other' | null {
    return block.guessed ?? block.declared ?? this.#guessed;
  }

  #guess(): Language | 'other' | null {
    this.#guessNow ??= { language: guessLanguage(this.functionWords, this.#wordCount, 'document') };
    return this.#guessNow.language;
  }

  #changeLanguage(): number {
    this.#guessed = this.#guess();
    let cost = BLOCK_COST;
    for (const block of this.withCandidates) {
      if (block.guessed !== null || block.declared !== null) continue;
      this.#sign(block);
      this.toSettle.add(block);
      cost += block.candidates.length * CANDIDATE_COST;
    }
    return cost;
  }

  /** Adds the block's words to the document's counts, or removes them. */
  #count(block: DocumentBlock, by: 1 | -1): void {
    const { functionWords } = block;
    if (!functionWords) return;
    for (let i = 0; i < LANGUAGE_NUMBERS; i++)
      this.functionWords[i] = (this.functionWords[i] as number) + by * (functionWords[i] as number);
    this.#wordCount += by * block.wordCount;
    this.#guessNow = null;
  }

  /** Withdraws the block's evidence, and removes it from the queues. */
  #forget(block: DocumentBlock): void {
    this.withCandidates.delete(block);
    for (const key of block.dependsOn) this.dependents.get(key)?.delete(block);
    this.evidence.add(block.signs, -1);
    if (block.isFound) this.evidence.addCues(block.cues, -1);
    this.#unsettleDependents();
  }

  /** Drops the block's words, which are needed only until its names are found. */
  #release(block: DocumentBlock): void {
    this.#inUse -= block.count;
    block.count = 0;
    if (this.#inUse === 0 && this.#open === null) this.#list.length = 0;
    else if (this.#list.length > LEFT_OVER && this.#list.length > 2 * this.#inUse) this.#pack();
  }

  #pack(): void {
    const held = [...this.toFind, ...this.waiting].sort((a, b) => a.from - b.from);
    if (this.#open) held.push(this.#open);
    let to = 0;
    for (const block of held) {
      const count = block === this.#open ? this.#list.length - block.from : block.count;
      this.#list.move(block.from, to, count);
      block.from = to;
      to += count;
    }
    this.#list.length = to;
  }

  /** The packs have changed: everything known is void. */
  #startOver(revision: string): void {
    const texts = [...this.blocks.values()];
    this.#open = null;
    for (const { id } of texts) this.remove(id);
    this.#revision = revision;
    this.#words = new DocumentWords();
    this.book = new NameBook(this.#words.table);
    this.evidence = new DocumentEvidence();
    this.dependents.clear();
    for (const { id, text, declared } of texts) this.put(id, { text, language: declared });
  }
}

/** Mentions are plain data, made only here, so that their fields are always in the same order. */
function areSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
