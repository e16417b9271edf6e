/** A small pack and card data for tests of the card. */
import type { CardData } from '../../core/cards/card-data';
import { cardDataOf } from '../../core/cards/card-data-of';
import type { Pack, Text, Topic } from '../../core/topics/topic';
import { makeTopic } from './pack';

const both = (en: string, es: string): Text => ({ en, es });

/** A topic with nothing but what it must have, in words that differ from language to language. */
export function cardTopic(id: string, more: Partial<Topic> = {}): Topic {
  return makeTopic(id, [id], {
    name: both(`${id} in English`, `${id} en español`),
    kind: 'organisation',
    line: both(`What ${id} is.`, `Qué es ${id}.`),
    decoys: [`New ${id}`],
    ...more,
  });
}

const doubt = {
  text: both('A paper counted forty.', 'Un diario contó cuarenta.'),
  references: [{ url: 'https://www.paper.example/2023/forty', date: '2023-05-09' }],
  confirmed: true,
};

/** "Ana Ríos", with everything that a card can hold. */
const PERSON = cardTopic('ana-rios', {
  name: both('Ana Ríos', 'Ana Ríos'),
  kind: 'person',
  attribute: true,
  points: [
    {
      paragraph: 9,
      nature: 'argued',
      text: both('She yields to the company.', 'Cede ante la empresa.'),
      doubts: [doubt],
    },
    {
      paragraph: 3,
      nature: 'reported',
      text: both('She opened the port.', 'Inauguró el puerto.'),
      references: [
        {
          title: 'The port opens',
          publisher: 'The Port Paper',
          date: '2023-05-04',
          url: 'https://port.example/opens',
        },
      ],
    },
    {
      paragraph: 2,
      nature: 'said',
      speaker: both('Ana Ríos', 'Ana Ríos'),
      text: both('The port will pay for itself.', 'El puerto se pagará solo.'),
      doubts: [{ ...doubt, confirmed: false, references: [] }],
    },
  ],
  figures: [
    {
      value: both('thirty', 'treinta'),
      unit: both('ships', 'barcos'),
      label: both('ships on the first day', 'barcos el primer día'),
      paragraph: 3,
      nature: 'reported',
      doubts: [doubt],
    },
    {
      value: both('six weeks', 'seis semanas'),
      unit: both('weeks', 'semanas'),
      label: both('delay', 'retraso'),
      paragraph: 4,
      nature: 'argued',
    },
  ],
  events: [
    { date: '2023-06-01', text: both('Second harbour', 'Segundo puerto'), nature: 'reported', doubts: [doubt] },
    { date: '2023-05-03', inferred: true, text: both('Opening', 'Inauguración'), paragraph: 3, nature: 'reported' },
  ],
  relations: [
    { type: 'ally-of', to: 'harbour-company', paragraph: 9, nature: 'argued', doubts: [doubt] },
    { type: 'founded', to: 'port-party', paragraph: 1, nature: 'reported' },
    { type: 'leads', to: 'port-party', past: true, nature: 'reported' },
    { type: 'leads', to: 'not-in-this-pack', nature: 'reported' },
  ],
  since: [
    { date: '2025-02', text: both('She resigned.', 'Renunció.'), references: [{ url: 'https://b.example/x' }] },
    {
      date: '2024-01-01',
      text: both('She was elected.', 'Fue elegida.'),
      references: [{ url: 'https://a.example/x' }],
    },
  ],
  links: { wikidata: 'Q1', wikipedia: { es: 'Ana Ríos (política)' } },
});

/** A pack of three topics, as of 2024-06-01, to be reviewed by 2025-01-01. */
export const PACK: Pack = {
  format: 1,
  id: 'port',
  title: both('The port', 'El puerto'),
  languages: ['en', 'es'],
  asOf: '2024-06-01',
  reviewBy: '2025-01-01',
  licence: 'CC-BY-4.0',
  sources: [
    {
      id: 'paper',
      title: 'A port opens',
      author: 'Eva Luna',
      publisher: 'The Paper',
      stance: both('A paper of the harbour.', 'Un diario del puerto.'),
      date: '2023-05-08',
      language: 'en',
      paragraphs: 12,
      url: 'https://paper.example/port',
    },
  ],
  topics: [
    PERSON,
    cardTopic('port-party', {
      name: { es: 'Partido del Puerto' },
      kind: 'party',
      relations: [{ type: 'accuses', to: 'ana-rios', paragraph: 5, nature: 'reported' }],
    }),
    cardTopic('harbour-company', {
      kind: 'company',
      relations: [{ type: 'part-of', to: 'harbour-company', nature: 'reported' }],
    }),
  ],
};

/** Card data of a topic of `PACK`. Throws where it has none. */
export function cardOf(id: string): CardData {
  const data = cardDataOf([PACK], `port/${id}`);
  if (!data) throw new Error(`no topic ${id}`);
  return data;
}
