import type pg from "pg";

/**
 * Lists what a database holds beyond what `prisma migrate diff` compares, a line for each thing, in a fixed order: it
 * doesn't notice a missing trigger, function, partial index, check or view. The same on PostgreSQL 15 to 18.
 */
export async function readCatalogue(client: Pick<pg.ClientBase, "query">): Promise<string> {
  const parts = await Promise.all(
    Object.entries(sections).map(async ([title, lines]) => {
      const { rows } = await client.query<{ line: string }>(`SELECT line FROM (${lines}) t ORDER BY line COLLATE "C"`);
      return [`# ${title}`, ...rows.map(({ line }) => line), ""].join("\n");
    }),
  );
  return parts.join("\n");
}

const here = "current_schema()::regnamespace";

/** Objects that came with an extension are the extension's affair. */
const own = (catalogue: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const sections = {
  extensions: `SELECT extname::text AS line FROM pg_extension WHERE extname <> 'plpgsql'`,

  "tables, with their storage parameters": `
    SELECT concat_ws(' ', relname, array_to_string(reloptions, ', ')) AS line FROM pg_class c
    WHERE relnamespace = ${here} AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations' AND ${own("pg_class", "c.oid")}`,

  "generated columns": `
    SELECT format('%s.%s = %s', c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = ${here} AND a.attgenerated <> ''`,

  // From version 18 on a NOT NULL is a constraint too; Prisma compares those. Constraint triggers are listed below.
  constraints: `
    SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint
    WHERE connamespace = ${here} AND contype IN ('p', 'u', 'f', 'c', 'x') AND conrelid <> '_prisma_migrations'::regclass`,

  indexes: `
    SELECT i.indexdef || CASE WHEN x.indisvalid THEN '' ELSE ' INVALID' END AS line
    FROM pg_indexes i JOIN pg_index x ON x.indexrelid = format('%I.%I', i.schemaname, i.indexname)::regclass
    WHERE i.schemaname = current_schema() AND i.tablename <> '_prisma_migrations'`,

  triggers: `
    SELECT pg_get_triggerdef(t.oid) || CASE WHEN t.tgenabled = 'O' THEN '' ELSE ' ENABLED ' || t.tgenabled::text END AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = ${here} AND NOT t.tgisinternal`,

  "functions, with the md5 of their bodies": `
    SELECT concat_ws(' ', format('%s(%s)', proname, pg_get_function_identity_arguments(p.oid)),
      'returns', pg_get_function_result(p.oid), lanname,
      CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
      CASE WHEN proisstrict THEN 'strict' END, CASE WHEN prosecdef THEN 'security definer' END,
      CASE proparallel WHEN 's' THEN 'parallel safe' WHEN 'r' THEN 'parallel restricted' END,
      array_to_string(proconfig, ' '), md5(CASE WHEN prosqlbody IS NULL THEN prosrc ELSE pg_get_functiondef(p.oid) END)
    ) AS line
    FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE pronamespace = ${here} AND ${own("pg_proc", "p.oid")}`,

  "views and materialised views": `
    SELECT format('%s%s: %s', CASE relkind WHEN 'm' THEN 'materialised ' END, relname,
      regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g')) AS line
    FROM pg_class c WHERE relnamespace = ${here} AND relkind IN ('v', 'm') AND ${own("pg_class", "c.oid")}`,

  "extended statistics": `
    SELECT pg_get_statisticsobjdef(oid) AS line FROM pg_statistic_ext WHERE stxnamespace = ${here}`,
};
