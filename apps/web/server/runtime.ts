import { appRouter, setRuntime } from "@medley/api/server";
import type { Exchange } from "./http/exchange.ts";
import { requestHeader } from "./routes/pages.ts";

/** Lends the pages the router and the context of the request they are rendered for, which is made once for each. */
export function lendRuntime(open: ReadonlyMap<string, Exchange>): void {
  setRuntime({
    router: appRouter,
    async createContext(headers) {
      const exchange = open.get(headers.get(requestHeader) ?? "");
      if (!exchange) throw new Error("Only a page that is being rendered for a request has a context");
      return await exchange.context("cookie");
    },
    tellLimited(headers, limited) {
      const exchange = open.get(headers.get(requestHeader) ?? "");
      if (exchange && !exchange.limited?.shown) exchange.limited = limited;
    },
  });
}
