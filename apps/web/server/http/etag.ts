/** Whether the client has this version already, by its If-None-Match. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const weakly = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => weakly(tag) === weakly(etag));
}
