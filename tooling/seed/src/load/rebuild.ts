import type pg from "pg";
import { inTurn, type Lanes, share, type Unit } from "./lanes.ts";

/** Tables that grow with the site, whose foreign keys and further indexes are made at once when all is written. */
const bulky = [
  ...["posts", "clips", "images", "submissions", "listings", "post_tags", "post_votes", "favorites"],
  ...["comments", "comment_texts", "comment_votes", "karma_events", "notifications", "users", "profiles"],
  "search_entries",
];

/** Those whose keys come in no order: sorting them once is faster than finding each its place. */
const unordered = ["post_tags", "post_votes", "favorites", "comments", "comment_texts", "comment_votes"];

/** Something taken off a table, and the statement that makes it again. */
export interface Part {
  table: string;
  name: string;
  make: string;
}

/** All that was taken off, in the order in which it can be put back. */
export interface TakenOff {
  keys: Part[];
  indexes: Part[];
  foreignKeys: Part[];
}

export const nothingTaken: TakenOff = { keys: [], indexes: [], foreignKeys: [] };

/** Takes foreign keys and indexes off the bulky tables, as far as nothing is looked up by them meanwhile. Transactional. */
export async function takeOff(client: pg.Client): Promise<TakenOff> {
  const foreignKeys = await find(
    client,
    `${constraint} where c.contype = 'f' and (c.conrelid = any($1::regclass[]) or c.confrelid = any($1::regclass[]))`,
    bulky,
  );
  const keys = await find(
    client,
    `${constraint} where c.contype = 'p' and c.conrelid = any($1::regclass[])`,
    unordered,
  );
  const indexes = await find(
    client,
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as make
    from pg_index i where i.indrelid = any($1::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
    order by i.indexrelid::regclass::text`,
    bulky,
  );
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  return { keys, indexes, foreignKeys };
}

/** Puts everything back as it was, the connections sharing the work; other units of theirs are done beside. */
export async function putBack(
  lanes: Lanes,
  taken: TakenOff,
  { stopped, beside }: { stopped: () => void; beside: readonly Unit[] },
): Promise<void> {
  const [first] = lanes;
  const size = await sizesOf(first, taken);
  const largestFirst = (one: Part, other: Part) => (size.get(other.table) ?? 0) - (size.get(one.table) ?? 0);
  const made = [...taken.keys.toSorted(largestFirst), ...taken.indexes.toSorted(largestFirst)];
  await share(lanes, [...beside, ...made.map(({ make }) => inTurn([make], stopped))]);
  // A foreign key locks both its tables while it is made, but not while its rows are looked at.
  for (const { make } of taken.foreignKeys) await first.query(`${make} not valid`);
  const tables = new Set(taken.foreignKeys.toSorted(largestFirst).map(({ table }) => table));
  await share(
    lanes,
    [...tables].map((table) => {
      const own = taken.foreignKeys.filter((part) => part.table === table);
      return inTurn(
        own.map(({ name }) => `alter table ${table} validate constraint ${name}`),
        stopped,
      );
    }),
  );
}

const constraint = `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name,
  format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
  from pg_constraint c`;

async function find(client: pg.Client, sql: string, tables: readonly string[]): Promise<Part[]> {
  return (await client.query<Part>(sql, [tables])).rows;
}

async function sizesOf(client: pg.Client, { keys, indexes, foreignKeys }: TakenOff): Promise<Map<string, number>> {
  const tables = new Set([...keys, ...indexes, ...foreignKeys].map(({ table }) => table));
  const { rows } = await client.query<{ table: string; bytes: number }>(
    `select t as table, pg_table_size(t::regclass)::float8 as bytes from unnest($1::text[]) t`,
    [[...tables]],
  );
  return new Map(rows.map(({ table, bytes }) => [table, bytes]));
}
