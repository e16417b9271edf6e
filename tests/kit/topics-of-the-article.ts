/** Counts the topics of the first pack that its article names: what pages of ours say it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run/root';

const FOLDER = join(ROOT, 'assets/packs/amlo-2023/topics');

/** How many there are; topics that only later changes need (`named: since`) do not count. */
export function topicsOfTheArticle(): number {
  const topics = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  return topics.filter(({ named }) => named !== 'since').length;
}
