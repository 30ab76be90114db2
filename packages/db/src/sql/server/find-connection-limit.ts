import { int, sql, statement } from "../../statement.ts";

/** How many connections PostgreSQL allows to all its ordinary users together. */
export const findConnectionLimit = statement({
  name: "server.findConnectionLimit",
  columns: { allowed: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) as "allowed"`,
});
