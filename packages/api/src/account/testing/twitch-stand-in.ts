import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TwitchConfig } from "../../config.ts";
import { standInUser } from "../../twitch/testing/stand-in-rows.ts";

export type StandInUser = Parameters<typeof standInUser>[0];

/** Twitch's sign-in on a local HTTP server: authorize, token (codes work once and check PKCE) and Helix's own user. */
export interface TwitchStandIn {
  config: TwitchConfig;
  /** What it was asked, method and path. */
  requests: string[];
  /** Somebody says yes on the page at `location`: the address that Twitch sends their browser to. */
  approve(location: string, user: StandInUser): string;
  /** Instead of answering, from now on: a status, or a body that is no JSON. Null to answer again. */
  misbehave(how: number | "not json" | null): void;
  stop(): Promise<void>;
}

interface Grant {
  challenge: string;
  redirectUri: string;
  user: StandInUser;
}

interface Known {
  config: TwitchConfig;
  codes: Map<string, Grant>;
  tokens: Map<string, StandInUser>;
}

export async function startTwitchStandIn(publicUrl: string): Promise<TwitchStandIn> {
  const config = { clientId: "stand-in-client", clientSecret: "stand-in-secret", apiUrl: "", idUrl: "" };
  const known: Known = { config, codes: new Map(), tokens: new Map() };
  const requests: string[] = [];
  let trouble: number | "not json" | null = null;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://stand-in");
    requests.push(`${request.method} ${pathname}`);
    if (trouble === "not json") response.end("<html>");
    else if (trouble !== null) send(response, trouble, {});
    else if (pathname === "/oauth2/token") send(response, ...answerToken(known, await formOf(request)));
    else send(response, ...answerUser(known, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  config.apiUrl = config.idUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    config,
    requests,
    approve: (location, user) => approve(known, publicUrl, { location, user }),
    misbehave: (how) => {
      trouble = how;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function approve(known: Known, publicUrl: string, { location, user }: { location: string; user: StandInUser }): string {
  const url = new URL(location);
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const redirectUri = `${publicUrl}/api/auth/twitch/callback`;
  const right =
    url.origin === known.config.idUrl &&
    url.pathname === "/oauth2/authorize" &&
    asked("client_id") === known.config.clientId &&
    asked("response_type") === "code" &&
    asked("redirect_uri") === redirectUri &&
    asked("code_challenge_method") === "S256";
  if (!right) throw new Error(`Twitch would not show this page: ${location}`);
  const code = randomBytes(15).toString("hex");
  known.codes.set(code, { challenge: asked("code_challenge"), redirectUri, user });
  return `${redirectUri}?${new URLSearchParams({ code, scope: asked("scope"), state: asked("state") })}`;
}

type Answer = [status: number, body: object];

function answerToken({ config, codes, tokens }: Known, form: URLSearchParams): Answer {
  const code = form.get("code") ?? "";
  const grant = codes.get(code);
  codes.delete(code);
  const verifier = form.get("code_verifier") ?? "";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  if (form.get("client_secret") !== config.clientSecret) return [403, { message: "invalid client secret" }];
  if (!grant || form.get("grant_type") !== "authorization_code" || form.get("redirect_uri") !== grant.redirectUri) {
    return [400, { status: 400, message: "Invalid authorization code" }];
  }
  if (challenge !== grant.challenge) return [400, { status: 400, message: "invalid code verifier" }];
  const token = randomBytes(15).toString("hex");
  tokens.set(token, grant.user);
  return [200, { access_token: token, expires_in: 14_000, refresh_token: "-", scope: [], token_type: "bearer" }];
}

function answerUser({ config, tokens }: Known, request: IncomingMessage): Answer {
  const { authorization = "", "client-id": clientId } = request.headers;
  const user = tokens.get(authorization.replace(/^Bearer /, ""));
  if (!user || clientId !== config.clientId) return [401, { message: "Invalid OAuth token" }];
  return [200, { data: [standInUser(user)] }];
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const part of request) body += String(part);
  return new URLSearchParams(body);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
