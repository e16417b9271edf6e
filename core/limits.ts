/**
 * Every cap on what is imported, stored, sent or typed, every promise to the reader, and how what failed is tried again,
 * each with its reason. How much of a page is looked at, and how often, is beside the code that looks.
 */
import type { RetryPolicy } from './retry';

// Packs. A pack is untrusted: these hold before anything of it is used.
/** 10,000 topics is the largest pack that the import budget (1 s) was set for. */
export const MAX_TOPICS_PER_PACK = 10_000;
/** Twice what the richest topic of the bundled pack has (48). */
export const MAX_NAMES_PER_TOPIC = 100;
/** Three times what the richest topic of the bundled pack has (62): decoys are found by machine as well. */
export const MAX_DECOYS_PER_TOPIC = 200;
/** The name with most cues in the bundled pack has 50; each is looked for around every place where the name occurs. */
export const MAX_CUES_PER_NAME = 80;
/** The longest name in the bundled pack has 71 characters. */
export const MAX_NAME_LENGTH = 120;
/** A card line that is longer than this is not a line. */
export const MAX_SENTENCE_LENGTH = 600;
/** Points, figures, events, relations, each: four times what the richest topic of the bundled pack has (25). */
export const MAX_STATEMENTS_PER_TOPIC = 100;
/** All names of a pack together: the budget of the background's memory (60 MB) was set for this many. */
export const MAX_NAMES_PER_PACK = 100_000;
/** Characters of a pack's JSON: 10,000 topics of the bundled pack's size (3.5 kB each) are 35 million. */
export const MAX_PACK_CHARACTERS = 40_000_000;
/** A pack's or a topic's id: it is part of every topic's key. */
export const MAX_ID_LENGTH = 80;
/** An address of a source; browsers take longer ones, sources do not have them. */
export const MAX_ADDRESS_LENGTH = 500;
/** YYYY-MM-DD. */
export const MAX_DATE_LENGTH = 10;
/** Sources of one pack: more are a library. */
export const MAX_SOURCES_PER_PACK = 50;
/** Paragraphs of a source: the longest book has fewer. */
export const MAX_PARAGRAPHS = 10_000;
/** An editor's note; no card shows it. */
export const MAX_NOTE_LENGTH = 2_000;
/** Faults reported of one pack: enough to fix it, few enough to show. */
export const MAX_FAULTS = 200;
/** Ordinary words one or two edits from a name; the bundled pack needs 30,000. */
export const MAX_LOOKALIKES = 200_000;
/** Imported packs: a list that a reader can still look through. */
export const MAX_PACKS = 50;
/** Names of all packs that are on: the memory of the background is measured with this many. */
export const MAX_NAMES_IN_ALL = 100_000;
/**
 * Characters of JSON of all imported packs: twice the largest file, or 50 packs as long as the bundled one without its look-alike words.
 * In use they take 35 MB of the background, and 93 more once somebody looks something up (measured in Node). Storage is no bound: it keeps
 * packs compressed.
 */
export const MAX_CHARACTERS_IN_ALL = 20_971_520;
/** What the strictest browser (Chromium) keeps for an extension, in bytes; all imported packs share it. A larger file is not even read. */
export const PACK_STORAGE_BYTES = 10_485_760;

/** A topic's key, `pack id/topic id`: both are short words. */
export const MAX_TOPIC_KEY_LENGTH = 200;

// Words up, names down.
/** Distinct words a frame sends in one question; a long page has some thousands. */
export const MAX_WORDS_PER_QUESTION = 5_000;
/** Longer runs of letters are not words; they are never sent. */
export const MAX_WORD_LENGTH = 60;

// Finding.
/** Letters of a name from which one edit (Damerau-Levenshtein) still means it: shorter ones are too often other words. */
export const ONE_EDIT_FROM = 6;
/** Letters of a name from which two edits still mean it. */
export const TWO_EDITS_FROM = 10;
/** A cue settles a doubtful name from this many words away. */
export const CUE_REACH_WORDS = 40;
/** Broad topics are painted from this many distinct `sure` specific topics on. */
export const SPECIFIC_TOPICS_FOR_BROAD = 2;

// Painting.
/** Costs of a page's own edits grow with painted ranges: 200 ranges +3 ms a frame, 1,000 +3.4, 4,900 +14 (measured). */
export const MAX_PAINTED = 1_000;
/** One slice of work on the page's main thread, in ms: half a frame, so that the page keeps the other half. */
export const SLICE_MS = 8;
/** How often our highlights are set again after a page cleared the registry, before we stop for good. */
export const MAX_REPAINTS_AFTER_CLEAR = 3;

// Frames.
/** A narrower frame is a button or a counter: it is not read. */
export const MIN_FRAME_WIDTH = 200;
/** A lower frame is a strip or a counter: it is not read. */
export const MIN_FRAME_HEIGHT = 100;
/** A document with less text than this has nothing to explain. */
export const MIN_TEXT_LENGTH = 200;

// Cards.
/** A narrower frame has its cards in the top frame: a card is 380 pixels wide, and needs a margin. */
export const MIN_CARD_FRAME_WIDTH = 420;
/** A lower frame has its cards in the top frame: a card's first lines and its buttons need so much. */
export const MIN_CARD_FRAME_HEIGHT = 320;
/** How long the pointer rests before a card opens, unless the reader chose otherwise: less, and cards open in passing. */
export const HOVER_DELAY_MS = 300;
/** How long a card stays after the pointer left it: less, and a small slip closes it. */
export const LEAVE_DELAY_MS = 300;
/** Clicks in a card count only after this, against a page that slides a card under the pointer. */
export const CLICK_GUARD_MS = 300;
/** A page that removes our host gets it back this often in 5 s, then never. */
export const MAX_HOST_ATTACHES = 3;

// Messages.
/** A background that does not answer in this time is asked again: waking takes it up to a second. */
export const ANSWER_TIMEOUT_MS = 2_000;
/** A question is asked so often in all: a background that died is there again for the second. */
export const MESSAGE_TRIES = 2;
/** Words that the background did not answer are asked again, ever later: it may be gone for good, and pages stay open for days. */
export const WORDS_RETRY: RetryPolicy = { firstMs: 500, longestMs: 30_000 };
/** A page's topics that the background did not take in are told again at this pace: a badge may be late, not wrong for ever. */
export const FOUND_RETRY: RetryPolicy = { firstMs: 5_000, longestMs: 5_000 };
/** The sample of our own pages is marked again at this pace: somebody looks at it. */
export const SAMPLE_RETRY: RetryPolicy = { firstMs: 2_000, longestMs: 2_000 };
/** Cards that a panel asks for in one question: at 10 kB each, a message of a megabyte. */
export const MAX_CARDS_PER_QUESTION = 100;

// Panel.
/** Topics of one page that a panel asks about; a page with more is a list, not a story. */
export const MAX_TOPICS_IN_PANEL = 200;
/** Topics that a map can show before it is a thicket. */
export const MAX_TOPICS_IN_MAP = 40;

// Settings.
/** More sites than anybody switches off by hand; ten thousand would make every page read a megabyte first. */
export const MAX_SITES = 2_000;
/** Names, and topics, that a reader silences one by one. */
export const MAX_SILENCED = 500;
/** Characters of a settings file: two full lists of sites are 1.1 million. */
export const MAX_SETTINGS_CHARACTERS = 2_000_000;
/** What the browser's sync takes in one item, in bytes, its key counted. */
export const MAX_SYNC_ITEM_BYTES = 8_192;

/** Bytes of a settings file: four a character, the most that UTF-8 needs. A larger file is not even read. */
export const MAX_SETTINGS_FILE_BYTES = 4 * MAX_SETTINGS_CHARACTERS;
/** Characters of a host, the most that DNS allows. */
export const MAX_HOST_LENGTH = 253;

// Lookup.
/** Characters that are looked up of what is typed or pasted: some paragraphs. A longer paste is cut there, not refused. */
export const MAX_QUERY_LENGTH = 2_000;
/** Topics that a card offers for selected words which name none: more would be a list to read through. */
export const MAX_NEAR_TOPICS = 5;
/** More hits than this are no help to a reader who types. */
export const MAX_LOOKUP_HITS = 50;

// Errors.
/** Messages in the console of one page: one that breaks us in ever new words must not fill it. */
export const MAX_REPORTS = 20;
