/** Keeps a document's one card in the page: a host with a closed root, and in it a dialog in the top layer. */
import { render } from 'preact';
import css from '@/assets/card.css?inline';
import { CARD_LINE_ID, CARD_TITLE_ID } from '@/components/card/card-title';
import { foldByKey, walkByKey } from '@/components/card/walk-keys';
import { interfaceLanguage } from '@/components/interface-language';
import { TopicCard, type TopicCardProps } from '@/components/TopicCard';
import type { Box } from '@/core/cards/place-card';
import { CLICK_GUARD_MS, MAX_HOST_ATTACHES } from '@/core/limits';
import type { Anchor } from '@/page/anchor';
import { watchCover } from '@/page/covered';
import { HOST_MARKER } from '@/page/host-marker';
import { cardHome, isUsableHome } from '@/page/top-layer-home';
import { createPlacing } from './placing';

const POPOVER_ID = 'glosa-card';

export interface CardHost {
  /** Renders the card and places it beside the words. False if this document has no place for it. */
  show(card: Omit<TopicCardProps, 'popover'>, anchor: Anchor, focus: boolean): boolean;
  /** Puts the open card where its words are now. */
  follow(anchor: Anchor): void;
  /** Removes everything; nothing of ours is left in the page. True if the focus was on the card, and now is on nothing. */
  hide(focus: 'another card follows' | 'give back' | 'leave'): boolean;
  /** False if the browser or the page no longer shows the card, or makes it unusable. */
  isShown(): boolean;
  /** Where the card is, or null while there is none. */
  box(): Box | null;
  /** True while the card is docked in a corner of the window. */
  isDocked(): boolean;
  /** Has a screen reader announce something, politely. */
  announce(words: string): void;
  /** True if an event at the document came from the card. */
  holds(event: Event): boolean;
}

export interface CardHostEvents {
  /** The browser or the page removed the card. */
  lost: () => void;
  /** The reader pressed something in the card, or moved the focus into it. */
  used: () => void;
}

const ATTACH_WINDOW_MS = 5_000;

/** A host for the cards of this document. Nothing is in the page until `show`. */
export function createCardHost(events: CardHostEvents): CardHost {
  let open: CardRoot | null = null;
  let docked = false;
  /** What had the focus before a card took it. */
  let focusBefore: HTMLElement | null = null;

  const mayAttach = createAttachLimit();
  const hide: CardHost['hide'] = (focus) => {
    const had = open?.hasFocus() ?? false;
    open?.end();
    open = null;
    if (focus === 'another card follows') return false;
    const before = focusBefore;
    focusBefore = null;
    if (focus === 'give back' && (had || isNowhere())) before?.focus({ preventScroll: true });
    return focus === 'give back' && had && !before;
  };
  // If the page removes the host, it is put back a few times; after that, the page has its way.
  const removed = () => {
    if (open && mayAttach() && open.attachAgain()) return;
    events.lost();
  };

  return {
    show(card, anchor, focus) {
      const home = cardHome(anchor.words[0]);
      if (!home) return false;
      if (open && open.home !== home) hide('another card follows');
      if (focus && !open?.hasFocus()) focusBefore ??= focusedElement();
      open ??= openCardRoot(home, { closed: events.lost, removed, used: events.used });
      open.render(card);
      open.place(anchor);
      docked = anchor.docked;
      if (focus) open.focus();
      return true;
    },
    follow: (anchor) => open?.place(anchor),
    hide,
    isShown: () => (open?.isShown() && isUsableHome(open.home)) ?? false,
    box: () => open?.box() ?? null,
    isDocked: () => open !== null && docked,
    announce: (words) => open?.announce(words),
    holds: (event) => open?.holds(event) ?? false,
  };
}

/** Makes a check that returns false once it is called too often within a few seconds. */
function createAttachLimit(): () => boolean {
  let attaches: number[] = [];
  return () => {
    const now = performance.now();
    attaches = attaches.filter((at) => now - at < ATTACH_WINDOW_MS);
    attaches.push(now);
    return attaches.length <= MAX_HOST_ATTACHES;
  };
}

/** True if nothing has the focus: it was lost when our card went. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusedElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null;
}

interface CardRootEvents {
  /** The popover was closed, by its own button or by the page. */
  closed: () => void;
  /** The page removed the host. */
  removed: () => void;
  /** The reader pressed something in the card, or moved the focus into it. */
  used: () => void;
}

type CardRoot = ReturnType<typeof openCardRoot>;

/** The dialog inside the root. Its popover is not the host, so the page's `::backdrop` rules cannot reach it. */
function dialogIn(root: ShadowRoot, host: Element): HTMLElement {
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.id = POPOVER_ID;
  surface.tabIndex = -1;
  // `all: initial` does not reset the page's direction.
  surface.dir = 'ltr';
  surface.popover = 'manual';
  surface.role = 'dialog';
  surface.setAttribute('aria-labelledby', CARD_TITLE_ID);
  surface.setAttribute('aria-describedby', CARD_LINE_ID);
  root.append(surface);
  host.setAttribute(HOST_MARKER, '');
  return surface;
}

/** Puts a host into `home` and shows its popover. */
function openCardRoot(home: Element, events: CardRootEvents) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  style(root);
  const surface = dialogIn(root, host);
  const { place, box } = createPlacing(surface);
  let shownAt = 0;
  const justShown = () => {
    shownAt = performance.now();
  };
  const attach = () => {
    home.append(host);
    surface.showPopover();
    justShown();
    // The reader's default font size, not the page's.
    surface.style.setProperty('--text-unit', `${Number.parseFloat(getComputedStyle(host).fontSize) / 16}px`);
  };
  const unguard = guard(root, surface, () => shownAt, events.used);
  listen(root, surface, events);
  attach();
  const watcher = new MutationObserver(() => host.isConnected || events.removed());
  watcher.observe(home, { childList: true });

  return {
    home,
    render: createRender(surface, justShown),
    place,
    box,
    attachAgain() {
      if (!home.isConnected) return false;
      attach();
      return isOpen(surface);
    },
    announce: (words: string) => announceIn(root, words),
    isShown: () => host.isConnected && isOpen(surface) && surface.checkVisibility(),
    focus: () => surface.focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    holds: (event: Event) => event.composedPath().includes(host),
    end() {
      unguard();
      watcher.disconnect();
      render(null, surface);
      host.remove();
    },
  };
}

function isOpen(surface: Element): boolean {
  return surface.matches(':popover-open');
}

/** Listens for the card getting the focus, and for its popover being closed while its host is in the page. */
function listen(root: ShadowRoot, surface: Element, { used, closed }: CardRootEvents): void {
  root.addEventListener('focusin', (event) => {
    if (event.isTrusted && event.target !== surface) used();
  });
  surface.addEventListener('toggle', (event) => {
    if (event.target === surface && root.host.isConnected && !isOpen(surface)) closed();
  });
}

/** Renders cards into the dialog; `onOther` is called when the topic changes. */
function createRender(surface: HTMLElement, onOther: () => void) {
  let shown: string | null | undefined;
  let last: Omit<TopicCardProps, 'popover'> | undefined;
  surface.addEventListener('keydown', (event) => {
    if (last?.tools) walkByKey(event, last.tools);
    if (last?.fold) foldByKey(event, last.fold);
  });
  return (card: Omit<TopicCardProps, 'popover'>) => {
    last = card;
    surface.lang = interfaceLanguage();
    render(<TopicCard {...card} popover={POPOVER_ID} />, surface);
    const key = card.content?.key ?? null;
    if (key === shown) return;
    // Another topic starts scrolled to its top, and nothing under a resting pointer can be pressed at once.
    shown = key;
    surface.scrollTop = 0;
    onOther();
  };
}

/** By this time, in ms, a screen reader has noticed a new live region and will announce what is put into it. */
const LISTENING_MS = 120;

/** Announces `words` politely: through the browser if it can, or else through a live region in the card's own root. */
function announceIn(root: ShadowRoot, words: string): void {
  const speaking = document as Document & { ariaNotify?: (words: string) => void };
  if (speaking.ariaNotify) {
    speaking.ariaNotify(words);
    return;
  }
  let region = root.querySelector('[role=status]');
  if (!region) {
    region = document.createElement('div');
    region.className = 'unseen';
    region.role = 'status';
    root.append(region);
  }
  setTimeout(() => region.replaceChildren(words), LISTENING_MS);
}

/** Lets through only trusted clicks, and only after the card has been visible for a moment; if it is covered, a click only closes it. */
function guardClicks(root: ShadowRoot, shownAt: () => number, isCovered: () => boolean, used: () => void): void {
  const guard = (event: Event) => {
    const mayAct = !isCovered() || closes(event.target);
    if (event.isTrusted && mayAct && performance.now() - shownAt() >= CLICK_GUARD_MS) {
      used();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of ['click', 'auxclick']) root.addEventListener(kind, guard, { capture: true });
}

/** Keeps the page and the card out of each other's way; returns a function that stops it. */
function guard(root: ShadowRoot, surface: HTMLElement, shownAt: () => number, used: () => void): () => void {
  const end = new AbortController();
  guardClicks(root, shownAt, watchCover(surface), used);
  keepFromPage(root.host);
  letSelect(root, surface, end.signal);
  return () => end.abort();
}

/** The card's text can be selected with the pointer, but select-all on the page leaves it out. */
function letSelect(root: ShadowRoot, surface: HTMLElement, until: AbortSignal): void {
  const options = { capture: true, signal: until } as const;
  const set = (pressed: boolean) => surface.toggleAttribute('data-pressed', pressed);
  // From outside, only the host of a closed root is visible.
  const press = (event: Event) => event.isTrusted && set(event.composedPath().includes(root.host));
  // The letter, or its key on keyboards with other letters.
  const key = ({ ctrlKey, metaKey, key, code }: KeyboardEvent) =>
    (ctrlKey || metaKey) && (key.toLowerCase() === 'a' || code === 'KeyA') && set(false);
  document.addEventListener('pointerdown', press, options);
  document.addEventListener('keydown', key, options);
}

/** The events with which pages close what is open, follow the focus, and handle keys. */
const KEPT =
  'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup wheel touchstart touchmove touchend keydown keyup keypress focusin focusout selectstart copy cut dragstart mouseover mouseout pointerover pointerout'.split(
    ' ',
  );

/**
 * Events in the card do not bubble out of the host into the page. A page that listens in the capture phase receives them before
 * we do.
 */
function keepFromPage(host: Element): void {
  // Passive, so that scrolling in the card does not wait for us.
  for (const kind of KEPT) host.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
}

function closes(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[popovertargetaction=hide]') !== null;
}

/** A page's CSP does not apply to constructed style sheets; if they are refused, a style element in the closed root would be too. */
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
