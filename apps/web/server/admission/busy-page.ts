import { createHash } from "node:crypto";
import type { Exchange } from "../http/exchange.ts";

const style = `
:root{color-scheme:light dark}
body{margin:0}
main{min-height:100dvh;display:grid;place-content:center;justify-items:center;gap:12px;padding:24px;box-sizing:border-box;text-align:center;
font:15px/24px system-ui,-apple-system,"Segoe UI",sans-serif;
background:light-dark(oklch(.985 .004 80),oklch(.17 .012 265));color:light-dark(oklch(.4 .012 60),oklch(.81 .01 265))}
h1,p{text-wrap:balance}
h1{margin:0;font-size:26px;line-height:32px;color:light-dark(oklch(.21 .01 60),oklch(.955 .005 80))}
p{margin:0;max-width:42ch}
a{margin-top:8px;padding:10px 18px;border-radius:8px;font-weight:600;text-decoration:none;
background:oklch(.7 .185 32);color:oklch(.19 .03 40)}
a:focus-visible{outline:2px solid;outline-offset:2px}
`;

const styleSource = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
const policy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'`;

/**
 * A page that needs nothing from us: no script, no font, no file. It asks for the same address again by itself, and the
 * link does so at once. A POST is not repeated.
 */
export function sendBusyPage({ req, res }: Exchange, retryAfterSeconds: number): void {
  const again = req.method === "POST" ? "" : `<meta http-equiv="refresh" content="${retryAfterSeconds + 2}">`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${again}
<title>Busy right now · Medley</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>We’re very busy right now</h1>
<p>More people are here than we can serve at once. Nothing is lost, and this page tries again by itself in a moment.</p>
<a href="">Try again</a>
</main>
</body>
</html>
`;
  res.writeHead(503, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(html),
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Retry-After": String(retryAfterSeconds),
  });
  res.end(req.method === "HEAD" ? undefined : html);
}
