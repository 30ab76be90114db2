import { createDatabase } from "@medley/db";
import pino from "pino";
import { defaultConfig } from "../../config.ts";
import { systemClock } from "../../context.ts";
import { openProcessing } from "../../media/open-processing.ts";
import { startMediaWorker } from "../start-media-worker.ts";

// A worker for media-worker.test.ts, to be killed: its arguments are the database and a folder.
const [, , databaseUrl = "", folder = ""] = process.argv;
const log = pino({ level: "silent" });
const db = createDatabase({ url: databaseUrl, limits: { maxOpen: 2, maxIdle: 0 } });
const given = { databaseUrl, mediaDir: `${folder}/media`, workDir: `${folder}/work`, processes: 1, clamd: null };
const { work } = openProcessing(given, { db, clock: systemClock, log, config: { ...defaultConfig, unqueuedKarma: 0 } });
await startMediaWorker({ databaseUrl, work, lostAfterMs: 1_000 });
process.stdout.write("works\n");
