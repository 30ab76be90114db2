import { writeSync } from "node:fs";
import { createApp } from "@medley/api/server";
import pino from "pino";
import { createServer } from "../create-server.ts";
import { readOwnSettings } from "../env.ts";

// A process for full-storage.test.ts: the real server without pages, configured as the product is, by variables.
const settings = readOwnSettings();
const { databaseUrl, mediaDir, pool, redisUrl } = settings;
const log = pino(pino.destination({ sync: true }));
const app = createApp({ databaseUrl, mediaDir, pool, redisUrl, config: settings.api, log });
const server = await createServer({ settings, app, pages: (_req, res) => void res.end("a page") });
await server.listen();
writeSync(1, "listening\n");
