import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { webPort } from "./web-port.ts";

test("a free port is taken as it is, a taken one gives way to the next free one", async () => {
  const host = "127.0.0.1";
  const wanted = await webPort(host, 0);
  expect(await webPort(host, wanted)).toBe(wanted);
  const holder = createServer().listen(wanted, host);
  await once(holder, "listening");
  onTestFinished(() => void holder.close());
  const next = await webPort(host, wanted);
  expect(next).toBeGreaterThan(wanted);
  expect(next).toBeLessThanOrEqual(wanted + 100);
});

test("an address this machine does not have is an error, not a reason to look further", async () => {
  await expect(webPort("192.0.2.1", 3000)).rejects.toThrow("Can't listen on 192.0.2.1 port 3000");
});
