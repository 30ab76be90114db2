import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, Limited } from "@medley/api/server";
import type { StatementCount } from "@medley/db";
import type { Client } from "./client.ts";

/** One request and its answer, from the first byte to the last. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  client: Client;
  /** The address without its query, as it was sent. */
  pathname: string;
  query: URLSearchParams;
  /** The procedures that were called, for the log. */
  procedures: string[];
  count: StatementCount;
  /**
   * Waits until there is room for what the request asks for; once, however often it is called. A route does so before
   * its work and after its body, so that nobody holds a place while bytes trickle in. Throws Refused, and ClientGone.
   */
  turn(): Promise<void>;
  /** It was refused for want of room. */
  shed?: true;
  /** A page rendered for it met a limit. */
  limited?: Limited;
  /** Who asks and with what, looked up at the first call and once only. A token counts for the API alone. */
  context(takes: "cookie" | "cookie-or-token"): Promise<Context>;
}

/** One kind of address that the server answers. */
export interface Route {
  /** For the log and the metrics; a closed list, never a path. */
  name: string;
  /** An address, or all that begin with one when it ends in a slash. */
  at: string;
  methods: readonly string[];
  maxBodyBytes: number;
  /** How long a body may take to arrive; 30 s unless told. */
  bodyTimeoutMs?: number;
  /**
   * How much work it is, by calls of the API: so much room its turn takes. Left out: next to none, which is always
   * answered.
   */
  units?(exchange: Exchange): number;
  /** Asked for by machines all the time: logged only when it goes wrong. */
  quiet?: boolean;
  handle(exchange: Exchange): Promise<void> | void;
}
