import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { ImageError } from "../image-error.ts";
import { mediaTypes } from "../image-rules.ts";
import { findDebianFiles } from "../testing/corpus/debian-files.ts";
import type { HostileFile } from "../testing/corpus/hostile-file.ts";
import { makeHostileFiles } from "../testing/corpus/made-files.ts";
import { readMetadata } from "../testing/read-metadata.ts";
import { usePipeline } from "../testing/use-pipeline.ts";
import { watchChildren } from "../testing/watch-children.ts";

const { process, left } = usePipeline({ processes: 2 });

test("of hostile files each is refused with the right code or processed, and nothing but clean images comes out", async () => {
  const files = [...(await makeHostileFiles()), ...findDebianFiles()];
  expect(files.length).toBeGreaterThanOrEqual(300);
  const memory = watchChildren();
  const queue = [...files];
  const wrong: string[] = [];
  let processed = 0;
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const outcome = await tryOut(file);
      if (outcome === "processed") processed++;
      if (!isRight(outcome, file)) wrong.push(`${file.name}: ${outcome}, not ${file.expected}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  const peak = memory.stop();

  expect(wrong).toEqual([]);
  expect(processed).toBeGreaterThan(100);
  expect(await left()).toEqual([]);
  expect(peak).toBeGreaterThan(0);
  expect(peak).toBeLessThan(512 * 1024 * 1024);
}, 240_000);

/** `processed`, an `ImageError`'s code, or what went wrong. */
async function tryOut(file: HostileFile): Promise<string> {
  try {
    const image = await process(await file.read());
    try {
      for (const { path, type } of image.variants) await checkClean(await readFile(path), type);
    } finally {
      await image.discard();
    }
    return "processed";
  } catch (error) {
    return error instanceof ImageError ? error.code : String(error);
  }
}

function isRight(outcome: string, { expected }: HostileFile): boolean {
  if (expected === "processed") return outcome === expected;
  if (expected !== "either") return expected.some((code) => code === outcome);
  return ["processed", "wrong_kind", "unreadable", "too_large", "too_small"].includes(outcome);
}

/** An image of the type told, with nothing of what it was made from but pixels. */
async function checkClean(bytes: Buffer, type: string): Promise<void> {
  const { format } = await sharp(bytes).metadata();
  if (!Object.values(mediaTypes).includes(type) || type !== `image/${format}`)
    throw new Error(`${format} told as ${type}`);
  const metadata = await readMetadata(bytes);
  if (metadata.length > 0) throw new Error(`It holds ${metadata}`);
  const evil = ["<script", "<?php", "%PDF", "PK\x03\x04<html"].find((text) => bytes.includes(text));
  if (evil) throw new Error(`It holds ${evil}`);
}
