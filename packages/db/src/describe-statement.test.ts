import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { describeStatement } from "./describe-statement.ts";
import type { Statement } from "./statement.ts";
import { useTestDatabase } from "./testing/index.ts";

const database = useTestDatabase();

test.each([
  { text: "select 1 from posts", type: "select", table: "posts" },
  { text: "with x as (select 1 from t for no key update) select 1 from x", type: "select", table: "t" },
  {
    text: "with a as (insert into post_votes (x) values (1) on conflict do update set x = 1) select 1",
    type: "insert",
  },
  { text: "update\n  listings l set view_count = 1", type: "update", table: "listings" },
  { text: "delete from sessions where true", type: "delete", table: "sessions" },
  { text: 'SELECT "public"."users"."id" FROM "public"."users" WHERE 1=1 OFFSET $1', type: "select", table: "users" },
  { text: 'INSERT INTO "public"."posts" ("id") VALUES ($1) RETURNING "id"', type: "insert", table: "posts" },
  { text: "select extract(epoch from l.published_at) from unnest($1) n join listings l on true", table: "listings" },
  { text: "select 'delete from users' from games -- update tags", type: "select", table: "games" },
  { text: "select now()", type: "select", table: "none" },
])("$text", ({ text, type = "select", table = "post_votes" }) => {
  expect(describeStatement(text)).toEqual({ type, table });
});

test("every statement of ours is about a table that there is", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind in ('r', 'v', 'p')",
  );
  const tables = new Set(["none", ...rows.map(({ name }) => name)]);
  const folder = path.join(import.meta.dirname, "sql");
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  for (const file of files.filter((one) => !one.includes("testing"))) {
    const exported: Record<string, unknown> = await import(pathToFileURL(path.join(folder, file)).href);
    for (const found of Object.values(exported)) {
      if (typeof found !== "function" || !("statementName" in found)) continue;
      const statement = found as Statement<unknown, unknown>;
      for (const example of statement.examples) {
        const { table } = describeStatement(statement(example).text);
        // The queue makes its own tables, with the first worker.
        if (!/bullmq\./.test(statement(example).text)) expect(tables, statement.statementName).toContain(table);
      }
    }
  }
});
