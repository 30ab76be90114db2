import { fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

/** A program of a peer's that tells the port it listens on; it ends with its channel. */
export interface PeerProcess {
  url: URL;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Starts a program of bench/peers/plain. */
export async function startPeer(
  program: "bare-server.mjs" | "bare-writer.mjs" | "naive-server.ts",
  args: string[],
): Promise<PeerProcess> {
  const folder = require.resolve("@medley/plain-peers/naive").replace(/naive\.ts$/, "");
  const child = fork(`${folder}${program}`, args, {
    execArgv: program.endsWith(".ts") ? ["--import", import.meta.resolve("tsx")] : [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const told = await Promise.race([once(child, "message"), exited.then(() => undefined)]);
  const port = (told?.[0] as { port?: number } | undefined)?.port;
  if (port === undefined) throw new Error(`${program} ended before it listened`);
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
