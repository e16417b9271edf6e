// What a server sends of the page before its scripts have run.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './hydration.js';

export const firstHtml = () => renderToString(createElement(App));
