import { type Member, memberOf } from "../actor.ts";
import type { App } from "../context.ts";
import type { AuthRequest, Outcome } from "./auth-answer.ts";
import { forgetCredentials } from "./cached.ts";
import { changePassword } from "./change-password.ts";
import { clearedSessionCookie, oauthCookie, sessionCookie } from "./cookies.ts";
import { finishTwitch } from "./finish-twitch.ts";
import { localPath } from "./next-path.ts";
import { parseInput } from "./parse-input.ts";
import { resolveActor } from "./resolve-actor.ts";
import { ChangePasswordInput, SignInInput, SignUpInput } from "./schema.ts";
import type { SignedIn } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { signUp } from "./sign-up.ts";
import { startTwitch } from "./start-twitch.ts";

export async function signUpByPassword(app: App, request: AuthRequest): Promise<Outcome> {
  const input = parseInput(SignUpInput, fieldsOf(request));
  const limit = await signUp(app, input, request);
  const query = new URLSearchParams({ joined: input.username });
  const next = localPath(wantedNext(request));
  if (next !== "/") query.set("next", next);
  return { data: { username: input.username }, goTo: `/sign-in?${query}`, limit };
}

export async function signInByPassword(app: App, request: AuthRequest): Promise<Outcome> {
  const limit = await app.limits.consume("signIn", request.ip);
  const signedIn = await signIn(app, parseInput(SignInInput, fieldsOf(request)), request);
  return { ...(await welcome(app, signedIn)), goTo: localPath(wantedNext(request)), limit };
}

export async function signingOut(app: App, request: AuthRequest): Promise<Outcome> {
  await signOut(app, request.sessionToken);
  const setCookies = [clearedSessionCookie(app.config.publicUrl)];
  return { data: { signedOut: true }, goTo: localPath(wantedNext(request)), setCookies };
}

export async function passwordChange(app: App, request: AuthRequest): Promise<Outcome> {
  const member = await requireMember(app, request);
  const signedIn = await changePassword(app, member, parseInput(ChangePasswordInput, fieldsOf(request)), request);
  return { ...(await welcome(app, signedIn)), goTo: "/settings?changed=password" };
}

export async function signInByTwitch(app: App, request: AuthRequest): Promise<Outcome> {
  return toTwitch(app, request, null);
}

/** A POST, so that no link can make somebody add another's Twitch user to their account. */
export async function linkByTwitch(app: App, request: AuthRequest): Promise<Outcome> {
  const { id } = await requireMember(app, request);
  return toTwitch(app, request, id);
}

export async function twitchCallback(app: App, request: AuthRequest): Promise<Outcome> {
  const limit = await app.limits.consume("signIn", request.ip);
  const { query, sessionToken, oauthCookie: cookie } = request;
  const back = { code: query.get("code"), state: query.get("state"), error: query.get("error"), cookie };
  const actor = await resolveActor(app, { sessionToken });
  const { signedIn, next } = await finishTwitch(app, back, { actor, browser: request });
  if (!signedIn) return { data: {}, goTo: "/settings?changed=twitch", limit };
  return { ...(await welcome(app, signedIn)), goTo: next, limit };
}

function toTwitch(app: App, request: AuthRequest, linkTo: string | null): Outcome {
  const { location, cookie } = startTwitch(app, { next: wantedNext(request), linkTo });
  return { data: { location }, goTo: location, setCookies: [oauthCookie(app.config.publicUrl, cookie)] };
}

async function welcome(app: App, { username, token, ended }: SignedIn) {
  await forgetCredentials(app, ended);
  return { data: { username }, setCookies: [sessionCookie(app.config.publicUrl, token)] };
}

async function requireMember(app: App, { sessionToken }: AuthRequest): Promise<Member> {
  return memberOf(await resolveActor(app, { sessionToken }));
}

/** The `next` of a form's fields or a link's query. */
export function wantedNext({ body, form, query }: AuthRequest): unknown {
  return form && isRecord(body) ? body.next : query.get("next");
}

/** What the verb is given: of a form everything but `next`. */
function fieldsOf({ body, form }: AuthRequest): unknown {
  if (!form || !isRecord(body)) return body;
  const { next: _, ...fields } = body;
  return fields;
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null;
}
