import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Column, Statement } from "../statement.ts";
import { useTestDatabase } from "../testing/index.ts";

type AnyStatement = Statement<unknown, unknown>;

const here = import.meta.dirname;
const files = (await readdir(here, { recursive: true })).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testing"),
);
const statements = (await Promise.all(files.map(findStatements))).flat();

async function findStatements(file: string): Promise<{ file: string; found: AnyStatement }[]> {
  const exported: Record<string, unknown> = await import(pathToFileURL(path.join(here, file)).href);
  return Object.values(exported).flatMap((value) => (isStatement(value) ? [{ file, found: value }] : []));
}

function isStatement(value: unknown): value is AnyStatement {
  return typeof value === "function" && "statementName" in value && "columns" in value;
}

describe("every statement keeps its contract", () => {
  const database = useTestDatabase();
  const enumNames = new Map<number, string>();

  beforeAll(async () => {
    const { rows } = await database.pool.query<{ oid: number; typname: string }>(
      "select oid::int, typname from pg_type where typtype = 'e'",
    );
    for (const { oid, typname } of rows) enumNames.set(oid, typname);
  });

  test("names are unique and say their folder", () => {
    const names = statements.map(({ found }) => found.statementName);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    for (const { file, found } of statements) {
      expect(found.statementName.split(".")[0], file).toBe(path.dirname(file).replaceAll("\\", "/"));
    }
  });

  test("a file holds one statement and at most 80 lines", async () => {
    const holders = statements.map(({ file }) => file);
    expect(holders.filter((file, index) => holders.indexOf(file) !== index)).toEqual([]);
    for (const file of holders) {
      const lines = (await readFile(path.join(here, file), "utf8")).split("\n").length - 1;
      expect(lines, file).toBeLessThanOrEqual(80);
    }
  });

  test.each(statements.map(({ found }) => [found.statementName, found] as const))("%s", async (_, found) => {
    expect(found.examples.length, "a statement needs an example to be proven").toBeGreaterThan(0);
    for (const example of found.examples) {
      const fields = await describeResult(database.pool, found, example);
      expect(fields.map((field) => field.name).sort()).toEqual(Object.keys(found.columns).sort());
      for (const field of fields) expectType(field, found.columns[field.name], enumNames);
    }
  });
});

/** Runs the example in a transaction that is rolled back; a statement that a constraint refuses has no result to prove. */
async function describeResult(pool: pg.Pool, found: AnyStatement, example: unknown): Promise<pg.FieldDef[]> {
  const client = await pool.connect();
  try {
    // Foreign keys are off for the transaction: examples name rows that don't exist.
    await client.query("begin; set local session_replication_role = replica");
    const { text, values } = found(example);
    return (await client.query(text, values)).fields;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

function expectType(field: pg.FieldDef, column: Column<unknown> | undefined, enumNames: Map<number, string>): void {
  if (!column) throw new Error(`${field.name} is not declared`);
  if ("enumName" in column) expect(enumNames.get(field.dataTypeID), field.name).toBe(column.enumName);
  else expect(column.oids, `${field.name} has type ${field.dataTypeID}`).toContain(field.dataTypeID);
}
