import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./port.ts";

test("the preferred port is given while it is free, another one when it is taken", async () => {
  const preferred = await freePort();
  expect(await freePort(preferred)).toBe(preferred);
  const holder = createServer().listen(preferred, "127.0.0.1");
  await once(holder, "listening");
  expect(await freePort(preferred)).not.toBe(preferred);
  holder.close();
});
