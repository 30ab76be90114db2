import { useTestDatabase } from "@medley/db/testing";
import { expect, test } from "vitest";
import { labelPosts } from "./labels.ts";
import { seed } from "./seed.ts";

const content = { size: "demo", now: new Date("2026-11-22T12:00:00Z") } as const;
const database = useTestDatabase();

test("labels tell of each post what it was made from", async () => {
  await seed({ ...content, databaseUrl: database.url, dataDir: null, log: () => {} });
  const { rows } = await database.pool.query(
    `select p.id, p.title, l.listed, p.language, g.name as game, b.login as broadcaster, u.username as author,
      array(select t.name from tags t where t.id = any(l.tag_ids) order by t.id) as tags
    from posts p join listings l on l.post_id = p.id left join clips c on c.post_id = p.id left join games g on g.id = c.game_id
      left join broadcasters b on b.id = c.broadcaster_id join users u on u.id = p.author_id order by p.id`,
  );
  const labels = [...labelPosts(content)];
  const said = labels.map(({ index, topic, genre, thing, ...label }) => label);
  // Of images the database knows neither game nor channel.
  const known = rows.map((row, at) => ({
    ...row,
    ...(row.game === null && { game: said[at]?.game, broadcaster: said[at]?.broadcaster }),
  }));
  expect(said).toEqual(known);
  expect(labels.map(({ index }) => index)).toEqual(rows.map((_, at) => at));
  expect(new Set(labels.map(({ topic }) => topic)).size).toBeGreaterThan(12);
});

test("on a large site some titles name their moment by a word that few others have", () => {
  const things = new Map<string, number>();
  let posts = 0;
  for (const { thing, title } of labelPosts({ ...content, size: "medium" })) {
    posts += 1;
    if (posts > 8_000) break;
    if (thing === null) continue;
    expect(title).toContain(thing);
    things.set(thing, (things.get(thing) ?? 0) + 1);
  }
  const counts = [...things.values()].sort((one, other) => other - one);
  expect(counts.length).toBeGreaterThan(200);
  expect(counts[0]).toBeGreaterThan(50);
  expect(counts.at(-1)).toBeLessThan(8);
});
