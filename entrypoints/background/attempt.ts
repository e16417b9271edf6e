/** Runs a task that no caller waits for, and reports its failure. */
import { report } from '@/platform/report';

/** Reports if `task` fails; `doing` says what it was ("making the menu"). */
export function attempt(task: Promise<unknown>, doing: string): void {
  task.catch((error: unknown) => report(error, doing));
}
