import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeQueryClient } from "./query-client.ts";

const busy = { data: { code: "unavailable", facts: { reason: "busy", retryAfterSeconds: 2 } } };

/** A server that refuses so many times before it answers. */
function givenServer({ refusals, refusal = busy }: { refusals: number; refusal?: object }) {
  const server = { asked: 0 };
  const queryFn = async () => {
    server.asked += 1;
    if (server.asked <= refusals) throw refusal;
    return "the answer";
  };
  return { server, read: () => makeQueryClient().fetchQuery({ queryKey: ["post"], queryFn }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a read in the browser", () => {
  beforeEach(() => void vi.stubGlobal("window", {}));

  test("that a busy server refused is asked again when the server said, not before", async () => {
    const { server, read } = givenServer({ refusals: 1 });
    const answer = read();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(server.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.asked).toBe(2);
    expect(await answer).toBe("the answer");
  });

  test("is given up after the third time of asking again", async () => {
    const { server, read } = givenServer({ refusals: 9 });
    const answer = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe(busy);
    expect(server.asked).toBe(4);
  });

  test.each([
    { why: "for another reason", refusal: { data: { code: "unavailable", facts: { reason: "database" } } } },
    { why: "because it isn't there", refusal: { data: { code: "not_found", facts: {} } } },
    { why: "by a lost connection", refusal: new TypeError("fetch failed") },
  ])("that failed $why is not asked again by itself", async ({ refusal }) => {
    const { server, read } = givenServer({ refusals: 1, refusal });
    const answer = read().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe(refusal);
    expect(server.asked).toBe(1);
  });
});

test("a render on the server waits for nobody", async () => {
  const { server, read } = givenServer({ refusals: 1 });
  await expect(read()).rejects.toBe(busy);
  expect(server.asked).toBe(1);
});
