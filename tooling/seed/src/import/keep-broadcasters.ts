import { type Batch, linesOf } from "./batch.ts";

export interface BroadcasterFacts {
  login: string;
  name: string;
  twitchId: string | null;
  avatarUrl: string | null;
}

interface Broadcaster {
  id: number;
  twitchId: string | null;
  login: string;
}

/** Adds the channels of lines and those that clips name; answers how to find one: by its Twitch id, else by its login. */
export async function keepBroadcasters(
  batch: Batch,
  named: readonly BroadcasterFacts[],
): Promise<(facts: BroadcasterFacts) => number> {
  const lines = linesOf(batch, "broadcaster");
  const known = await findBroadcasters(batch, [...lines.map(({ line }) => line), ...named]);
  for (const { line } of lines) {
    if (known.find(line)) {
      batch.tally.present();
      continue;
    }
    known.learn(await makeBroadcaster(batch, line, line.createdAt));
    batch.tally.added("broadcaster");
  }
  await makeMany(
    batch,
    named.filter((facts) => !known.find(facts)),
    known.learn,
  );
  for (const facts of named) if (!known.find(facts)) known.learn(await makeBroadcaster(batch, facts));
  return (facts) => {
    const broadcaster = known.find(facts);
    if (!broadcaster) throw new Error(`The channel ${facts.login} could neither be found nor made`);
    return broadcaster.id;
  };
}

async function findBroadcasters({ client }: Batch, wanted: readonly BroadcasterFacts[]) {
  const { rows } = await client.query<Broadcaster>(
    `select id, twitch_id as "twitchId", login from broadcasters where twitch_id = any($1) or login = any($2)`,
    [[...new Set(wanted.flatMap(({ twitchId }) => twitchId ?? []))], [...new Set(wanted.map(({ login }) => login))]],
  );
  const byTwitchId = new Map<string, Broadcaster>();
  const byLogin = new Map<string, Broadcaster>();
  function learn(one: Broadcaster): void {
    if (one.twitchId !== null) byTwitchId.set(one.twitchId, one);
    byLogin.set(one.login, one);
  }
  function find({ twitchId, login }: BroadcasterFacts): Broadcaster | undefined {
    const own = twitchId === null ? undefined : byTwitchId.get(twitchId);
    const called = byLogin.get(login);
    if (own || twitchId === null) return own ?? called;
    return called?.twitchId === null ? called : undefined;
  }
  for (const one of rows) learn(one);
  return { learn, find };
}

/** Makes those whose login and Twitch id are free, at once: an archive of clips may come from thousands of channels. */
async function makeMany(
  { client, now }: Batch,
  wanted: readonly BroadcasterFacts[],
  learn: (made: Broadcaster) => void,
): Promise<void> {
  const byLogin = new Map(wanted.map((facts) => [facts.login, facts] as const));
  const all = [...byLogin.values()];
  if (all.length === 0) return;
  const { rows } = await client.query<Broadcaster>(
    `insert into broadcasters (login, name, twitch_id, avatar_url, created_at)
    select b.login, b.name, b.twitch_id, b.avatar_url, $5
    from unnest($1::text[], $2::text[], $3::text[], $4::text[]) b (login, name, twitch_id, avatar_url)
    on conflict do nothing returning id, twitch_id as "twitchId", login`,
    [
      all.map(({ login }) => login),
      all.map(({ name }) => name),
      all.map(({ twitchId }) => twitchId),
      all.map(({ avatarUrl }) => avatarUrl),
      now,
    ],
  );
  for (const row of rows) learn(row);
}

/** A login that somebody else has stays theirs: the newcomer is known by their number until Twitch is asked. */
async function makeBroadcaster({ client, now }: Batch, facts: BroadcasterFacts, createdAt = now): Promise<Broadcaster> {
  const { login, name, twitchId, avatarUrl } = facts;
  for (const called of twitchId === null ? [login] : [login, `id_${twitchId}`.toLowerCase().slice(0, 40)]) {
    const { rows } = await client.query<Broadcaster>(
      `insert into broadcasters (login, name, twitch_id, avatar_url, created_at) values ($1, $2, $3, $4, $5)
      on conflict do nothing returning id, twitch_id as "twitchId", login`,
      [called, name, twitchId, avatarUrl, createdAt],
    );
    if (rows[0]) return rows[0];
  }
  throw new Error(`The channel ${login} could not be made`);
}
