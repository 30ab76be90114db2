import type { IncomingHttpHeaders } from "node:http";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change state comes from where it may: from our own pages, or from a program. Browsers tell
 * by `Origin` and `Sec-Fetch-Site`, which a page can't set.
 */
export function mayChangeState(method: string, headers: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  if (harmless.has(method)) return true;
  // A token is sent on purpose; what a browser sends by itself is a cookie.
  if (/^bearer /i.test(headers.authorization ?? "") && headers.cookie === undefined) return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (headers.origin !== undefined) return isOwn(headers.origin, headers.host, ownOrigins);
  // No browser leaves out both, so a program sent this; with a cookie it could still be a very old browser.
  return site !== undefined || headers.cookie === undefined;
}

function isOwn(origin: string, host: string | undefined, ownOrigins: readonly string[]): boolean {
  if (ownOrigins.length > 0) return ownOrigins.includes(origin);
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
