import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { startTestRedis } from "./test-redis.ts";

test("a throwaway Redis keeps a value until it is stopped", async () => {
  const { url, stop } = await startTestRedis();
  expect(await talk(url, "SET word medley\r\nGET word\r\n")).toBe("+OK\r\n$6\r\nmedley\r\n");
  await stop();
  await expect(talk(url, "PING\r\n")).rejects.toThrow("ECONNREFUSED");
});

test("without a Redis the error names the one command to install it", () => {
  const script = `
    import { startTestRedis } from ${JSON.stringify(path.join(import.meta.dirname, "index.ts"))};
    await startTestRedis().catch((error) => console.log(error.message));`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    env: { ...process.env, PATH: "/nowhere", REDIS_URL: "" },
    encoding: "utf8",
  });
  expect(stdout).toContain("sudo apt-get install -y redis-server");
});

async function talk(url: string, commands: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.end(commands);
  let answer = "";
  for await (const data of socket) answer += String(data);
  return answer;
}
