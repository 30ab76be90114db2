import { invalid } from "../errors.ts";
import { parseClipSlug } from "./clip-url.ts";

/** The slug in a pasted address. Throws `invalid` for anything that isn't a clip's. */
export function readClipSlug(url: string): string {
  const slug = parseClipSlug(url);
  if (slug === null) {
    throw invalid("This is not the address of a Twitch clip.", { reason: "not_a_clip_url", field: "url" });
  }
  return slug;
}
