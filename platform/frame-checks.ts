/** Checks by hand what arrives in a frame, where a schema library would weigh more than all it checks. */
import type { Message, ToFrame } from '@/core/protocol';

const checks: { [K in keyof ToFrame]: (ask: Record<string, unknown>) => boolean } = {
  walk: (ask) =>
    (ask.direction === 'next' || ask.direction === 'previous') &&
    (ask.topic === null || typeof ask.topic === 'string') &&
    typeof ask.enter === 'boolean',
  openCard: (ask) => typeof ask.focused === 'boolean',
  openSelected: (ask) => typeof ask.topic === 'string' && typeof ask.name === 'string' && typeof ask.edits === 'number',
  // The background has looked at every part of it.
  showFar: (ask) => typeof ask.far === 'object',
  switchHere: (ask) => typeof ask.on === 'boolean',
};

/** True where `message` is a whole and right question to a frame. */
export function isAskOfFrame(message: unknown): message is Message<ToFrame> {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, ask } = message as { kind?: unknown; ask?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return false;
  return typeof ask === 'object' && ask !== null && checks[kind as keyof ToFrame](ask as Record<string, unknown>);
}
