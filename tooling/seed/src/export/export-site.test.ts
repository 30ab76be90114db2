import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { givenImage } from "@medley/api/testing";
import { createDatabase } from "@medley/db";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import { useTestDatabase } from "@medley/db/testing";
import { beforeAll, expect, test } from "vitest";
import { seedDemoIfEmpty } from "../demo.ts";
import { importFile } from "../import/import-file.ts";
import { findDrift } from "../testing/drift.ts";
import { tableHashes } from "../testing/table-hashes.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { exportSite } from "./export-site.ts";

const folder = temporaryFolder();
const database = useTestDatabase();
const empty = useTestDatabase();
const file = path.join(folder, "site.jsonl");

beforeAll(async () => {
  await seedDemoIfEmpty({ databaseUrl: database.url, dataDir: folder, images: false, log: () => {} });
  await database.pool.query(
    `update users set banned_at = now(), banned_until = now() + interval '1 day' where id = (select max(id::text)::uuid from users)`,
  );
  await giveImages();
  await exportSite({ databaseUrl: database.url, file });
});

/** Made at once: the demo's take their time for pictures that nobody looks at here. */
async function giveImages(): Promise<void> {
  const db = createDatabase({ url: database.url, limits: { maxOpen: 2, maxIdle: 0 } });
  const { id: authorId } = await db.prisma.user.findFirstOrThrow({ where: { username: "member" } });
  const createdAt = new Date(Date.now() - 60_000);
  const given = { authorId, tags: ["lakes"], publishedAt: createdAt };
  const id = await givenImage(db, given);
  for (const more of [{ visibility: "private" }, { nsfw: true }, { status: "removed" }] as const) {
    await givenImage(db, { ...given, ...more });
  }
  await givenImage(db, { ...given, status: "processing", processed: false });
  await db.pool.query("update images set stored_bytes = 184000 where processed_at is not null");
  const { text, values } = recountTags({});
  await db.pool.query(text, values);
  await db.pool.query("insert into favorites (user_id, post_id) values ($1, $2)", [authorId, id]);
  await db.close();
}

test("an export taken into an empty site makes an equal one", async () => {
  const refused: object[] = [];
  await importFile({ databaseUrl: empty.url, file, refused: (one) => refused.push(one) });
  expect(refused).toEqual([]);
  expect(await findDrift(empty.pool)).toEqual([]);
  const again = path.join(folder, "again.jsonl");
  await exportSite({ databaseUrl: empty.url, file: again });
  expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
  // What is still processed isn't exported.
  await database.pool.query("delete from posts where status = 'processing'");
  const [was, is] = [await tableHashes(database.pool), await tableHashes(empty.pool)];
  for (const table of [
    ...["users", "profiles", "games", "broadcasters", "tags", "posts", "clips", "images", "submissions"],
    ...["listings", "media_usage"],
    ...["post_tags", "post_votes", "favorites", "comments", "comment_texts", "comment_votes"],
  ]) {
    expect(is[table], table).toEqual(was[table]);
  }
  const entries = "select post_id, published_at, words::text from search_entries order by post_id";
  expect((await empty.pool.query(entries)).rows).toEqual((await database.pool.query(entries)).rows);
});

test("nothing by which anybody signs in is in it, and only its owner reads it", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, "utf8");
  const { rows } = await database.pool.query<{ email: string; hash: string }>(
    "select email, password_hash as hash from credentials",
  );
  expect(rows).toHaveLength(3);
  for (const { email, hash } of rows) {
    expect(text).not.toContain(email);
    expect(text).not.toContain(hash);
  }
  expect(text).not.toMatch(/demo\.invalid|argon2|"email"/);
});

test("one member's is their own things alone", async () => {
  const own = path.join(folder, "own.jsonl");
  const { lines } = await exportSite({ databaseUrl: database.url, file: own, user: "MEMBER" });
  const { rows } = await database.pool.query(
    `select 1 as user, (select count(*)::int from posts where author_id = u.id and kind = 'clip') as clip,
      (select count(*)::int from images where owner_id = u.id and processed_at is not null) as image,
      (select count(*)::int from comments where author_id = u.id) as comment,
      (select count(*)::int from favorites where user_id = u.id) as favorite,
      (select count(*)::int from post_votes where user_id = u.id) +
        (select count(*)::int from comment_votes where user_id = u.id) as vote
    from users u where username = 'member'`,
  );
  expect(lines).toEqual(rows[0]);
  for (const line of readFileSync(own, "utf8").trimEnd().split("\n")) {
    const { username, author, user } = JSON.parse(line) as Record<string, string>;
    expect(username ?? author ?? user).toBe("member");
  }
});

test("a file that is there isn't written over, and nobody's things can't be written", async () => {
  const taken = path.join(folder, "taken.jsonl");
  writeFileSync(taken, "mine");
  await expect(exportSite({ databaseUrl: database.url, file: taken })).rejects.toThrow("EEXIST");
  expect(readFileSync(taken, "utf8")).toBe("mine");
  await expect(exportSite({ databaseUrl: database.url, file: taken, user: "nobody" })).rejects.toThrow("no member");
});
