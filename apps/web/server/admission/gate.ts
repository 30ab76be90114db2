import type { App } from "@medley/api/server";
import { endAfterAnswer, sendError } from "../http/answer.ts";
import type { Exchange, Route } from "../http/exchange.ts";
import { ClientGone, sendsBody } from "../http/read-body.ts";
import { type Admission, Refused } from "./admission.ts";
import { sendBusyPage } from "./busy-page.ts";
import type { Kind, RefusalReason } from "./waiting-room.ts";

export interface Gate {
  /** Waits for the request's turn, which ends with its answer. Throws Refused, and ClientGone. */
  turn(exchange: Exchange, route: Route): Promise<void>;
  /** For who still sends a body, and holds no place meanwhile. Throws Refused when it would be for nothing. */
  glance(exchange: Exchange, route: Route): void;
  /** Answers who was refused. */
  refuse(exchange: Exchange, route: Route, reason: RefusalReason): void;
}

/** A body of so many bytes is taken in and thrown away; for a longer one the connection is the lesser price. */
const smallBody = 64 * 1024;
const shortestWaitSeconds = 1;
const longestWaitSeconds = 3;

/** Where requests wait for the server to have room, before anything is done for them. */
export function createGate({ metrics, switches }: App, admission: Admission): Gate {
  const isOpen = () => !switches.isOn("admission");
  return {
    async turn(exchange, route) {
      const units = route.units?.(exchange) ?? 0;
      if (units === 0 || isOpen()) return;
      const { res } = exchange;
      if (res.destroyed) throw new ClientGone();
      const came = performance.now();
      const ticket = admission.enter(kindOf(exchange), units);
      // Its work is done when the answer is complete here, however slowly it is taken.
      res.once("prefinish", ticket.leave);
      let isWaiting = true;
      const gone = new Promise<never>((_, reject) => {
        res.once("close", () => {
          ticket.leave();
          if (isWaiting) reject(new ClientGone());
        });
      });
      try {
        await Promise.race([ticket.turn, gone]);
      } finally {
        isWaiting = false;
      }
      metrics.waited(performance.now() - came);
    },
    glance(exchange, route) {
      const units = route.units?.(exchange) ?? 0;
      const reason = units > 0 && !isOpen() ? admission.refusal(kindOf(exchange), units) : null;
      if (reason) throw new Refused(reason);
    },
    refuse(exchange, route, reason) {
      metrics.refused({ route: route.name, reason });
      const { req } = exchange;
      exchange.shed = true;
      const isShort = req.complete || Number(req.headers["content-length"] ?? Number.NaN) <= smallBody;
      if (sendsBody(req) && !isShort) endAfterAnswer(exchange);
      const retryAfterSeconds = waitSeconds();
      if (route.name === "page" && req.headers.rsc === undefined) return sendBusyPage(exchange, retryAfterSeconds);
      const message = "Too busy right now. Try again shortly.";
      sendError(exchange, { code: "unavailable", message, facts: { reason: "busy", retryAfterSeconds } });
    },
  };
}

/** Not the same for everybody, who would all come back at once. */
function waitSeconds(): number {
  const choices = longestWaitSeconds - shortestWaitSeconds + 1;
  return shortestWaitSeconds + Math.floor(Math.random() * choices);
}

const kindOf = ({ req }: Exchange): Kind => (req.method === "GET" || req.method === "HEAD" ? "read" : "write");
