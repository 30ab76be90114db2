import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Value = string | number | boolean | Date | null | readonly number[];

/** A table, and which column each part of a row goes to. */
export interface Table<Row extends Record<keyof Row, Value>> {
  name: string;
  columns: { readonly [K in keyof Row]: string };
}

/** How much text is sent at a time, in characters. */
const portion = 64 * 1024;

/** Writes rows by COPY; they are made while they are sent, so there may be any number of them. */
export async function copyRows<Row extends Record<keyof Row, Value>>(
  client: pg.Client,
  table: Table<Row>,
  rows: Iterable<Row>,
): Promise<void> {
  const keys = Object.keys(table.columns) as (keyof Row)[];
  const names = keys.map((key) => table.columns[key]).join(", ");
  const stream = client.query(copyFrom(`copy ${table.name} (${names}) from stdin`));
  await pipeline(Readable.from(portions(keys, rows)), stream);
}

function* portions<Row extends Record<keyof Row, Value>>(keys: readonly (keyof Row)[], rows: Iterable<Row>) {
  let text = "";
  for (const row of rows) {
    text += `${keys.map((key) => encode(row[key])).join("\t")}\n`;
    if (text.length < portion) continue;
    yield text;
    text = "";
  }
  if (text) yield text;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value in COPY's text format. */
function encode(value: Value): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return typeof value === "string" ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : String(value);
}
