import { checkPackText, sumOf } from '../../core/topics/check-text';
import { statementsOf, textsOf } from '../../core/topics/pack-parts';
import { referenceFaults } from '../../core/topics/pack-references';
import { dropStrayRelations } from '../../core/topics/pack-relations';
import { readPackText } from '../../core/topics/read-pack';
import { makePack, makeTopic } from '../../tests/kit/pack';

const word = (number: number) =>
  [...number.toString(26).padStart(4, '0')].map((d) => String.fromCharCode(97 + Number.parseInt(d, 26))).join('');
const topics = Array.from({ length: 10000 }, (_, n) =>
  makeTopic(`topic-${n}`, [`Zu${word(n)} Vo${word(n * 7)}`, `Vo${word(n * 7)} Ri${word(n)}`, `Mu${word(n)} works`], {
    points: [1, 2].map((paragraph) => ({
      paragraph,
      nature: 'reported' as const,
      text: { en: `What the article says of it, number ${n}.`, es: `Lo que dice el artículo, número ${n}.` },
    })),
  }),
);
const pack = makePack(topics, { id: 'large' });
const text = JSON.stringify(pack);
const cpu = () => process.cpuUsage().user / 1000;
const time = (what: string, work: () => unknown) => {
  const out = [];
  for (let i = 0; i < 5; i++) {
    const a = cpu();
    work();
    out.push(Math.round(cpu() - a));
  }
  console.log(what, out.join(' '));
};
time('statements', () => pack.topics.map((t) => statementsOf(t)));
time('texts', () => pack.topics.map((t) => textsOf(t)));
time('refs', () => referenceFaults(pack));
time('stray', () => dropStrayRelations(pack));
time('sum', () => sumOf(text));
time('read', () => readPackText(text));
time('check', () => checkPackText(text));
