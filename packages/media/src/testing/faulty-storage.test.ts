import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { localStorage } from "../storage/local-storage.ts";
import { createFaultyStorage } from "./faulty-storage.ts";

test("fails as told, and works again", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-storage-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { storage, be } = createFaultyStorage(localStorage(folder));
  await storage.put("a", Buffer.from("a"));

  be("full");
  await expect(storage.put("b", Buffer.from("b"))).rejects.toMatchObject({ code: "full" });
  expect((await storage.head("a"))?.bytes).toBe(1);

  be("unavailable");
  await expect(storage.put("b", Buffer.from("b"))).rejects.toMatchObject({ code: "unavailable" });
  await expect(storage.head("a")).rejects.toMatchObject({ code: "unavailable" });

  be(null);
  expect(await storage.head("b")).toBeNull();
});
