/** `npm run build [-- chrome firefox]`: builds the extension for Chrome (and Edge) and for Firefox. */
import { relative } from 'node:path';
import { buildExtension, type Target } from './run/build-extension';
import { endWith } from './run/end-with';
import { ROOT } from './run/root';

const TARGETS: readonly Target[] = ['chrome', 'firefox'];

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !TARGETS.some((target) => target === name));
  if (unknown) {
    console.error(
      `There is no build for "${unknown}": say chrome (Edge takes the same) or firefox, or nothing for both.`,
    );
    return 1;
  }
  for (const target of TARGETS.filter((one) => asked.length === 0 || asked.includes(one))) {
    const folder = await buildExtension(target);
    console.log(`${target === 'chrome' ? 'Chrome and Edge' : 'Firefox'}: ${relative(ROOT, folder)}`);
  }
  return 0;
}

endWith(main(process.argv.slice(2)));
