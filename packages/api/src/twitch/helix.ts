import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { TwitchConfig } from "../config.ts";
import type { Clock } from "../context.ts";
import { createAppToken } from "./app-token.ts";
import { orUnavailable, TwitchFailure, twitchUnavailable } from "./failure.ts";
import { createTransport, type TransportOptions, type TwitchReply } from "./transport.ts";

export type HelixOptions = TransportOptions & { config: TwitchConfig; clock: Clock };

/** Helix takes this many ids in one request. */
const maxIds = 100;

/** A rate limit that ends later than this is not waited for. */
const maxWaitMs = 2_000;

/** Twitch's Helix API: the rows a resource has for some ids, in no promised order. */
export type Helix = {
  /** @throws ProductError `unavailable` when Twitch gives no usable answer */
  fetchByIds<Row>(resource: "clips" | "games" | "users", ids: readonly string[], shape: z.ZodType<Row>): Promise<Row[]>;
};

export function createHelix({ config, clock, ...options }: HelixOptions): Helix {
  const transport = createTransport(options);
  const appToken = createAppToken({ ...config, transport, clock });

  function send<Row>({ url, shape }: Query<Row>, token: string): Promise<Answer<Row>> {
    const headers = { "Client-Id": config.clientId, Authorization: `Bearer ${token}` };
    return transport.send(url, { headers }, (reply) => readAnswer(reply, shape));
  }

  /** A token may end or be revoked at any time: a refused one is renewed once. */
  async function sendWithToken<Row>(query: Query<Row>): Promise<Answer<Row>> {
    const token = await appToken();
    const answer = await send(query, token);
    if (answer.status !== 401) return answer;
    const second = await send(query, await appToken(token));
    if (second.status === 401) throw new TwitchFailure("refused", "Twitch refused a new token");
    return second;
  }

  async function sendWithinLimit<Row>(query: Query<Row>, attempts = 3): Promise<Row[]> {
    const answer = await sendWithToken(query);
    if (answer.status !== 429) return answer.rows;
    const waitMs = answer.limitResetsAt - clock.now().getTime();
    if (attempts === 1 || waitMs > maxWaitMs) throw twitchUnavailable(undefined, retryAfter(waitMs));
    await pause(Math.max(waitMs, options.retryDelayMs ?? 100));
    return await sendWithinLimit(query, attempts - 1);
  }

  return {
    async fetchByIds(resource, ids, shape) {
      const pages = Array.from({ length: Math.ceil(ids.length / maxIds) }, (_, page) => {
        const url = new URL(`/helix/${resource}`, config.apiUrl);
        for (const id of ids.slice(page * maxIds, (page + 1) * maxIds)) url.searchParams.append("id", id);
        return sendWithinLimit({ url, shape });
      });
      return (await orUnavailable(Promise.all(pages))).flat();
    },
  };
}

type Query<Row> = { url: URL; shape: z.ZodType<Row> };

/** `limitResetsAt` in milliseconds since 1970, 0 when Twitch did not say. */
type Answer<Row> = { status: number; rows: Row[]; limitResetsAt: number };

/** Answers with a meaning of their own pass: found, unknown, refused token, too many requests. */
function readAnswer<Row>({ status, headers, body }: TwitchReply, shape: z.ZodType<Row>): Answer<Row> {
  if (![200, 401, 404, 429].includes(status)) throw new TwitchFailure("refused", `Twitch answered ${status}`);
  const limitResetsAt = (Number(headers.get("Ratelimit-Reset")) || 0) * 1000;
  if (status !== 200) return { status, rows: [], limitResetsAt };
  const page = z.object({ data: z.array(shape) }).safeParse(body);
  if (page.success) return { status, rows: page.data.data, limitResetsAt };
  throw new TwitchFailure("malformed", "Twitch answered in an unknown shape", { cause: page.error });
}

const retryAfter = (waitMs: number) => Math.ceil(Math.min(Math.max(waitMs, 1_000), 60_000) / 1000);
