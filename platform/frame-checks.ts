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
  showRemote: (ask) => typeof ask.mention === 'object',
  switchHere: (ask) => typeof ask.on === 'boolean',
};

/** True where `message` is a whole and right question to a frame. */
export function isAskOfFrame(message: unknown): message is Message<ToFrame> {
  const { kind, ask } = Object(message) as { kind?: unknown; ask?: unknown };
  return (
    typeof kind === 'string' &&
    Object.hasOwn(checks, kind) &&
    checks[kind as keyof ToFrame](Object(ask) as Record<string, unknown>)
  );
}
