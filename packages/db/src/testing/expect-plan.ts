import pg from "pg";
import { expect } from "vitest";
import type { Query } from "../statement.ts";
import { buffersOf, drawPlan, nodesRun, type PlanNode, rowsRead } from "./plan.ts";

export interface PlanBounds {
  /** Indexes that the plan must walk. */
  uses: readonly string[];
  /** Blocks of 8 kB it may touch. */
  buffers: number;
  /** Rows its scans may take from tables, filtered ones included. */
  rows: number;
}

/** From this many rows on, reading a table whole is a fault. */
const bigRows = 5_000;

/** PostgreSQL plans a prepared statement for its parameters this often before it may settle on one plan for all. */
const plannedEachTime = 5;

/**
 * Runs a statement in a transaction that is rolled back and expects its plan to stay within bounds: walking the indexes
 * named, reading no big table whole, touching so many blocks and rows and no more. Both the plan made for these
 * parameters and the one PostgreSQL settles on after some runs have to. Failing, it shows the plan.
 */
export async function expectPlan(pool: pg.Pool, query: Query<unknown>, bounds: PlanBounds): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local jit = off");
    const big = await bigTables(client);
    expectWithin(query, await explain(client, query), bounds, big);
    expectWithin(query, await explainSettled(client, query), bounds, big);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const asked = "explain (analyze, buffers, timing off, format json)";

async function explain(client: pg.PoolClient, { text, values }: Query<unknown>): Promise<PlanNode> {
  const { rows } = await client.query(`${asked} ${text}`, values);
  return rows[0]["QUERY PLAN"][0].Plan;
}

async function explainSettled(client: pg.PoolClient, { text, values }: Query<unknown>): Promise<PlanNode> {
  const given = values.length === 0 ? "" : `(${values.map(literal).join(", ")})`;
  await client.query(`prepare settled as ${text}`);
  for (let run = 0; run < plannedEachTime; run += 1) {
    await client.query(`savepoint before; execute settled${given}; rollback to before`);
  }
  const { rows } = await client.query(`${asked} execute settled${given}`);
  await client.query("deallocate settled");
  return rows[0]["QUERY PLAN"][0].Plan;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => JSON.stringify(item)).join(",")}}`);
  return pg.escapeLiteral(String(value));
}

async function bigTables(client: pg.PoolClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; size: number }>(
    "select relname as name, reltuples as size from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1",
    [bigRows],
  );
  return new Map(rows.map(({ name, size }) => [name, size]));
}

function expectWithin(query: Query<unknown>, plan: PlanNode, bounds: PlanBounds, big: Map<string, number>): void {
  const nodes = nodesRun(plan);
  const walked = new Set(nodes.map((node) => node["Index Name"]));
  const rows = nodes.reduce((sum, node) => sum + rowsRead(node), 0);
  // One that stops at a limit reads a part, which the bound on rows is for.
  const whole = nodes.filter((node) => {
    const size = big.get(node["Relation Name"] ?? "");
    return size !== undefined && node["Node Type"] === "Seq Scan" && rowsRead(node) > size / 2;
  });
  const faults = [
    ...bounds.uses.filter((index) => !walked.has(index)).map((index) => `does not use ${index}`),
    ...whole.map((node) => `reads ${node["Relation Name"]} whole`),
    ...(buffersOf(plan) > bounds.buffers ? [`touches ${buffersOf(plan)} buffers, more than ${bounds.buffers}`] : []),
    ...(rows > bounds.rows ? [`reads ${rows} rows, more than ${bounds.rows}`] : []),
  ];
  expect(faults, [query.name, ...faults, drawPlan(plan)].join("\n")).toEqual([]);
}
