import type { Actor } from "../../actor.ts";
import type { App } from "../../context.ts";
import { publicError } from "../../error-map.ts";
import type { AuthAnswer } from "../auth-answer.ts";
import { handleAuth } from "../auth-routes.ts";
import { readCredentials } from "../cookies.ts";
import { resolveActor } from "../resolve-actor.ts";

/** A browser at the site's accounts: keeps cookies, sends JSON or forms, follows nothing by itself. */
export interface Browser {
  cookies: Map<string, string>;
  /** What it was last told to remember, attributes included. */
  lastSetCookies: string[];
  json(path: string, body: unknown): Promise<AuthAnswer>;
  form(path: string, fields: Record<string, string>): Promise<AuthAnswer>;
  get(address: string): Promise<AuthAnswer>;
  /** Who the API takes it for. */
  actor(): Promise<Actor>;
}

export function openBrowser(app: App, { ip = "192.0.2.1", userAgent = "Test Browser" } = {}): Browser {
  const cookies = new Map<string, string>();
  const credentials = () => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return readCredentials(app.config.publicUrl, { cookie, authorization: null });
  };

  async function send(method: string, address: string, sent: { body: unknown; form: boolean }): Promise<AuthAnswer> {
    const { pathname, searchParams } = new URL(address, app.config.publicUrl);
    const { sessionToken, oauthCookie } = credentials();
    const answer = await handleAuth(app, {
      ...{ method, path: pathname, query: searchParams, ...sent },
      ...{ sessionToken, oauthCookie, ip, userAgent, requestId: "test" },
    });
    browser.lastSetCookies = answer.setCookies;
    for (const line of answer.setCookies) remember(cookies, line);
    return answer;
  }

  const browser: Browser = {
    cookies,
    lastSetCookies: [],
    json: (path, body) => send("POST", path, { body, form: false }),
    form: (path, fields) => send("POST", path, { body: fields, form: true }),
    get: (address) => send("GET", address, { body: undefined, form: false }),
    actor: () => resolveActor(app, credentials()),
  };
  return browser;
}

function remember(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split("; ");
  const [name = "", value = ""] = pair.split("=");
  if (attributes.includes("Max-Age=0")) cookies.delete(name);
  else cookies.set(name, value);
}

/** The reason, or else the code, of a JSON answer that failed. */
export function reasonOf(answer: AuthAnswer): string | undefined {
  const { error } = answer.body as { error?: { data: { code: string; facts: { reason?: string } } } };
  return error?.data.facts.reason ?? error?.data.code;
}

/** The reason, or else the code, of what a call throws. */
export async function refusal(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (thrown) {
    const { code, facts } = publicError(thrown);
    return facts.reason ?? code;
  }
}
