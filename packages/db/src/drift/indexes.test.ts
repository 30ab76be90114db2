import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { useTestDatabase } from "../testing/index.ts";

const database = useTestDatabase();
const folder = path.join(import.meta.dirname, "../sql");

/** The statements' files, which name the indexes they rely on. */
async function readStatements(): Promise<{ file: string; text: string }[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(folder, file), "utf8") })));
}

async function listIndexes(): Promise<{ name: string; isUnique: boolean }[]> {
  const { rows } = await database.pool.query<{ name: string; isUnique: boolean }>(
    `select c.relname as name, i.indisunique as "isUnique" from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and i.indrelid <> '_prisma_migrations'::regclass order by c.relname`,
  );
  return rows;
}

test("every index keeps something unique, or a statement relies on it", async () => {
  const text = (await readStatements()).map((statement) => statement.text).join("\n");
  const idle = (await listIndexes()).filter(({ name, isUnique }) => !isUnique && !text.includes(name));
  expect(idle).toEqual([]);
});

test("every index that a statement names is there", async () => {
  const known = new Set((await listIndexes()).map(({ name }) => name));
  const named = (await readStatements()).flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:[a-z_]+_(?:idx|pkey)|[a-z]+_[a-z_]+_key)\b/g)].map(([name]) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
});
