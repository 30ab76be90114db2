import http from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer } from "../testing/start-test-server.ts";

/** A server whose pages are answered when the test says so. */
async function startHeld(env: Record<string, string> = {}) {
  const held: (() => void)[] = [];
  const t = await startTestServer({ env, pages: (_req, res) => void held.push(() => res.end("finished")) });
  onTestFinished(t.close);
  return { ...t, held };
}

function keepAliveAgent(): http.Agent {
  const agent = new http.Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  return agent;
}

test("a request in work is finished, and nothing new is taken", async () => {
  const { url, server, held } = await startHeld();
  await send(url, "/livez", { agent: keepAliveAgent() });
  const inWork = send(url, "/slow");
  await vi.waitFor(() => expect(held).toHaveLength(1));

  const drained = server.drain(10_000);
  await expect(send(url, "/livez")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  held[0]?.();
  expect(await inWork).toMatchObject({ status: 200, body: "finished" });
  expect(await drained).toBe(true);
});

test("a load balancer is told before, and connections close after their answer", async () => {
  const { url, server } = await startHeld({ DRAIN_DELAY: "300ms" });
  const drained = server.drain(10_000);
  const { status, headers, body } = await send(url, "/readyz", { agent: keepAliveAgent() });
  expect([status, JSON.parse(body)]).toEqual([503, expect.objectContaining({ status: "unready", draining: true })]);
  expect(headers.connection).toBe("close");
  expect(await drained).toBe(true);
  await expect(send(url, "/readyz")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a request that does not end is cut off at the limit", async () => {
  const { url, server, held } = await startHeld();
  const inWork = send(url, "/slow").catch((error: Error) => error.message);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  expect(await server.drain(100)).toBe(false);
  expect(await inWork).toMatch(/socket hang up|ECONNRESET/);
});
