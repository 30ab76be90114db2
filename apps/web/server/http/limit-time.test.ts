import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import type { Exchange } from "./exchange.ts";
import { limitBodyTime } from "./limit-time.ts";

/** A server that waits for bodies as long as told, and says when one arrived. */
async function serve(timeoutMs: number): Promise<number> {
  const server = http.createServer((req, res) => {
    const exchange = { req, res, client: { requestId: "r1" }, pathname: "/here" } as unknown as Exchange;
    limitBodyTime(exchange, timeoutMs);
    req.resume().once("end", () => res.end("arrived"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function send(port: number, parts: { body: string; whole: boolean }) {
  const request = http.request({ port, host: "127.0.0.1", method: "PUT", headers: { "content-length": 5 } });
  request.on("error", () => {}); // the server hangs up
  request.write(parts.body);
  if (parts.whole) request.end();
  const [answer] = (await once(request, "response")) as [http.IncomingMessage];
  return { status: answer.statusCode, body: await text(answer), connection: answer.headers.connection };
}

test("a body that stops arriving is refused, and its connection ends", async () => {
  const { status, body, connection } = await send(await serve(50), { body: "12", whole: false });
  expect([status, connection, JSON.parse(body).error.data.facts.reason]).toEqual([408, "close", "too_slow"]);
});

test("one that arrives in time is nobody's concern", async () => {
  expect(await send(await serve(5_000), { body: "12345", whole: true })).toMatchObject({
    status: 200,
    body: "arrived",
  });
});
