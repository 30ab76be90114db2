import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { RunningApp } from "@medley/api/server";
import { openGate } from "./admission/open-gate.ts";
import { networks } from "./http/addresses.ts";
import { createEdge } from "./http/edge.ts";
import type { Exchange, Route } from "./http/exchange.ts";
import type { PolicyOptions } from "./http/security-headers.ts";
import { drain } from "./process/drain.ts";
import { createAnswerAtOnce } from "./ready/answer-at-once.ts";
import { createAnswerReady } from "./ready/ready-answers.ts";
import { atomRoute } from "./routes/atom.ts";
import { authRoute } from "./routes/auth.ts";
import { healthRoutes } from "./routes/health.ts";
import { mediaRoute } from "./routes/media.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { oembedRoute } from "./routes/oembed.ts";
import { type PageHandler, pagesRoute } from "./routes/pages.ts";
import { sitemapRoutes } from "./routes/sitemap.ts";
import { staticFilesRoute } from "./routes/static-files.ts";
import { trpcRoute } from "./routes/trpc.ts";
import { uploadsRoute, uploadTimeoutMs } from "./routes/uploads.ts";
import { type Settings, SettingsError } from "./settings.ts";

export interface ServerParts {
  settings: Settings;
  app: RunningApp;
  pages: PageHandler;
  /** Answers requests once it is made a server here; development's page compiler listens to it too. */
  http?: http.Server;
  /** The requests whose pages are being rendered, by the id that pages find in their headers. */
  open?: Map<string, Exchange>;
}

export interface Server {
  /** What it answers, in the order in which addresses are compared: for the permission table. */
  routes: readonly Route[];
  /** Resolves to the port. Throws SettingsError when it can't be had. */
  listen(): Promise<number>;
  /**
   * Says that it is not ready, gives load balancers the configured time to see it, takes no new requests, and waits for
   * those in work, at most so long. False when some had to be cut off.
   */
  drain(limitMs: number): Promise<boolean>;
}

/** The server: the API, accounts, media, health and metrics, and pages for the rest. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { settings, app, open = new Map() } = parts;
  const server = parts.http ?? http.createServer();
  server.headersTimeout = 10_000;
  // A whole upload over a slow line; other bodies have less (see the edge).
  server.requestTimeout = uploadTimeoutMs;
  // Longer than the proxies in front keep theirs, so that none sends a request into a closing connection.
  server.keepAliveTimeout = 65_000;

  app.metrics.watch(app.db);
  let draining = false;
  const isDraining = () => draining;
  const policy = policyOf(settings);
  const answerReady = createAnswerReady(app);
  const routes = [
    trpcRoute(app, answerReady),
    authRoute(app),
    ...healthRoutes({ app, migrationsDir: settings.migrationsDir, isDraining }),
    metricsRoute(app, settings.metricsToken),
    oembedRoute(app),
    atomRoute(app, answerReady),
    ...sitemapRoutes(app, answerReady),
    uploadsRoute(app),
    mediaRoute(app, settings.mediaDir),
    ...(settings.dev ? [] : [await staticFilesRoute(settings.webDir)]),
    pagesRoute(parts.pages, { publicUrl: settings.api.publicUrl, policy, open, answerReady }),
  ];
  const { ownOrigins, production } = settings;
  const trusted = networks(settings.trustedProxies);
  const serverTiming = !production;
  const gate = openGate(app, settings);
  server.once("close", gate.close);
  const edge = createEdge({ app, routes, gate, trusted, ownOrigins, policy, serverTiming, isDraining });
  const answerAtOnce = createAnswerAtOnce(app, { policy, serverTiming });
  server.on("request", (req, res) => {
    // A server that is about to end also closes the connection.
    if (draining || !answerAtOnce(req, res)) edge(req, res);
  });

  return {
    routes,
    listen: () => listen(server, settings),
    async drain(limitMs) {
      draining = true;
      if (settings.drainDelayMs > 0) await delay(settings.drainDelayMs);
      return await drain(server, limitMs);
    },
  };
}

function policyOf({ dev, api }: Settings): PolicyOptions {
  const twitchIdOrigin = api.twitch && new URL(api.twitch.idUrl).origin;
  return { dev, https: api.publicUrl.startsWith("https:"), twitchIdOrigin };
}

function listen(server: http.Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(sayWhy(error, host, port)));
    server.listen({ host, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

function sayWhy(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `PORT ${port} is taken on ${host}: something else listens there. Stop it, or choose another PORT`,
    EACCES: `PORT ${port} is not for this user: choose one above 1023`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine`,
    ENOTFOUND: `HOST ${host} is not known`,
  };
  const reason = reasons[error.code ?? ""];
  return reason ? new SettingsError(reason) : error;
}
