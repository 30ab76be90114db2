import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { localStorage } from "../storage/local-storage.ts";
import { StorageError } from "../storage/storage-error.ts";

/** Started where files may grow to 50 KB: replaces a small file by one that is too big, then by a small one. */
const [folder = ""] = process.argv.slice(2);
const storage = localStorage(folder);

const read = async () => {
  const opened = await storage.open("images/one");
  return opened && text(opened.stream);
};

await storage.put("images/one", Buffer.from("before"));
const parts = Array.from({ length: 10 }, () => randomBytes(10_000));
const failure = await storage.put("images/one", Readable.from(parts)).catch((error: unknown) => error);
const before = await read();
const left = await readdir(path.join(folder, ".incoming"));
await storage.put("images/one", Buffer.from("after"));
const code = failure instanceof StorageError ? failure.code : failure;
process.stdout.write(JSON.stringify({ failure: code, before, after: await read(), left }));
