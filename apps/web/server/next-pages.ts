import http from "node:http";
import type { PageHandler } from "./routes/pages.ts";
import type { Settings } from "./settings.ts";

export interface NextPages {
  handle: PageHandler;
  close(): Promise<void>;
}

/** Prepares Next: the build's pages, or in development its compiler, which speaks to browsers through `server`. */
export async function openNextPages(settings: Settings, server: http.Server): Promise<NextPages> {
  const { dev, webDir, host, port } = settings;
  const { default: next } = await import("next");
  // Next takes over upgrades of the server it is given. In production there are none, so it gets one that never listens.
  const httpServer = dev ? server : http.createServer();
  const app = next({ dev, dir: webDir, hostname: host, port, httpServer });
  await app.prepare();
  const handler = app.getRequestHandler();
  return { handle: (req, res) => handler(req, res), close: () => app.close() };
}
