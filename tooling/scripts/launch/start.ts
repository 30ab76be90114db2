import { env } from "../lib/env.mjs";
import { note, say, step } from "../lib/say.mjs";
import { ensureBuilt, ensureGenerated } from "./build.ts";
import { openDatabase } from "./database.ts";
import { takeInstanceLock } from "./instance.ts";
import { prepare } from "./prepare.ts";
import { endedByItself, type Server, spawnServer, untilReady } from "./server.ts";
import { webPort } from "./web-port.ts";

type Start = { dev: boolean; signal: AbortSignal };

/** Runs Medley until it is asked to stop or its server ends; the exit code. */
export async function start({ dev, signal }: Start): Promise<number> {
  const lock = await takeInstanceLock(env.dataDir);
  try {
    await (dev ? ensureGenerated(signal) : ensureBuilt(signal));
    const database = await openDatabase(env);
    try {
      const signIn = await prepare(database.url, signal);
      const server = spawnServer({ ...env, dev, port: await choosePort(), databaseUrl: database.url });
      lock.update(server.pid, server.url);
      return await attend(server, { signIn, signal });
    } finally {
      await database.close();
    }
  } finally {
    lock.release();
  }
}

async function choosePort(): Promise<number> {
  const port = await webPort(env.host, env.port);
  if (env.port !== 0 && port !== env.port) say(`Port ${env.port} is taken: using ${port}`);
  return port;
}

/** Stays with the server to its end; asked to stop, lets it finish its requests. */
async function attend(server: Server, { signIn, signal }: { signIn: string[]; signal: AbortSignal }): Promise<number> {
  const asked = new Promise<undefined>((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
  try {
    await step("Starting the server", () => untilReady(server, signal));
    announce(server.url, signIn);
    const exit = await Promise.race([asked, server.exited]);
    if (exit) throw endedByItself(exit);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  say("Stopping: requests in work are finished first");
  const { code } = await server.stop();
  if (code !== 0) note(`the server did not end well (exit code ${code})`);
  return code === 0 ? 0 : 1;
}

function announce(url: string, signIn: string[]): void {
  say(`Medley is ready at ${url}`);
  if (env.publicUrl) say(`Its public address is ${env.publicUrl}`);
  for (const line of signIn) say(line);
  say("No mail is sent. Whoever forgot their password gets another by: npm run medley -- reset-password NAME");
}
