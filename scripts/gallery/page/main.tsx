/** Renders every state of the card beside the others, and underlines on every ground. */
import { render } from 'preact';
import cardCss from '@/assets/card.css?inline';
import highlightCss from '@/assets/highlight.css?inline';
import type { CardTools } from '@/components/card/card-tools';
import { CARD_TITLE_ID, TopicCard } from '@/components/TopicCard';
import { cardContent } from '@/core/cards/card-content';
import { shortenCard } from '@/core/cards/shorten-card';
import { speak } from './browser';
import pageCss from './gallery.css?inline';
import { CONTEXT, cardOf, STATES, type State } from './states';
import { showUnderlines } from './underlines';

const nothing = () => {};

function toolsOf({ tools, length }: State): CardTools | null {
  return (
    tools && {
      length,
      place: 'words',
      language: 'page',
      menu: 'shut',
      copied: null,
      silenced: null,
      name: CONTEXT.mention?.text ?? null,
      site: 'news.example',
      isPrivate: false,
      hasLink: true,
      setLength: nothing,
      setPlace: nothing,
      setLanguage: nothing,
      setMenu: nothing,
      walk: nothing,
      copyCard: nothing,
      copyLink: nothing,
      copyMistake: nothing,
      silence: nothing,
      undo: nothing,
      ...tools,
    }
  );
}

/** One card in an open root, as no tool can enter the closed one of a page. */
function showState(state: State): HTMLElement {
  const figure = document.createElement('figure');
  figure.id = state.name;
  figure.className = state.theme;
  figure.style.width = `${state.width}px`;
  if (state.name === 'right-to-left') figure.dir = 'rtl';
  const caption = document.createElement('figcaption');
  caption.textContent = state.says;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  // The host stands in the page here, and the card in its host.
  style.textContent = `${cardCss} :host { position: static !important; width: auto !important; height: auto !important; }
    .surface { position: static; max-height: none; width: 100%; }`;
  const surface = document.createElement('div');
  surface.className = 'surface';
  surface.lang = state.language;
  surface.dir = 'ltr';
  surface.dataset.theme = state.theme;
  surface.tabIndex = -1;
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-labelledby', CARD_TITLE_ID);
  surface.style.setProperty('--text-unit', `${state.text}px`);
  root.append(style, surface);
  figure.append(caption, host);
  renderCard(state, surface);
  return figure;
}

function renderCard(state: State, surface: HTMLElement): void {
  speak(state.language);
  const { topic, near, language, length, context, canGoBack } = state;
  const whole = topic === null || near ? null : cardContent(cardOf(topic), { ...CONTEXT, language, ...context });
  const tools = toolsOf(state);
  render(
    <TopicCard
      content={whole && shortenCard(whole, length)}
      near={near}
      canGoBack={canGoBack}
      canGoForward={false}
      popover={null}
      actions={{ turn: nothing, back: nothing, forward: nothing, close: nothing, retry: nothing }}
      {...(tools && { fold: { length, toggle: nothing } })}
      {...(tools && { tools })}
    />,
    surface,
  );
  if (state.unfolded) for (const fold of surface.querySelectorAll('details')) fold.open = true;
}

const style = document.createElement('style');
style.textContent = `${pageCss}${highlightCss}`;
document.head.append(style);
const main = document.createElement('main');
document.body.append(main);
showUnderlines(main);
// Attached first: a field that selects its text must be in the document.
for (const state of STATES) main.append(showState(state));
