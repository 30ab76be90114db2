import { defineMark } from "@medley/cache";
import { twitchFlowMs } from "./rules.ts";

/** A state that came back from Twitch, so that it comes back once. */
export const returnedStates = defineMark<string>({
  name: "twitch-state",
  ttlSeconds: twitchFlowMs / 1000,
  key: (state) => state,
});
