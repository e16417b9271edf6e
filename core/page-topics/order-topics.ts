/** Puts tied topics in a row so that the arcs of their ties cross as little as possible. */

/** Two places in the list of topics. */
export type Edge = readonly [one: number, other: number];

/** How many pairs of arcs are compared at most: some 100 ms. A denser graph than any page has yet stays as it is first put. */
const MOST_COMPARED = 20_000_000;
/** Rounds in which every topic is tried everywhere; the second seldom finds anything. */
const ROUNDS = 3;
/** Length breaks ties between orders with as many crossings: short arcs keep together what belongs together. */
const PER_STEP = 1e-4;

/** `edges` by the places of their ends in `order`, the earlier first. */
function arcsOf(order: readonly number[], edges: readonly Edge[]): Edge[] {
  const places: number[] = [];
  order.forEach((topic, place) => {
    places[topic] = place;
  });
  return edges.map(([one, other]) => {
    const [a = 0, b = 0] = [places[one], places[other]];
    return a < b ? [a, b] : [b, a];
  });
}

/** Pairs of arcs, all on one side of the row, that cross: each begins or ends inside the other. */
export function crossingsOf(order: readonly number[], edges: readonly Edge[]): number {
  const arcs = arcsOf(order, edges);
  let crossings = 0;
  for (const [at, [from, to]] of arcs.entries()) {
    for (let next = at + 1; next < arcs.length; next += 1) {
      const [otherFrom, otherTo] = arcs[next] ?? [0, 0];
      if (from < otherFrom ? otherFrom < to && to < otherTo : otherFrom < from && from < otherTo && otherTo < to)
        crossings += 1;
    }
  }
  return crossings;
}

function costOf(order: readonly number[], edges: readonly Edge[]): number {
  const length = arcsOf(order, edges).reduce((sum, [from, to]) => sum + to - from, 0);
  return crossingsOf(order, edges) + length * PER_STEP;
}

/** The topics 0 to `count` - 1 in a good order, the same every time: topics without a tie between them stand apart. */
export function orderTopics(count: number, edges: readonly Edge[]): number[] {
  let order = neighbours(count, edges);
  let cost = costOf(order, edges);
  let left = MOST_COMPARED / Math.max(1, edges.length ** 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = cost;
    for (const topic of [...order]) {
      const rest = order.filter((other) => other !== topic);
      for (let place = 0; place < count && left > 0; place += 1, left -= 1) {
        const tried = [...rest.slice(0, place), topic, ...rest.slice(place)];
        const now = costOf(tried, edges);
        if (now < cost) [order, cost] = [tried, now];
      }
    }
    if (cost === before) break;
  }
  return order;
}

/** A first order: from each topic to those tied to it, the least tied first, beginning with the most tied. */
function neighbours(count: number, edges: readonly Edge[]): number[] {
  const near = Array.from({ length: count }, (): number[] => []);
  for (const [one, other] of edges) {
    near[one]?.push(other);
    near[other]?.push(one);
  }
  const degree = (topic: number) => near[topic]?.length ?? 0;
  const order = new Set<number>();
  const visit = (topic: number) => {
    if (order.has(topic)) return;
    order.add(topic);
    for (const next of [...(near[topic] ?? [])].sort((one, other) => degree(one) - degree(other))) visit(next);
  };
  for (const topic of [...near.keys()].sort((one, other) => degree(other) - degree(one))) visit(topic);
  return [...order];
}
