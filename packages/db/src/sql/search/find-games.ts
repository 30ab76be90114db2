import { ints, sql, statement } from "../../statement.ts";
import { likeNames, type NameSearch, nameExample } from "./names.ts";

/** Games by name, the likest first. Relies on games_names_idx. */
export const findGames = statement({
  name: "search.findGames",
  columns: { ids: ints },
  examples: [{ ...nameExample, limit: 10 }],
  sql: (p: NameSearch & { limit: number }) => sql`
    select coalesce(array_agg(n.id order by n.likeness desc, n.weight desc, n.id), '{}') as "ids"
    from ${likeNames("games", p, p.limit)} n`,
});
