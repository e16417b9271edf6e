// Takes the page over when it is told to.
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './hydration.js';

globalThis.faults = [];
const { error } = console;
console.error = (...said) => {
  globalThis.faults.push(said.map(String).join(' '));
  error(...said);
};
addEventListener('error', ({ message }) => globalThis.faults.push(message));
globalThis.hydrate = () => {
  hydrateRoot(document.getElementById('root'), createElement(App), {
    onRecoverableError: (fault) => globalThis.faults.push(String(fault)),
  });
};
