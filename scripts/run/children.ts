/** Processes that a run starts, each at the head of a group of its own, and how all of them end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root';

/** How long a process may take to end by itself once it was asked to. */
const ENDING_MS = 4_000;

/** What systems call the folder for temporary files. */
export const TEMPORARY = ['TMPDIR', 'TEMP', 'TMP'];

const running = new Set<ChildProcess>();
/** The run was broken off: nothing more begins. */
let isEnding = false;
const isWindows = process.platform === 'win32';

/** Makes a folder for everything temporary of a run: profiles of browsers, copies, pictures. Browsers are known by it too. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'glosa-test-'));
}

/** The same, for all that this process keeps for a while; it goes, with what still runs on it, when the process ends. */
export function keepTemporary(): string {
  const temporary = temporaryFolder();
  for (const name of TEMPORARY) process.env[name] = temporary;
  process.once('exit', () => sweep(temporary));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
  return temporary;
}

/** Starts this Node with `args` in the project; what it and its own children keep for a while goes to the folder `temporary`. */
export function startNode(args: readonly string[], temporary: string): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, FORCE_COLOR: '0', ...Object.fromEntries(TEMPORARY.map((name) => [name, temporary])) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // Ctrl+C would reach all of a group at once, and leave nobody to clear up.
    detached: !isWindows,
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  if (isEnding) end(child, 'SIGKILL');
  return child;
}

/** Ends a process and those it started. */
export function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-(child.pid ?? Number.NaN), signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Ends all that was started and is still running, and whatever is started from then on; resolves when it is gone. */
export async function endAll(): Promise<void> {
  isEnding = true;
  const all = [...running];
  for (const child of all) end(child, 'SIGTERM');
  for (const until = Date.now() + ENDING_MS; running.size > 0 && Date.now() < until; ) await pause(50);
  for (const child of all) if (running.has(child)) end(child, 'SIGKILL');
}

/** Ends what still runs on the folder `temporary` (browsers lead groups of their own), and removes the folder. */
export function sweep(temporary: string): void {
  const listed = isWindows ? '' : String(spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout ?? '');
  for (const line of listed.split('\n')) {
    const pid = Number.parseInt(line, 10);
    if (!line.includes(temporary) || !(pid > 0) || pid === process.pid) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
