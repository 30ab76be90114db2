import { createHash, randomBytes } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Storage } from "../storage/storage.ts";

/** What every driver of a storage must do. `open` gives an empty one; its `close` is called after the last test. */
export function describeStorage(name: string, open: () => Promise<{ storage: Storage; close(): Promise<void> }>): void {
  describe(`storage: ${name}`, () => {
    let storage: Storage;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ storage, close } = await open());
    });
    afterAll(() => close());

    const read = async (key: string, range?: { start: number; end: number }) => {
      const opened = await storage.open(key, range);
      return opened && { bytes: opened.bytes, text: (await buffer(opened.stream)).toString() };
    };
    const keysOf = async (prefix: string) => {
      const keys: string[] = [];
      for await (const { key } of storage.list(prefix)) keys.push(key);
      return keys.sort();
    };

    test("what was put is read again, from a stream and from bytes, with its length and SHA-256", async () => {
      const bytes = randomBytes(300_000);
      const sha256 = createHash("sha256").update(bytes).digest();
      const parts = Array.from({ length: 3 }, (_, index) => bytes.subarray(index * 100_000, (index + 1) * 100_000));
      expect(await storage.put("put/stream", Readable.from(parts))).toEqual({ bytes: bytes.length, sha256 });
      expect(await storage.put("put/bytes", bytes)).toEqual({ bytes: bytes.length, sha256 });
      for (const key of ["put/stream", "put/bytes"]) {
        const opened = await storage.open(key);
        expect(opened?.bytes).toBe(bytes.length);
        expect(opened && (await buffer(opened.stream)).equals(bytes)).toBe(true);
        expect(await storage.head(key)).toEqual({ bytes: bytes.length, modifiedAt: expect.any(Date) });
      }
    });

    test("no bytes are bytes too", async () => {
      expect((await storage.put("empty", new Uint8Array())).bytes).toBe(0);
      expect(await read("empty")).toEqual({ bytes: 0, text: "" });
    });

    test("a second put replaces the first, and who reads the first reads it to its end", async () => {
      const first = "first ".repeat(100_000);
      await storage.put("twice", Buffer.from(first));
      const opened = await storage.open("twice");
      await storage.put("twice", Buffer.from("second"));
      expect(await read("twice")).toEqual({ bytes: 6, text: "second" });
      expect(opened && (await buffer(opened.stream)).toString()).toBe(first);
    });

    test("a range holds both its ends, and ends with the bytes", async () => {
      await storage.put("range", Buffer.from("0123456789"));
      expect(await read("range", { start: 2, end: 4 })).toEqual({ bytes: 10, text: "234" });
      expect(await read("range", { start: 9, end: 9 })).toEqual({ bytes: 10, text: "9" });
      expect(await read("range", { start: 7, end: 99 })).toEqual({ bytes: 10, text: "789" });
      expect(await read("range", { start: 10, end: 12 })).toEqual({ bytes: 10, text: "" });
    });

    test("what isn't there is null, and removing it is no error", async () => {
      expect(await storage.open("missing/one")).toBeNull();
      expect(await storage.head("missing/one")).toBeNull();
      await storage.remove("missing/one");
    });

    test("what was removed is gone", async () => {
      await storage.put("removed/a", Buffer.from("a"));
      await storage.put("removed/b", Buffer.from("b"));
      await storage.remove("removed/a");
      expect(await storage.open("removed/a")).toBeNull();
      expect(await keysOf("removed/")).toEqual(["removed/b"]);
    });

    test("a list holds what begins with the prefix, and nothing else", async () => {
      for (const key of ["list/a/one", "list/a/two", "list/ab", "list/b/one", "listed"]) {
        await storage.put(key, Buffer.from(key));
      }
      expect(await keysOf("list/a")).toEqual(["list/a/one", "list/a/two", "list/ab"]);
      expect(await keysOf("list/a/")).toEqual(["list/a/one", "list/a/two"]);
      expect(await keysOf("list/")).toEqual(["list/a/one", "list/a/two", "list/ab", "list/b/one"]);
      expect(await keysOf("nothing/")).toEqual([]);
      for await (const entry of storage.list("list/ab")) {
        expect(entry).toEqual({ key: "list/ab", bytes: 7, modifiedAt: expect.any(Date) });
      }
    });

    test("more bytes than allowed are `too_large`, leave what was there, and the source unharmed", async () => {
      await storage.put("limit", Buffer.from("before"));
      const source = new PassThrough();
      source.write("x".repeat(200_000));
      await expect(storage.put("limit", source, { maxBytes: 1_000 })).rejects.toMatchObject({ code: "too_large" });
      expect(await read("limit")).toEqual({ bytes: 6, text: "before" });
      expect(source.destroyed).toBe(false);
      await storage.put("limit", Buffer.from("x".repeat(1_000)), { maxBytes: 1_000 });
      expect((await storage.head("limit"))?.bytes).toBe(1_000);
    });

    test("a source that fails leaves nothing behind, and its error comes out", async () => {
      const failure = new Error("the line went dead");
      const source = Readable.from(
        (async function* () {
          yield Buffer.from("half");
          throw failure;
        })(),
      );
      await expect(storage.put("broken", source)).rejects.toBe(failure);
      expect(await keysOf("broken")).toEqual([]);
    });

    test("the signal ends a put whose source stalls", async () => {
      const stalled = new PassThrough();
      stalled.write("half");
      const stopping = new AbortController();
      const put = storage.put("stalled", stalled, { signal: stopping.signal });
      stopping.abort(new Error("enough"));
      await expect(put).rejects.toThrow("enough");
      expect(await keysOf("stalled")).toEqual([]);
    });

    test("of two who put at once, one wins whole", async () => {
      const texts = ["a".repeat(500_000), "b".repeat(500_000)];
      await Promise.all(texts.map((text) => storage.put("race", Readable.from([Buffer.from(text)]))));
      expect(texts).toContain((await read("race"))?.text);
    });

    test("putting and removing neighbours at once harms neither", async () => {
      await storage.put("neighbours/x/0", Buffer.from("0"));
      for (let round = 1; round <= 50; round++) {
        await Promise.all([
          storage.remove(`neighbours/x/${round - 1}`),
          storage.put(`neighbours/x/${round}`, Buffer.from(String(round))),
        ]);
        expect(await read(`neighbours/x/${round}`)).toEqual({ bytes: String(round).length, text: String(round) });
      }
    });

    test.each([
      "",
      "/etc/passwd",
      "../up",
      "a/../b",
      "a//b",
      "a/",
      ".hidden",
      "a/.b",
      "a\\b",
      "a\0b",
      "ä",
      "a b",
      "a".repeat(101),
    ])("%j is no key, and nothing is done with it", async (key) => {
      await expect(storage.put(key, Buffer.from("x"))).rejects.toThrow(TypeError);
      await expect(storage.open(key)).rejects.toThrow(TypeError);
      await expect(storage.head(key)).rejects.toThrow(TypeError);
      await expect(storage.remove(key)).rejects.toThrow(TypeError);
      await expect(storage.signedUrl(key, { expiresSeconds: 60 })).rejects.toThrow(TypeError);
    });
  });
}
