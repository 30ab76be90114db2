import type { PostStatus, PostVisibility } from "../../generated/enums.ts";
import { sql, statement } from "../../statement.ts";

export interface ChangeShownParams {
  ids: readonly string[];
  visibility: PostVisibility;
  /** One for each id. */
  statuses: readonly PostStatus[];
  publishedAt: readonly (Date | null)[];
}

/** Gives images that the caller locked another visibility and the status that goes with it. Relies on posts_pkey. */
export const changeShown = statement({
  name: "image.changeShown",
  columns: {},
  examples: [
    { ids: ["00000000-0000-7000-8000-000000000000"], visibility: "private", statuses: ["active"], publishedAt: [null] },
  ] satisfies ChangeShownParams[] as ChangeShownParams[],
  sql: (p: ChangeShownParams) => sql`
    update posts set visibility = ${p.visibility}::post_visibility, status = w.status, published_at = w.published_at
    from unnest(${p.ids}::uuid[], ${p.statuses}::post_status[], ${p.publishedAt}::timestamptz[]) w(id, status, published_at)
    where posts.id = w.id`,
});
