/** A pack with one topic for each thing that finding has to get right. */
import { makeName, makePack, makeTopic } from '../../kit/pack';

export const smallPack = makePack(
  [
    makeTopic('amlo', ['Andrés Manuel López Obrador', 'López Obrador', makeName('AMLO', { exactCase: true })], {
      kind: 'person',
    }),
    makeTopic('biden', ['Joe Biden', makeName('Biden', { exactCase: true })], {
      kind: 'person',
      broad: true,
      decoys: ['Biden Foundation'],
    }),
    makeTopic('xi', ['Xi Jinping', 'President Xi', makeName('Xi', { exactCase: true, cues: ['China', 'Beijing'] })], {
      kind: 'person',
    }),
    makeTopic('mexico', [makeName('Mexico', { exactCase: true }), makeName('Mexican', { demonym: true })], {
      kind: 'place',
      broad: true,
      decoys: ['New Mexico', 'Vía México'],
    }),
    makeTopic(
      'united-states',
      [
        'United States',
        makeName('U.S.', { exactCase: true }),
        makeName('EE.UU.', { exactCase: true }),
        makeName('US', { exactCase: true, cues: ['Mexico', 'border'] }),
      ],
      { kind: 'place', broad: true },
    ),
    makeTopic('border', ['US border'], { kind: 'place' }),
    makeTopic('morena', ['partido Morena', makeName('Morena', { exactCase: true, cues: ['partido', 'senators'] })], {
      kind: 'party',
      relations: [{ type: 'supports', to: 'amlo', nature: 'reported' }],
    }),
    makeTopic('tesla', ['Tesla Motors', makeName('Tesla', { exactCase: true, cues: ['Musk', 'electric cars'] })], {
      kind: 'company',
      decoys: ['Nikola Tesla'],
    }),
    makeTopic(
      'ine',
      [makeName('INE', { languages: ['es'], exactCase: true, cues: ['elecciones'] }), 'Instituto Nacional Electoral'],
      {
        kind: 'agency',
      },
    ),
    makeTopic('fentanyl', ['fentanyl', 'fentanilo'], { kind: 'substance' }),
    makeTopic('cartels', ['drug cartel', makeName('cartel', { cues: ['drugs'] })], { kind: 'organisation' }),
    makeTopic('near-shoring', ['near-shoring']),
    makeTopic('title-42', ['Title 42'], { kind: 'policy' }),
    makeTopic('juarez', ['Ciudad Juárez', 'Juárez, Mexico'], { kind: 'place' }),
    makeTopic('dollar', ['US$'], { kind: 'concept' }),
    makeTopic('treaty', ['Tratado entre México, Estados Unidos y Canadá'], { kind: 'treaty' }),
    makeTopic('pentagon', [makeName('Pentagon', { exactCase: true })], { kind: 'agency' }),
  ],
  { lookalikes: ['lopes', 'fontanel', 'pensacola'] },
);
