import { type Sql, sql } from "../../statement.ts";

export const rankedSorts = ["hot", "top", "rising", "discussed", "controversial"] as const;
export type RankedSort = (typeof rankedSorts)[number];

/**
 * Hours since publication at `now`; a date in the future counts as now. Not by `extract`, which reckons in decimals:
 * that takes three times as long.
 */
const ageHours = (now: Sql) => sql`greatest(date_part('epoch', ${now} - w.published_at) / 3600, 0)`;

/** `score / (age_hours + 2)^1.5`. */
export function hotValue(now: Sql): Sql {
  return sql`(l.score / power(${ageHours(now)} + 2, 1.5))`;
}

/** What each ranked sort orders by, highest first; ties go to the newest, then to the higher id. */
export function rankValue(sort: RankedSort, now: Sql): Sql {
  switch (sort) {
    case "hot":
      return hotValue(now);
    case "top":
      return sql`l.score::float8`;
    case "rising":
      return sql`((l.score + l.view_count / 100.0::float8) * (1 + 1 / (${ageHours(now)} + 2)))`;
    case "discussed":
      return sql`l.comment_count::float8`;
    case "controversial":
      return sql`vote_controversy(l.up, l.down)`;
  }
}
