import type { App } from "@medley/api/server";
import type { Settings } from "../settings.ts";
import { createAdmission } from "./admission.ts";
import { createGate, type Gate } from "./gate.ts";
import { watchStrain } from "./watch-strain.ts";

/** An event loop this late, in milliseconds, has more to do than it should. */
const loopDelayMs = 60;
/** With the wait before it this leaves some room under the second that people wait for an answer. */
const workMs = 200;

/** The gate of a running server, whose limit follows the event loop and the pool. */
export function openGate(app: App, { admission: { least, most, waitMs } }: Settings): Gate & { close(): void } {
  const admission = createAdmission({ bounds: { least, most, loopDelayMs, workMs }, waitMs });
  app.metrics.watchAdmission(admission.state);
  const close = watchStrain(admission, () => app.db.pool.waitingCount);
  return { ...createGate(app, admission), close };
}
