import { requestOf } from "@medley/bench/http/requests";
import { openWire } from "@medley/bench/measure/wire";
import { Ending } from "@medley/scripts/lib/stopping";
import { noteReason } from "./crowd.ts";
import type { Sights } from "./discover.ts";
import { isOwnDoing } from "./is-own-doing.ts";
import { nextWrite } from "./personas.ts";
import { createRandom } from "./random.ts";
import type { Recorder } from "./recorder.ts";

export interface StormGiven {
  origin: string;
  sights: Sights;
  tokens: readonly string[];
  recorder: Recorder;
  forMs: number;
  signal: AbortSignal;
}

const writers = 32;

/** Members who vote, keep and comment without a pause. @throws Ending without their tokens */
export async function runStorm({ origin, sights, tokens, recorder, forMs, signal }: StormGiven): Promise<void> {
  if (tokens.length === 0) throw new Ending("A write storm needs --tokens of members", 2);
  const end = performance.now() + forMs;
  const url = new URL(origin);
  await Promise.all(
    Array.from({ length: writers }, async (_, n) => {
      const random = createRandom(n + 1);
      const wire = await openWire(url);
      while (performance.now() < end && !signal.aborted) {
        const token = tokens[Math.floor(random() * tokens.length)];
        const call = nextWrite({ sights, random });
        const start = performance.now();
        const answer = await wire.send(requestOf(origin, call, token)).catch(() => null);
        recorder.add(performance.now() - start, answer !== null && isOwnDoing(answer));
        if (!answer || !isOwnDoing(answer))
          noteReason(recorder, `${call.path}: ${answer?.status ?? "connection lost"}`);
      }
      wire.close();
    }),
  );
}
