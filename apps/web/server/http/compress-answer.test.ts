import http, { type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { compressAnswer } from "./compress-answer.ts";
import { acceptedEncoding } from "./encoding.ts";

const long = "a page with many words, ".repeat(1_000);

async function ask(
  answer: RequestListener,
  headers: Record<string, string> = { "accept-encoding": "br" },
  method = "GET",
) {
  const server = http.createServer((req, res) => {
    compressAnswer(res, acceptedEncoding(req.headers["accept-encoding"]));
    answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise<{ headers: http.IncomingHttpHeaders; status: number; bytes: Buffer }>((resolve, reject) => {
    const req = http.request({ port, method, headers, agent: false }, async (res) => {
      resolve({ headers: res.headers, status: res.statusCode ?? 0, bytes: await buffer(res) });
    });
    req.on("error", reject).end();
  });
}

describe("an answer worth compressing", () => {
  test("arrives whole as brotli, with its length gone and its tag weak", async () => {
    const { headers, bytes } = await ask((_, res) => {
      res.writeHead(200, { "Content-Type": "text/html", ETag: '"v1"', "Content-Length": Buffer.byteLength(long) });
      res.end(long);
    });
    expect(headers).toMatchObject({ "content-encoding": "br", etag: 'W/"v1"', vary: "Accept-Encoding" });
    expect(headers["content-length"]).toBeUndefined();
    expect(brotliDecompressSync(bytes).toString()).toBe(long);
  });

  test("arrives whole as gzip when it was written in pieces", async () => {
    const { headers, bytes } = await ask(
      (_, res) => {
        res.setHeader("Content-Type", "application/json");
        for (let at = 0; at < long.length; at += 100) res.write(long.slice(at, at + 100));
        res.end();
      },
      { "accept-encoding": "gzip" },
    );
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(bytes).toString()).toBe(long);
  });

  test("is pressed on by a writer that waits for room", async () => {
    const megabytes = Array.from({ length: 400_000 }, (_, i) => String(i * 7919)).join("");
    const { bytes } = await ask(async (_, res) => {
      res.setHeader("Content-Type", "text/plain");
      for (let at = 0; at < megabytes.length; at += 65_536) {
        if (!res.write(megabytes.slice(at, at + 65_536))) await new Promise((resolve) => res.once("drain", resolve));
      }
      res.end();
    });
    expect(brotliDecompressSync(bytes).toString()).toBe(megabytes);
  });

  test("keeps headers that were given as a flat list", async () => {
    const { headers } = await ask((_, res) => {
      res.writeHead(200, ["Content-Type", "text/html", "X-Other", "kept"] as unknown as http.OutgoingHttpHeaders);
      res.end(long);
    });
    expect(headers).toMatchObject({ "x-other": "kept", "content-encoding": "br" });
  });
});

describe("an answer stays as it is", () => {
  test.each<{ when: string; answer: RequestListener; headers?: Record<string, string> }>([
    {
      when: "the client takes no encoding",
      answer: (_, res) => void res.setHeader("Content-Type", "text/html").end(long),
      headers: {},
    },
    { when: "it is short", answer: (_, res) => void res.setHeader("Content-Type", "text/html").end("short") },
    { when: "it is a picture", answer: (_, res) => void res.setHeader("Content-Type", "image/png").end(long) },
    {
      when: "it is a stream of events",
      answer: (_, res) => void res.setHeader("Content-Type", "text/event-stream").end(long),
    },
    {
      when: "it must not be transformed",
      answer: (_, res) =>
        void res.setHeader("Content-Type", "text/html").setHeader("Cache-Control", "no-transform").end(long),
    },
    {
      when: "it is a part",
      answer: (_, res) => void res.setHeader("Content-Type", "text/html").writeHead(206).end(long),
    },
  ])("when $when", async ({ answer, headers }) => {
    const received = await ask(answer, headers);
    expect(received.headers["content-encoding"]).toBeUndefined();
    expect(["short", long]).toContain(received.bytes.toString());
  });

  test("when it is encoded already", async () => {
    const { headers, bytes } = await ask((_, res) => {
      res.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "gzip" });
      res.end(long);
    });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(bytes.toString()).toBe(long);
  });

  test("when it has no body", async () => {
    const { status, bytes } = await ask((_, res) => void res.writeHead(304, { "Content-Type": "text/html" }).end());
    expect([status, bytes.length]).toEqual([304, 0]);
  });
});

test("what is flushed arrives before the answer ends", async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = http.createServer(async (_req, res) => {
    compressAnswer(res, "gzip");
    res.setHeader("Content-Type", "text/html");
    res.write(long);
    (res as unknown as { flush(): void }).flush();
    await held;
    res.end("the end");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const res = await new Promise<http.IncomingMessage>((resolve) => http.get({ port, agent: false }, resolve));
  const chunks: Buffer[] = [];
  for await (const chunk of res) {
    chunks.push(chunk);
    finish(); // only what arrived before lets the server go on
  }
  expect(gunzipSync(Buffer.concat(chunks)).toString()).toBe(`${long}the end`);
});
