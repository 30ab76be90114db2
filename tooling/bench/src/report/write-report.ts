import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { note, say } from "@medley/scripts/lib/say";
import { root } from "@medley/scripts/lib/workspace";
import { sizeNames } from "@medley/seed/sizes";
import { readKept, resultsFolder } from "../results.ts";
import { fillTemplate } from "./fill-template.ts";
import type { LoadResult } from "./load-result.ts";
import { type Kept, pictures } from "./pictures.ts";

const document = path.join(root, "docs/performance.md");
const pictureFolder = path.join(root, "docs/performance");
const template = path.join(import.meta.dirname, "performance-template.md");

/** Draws the pictures and writes docs/performance.md from what is kept in bench/results; the exit code. */
export function writeReport(): number {
  const kept = readAll();
  const drawn = pictures(kept);
  mkdirSync(pictureFolder, { recursive: true });
  for (const [name, svg] of Object.entries(drawn)) writeFileSync(path.join(pictureFolder, name), svg);
  writeFileSync(document, fillTemplate(readFileSync(template, "utf8"), kept, Object.keys(drawn)));
  note(`${Object.keys(drawn).length} pictures in ${path.relative(root, pictureFolder)}`);
  say(`Written: ${path.relative(root, document)}`);
  return 0;
}

function readAll(): Kept {
  mkdirSync(resultsFolder, { recursive: true });
  const bench = sizeNames.flatMap((size) => readKept(size) ?? []);
  const loads = Object.fromEntries(
    readdirSync(resultsFolder)
      .flatMap((name) => /^load-(.+)\.json$/.exec(name)?.[1] ?? [])
      .map((name) => [
        name,
        JSON.parse(readFileSync(path.join(resultsFolder, `load-${name}.json`), "utf8")) as LoadResult,
      ]),
  );
  return { bench, loads };
}
