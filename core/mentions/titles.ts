/** Words that stand before a person's name and are no part of it. */

import { OWN_FUNCTION_WORDS } from '../text/language';

/** Titles and roles in both languages, folded. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'president vice former ex then current incumbent elect presidential candidate nominee senator sen secretary sec minister ' +
    'prime foreign chancellor governor gov mayor representative rep congressman congresswoman judge justice general gen chairman ' +
    'ceo director leader founder tycoon magnate billionaire mr dr sir comrade ' +
    'presidente presidenta vicepresidente expresidente mandatario exmandatario candidato senador secretario canciller ministro ' +
    'gobernador alcalde diputado juez jefe lider empresario multimillonario ingeniero ing licenciado lic don senor sr doctor'
  ).split(' '),
);

/** Words that may stand capitalised before a name without being a given name, beside titles. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'republican democrat democratic mexican american brazilian russian chinese ukrainian q a reporter moderator administration ' +
    'campaign team house an nor in without against under before since until while why whom whose these those because though ' +
    'although do be may might must shall no yes both either also only even still yet just like say tells told asks asked calls ' +
    'called meets met urges backs blames accuses warns wants our i here today yesterday thank dear ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'la de e ante contra en hacia tras que si mientras aunque'
  )
    .split(' ')
    .concat(OWN_FUNCTION_WORDS),
);

/** Words before somebody's surname, who is not the one everybody knows. */
export const SURNAMED = /^(?:surnamed|apellid(?:o|ad[ao]s?))$/;

/** What is named after somebody or some place and says so behind the name, capitalised: "Pentagon Street". */
export const NAMED_BEFORE: ReadonlySet<string> = new Set(
  (
    'street avenue road boulevard square park bridge tower plaza hotel museum memorial monument library foundation institute ' +
    'university college school academy hospital church cathedral stadium arena theater theatre airport station award prize cup trophy'
  ).split(' '),
);

/** The same before the name, in Spanish, in any case and with or without "de": "calle Lázaro Cárdenas". */
export const NAMED_BEHIND: ReadonlySet<string> = new Set(
  (
    'calle avenida av calzada bulevar plaza parque puente torre hotel museo monumento biblioteca fundacion instituto universidad ' +
    'colegio escuela academia hospital iglesia catedral estadio teatro aeropuerto estacion premio copa trofeo colonia barrio club'
  ).split(' '),
);
