/** The virtual module gives the bundled packs. */

import packs from 'virtual:bundled-packs';
import { expect, test } from 'vitest';

test('the build gets the bundled packs from a virtual module', () => {
  expect(packs.map(({ id }) => id)).toContain('amlo-2023');
});
