/** What readers type or paste into the look-up, and the topics they mean by it; written before anything was run on them. */

export interface Query {
  typed: string;
  /** Ids of the topics meant; where there are several, all of them. */
  means: readonly string[];
}

/** `topics` are divided by spaces. */
const ask = (typed: string, topics: string): Query => ({ typed, means: topics.split(' ') });

/** As looked at while the look-up was made. */
export const QUERIES: readonly Query[] = [
  ask('the DEA', 'drug-enforcement-administration'),
  ask('mr biden', 'joe-biden'),
  ask("biden's", 'joe-biden'),
  ask('Mexican', 'mexico'),
  ask('who is carlos slim', 'carlos-slim'),
  ask('elonmusk', 'elon-musk'),
  ask('near shoring', 'near-shoring'),
  ask('what is title 42', 'title-42'),
  ask('chips act', 'chips-act'),
  ask('mexican president', 'andres-manuel-lopez-obrador'),
  ask('obrador', 'andres-manuel-lopez-obrador'),
  ask('fentanil', 'fentanyl'),
  ask('Ebrard foreign minister', 'marcelo-ebrard'),
  ask('lopez obradors letter to biden', 'amlo-letter-to-joe-biden'),
  ask('tesla plant in mexico', 'tesla-factory-monterrey'),
  ask('wsws', 'world-socialist-web-site'),
  ask('puttin', 'vladimir-putin'),
  ask('drug cartel', 'drug-cartels'),
  ask('us mexico border', 'us-mexico-border'),
  ask('rio grande river', 'rio-grande'),
  ask('usmca trade deal', 'usmca'),
  ask('lula of brazil', 'luiz-inacio-lula-da-silva'),
  ask('wikileaks founder', 'julian-assange'),
  ask("Trump's twitter ban", 'trump-social-media-suspension'),
  ask('american soldiers at the border', 'us-troop-deployment-border-2023'),
  ask('minimum wage', 'minimum-wage-mexico'),
  ask('plan b', 'mexico-electoral-reform-plan-b'),
  ask('coup attempt january 6', 'us-election-2020-and-coup-attempt'),
  ask('did amlo call putin', 'andres-manuel-lopez-obrador vladimir-putin'),
  ask(
    'Speaking at his daily press conference on Friday, the president said that the Pentagon had spied on the Mexican Navy and leaked what it found to a newspaper, and that the DEA had sent agents into the country without telling anybody. He promised to put limits on what they may do and to classify what the army knows, and asked reporters not to make so much of the quarrel, which he put down to the season of elections and to the appetite of a few senators for a fight.',
    'pentagon mexican-navy drug-enforcement-administration',
  ),
  ask('¿qué es la 4T?', 'fourth-transformation'),
  ask('quién es germán larrea', 'german-larrea'),
  ask('la DEA', 'drug-enforcement-administration'),
  ask('el presidente biden', 'joe-biden'),
  ask('mexicanos', 'mexico'),
  ask('lopes obrador', 'andres-manuel-lopez-obrador'),
  ask('lopezobrador', 'andres-manuel-lopez-obrador'),
  ask('titulo42', 'title-42'),
  ask('canciller ebrard', 'marcelo-ebrard'),
  ask('marina', 'mexican-navy'),
  ask('ine', 'national-electoral-institute'),
  ask('tratado de libre comercio', 'usmca'),
  ask('T-MEC', 'usmca'),
  ask('carteles', 'drug-cartels'),
  ask('fentanilo de china', 'fentanyl'),
  ask('incendio ciudad juarez', 'ciudad-juarez-migrant-centre-fire'),
  ask('gigafactory de monterrey', 'tesla-factory-monterrey'),
  ask('sequia monterrey', 'monterrey-water-scarcity'),
  ask('casablanca', 'white-house'),
  ask('pobreza', 'poverty-in-mexico'),
  ask('salario minimo', 'minimum-wage-mexico'),
  ask('EEUU', 'united-states'),
  ask('departamento de estado', 'us-department-of-state'),
  ask('otan', 'nato'),
  ask('guerra de ucrania', 'war-in-ukraine'),
  ask('carta de amlo a xi', 'amlo-letter-to-xi-jinping'),
  ask('primero los pobres', 'poor-first'),
  ask('la revolucion de 1910', 'mexican-revolution'),
  ask('migrantes venezolanos', 'migrants'),
  ask(
    'En la comida, que duró poco más de dos horas, estuvieron los dueños de las empresas más grandes del país: Carlos Slim, que llegó en su propio coche y no quiso hablar con nadie, y Germán Larrea, que hacía meses que no aparecía en público. También fue el canciller Marcelo Ebrard, a quien muchos ven ya como candidato. Según uno de los invitados se habló de inversiones, de trenes y de la sucesión, pero nadie pidió la palabra para decir lo que todos pensaban de los impuestos ni de las elecciones del año próximo.',
    'carlos-slim german-larrea marcelo-ebrard',
  ),
];

/** Kept unread until the look-up was made. */
export const HELD_OUT: readonly Query[] = [
  ask("the pentagon's", 'pentagon'),
  ask('president xi', 'xi-jinping'),
  ask('carlos slimm', 'carlos-slim'),
  ask('latinamerica', 'latin-america'),
  ask('Republicans', 'republican-party'),
  ask('meth', 'methamphetamine'),
  ask('pentagon spying on mexico', 'spying-accusation-april-2023'),
  ask('how many overdose deaths', 'overdose-deaths'),
  ask('what does AMLO think about the war in Ukraine', 'andres-manuel-lopez-obrador war-in-ukraine'),
  ask('electoral institute', 'national-electoral-institute'),
  ask('¿quién es marcelo ebrar?', 'marcelo-ebrard'),
  ask('ciudadjuarez', 'ciudad-juarez'),
  ask('inflacion', 'inflation-in-mexico'),
  ask('los sindicatos independientes', 'independent-unions'),
  ask('chinos', 'china'),
  ask('julián asange', 'julian-assange'),
  ask('semi conductores', 'semiconductors'),
  ask('protestas por el ine', 'ine-protests-february-2023'),
  ask('¿por qué AMLO le escribió a Xi Jinping?', 'andres-manuel-lopez-obrador xi-jinping'),
  ask('la embajada de los gringos', 'united-states'),
];
