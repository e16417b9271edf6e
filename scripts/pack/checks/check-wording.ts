/** Checks that what a reader gets is meant for readers: what an editor could not find belongs into the notes. */
import type { Fault } from '../../../core/packs/fault';
import { textsOf } from '../../../core/packs/pack-parts';
import type { Language, Pack } from '../../../core/topics/topic';

/** That somebody searched and found nothing. */
const NOT_FOUND: Record<Language, RegExp> = {
  en: /\b(?:not|nothing|never|no\b[^.]{0,40}|could not be|cannot be)\b[^.;]{0,30}\b(?:found|confirmed|verified)\b|\bno source\b/iu,
  es: /\bno\b[^.;]{0,30}\b(?:encontr|hall[óoa]|confirm|verific|localiz)|\bsin confirmar\b|\bno se dispone\b/iu,
};

/** What editors say of their own. A point may well tell of somebody who was never found. */
const OWN = /^line$|^since\b|\.doubts\[/u;

/** Faults where a line, doubt or change since of `pack` tells its reader what was not found. */
export function checkWording(pack: Pack): Fault[] {
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
