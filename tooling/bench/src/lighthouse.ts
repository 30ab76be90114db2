import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChild } from "@medley/scripts/lib/child";
import { note, say } from "@medley/scripts/lib/say";
import { root } from "@medley/scripts/lib/workspace";
import { chromium, describeMachine } from "./machine.ts";
import { withDemoSite } from "./with-demo-site.ts";

/** Lighthouse is fetched by npx when it is wanted: nobody else needs its hundred packages. 13 wants a newer Node. */
const lighthouse = "lighthouse@12.8.2";
const runs = 5;
const resultFile = path.join(root, "bench/results/lighthouse-feed.json");
const chromeFlags = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** One run's figures: scores of 100, times in milliseconds, the layout's shifts without a unit, bytes sent. */
type Figures = Record<"performance" | "accessibility" | "lcpMs" | "cls" | "tbtMs" | "fcpMs" | "bytes", number>;

/** What the issue asks of the feed page. */
const wanted = { performance: 90, accessibility: 95, lcpMs: 2_500, cls: 0.05 };

/**
 * Measures the feed page of the production build on a demo site under Lighthouse's mobile throttling, keeps the
 * median of the runs with the machine's facts, and answers 1 when it falls short of what is wanted.
 */
export async function keepLighthouseResult(signal: AbortSignal): Promise<number> {
  const load = os.loadavg()[0] ?? 0;
  if (load > 0.5) note(`the machine is busy (load ${load.toFixed(1)}): the figures will be worse than its own`);
  const measured = await withDemoSite(signal, async (url) => {
    const all: Figures[] = [];
    for (let run = 1; run <= runs; run += 1) {
      // On a busy machine Lighthouse now and then loses the page: its own advice is to run it again.
      all.push(await measure(url, signal).catch(() => measure(url, signal)));
      note(`run ${run}: ${JSON.stringify(all.at(-1))}`);
    }
    return all;
  });
  const median = medianOf(measured);
  const machine = await describeMachine();
  const result = { page: "/", tool: lighthouse, form: "mobile, simulated throttling", machine, median, runs: measured };
  mkdirSync(path.dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  say(`Median: ${JSON.stringify(median)}, kept in ${path.relative(root, resultFile)}`);
  const { performance, accessibility, lcpMs, cls } = median;
  const good = performance >= wanted.performance && accessibility >= wanted.accessibility;
  return good && lcpMs < wanted.lcpMs && cls < wanted.cls ? 0 : 1;
}

async function measure(url: string, signal: AbortSignal): Promise<Figures> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-lighthouse-"));
  const output = path.join(folder, "report.json");
  const options = [
    ...["--quiet", "--output=json", `--output-path=${output}`, "--only-categories=performance,accessibility"],
    `--chrome-flags=${[...chromeFlags, `--user-data-dir=${path.join(folder, "profile")}`].join(" ")}`,
  ];
  try {
    const chrome = { CHROME_PATH: chromium };
    await runChild("npx", ["--yes", lighthouse, url, ...options], { cwd: folder, env: chrome, signal });
    return readReport(JSON.parse(readFileSync(output, "utf8")) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is read of Lighthouse's report. */
interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
}

function readReport({ categories, audits }: Report): Figures {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string, digits = 0) => Number((audits[name]?.numericValue ?? Number.NaN).toFixed(digits));
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    lcpMs: value("largest-contentful-paint"),
    cls: value("cumulative-layout-shift", 4),
    tbtMs: value("total-blocking-time"),
    fcpMs: value("first-contentful-paint"),
    bytes: value("total-byte-weight"),
  };
}

/** Of each figure the middle one; the number of runs is odd. */
function medianOf(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {}) as (keyof Figures)[];
  const middle = (name: keyof Figures) => all.map((figures) => figures[name]).sort((a, b) => a - b)[all.length >> 1];
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Figures;
}
