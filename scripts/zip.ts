/** `npm run zip [-- --prove]`: packs what the stores take; --prove shows that the same sources always give the same bytes. */
import { join, relative } from 'node:path';
import { endWith } from './run/end-with';
import { makePackages } from './run/make-packages';
import { proveReproducible } from './run/prove-reproducible';
import { ROOT } from './run/root';

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--prove');
  if (unknown) throw new Error(`zip does not know "${unknown}": say --prove, or nothing.`);
  const packages = await makePackages(join(ROOT, '.output'));
  for (const { path } of packages) console.log(relative(ROOT, path));
  return args.includes('--prove') ? proveReproducible(packages) : 0;
}

endWith(main(process.argv.slice(2)));
