import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { send } from "./testing/send.ts";
import { startTestServer, type TestServer } from "./testing/start-test-server.ts";

const docs = path.join(import.meta.dirname, "../../../docs");
const read = (file: string) => readFileSync(path.join(docs, file), "utf8");
const alertFile = parse(read("operations/alerts.yaml")) as AlertFile;
const rules = alertFile.groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(read("operations/grafana-dashboard.json")) as Dashboard;
const queries = dashboard.panels.flatMap((panel) => (panel.targets ?? []).map(({ expr }) => expr));

interface AlertFile {
  groups: { rules: { alert: string; expr: string; labels: object; annotations: { summary: string } }[] }[];
}
interface Dashboard {
  title: string;
  panels: { title: string; targets?: { expr: string }[] }[];
}

/** The metrics that an expression names: what stands before a selector, a comparison or the end, and is no function. */
function metricsIn(expression: string): string[] {
  const bare = expression.replaceAll(/"[^"]*"/g, "").replaceAll(/\b(by|on|without|ignoring)\s*\([^)]*\)/g, "");
  const words = bare.replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, " ").matchAll(/\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\b(?!\s*\()/g);
  return [...new Set([...words].map(([, name = ""]) => name))];
}

describe("the dashboard and the alerts", () => {
  let t: TestServer;
  let there: Set<string>;
  beforeAll(async () => {
    t = await startTestServer();
    await t.app.db.pool.query("insert into job_runs (job, started_at, duration_ms) values ('any', now(), 1)");
    const { body } = await send(t.url, "/metrics");
    const names = [...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = "", type]) =>
      type === "histogram" ? ["_bucket", "_sum", "_count"].map((suffix) => name + suffix) : [name],
    );
    there = new Set(names);
  });
  afterAll(() => t.close());

  test.each(rules.map(({ alert, expr }) => [alert, expr]))(
    "the alert %s asks for metrics that there are",
    (_, expr) => {
      expect(metricsIn(expr).length).toBeGreaterThan(0);
      expect(metricsIn(expr).filter((name) => !there.has(name))).toEqual([]);
    },
  );

  test("every panel asks for metrics that there are", () => {
    expect(queries.length).toBeGreaterThan(15);
    expect(queries.flatMap(metricsIn).filter((name) => !there.has(name))).toEqual([]);
    for (const query of queries) expect(metricsIn(query).length, query).toBeGreaterThan(0);
  });

  test("the metrics that are promised are there, by their very names", () => {
    const promised = [
      "http_request_duration_seconds_bucket",
      "trpc_procedure_duration_seconds_bucket",
      "db_query_duration_seconds_bucket",
      "db_queries_per_request_bucket",
      "db_connections",
      "db_pool_acquire_seconds_bucket",
      "cache_requests_total",
      "http_requests_shed_total",
      "admission_wait_seconds_bucket",
      "job_duration_seconds",
      "job_last_success_timestamp_seconds",
      "image_processing_seconds_bucket",
      "nodejs_eventloop_lag_p99_seconds",
    ];
    expect(promised.filter((name) => !there.has(name))).toEqual([]);
  });
});

test("operations.md says what to do for every alert, and names no other", () => {
  const named = new Set([...read("operations.md").matchAll(/`(Medley[A-Z]\w+)`/g)].map(([, name]) => name));
  expect([...named].sort()).toEqual(rules.map(({ alert }) => alert).sort());
});
