import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { driveClosed, driveOpen } from "./drive.ts";
import { openWire, wireRequest } from "./wire.ts";

const server = createServer((req, res) => {
  if (req.url === "/chunks") {
    res.write("one, ");
    res.end("two");
  } else if (req.url === "/none") res.writeHead(304).end();
  else if (req.url === "/bad") res.writeHead(503, { connection: "close" }).end("no");
  else res.end("x".repeat(200_000));
});
let url: URL;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = new URL(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test("one connection reads answers of a length, in chunks, and of nothing, and outlives a closed one", async () => {
  const wire = await openWire(url);
  const ask = (path: string) => wire.send(wireRequest(new URL(path, url)));
  expect((await ask("/")).body).toHaveLength(200_000);
  expect((await ask("/chunks")).body.toString()).toBe("one, two");
  expect((await ask("/none")).status).toBe(304);
  expect((await ask("/bad")).status).toBe(503);
  await expect
    .poll(() =>
      ask("/chunks").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  wire.close();
});

test("good and bad answers are told apart", async () => {
  const paths = ["/chunks", "/bad"];
  const next = (n: number) => wireRequest(new URL(paths[n % 2] ?? "", url));
  const driven = await driveClosed({ url, connections: 2, forMs: 100, next });
  expect(driven.latencies.length).toBeGreaterThan(0);
  expect(driven.failures).toBeGreaterThan(0);
});

test("an open loop sends as many as its rate says, though the server is slow to take them", async () => {
  const next = () => wireRequest(new URL("/chunks", url));
  const { latencies, failures } = await driveOpen({ url, connections: 4, forMs: 200, perSecond: 100, next });
  expect(latencies.length + failures).toBe(20);
});

test("the time between two requests of a slow open loop is no part of an answer's", async () => {
  const next = () => wireRequest(new URL("/chunks", url));
  const { latencies } = await driveOpen({ url, connections: 4, forMs: 400, perSecond: 10, next });
  expect(Math.min(...latencies)).toBeLessThan(50);
});
