import { findingHeads, findingLines } from "../phases/phases-table.ts";
import type { BenchResult } from "../results.ts";
import type { Row } from "../rows/row.ts";
import { figure } from "../rows/table.ts";
import { criteriaHeads, criteriaLines } from "./criteria.ts";
import type { Kept } from "./pictures.ts";

/**
 * Puts figures into the text: `{{rows}}` and the like are tables, `{{picture name.svg words}}` a picture if it was drawn,
 * `{{row NAME | p95}}` one figure of one row. Whatever has no figures yet says so.
 */
export function fillTemplate(template: string, kept: Kept, drawn: readonly string[]): string {
  // Of the largest content of which everything was measured; what is known of other sizes is how it grows.
  const latest = kept.bench.findLast(({ parts }) => parts === undefined) ?? kept.bench.at(-1);
  return template.replaceAll(/\{\{([^}]+)\}\}/g, (_, inside: string) => {
    const [word = "", ...rest] = inside.trim().split(" ");
    const argument = rest.join(" ");
    switch (word) {
      case "picture": {
        const [name = "", ...words] = rest;
        return drawn.includes(name) ? `![${words.join(" ")}](performance/${name})` : missing(words.join(" "));
      }
      case "row":
        return rowFigure(latest, argument);
      case "machine":
        return latest ? machineWords(latest) : missing("machine");
      case "rows":
        return latest ? rowsTable(latest.rows) : missing("rows");
      case "growth":
        return growthTable(kept.bench);
      case "phases":
        return phasesTable(kept.bench.findLast(({ phases }) => phases !== undefined));
      case "finding":
        return findingTable(kept.bench.findLast(({ finding }) => finding !== undefined));
      case "criteria":
        return latest ? markdownTable(criteriaHeads, criteriaLines(latest, kept.loads)) : missing("criteria");
      case "loads":
        return loadsTable(kept);
      default:
        throw new Error(`The template asks for ${inside}, which nobody fills in`);
    }
  });
}

const missing = (what: string) => `*(not measured yet: ${what})*`;

function rowFigure(result: BenchResult | undefined, argument: string): string {
  const [name = "", field = ""] = argument.split("|").map((part) => part.trim());
  const row = result?.rows.find((one) => one.name === name);
  return row ? figure(row[field as "p50" | "p95" | "p99" | "ratio" | "perSecond"]) : missing(name);
}

function machineWords({ machine, host, size, content }: BenchResult): string {
  return (
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, commit ` +
    `${machine.commit}, ${machine.date}; size *${size}*: ${content.posts} posts, ${content.votes} votes, ` +
    `${content.comments} comments, ${content.members} members${hostWords(host)}`
  );
}

function hostWords(host: BenchResult["host"]): string {
  if (!host?.stolenPercent) return "";
  const { stolenPercent, measuredAgain } = host;
  return `; the machine is a virtual one, whose host withheld ${stolenPercent} % of its processors' time, and ${measuredAgain} rounds were measured again for that`;
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function markdownTable(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [row(heads), row(heads.map(() => "---")), ...lines.map(row)].join("\n");
}

const verdict = (row: Row | undefined) => (typeof row?.pass !== "boolean" ? "" : row.pass ? "yes" : "**no**");

function rowsTable(rows: readonly Row[]): string {
  return markdownTable(
    ["operation", "p50 ms", "p95 ms", "p99 ms", "a second", "SQL", "ratio", "to", "wanted", "met"],
    rows.map((row) => [
      row.name,
      ...[row.p50, row.p95, row.p99].map(figure),
      row.perSecond === undefined ? "" : figure(row.perSecond),
      row.statements === null ? "" : String(row.statements),
      row.ratio === null ? "" : figure(row.ratio),
      row.reference ?? "",
      row.target ?? "",
      verdict(row),
    ]),
  );
}

/** p95 of what was measured without HTTP at more than one size, by size; and what was found only at the largest. */
function growthTable(bench: readonly BenchResult[]): string {
  const largest = bench.at(-1);
  if (!largest || bench.length < 2) return missing("other sizes");
  const found = bench.map(({ rows }) => new Map(rows.map((row) => [row.name, row])));
  const lines = largest.rows.flatMap(({ name }) => {
    const at = found.map((rows) => rows.get(name));
    const isShown = !/^(HTTP|growth)/.test(name) && at.filter((row) => row && !Number.isNaN(row.p95)).length > 1;
    const last = at.at(-1);
    const before = at.at(-2);
    const times = last && before ? `×${figure(last.p50 / before.p50)}` : "";
    return isShown ? [[name, ...at.map((row) => figure(row?.p95)), times, last?.target ?? "", verdict(last)]] : [];
  });
  const heads = bench.map(({ content, size }) => `${size}: ${content.posts} posts`);
  return markdownTable(["p95 ms of", ...heads, "p50, last step", "wanted", "met"], lines);
}

function phasesTable(result: BenchResult | undefined): string {
  if (!result?.phases) return missing("phases");
  const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(0)} %`);
  return markdownTable(
    [
      "phase",
      "what it is",
      "p95 ms",
      "a second",
      "SQL each",
      "hit rate",
      "CPU",
      "PostgreSQL ms each",
      "MB",
      "connections",
      "gain",
      "promised",
    ],
    result.phases.map((phase, n, all) => [
      phase.name,
      phase.what,
      figure(phase.p95),
      figure(phase.perSecond),
      figure(phase.statementsEach),
      percent(phase.hitRate),
      percent(phase.cpuShare),
      figure(phase.databaseMsEach),
      phase.memoryMb.toFixed(0),
      String(phase.connections),
      n === 0 ? "" : `×${figure(phase.perSecond / (all[n - 1]?.perSecond ?? Number.NaN))}`,
      phase.promised,
    ]),
  );
}

function findingTable(result: BenchResult | undefined): string {
  return result?.finding ? markdownTable(findingHeads, findingLines(result.finding)) : missing("indexes");
}

function loadsTable({ loads }: Kept): string {
  const lines = Object.values(loads).flatMap(({ profile, size, checks }) =>
    checks.map(({ what, found, wanted, pass }) => [
      profile,
      size,
      what,
      figure(found),
      wanted,
      pass ? "yes" : "**no**",
    ]),
  );
  return lines.length > 0
    ? markdownTable(["profile", "size", "what", "found", "wanted", "met"], lines)
    : missing("loads");
}
