import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runLimited } from "../testing/run-limited.ts";
import { describeStorage } from "../testing/storage-promises.ts";
import { localStorage } from "./local-storage.ts";

describeStorage("a local folder", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-storage-"));
  return { storage: localStorage(folder), close: () => rm(folder, { recursive: true }) };
});

describe("a local folder", () => {
  let parent: string;
  beforeAll(async () => {
    parent = await mkdtemp(path.join(os.tmpdir(), "medley-storage-"));
  });
  afterAll(() => rm(parent, { recursive: true }));

  const open = (name: string) => {
    const folder = path.join(parent, name);
    return { folder, incoming: path.join(folder, ".incoming"), storage: localStorage(folder) };
  };

  test("no half-written file is left, whether a put succeeds or fails", async () => {
    const { storage, incoming } = open("half");
    await storage.put("a", Buffer.from("a"));
    await expect(storage.put("b", Buffer.from("bb"), { maxBytes: 1 })).rejects.toThrow();
    expect(await readdir(incoming)).toEqual([]);
  });

  test("what a killed process left half-written goes an hour later, and is never listed", async () => {
    const { storage, incoming } = open("killed");
    await mkdir(incoming, { recursive: true });
    await writeFile(path.join(incoming, "young"), "half");
    await writeFile(path.join(incoming, "old"), "half");
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(path.join(incoming, "old"), twoHoursAgo, twoHoursAgo);
    await storage.put("a", Buffer.from("a"));
    expect(await readdir(incoming)).toEqual(["young"]);
    const keys: string[] = [];
    for await (const { key } of storage.list("")) keys.push(key);
    expect(keys).toEqual(["a"]);
  });

  test("a folder without bytes is removed with the last of them", async () => {
    const { storage, folder } = open("empty");
    await storage.put("images/one/large", Buffer.from("a"));
    await storage.remove("images/one/large");
    expect(await readdir(folder)).toEqual([".incoming"]);
  });

  test("a folder's name holds no bytes", async () => {
    const { storage } = open("folder");
    await storage.put("images/one/large", Buffer.from("a"));
    expect(await storage.head("images/one")).toBeNull();
    expect(await storage.open("images/one")).toBeNull();
    await storage.remove("images/one");
    expect((await storage.head("images/one/large"))?.bytes).toBe(1);
  });

  test("a file system that fails is `unavailable`, and works again when it does", async () => {
    const { storage, folder } = open("failing");
    await writeFile(folder, "a file in the folder's place");
    await expect(storage.put("a", Buffer.from("a"))).rejects.toMatchObject({ code: "unavailable" });
    await rm(folder);
    await storage.put("a", Buffer.from("a"));
    expect((await storage.head("a"))?.bytes).toBe(1);
  });

  test("a file over the process's limit is `full`, leaves nothing behind, and smaller ones are taken", () => {
    // 50 KB.
    const { stdout, stderr } = runLimited("limited-program.ts", 100, path.join(parent, "limited"));
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({ failure: "full", before: "before", after: "after", left: [] });
  });
});
