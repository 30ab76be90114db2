import { LoadsRefusedError } from "@medley/cache";
import { createDatabase } from "@medley/db";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicError } from "./error-map.ts";
import { createTestApp, type TestApp } from "./testing/index.ts";

describe("what may be said of a failure", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const busy = { code: "unavailable", facts: { retryAfterSeconds: 2 } };
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  test("a database that nobody answers for is unavailable, to be tried again", async () => {
    const db = createDatabase({ url: "postgresql://medley@127.0.0.1:9/medley" });
    expect(publicError(await failureOf(db.pool.query("select 1")))).toMatchObject(busy);
    await db.close();
  });

  test("a connection that is cut and a statement that takes too long are unavailable, inside tRPC's error too", async () => {
    const cut = await failureOf(t.db.pool.query("select pg_terminate_backend(pg_backend_pid())"));
    expect(publicError(cut)).toMatchObject(busy);
    const slow = await failureOf(t.db.pool.query("begin; set local statement_timeout = 10; select pg_sleep(1)"));
    expect(publicError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: slow }))).toMatchObject(busy);
  });

  test("a read that the caches refuse to load while Redis is away is unavailable", () => {
    expect(publicError(new LoadsRefusedError("Too many loads"))).toMatchObject(busy);
  });

  test("a statement that is wrong is our fault, and nothing of it is told", async () => {
    const wrong = publicError(await failureOf(t.db.pool.query("select * from nowhere")));
    expect(wrong).toEqual({ code: "internal", message: "Something went wrong on our side.", facts: {} });
  });
});
