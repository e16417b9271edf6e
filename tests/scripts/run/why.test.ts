/** What is said of words that are no mention, or of one that is not painted. */
import { expect, test } from 'vitest';
import { compileLexicon } from '../../../core/lexicon/lexicon';
import { WEIGHTS } from '../../../core/mentions/weights';
import { readSavedPage } from '../../../scripts/pack/page-blocks';
import { blocksOfText } from '../../../scripts/run/mentions-of-text';
import { plainBlock } from '../../../scripts/run/read-blocks';
import { whyInBlocks } from '../../../scripts/run/why';
import { makeName, makePack, makeTopic } from '../../kit/pack';

const lexicon = compileLexicon([
  makePack([
    makeTopic('mexico', ['Mexico', makeName('Mexican', { demonym: true, cues: ['Mexico'] })], {
      kind: 'place',
      decoys: ['New Mexico'],
    }),
    makeTopic('morena', ['Partido Morena', makeName('Morena', { cues: ['partido', 'deputies'] })], { kind: 'party' }),
    makeTopic('biden', ['Joe Biden', 'Biden'], { kind: 'person' }),
    makeTopic('fentanyl', ['fentanyl']),
    makeTopic('china', ['China', 'chinas'], { kind: 'place', broad: true }),
    makeTopic('army', ['Zapatista Army']),
  ]),
]);
const why = (text: string, words: string) =>
  whyInBlocks(
    blocksOfText(text).map((block) => plainBlock(block.text)),
    [],
    words,
    lexicon,
  ).join('\n');

test.each([
  ['words that stand nowhere', 'Fentanyl kills.', 'Oaxaca', ['"Oaxaca" stands nowhere']],
  [
    'a form that no topic lists: the nearest, and how far it is',
    'They took fontaneel.',
    'fontaneel',
    ['not a listed form', '"fentanyl" of fentanyl, 3 edits away', 'one is allowed'],
  ],
  ['a form that is like none', 'They saw Oaxaca.', 'Oaxaca', ['not a listed form, and none is within 3 edits']],
  ['a decoy, and which', 'He drove to New Mexico.', 'Mexico', ['decoy "New Mexico"', 'inside the decoy "New Mexico"']],
  ['a longer name that is listed', 'Then Joe Biden spoke.', 'Biden', ['part of the longer name "Joe Biden" of biden']],
  [
    'a longer name that no pack lists',
    'Later Hunter Biden spoke to them.',
    'Biden',
    [`part of a longer name, or somebody else's: "Later Hunter Biden"`],
  ],
  [
    'no evidence and no cue',
    'She met Morena there.',
    'Morena',
    [
      'not enough evidence',
      'for "partido", "deputies"',
      'none of them stands',
      `short ${WEIGHTS.short}`,
      'a mention from 0, sure from 2.5',
    ],
  ],
  [
    'no evidence and a cue too far off',
    `She met Morena there ${'and went on '.repeat(20)} to the deputies.`,
    'Morena',
    ['not enough evidence', 'the nearest is "deputies", 64 words off: too far'],
  ],
  [
    'a broad topic, and what it waits for',
    'He went to China.',
    'China',
    ['broad, it waits for 2 surely found specific'],
  ],
  [
    'a mention that another has the turn of',
    'First fentanyl came. Then more fentanyl came.',
    'fentanyl',
    ['sure, painted', 'by density, the first in this section has the turn: First [fentanyl] came.'],
  ],
  ['a demonym', 'Mexico said the Mexican army left.', 'Mexican', ['a demonym, which only the density']],
] as const)('%s', (_, text, words, said) => {
  for (const part of said) expect(why(text, words)).toContain(part);
});

test('of several names in one place only the one that the mention was made of is called found', () => {
  const said = why('They met Joe Biden.', 'Biden');
  expect(said.match(/sure, painted/g)).toHaveLength(1);
  const both = why('He went to China.', 'China');
  expect(both.match(/, not painted/g)).toHaveLength(1);
  expect(both).toContain('fits better here');
});

test('each reason is given alone', () => {
  expect(why('First fentanyl came. Then more fentanyl came.', 'fentanyl')).not.toContain('broad');
  expect(why('He went to China.', 'China')).not.toContain('by density');
});

test('what a saved page hides, does not read or has in its navigation', () => {
  const { blocks, passedOver } = readSavedPage(
    `<html lang="en"><body><nav><p>More on fentanyl and them</p></nav><p>About fentanyl today.</p>
    <p hidden>Joe Biden here.</p><pre><code>Mexico = 1</code></pre></body></html>`,
  );
  const said = (words: string) => whyInBlocks(blocks, passedOver, words, lexicon).join('\n');
  expect(said('Joe Biden')).toContain('not read: hidden by an attribute or a style');
  expect(said('Mexico')).toContain('not read: in a field, an editor, code');
  expect(said('fentanyl')).toContain('in navigation or a list of links, and the text itself names the topic');
});
