/** Checks that what a reader gets is meant for readers: no word of what was not found, and short forms that are sentences. */

import type { Language, Pack } from '../../topics/topic';
import type { Fault } from '../fault';
import { textsOf } from '../pack-parts';

/** That somebody searched and found nothing. */
const NOT_FOUND: Record<Language, RegExp> = {
  en: /\b(?:not|nothing|never|no\b[^.]{0,40}|could not be|cannot be)\b[^.;]{0,30}\b(?:found|confirmed|verified)\b|\bno source\b/iu,
  es: /\bno\b[^.;]{0,30}\b(?:encontr|hall[óoa]|confirm|verific|localiz)|\bsin confirmar\b|\bno se dispone\b/iu,
};

/** What editors say of their own. A point may well tell of somebody who was never found. */
const OWN = /^line$|^since\b|\.doubts\[/u;

/** Words of a short form: a brief card has forty, most of them name, line and source. */
const SHORT_FORM_WORDS = 14;

/** A whole sentence begins with a capital or a figure and ends with its stop. */
const SENTENCE = /^[\p{Lu}\p{N}¿¡“«].*[.!?][”»]?$/u;

/**
 * Faults where a line, doubt or change since of `pack` tells its reader what was not found, and where the short form of a change
 * is no short sentence.
 */
export function checkWording(pack: Pack): Fault[] {
  return [...toldNotFound(pack), ...shortForms(pack)];
}

/** A sentence that breaks off may say the opposite of what it was; only whole ones are shown. */
function shortForms(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) =>
    topic.since.flatMap(({ short }, place) =>
      (['en', 'es'] as const).flatMap((language): Fault[] => {
        const text = short?.[language];
        if (text === undefined) return [];
        const words = text.split(/\s+/u).length;
        if (words <= SHORT_FORM_WORDS && SENTENCE.test(text)) return [];
        const path = `topics[${index}].since[${place}].short.${language}`;
        return [{ path, code: 'short_form', values: [SHORT_FORM_WORDS, words] }];
      }),
    ),
  );
}

function toldNotFound(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) =>
    textsOf(topic)
      .filter(({ path }) => OWN.test(path))
      .flatMap(({ path, text }) =>
        (['en', 'es'] as const).flatMap((language): Fault[] => {
          const missing = NOT_FOUND[language].exec(text[language] ?? '');
          if (!missing) return [];
          return [{ path: `topics[${index}].${path}.${language}`, code: 'told_not_found', values: [missing[0]] }];
        }),
      ),
  );
}
