/** The one element on the page that holds the open card: a closed root, a popover in it, the render call. */
import { render } from 'preact';
import css from '@/assets/card.css?inline';
import { interfaceLanguage } from '@/components/say';
import { CARD_TITLE_ID, TopicCard, type TopicCardProps } from '@/components/TopicCard';
import { type Box, type Place, placeCard } from '@/core/cards/place-card';
import { CLICK_GUARD_MS, MAX_HOST_ATTACHES } from '@/core/limits';
import { cardHome } from './card-home';
import { HOST_MARKER } from './card-marker';
import { themeUnder } from './card-theme';

/** What the card hangs on: line boxes of the words (viewport), and the pointer if there is one. */
export interface Anchor {
  readonly words: readonly Box[];
  readonly pointer: { readonly x: number; readonly y: number } | null;
  readonly rightToLeft: boolean;
}

export interface CardHost {
  /** Renders the card and puts it beside the words. False where this document has no place for it. */
  show(card: Omit<TopicCardProps, 'popover'>, anchor: Anchor, focus: boolean): boolean;
  /** Puts the open card where its words are now. */
  follow(anchor: Anchor): void;
  /** Takes everything away; nothing of ours is left in the page. */
  hide(focus: 'another card follows' | 'give back' | 'leave'): void;
  /** False where the browser or the page no longer shows the card. */
  isShown(): boolean;
  /** Where the card is, or null while there is none. */
  box(): Box | null;
  /** True where an event at the document came from the card. */
  holds(event: Event): boolean;
  /** True while the focus is in the card. */
  hasFocus(): boolean;
}

export interface CardHostEvents {
  /** The browser or the page took the card away. */
  lost: () => void;
  /** The reader pressed something in the card, or moved the focus into it. */
  used: () => void;
}

const POPOVER_ID = 'glosa-card';
const ATTACH_WINDOW_MS = 5_000;

/** A host for the cards of this document. Nothing is in the page until `show`. */
export function createCardHost(events: CardHostEvents): CardHost {
  let open: OpenHost | null = null;
  let attaches: number[] = [];
  /** Who had the focus before a card took it. */
  let focusBefore: HTMLElement | null = null;

  const mayAttach = () => {
    const now = performance.now();
    attaches = attaches.filter((at) => now - at < ATTACH_WINDOW_MS);
    attaches.push(now);
    return attaches.length <= MAX_HOST_ATTACHES;
  };
  const hide: CardHost['hide'] = (focus) => {
    const had = open?.hasFocus() ?? false;
    open?.end();
    open = null;
    if (focus === 'another card follows') return;
    // Focus that fell to the body fell out of our card.
    const fell = had || document.activeElement === null || document.activeElement === document.body;
    if (focus === 'give back' && fell) focusBefore?.focus({ preventScroll: true });
    focusBefore = null;
  };
  // A page that removes strangers gets the host back some times, then has its way.
  const removed = () => {
    if (open && mayAttach() && open.attachAgain()) return;
    events.lost();
  };

  return {
    show(card, anchor, focus) {
      const [line] = anchor.words;
      const home = line && cardHome(line.x + line.width / 2, line.y + line.height / 2);
      if (!home) return false;
      if (open && open.home !== home) hide('another card follows');
      if (focus && !open?.hasFocus()) focusBefore ??= focusedElement();
      open ??= openHost(home, events, removed);
      open.render(card);
      open.place(anchor);
      if (focus) open.focus();
      return true;
    },
    follow: (anchor) => open?.place(anchor),
    hide,
    isShown: () => open?.isShown() ?? false,
    box: () => open?.box() ?? null,
    holds: (event) => open?.holds(event) ?? false,
    hasFocus: () => open?.hasFocus() ?? false,
  };
}

type OpenHost = ReturnType<typeof openHost>;

function focusedElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null;
}

/** The dialog inside the root. Its popover is not the host, so the page's `::backdrop` rules cannot reach it. */
function dialogIn(root: ShadowRoot, host: Element): HTMLElement {
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.id = POPOVER_ID;
  surface.tabIndex = -1;
  surface.lang = interfaceLanguage();
  // `all: initial` leaves the page's direction alone.
  surface.dir = 'ltr';
  surface.setAttribute('popover', 'manual');
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-labelledby', CARD_TITLE_ID);
  root.append(surface);
  host.setAttribute(HOST_MARKER, '');
  return surface;
}

/** Puts a host into `home` and shows its popover. */
function openHost(home: Element, events: CardHostEvents, removed: () => void) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  style(root);
  const surface = dialogIn(root, host);
  let placing = 0;
  let placed: Place | null = null;
  let ended = false;
  let shown: string | null | undefined;
  let shownAt = 0;

  const attach = () => {
    home.append(host);
    surface.showPopover();
    shownAt = performance.now();
    // What the reader chose as the usual size of text, not what the page made of it.
    surface.style.setProperty('--text-unit', `${Number.parseFloat(getComputedStyle(host).fontSize) / 16}px`);
  };
  guardClicks(root, () => shownAt, events.used);
  root.addEventListener('focusin', (event) => {
    if (event.isTrusted && event.target !== surface) events.used();
  });
  surface.addEventListener('toggle', (event) => {
    if (event.target === surface && !ended && host.isConnected && !surface.matches(':popover-open')) events.lost();
  });
  const watcher = new MutationObserver(() => {
    if (!ended && !host.isConnected) removed();
  });
  attach();
  watcher.observe(home, { childList: true });

  return {
    home,
    render(card: Omit<TopicCardProps, 'popover'>) {
      render(<TopicCard {...card} popover={POPOVER_ID} />, surface);
      const key = card.content?.key ?? null;
      if (key === shown) return;
      // Another leaf begins at its top, and nothing under a resting pointer can be pressed at once.
      shown = key;
      surface.scrollTop = 0;
      shownAt = performance.now();
    },
    place(anchor: Anchor) {
      const mine = ++placing;
      void measureAndPlace(surface, anchor).then((place) => {
        if (mine !== placing) return;
        if (!placed) setTheme(surface, anchor, place);
        placed = place;
        apply(surface, place);
      });
    },
    attachAgain() {
      if (!home.isConnected) return false;
      attach();
      return surface.matches(':popover-open');
    },
    isShown: () => host.isConnected && surface.matches(':popover-open') && surface.checkVisibility(),
    focus: () => surface.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    holds: (event: Event) => event.composedPath().includes(host),
    box: (): Box | null => {
      if (!placed) return null;
      const { x, y, width, height } = surface.getBoundingClientRect();
      return { x, y, width, height };
    },
    end() {
      ended = true;
      placing++;
      watcher.disconnect();
      render(null, surface);
      host.remove();
    },
  };
}

/** Lets through only what the reader pressed, and that not before the card has been seen. */
function guardClicks(root: ShadowRoot, shownAt: () => number, used: () => void): void {
  const guard = (event: Event) => {
    if (event.isTrusted && performance.now() - shownAt() >= CLICK_GUARD_MS) {
      used();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of ['click', 'auxclick']) root.addEventListener(kind, guard, { capture: true });
}

/** Constructed sheets are out of a page's policy; where they are refused, an element in the closed root is too. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}

/** Reads every measure in one pass, then asks for the place. */
function measureAndPlace(surface: HTMLElement, anchor: Anchor): Promise<Place> {
  const borders = surface.offsetHeight - surface.clientHeight;
  const card = { width: surface.offsetWidth, height: surface.scrollHeight + borders };
  return placeCard({ ...anchor, card, window: windowSize() });
}

function windowSize(): { width: number; height: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode the root element is as tall as the page.
  return { width: clientWidth, height: document.compatMode === 'BackCompat' ? window.innerHeight : clientHeight };
}

function apply(surface: HTMLElement, { x, y, height, maxHeight, side }: Place): void {
  const above = side === 'above';
  Object.assign(surface.style, {
    left: `${x}px`,
    top: above ? 'auto' : `${y}px`,
    bottom: above ? `${windowSize().height - y - height}px` : 'auto',
    maxHeight: `${maxHeight}px`,
  });
}

/** Judges the ground once, from what is behind the card before a reader sees it. */
function setTheme(surface: HTMLElement, anchor: Anchor, place: Place): void {
  const [line] = anchor.words;
  surface.style.visibility = 'hidden';
  if (line) surface.style.colorScheme = themeUnder(line, { ...place, width: surface.offsetWidth });
  surface.style.visibility = '';
}
