import { ints, sql, statement } from "../../statement.ts";
import { likeNames, type NameSearch, nameExample } from "./names.ts";

/** Tags by name, the likest first. Relies on tags_names_idx. */
export const findTags = statement({
  name: "search.findTags",
  columns: { ids: ints },
  examples: [{ ...nameExample, limit: 10 }],
  sql: (p: NameSearch & { limit: number }) => sql`
    select coalesce(array_agg(n.id order by n.likeness desc, n.weight desc, n.id), '{}') as "ids"
    from ${likeNames("tags", p, p.limit)} n`,
});
