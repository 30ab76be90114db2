import { type App, appRouter, createContext } from "@medley/api/server";
import type { Exchange } from "../http/exchange.ts";

/** Calls the API as somebody unknown, whoever asks: what others are shown must not depend on it. */
export async function callAsVisitor(app: App, { client }: Exchange, userAgent: string) {
  const nobody = { cookie: undefined, authorization: undefined };
  return appRouter.createCaller(
    await createContext(app, { id: client.requestId, ip: client.ip, userAgent, ...nobody }),
  );
}
