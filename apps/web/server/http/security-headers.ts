import type { ServerResponse } from "node:http";

export interface PolicyOptions {
  dev: boolean;
  /** The site is reached by https. */
  https: boolean;
  /** Where signing in with Twitch leads, when it is configured: browsers check a form's redirects too. */
  twitchIdOrigin: string | null;
}

const frames = ["https://clips.twitch.tv", "https://player.twitch.tv"];
const images = ["'self'", "data:", "blob:", "https://clips-media-assets2.twitch.tv", "https://static-cdn.jtvnw.net"];

/** What may stand in a page itself: sources such as `'nonce-…'` or `'sha256-…'`. */
export interface InlineSources {
  scripts: readonly string[];
  styles: readonly string[];
}

/** Allows what carries this nonce. */
export function byNonce(nonce: string): InlineSources {
  return { scripts: [`'nonce-${nonce}'`], styles: [`'nonce-${nonce}'`] };
}

/** The policy of a page with these scripts and styles in it. */
export function pagePolicy({ scripts, styles }: InlineSources, { dev, https, twitchIdOrigin }: PolicyOptions): string {
  const directives: Record<string, (string | false | null)[]> = {
    "default-src": ["'self'"],
    // React's development build evaluates code and injects styles; HMR speaks over a web socket.
    "script-src": ["'self'", ...scripts, dev && "'unsafe-eval'"],
    "style-src": ["'self'", ...(dev ? ["'unsafe-inline'"] : styles)],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": images,
    "font-src": ["'self'"],
    "connect-src": ["'self'", dev && "ws:"],
    "frame-src": frames,
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", twitchIdOrigin],
    "frame-ancestors": ["'none'"],
  };
  const lines = Object.entries(directives).map(([name, sources]) => [name, ...sources.filter(Boolean)].join(" "));
  return [...lines, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** For answers that are no pages: nothing in them may run or load anything. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** For members' files: should a browser open one as a page, it has no rights at all. */
export const mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** What every answer carries. */
export function securityHeaders({ https }: Pick<PolicyOptions, "https">): [name: string, value: string][] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["Content-Security-Policy", dataPolicy],
    ...(https ? ([["Strict-Transport-Security", "max-age=31536000"]] as [string, string][]) : []),
  ];
}

export function setSecurityHeaders(res: ServerResponse, options: Pick<PolicyOptions, "https">): void {
  for (const [name, value] of securityHeaders(options)) res.setHeader(name, value);
}
