import { writeFileSync } from "node:fs";
import path from "node:path";
import { startTestRedis } from "@medley/services";
import { describeMachine } from "../machine.ts";
import { resultsFolder } from "../results.ts";
import { measureCrowds } from "./measure-crowds.ts";
import { measureHits } from "./measure-hits.ts";
import { measureOutages } from "./measure-outages.ts";
import { measureStaleness } from "./measure-staleness.ts";
import { startProcess } from "./process.ts";

/** Measures what the cache promises in figures, prints them and keeps them. About three minutes. */
export async function measureCacheEngine(): Promise<number> {
  const machine = await describeMachine();
  const hits = await measureHits();
  const server = await startTestRedis();
  const [reader, writer] = await Promise.all([startProcess(server.url), startProcess(server.url)]);
  const crowds = await measureCrowds([reader, writer]);
  const staleness = await measureStaleness(reader, writer);
  reader.stop();
  writer.stop();
  await server.stop();
  const outages = await measureOutages();

  const checks = [
    check("first-level hit, ns, median", hits.getNs.p50, 3_000),
    check("loads of an expired entry, 1 000 callers in one process", crowds.mostLoads.oneProcess, 1),
    check("the same in two processes", crowds.mostLoads.twoProcesses, 1),
    check("calls of a failing loader within a second, one process", crowds.mostFailingCallsASecond.oneProcess, 4),
    check("the same in two processes", crowds.mostFailingCallsASecond.twoProcesses, 4),
    check("staleness in another process, ms, p99", staleness.withBus.p99, 100),
    check("staleness without the bus, ms, worst", staleness.withoutBus.max, 5_000),
    ...outages.flatMap(({ what, goodPercent, firstMedianMs, p99Ratio }) => [
      check(`Redis ${what}: bad reads, %`, 100 - goodPercent, 0.1),
      check(`Redis ${what}: slowest of the first reads, ms`, firstMedianMs, 300),
      check(`Redis ${what}: p99 against healthy`, p99Ratio, 2),
    ]),
  ];
  const file = path.join(resultsFolder, "cache-engine.json");
  const result = { machine, checks, hits, crowds, staleness, outages };
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  for (const { what, value, most, pass } of checks)
    process.stdout.write(`${pass ? "pass" : "FAIL"}  ${what}: ${value} (≤ ${most})\n`);
  process.stdout.write(`kept in ${file}\n`);
  return checks.every(({ pass }) => pass) ? 0 : 1;
}

const check = (what: string, value: number, most: number) => ({ what, value, most, pass: value <= most });
