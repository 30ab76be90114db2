import { wholePng } from "@medley/media/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givenUpload, uploadedImage } from "../image/testing/given-upload.ts";
import { storedKeys } from "../image/testing/stored-keys.ts";
import { useProcessing } from "../image/testing/use-processing.ts";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { mediaSweep } from "./media-sweep.ts";

const processing = useProcessing();
const hourMs = 60 * 60_000;
let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ unqueuedKarma: 0 });
  t.clock.set(new Date());
});
afterAll(() => t.close());

const keys = () => storedKeys(t.app.media.storage);

test("bytes that nothing points to go, after an hour; what something points to stays", async () => {
  const { id: kept } = await uploadedImage(t, t.alice, wholePng(60, 40, 1));
  const { id: deleted } = await uploadedImage(t, t.alice, wholePng(60, 40, 2));
  await processing.processAll(t);
  const { id: waiting } = await uploadedImage(t, t.alice, wholePng(60, 40, 3));
  await givenUpload(t, t.alice, wholePng(60, 40, 4));
  await t.app.media.storage.put(`images/${"x".repeat(24)}/small`, Buffer.from("cut off"));
  await t.app.media.storage.put("staged/nobody", Buffer.from("cut off"));
  await t.alice.call.post.remove({ id: deleted });
  const before = await keys();

  expect(await mediaSweep.run(t.app)).toEqual({ uploads: 0, staged: 0, images: 0 });
  t.clock.advance(2 * hourMs);
  expect(await mediaSweep.run(t.app)).toEqual({ uploads: 0, staged: 1, images: 6 });
  expect((await keys()).length).toBe(before.length - 7);
  expect(await mediaSweep.run(t.app)).toEqual({ uploads: 0, staged: 0, images: 0 });

  t.clock.advance(25 * hourMs);
  expect(await mediaSweep.run(t.app)).toEqual({ uploads: 1, staged: 1, images: 0 });
  const rows = await t.db.prisma.image.findMany({ where: { postId: { in: [kept, waiting] } } });
  const wanted = rows.map(({ postId, mediaKey, stagedKey }) => (postId === kept ? `images/${mediaKey}` : stagedKey));
  const left = new Set((await keys()).map((key) => (key.startsWith("staged/") ? key : key.replace(/\/\w+$/, ""))));
  expect([...left].sort()).toEqual(wanted.sort());
});
