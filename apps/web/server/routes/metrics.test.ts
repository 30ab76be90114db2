import { describe, expect, onTestFinished, test } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer } from "../testing/start-test-server.ts";

async function start(env: Record<string, string> = {}) {
  const server = await startTestServer({ env });
  onTestFinished(server.close);
  return server;
}

describe("the metrics", () => {
  test("tell requests by route and procedures by name, and never a path", async () => {
    const { url } = await start();
    await send(url, "/api/trpc/feed.list");
    await send(url, "/some/page?with=query");
    await send(url, "/other/page", { method: "BREW" }).catch(() => {});
    const { status, headers, body } = await send(url, "/metrics");
    expect([status, headers["content-type"]]).toEqual([200, expect.stringContaining("text/plain; version=0.0.4")]);
    expect(body).toContain('http_request_duration_seconds_count{route="trpc",method="GET",status="200"} 1');
    expect(body).toContain('http_request_duration_seconds_count{route="page",method="GET",status="200"} 1');
    expect(body).toContain('trpc_procedure_duration_seconds_count{procedure="feed.list",result="ok"} 1');
    expect(body).toMatch(/db_query_duration_seconds_count\{query_type="select",table="listings"\} [1-9]/);
    expect(body).toMatch(/db_connections\{state="max"\} 25/);
    expect(body).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(body).not.toContain("some/page");
  });

  test("count a call from ready bytes like any other", async () => {
    const { url } = await start();
    for (let n = 0; n < 5; n += 1) await send(url, "/api/trpc/feed.list");
    const { body } = await send(url, "/metrics");
    expect(body).toContain('trpc_procedure_duration_seconds_count{procedure="feed.list",result="ok"} 5');
  });

  test("do not grow with what is asked for: paths, procedures that aren't there, methods, broken calls", async () => {
    const { url } = await start();
    const series = async () => {
      const { body } = await send(url, "/metrics");
      return body.split("\n").filter((line) => /^(http|trpc|db|cache)_/.test(line)).length;
    };
    const visit = async (n: number) => {
      await send(url, `/some/page/${n}?with=query`);
      await send(url, `/api/trpc/nothing.at${n}`);
      await send(url, `/api/trpc/feed.list,viewer.me,feed.list?batch=1&input={"0":{"json":${n}}}`);
      await send(url, `/media/${n}.png`);
      await send(url, `/page/${n}`, { method: "PROPFIND" });
      await send(url, `/api/auth/${n}`, { method: "POST", body: "{" });
    };
    // The first visits miss what the later ones find.
    for (let n = -3; n <= 0; n += 1) await visit(n);
    await series();
    const before = await series();
    for (let n = 1; n <= 20; n += 1) await visit(n);
    expect(await series()).toBe(before);
  });

  test("without a token are for this machine alone", async () => {
    const { url } = await start();
    const { host, port } = new URL(url);
    const read = async (headers: Record<string, string>) => (await send(url, "/metrics", { headers })).status;
    expect(await read({ host })).toBe(200);
    expect(await read({ host: `localhost:${port}` })).toBe(200);
    expect(await read({ "x-forwarded-for": "127.0.0.1" })).toBe(403);
    expect(await read({ via: "1.1 proxy" })).toBe(403);
    expect(await read({ host: "rebound.evil.example" })).toBe(403);
  });

  test("with a token are for who has it, from anywhere and only then", async () => {
    const { url } = await start({ METRICS_TOKEN: "a-token-of-enough-length" });
    const read = async (headers: Record<string, string>) => (await send(url, "/metrics", { headers })).status;
    expect(await read({})).toBe(403);
    expect(await read({ authorization: "Bearer a-token-of-enough-lengtH" })).toBe(403);
    expect(await read({ authorization: "Bearer a-token-of-enough-length" })).toBe(200);
    expect(await read({ authorization: "Bearer a-token-of-enough-length", "x-forwarded-for": "6.6.6.6" })).toBe(200);
  });
});
