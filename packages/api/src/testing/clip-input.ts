import { randomUUID } from "node:crypto";
import type { SubmitClipInput } from "../clip/schema.ts";

type Input = Pick<SubmitClipInput, "clientKey" | "url" | "title"> & Partial<SubmitClipInput>;

/** The manual form, filled in for a clip that nobody posted yet. */
export function clipInput(given: Partial<SubmitClipInput> = {}): Input {
  return {
    clientKey: randomUUID(),
    url: `https://clips.twitch.tv/Clip-${randomUUID()}`,
    title: "A fine play",
    manual: { channel: "somebody" },
    ...given,
  };
}
