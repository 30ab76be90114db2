import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import sharp from "sharp";
import { createPipeline } from "../pipeline/create-pipeline.ts";
import { StorageError } from "../storage/storage-error.ts";

/** Started where files may grow to 30 KB: processes an image that is smaller, but whose variants are larger. */
const [folder = ""] = process.argv.slice(2);
const noise = { type: "gaussian" as const, mean: 128, sigma: 30 };
const grain = sharp({ create: { width: 400, height: 300, channels: 3, background: "grey", noise } });
const source = await grain.jpeg({ quality: 40 }).toBuffer();
const pipeline = createPipeline({ folder });
const failure = await pipeline.process(Readable.from([source])).catch((error: unknown) => error);
const code = failure instanceof StorageError ? failure.code : String(failure);
process.stdout.write(JSON.stringify({ bytes: source.length, failure: code, left: await readdir(folder) }));
await pipeline.close();
