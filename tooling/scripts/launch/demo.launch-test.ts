import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { newDataDir, npmStart, readyUrl } from "./testing/npm-start.ts";

type Feed = { result: { data: { items: { title: string; thumbnailUrl: string }[] } } };

test("the first start on a new folder has content and accounts; later ones keep them and stay on this machine", async () => {
  const dataDir = newDataDir();
  const first = await npmStart(dataDir, { MEDLEY_DEMO: "1" });
  const url = await readyUrl(first);
  const file = path.join(dataDir, "demo-accounts.txt");
  await first.says(/^Sign in with a demo account/m);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const accounts = readFileSync(file, "utf8");
  for (const line of accounts.trimEnd().split("\n")) expect(first.output()).toContain(line);

  const feed = (await (await fetch(`${url}/api/trpc/feed.list`)).json()) as Feed;
  const titles = feed.result.data.items.map(({ title }) => title);
  expect(titles).toHaveLength(25);
  const poster = await fetch(url + feed.result.data.items[0]?.thumbnailUrl);
  expect([poster.status, poster.headers.get("content-type")]).toEqual([200, "image/webp"]);
  const [identifier, password] = /^(admin) +(\S+)$/m.exec(accounts)?.slice(1) ?? [];
  const headers = { "content-type": "application/json", origin: url };
  const signIn = { method: "POST", headers, body: JSON.stringify({ identifier, password }) };
  expect((await fetch(`${url}/api/auth/sign-in`, signIn)).status).toBe(200);
  first.stop();
  expect(await first.exited).toBe(0);

  const open = await npmStart(dataDir, { MEDLEY_DEMO: "1", HOST: "0.0.0.0" });
  expect(await open.exited).toBe(1);
  expect(open.output()).toContain("HOST 0.0.0.0 would let others reach this site, and it has demo accounts");

  const second = await npmStart(dataDir, { MEDLEY_DEMO: "1" });
  await second.says(/^Sign in with a demo account/m);
  expect(second.output()).not.toContain("Filling the empty site");
  expect(readFileSync(file, "utf8")).toBe(accounts);
});
