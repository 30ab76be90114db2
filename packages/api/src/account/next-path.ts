const base = "http://local.invalid";

/**
 * Where to go after signing in, if `next` is a path of this site; else `/`. Whatever a browser could read as another
 * site's address (`//host`, `/\host`, `/.//host`, with blanks or controls in between) is not.
 */
export function localPath(next: unknown): string {
  if (typeof next !== "string" || next.length > 2_000 || !/^\/(?![/\\])[^\\\p{C}\s]*$/u.test(next)) return "/";
  if (!URL.canParse(next, base)) return "/";
  const { origin, pathname, search, hash } = new URL(next, base);
  if (origin !== base || pathname.startsWith("//") || pathname.startsWith("/api/")) return "/";
  return pathname + search + hash;
}
