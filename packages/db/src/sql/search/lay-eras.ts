import { int, sql, statement } from "../../statement.ts";

/**
 * Divides time anew so that each stretch holds some sixteen thousand listed posts. Only right before all posts are
 * indexed, since entries keep the era they were indexed under. Reads listings_new_idx whole.
 */
export const layEras = statement({
  name: "search.layEras",
  columns: { laid: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`select search_lay_eras() as "laid"`,
});
