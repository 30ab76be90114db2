import { z } from "zod";
import type { Clock } from "../context.ts";
import { TwitchFailure } from "./failure.ts";
import type { Transport, TwitchReply } from "./transport.ts";

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export type AppTokenOptions = {
  idUrl: string;
  clientId: string;
  clientSecret: string;
  transport: Transport;
  clock: Clock;
};

/** Gives this application's access token; the argument is one that Twitch has refused. */
export type AppToken = (refused?: string) => Promise<string>;

/** Fetches the token when it is first needed, about to end or refused: once, however many callers wait for it. */
export function createAppToken({ idUrl, clientId, clientSecret, transport, clock }: AppTokenOptions): AppToken {
  let held: { token: string; endsAt: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    const grant = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials" };
    const init = { method: "POST", body: new URLSearchParams(grant) };
    const fetched = await transport.send(new URL("/oauth2/token", idUrl), init, readToken);
    // A minute early, so that no request leaves with a token that ends on the way.
    held = { token: fetched.access_token, endsAt: clock.now().getTime() + (fetched.expires_in - 60) * 1000 };
    return held.token;
  }

  return async (refused) => {
    if (held && held.token !== refused && clock.now().getTime() < held.endsAt) return held.token;
    underWay ??= fetchToken().finally(() => {
      underWay = undefined;
    });
    return await underWay;
  };
}

function readToken({ status, body }: TwitchReply): z.infer<typeof Token> {
  if (status !== 200) throw new TwitchFailure("refused", `Twitch refused this application's credentials (${status})`);
  const token = Token.safeParse(body);
  if (!token.success) throw new TwitchFailure("malformed", "Twitch sent no token", { cause: token.error });
  return token.data;
}
