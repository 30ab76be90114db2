import { uploadImage } from "@medley/api/client";
import { hashSecret, newSecret } from "@medley/api/secrets";
import { newId } from "@medley/db";
import { expect, onTestFinished, test, vi } from "vitest";
import { pngOf } from "./testing/png-of.ts";
import { runProgram } from "./testing/run-program.ts";
import { send } from "./testing/send.ts";
import { signUpAndIn } from "./testing/sign-in.ts";
import { startTestServer } from "./testing/start-test-server.ts";

test("a worker of its own processes what a server took in, and the server serves it", async () => {
  const t = await startTestServer();
  onTestFinished(t.close);
  await signUpAndIn(t.url, "alice");
  const { id: userId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "alice" } });
  const token = newSecret("token");
  const given = { id: newId(), userId, name: "A script", scope: "write" } as const;
  await t.app.db.prisma.token.create({ data: { ...given, tokenHash: new Uint8Array(hashSecret(token)) } });

  const worker = runProgram("main.ts", [], {
    MEDLEY_ROLE: "worker",
    DATABASE_URL: t.settings.databaseUrl,
    MEDLEY_DATA_DIR: t.settings.dataDir,
    MEDLEY_MIGRATIONS_DIR: t.settings.migrationsDir,
    MEDLEY_QUEUE_IMAGES: "0",
  });
  const { id } = await uploadImage({ url: t.url, token }, pngOf(400, 300), { title: "A black square" });
  const imageOf = () => t.app.db.prisma.image.findUniqueOrThrow({ where: { postId: id } });
  const processed = async () => expect((await imageOf()).processedAt, worker.output()).not.toBeNull();
  await vi.waitFor(processed, { timeout: 20_000, interval: 50 });

  const { mediaKey } = await imageOf();
  const small = await send(t.url, `/media/${mediaKey}/small`);
  expect([small.status, small.headers["content-type"]]).toEqual([200, "image/webp"]);
  expect(small.headers["cache-control"]).toContain("immutable");
  worker.child.kill("SIGTERM");
  expect(await worker.exited).toBe(0);
});
