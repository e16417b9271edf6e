/** Defines the one picture that a topic may carry, and what must be true of it. */
import * as v from 'valibot';
import { MAX_PICTURE_BYTES } from '../limits';
import { bytesOfBase64 } from '../text/base64';
import type { FaultCode } from './fault';
import { pictureHead } from './picture-bytes';

/** Characters of base64 that the largest picture takes. */
const MOST_CHARACTERS = 4 * Math.ceil(MAX_PICTURE_BYTES / 3);

/** What is wrong with a picture in base64; null if nothing is. */
function faultOf(data: string): FaultCode | null {
  const bytes = bytesOfBase64(data);
  if (!bytes) return 'picture_base64';
  const head = pictureHead(bytes);
  return typeof head === 'string' ? head : null;
}

/** A picture: `text` is the schema of a text in each language, `line` that of one line, `address` that of an address. */
export const pictureSchema = <
  Text extends v.GenericSchema,
  Line extends v.GenericSchema,
  Address extends v.GenericSchema,
>(
  text: Text,
  line: Line,
  address: Address,
) =>
  v.strictObject({
    /** A whole AVIF or WebP file, in base64. */
    data: v.pipe(
      v.string(),
      v.check((data) => data.length <= MOST_CHARACTERS, 'picture_large' satisfies FaultCode),
      v.rawCheck(({ dataset, addIssue }) => {
        const fault = dataset.typed ? faultOf(dataset.value) : null;
        if (fault) addIssue({ message: fault });
      }),
    ),
    /** What is to be seen, for everybody. */
    description: text,
    /** Who made it. */
    credit: line,
    licence: line,
    /** Where it comes from. */
    source: address,
  });
