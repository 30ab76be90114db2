import { getRuntime } from "@medley/api/runtime";
import { describe, expect, onTestFinished, test } from "vitest";
import { send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer } from "../testing/start-test-server.ts";
import { type PageHandler, requestHeader } from "./pages.ts";

/** A page that asks for its context as Next's pages do: by the headers of the request it is rendered for. */
const page: PageHandler = async (req, res) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) headers.set(name, String(value));
  const { router, createContext } = getRuntime();
  const [one, two] = await Promise.all([createContext(headers), createContext(headers)]);
  const { items } = await router.createCaller(one).feed.list({ sort: "new" });
  const name = one.actor.kind === "member" ? one.actor.username : "a visitor";
  res.writeHead(200, { "Content-Type": "text/html" });
  res.end(`${name} sees ${items.length} posts${one === two ? "" : " twice"}. ${"Words. ".repeat(500)}`);
};

async function start() {
  const server = await startTestServer({ pages: page });
  onTestFinished(server.close);
  return server;
}

test("a page has the context of its request, made once, however often it asks", async () => {
  const { url } = await start();
  const cookie = await signUpAndIn(url, "alice");
  const { body, headers } = await send(url, "/", { headers: { cookie } });
  expect(body).toMatch(/^alice sees 0 posts\./);
  expect(headers["server-timing"]).toContain('desc="2 statements"'); // who asks, and the feed
  expect((await send(url, "/")).body).toMatch(/^a visitor sees 0 posts\./);
});

test("a token is for the API: a page takes no notice of it", async () => {
  const { url } = await start();
  const { status, body } = await send(url, "/", { headers: { authorization: "Bearer mt_nonsense" } });
  expect(status).toBe(200);
  expect(body).toMatch(/^a visitor/);
});

test("a page is sent compressed", async () => {
  const { url } = await start();
  const { headers } = await send(url, "/", { headers: { "accept-encoding": "gzip, br" } });
  expect(headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
});

test("nobody has the context of a request that is over, or was never made", async () => {
  const { url } = await start();
  await send(url, "/");
  const headers = new Headers({ "x-medley-request": "01234567-0000-7000-8000-000000000000/x" });
  await expect(getRuntime().createContext(headers)).rejects.toThrow("being rendered");
});

describe("a page that met a limit", () => {
  test.each([
    { what: "and shows it", shown: true, rendered: 200, status: 429 },
    { what: "and failed of it", shown: false, rendered: 500, status: 429 },
    { what: "and did without what was refused", shown: false, rendered: 200, status: 200 },
  ])("$what is answered by $status", async ({ shown, rendered, status }) => {
    const { url, close } = await startTestServer({
      pages: (req, res) => {
        const headers = new Headers({ [requestHeader]: String(req.headers[requestHeader]) });
        getRuntime().tellLimited(headers, { retryAfterSeconds: 35, shown });
        getRuntime().tellLimited(headers, { retryAfterSeconds: 35, shown: false });
        res.statusCode = rendered;
        res.setHeader("Content-Type", "text/html").end("Too many searches");
      },
    });
    onTestFinished(close);
    const answer = await send(url, "/search?q=chess");
    expect(answer).toMatchObject({ status, body: "Too many searches" });
    expect(answer.headers["retry-after"]).toBe(status === 429 ? "35" : undefined);
  });
});

test("a page that fails is answered, and its cause logged once", async () => {
  const { url, lines, close } = await startTestServer({
    pages: () => {
      throw new Error("a broken page");
    },
  });
  onTestFinished(close);
  const { status, body, headers } = await send(url, "/");
  expect(status).toBe(500);
  expect(body).not.toContain("broken");
  const failures = lines.filter((line) => line.err);
  expect(failures).toEqual([
    expect.objectContaining({
      request: headers["x-request-id"],
      err: expect.objectContaining({ message: "a broken page" }),
    }),
  ]);
});

test("a page that reads what was sent to it is not given more than it may hold", async () => {
  const { url, close } = await startTestServer({
    pages: async (req, res) => {
      let bytes = 0;
      for await (const chunk of req) bytes += chunk.length;
      res.end(`${bytes} bytes`);
    },
  });
  onTestFinished(close);
  const headers = { origin: url, "transfer-encoding": "chunked" };
  const sendBytes = (size: number) => send(url, "/settings", { method: "POST", headers, body: Buffer.alloc(size) });
  expect(await sendBytes(1024 * 1024)).toMatchObject({ status: 200, body: "1048576 bytes" });
  const { status, json } = await sendBytes(1024 * 1024 + 1);
  expect([status, json().error.data.code]).toEqual([413, "too_large"]);
});
