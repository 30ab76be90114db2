import { writeSync } from "node:fs";
import { createApp, defaultConfig } from "@medley/api/server";
import pino from "pino";

// A process for switches.test.ts: says when it notices that a switch was turned. Its argument is the database.
const [, , databaseUrl = ""] = process.argv;
const log = pino({ level: "silent" });
const { switches } = createApp({ databaseUrl, pool: { maxOpen: 2, maxIdle: 0 }, config: defaultConfig, log });
let known = true;
setInterval(() => {
  if (switches.isOn("stale") === known) return;
  known = !known;
  writeSync(1, `stale is ${known ? "on" : "off"} at ${Date.now()}\n`);
}, 5);
writeSync(1, "looking\n");
