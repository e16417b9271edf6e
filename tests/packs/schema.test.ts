/** The published JSON Schema says what the code's schema says. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PACK_SCHEMA_FILE, packJsonSchema } from '@/scripts/pack/json-schema';

test('docs/pack.schema.json is what `npm run pack -- schema` writes', async () => {
  const published = JSON.parse(await readFile(PACK_SCHEMA_FILE, 'utf8')) as unknown;
  expect(published, 'run: npm run pack -- schema && npm run format').toEqual(JSON.parse(packJsonSchema()));
});
