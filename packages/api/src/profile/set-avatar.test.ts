import { wholePng } from "@medley/media/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givenUpload } from "../image/testing/given-upload.ts";
import { storedKeys } from "../image/testing/stored-keys.ts";
import { useProcessing } from "../image/testing/use-processing.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

const processing = useProcessing();
let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const keys = (prefix: string) => storedKeys(t.app.media.storage, prefix);

test("a member's picture is shown everywhere once it is processed, and the one before it goes", async () => {
  const postId = await givenPost(t.db, { authorId: t.alice.id });
  const avatarOn = async () => (await t.visitor.post.get({ id: postId })).author.avatarUrl;
  expect(await t.alice.call.profile.avatar()).toEqual({ status: "none", avatarUrl: null, reason: null });
  expect(await avatarOn()).toBeNull();

  const urls: (string | null)[] = [];
  for (const seed of [1, 2]) {
    const uploadId = await givenUpload(t, t.alice, wholePng(300, 200, seed));
    expect(await t.alice.call.profile.setAvatar({ uploadId })).toMatchObject({ status: "processing" });
    await processing.processAll(t);
    const { status, avatarUrl } = await t.alice.call.profile.avatar();
    expect([status, await avatarOn()]).toEqual(["active", avatarUrl]);
    expect((await t.visitor.profile.get({ username: "alice" })).avatarUrl).toBe(avatarUrl);
    urls.push(avatarUrl);
  }
  expect(urls[0]).not.toBe(urls[1]);
  expect((await keys("images/")).map((key) => `/media/${key.slice("images/".length)}`)).toEqual([urls[1]]);
  expect(await keys("staged/")).toEqual([]);
  const { files, bytes } = await t.alice.call.media.usage();
  expect([files, bytes]).toEqual([1, (await t.db.prisma.avatar.findFirstOrThrow()).storedBytes]);
});

test("a file that is no image leaves the picture as it was, and says why", async () => {
  const whole = wholePng(300, 200, 3);
  const uploadId = await givenUpload(t, t.alice, Buffer.concat([whole.subarray(0, 60), Buffer.alloc(500)]));
  const { avatarUrl } = await t.visitor.profile.get({ username: "alice" });
  await t.alice.call.profile.setAvatar({ uploadId });
  await processing.processAll(t);
  expect(await t.alice.call.profile.avatar()).toMatchObject({ status: "failed", reason: "unreadable" });
  expect((await t.visitor.profile.get({ username: "alice" })).avatarUrl).toBe(avatarUrl);
});
