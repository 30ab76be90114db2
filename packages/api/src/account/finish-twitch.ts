import { type Executor, newId } from "@medley/db";
import { createTwitchAccount } from "@medley/db/sql/account/create-twitch-account";
import { findOwnCredential } from "@medley/db/sql/account/find-own-credential";
import { findTwitchAccount } from "@medley/db/sql/account/find-twitch-account";
import { linkTwitch } from "@medley/db/sql/account/link-twitch";
import { type Actor, memberOf } from "../actor.ts";
import type { App } from "../context.ts";
import { conflict, invalid, ProductError, unavailable } from "../errors.ts";
import { returnedStates } from "./cached.ts";
import { requireFreshSignIn, sessionOf } from "./policy.ts";
import { refuseBanned } from "./refuse-banned.ts";
import { type Browser, type SignedIn, startSession } from "./sessions.ts";
import { redirectUri, requireTwitch } from "./start-twitch.ts";
import { isTaken } from "./taken.ts";
import { fetchIdentity, type TwitchIdentity } from "./twitch-identity.ts";
import { usernameCandidates } from "./twitch-names.ts";
import { readFlow, type TwitchFlow } from "./twitch-state.ts";

export interface TwitchReturn {
  code: string | null;
  state: string | null;
  /** What Twitch says when the person said no. */
  error: string | null;
  cookie: string | null;
}

/**
 * Ends the way over Twitch: signs in, with a new account for somebody new, or links the account of the member who
 * asked for it (then null). An account is found by Twitch's user id only, never by an e-mail address or a name. Throws
 * `invalid` with reason `twitch_state` or `twitch_denied`, and what `fetchIdentity` and `signIn` throw.
 */
export async function finishTwitch(
  app: App,
  back: TwitchReturn,
  who: { actor: Actor; browser: Browser },
): Promise<{ signedIn: SignedIn | null; next: string }> {
  const twitch = requireTwitch(app);
  const flow = readFlow(back.cookie, back.state, app.clock.now());
  if (!flow || !back.state || !(await app.cache.add(returnedStates, back.state))) throw badState();
  if (back.error !== null || !back.code) throw denied();
  const identity = await fetchIdentity(
    { twitch, log: app.log },
    {
      code: back.code,
      verifier: flow.verifier,
      redirectUri: redirectUri(app),
    },
  );
  const { next } = flow;
  if (flow.linkTo === null) return { signedIn: await signInByTwitch(app, identity, who.browser), next };
  await link(app, flow, identity, who.actor);
  return { signedIn: null, next };
}

async function signInByTwitch(app: App, identity: TwitchIdentity, browser: Browser): Promise<SignedIn> {
  const now = app.clock.now();
  const twitchId = identity.id;
  const account = (await app.db.maybe(findTwitchAccount({ twitchId, now }))) ?? (await create(app, identity, browser));
  refuseBanned(account);
  const signedIn = await startSession(app.db, account, { proof: { twitchId }, browser, now, forgiven: [] });
  if (!signedIn) throw unavailable("Your account changed meanwhile. Try again.");
  return signedIn;
}

/** A new account without password or e-mail address. */
async function create(app: App, identity: TwitchIdentity, browser: Browser) {
  await app.limits.consume("signUp", browser.ip);
  const { id: twitchId, login, displayName, avatarUrl } = identity;
  const now = app.clock.now();
  for (const username of usernameCandidates(login)) {
    const account = { id: newId(), username, displayName: displayName.slice(0, 100), avatarUrl, twitchId, now };
    const made = await createOrFind(app.db, account);
    if (made) return made;
  }
  throw unavailable("No free name was found for you. Try again.");
}

/** Null when the name is taken; the other one's account when two came from the same Twitch user at once. */
async function createOrFind(db: Executor, account: Parameters<typeof createTwitchAccount>[0]) {
  try {
    const made = await db.maybe(createTwitchAccount(account));
    return made && { id: made.id, username: account.username, banned: false, bannedUntil: null, banReason: null };
  } catch (error) {
    if (!isTaken(error, "credentials_twitch_id_key")) throw error;
    return db.maybe(findTwitchAccount({ twitchId: account.twitchId, now: account.now }));
  }
}

/** Only the member who began, from a session begun just now: what is linked can sign in for ever after. */
async function link(app: App, flow: TwitchFlow, identity: TwitchIdentity, actor: Actor): Promise<void> {
  const member = memberOf(actor);
  if (member.id !== flow.linkTo) throw badState();
  const credential = await app.db.maybe(findOwnCredential({ userId: member.id, sessionId: sessionOf(member) }));
  requireFreshSignIn(credential?.sessionBegan ?? null, app.clock.now());
  const linked = await app.db
    .maybe(linkTwitch({ userId: member.id, twitchId: identity.id }))
    .catch((error: unknown) => {
      if (isTaken(error, "credentials_twitch_id_key")) throw belongsToAnother();
      throw error;
    });
  if (!linked) throw conflict("Your account is linked to another Twitch user.", { reason: "twitch_linked" });
}

const badState = () => invalid("This sign-in by Twitch is over. Start it again.", { reason: "twitch_state" });
const denied = () => invalid("You didn't sign in at Twitch.", { reason: "twitch_denied" });
const belongsToAnother = () =>
  new ProductError("conflict", "This Twitch user belongs to another account.", { reason: "twitch_taken" });
