import { createReadStream } from "node:fs";
import type { Pipeline } from "@medley/media";
import { median } from "../measure/percentiles.ts";
import type { Photograph } from "./photographs.ts";
import { eachFromFile, sameSteps } from "./plain.ts";

/**
 * Processes a photograph a few times by the pipeline, and by plain sharp in this process, in turns, so that whatever else
 * the machine does falls on all of them. Medians in ms, of each stage too, and the decoding process's most memory.
 */
export async function measurePhotograph(options: {
  pipeline: Pipeline;
  photograph: Photograph;
  folder: string;
  rounds: number;
}) {
  const { pipeline, photograph, folder, rounds } = options;
  const stages: Record<string, number>[] = [];
  const plain: { sameSteps: number; eachFromFile: number }[] = [];
  let [peakBytes, bytes]: [number, Record<string, number>] = [0, {}];
  for (let round = 0; round < rounds; round++) {
    const image = await pipeline.process(createReadStream(photograph.file));
    stages.push(image.stages);
    peakBytes = Math.max(peakBytes, image.peakBytes);
    bytes = Object.fromEntries(image.variants.map((variant) => [variant.name, variant.bytes]));
    await image.discard();
    plain.push({
      sameSteps: await timed(() => sameSteps(photograph, folder)),
      eachFromFile: await timed(() => eachFromFile(photograph, folder)),
    });
  }
  const medianOf = (name: string) => median(stages.map((each) => each[name] ?? 0));
  const stagesMs = Object.fromEntries(Object.keys(stages[0] ?? {}).map((name) => [name, medianOf(name)]));
  const plainMs = {
    sameSteps: median(plain.map((each) => each.sameSteps)),
    eachFromFile: median(plain.map((each) => each.eachFromFile)),
  };
  const totalMs = medianOf("total");
  const ratio = { sameSteps: totalMs / plainMs.sameSteps, eachFromFile: totalMs / plainMs.eachFromFile };
  return { medley: { totalMs, stagesMs, peakMb: peakBytes / 2 ** 20, bytes }, plainMs, ratio };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
