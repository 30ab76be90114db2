import { json, sql, statement } from "../../statement.ts";
import { likeNames, type NameSearch, nameExample } from "./names.ts";

/** Something with a page of its own; what there is of it depends on its kind. */
export type SuggestedName =
  | { kind: "tag"; slug: string; name: string; color: string }
  | { kind: "game"; slug: string; name: string; boxArtUrl: string | null }
  | { kind: "broadcaster"; login: string; name: string; avatarUrl: string | null }
  | { kind: "person"; username: string; displayName: string; avatarUrl: string | null };

/**
 * Tags, games, broadcasters and members by name, the likest first; of equals tags, then games, then broadcasters.
 * Relies on tags_names_idx, games_names_idx, broadcasters_names_idx, users_names_idx.
 */
export const suggestNames = statement({
  name: "search.suggestNames",
  columns: { suggestion: json<SuggestedName>() },
  examples: [{ ...nameExample, limit: 10 }],
  sql: (p: NameSearch & { limit: number }) => sql`
    select s.suggestion as "suggestion" from (
      select n.likeness, n.weight, 1 as turn, json_build_object('kind', 'tag', 'slug', t.slug, 'name', t.name,
        'color', t.color) as suggestion
      from ${likeNames("tags", p, p.limit)} n join tags t using (id)
      union all
      select n.likeness, n.weight, 2, json_build_object('kind', 'game', 'slug', g.slug, 'name', g.name,
        'boxArtUrl', g.box_art_url)
      from ${likeNames("games", p, p.limit)} n join games g using (id)
      union all
      select n.likeness, n.weight, 3, json_build_object('kind', 'broadcaster', 'login', b.login, 'name', b.name,
        'avatarUrl', b.avatar_url)
      from ${likeNames("broadcasters", p, p.limit)} n join broadcasters b using (id)
      union all
      select n.likeness, n.weight, 4, json_build_object('kind', 'person', 'username', u.username,
        'displayName', u.display_name, 'avatarUrl', u.avatar_url)
      from ${likeNames("people", p, p.limit)} n join users u using (id)
    ) s
    order by floor(s.likeness) desc, s.turn, s.likeness desc, s.weight desc, s.suggestion::text limit ${p.limit}::int`,
});
