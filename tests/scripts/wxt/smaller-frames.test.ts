/** How the scripts that run in pages are started. */
import { expect, it } from 'vitest';
import { smallerFrames } from '../../../scripts/wxt/smaller-frames';

const transform = smallerFrames().transform as (code: string, id: string) => string | null;

it.each([
  'virtual:wxt-unlisted-script-entrypoint?card',
  'virtual:wxt-content-script-isolated-world-entrypoint?content',
])('without the wrapper of WXT: %s', (id) => {
  const code = "import 'x';\nimport definition from '/entrypoints/card/index.ts';\nwrap(definition);";
  expect(transform(code, id)).toBe(
    "import definition from '/entrypoints/card/index.ts';\nconst result = definition.main();\nexport { result as default };",
  );
  // A wrapper that is written in another way would come back unseen.
  expect(() => transform("import { definition } from '/entrypoints/card/index.ts';", id)).toThrow(id);
});

it('leaves every other module alone', () => {
  expect(transform("import definition from './x';", '/entrypoints/background/index.ts')).toBeNull();
});
