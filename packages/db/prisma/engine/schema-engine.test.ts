import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { createEmptyDatabase } from "../../src/testing/index.ts";

interface Answer {
  id: number;
  result?: unknown;
  error?: { data: { message: string } };
}

// An unanswered request makes the CLI end silently with exit code 0, which a deployment would take for success.
test("a request that needs an unreachable database is answered with an error", async () => {
  const answer = await ask("postgresql://medley@127.0.0.1:1/medley", "getDatabaseVersion", {});
  expect(answer.error?.data.message).toContain("Can't reach database server at `127.0.0.1:1`");
});

test("a panic is answered with its words", async () => {
  const answer = await ask(await emptyDatabase(), "debugPanic", {});
  expect(answer.error?.data.message).toContain("This is the debugPanic artificial panic");
});

test("a failing migration is answered with PostgreSQL's own words and keeps nothing", async () => {
  const url = await emptyDatabase();
  const script = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$; SELECT * FROM nowhere;";
  const answer = await ask(url, "applyMigrations", {
    migrationsList: {
      baseDir: "/",
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
      shadowDbInitScript: "",
      migrationDirectories: [
        { path: "1_bad", migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } } },
      ],
    },
    filters: { externalTables: [], externalEnums: [] },
  });
  expect(answer.error?.data.message).toContain('relation "nowhere" does not exist (SQLSTATE 42P01)');
});

async function emptyDatabase(): Promise<string> {
  const database = await createEmptyDatabase();
  onTestFinished(database.drop);
  return database.url;
}

/** Sends the engine one request, as the CLI would. */
async function ask(url: string, method: string, params: object): Promise<Answer> {
  const engine = spawn(path.join(import.meta.dirname, "schema-engine.mjs"), ["--datasource", JSON.stringify({ url })], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  engine.stdin.end(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method, params })}\n`);
  const lines: string[] = [];
  createInterface({ input: engine.stdout }).on("line", (line) => lines.push(line));
  await once(engine, "close");
  return JSON.parse(lines.at(-1) ?? "null") as Answer;
}
