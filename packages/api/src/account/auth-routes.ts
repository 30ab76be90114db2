import type { App } from "../context.ts";
import { notFound } from "../errors.ts";
import { type AuthAnswer, type AuthRequest, fail, type Outcome, succeed } from "./auth-answer.ts";
import {
  linkByTwitch,
  passwordChange,
  signInByPassword,
  signInByTwitch,
  signingOut,
  signUpByPassword,
  twitchCallback,
  wantedNext,
} from "./auth-handlers.ts";
import { clearedOauthCookie } from "./cookies.ts";
import { localPath } from "./next-path.ts";
import { readFlow } from "./twitch-state.ts";

interface AuthRoute {
  handle(app: App, request: AuthRequest): Promise<Outcome>;
  /** The page that a person is sent back to when it fails. */
  form: string;
}

const signInPage = "/sign-in";
const settingsPage = "/settings";

const routes: Record<string, AuthRoute> = {
  "POST /api/auth/sign-up": { handle: signUpByPassword, form: "/sign-up" },
  "POST /api/auth/sign-in": { handle: signInByPassword, form: signInPage },
  "POST /api/auth/sign-out": { handle: signingOut, form: "/" },
  "POST /api/auth/password": { handle: passwordChange, form: settingsPage },
  "GET /api/auth/twitch": { handle: signInByTwitch, form: signInPage },
  "POST /api/auth/twitch": { handle: linkByTwitch, form: settingsPage },
  "GET /api/auth/twitch/callback": { handle: twitchCallback, form: signInPage },
};

/** Every route there is, as `METHOD /path`: for the permission table. */
export const authRouteNames: readonly string[] = Object.keys(routes);

/**
 * Answers `/api/auth/*`. The routes are for browsers: only a session counts, never an API token. JSON is answered with
 * JSON, a form or a followed link with a page to go to. Throws only bugs.
 */
export async function handleAuth(app: App, request: AuthRequest): Promise<AuthAnswer> {
  const name = `${request.method} ${request.path}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!route) return fail(notFound("The page"), request, null);
  const asPage = request.form || request.method === "GET";
  const returning = route.handle === twitchCallback;
  const spent = returning ? [clearedOauthCookie(app.config.publicUrl)] : [];
  try {
    const answer = succeed(await route.handle(app, request), asPage);
    return { ...answer, setCookies: [...spent, ...answer.setCookies] };
  } catch (error) {
    const answer = fail(error, request, asPage ? backTo(app, request, route) : null);
    return { ...answer, setCookies: spent };
  }
}

/** The page that has the form, and where the person wanted to go from there. */
function backTo(app: App, request: AuthRequest, route: AuthRoute): { form: string; next: string } {
  if (route.handle === twitchCallback) {
    const flow = readFlow(request.oauthCookie, request.query.get("state"), app.clock.now());
    return { form: flow?.linkTo ? settingsPage : route.form, next: flow?.next ?? "/" };
  }
  return { form: route.form, next: localPath(wantedNext(request)) };
}
