import { channelInAddress, channelName } from "./clip-address.ts";
import type { SubmitDraft } from "./submit-draft.ts";
import type { ClipPreview } from "./submit-types.ts";

const longestTitle = 200;

/** The title in the form: what was typed, else Twitch's own, as far as it fits. */
export function titleOf(draft: SubmitDraft, preview: ClipPreview): string {
  return draft.title ?? [...(preview.twitch?.title ?? "")].slice(0, longestTitle).join("");
}

/** The channel in the form: what was typed, else what the address says. */
export function channelOf(draft: SubmitDraft): string {
  return draft.channel ?? channelInAddress(draft.url);
}

/** Whether the member has to say what Twitch would. When Twitch is only away the API goes on asking it instead. */
export function isManual(preview: ClipPreview): boolean {
  return preview.twitchMissing === "not_configured";
}

/** What `clip.submit` is called with. */
export function submissionOf(draft: SubmitDraft, preview: ClipPreview) {
  const { clientKey, url, description, tags, nsfw, visibility, language, note } = draft;
  const words = { title: titleOf(draft, preview), description, tags, note };
  const manual = { channel: channelName(channelOf(draft)), game: draft.game.trim() || null };
  return { clientKey, url, ...words, nsfw, visibility, language, ...(isManual(preview) ? { manual } : {}) };
}
