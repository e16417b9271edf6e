/** The published JSON Schema of a pack, made from the one schema that the code uses. */
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../core/packs/pack-schema';

/** Where the schema is published. */
export const PACK_SCHEMA_FILE = resolve(import.meta.dirname, '../../docs/pack.schema.json');

/**
 * The schema as the text of its file. Checks that JSON Schema cannot say (no HTML, dates of the calendar, references
 * within the pack) are left to `npm run pack -- check`.
 */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packSchema, { errorMode: 'ignore', target: 'draft-2020-12' });
  const described = {
    $schema: schema.$schema,
    title: 'Glosa pack, format 1',
    description:
      'What the shape of a pack must be. docs/pack-format.md says what the parts mean and what is checked besides.',
    ...schema,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
