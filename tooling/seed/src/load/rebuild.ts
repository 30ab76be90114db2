import type pg from "pg";

/** Tables that grow with the site, whose foreign keys and further indexes are made at once when all is written. */
const bulky = [
  ...["posts", "clips", "images", "submissions", "listings", "post_tags", "post_votes", "favorites"],
  ...["comments", "comment_texts", "comment_votes", "karma_events", "notifications", "users", "profiles"],
];

/** Those whose keys come in no order: sorting them once is faster than finding each its place. */
const unordered = ["post_tags", "post_votes", "favorites", "comments", "comment_texts", "comment_votes"];

type Part = { drop: string; make: string };

/**
 * Takes foreign keys and indexes off tables, the bulky ones unless told, as far as nothing is looked up by them
 * meanwhile, and answers the statements that put them back as they were. Transactional, like everything else here.
 */
export async function takeOff(client: pg.Client, tables: readonly string[] = bulky): Promise<string[]> {
  const foreignKeys = await parts(
    client,
    `${constraint} where c.contype = 'f' and (c.conrelid = any($1::regclass[]) or c.confrelid = any($1::regclass[]))`,
    tables,
  );
  const keys = await parts(
    client,
    `${constraint} where c.contype = 'p' and c.conrelid = any($1::regclass[])`,
    unordered.filter((table) => tables.includes(table)),
  );
  const indexes = await parts(
    client,
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
    from pg_index i where i.indrelid = any($1::regclass[])
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
    order by i.indexrelid::regclass::text`,
    tables,
  );
  for (const { drop } of [...foreignKeys, ...indexes, ...keys]) await client.query(drop);
  return [...keys, ...indexes, ...foreignKeys].map(({ make }) => make);
}

const constraint = `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
  format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
  from pg_constraint c`;

async function parts(client: pg.Client, sql: string, tables: readonly string[]): Promise<Part[]> {
  return (await client.query<Part>(sql, [tables])).rows;
}
