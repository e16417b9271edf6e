/** Checks a pack by the rules of its own editors, which stand in `house.json` of their folder. */
import * as v from 'valibot';
import { referencesOf } from '../../../core/packs/checks/check-sources';
import type { Fault } from '../../../core/packs/fault';
import { textsOf } from '../../../core/packs/pack-parts';
import type { Pack } from '../../../core/topics/topic';

const houseSchema = v.strictObject({
  /** Hosts that references may lead to, by kind: each stands for itself and all under it ("gob.mx", "apnews.com"). */
  hosts: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Amounts in Spanish are written as Mexican papers do: "100 mil", "1,500", "13%". */
  figures: v.optional(v.literal('mexican')),
});

type House = v.InferOutput<typeof houseSchema>;

/** "100 000", "1500" and "13 %", as the Academy writes them. A year is no amount. */
const ACADEMY: readonly RegExp[] = [
  /\d[ \u00a0\u202f]\d{3}(?!\d)/u,
  /\d[ \u00a0\u202f]%/u,
  /(?<![\d.,/-])(?:1[0-4]\d\d|1500|[3-9]\d{3}|2[2-9]\d\d|\d{5,})(?![\d.,]*\d)/u,
];

/** Faults of `pack` by `house`, what `house.json` holds; none where it is null. Throws where it holds anything else than rules. */
export function checkHouse(pack: Pack, house: unknown): Fault[] {
  if (house === null) return [];
  const rules = v.parse(houseSchema, house);
  return [...weakHosts(pack, rules.hosts), ...(rules.figures === 'mexican' ? academyFigures(pack) : [])];
}

function weakHosts(pack: Pack, accepted: House['hosts']): Fault[] {
  if (!accepted) return [];
  return pack.topics.flatMap((topic, index) =>
    referencesOf(topic).flatMap(({ path, references }) =>
      references.flatMap(({ url }, place): Fault[] => {
        const host = new URL(url).hostname;
        if (kindOfHost(host, accepted) !== null) return [];
        return [{ path: `topics[${index}].${path}.references[${place}].url`, code: 'host_weak', values: [host] }];
      }),
    ),
  );
}

/** Under which kind `accepted` has `host`, or null. */
export function kindOfHost(host: string, accepted: Readonly<Record<string, readonly string[]>>): string | null {
  const found = Object.entries(accepted).find(([, hosts]) =>
    hosts.some((one) => host === one || host.endsWith(`.${one}`)),
  );
  return found?.[0] ?? null;
}

function academyFigures(pack: Pack): Fault[] {
  return pack.topics.flatMap((topic, index) =>
    textsOf(topic).flatMap(({ path, text: { es } }): Fault[] => {
      const figure = ACADEMY.map((form) => form.exec(es ?? '')).find((match) => match !== null);
      if (!figure) return [];
      return [{ path: `topics[${index}].${path}.es`, code: 'figure_academy', values: [figure[0]] }];
    }),
  );
}
