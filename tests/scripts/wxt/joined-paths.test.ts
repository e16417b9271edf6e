/** The lines of an icon as one path: the same strokes at the same places. */
import { describe, expect, it } from 'vitest';
import { withJoinedPaths } from '@/scripts/wxt/joined-paths';

const icon = (...lines: string[]) => `[${lines.map((line) => `["path",{d:"${line}"}]`).join(',')}]`;

describe('withJoinedPaths', () => {
  it('joins neighbours', () => {
    expect(withJoinedPaths(icon('M10 18v-7', 'M3 22h18'))).toBe(icon('M10 18v-7M3 22h18'));
    expect(withJoinedPaths(`qe=${icon('M1 2h3', 'M4 5h6', 'M7 8v9')},x`)).toBe(`qe=${icon('M1 2h3M4 5h6M7 8v9')},x`);
  });

  it('says where a line begins that is counted from the last', () => {
    expect(withJoinedPaths(icon('M3 4h8', 'm21 3 1 11h-2'))).toBe(icon('M3 4h8M21 3l1 11h-2'));
    expect(withJoinedPaths(icon('m14 14 2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88', 'M1 1h1'))).toBe(
      icon('M14 14l2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88M1 1h1'),
    );
    expect(withJoinedPaths(icon('M0 0h1', 'm2-.5-3 4'))).toBe(icon('M0 0h1M2 -.5l-3 4'));
    expect(withJoinedPaths(icon('M0 0h1', 'm2 5h3'))).toBe(icon('M0 0h1M2 5h3'));
  });

  it.each(['m+1 2h3', 'm 1 2h3', 'm1e2 5h3'])('refuses a start that it cannot read: %s', (line) => {
    expect(() => withJoinedPaths(icon('M0 0h1', line))).toThrow(line);
  });

  it('leaves a single path and other shapes alone', () => {
    const alone = '[["path",{d:"m1 2 3 4"}],["circle",{cx:"1",cy:"2",r:"3"}],["path",{d:"M5 6h7"}]]';
    expect(withJoinedPaths(alone)).toBe(alone);
  });
});
