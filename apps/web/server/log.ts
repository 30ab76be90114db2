import pino, { type Logger } from "pino";

/**
 * The log: a JSON object a line on standard output. It is given ids, routes and figures; cookies, tokens, addresses of
 * mail and queries of URLs are never handed to it.
 */
export function createLog(level: string, name: "server" | "worker"): Logger {
  return pino({
    level,
    base: { app: name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
