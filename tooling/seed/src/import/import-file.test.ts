import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { useTestDatabase } from "@medley/db/testing";
import { describe, expect, test } from "vitest";
import { findDrift } from "../testing/drift.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { importFile } from "./import-file.ts";
import type { Refusal } from "./tally.ts";

const now = new Date("2026-11-22T12:00:00Z");
const folder = temporaryFolder();
let files = 0;

function fileOf(lines: readonly (object | string)[]): string {
  files += 1;
  const file = path.join(folder, `${files}.jsonl`);
  writeFileSync(file, lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
  return file;
}

async function take(databaseUrl: string, file: string, options: { as?: string; signal?: AbortSignal } = {}) {
  const refused: Refusal[] = [];
  const imported = await importFile({ ...options, databaseUrl, file, now, refused: (one) => refused.push(one) });
  return { ...imported, refusals: refused };
}

const at = (minute: number) => new Date(now.getTime() - 864e5 + minute * 60_000).toISOString();
const broadcaster = { login: "somebody", name: "Somebody" };
const people = ["alice", "bob", "carol"].map((username) => ({ type: "user", username, createdAt: at(0) }));
const clip = (slug: string, more: object = {}) => ({
  ...{ type: "clip", author: "alice", slug, title: `Title of ${slug}`, broadcaster, createdAt: at(1) },
  ...more,
});

const image = (id: string, more: object = {}) => ({
  ...{ type: "image", id, author: "alice", title: `A lake, ${id}`, createdAt: at(1), fileName: "lake.jpg" },
  ...{ mediaKey: `key-of-the-image-called-${id}`, sha256: Buffer.from(id.padEnd(32)).toString("hex"), format: "jpeg" },
  ...{ width: 1200, height: 800, thumbhash: "AAAA" },
  variants: [{ name: "large", width: 1200, height: 800, bytes: 1_000, type: "image/webp" }],
  ...more,
});

/** As https://dev.twitch.tv/docs/api/reference#get-clips describes it. */
const helix = (id: string, more: object = {}) => ({
  ...{ id, url: `https://clips.twitch.tv/${id}`, embed_url: `https://clips.twitch.tv/embed?clip=${id}` },
  ...{ broadcaster_id: "67955580", broadcaster_name: "ChewieMelodies", creator_id: "53834192", creator_name: "Black" },
  ...{ video_id: "", game_id: "488191", language: "en", title: "babymetal", view_count: 10, duration: 60 },
  ...{ created_at: "2017-11-30T22:34:18Z", thumbnail_url: "https://clips-media-assets.twitch.tv/x.jpg" },
  ...{ vod_offset: 480, is_featured: false, ...more },
});

describe("a file with something of everything", () => {
  const database = useTestDatabase();
  const ask = async (sql: string) => (await database.pool.query(sql)).rows;
  const lines = [
    ...people,
    {
      type: "user",
      username: "mod",
      role: "moderator",
      displayName: "The Mod",
      bio: "Keeps **order**.",
      createdAt: at(0),
    },
    { type: "game", name: "A Game", twitchId: "77" },
    { type: "tag", name: "Große Tat", color: "#112233" },
    clip("Fine-1", {
      id: "old-17",
      tags: ["große tat", "other"],
      game: { name: "A Game", twitchId: "77" },
      viewCount: 9,
    }),
    clip("Fine-2", { visibility: "unlisted", description: "Look **here**" }),
    clip("Fine-3", { status: "pending" }),
    clip("Fine-4", {
      status: "rejected",
      submission: { state: "rejected", reason: "No.", submittedAt: at(1), decidedAt: at(2), decidedBy: "mod" },
    }),
    clip("https://clips.twitch.tv/Fine-5?x", { status: "removed", removed: { at: at(9), by: "mod" } }),
    image("old-18", { tags: ["other"] }),
    image("old-19", { visibility: "private" }),
    image("old-20", { status: "deleted" }),
    { type: "comment", post: "old-18", author: "bob", body: "What a lake", createdAt: at(6) },
    { type: "vote", user: "bob", post: "old-18", value: 1 },
    { type: "comment", id: "c1", post: "old-17", author: "bob", body: "First, @alice", createdAt: at(3) },
    { type: "comment", id: "c2", post: "Fine-1", parent: "c1", author: "carol", body: "Second", createdAt: at(4) },
    { type: "comment", id: "c3", post: "old-17", parent: "c2", author: "bob", status: "deleted", createdAt: at(5) },
    { type: "comment", post: "old-17", author: "bob", body: "Without a key", createdAt: at(6) },
    ...["bob", "carol", "mod"].map((user) => ({ type: "vote", user, post: "old-17", value: 1, createdAt: at(7) })),
    { type: "vote", user: "carol", comment: "c1", value: -1 },
    { type: "favorite", user: "bob", post: "Fine-1" },
    { type: "favourite", user: "carol", post: "old-17" },
  ];

  test("goes in whole, counted and searchable", async () => {
    const taken = await take(database.url, fileOf(lines));
    expect(taken.refusals).toEqual([]);
    expect(taken).toMatchObject({ present: 0, refused: 0, lines: lines.length, resumedAfter: 0 });
    expect(taken.added).toEqual({ user: 4, game: 1, tag: 1, clip: 5, image: 3, comment: 5, vote: 5, favorite: 2 });
    expect(await findDrift(database.pool)).toEqual([]);
    expect(
      await ask(`select c.slug, p.status, l.listed, l.up, l.comment_count as comments, l.favorite_count as favorites,
        l.view_count as views, cardinality(l.tag_ids) as tags, l.tier from listings l join posts p on p.id = l.post_id
        join clips c on c.post_id = p.id where l.up > 0`),
    ).toEqual([
      { slug: "Fine-1", status: "active", listed: true, up: 3, comments: 3, favorites: 2, views: 9, tags: 2, tier: 2 },
    ]);
    expect(await ask("select username, karma from users order by username")).toEqual([
      { username: "alice", karma: 100 + 3 + 1 - 5 - 10 },
      { username: "bob", karma: 99 },
      { username: "carol", karma: 100 },
      { username: "mod", karma: 100 },
    ]);
    expect(await ask("select depth, reply_count as n from comments order by created_at")).toEqual([
      { depth: 0, n: 1 },
      { depth: 1, n: 1 },
      { depth: 2, n: 0 },
      { depth: 0, n: 0 },
      { depth: 0, n: 0 },
    ]);
    expect(await ask("select html from comment_texts where html like '%/u/alice%'")).toHaveLength(1);
    expect(await ask("select name, color, post_count as n from tags order by id")).toEqual([
      { name: "Große Tat", color: "#112233", n: 1 },
      { name: "other", color: expect.any(String), n: 2 },
    ]);
    expect(await ask("select post_count as n from games")).toEqual([{ n: 1 }]);
    expect(await ask("select p.title from search_entries e join posts p on p.id = e.post_id order by 1")).toEqual([
      { title: "A lake, old-18" },
      { title: "Title of Fine-1" },
    ]);
    expect(await ask("select bytes::int, files from media_usage")).toEqual([{ bytes: 2_000, files: 2 }]);
    expect(await ask("select file_name as f, claimed, variants from images where stored_bytes = 0")).toEqual([
      { f: "lake.jpg", claimed: false, variants: image("").variants },
    ]);
    expect(await ask("select tgname from pg_trigger where tgenabled <> 'O'")).toEqual([]);
    expect(await ask("select source from imports")).toEqual([]);
  });

  test("adds nothing the second time", async () => {
    const again = await take(database.url, fileOf(lines));
    expect(again.refusals).toEqual([]);
    expect(again).toMatchObject({ added: {}, present: lines.length });
    expect(await findDrift(database.pool)).toEqual([]);
  });
});

describe("images", () => {
  const database = useTestDatabase();

  test("whose bytes the member posted already are refused, and ones served as something else", async () => {
    const [variant] = image("").variants;
    const taken = await take(
      database.url,
      fileOf([
        ...people,
        image("one"),
        image("two", { sha256: image("one").sha256 }),
        image("three", { mediaKey: image("one").mediaKey }),
        image("four", { sha256: image("one").sha256, author: "bob" }),
        image("five", { variants: [{ ...variant, type: "text/html" }] }),
        image("six", { mediaKey: "../../../etc/passwd-passwd" }),
      ]),
    );
    expect(taken.added).toMatchObject({ image: 2 });
    expect(taken.refusals.map(({ line, reason }) => [line, reason.split(":")[0]])).toEqual([
      [5, "mediaKey"],
      [6, "mediaKey"],
      [8, "variants.0.type"],
      [9, "mediaKey"],
    ]);
    expect(await findDrift(database.pool)).toEqual([]);
  });
});

describe("clips as Twitch answers them", () => {
  const database = useTestDatabase();

  test("are posted for the member who is named, with the date they have on Twitch, and their game's name follows", async () => {
    const clips = [helix("Tame-1"), helix("Tame-2", { title: "W", language: "other", game_id: "" }), helix("Tame-1")];
    await take(database.url, fileOf(people));
    expect(await take(database.url, fileOf(clips), { as: "BOB" })).toMatchObject({ added: { clip: 2 }, present: 1 });
    const read = async () =>
      (
        await database.pool.query(
          `select p.title, p.language, p.published_at::text as at, c.source, b.login, g.name as game, u.username as author
          from posts p join clips c on c.post_id = p.id join broadcasters b on b.id = c.broadcaster_id
          join users u on u.id = p.author_id left join games g on g.id = c.game_id order by c.slug`,
        )
      ).rows;
    const shared = { source: "twitch", login: "chewiemelodies", author: "bob", at: "2017-11-30 22:34:18+00" };
    expect(await read()).toEqual([
      { ...shared, title: "babymetal", language: "en", game: "Game 488191" },
      { ...shared, title: "W · ChewieMelodies", language: null, game: null },
    ]);
    const game = { id: "488191", name: "Rock Band", box_art_url: "https://x.tv/{width}x{height}.jpg", igdb_id: "1" };
    expect(await take(database.url, fileOf([game]))).toMatchObject({ added: { game: 1 } });
    expect(await read()).toMatchObject([{ game: "Rock Band" }, {}]);
    expect(await findDrift(database.pool)).toEqual([]);
  });

  test("can't be taken for a member who isn't there, nor from a file that isn't", async () => {
    await expect(take(database.url, fileOf([helix("Tame-3")]), { as: "nobody" })).rejects.toThrow(
      "no member called nobody",
    );
    await expect(take(database.url, path.join(folder, "missing.jsonl"))).rejects.toThrow("ENOENT");
  });
});

describe("bad lines", () => {
  const database = useTestDatabase();

  test("are told with their number and reason, and the rest goes in", async () => {
    const bad: [object | string, string][] = [
      ["{ not json", "Is not JSON."],
      ["[1]", "Not an object."],
      [{ hello: 1 }, "Neither has a type, nor is a clip or game as Twitch answers it."],
      [{ type: "poem" }, 'type: "poem" is unknown.'],
      [clip("Bad 1"), "slug: Not the address of a Twitch clip."],
      [clip("Bad-2", { title: "ab" }), "title: Takes 3 to 200 characters."],
      [clip("Bad-3", { author: "dave" }), "author: There is no member called dave."],
      [clip("Bad-4", { author: undefined }), "author: Is missing; --as names whom to take."],
      [clip("Bad-5", { createdAt: "2031-01-01T00:00:00Z" }), "createdAt: Lies in the future."],
      [clip("Bad-6", { durationSeconds: 3 }), "durationSeconds: Clips shorter than 5 seconds aren't taken."],
      [clip("Bad-7", { colour: "red" }), 'Unrecognized key: "colour"'],
      [clip("Good-1", { id: "another" }), "slug: The clip Good-1 is posted already."],
      [{ type: "comment", post: "nowhere", author: "bob", body: "Hi" }, "post: There is no post nowhere."],
      [{ type: "comment", post: "Good-1", author: "bob", body: "Hi", parent: "x" }, "parent: There is no comment x."],
      [{ type: "comment", post: "Good-1", author: "bob" }, "body: Is there unless the comment is deleted."],
      [{ type: "vote", user: "alice", post: "Good-1", value: 1 }, "user: Nobody votes on what is their own."],
      [{ type: "vote", user: "bob", post: "Good-1", value: 2 }, "value: Takes 1 or -1."],
      [{ type: "vote", user: "bob", value: 1 }, "post: A vote is on a post or on a comment."],
      [{ type: "favorite", user: "bob", post: "Good-9" }, "post: There is no post Good-9."],
      [clip("Bad-8", { creatorName: "a\u0000b" }), expect.stringMatching(/^The database says: /) as unknown as string],
      [helix("Bad-9", { duration: "long" }), "duration: Invalid input: expected number, received string"],
      [`"${"x".repeat(1_000_001)}"`, "Is too long."],
    ];
    const lines = [...people, clip("Good-1"), "", ...bad.flatMap(([line], n) => [line, clip(`Fine-${n}`)])];
    const taken = await take(database.url, fileOf(lines));
    const first = people.length + 3;
    expect(taken.refusals).toEqual(bad.map(([, reason], n) => ({ line: first + 2 * n, reason })));
    expect(taken).toMatchObject({ refused: bad.length, added: { user: 3, clip: 1 + bad.length } });
    expect(await findDrift(database.pool)).toEqual([]);
  });
});

describe("an import that is cut off", () => {
  const database = useTestDatabase();
  const total = 1_200;
  const many = Array.from({ length: total }, (_, n) => clip(`Many-${n}`, { tags: [`tag ${n % 7}`] }));
  const posts = async () => (await database.pool.query("select count(*)::int as n from posts")).rows[0].n as number;

  test("goes on where it was, unless the file was changed before that", async () => {
    await take(database.url, fileOf(people));
    const file = fileOf(many);
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'medley import%'`;
    const killed: Promise<unknown>[] = [];
    const cut = importFile({
      ...{ databaseUrl: database.url, file, now, batchSize: 100, refused: () => {} },
      progress: () => killed.push(database.pool.query(kill)),
    });
    await expect(cut).rejects.toThrow(/terminat|not queryable|ECONNRESET/i);
    await Promise.all(killed);
    const done = await posts();
    expect(done).toBeGreaterThanOrEqual(100);
    expect(done).toBeLessThan(total);
    expect(done % 100).toBe(0);
    // Posts of tags and games are counted by a job as well, and at the end of an import.
    expect((await findDrift(database.pool)).filter((one) => !Object.hasOwn(one as object, "recounted"))).toEqual([]);

    const other = path.join(folder, "other.jsonl");
    await database.pool.query("insert into imports select $1, position, line, counts, digest from imports", [other]);
    writeFileSync(other, readFileSync(file, "utf8").replace("Many-17", "Much-17"));
    expect(await take(database.url, other)).toMatchObject({
      ...{ resumedAfter: 0, present: done - 1, added: { clip: total - done + 1 } },
    });

    appendFileSync(file, `${JSON.stringify(clip("Late-1"))}\n`);
    expect(await take(database.url, file)).toMatchObject({
      ...{ resumedAfter: done, lines: total + 1, refused: 0 },
      ...{ added: { clip: done + 1 }, present: total - done },
    });
    expect(await findDrift(database.pool)).toEqual([]);
    const entries = await database.pool.query("select count(*)::int as n from search_entries");
    expect(entries.rows).toEqual([{ n: total + 2 }]);
  });
});
