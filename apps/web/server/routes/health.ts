import type { RunningApp } from "@medley/api/server";
import { pendingMigrations } from "@medley/db/migrate";
import { sendJson } from "../http/answer.ts";
import type { Route } from "../http/exchange.ts";

export interface HealthOptions {
  app: RunningApp;
  migrationsDir: string;
  isDraining(): boolean;
}

/** An answer this young is given again, so that many askers cost one statement. */
const freshMs = 500;

/** `/livez`: the process answers. `/readyz`: it can also do its work; a Redis that is away only slows it. */
export function healthRoutes(options: HealthOptions): Route[] {
  const ask = remembered(() => checkDatabase(options));
  const common = { methods: ["GET", "HEAD"], maxBodyBytes: 0, quiet: true };
  return [
    { ...common, name: "livez", at: "/livez", handle: ({ res }) => sendJson(res, 200, { status: "ok" }) },
    {
      ...common,
      name: "readyz",
      at: "/readyz",
      async handle({ res }) {
        const database = await ask();
        const redis = options.app.redis();
        const draining = options.isDraining();
        const ready = !draining && database === "ok";
        const status = !ready ? "unready" : redis === "down" ? "degraded" : "ready";
        sendJson(res, ready ? 200 : 503, { status, database, redis, draining });
      },
    },
  ];
}

type DatabaseState = "ok" | "down" | "migrations pending";

async function checkDatabase({ app, migrationsDir }: HealthOptions): Promise<DatabaseState> {
  try {
    const pending = await pendingMigrations(app.db.pool, { migrationsDir });
    return pending.length === 0 ? "ok" : "migrations pending";
  } catch (err) {
    app.log.warn({ err }, "the database does not answer");
    return "down";
  }
}

function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (!answer || performance.now() > until) {
      answer = ask();
      until = performance.now() + freshMs;
    }
    return answer;
  };
}
