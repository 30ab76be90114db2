import { note, say } from "@medley/scripts/lib/say";
import type { BenchOptions } from "./options.ts";
import { findingTable, phasesTable } from "./phases/phases-table.ts";
import { criteriaHeads, criteriaLines } from "./report/criteria.ts";
import { type BenchResult, keepResult, readKept, writeResult } from "./results.ts";
import { findRegressions } from "./rows/gate.ts";
import { align, tableOf } from "./rows/table.ts";

/** Says what was found, keeps it where asked to, and compares it with what was kept before. */
export function conclude(result: BenchResult, options: BenchOptions): number {
  const { rows, phases, finding, machine } = result;
  say(`\n${tableOf(rows)}\n`);
  if (phases) say(`${phasesTable(phases)}\n`);
  if (finding) say(`${findingTable(finding)}\n`);
  say(`${align([criteriaHeads, ...criteriaLines(result, {})], [])}\n`);
  say(
    `On ${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${result.content.posts} posts, ${result.content.votes} votes`,
  );
  const { stolenPercent, measuredAgain } = result.host ?? {};
  if (stolenPercent) {
    note(
      `the machine's host withheld ${stolenPercent} % of the processors' time; ${measuredAgain} rounds were measured again`,
    );
  }
  const kept = readKept(result.size);
  const worse = kept ? findRegressions(kept.rows, rows) : [];
  for (const { name, kept: was, now } of worse)
    say(`WORSE than kept: ${name}: ratio ${was.toFixed(2)} → ${now.toFixed(2)}`);
  if (!kept) note("nothing is kept for this size to compare with");
  if (options.json) writeResult(options.json, result);
  if (options.keep) note(`kept in ${keepResult(result)}`);
  const short = rows.filter(({ pass }) => pass === false);
  say(`${rows.filter(({ pass }) => pass).length} rows pass, ${short.length} fall short, ${worse.length} got worse`);
  return short.length + worse.length > 0 ? 1 : 0;
}
