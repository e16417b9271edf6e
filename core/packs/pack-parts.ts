/** Lists the parts of a topic with their places, so that every check walks the same ones. */
import type { Doubt, Nature, Reference, Text, Topic } from '../topics/topic';

/** A statement of a topic that has a nature: a point, figure, event or relation. */
export interface Statement {
  /** Within the topic, as in `points[0]`. */
  path: string;
  part: 'points' | 'figures' | 'events' | 'relations';
  nature: Nature;
  paragraph: number | null;
  source: string | null;
  speaker: Text | null;
  /** The sentence itself; a figure's value, unit and label are separate in `textsOf`. Null for a relation. */
  text: Text | null;
  doubts: readonly Doubt[];
  references: readonly Reference[];
}

/** Every statement of `topic`, in the order of its file. */
export function statementsOf(topic: Topic): Statement[] {
  return [
    ...topic.points.map((one, index) => statement('points', index, one, one.text, one.source, one.speaker)),
    ...topic.figures.map((one, index) => statement('figures', index, one, one.label, undefined, one.speaker)),
    ...topic.events.map((one, index) => statement('events', index, one, one.text)),
    ...topic.relations.map((one, index) => statement('relations', index, one, null)),
  ];
}

/** Written out field by field: a large pack has a hundred thousand, and object spread costs several times as much. */
function statement(
  part: Statement['part'],
  index: number,
  {
    nature,
    paragraph,
    doubts,
    references,
  }: {
    nature: Nature;
    paragraph?: number | undefined;
    doubts?: readonly Doubt[] | undefined;
    references?: readonly Reference[] | undefined;
  },
  text: Text | null,
  source?: string,
  speaker?: Text,
): Statement {
  return {
    path: `${part}[${index}]`,
    part,
    nature,
    paragraph: paragraph ?? null,
    source: source ?? null,
    speaker: speaker ?? null,
    text,
    doubts: doubts ?? [],
    references: references ?? [],
  };
}

/** A text of a topic with its place within the topic. */
export interface PlacedText {
  path: string;
  text: Text;
  /** True for whole sentences, false for names, values, units, labels and speakers. */
  sentence: boolean;
}

/** Every text of `topic` that a card can show; pass `statements` if the caller has already listed them. */
export function textsOf(topic: Topic, statements: readonly Statement[] = statementsOf(topic)): PlacedText[] {
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
    add(`figures[${index}].since.value`, figure.since?.value, false);
    add(`figures[${index}].beside.value`, figure.beside?.value, false);
    add(`figures[${index}].beside.label`, figure.beside?.label, false);
  }
  for (const [index, { label }] of (topic.where?.points ?? []).entries())
    add(`where.points[${index}].label`, label, false);
  add('picture.description', topic.picture?.description, false);
  for (const { path, part, speaker, text, doubts } of statements) {
    add(part === 'figures' ? `${path}.label` : `${path}.text`, text, part !== 'figures');
    add(`${path}.speaker`, speaker, false);
    for (const [index, doubt] of doubts.entries()) add(`${path}.doubts[${index}].text`, doubt.text, true);
  }
  for (const [index, { sentence }] of topic.relations.entries()) add(`relations[${index}].sentence`, sentence, true);
  for (const [index, { text, short }] of topic.since.entries()) {
    add(`since[${index}].text`, text, true);
    add(`since[${index}].short`, short, true);
  }
  return texts;
}
