/**
 * Every cap on what is imported, stored, sent or typed, every promise to the reader, and every retry policy, each with its
 * reason. Limits on how much of a page is examined, and how often, are next to the code that examines it.
 */
import type { RetryPolicy } from './retry';

// Packs. A pack is untrusted: these apply before any of it is used.
/** All of a reader's notes go out as one pack. The import budget (1 s) was set for half as many. */
export const MAX_TOPICS_PER_PACK = 20_000;
/** Twice what the richest topic of the bundled pack has (48). */
export const MAX_NAMES_PER_TOPIC = 100;
/** Three times what the richest topic of the bundled pack has (62): some decoys are generated. */
export const MAX_DECOYS_PER_TOPIC = 200;
/** The most in the bundled pack is 50; each cue is searched for around every occurrence of the name. */
export const MAX_CUES_PER_NAME = 80;
/** The longest name in the bundled pack has 71 characters. */
export const MAX_NAME_LENGTH = 120;
/** A longer defining line would not be a line. */
export const MAX_SENTENCE_LENGTH = 600;
/** Characters of a change's short form: with its date, two lines of a card. */
export const MAX_SHORT_LENGTH = 90;
/** Of points, figures, events and relations each: four times the most in the bundled pack (25). */
export const MAX_STATEMENTS_PER_TOPIC = 100;
/** The background's memory budget (60 MB) was set for this many. */
export const MAX_NAMES_PER_PACK = 100_000;
/** Characters of a pack's JSON: 10,000 topics of the bundled pack's size (3.5 kB each) are 35 million. */
export const MAX_PACK_CHARACTERS = 40_000_000;
/** A pack's or a topic's id: it is part of every topic's key. */
export const MAX_ID_LENGTH = 80;
/** The address of a source; browsers accept longer ones, but sources do not have them. */
export const MAX_ADDRESS_LENGTH = 500;
/** YYYY-MM-DD. */
export const MAX_DATE_LENGTH = 10;
/** More sources than this would be a library. */
export const MAX_SOURCES_PER_PACK = 50;
/** Paragraphs of a source; the longest book has fewer. */
export const MAX_PARAGRAPHS = 10_000;
/** An editor's note; no card shows it. */
export const MAX_NOTE_LENGTH = 2_000;
/** Faults reported for one pack: enough to fix it, few enough to show. */
export const MAX_FAULTS = 200;
/** Ordinary words one or two edits from a name; the bundled pack needs 30,000. */
export const MAX_LOOKALIKES = 200_000;
/** Points of one place: more than a small map can name. */
export const MAX_POINTS_PER_PLACE = 12;
/** Countries of one place: no continent has more than Africa's 58 with its islands. */
export const MAX_COUNTRIES_PER_PLACE = 64;
/** A small map, in pixels of usual text: as wide as a card. */
export const MAP_WIDTH = 440;
/** Seven lines of text: shapes can be recognised, and what the card says is not pushed out of sight. */
export const MAP_HEIGHT = 140;
/** A narrow card shows the middle of a map: what matters is drawn within this many pixels across. */
export const MAP_CORE_WIDTH = 296;
/** One small map as JSON: a card with a map must come as fast as one without. */
export const MAX_MAP_CHARACTERS = 2_048;
/** Countries named on a small map: more would be an atlas. */
export const MAX_NAMES_PER_MAP = 3;
/** Bytes of a topic's picture: as many as three topics in words, so that a pack of pictures is still a file to share. */
export const MAX_PICTURE_BYTES = 24_000;
/** Pixels of a picture's longer side: a card of 440 pixels on a screen with two and a half to each. Decoded, it takes 6 MB at most. */
export const MAX_PICTURE_SIDE = 1_200;
/** Imported packs: still a list that a reader can look through. */
export const MAX_PACKS = 50;
/** Names of all packs that are on; the background's memory is measured with this many. */
export const MAX_NAMES_IN_ALL = 100_000;
/**
 * Characters of JSON of all imported packs: twice the largest file, or 50 packs the size of the bundled one without its look-alike words.
 * In use they take 35 MB of the background's memory, and 93 more after the first lookup (measured in Node). Storage space is not the
 * limit, since packs are stored compressed.
 */
export const MAX_CHARACTERS_IN_ALL = 20_971_520;
/** Bytes that the strictest browser (Chromium) stores for an extension; all imported packs share them. A larger file is not even read. */
export const PACK_STORAGE_BYTES = 10_485_760;

// The reader's own notes.
/** Notes and other names together: two a day for thirty years. */
export const MAX_NOTES = 20_000;
/** Names of all of them: with those of packs, what the background's memory is measured with, and half as much again. */
export const MAX_OWN_NAMES = 60_000;
/** Words that must stand near an ambiguous name: a reader types one or two. */
export const MAX_CUES_PER_OWN_NAME = 10;

/** A topic's key, `pack id/topic id`: both are short words. */
export const MAX_TOPIC_KEY_LENGTH = 200;

// A pack of a page. The page is copied, so it is bounded before it is parsed.
/** Characters of a page's HTML: five times the largest of the saved news pages. What comes after is left out. */
export const MAX_PAGE_CHARACTERS = 4_000_000;
/** Characters of an article: 25,000 words. What comes after is left out, and the reader is told. */
export const MAX_ARTICLE_CHARACTERS = 150_000;
/** Elements of a page in which the article is looked for; with more it takes many seconds. */
export const MAX_PAGE_ELEMENTS = 60_000;
/** Topics proposed for an article, those it speaks of most: more are a dictionary, not a list to tick. */
export const MAX_PROPOSED_TOPICS = 250;
/** Dates and numbers of an article that are kept beside its topics. */
export const MAX_FIGURES_KEPT = 400;
/** Drafts of packs that are kept: with an article of the largest size each, they take a third of the space for packs. */
export const MAX_DRAFTS = 10;
/** Characters of what is typed into one field of a draft: as many as a topic's hundred names can have. */
export const MAX_FIELD_LENGTH = 12_000;

// Requests for names.
/** Distinct words that a frame sends in one request; a long page has a few thousand. */
export const MAX_WORDS_PER_QUESTION = 5_000;
/** Characters of what was read of a page up to its first name that are sent as text: a few paragraphs, with some hundred words. */
export const MAX_HEAD_LENGTH = 12_000;
/** Longer runs of letters are not words; they are never sent. */
export const MAX_WORD_LENGTH = 60;

// Matching.
/** From this many letters, a name may have one edit (Damerau-Levenshtein); shorter ones are too often other words. */
export const ONE_EDIT_FROM = 6;
/** From this many letters, a name may have two edits. */
export const TWO_EDITS_FROM = 10;
/** A cue counts for a doubtful name up to this many words away. */
export const CUE_REACH_WORDS = 40;
/** Broad topics are painted on pages with at least this many distinct `sure` specific topics. */
export const SPECIFIC_TOPICS_FOR_BROAD = 2;

// Painting.
/** The cost of a page's own edits grows with the number of painted ranges: 200 add 3 ms per frame, 1,000 add 3.4, 4,900 add 14 (measured). */
export const MAX_PAINTED = 1_000;
/** One slice of work on the page's main thread, in ms: half a frame; the page keeps the other half. */
export const SLICE_MS = 8;
/** How often our highlights are restored after a page cleared the registry, before we give up for good. */
export const MAX_REPAINTS_AFTER_CLEAR = 3;

// Frames.
/** A narrower frame is a button or a counter: it is not read. */
export const MIN_FRAME_WIDTH = 200;
/** A frame less tall is a strip or a counter: it is not read. */
export const MIN_FRAME_HEIGHT = 100;
/** A document with less text than this has nothing to explain. */
export const MIN_TEXT_LENGTH = 200;

// Cards.
/** A narrower frame has its cards in the top frame: a card is up to 440 pixels wide, and takes what a narrower window leaves it. */
export const MIN_CARD_FRAME_WIDTH = 420;
/** A frame less tall has its cards in the top frame: a card's first lines and its buttons need this much. */
export const MIN_CARD_FRAME_HEIGHT = 320;
/** How long the pointer rests before a card opens, unless the reader chose otherwise; with less, cards open in passing. */
export const HOVER_DELAY_MS = 300;
/** How long a card stays after the pointer left it; with less, a small slip closes it. */
export const LEAVE_DELAY_MS = 300;
/** How long the pointer rests on "More" before the card unfolds: longer than for opening one, since the pointer may cross it by chance. */
export const MORE_DELAY_MS = 600;
/** Clicks in a card are ignored for this long, in case a page slides a card under the pointer. */
export const CLICK_GUARD_MS = 300;
/** If a page removes our host, we put it back at most this often in 5 s, then never again. */
export const MAX_HOST_ATTACHES = 3;

// Messages.
/** A background that does not answer within this time is asked again; waking up takes it up to a second. */
export const ANSWER_TIMEOUT_MS = 2_000;
/** How long to wait before each further try. A background that is being stopped refuses at once, and is back by then. */
export const BACKGROUND_PAUSES_MS = [250, 250] as const;
/** The same for a frame, which is busy, or has no script of ours and gets none by waiting. */
export const FRAME_PAUSES_MS = [0] as const;
/** For words that the background did not answer; ever more slowly, since it may be gone for good and pages stay open for days. */
export const WORDS_RETRY: RetryPolicy = { firstMs: 500, longestMs: 30_000 };
/** For reports of a page's topics that the background did not take: a badge may be late, but not wrong forever. */
export const FOUND_RETRY: RetryPolicy = { firstMs: 5_000, longestMs: 5_000 };
/** For marking the sample on our own pages: somebody is looking at it. */
export const SAMPLE_RETRY: RetryPolicy = { firstMs: 2_000, longestMs: 2_000 };
/** Cards that a panel asks for in one request: at 10 kB each, a message of a megabyte; four, if each has a picture. */
export const MAX_CARDS_PER_QUESTION = 100;
/** Maps that a panel asks for in one request: drawn on the coarse world, 25 take half a second. */
export const MAX_MAPS_PER_QUESTION = 25;

// Panel.
/** Topics of one page that a panel asks about; a page with more is a list, not a story. */
export const MAX_TOPICS_IN_PANEL = 200;
/** Topics that a map can show before it becomes unreadable. */
export const MAX_TOPICS_IN_MAP = 40;
/** Topics that it shows at first: more are more than anybody takes in at once. */
export const MAX_TOPICS_IN_MAP_AT_FIRST = 15;

// Settings.
/** More sites than anybody switches off by hand; with ten thousand, every page would have to read a megabyte first. */
export const MAX_SITES = 2_000;
/** How many names, and how many topics, a reader may silence. */
export const MAX_SILENCED = 500;
/** Characters of a settings file without notes: two full lists of sites are 1.1 million. */
export const MAX_SETTINGS_CHARACTERS = 2_000_000;
/** What the browser's sync accepts in one item, in bytes, including the key. */
export const MAX_SYNC_ITEM_BYTES = 8_192;

/** Bytes of a settings file: four per character, the most that UTF-8 needs, and a pack of notes. A larger file is not even read. */
export const MAX_SETTINGS_FILE_BYTES = 4 * MAX_SETTINGS_CHARACTERS + MAX_PACK_CHARACTERS;
/** Characters of a host name, the most that DNS allows. */
export const MAX_HOST_LENGTH = 253;

// Lookup.
/** How many characters of a query are looked up: a few paragraphs. A longer paste is cut, not rejected. */
export const MAX_QUERY_LENGTH = 2_000;
/** Topics that a card offers if the selected words name none; more would be a list to read through. */
export const MAX_NEAR_TOPICS = 5;
/** More hits than this are no help. */
export const MAX_LOOKUP_HITS = 50;

// Errors.
/** Messages in the console of one page, which a page that causes ever new errors must not fill. */
export const MAX_REPORTS = 20;
