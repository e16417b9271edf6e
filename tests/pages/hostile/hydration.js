// Written for this project: a page that a server made and a framework takes over, then redraws.
import { createElement as h, useEffect, useState } from 'react';

const LINES = [
  ['first', 'On his way home Marcelo Ebrard spoke to reporters at the airport for a few minutes, and left.'],
  ['second', 'At midnight on Thursday the public health order Title 42 runs out, and nobody in the shelters knows what comes after it.'],
  ['third', 'A dinner with Carlos Slim was put off until the autumn; the hall was booked for a wedding.'],
];

export function App() {
  const [step, setStep] = useState(0);
  useEffect(() => {
    globalThis.goToStep = setStep;
  }, []);
  const lines = step < 2 ? LINES : [...LINES].reverse().slice(step === 3 ? 1 : 0);
  return h(
    'article',
    null,
    h('h1', null, 'Step ', step, ' of the evening'),
    lines.map(([key, text]) =>
      h('p', { key }, step === 1 ? text.replace('Marcelo Ebrard', 'the minister Marcelo Ebrard Casaubon') : text, ' ', step === 3 && h('b', null, 'Elon Musk'), ' came.'),
    ),
  );
}
