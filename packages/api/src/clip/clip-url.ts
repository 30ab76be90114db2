/** What a clip's slug may be made of. */
export const clipSlugPattern = /^[A-Za-z0-9_-]{1,100}$/;

/** Pages of clips.twitch.tv that are no clips. */
const notSlugs = new Set(["embed", "create"]);

/** Only plain text matches: no user, port, percent sign, backslash or letter beyond ASCII, before or after the slug. */
const clipUrlPattern =
  /^(?:https?:\/\/)?(?:clips\.twitch\.tv|(?:www\.|m\.)?twitch\.tv\/[a-z0-9_]{1,25}\/clip)\/([a-z0-9_-]{1,100})\/?(?:[?#].*)?$/is;

/**
 * The slug of a Twitch clip in what somebody pasted: the clip's URL (with or without scheme; query, fragment and
 * trailing slash don't matter) or the slug itself. Null for anything else. Nothing is ever fetched from the text.
 */
export function parseClipSlug(text: string): string | null {
  const pasted = text.trim();
  if (pasted.length > 2_000) return null;
  const slug = clipSlugPattern.test(pasted) ? pasted : clipUrlPattern.exec(pasted)?.[1];
  return slug === undefined || notSlugs.has(slug.toLowerCase()) ? null : slug;
}
