/** Small inputs of every kind of fault, in both languages: what must be found, and what must be left. */

/** A text, the mentions expected of it as `words = topic`, in order. */
export type KindCase = readonly [text: string, expected: readonly string[]];

const trump = 'donald-trump';
const biden = 'joe-biden';

export const KIND_CASES: Readonly<Record<string, readonly KindCase[]>> = {
  'a word that opens a sentence is no given name': [
    ['Later Trump flew home. Trump slept.', [`Trump = ${trump}`, `Trump = ${trump}`]],
    ['Critica Ebrard el acuerdo. Ebrard volvió.', ['Ebrard = marcelo-ebrard', 'Ebrard = marcelo-ebrard']],
    ['Emily Trump sells bread in Leeds.', []],
    ['Fernando Biden vende pan en Cuenca.', []],
  ],
  'part of a longer proper name': [
    ['He flew with Canada Maritime Airlines.', []],
    ['El Banco de México cerró temprano.', []],
    ['He flew to Canada.', ['Canada = canada']],
    ['El pueblo de México votó.', ['México = mexico']],
  ],
  'somebody else': [
    ['Ms. Musk opened the fair.', []],
    ['Trump Jr. sang.', []],
    ['La señora Trump abrió la feria.', []],
    ['Mr. Trump sang.', [`Trump = ${trump}`]],
  ],
  'signs between and around names': [
    ['The Trump–Biden debate.', [`Trump = ${trump}`, `Biden = ${biden}`]],
    ['Relación Canadá-México en pausa.', ['Canadá = canada', 'México = mexico']],
    ['See www.example.org/Trump for more.', []],
    ['Bidenʼs plan.', [`Biden = ${biden}`]],
    ['Compró una cabaña en la Cañada.', []],
  ],
  'one slip in a name of several words': [
    ['They said that Joe Bidden was not there when it was over.', ['Joe Bidden = joe-biden']],
    ['Dijo que Carlos Slimm no estaba en la reunión con los de Oaxaca.', ['Carlos Slimm = carlos-slim']],
    ['The bidden guests of Joe were there when it was over.', []],
  ],
  'two slips in one short word, where the rest stands and the page names it': [
    [
      'The White House said so, and that was what the White Huose, or Whiite Hoouse, had said.',
      ['White House = white-house', 'White Huose = white-house', 'Whiite Hoouse = white-house'],
    ],
    [
      'That was what the United States and the Uhitedd States had said.',
      ['United States = united-states', 'Uhitedd States = united-states'],
    ],
    [
      'Era lo que los Estados Unidos y los Estados Uinods habían dicho.',
      ['Estados Unidos = united-states', 'Estados Uinods = united-states'],
    ],
    ['He sat in the southwest corner of the hall, and that was what they had said of it.', []],
    ['The White Horses of the hall were what they had said.', []],
    ['Era lo que las Casas Bancarias habían dicho.', []],
  ],
  'a word in two pieces': [
    ['They said that Joe Bi den was not there when it was over.', ['Joe Bi den = joe-biden']],
    ['Dijo que Marcelo Ebr ard no estaba en la reunión con los de Oaxaca.', ['Marcelo Ebr ard = marcelo-ebrard']],
    ['They said that the State Departm ment was not there.', ['State Departm ment = us-department-of-state']],
    ['Dijo que los estadou nidensses no estaban en la reunión.', ['estadou nidensses = united-states']],
    ['They said that the bi den of Joe was not there.', []],
    ['Dijo que la casa blan ca no estaba en la reunión.', []],
  ],
  'a first letter that is missing': [
    ['They said that kraine and exico had been there.', ['kraine = ukraine', 'exico = mexico']],
    [
      'Dijo que la gencia Antidrogas de EE.UU. no estaba.',
      ['gencia Antidrogas de EE.UU. = drug-enforcement-administration'],
    ],
    ['They said that ukrane had been there.', []],
  ],
  'a slip in a small word': [
    ['They said that the Government fo Mexico had been there.', ['Government fo Mexico = government-of-mexico']],
    ['Dijo que América edl Norte no estaba.', ['América edl Norte = north-america']],
    ['They said that the Government to Mexico had been there.', ['Mexico = mexico']],
  ],
  'figures among letters, and another slip': [
    [
      'They said that Washingt0nn and the semicoductor of Lat1n Amreica had been there.',
      ['semicoductor = semiconductors', 'Lat1n Amreica = latin-america'],
    ],
    ['Dijo que América 1atiina no estaba en la reunión.', ['América 1atiina = latin-america']],
  ],
  'somebody after a role, or after given names': [
    ['She lives in Ciudad Juárez. Her grandmother Juárez did not.', ['Ciudad Juárez = ciudad-juarez']],
    ['People abroad miss Mexico.', ['Mexico = mexico']],
    ['Vive en Ciudad Juárez, y la maestra Juárez también.', ['Ciudad Juárez = ciudad-juarez']],
    ['Vive en Ciudad Juárez, y Juárez le gusta.', ['Ciudad Juárez = ciudad-juarez', 'Juárez = ciudad-juarez']],
    ['Habló López Obrador. Andrés Manuel Larrea es carpintero.', ['López Obrador = andres-manuel-lopez-obrador']],
    [
      'Habló López Obrador. Andrés Manuel es presidente.',
      ['López Obrador = andres-manuel-lopez-obrador', 'Andrés Manuel = andres-manuel-lopez-obrador'],
    ],
  ],
  'somebody whose surname is a party or a place': [
    ['Coach Ricardo Morena blamed the referee. He spoke in Mexico.', ['Mexico = mexico']],
    ['El entrenador Ricardo Morena culpó al árbitro en México.', ['México = mexico']],
    [
      'Morena won the seat in Mexico, and the deputies of Morena sang.',
      ['Morena = morena', 'Mexico = mexico', 'Morena = morena'],
    ],
    ['Andrés Canadá vende pan en Lyon.', []],
  ],
  'what the page is about settles a short name elsewhere on it': [
    [
      'The cartels rule\n\nThe fentanyl crosses into Mexico.',
      ['cartels = drug-cartels', 'fentanyl = fentanyl', 'Mexico = mexico'],
    ],
    ['The cartels rule\n\nBananas cross into Honduras.', []],
    ['No hay plan B para la boda de mi hermana.', []],
  ],
  'a city for its government': [
    ['Beijing said it is watching Ukraine closely.', ['Beijing = government-of-china', 'Ukraine = ukraine']],
    ['Pekín respondió a Ucrania que no.', ['Pekín = government-of-china', 'Ucrania = ukraine']],
    ['It rained in Beijing while Ukraine voted.', ['Ukraine = ukraine']],
    ['Llovió en Pekín mientras Ucrania votaba.', ['Ucrania = ukraine']],
  ],
  'adjectives of peoples by what they stand beside': [
    ['Las exportaciones chinas crecieron.', ['chinas = china']],
    ['El gobernador brasileño viajó.', ['brasileño = brazil']],
    ['Mi abuela tenía las medias chinas, o eso decía.', []],
  ],
  'a text in a third language': [
    ['Questa ragazza è nata e cresciuta a Roma, dove vive con la sua famiglia e non conosce nessuno.', []],
    ['Cerró el paso en la frontera de Guatemala.', []],
  ],
  'white space of any kind': [
    ['Carol Biden sang.', []],
    ['Carol\nBiden sang.', []],
    ['Joe\u00a0Biden sang.', [`Joe\u00a0Biden = ${biden}`]],
  ],
  'another country beside a common noun, or nearer than a cue': [
    ['Colombian cartels sell to Mexico.', ['Mexico = mexico']],
    ['Poverty in Bolivia is above that of Mexico.', ['Mexico = mexico']],
    ['La inflación argentina supera a la de México.', ['México = mexico']],
    ['El salario mínimo de España subió, y el de México también.', ['México = mexico']],
    ['The Russian Foreign Ministry told Ebrard so.', ['Russian = russia', 'Ebrard = marcelo-ebrard']],
    ['La Marina chilena no invitó a la Semar.', ['Semar = mexican-navy']],
    [
      'Poverty fell in Mexico, AMLO said.',
      ['Poverty = poverty-in-mexico', 'Mexico = mexico', 'AMLO = andres-manuel-lopez-obrador'],
    ],
    ['Bajó la inflación de México.', ['inflación de México = inflation-in-mexico']],
  ],
  'a city for its team, and a city where somebody goes': [
    ['El Monterrey empató en Saltillo.', []],
    ['Monterrey beat Tigres in the derby, and Mexico watched.', ['Mexico = mexico']],
    ['La planta está en Monterrey, México.', ['Monterrey = monterrey', 'México = mexico']],
    ['She flew to Washington and met Trump.', [`Trump = ${trump}`]],
    ['Mexico asked Washington for help.', ['Mexico = mexico', 'Washington = united-states-government']],
    ['He was born in Moscow, and fought for Ukraine.', ['Ukraine = ukraine']],
  ],
  'a headline with capitals is no longer name': [
    ['Judge Bars Trump From Selling Hotel', [`Trump = ${trump}`]],
    ['Mexico Seeks Deal With China Over Steel', ['Mexico = mexico', 'China = china']],
    ['Russia Says Ukraine Attacked Bridge', ['Russia = russia', 'Ukraine = ukraine']],
    ['He flew with China Eastern on Monday.', []],
    ['Taiwan Semiconductor Manufacturing sold more.', []],
  ],
  'a writer without capitals': [
    ['lol biden fell asleep again', [`biden = ${biden}`]],
    ['viva méxico, dice mi abuela', ['méxico = mexico']],
    ['he played a trump card and won the trick', []],
    ["grandma's china broke when we moved house", []],
    ['una morena y una rubia entraron al bar', []],
    ['Ana has a mexico on her shelf.', []],
  ],
  'a title, an unknown given name, a surname': [
    ['Dr. Priyanda Larrea runs the mining laboratory at Leeds.', []],
    ['The lawyer Zebulon Musk objected. Musk sat down.', []],
  ],
  'a cue of several words, elsewhere on the page': [
    ['Slim vende acciones\n\nEl dueño de América Móvil no piensa en retirarse.', ['Slim = carlos-slim']],
  ],
  'a slip or joined words where few words tell the language': [
    ['Elon Musck laughed.', ['Elon Musck = elon-musk']],
    [
      'what is title42 for migrants at the border in texas',
      ['title42 = title-42', 'migrants = migrants', 'the border = us-mexico-border'],
    ],
    ['quien es german larea grupo mexico', ['german larea = german-larrea']],
  ],
};
