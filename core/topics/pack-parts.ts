/** Lists the parts of a topic with their places, so that every check walks the same ones. */
import type { Doubt, Nature, Text, Topic } from './topic';

/** A statement of a topic that has a nature: a point, figure, event or relation. */
export interface Statement {
  /** Within the topic, as in `points[0]`. */
  path: string;
  part: 'points' | 'figures' | 'events' | 'relations';
  nature: Nature;
  paragraph: number | null;
  source: string | null;
  speaker: Text | null;
  /** The sentence itself; a figure's value, unit and label are told apart in `textsOf`. Null for a relation. */
  text: Text | null;
  doubts: readonly Doubt[];
}

/** Every statement of `topic`, in the order of its file. */
export function statementsOf(topic: Topic): Statement[] {
  const common = (part: Statement['part'], index: number) => ({ path: `${part}[${index}]`, part });
  return [
    ...topic.points.map((point, index) => ({
      ...common('points', index),
      nature: point.nature,
      paragraph: point.paragraph,
      source: point.source ?? null,
      speaker: point.speaker ?? null,
      text: point.text,
      doubts: point.doubts ?? [],
    })),
    ...topic.figures.map((figure, index) => ({
      ...common('figures', index),
      nature: figure.nature,
      paragraph: figure.paragraph,
      source: null,
      speaker: figure.speaker ?? null,
      text: figure.label,
      doubts: figure.doubts ?? [],
    })),
    ...topic.events.map((event, index) => ({
      ...common('events', index),
      nature: event.nature,
      paragraph: event.paragraph ?? null,
      source: null,
      speaker: null,
      text: event.text,
      doubts: event.doubts ?? [],
    })),
    ...topic.relations.map((relation, index) => ({
      ...common('relations', index),
      nature: relation.nature,
      paragraph: relation.paragraph ?? null,
      source: null,
      speaker: null,
      text: null,
      doubts: relation.doubts ?? [],
    })),
  ];
}

/** A text of a topic with its place within the topic. */
export interface PlacedText {
  path: string;
  text: Text;
  /** True for whole sentences, false for names, values, units, labels and speakers. */
  sentence: boolean;
}

/** Every text of `topic` that a card can show. */
export function textsOf(topic: Topic): PlacedText[] {
  const texts: PlacedText[] = [
    { path: 'name', text: topic.name, sentence: false },
    { path: 'line', text: topic.line, sentence: true },
  ];
  const add = (path: string, text: Text | undefined | null, sentence: boolean) => {
    if (text) texts.push({ path, text, sentence });
  };
  for (const [index, figure] of topic.figures.entries()) {
    add(`figures[${index}].value`, figure.value, false);
    add(`figures[${index}].unit`, figure.unit, false);
  }
  for (const { path, part, speaker, text, doubts } of statementsOf(topic)) {
    add(part === 'figures' ? `${path}.label` : `${path}.text`, text, part !== 'figures');
    add(`${path}.speaker`, speaker, false);
    for (const [index, doubt] of doubts.entries()) add(`${path}.doubts[${index}].text`, doubt.text, true);
  }
  for (const [index, { text }] of topic.since.entries()) add(`since[${index}].text`, text, true);
  return texts;
}
