/** Reads words with their part of speech, dates and numbers from a text with wink-nlp. The only file that knows that library. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp';

/** One token of a text. */
export interface Token {
  text: string;
  /** Universal part of speech: PROPN, NOUN, ADJ ... */
  pos: string;
  /** What stands between it and the token before. */
  space: string;
}

/** A date, number, percentage, sum or duration in a text. */
export interface Entity {
  text: string;
  kind: string;
}

let nlp: ReturnType<typeof winkNLP> | undefined;

function reader(): ReturnType<typeof winkNLP> {
  // Loading the model takes a quarter of a second: only somebody who makes a pack waits for it.
  nlp ??= winkNLP(model);
  return nlp;
}

/** The tokens of `text`, in order. */
export function tokensOf(text: string): Token[] {
  const { its, readDoc } = reader();
  const tokens: Token[] = [];
  readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      tokens.push({ text: token.out(its.value), pos: token.out(its.pos), space: token.out(its.precedingSpaces) });
    });
  return tokens;
}

/** The dates and numbers of `text`, in order, as they are written. */
export function entitiesOf(text: string): Entity[] {
  const { its, readDoc } = reader();
  const found: Entity[] = [];
  readDoc(text)
    .entities()
    .each((entity: ItemEntity) => {
      found.push({ text: entity.out(its.value), kind: entity.out(its.type) });
    });
  return found;
}
