const clipAddress = /^(?:https?:\/\/)?(?:clips\.twitch\.tv\/|(?:www\.|m\.)?twitch\.tv\/([a-z0-9_]+)\/clip\/)\S+$/i;
const channelAddress = /^(?:https?:\/\/)?(?:www\.|m\.)?twitch\.tv\/([a-z0-9_]+)\/?(?:[?#].*)?$/i;

/** Whether a pasted text is worth looking up at once. The API has the last word on what a clip's address is. */
export function looksLikeClip(text: string): boolean {
  return clipAddress.test(text.trim());
}

/** The channel that a clip's address names, if it does; "" otherwise. */
export function channelInAddress(url: string): string {
  return clipAddress.exec(url.trim())?.[1]?.toLowerCase() ?? "";
}

/** A channel's name out of what somebody calls it: "@Ada", its address, or the name itself. */
export function channelName(text: string): string {
  const said = text.trim();
  return (channelAddress.exec(said)?.[1] ?? said.replace(/^@/, "")).toLowerCase();
}
