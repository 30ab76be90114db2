import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "./testing/run-program.ts";
import { post } from "./testing/send.ts";
import { signUpAndIn } from "./testing/sign-in.ts";
import { startTestServer } from "./testing/start-test-server.ts";

test("a switch that an admin turns is turned in every process within a second", async () => {
  const { url, settings, app, close } = await startTestServer();
  onTestFinished(close);
  const cookie = await signUpAndIn(url, "chief");
  await app.db.prisma.user.updateMany({ data: { role: "admin" } });
  const other = runProgram("testing/switch-program.ts", [settings.databaseUrl]);
  await other.says("looking");

  for (const on of [false, true]) {
    const { status } = await post(url, "/api/trpc/switch.set", { name: "stale", on }, { cookie, origin: url });
    const turnedAt = Date.now();
    expect([status, app.switches.isOn("stale")]).toEqual([200, on]);
    const noticed = `stale is ${on ? "on" : "off"} at `;
    await other.says(noticed);
    const at = Number(other.output().split(noticed)[1]?.split("\n")[0]);
    expect(at - turnedAt).toBeLessThanOrEqual(1_000);
  }
});
