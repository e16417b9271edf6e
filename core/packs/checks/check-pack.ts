/** Checks a whole pack for what makes a reader mistrust it: everything that needs neither the article nor a file. */

import type { Pack } from '../../topics/topic';
import type { Fault } from '../fault';
import { checkAttribution } from './check-attribution';
import { checkDates } from './check-dates';
import { checkFigures } from './check-figures';
import { checkNames } from './check-names';
import { checkNatures } from './check-natures';
import { checkRelations } from './check-relations';
import { checkSources } from './check-sources';
import { checkTranslations } from './check-translations';
import { checkWording } from './check-wording';

/**
 * Faults of a pack that `readPack` has accepted, notes included. `isOrdinary` says whether a folded word is an ordinary
 * one of English or Spanish.
 */
export function checkPack(pack: Pack, isOrdinary: (word: string) => boolean): Fault[] {
  return [
    ...checkNames(pack, isOrdinary),
    ...checkAttribution(pack),
    ...checkDates(pack),
    ...checkRelations(pack),
    ...checkTranslations(pack),
    ...checkSources(pack),
    ...checkWording(pack),
    ...checkNatures(pack),
    ...checkFigures(pack),
  ];
}
