/** The card's menu: copy, report a mistake, silence. */
import { i18n } from '@/components/spoken';
import type { CardContent } from '@/core/cards/card-content';
import { CARD_LANGUAGES, CARD_LENGTHS } from '@/core/settings/settings';
import type { CardTools } from './card-tools';

interface MenuProps {
  tools: CardTools;
  content: CardContent;
}

/** Plain buttons, each saying how far it reaches. */
export function Menu({ tools, content }: MenuProps) {
  return tools.menu === 'mistake' ? (
    <Mistake tools={tools} content={content} />
  ) : (
    <div class="menu">
      <Choice press={() => tools.walk('previous', false)} keys="P" says={i18n.t('tools.previous_any')} />
      <Choice press={() => tools.walk('next', false)} keys="N" says={i18n.t('tools.next_any')} />
      <hr />
      <Choice press={tools.copyCard} says={i18n.t('tools.copy_card')} />
      {tools.hasLink && <Choice press={tools.copyLink} says={i18n.t('tools.copy_link')} />}
      <Choice press={() => tools.setMenu('mistake')} says={i18n.t('tools.mistake')} />
      <Choice
        press={() => tools.setPlace(tools.place === 'corner' ? 'words' : 'corner')}
        says={i18n.t(tools.place === 'corner' ? 'tools.beside' : 'tools.corner')}
      />
      <hr />
      <Kept
        title={i18n.t('tools.length')}
        values={CARD_LENGTHS}
        value={tools.length}
        says={(length) => i18n.t(`tools.length_${length}`)}
        keep={tools.setLength}
      />
      <hr />
      <Kept
        title={i18n.t('tools.language')}
        values={CARD_LANGUAGES}
        value={tools.language}
        says={(language) => i18n.t(`tools.language_${language}`)}
        keep={tools.setLanguage}
      />
      <hr />
      <NotThis tools={tools} content={content} />
    </div>
  );
}

function Choice({ press, says, keys }: { press: () => void; says: string; keys?: string }) {
  return (
    <button type="button" class="choice" onClick={press} {...(keys && { 'aria-keyshortcuts': keys })}>
      {says}
      {keys && (
        <span class="key" aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  );
}

interface KeptProps<T> {
  title: string;
  values: readonly T[];
  value: T;
  says: (value: T) => string;
  keep: (value: T) => void;
}

/** A setting for all cards from now on. */
function Kept<T extends string>({ title, values, value, says, keep }: KeptProps<T>) {
  return (
    <fieldset class="kept">
      <legend>{title}</legend>
      {values.map((each) => (
        <button key={each} type="button" class="choice" aria-pressed={each === value} onClick={() => keep(each)}>
          {says(each)}
        </button>
      ))}
    </fieldset>
  );
}

function NotThis({ tools, content }: MenuProps) {
  return (
    <fieldset class="not-this">
      <legend>{i18n.t('tools.not_this')}</legend>
      {tools.isPrivate ? (
        <p>{i18n.t('tools.not_in_private')}</p>
      ) : (
        <>
          {tools.name !== null && (
            <Choice press={() => tools.silence('name')} says={i18n.t('tools.silence_name', [tools.name])} />
          )}
          <Choice press={() => tools.silence('topic')} says={i18n.t('tools.silence_topic', [content.name.text])} />
          {tools.site !== '' && (
            <Choice press={() => tools.silence('site')} says={i18n.t('tools.silence_site', [tools.site])} />
          )}
        </>
      )}
    </fieldset>
  );
}

/** How many characters of a statement are enough to identify it. */
const MOST = 90;

/** Asks which statement is wrong, and copies it with everything needed to find it. */
function Mistake({ tools, content }: MenuProps) {
  const statements = [
    content.line.text,
    ...[...content.points, ...content.argued].map(({ line }) => line.text),
    ...content.figures.map(({ value, unit, label }) =>
      [value.text, unit?.text, label.text].filter((part) => part !== undefined).join(' '),
    ),
    ...content.since.map(({ line }) => line.text),
  ];
  return (
    <div class="menu">
      <p class="menu-title">{i18n.t('tools.which_mistake')}</p>
      {statements.map((statement) => (
        <Choice
          key={statement}
          press={() => tools.copyMistake(statement)}
          says={statement.length > MOST ? `${statement.slice(0, MOST).replace(/\s+\S*$/, '')}…` : statement}
        />
      ))}
      <Choice press={() => tools.copyMistake('')} says={i18n.t('tools.other_mistake')} />
    </div>
  );
}
