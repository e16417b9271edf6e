/** Checks a whole pack for what makes a reader mistrust it: everything that needs neither the article nor a file. */
import { checkAttribution } from './checks/check-attribution';
import { checkDates } from './checks/check-dates';
import { checkNames } from './checks/check-names';
import { checkRelations } from './checks/check-relations';
import { checkTranslations } from './checks/check-translations';
import type { Fault } from './fault';
import type { Pack } from './topic';

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
  ];
}
