import { createHash, randomUUID } from "node:crypto";
import { createFaultyStorage, wholePng } from "@medley/media/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mediaRecount } from "../jobs/media-recount.ts";
import { createTestApp, statementsOf, type TestApp } from "../testing/index.ts";
import { byToken } from "../testing/world.ts";
import { givenUpload, sendBytes, uploadedImage } from "./testing/given-upload.ts";
import { storedKeys } from "./testing/stored-keys.ts";

let t: TestApp;
let seed = 0;
beforeAll(async () => {
  t = await createTestApp({ quotaBytes: 1_000_000 });
});
afterAll(() => t.close());
beforeEach(() => {
  seed += 1;
});

const announce = (bytes: number, clientKey: string = randomUUID()) =>
  t.alice.call.image.createUpload({ fileName: "cat.png", bytes, clientKey });
const stored = (prefix: string) => storedKeys(t.app.media.storage, prefix);
const failing = (reason: string) => ({ facts: expect.objectContaining({ reason }) });

describe("announcing a file", () => {
  test("tells where to send it, the same for the same key, and counts it once", async () => {
    const clientKey = randomUUID();
    const before = (await t.alice.call.media.usage()).bytes;
    const first = await announce(1_000, clientKey);
    expect(first).toEqual({ uploadId: expect.any(String), method: "PUT", path: `/api/uploads/${first.uploadId}` });
    expect(await announce(1_000, clientKey)).toEqual(first);
    expect((await t.alice.call.media.usage()).bytes - before).toBe(1_000);
  });

  test("refuses one above ten megabytes", async () => {
    await expect(announce(10 * 1024 * 1024 + 1)).rejects.toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
      cause: failing("file"),
    });
  });

  test("passes the quota never, however many come at once, and warns from four fifths of it", async () => {
    const member = await t.member("hoarder");
    const at = (bytes: number) =>
      member.call.image.createUpload({ fileName: "a.png", bytes, clientKey: randomUUID() }).then(
        () => "taken",
        (error) => error.cause.facts.reason,
      );
    const results = await Promise.all(Array.from({ length: 12 }, () => at(150_000)));
    expect(results.filter((result) => result === "taken")).toHaveLength(6);
    expect(new Set(results)).toEqual(new Set(["taken", "over_quota"]));
    expect(await member.call.media.usage()).toEqual({ bytes: 900_000, files: 0, quotaBytes: 1_000_000, warn: true });
    expect(await at(100_000)).toBe("taken");
    expect(await at(1)).toBe("over_quota");
  });
});

describe("sending bytes", () => {
  test("tells what arrived, and sending them again replaces them", async () => {
    const bytes = wholePng(40, 30, seed);
    const { uploadId } = await announce(bytes.length);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const answer = { id: uploadId, bytes: bytes.length, width: 40, height: 30, format: "png" };
    expect(await sendBytes(t, t.alice, uploadId, bytes, { sha256, length: bytes.length })).toEqual(answer);
    expect(await sendBytes(t, t.alice, uploadId, bytes)).toEqual(answer);
    expect(await stored(`staged/${uploadId}`)).toHaveLength(1);
  });

  test.each([
    ["another kind of file", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "wrong_kind"],
    ["a broken one", wholePng(40, 30).subarray(0, 20), "unreadable"],
    ["too small an image", wholePng(9, 9), "too_small"],
  ])("refuses %s, and keeps nothing of it", async (_, bytes, reason) => {
    const { uploadId } = await announce(bytes.length);
    await expect(sendBytes(t, t.alice, uploadId, bytes)).rejects.toMatchObject(failing(reason));
    expect(await stored(`staged/${uploadId}`)).toEqual([]);
    const complete = t.alice.call.image.completeUpload({ uploadId, clientKey: randomUUID() });
    await expect(complete).rejects.toMatchObject({ code: "CONFLICT", cause: failing("not_stored") });
  });

  test("takes exactly as many as were announced, and whole", async () => {
    const bytes = wholePng(40, 30, seed);
    const { uploadId } = await announce(bytes.length - 1);
    await expect(sendBytes(t, t.alice, uploadId, bytes)).rejects.toMatchObject(failing("more_than_announced"));
    const short = await announce(bytes.length + 1);
    await expect(sendBytes(t, t.alice, short.uploadId, bytes)).rejects.toMatchObject(failing("wrong_length"));
    const whole = await announce(bytes.length);
    const damaged = sendBytes(t, t.alice, whole.uploadId, bytes, { sha256: "00".repeat(32) });
    await expect(damaged).rejects.toMatchObject(failing("wrong_checksum"));
    expect(await stored(`staged/${whole.uploadId}`)).toEqual([]);
  });

  test("is for who announced them, and not for a token that may only read", async () => {
    const bytes = wholePng(40, 30, seed);
    const { uploadId } = await announce(bytes.length);
    await expect(sendBytes(t, t.bob, uploadId, bytes)).rejects.toMatchObject({ code: "not_found" });
    const reading = { ...t.alice, actor: byToken(t.alice, "read") };
    await expect(sendBytes(t, reading, uploadId, bytes)).rejects.toMatchObject(failing("read_only_token"));
  });

  test.each(["full", "unavailable"] as const)("says so while the storage is %s, and works again", async (fault) => {
    const faulty = createFaultyStorage(t.app.media.storage);
    const media = { ...t.app.media, storage: faulty.storage };
    const failingApp: TestApp = { ...t, context: (actor) => ({ ...t.context(actor), media }) };
    const bytes = wholePng(40, 30, seed);
    const { uploadId } = await announce(bytes.length);
    faulty.be(fault);
    await expect(sendBytes(failingApp, t.alice, uploadId, bytes)).rejects.toMatchObject({
      code: "unavailable",
      ...failing(`storage_${fault}`),
    });
    expect(await stored(`staged/${uploadId}`)).toEqual([]);
    faulty.be(null);
    expect(await sendBytes(failingApp, t.alice, uploadId, bytes)).toMatchObject({ id: uploadId });
  });
});

describe("completing an upload", () => {
  test("makes a post in processing, with what was said of it, and hands it over", async () => {
    const uploadId = await givenUpload(t, t.alice, wholePng(40, 30, seed), "Two_cats.png");
    const clientKey = randomUUID();
    t.mediaJobs.length = 0;
    const done = await t.alice.call.image.completeUpload({
      ...{ uploadId, clientKey, tags: ["cats"], visibility: "private", nsfw: true, description: "*Both*" },
    });
    expect(done).toEqual({ id: expect.any(String), slug: "two-cats", status: "processing", duplicateOf: null });
    expect(t.mediaJobs).toEqual([{ kind: "image", id: done.id }]);
    expect(await t.alice.call.image.completeUpload({ uploadId, clientKey })).toEqual(done);
    const post = await t.db.prisma.post.findUnique({ where: { id: done.id }, include: { image: true } });
    expect(post).toMatchObject({ title: "Two cats", visibility: "private", nsfw: true, kind: "image" });
    expect(post?.image).toMatchObject({ width: 40, height: 30, format: "png", claimed: true });
    await expect(t.bob.call.post.get({ id: done.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("answers the member's own earlier post for the same bytes, also beside it, and leaves nothing behind", async () => {
    const bytes = wholePng(40, 30, seed);
    const [one, two] = await Promise.all([uploadedImage(t, t.alice, bytes), uploadedImage(t, t.alice, bytes)]);
    expect(one.id).toBe(two.id);
    expect([one.duplicateOf, two.duplicateOf].filter(Boolean)).toEqual([{ id: one.id, slug: one.slug }]);
    expect(await t.db.prisma.post.count({ where: { authorId: t.alice.id, image: { sha256: hash(bytes) } } })).toBe(1);
    const others = await uploadedImage(t, t.bob, bytes);
    expect(others.duplicateOf).toBeNull();
    await t.alice.call.post.remove({ id: one.id });
    expect((await uploadedImage(t, t.alice, bytes)).duplicateOf).toBeNull();
  });

  test("answers the same again for the same bytes, to who lost the answer, and counts nothing", async () => {
    const bytes = wholePng(40, 30, seed);
    const { id, slug } = await uploadedImage(t, t.alice, bytes);
    const before = await t.alice.call.media.usage();
    const given = { uploadId: await givenUpload(t, t.alice, bytes), clientKey: randomUUID() };
    const done = await t.alice.call.image.completeUpload(given);
    expect(done).toMatchObject({ id, duplicateOf: { id, slug } });
    expect(await t.alice.call.image.completeUpload(given)).toEqual(done);
    expect(await t.alice.call.media.usage()).toEqual(before);
    expect(await stored(`staged/${given.uploadId}`)).toEqual([]);
  });

  test("puts the image into the member's album, and into nobody else's", async () => {
    const { id: albumId } = await t.alice.call.album.create({ title: "Cats", clientKey: randomUUID() });
    const { id } = await uploadedImage(t, t.alice, wholePng(40, 30, seed), { albumId });
    expect(await t.db.prisma.albumItem.findMany({ select: { postId: true } })).toEqual([{ postId: id }]);
    const uploadId = await givenUpload(t, t.bob, wholePng(40, 30, seed));
    const intruding = t.bob.call.image.completeUpload({ uploadId, clientKey: randomUUID(), albumId });
    await expect(intruding).rejects.toThrow();
    expect(await t.db.prisma.upload.count({ where: { id: uploadId } })).toBe(1);
  });
});

test("usage equals the files after all of this, and again after somebody broke it", async () => {
  expect(await mediaRecount.run(t.app)).toEqual({ drifted: 0 });
  await t.db.pool.query("update media_usage set bytes = bytes + 7 where user_id = $1", [t.alice.id]);
  expect(await mediaRecount.run(t.app)).toEqual({ drifted: 1 });
  expect(await mediaRecount.run(t.app)).toEqual({ drifted: 0 });
  expect(await statementsOf(() => t.alice.call.media.usage())).toBe(1);
});

const hash = (bytes: Buffer) => new Uint8Array(createHash("sha256").update(bytes).digest());
