import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createPipeline } from "@medley/media";
import { describeMachine } from "../machine.ts";
import { resultsFolder, writeResult } from "../results.ts";
import { measureAvif } from "./measure-avif.ts";
import { measurePhotograph } from "./measure-photograph.ts";
import { makePhotographs, type Photograph } from "./photographs.ts";

const photographCount = 5;
const rounds = 3;

/** Times every stage of the image pipeline on real photographs, beside plain sharp; prints and keeps it. About two minutes. */
export async function measureImages(): Promise<number> {
  const machine = await describeMachine();
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-images-"));
  const pipeline = createPipeline({ folder: path.join(folder, "work") });
  try {
    const { photographs, biggest } = await makePhotographs(folder, photographCount);
    const figures = [];
    for (const photograph of [biggest, ...photographs]) figures.push(await measureOne(photograph));
    const avif = [];
    for (const photograph of photographs.slice(0, 2)) {
      avif.push(await measureAvif(photograph, 1_600, 88), await measureAvif(photograph, 800, 85));
    }
    return tell({ machine, photographs: figures, avif });
  } finally {
    await pipeline.close();
    await rm(folder, { recursive: true });
  }

  async function measureOne(photograph: Photograph) {
    const { name, width, height, bytes } = photograph;
    const out = path.join(folder, "plain");
    await mkdir(out, { recursive: true });
    const measured = await measurePhotograph({ pipeline, photograph, folder: out, rounds });
    return { name, width, height, bytes, ...measured };
  }
}

interface Found {
  machine: Awaited<ReturnType<typeof describeMachine>>;
  photographs: { name: string; medley: { totalMs: number; peakMb: number }; ratio: { sameSteps: number } }[];
  avif: Awaited<ReturnType<typeof measureAvif>>[];
}

function tell(found: Found): number {
  const [biggest] = found.photographs;
  const worst = Math.max(...found.photographs.map(({ ratio }) => ratio.sameSteps));
  const checks = [
    check("nearly 10 MB, all variants, ms", biggest?.medley.totalMs ?? Number.NaN, 3_000),
    check("the same work in plain sharp, worst ratio", worst, 1.2),
    check("most memory of the process, MB", Math.max(...found.photographs.map(({ medley }) => medley.peakMb)), 512),
  ];
  const file = path.join(resultsFolder, "images.json");
  writeResult(file, { ...found, checks });
  for (const { what, value, most, pass } of checks) {
    process.stdout.write(`${pass ? "pass" : "FAIL"}  ${what}: ${value.toPrecision(4)} (≤ ${most})\n`);
  }
  process.stdout.write(`kept in ${file}\n`);
  return checks.every(({ pass }) => pass) ? 0 : 1;
}

const check = (what: string, value: number, most: number) => ({ what, value, most, pass: value <= most });
