import { sql, statement } from "../../statement.ts";
import { cardsOf, toldCards } from "./card-columns.ts";

/** Everything cards show of each of the posts, and their authors, in one statement. Relies on the primary keys. */
export const postCards = statement({
  name: "post.postCards",
  columns: { cards: toldCards },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select ${cardsOf(sql`select unnest(${p.ids}::uuid[]) as id`)} as "cards"`,
});
