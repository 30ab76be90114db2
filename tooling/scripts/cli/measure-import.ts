import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { migrate } from "@medley/db/migrate";
import { labelPosts, type PostLabel } from "@medley/seed";
import { importFile } from "@medley/seed/import";
import { startTestPostgres } from "@medley/services";
import { progressBar } from "../lib/progress-bar.mjs";
import { say, step } from "../lib/say.mjs";
import { root } from "../lib/workspace.mjs";
import { keepResult } from "./keep-result.ts";
import { describeMachine } from "./machine.ts";

const mostSeconds = 60;
const resultFile = path.join(root, "bench/results/import.json");

/** Imports 100 000 clips as Twitch answers them into an empty site of its own, keeps how long it took; 1 when too long. */
export async function measureImport(signal: AbortSignal): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-import-"));
  const database = await startTestPostgres();
  try {
    await migrate(database.url);
    const file = path.join(folder, "clips.jsonl");
    await step("Writing the file", () => pipeline(Readable.from(lines()), createWriteStream(file)));
    say("Importing it");
    const options = { databaseUrl: database.url, file, as: "archive", signal };
    const bar = progressBar("kB");
    const progress = (done: number, total: number) => bar.show(Math.ceil(done / 1_000), Math.ceil(total / 1_000));
    const before = path.join(folder, "archive.jsonl");
    await pipeline(
      Readable.from([`${JSON.stringify({ type: "user", username: "archive" })}\n`]),
      createWriteStream(before),
    );
    await importFile({ databaseUrl: database.url, file: before, refused: () => {} });
    const start = performance.now();
    const cpu = process.cpuUsage();
    const imported = await importFile({
      ...options,
      progress,
      refused: ({ line, reason }) => say(`line ${line}: ${reason}`),
    });
    const seconds = Math.round(performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const cpuSeconds = Math.round((user + system) / 1000) / 1000;
    const pass = seconds <= mostSeconds && imported.added.clip === imported.lines;
    keepResult(resultFile, { ...imported, seconds, mostSeconds, pass, cpuSeconds, machine: describeMachine() });
    say(`${imported.added.clip} clips in ${seconds.toFixed(1)} s, kept in ${path.relative(root, resultFile)}`);
    return pass ? 0 : 1;
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function* lines(): Generator<string> {
  const games = new Map<string, number>();
  for (const label of labelPosts({ size: "medium", images: false, now: new Date("2026-11-01T00:00:00Z") })) {
    const game = games.get(label.game) ?? games.size + 1;
    games.set(label.game, game);
    yield `${JSON.stringify(helixClip(label, game))}\n`;
  }
}

/** As https://dev.twitch.tv/docs/api/reference#get-clips describes it. */
function helixClip({ index, title, broadcaster, language }: PostLabel, game: number) {
  const id = `MeasuredClip-${index}`;
  return {
    id,
    url: `https://clips.twitch.tv/${id}`,
    embed_url: `https://clips.twitch.tv/embed?clip=${id}`,
    broadcaster_id: `9${Buffer.from(broadcaster).readUIntBE(0, 3)}${broadcaster.length}`,
    broadcaster_name: broadcaster,
    creator_id: String(800_000_000 + (index % 9_973)),
    creator_name: `creator${index % 9_973}`,
    video_id: "",
    game_id: String(1_000 + game),
    language,
    title,
    view_count: (index * 7_919) % 100_000,
    created_at: new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString(),
    thumbnail_url: `https://clips-media-assets2.twitch.tv/${id}-preview-480x272.jpg`,
    duration: 5 + (index % 550) / 10,
    vod_offset: null,
    is_featured: false,
  };
}
