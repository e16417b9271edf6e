/** A place in the page where a test of views shows them, made anew for each test. */
import axe, { type RunOptions } from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** `root` is in the page while a test runs, as the surface of that class has it; the rest looks into it. */
export function shownAs(className: string) {
  const root = document.createElement('main');
  root.className = className;
  beforeEach(() => {
    document.body.append(root);
    document.documentElement.lang = 'en';
    document.title = 'Glosa';
  });
  afterEach(() => {
    render(null, root);
    root.remove();
    document.documentElement.style.colorScheme = '';
  });
  return {
    root,
    /** The first element; the test breaks where there is none and one is used. */
    $: <E extends Element = HTMLElement>(selector: string) => root.querySelector<E>(selector) as E,
    texts: (selector: string) => [...root.querySelectorAll(selector)].map((element) => element.textContent),
    /** Faults that axe finds in what is shown. The page around the parts is not theirs: name the `rules` that are about it. */
    async faults(...rules: string[]): Promise<string[]> {
      const off: RunOptions['rules'] = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(root, { rules: off });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
  };
}
