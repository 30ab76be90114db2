import { type App, heldAnswer, readCredentials, readyAnswer } from "@medley/api/server";
import type { Exchange } from "../http/exchange.ts";
import { NotKept, type Recorded } from "./record.ts";
import { createSeenBefore } from "./seen-before.ts";
import { sendRecorded } from "./send-recorded.ts";

const longestAddress = 1_000;
const addressesRemembered = 20_000;

/**
 * Answers a visitor's read from ready bytes, made by `make` when there are none. False when the request is somebody's
 * own, or its answer is: then it has not been answered. What this process holds needs no turn.
 */
export type AnswerReady = (exchange: Exchange, make: () => Promise<Recorded>) => Promise<boolean>;

export function createAnswerReady(app: App): AnswerReady {
  const { config, switches } = app;
  const seenBefore = createSeenBefore(addressesRemembered);
  return async (exchange, make) => {
    const { headers, url = "" } = exchange.req;
    const { sessionToken, bearer } = readCredentials(config.publicUrl, headers);
    if (sessionToken !== null || bearer !== null || url.length > longestAddress) return false;
    if (!switches.isOn("readyBytes") || !seenBefore(url)) return false;
    try {
      const held = heldAnswer<Recorded>(app, url);
      if (!held) await exchange.turn();
      await sendRecorded(exchange, held ?? (await readyAnswer(app, url, make)));
      return true;
    } catch (error) {
      if (error instanceof NotKept) return false;
      throw error;
    }
  };
}
