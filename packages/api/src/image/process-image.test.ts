import { clamdScanner } from "@medley/media";
import { eicar, startClamd, wholePng } from "@medley/media/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { mediaWaiting } from "../jobs/media-waiting.ts";
import { createTestApp, statementsOf, type TestApp, type TestMember } from "../testing/index.ts";
import { processImage } from "./process-image.ts";
import { uploadedImage } from "./testing/given-upload.ts";
import { storedKeys } from "./testing/stored-keys.ts";
import { useProcessing } from "./testing/use-processing.ts";

const processing = useProcessing();
let t: TestApp;
let trusted: TestMember;
let seed = 100;
beforeAll(async () => {
  t = await createTestApp();
  trusted = await t.member("trusted", { karma: 1_000 });
});
afterAll(() => t.close());
beforeEach(() => {
  seed += 1;
});

const stateOf = async (member: TestMember, id: string) => (await member.call.image.status({ ids: [id] })).items[0];
const variantsAt = async (prefix: string) =>
  (await storedKeys(t.app.media.storage, prefix)).map((key) => key.split("/").at(-1));
const imageOf = (postId: string) => t.db.prisma.image.findUniqueOrThrow({ where: { postId } });

describe("a processed image", () => {
  test("of a trusted member is active at once, with its variants, and its staged bytes are gone", async () => {
    const { id } = await uploadedImage(t, trusted, wholePng(400, 300, seed));
    expect(await stateOf(trusted, id)).toMatchObject({ status: "processing", reason: null });
    await processing.processAll(t);
    const state = await stateOf(trusted, id);
    expect(state).toMatchObject({
      status: "active",
      reason: null,
      image: { width: 400, height: 300, animated: false },
    });
    expect(state?.image?.variants.map(({ name, width }) => `${name} ${width}`).sort()).toEqual([
      ...["large 400", "medium 400", "original 400", "small 320", "thumbnail 160"],
    ]);
    const { mediaKey, stagedKey, variants, storedBytes } = await imageOf(id);
    expect(state?.thumbnailUrl).toBe(`/media/${mediaKey}/medium`);
    expect(stagedKey).toBeNull();
    expect(await variantsAt(`images/${mediaKey}/`)).toEqual(["large", "medium", "original", "small", "thumbnail"]);
    const sizes = (variants as { bytes: number }[]).map(({ bytes }) => bytes);
    expect(storedBytes).toBe(sizes.reduce((sum, bytes) => sum + bytes, 0));
    expect((await t.visitor.feed.list({ sort: "new" })).items.map((post) => post.id)).toContain(id);
    expect((await trusted.call.media.usage()).bytes).toBe(storedBytes);
  });

  test.each([
    ["public", "pending"],
    ["unlisted", "pending"],
    ["private", "active"],
  ] as const)("of another member that is %s becomes %s", async (visibility, status) => {
    const { id } = await uploadedImage(t, t.alice, wholePng(60, 40, seed), { visibility });
    await processing.processAll(t);
    expect(await stateOf(t.alice, id)).toMatchObject({ status });
    expect(await t.db.prisma.submission.count({ where: { postId: id } })).toBe(status === "pending" ? 1 : 0);
  });

  test("is counted with how long it took, for the metrics and the admins' page", async () => {
    const known = async () =>
      (await t.admin.call.performance.jobs()).items.find(({ job }) => job === "image-processing");
    const images = async () => (await known())?.counts.images ?? 0;
    const before = await images();
    for (const n of [1, 2]) await uploadedImage(t, trusted, wholePng(60 + n, 40, seed));
    await processing.processAll(t);
    expect(await images()).toBe(before + 2);
    expect(await known()).toMatchObject({ error: null, lastSuccessAt: expect.any(String) });
    t.app.metrics.watch(t.db);
    const { text } = await t.app.metrics.read();
    expect(text).toContain(`image_processing_seconds_bucket{le="+Inf"} ${before + 2}\n`);
    expect(text).toContain(`image_processing_seconds_count ${before + 2}\n`);
    expect(Number(/^image_processing_seconds_sum (\S+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
  });

  test("waits for nobody where the admin turned the queue off", async () => {
    const { id } = await uploadedImage(t, t.alice, wholePng(60, 40, seed));
    await processing.processAll(t, { config: { ...t.app.config, queueImages: false } });
    expect(await stateOf(t.alice, id)).toMatchObject({ status: "active" });
  });

  test("leaves the lists that are cached when none shows it", async () => {
    const newest = () => t.visitor.feed.list({ sort: "new" });
    await uploadedImage(t, trusted, wholePng(60, 41, seed), { visibility: "private" });
    await uploadedImage(t, trusted, wholePng(60, 42, seed), { visibility: "unlisted" });
    await newest();
    await processing.processAll(t);
    expect(await statementsOf(newest)).toBe(0);
  });

  test("processed twice at once is one, and again changes nothing", async () => {
    const { id } = await uploadedImage(t, trusted, wholePng(60, 40, seed));
    const work = processing.workOf(t);
    await Promise.all([processImage(work, id), processImage(work, id)]);
    const first = await imageOf(id);
    await processImage(work, id);
    expect(await imageOf(id)).toEqual(first);
    expect(first.variants).toHaveLength(5);
  });

  test("that its author deleted meanwhile stays deleted", async () => {
    const { id } = await uploadedImage(t, trusted, wholePng(60, 40, seed));
    const before = (await trusted.call.media.usage()).bytes;
    await trusted.call.post.remove({ id });
    await processing.processAll(t);
    expect(await t.db.prisma.post.findUnique({ where: { id } })).toMatchObject({ status: "deleted" });
    expect((await trusted.call.media.usage()).bytes).toBeLessThan(before);
  });
});

describe("an image that can't be processed", () => {
  const broken = () => {
    const bytes = wholePng(60, 40, seed);
    return Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(bytes.length - 60)]);
  };

  test("fails with a reason that its owner sees, its bytes gone, and can't be tried again", async () => {
    const { id } = await uploadedImage(t, trusted, broken());
    const { stagedKey } = await imageOf(id);
    await processing.processAll(t);
    expect(await stateOf(trusted, id)).toMatchObject({ status: "failed", reason: "unreadable", retryable: false });
    expect((await trusted.call.post.get({ id })).statusReason).toBe("unreadable");
    expect(await t.app.media.storage.head(stagedKey ?? "")).toBeNull();
    await expect(trusted.call.image.retry({ id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("is tried three times when the fault may pass, then fails; its owner may try again", async () => {
    const { id } = await uploadedImage(t, trusted, wholePng(60, 40, seed));
    t.mediaJobs.length = 0;
    const storage = { ...t.app.media.storage, put: () => Promise.reject(new Error("The disk is gone")) };
    const work = processing.workOf(t, { storage });
    await expect(processImage(work, id)).rejects.toThrow("The disk is gone");
    await expect(processImage(work, id)).rejects.toThrow("The disk is gone");
    await processImage(work, id);
    expect(await stateOf(trusted, id)).toMatchObject({
      status: "failed",
      reason: "processing_failed",
      retryable: true,
    });
    await expect(t.bob.call.image.retry({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await trusted.call.image.retry({ id })).toMatchObject({ id, status: "processing" });
    await processing.processAll(t);
    expect(await stateOf(trusted, id)).toMatchObject({ status: "active", reason: null });
  });

  test("is given up when three workers died over it", async () => {
    const { id } = await uploadedImage(t, trusted, wholePng(60, 40, seed));
    await t.db.prisma.image.update({ where: { postId: id }, data: { attempts: 3 } });
    await processing.processAll(t);
    expect(await stateOf(trusted, id)).toMatchObject({ status: "failed", reason: "processing_failed" });
  });
});

describe("with a scanner", () => {
  const infected = () => {
    // Behind the picture's end, where readers don't look.
    return Buffer.concat([wholePng(60, 40, seed), Buffer.from(eicar)]);
  };

  test("infected bytes are deleted, their owner is told, and staff see what was found", async () => {
    const clamd = await startClamd();
    onTestFinished(clamd.stop);
    const { id } = await uploadedImage(t, trusted, infected());
    const { stagedKey, mediaKey } = await imageOf(id);
    await processing.processAll(t, { scanner: clamdScanner(clamd) });
    expect(await stateOf(trusted, id)).toMatchObject({ status: "failed", reason: "infected", retryable: false });
    expect(await t.app.media.storage.head(stagedKey ?? "")).toBeNull();
    expect(await variantsAt(`images/${mediaKey}/`)).toEqual([]);
    const [event] = await t.db.prisma.auditEvent.findMany({ where: { targetId: id } });
    expect(event).toMatchObject({ action: "image.infected", detail: { signature: "Eicar-Test-Signature" } });
    const [told] = (await trusted.call.notification.list({})).items;
    expect(told).toMatchObject({ kind: "image_refused", post: { id }, reason: expect.stringContaining("malware") });
  });

  test("nothing is processed while it is down: images wait, say so, and go on when it is back", async () => {
    const clamd = await startClamd();
    const scanner = clamdScanner(clamd);
    await clamd.stop();
    const { id } = await uploadedImage(t, trusted, wholePng(60, 40, seed));
    for (let n = 0; n < 5; n += 1) {
      t.mediaJobs.push({ kind: "image", id });
      await processing.processAll(t, { scanner });
    }
    expect(await stateOf(trusted, id)).toMatchObject({ status: "processing", reason: "scanner" });
    t.clock.advance(60_000);
    expect(await mediaWaiting.run(t.app)).toMatchObject({ images: 1 });
    const back = await startClamd();
    onTestFinished(back.stop);
    await processing.processAll(t, { scanner: clamdScanner(back) });
    expect(await stateOf(trusted, id)).toMatchObject({ status: "active", reason: null });
  });
});
