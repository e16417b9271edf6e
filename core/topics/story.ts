/** A story as our pages present it: what a pack in use is about, and how much of it Glosa knows. */
import type { Pack, Text } from './topic';

/** Less than a pack, more than its title. */
export interface Story {
  id: string;
  title: Text;
  /** Of its first source: who published it, when (YYYY-MM-DD), and where that publisher stands. */
  publisher: string;
  date: string;
  stance: Text;
  /** Topics that the source names. */
  topics: number;
}

/** The story of `pack`. */
export function storyOf({ id, title, sources, topics }: Pack): Story {
  const [source] = sources;
  return {
    id,
    title,
    publisher: source?.publisher ?? '',
    date: source?.date ?? '',
    stance: source?.stance ?? {},
    topics: topics.filter(({ named }) => named === undefined).length,
  };
}
