import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { SubmitClipInput } from "@medley/api/schema/clip";
import { CommentBody } from "@medley/api/schema/comment";
import { useTestDatabase } from "@medley/db/testing";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { sizes } from "./content/sizes.ts";
import { whoIsThere } from "./demo.ts";
import { NotEmpty } from "./load/emptiness.ts";
import { seed } from "./seed.ts";
import { findDrift } from "./testing/drift.ts";
import { tableHashes } from "./testing/table-hashes.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const now = new Date("2026-11-22T12:00:00Z");

describe("demo content", () => {
  const database = useTestDatabase();
  const dataDir = temporaryFolder();
  const said: string[] = [];
  const fillIt = (url: string) =>
    seed({ databaseUrl: url, dataDir, size: "demo", now, log: (line) => said.push(line) });
  const ask = async <Row extends object>(sql: string) => (await database.pool.query<Row>(sql)).rows;
  const askOne = async (sql: string) => Object.values((await ask<Record<string, unknown>>(sql))[0] ?? {})[0];

  beforeAll(() => fillIt(database.url));

  test("has as many posts and members as its size says, and about as many votes and comments", async () => {
    const { posts, members, votes, comments } = sizes.demo;
    expect(await askOne("select count(*)::int from posts")).toBe(posts);
    expect(await askOne("select count(*)::int from users")).toBe(members);
    for (const [table, wanted] of [
      ["post_votes", votes],
      ["comments", comments],
    ] as const) {
      const found = Number(await askOne(`select count(*)::int from ${table}`));
      expect(Math.abs(found - wanted) / wanted, table).toBeLessThan(0.25);
    }
  });

  test("keeps every counter, copy and karma equal to its rows", async () => {
    expect(await findDrift(database.pool)).toEqual([]);
    expect(await askOne("select count(*)::int from users where karma <> 100")).toBeGreaterThan(20);
  });

  test("lets nobody sign in", async () => {
    expect(await askOne("select count(*)::int from credentials")).toBe(0);
    expect(await whoIsThere(database.url)).toEqual({ anybody: true, admin: false, demoAccounts: false });
  });

  test("leaves every trigger on", async () => {
    expect(await ask("select tgname from pg_trigger where tgenabled <> 'O'")).toEqual([]);
  });

  test("has something of every fate", async () => {
    const rows = await ask<{ state: string; n: number }>(
      "select status || ' ' || visibility as state, count(*)::int as n from posts group by 1",
    );
    const found = Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    for (const state of ["pending", "rejected", "removed"]) expect(found[`${state} public`], state).toBeGreaterThan(3);
    expect(found["active unlisted"]).toBeGreaterThan(2);
    expect(found["active private"]).toBeGreaterThan(0);
    expect(await askOne("select count(*)::int from posts where nsfw")).toBeGreaterThan(2);
    expect(
      await askOne(
        "select count(*)::int from posts where status in ('rejected', 'removed') and coalesce(status_reason, '') = ''",
      ),
    ).toBe(0);
    const kinds = await ask<{ kind: string }>("select distinct kind::text from notifications order by kind");
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "comment_removed",
      "mention",
      "milestone",
      "post_removed",
      "reply",
      "submission_approved",
      "submission_rejected",
    ]);
  });

  test("logs each decision of staff, and tells whom it was about", async () => {
    const decided = "submissions where state <> 'pending'";
    expect(
      await askOne(
        `select (select count(*) from audit_events where action like 'submission.%') = (select count(*) from ${decided})`,
      ),
    ).toBe(true);
    expect(
      await askOne(
        "select (select count(*) from notifications where kind = 'post_removed') = (select count(*) from posts where status = 'removed')",
      ),
    ).toBe(true);
    expect(
      await askOne(
        "select count(*)::int from submissions s join posts p on p.id = s.post_id where s.decided_by_id = p.author_id",
      ),
    ).toBe(0);
  });

  test("lets nobody act before they joined, before there was something to act on, or in the future", async () => {
    const acts = `(select v.user_id, v.created_at as at, p.published_at as since from post_votes v join posts p on p.id = v.post_id
      union all select f.user_id, f.created_at, p.published_at from favorites f join posts p on p.id = f.post_id
      union all select c.author_id, c.created_at, p.published_at from comments c join posts p on p.id = c.post_id
      union all select c.author_id, c.created_at, a.created_at from comments c join comments a on a.id = c.parent_id
      union all select v.user_id, v.created_at, c.created_at from comment_votes v join comments c on c.id = v.comment_id
      union all select author_id, created_at, created_at from posts
      union all select decided_by_id, decided_at, submitted_at from submissions where decided_at is not null) a`;
    expect(
      await askOne(
        `select count(*)::int from ${acts} join users u on u.id = a.user_id where a.at < u.created_at or a.at < a.since or a.at > '${now.toISOString()}'`,
      ),
    ).toBe(0);
  });

  test("lets nobody vote on what is their own, or answer themselves", async () => {
    expect(
      await askOne(
        "select count(*)::int from post_votes v join posts p on p.id = v.post_id where p.author_id = v.user_id",
      ),
    ).toBe(0);
    expect(
      await askOne(
        "select count(*)::int from comment_votes v join comments c on c.id = v.comment_id where c.author_id = v.user_id",
      ),
    ).toBe(0);
    expect(
      await askOne(
        "select count(*)::int from comments c join comments a on a.id = c.parent_id where c.author_id = a.author_id",
      ),
    ).toBe(0);
  });

  test("has threads that go deep, with answers one level below what they answer", async () => {
    expect(await askOne("select max(depth)::int from comments")).toBeGreaterThanOrEqual(7);
    expect(await askOne("select max(comment_count) from listings")).toBeGreaterThan(50);
    expect(
      await askOne(
        "select count(*)::int from comments c join comments a on a.id = c.parent_id where c.depth <> a.depth + 1 or c.post_id <> a.post_id",
      ),
    ).toBe(0);
  });

  test("says what the product's own forms would let people say", async () => {
    const posts = await ask<{
      title: string;
      description: string;
      nsfw: boolean;
      language: string;
      slug: string;
      tags: string[];
    }>(
      `select p.title, p.description, p.nsfw, p.language, c.slug, array(select t.name from tags t where t.id = any(l.tag_ids)) as tags
       from posts p join clips c on c.post_id = p.id join listings l on l.post_id = p.id`,
    );
    for (const { slug, ...post } of posts) {
      const input = { ...post, url: `https://clips.twitch.tv/${slug}`, clientKey: crypto.randomUUID() };
      expect(SubmitClipInput.parse(input)).toMatchObject(post);
    }
    for (const { markdown } of await ask<{ markdown: string }>("select markdown from comment_texts")) {
      expect(CommentBody.parse(markdown)).toBe(markdown);
      expect(markdown).not.toMatch(/[{}]/);
    }
  });

  test("is written in many scripts, with Markdown now and then", async () => {
    const scripts = { Latin: 50, Han: 4, Hiragana: 3, Hangul: 1, Cyrillic: 1, Arabic: 1 };
    const titles = (await ask<{ title: string }>("select title from posts")).map(({ title }) => title);
    for (const [script, least] of Object.entries(scripts)) {
      const found = titles.filter((title) => new RegExp(`\\p{Script=${script}}`, "u").test(title));
      expect(found.length, script).toBeGreaterThanOrEqual(least);
    }
    for (const tag of ["strong", "em", "ul", "table", "blockquote", 'a href="/u/']) {
      expect(await askOne(`select count(*)::int from comment_texts where html like '%<${tag}%'`), tag).toBeGreaterThan(
        0,
      );
    }
  });

  test("is skewed: few posts have most votes, few games most posts, and much of it is recent", async () => {
    const share = (table: string, by: string, tenth: number) =>
      askOne(`select sum(n) filter (where rank <= ${tenth})::float / sum(n) from
        (select count(*)::int as n, row_number() over (order by count(*) desc) as rank from ${table} group by ${by}) t`);
    expect(Number(await share("post_votes", "post_id", 16))).toBeGreaterThan(0.3);
    expect(Number(await share("clips", "game_id", 4))).toBeGreaterThan(0.3);
    expect(Number(await share("posts", "author_id", 8))).toBeGreaterThan(0.3);
    const recent = Number(
      await askOne(
        `select count(*)::int from posts where created_at > '${now.toISOString()}'::timestamptz - interval '7 days'`,
      ),
    );
    expect(recent).toBeGreaterThan(sizes.demo.posts / 5);
  });

  test("has a small picture of the right size for each post", async () => {
    const urls = (
      await ask<{ url: string }>("select distinct thumbnail_url as url from posts where kind = 'clip'")
    ).map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(100);
    expect(urls.map((url) => path.basename(url)).sort()).toEqual(
      readdirSync(path.join(dataDir, "media/posters")).sort(),
    );
    for (const url of urls) {
      const { format, width, height, size } = await sharp(path.join(dataDir, url)).metadata();
      expect({ format, width, height }).toEqual({ format: "webp", width: 640, height: 360 });
      expect(size ?? 0).toBeLessThanOrEqual(20_000);
    }
  });

  test("has images with the very files that their rows say, and albums of their owners' own", async () => {
    const rows = await ask<{ key: string; variants: { name: string; bytes: number }[]; bytes: number }>(
      `select media_key as key, variants, stored_bytes as bytes from images where stored_bytes > 0`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { key, variants, bytes } of rows) {
      const sizeOf = (name: string) => statSync(path.join(dataDir, "media/images", key, name)).size;
      expect(variants.map(({ name }) => sizeOf(name))).toEqual(variants.map((variant) => variant.bytes));
      expect(variants.reduce((sum, variant) => sum + variant.bytes, 0)).toBe(bytes);
    }
    expect(readdirSync(path.join(dataDir, "processing"))).toEqual([]);
    expect(await askOne("select count(*)::int from albums")).toBe(sizes.demo.albums);
    expect(
      await askOne(
        `select count(*)::int from album_items i join albums a on a.id = i.album_id join images m on m.post_id = i.post_id
         where m.owner_id = a.owner_id`,
      ),
    ).toBe(await askOne("select count(*)::int from album_items"));
  });

  test("is refused where there is something already, and changes nothing then", async () => {
    const before = await tableHashes(database.pool);
    await expect(fillIt(database.url)).rejects.toThrow(NotEmpty);
    await expect(fillIt(database.url)).rejects.toThrow("The database holds 240 members, 160 posts");
    expect(await tableHashes(database.pool)).toEqual(before);
  });

  test("says how far it is", () => {
    expect(said).toContainEqual(expect.stringMatching(/^Posts: 160 of 160, with \d+ votes and \d+ comments$/));
    expect(said).toContain("Pictures: 133 of 133");
    expect(said).toContain("Pictures of images: 27 of 27");
  });

  describe("made once more", () => {
    const again = useTestDatabase();

    test("is the same for the same seed and moment, row by row", async () => {
      await fillIt(again.url);
      expect(await tableHashes(again.pool)).toEqual(await tableHashes(database.pool));
    });
  });
});

describe("small content", () => {
  const database = useTestDatabase();
  const dataDir = temporaryFolder();

  test("has its size, shares its pictures and keeps every counter", async () => {
    const seeded = await seed({ databaseUrl: database.url, dataDir, size: "small", now, log: () => {} });
    expect(seeded).toMatchObject({ posts: sizes.small.posts, members: sizes.small.members });
    expect(seeded.posters).toBeLessThanOrEqual(sizes.small.posters);
    expect(readdirSync(path.join(dataDir, "media/posters"))).toHaveLength(seeded.posters);
    expect(await findDrift(database.pool)).toEqual([]);
    const { rows } = await database.pool.query("select count(*)::int as n from posts");
    expect(rows).toEqual([{ n: sizes.small.posts }]);
  });
});
