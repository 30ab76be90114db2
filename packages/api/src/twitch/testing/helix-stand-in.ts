import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, answerLimited, answerRows, answerToken, type Known, refusal } from "./stand-in-answers.ts";
import { standInClip, standInGame, standInUser } from "./stand-in-rows.ts";

/**
 * How the stand-in treats a request instead of answering it: with a status, as one too many (with the seconds until
 * more are allowed), with a body that is no JSON or has another shape, by sending it elsewhere, by dropping the
 * connection, or not at all.
 */
export type Behaviour =
  | 400
  | 401
  | 404
  | 500
  | 503
  | { limited: number }
  | "not json"
  | "other shape"
  | "redirect"
  | "drop"
  | "silent";

/** A local HTTP server that speaks Twitch's id service (app tokens) and Helix (clips, games, users). */
export type HelixStandIn = {
  /** The configuration of the application that this server knows. */
  config: { clientId: string; clientSecret: string; apiUrl: string; idUrl: string };
  /** What it was asked, such as `POST /oauth2/token` or `GET /helix/clips?id=…`. */
  requests: string[];
  addClip(clip: Parameters<typeof standInClip>[0]): void;
  addGame(game: Parameters<typeof standInGame>[0]): void;
  addUser(user: Parameters<typeof standInUser>[0]): void;
  /** Treats the next requests to Helix so, one each, then answers again. */
  next(...behaviours: Behaviour[]): void;
  /** Treats all requests, to Helix and for tokens, so, until told `"answer"`. */
  always(behaviour: Behaviour | "answer"): void;
  /** Makes every token given so far invalid. */
  revokeTokens(): void;
  stop(): Promise<void>;
};

export async function startHelixStandIn({ now = () => new Date() } = {}): Promise<HelixStandIn> {
  const known: Known = {
    clientId: "stand-in-client",
    clientSecret: "stand-in-secret",
    tokens: new Set(),
    tables: { clips: new Map(), games: new Map(), users: new Map() },
  };
  const { clips, games, users } = known.tables;
  const requests: string[] = [];
  const queued: Behaviour[] = [];
  let lasting: Behaviour | "answer" = "answer";

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const turn = url.pathname.startsWith("/helix/") ? queued.shift() : undefined;
    const behaviour = turn ?? lasting;
    if (behaviour !== "answer") misbehave(response, behaviour, now());
    else send(response, await answer(known, request, { url, now: now() }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    config: { clientId: known.clientId, clientSecret: known.clientSecret, apiUrl: origin, idUrl: origin },
    requests,
    addClip: (clip) => clips.set(clip.id, standInClip(clip)),
    addGame: (game) => games.set(game.id, standInGame(game)),
    addUser: (user) => users.set(user.id, standInUser(user)),
    next: (...behaviours) => queued.push(...behaviours),
    always: (behaviour) => {
      lasting = behaviour;
    },
    revokeTokens: () => known.tokens.clear(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(known: Known, request: IncomingMessage, { url, now }: { url: URL; now: Date }): Promise<Answer> {
  if (request.method === "POST" && url.pathname === "/oauth2/token") {
    let body = "";
    for await (const part of request) body += String(part);
    return answerToken(known, new URLSearchParams(body));
  }
  const { authorization, "client-id": clientId } = request.headers;
  return answerRows(known, { url, authorization, clientId, now });
}

function misbehave(response: ServerResponse, behaviour: Behaviour, now: Date): void {
  if (behaviour === "silent") return;
  if (behaviour === "drop") response.destroy();
  else if (behaviour === "not json") response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Hello</html>");
  else if (behaviour === "other shape") send(response, { status: 200, body: { data: [{ id: 1, name: null }] } });
  else if (behaviour === "redirect") response.writeHead(302, { Location: "/elsewhere" }).end();
  else if (typeof behaviour === "object") send(response, answerLimited(now, behaviour.limited));
  else send(response, refusal(behaviour, "Error", ""));
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
