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
  await pipeline(Readable.from(portions(table, rows)), client.query(copyFrom(copyInto(table))));
}

/** Rows of one table in COPY's text format, made somewhere and written elsewhere. */
export interface CopyText {
  /** The statement that takes the bytes. */
  statement: string;
  bytes: Uint8Array;
}

export function copyText<Row extends Record<keyof Row, Value>>(table: Table<Row>, rows: Iterable<Row>): CopyText {
  return { statement: copyInto(table), bytes: Buffer.from([...portions(table, rows)].join("")) };
}

/** Writes what `copyText` made. */
export async function copyBytes(client: pg.Client, { statement, bytes }: CopyText): Promise<void> {
  if (bytes.length > 0) await pipeline([bytes], client.query(copyFrom(statement)));
}

function copyInto<Row extends Record<keyof Row, Value>>({ name, columns }: Table<Row>): string {
  const names = Object.values<string>(columns).join(", ");
  return `copy ${name} (${names}) from stdin`;
}

function* portions<Row extends Record<keyof Row, Value>>({ columns }: Table<Row>, rows: Iterable<Row>) {
  const keys = Object.keys(columns) as (keyof Row)[];
  let text = "";
  for (const row of rows) {
    let tab = "";
    for (const key of keys) {
      text += tab + encode(row[key]);
      tab = "\t";
    }
    text += "\n";
    if (text.length < portion) continue;
    yield text;
    text = "";
  }
  if (text) yield text;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const special = /[\\\t\n\r]/;

/** A value in COPY's text format. */
function encode(value: Value): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  if (typeof value !== "string") return String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : value;
}
