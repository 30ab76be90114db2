import { sql, statement, uuids } from "../../statement.ts";
import { likeNames, type NameSearch, nameExample } from "./names.ts";

/** Members by name, the likest first. Relies on users_names_idx. */
export const findPeople = statement({
  name: "search.findPeople",
  columns: { ids: uuids },
  examples: [{ ...nameExample, limit: 10 }],
  sql: (p: NameSearch & { limit: number }) => sql`
    select coalesce(array_agg(n.id order by n.likeness desc, n.weight desc, n.id), '{}') as "ids"
    from ${likeNames("people", p, p.limit)} n`,
});
