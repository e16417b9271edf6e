/** Does the set-up that is missing (dependencies, generated types), then runs a script: `node scripts/setup.mjs scripts/X.ts ARGS`. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without dependencies: this runs before there are any.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Glosa needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
}

/** npm writes its hidden lock file last, so a broken-off installation counts as none. */
function dependenciesAreFresh() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) stop(`${command} could not be started: ${error.message}`);
  return signal ? 1 : (status ?? 1);
}

/** The npm that called us, else the one in PATH. `--include=dev`: NODE_ENV=production must not leave the tools out. */
function installDependencies() {
  // `npm ci` would empty the folder that a link leads to, which belongs to somebody else.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules is a link, and what it leads to does not fit package-lock.json: run npm ci there, or remove the link.',
    );
  console.error('Installing dependencies (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const caller = process.env.npm_execpath;
  const status = caller?.endsWith('npm-cli.js')
    ? run(process.execPath, [caller, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (status !== 0)
    stop('npm ci failed: see above. Glosa needs its dependencies once; after that it works offline.', status);
}

/** Types and messages that WXT generates; npm's postinstall makes them unless install scripts are switched off. */
function prepareTypes() {
  const status = run(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) stop('wxt prepare failed: see above.', status);
}

checkNode();
const [script, ...args] = process.argv.slice(2);
if (!script) stop('Usage: node scripts/setup.mjs scripts/NAME.ts [ARGUMENTS]');
if (!dependenciesAreFresh()) installDependencies();
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) prepareTypes();
process.exit(run(process.execPath, ['--import', 'tsx', join(root, script), ...args]));
