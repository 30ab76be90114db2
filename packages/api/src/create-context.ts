import { readCredentials } from "./account/cookies.ts";
import { resolveActor } from "./account/resolve-actor.ts";
import type { App, Context, RequestFacts } from "./context.ts";

/** What the server knows of a request. */
export interface RequestGiven extends Omit<RequestFacts, "limit"> {
  cookie: string | undefined;
  authorization: string | undefined;
}

/** The context of one request: who asks is looked up here, in at most one statement. Throws for a bad API token. */
export async function createContext(app: App, given: RequestGiven): Promise<Context> {
  const { cookie, authorization, ...facts } = given;
  const actor = await resolveActor(app, readCredentials(app.config.publicUrl, { cookie, authorization }));
  return { ...app, actor, request: facts };
}
