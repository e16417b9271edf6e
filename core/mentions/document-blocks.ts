/** The state of one block on its way from text to mentions. */
import type { Language } from '../topics/topic';
import type { Candidate } from './candidate';
import type { BlockId, BlockText } from './document';
import type { Sign } from './evidence';
import type { Mention } from './mention';
import type { WordList } from './split-words';
import type { WordTable } from './word-table';
import type { BlockWords } from './written';

export interface DocumentBlock extends BlockWords {
  readonly id: BlockId;
  readonly declared: Language | 'other' | null;
  /** The next word at which to look for names. */
  next: number;
  /** The highest rank among its words: once that word is answered, all are. */
  highestRank: number;
  /** How many words it has; `count` goes back to 0 when they are dropped. */
  wordCount: number;
  /** Function words by language; null until it is split. */
  functionWords: readonly number[] | null;
  /** Its language, judged by its own words; null if they say too little. */
  guessed: Language | 'other' | null;
  candidates: readonly Candidate[];
  signs: readonly Sign[];
  /** Cues in it, by the number of their word; counted for the document once its names are found. */
  cues: readonly number[];
  isFound: boolean;
  /** Keys of the evidence that its mentions depend on. */
  dependsOn: Iterable<string>;
  mentions: readonly Mention[];
}

/** Shared by the many blocks that have none. */
const NONE: readonly never[] = [];

/** A block about which nothing is known yet; its words will go into `list`, numbered by `table`. */
export function newBlock(id: BlockId, { text, language }: BlockText, list: WordList, table: WordTable): DocumentBlock {
  return {
    id,
    text,
    declared: language,
    list,
    table,
    from: 0,
    count: 0,
    next: 0,
    highestRank: 0,
    wordCount: 0,
    functionWords: null,
    guessed: null,
    candidates: NONE,
    signs: NONE,
    cues: NONE,
    isFound: false,
    dependsOn: NONE,
    mentions: NONE,
  };
}
