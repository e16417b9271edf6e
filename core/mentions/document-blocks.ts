/** A block of the document on its way from text to mentions. */
import type { Language } from '../topics/topic';
import type { Candidate } from './candidate';
import type { BlockId, BlockText } from './document';
import type { Sign } from './evidence';
import type { Mention } from './mention';
import type { WordList } from './split-words';
import type { WordTable } from './word-table';
import type { BlockWords } from './written';

export interface Block extends BlockWords {
  readonly id: BlockId;
  readonly declared: Language | 'other' | null;
  /** The next word to look for names at. */
  next: number;
  /** Rank of its latest word: with that answered, all are. */
  highestRank: number;
  /** How many words it has; `count` goes back to 0 when they are given up. */
  wordCount: number;
  /** Function words by language; null until it is split. */
  functionWords: readonly number[] | null;
  /** What its own words say its language is; null if they say too little. */
  guessed: Language | 'other' | null;
  candidates: readonly Candidate[];
  signs: readonly Sign[];
  /** Cues that stand in it, by number of their word; counted for the document once its names are found. */
  cues: readonly number[];
  isFound: boolean;
  /** Keys of the evidence that its mentions depend on. */
  dependsOn: Iterable<string>;
  mentions: readonly Mention[];
}

/** Shared by all blocks that have none: most of them. */
const NONE: readonly never[] = [];

/** A block of which nothing is known yet; its words will go to `list`, numbered by `table`. */
export function newBlock(id: BlockId, { text, language }: BlockText, list: WordList, table: WordTable): Block {
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
