/** Does the set-up that is missing (dependencies, generated types), then runs a script: `node scripts/setup.mjs scripts/X.ts ARGS`. */
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without dependencies: this runs before there are any.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];
/** What the dependencies take, in bytes, with something to spare. */
const NEEDED = 1_200_000_000;

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

/** Its exit status, or 130 where a signal ended it. `patience`: how long it may go on after Ctrl+C, in ms; as long as it likes where that is left out. */
function run(command, args, { patience, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', (error) => stop(`${command} could not be started: ${error.message}`));
    child.once('close', (status, signal) => resolve(signal ? 130 : (status ?? 1)));
    passOn = (name) => child.kill(name);
    giveUp = () => patience && setTimeout(() => child.kill('SIGKILL'), patience).unref();
  });
}

/** A terminal sends Ctrl+C to the child as well: this one waits until the child has cleared up. */
let passOn = () => {};
let giveUp = () => {};
process.on('SIGINT', () => giveUp());
process.on('SIGTERM', () => {
  passOn('SIGTERM');
  giveUp();
});

function checkRoom() {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize >= NEEDED) return;
  const left = Math.round((bavail * bsize) / 1e6);
  stop(`The disk of ${root} is full: ${left} MB are left, and Glosa's dependencies need ${NEEDED / 1e6} MB.`);
}

/** The npm that called us, else the one in PATH. `--include=dev`: NODE_ENV=production must not leave the tools out. */
async function installDependencies() {
  // `npm ci` would empty the folder that a link leads to, which belongs to somebody else.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules is a link, and what it leads to does not fit package-lock.json: run npm ci there, or remove the link.',
    );
  checkRoom();
  console.error('Installing dependencies (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const caller = process.env.npm_execpath;
  // While npm unpacks it hears Ctrl+C but goes on for minutes. What it leaves half made, its next run takes away first.
  const patience = 2_000;
  const status = caller?.endsWith('npm-cli.js')
    ? await run(process.execPath, [caller, ...args], { patience })
    : await run('npm', args, { patience, shell: process.platform === 'win32' });
  if (status === 130) stop('Broken off: what was installed so far is taken away by the next run.', 130);
  if (status !== 0)
    stop('npm ci failed: see above. Glosa needs its dependencies once; after that it works offline.', status);
}

/** Written when WXT has generated its types. */
const prepared = join(root, '.wxt', 'prepared');

/** Whether WXT's types are newer than what they are made from: entrypoints by name, the configuration, messages. */
function typesAreFresh() {
  if (!existsSync(prepared)) return false;
  const folders = ['entrypoints', 'assets/locales'].map((name) => join(root, name));
  const inside = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sources = [...folders, ...inside, join(root, 'wxt.config.ts'), join(root, 'package-lock.json')];
  return sources.every((path) => statSync(path).mtimeMs <= statSync(prepared).mtimeMs);
}

/** Types and messages that WXT generates; npm's postinstall makes them unless install scripts are switched off. */
async function prepareTypes() {
  const status = await run(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 130) stop('Broken off while types were being generated: the next run does it again.', 130);
  if (status !== 0) stop('wxt prepare failed: see above.', status);
  writeFileSync(prepared, '');
}

checkNode();
const [script, ...args] = process.argv.slice(2);
if (!script) stop('Usage: node scripts/setup.mjs scripts/NAME.ts [ARGUMENTS]');
if (!dependenciesAreFresh()) await installDependencies();
if (!typesAreFresh()) await prepareTypes();
process.exit(await run(process.execPath, ['--import', 'tsx', join(root, script), ...args]));
