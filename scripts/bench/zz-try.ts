import { benchPages } from '/work/wt-lean/scripts/bench/page-bench';
import { asMarkdown } from '/work/wt-lean/scripts/bench/report';
import { compileBundledPacks } from '/work/wt-lean/scripts/pack/compile-pack';

const begun = Date.now();
const r = await benchPages('/usr/bin/chromium', await compileBundledPacks(), 1, (s) =>
  console.log(s, Date.now() - begun),
);
console.log(asMarkdown({ machine: r.version, rows: r.rows, growth: [] }));
process.exit(0);
