import { givenPost } from "@medley/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { post, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
let authorId: string;
beforeAll(async () => {
  t = await startTestServer({});
  cookie = await signUpAndIn(t.url, "author");
  authorId = (await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "author" } })).id;
});
afterAll(() => t.close());

test("a visitor's search is ready the second time, and neither a vote nor a removal ever comes late to it", async () => {
  const id = await givenPost(t.app.db, { authorId, title: "Quokka parade" });
  await givenPost(t.app.db, { authorId, title: "Quokka picnic" });
  const address = `/api/trpc/search.posts?input=${encodeURIComponent(JSON.stringify({ q: "quokka" }))}`;
  const found = async () => {
    const res = await send(t.url, address);
    const { items } = res.json().result.data as { items: { post: { id: string; score: number } }[] };
    return { etag: res.headers.etag, ids: items.map((item) => item.post.id), items };
  };
  expect((await found()).etag).toBeUndefined();
  const ready = await found();
  expect([ready.etag, ready.ids.length]).toEqual([expect.any(String), 2]);
  expect((await found()).etag).toBe(ready.etag);

  const voter = await signUpAndIn(t.url, "voter");
  await post(t.url, "/api/trpc/vote.cast", { postId: id, value: 1 }, { cookie: voter, origin: t.url });
  expect((await found()).items.find((item) => item.post.id === id)?.post.score).toBe(1);

  await found();
  const hidden = await post(t.url, "/api/trpc/post.update", { id, visibility: "unlisted" }, { cookie, origin: t.url });
  expect(hidden.status).toBe(200);
  expect((await found()).ids).toEqual(ready.ids.filter((one) => one !== id));
});
