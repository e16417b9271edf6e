import { describe, expect, test } from 'vitest';
import { makeName, makePack, makeTopic } from '../../kit/pack';
import { found as foundIn } from './find';

const pack = makePack([
  makeTopic('biden', ['Joe Biden', makeName('Biden', { exactCase: true })], { kind: 'person', broad: true }),
  makeTopic('mexico', [makeName('Mexico', { exactCase: true }), makeName('mexicana', { demonym: true })], {
    kind: 'place',
    broad: true,
  }),
  makeTopic('juarez', ['Ciudad Juárez', makeName('Juárez', { exactCase: true, cues: ['frontera', 'Chihuahua'] })], {
    kind: 'place',
  }),
  makeTopic('europe', [makeName('europea', { demonym: true })], { kind: 'place' }),
  makeTopic('asylum', ['asylum'], { kind: 'concept' }),
  makeTopic(
    'dea',
    ['Drug Enforcement Administration', makeName('DEA', { exactCase: true, cues: ['drugs', 'fentanyl', 'drogas'] })],
    { kind: 'agency' },
  ),
  makeTopic('ine', ['Instituto Nacional Electoral', makeName('INE', { exactCase: true })], { kind: 'agency' }),
]);
const found = (text: string) => foundIn(text, { pack });

describe('a small word with a capital', () => {
  test('belongs to the proper name beside it', () => {
    expect(found('la Agencia Europea de Fronteras')).toEqual([]);
    expect(found('He bought it from Asylum Records in town.')).toEqual([]);
  });

  test('is itself otherwise', () => {
    expect(found('una agencia europea')).toEqual(['europea = europe']);
    expect(found('Europea de corazón')).toEqual(['Europea = europe']);
    expect(found('Asylum is a right.')).toEqual(['Asylum = asylum']);
    expect(found('Judges Block New Asylum Rule For People From Abroad')).toEqual(['Asylum = asylum']);
  });
});

describe('a place', () => {
  test('with "de la" and a capitalised word is another one', () => {
    expect(found('un notario de Juárez de la Frontera')).toEqual([]);
    expect(found('Mexico del Norte')).toEqual([]);
    expect(found('Juárez, de la que habla la frontera')).toEqual(['Juárez = juarez']);
    expect(found('llegó a Juárez de la frontera')).toEqual(['Juárez = juarez']);
  });

  test('at the end of a title in quotation marks is part of it', () => {
    expect(found('la coalición "Todos por Mexico" del PRI')).toEqual([]);
    expect(found('la coalición “Todos por Mexico” del PRI')).toEqual([]);
    expect(found('He said: "We all went to Mexico"')).toEqual(['Mexico = mexico']);
    expect(found('the country "Mexico" is large')).toEqual(['Mexico = mexico']);
  });
});

describe('a nickname', () => {
  test('with an article is somebody', () => {
    expect(found('una mujer a la que todos llaman la Mexico')).toEqual([]);
    expect(found('a man nicknamed the Mexico')).toEqual([]);
    expect(found('they call Mexico a friend')).toEqual(['Mexico = mexico']);
    expect(found('dicen Mexico y nada')).toEqual(['Mexico = mexico']);
  });
});

describe('a surname', () => {
  test('that somebody is said to bear', () => {
    expect(found('un uruguayo de apellido Biden')).toEqual([]);
    expect(found('a man surnamed Biden')).toEqual([]);
    expect(found('el presidente Biden')).toEqual(['Biden = biden']);
  });
});

describe('an abbreviation that the page explains', () => {
  test('as something else', () => {
    expect(found('the data envelopment analysis, or DEA, that they sell drugs with')).toEqual([]);
    expect(found('the data envelopment analysis (DEA) of drugs')).toEqual([]);
    expect(found('datos del Instituto Nacional de Estadística (INE)')).toEqual([]);
  });

  test('as what it is', () => {
    const own = 'Instituto Nacional Electoral = ine';
    expect(found('el Instituto Nacional Electoral (INE)')).toEqual([own, 'INE = ine']);
    expect(found('the Drug Enforcement Administration (DEA)')[1]).toBe('DEA = dea');
  });

  test('or does not explain', () => {
    expect(found('officers of his own force (DEA) found drugs')).toEqual(['DEA = dea']);
    expect(found('the army, or DEA, found drugs')).toEqual(['DEA = dea']);
  });

  test('counts against the bare one on the whole page', () => {
    expect(found('El Instituto Nacional de Estadística (INE) cuenta.')).toEqual([]);
    expect(found('Data envelopment analysis (DEA).\n\nThe DEA again.\n\nA DEA of drugs.')).toEqual(['DEA = dea']);
  });
});

describe('what holds for a single name', () => {
  const more = makePack([
    makeTopic('biden', ['Joe Biden', makeName('Biden', { exactCase: true })], { kind: 'person' }),
    makeTopic('mexican', [makeName('Mexican', { demonym: true })], { kind: 'place' }),
    makeTopic('juarez', ['Ciudad Juárez'], { kind: 'place' }),
    makeTopic('cartel', ['drug cartel', 'cartel']),
    makeTopic('gulf', ['Gulf Cartel', makeName('tar sand', { exactCase: true })]),
    makeTopic('sand', ['sand', 'tin'], { decoys: ['tin can'] }),
    makeTopic('tesla', [makeName('Tesla', { cues: ['Musk'] })], { kind: 'company' }),
    makeTopic('morena', [makeName('Morena', { cues: ['partido'] })], { kind: 'party' }),
  ]);
  const foundHere = (text: string) => foundIn(text, { pack: more });

  test('does not hold for one of several words', () => {
    expect(foundHere('the Joe Biden Street')).toEqual(['Joe Biden = biden']);
    expect(foundHere('the Biden Street')).toEqual([]);
    expect(foundHere('Ciudad Juárez de la Frontera')).toEqual(['Ciudad Juárez = juarez']);
    expect(foundHere('the Drug Cartel Records')).toEqual(['Drug Cartel = cartel']);
    expect(foundHere('the Cartel Records')).toEqual([]);
    expect(foundHere('the Mexican Museum')).toEqual([]);
    expect(foundHere('the Mexican army')).toEqual(['Mexican = mexican']);
  });

  test('a doubtful one goes on as another name where it is a person’s, a party’s or a place’s, and only there', () => {
    expect(foundHere('Tesla Slim of Musk')).toEqual(['Tesla = tesla']);
    expect(foundHere('Morena Slim del partido')).toEqual([]);
  });

  test('plurals are of common nouns as the name has them, and of no decoy', () => {
    expect(foundHere('drug cartels')).toEqual(['drug cartels = cartel']);
    expect(foundHere('Gulf Cartels')).toEqual([]);
    expect(foundHere('tar sands')).toEqual(['sands = sand']);
    expect(foundHere('tin can')).toEqual([]);
    expect(foundHere('tin cans')).toEqual(['tin = sand']);
  });
});
