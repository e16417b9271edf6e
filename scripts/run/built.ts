/** Prints the folder of the built extension, built first where it is missing or old: `built.ts chrome|firefox`. */
import { builtExtension } from './build-extension';
import { endWith } from './end-with';

async function main(target: string | undefined): Promise<number> {
  if (target !== 'chrome' && target !== 'firefox') throw new Error('Say chrome or firefox.');
  console.log(await builtExtension(target));
  return 0;
}

endWith(main(process.argv[2]));
