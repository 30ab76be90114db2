import { until } from "@medley/services";
import { change, Refusal } from "./call.ts";
import type { Person } from "./people.ts";
import type { Site } from "./use-medley.ts";

/** A disk that others write to as well may keep PostgreSQL waiting for each commit. */
const patienceMs = 120_000;

/** What the server said it did, by client key or by member and post. */
interface Told {
  comments: Map<string, string>;
  clips: Map<string, string>;
  votes: Map<string, string>;
  /** How many writes had to be sent again, because no answer came. */
  repeated: number;
  /** Some of the first of them, to be sent once more. */
  samples: { person: Person; procedure: string; input: unknown; id: string }[];
}

/** Members who write on and on, one write at a time each, and send a write again until it is answered. */
export function startWriting(medley: Site, people: Person[], posts: string[]) {
  const told: Told = { comments: new Map(), clips: new Map(), votes: new Map(), repeated: 0, samples: [] };
  let answered = 0;
  let ending = false;
  let gaveUp = false;

  async function insist<Result>(person: Person, procedure: string, input: unknown): Promise<Result> {
    let tries = 0;
    const result = await until(
      async () => {
        if (gaveUp) throw new Error("The test is over.");
        tries += 1;
        try {
          return await change<Result>(medley, person, procedure, input);
        } catch (error) {
          if (error instanceof Refusal && !["internal", "unavailable"].includes(error.code)) throw error;
          return undefined; // cut off, nobody there, or a server without its database
        }
      },
      patienceMs,
      () => `${procedure} is never answered`,
    );
    if (tries > 1) told.repeated += 1;
    answered += 1;
    return result;
  }

  async function comment(person: Person, postId: string, words: string): Promise<void> {
    const clientKey = crypto.randomUUID();
    const input = { postId, parentId: null, body: words, clientKey };
    const { id } = await insist<{ id: string }>(person, "comment.create", input);
    told.comments.set(clientKey, `${id} ${words}`);
    if (told.samples.length < 40) told.samples.push({ person, procedure: "comment.create", input, id });
  }

  async function submit(person: Person): Promise<void> {
    const clientKey = crypto.randomUUID();
    const slug = `Clip-${clientKey}`;
    const input = { clientKey, url: slug, title: "Seen during a crash", manual: { channel: "somebody" } };
    const { id } = await insist<{ id: string }>(person, "clip.submit", input);
    told.clips.set(clientKey, `${id} ${slug}`);
    if (told.samples.length < 40) told.samples.push({ person, procedure: "clip.submit", input, id });
  }

  async function vote(person: Person, postId: string, turn: number): Promise<void> {
    const value = [1, -1, 0, 1][turn % 4] ?? 0;
    await insist(person, "vote.cast", { postId, value });
    if (value === 0) told.votes.delete(`${person.id} ${postId}`);
    else told.votes.set(`${person.id} ${postId}`, String(value));
  }

  const all = people.map(async (person, number) => {
    for (let turn = number; !ending; turn += 1) {
      const postId = posts[turn % posts.length] ?? "";
      if (number % 3 === 0) await comment(person, postId, `Words ${number}/${turn}`);
      else if (number % 3 === 1) await submit(person);
      else await vote(person, postId, turn >> 2);
    }
  });

  const finished = Promise.all(all);
  // Told by stop(); a test that failed before it has its own reason.
  finished.catch(() => undefined);

  return {
    /** Waits for so many answers in all. */
    until: (count: number) =>
      until(
        () => (answered >= count ? true : undefined),
        patienceMs,
        () => `only ${answered} of ${count} writes are answered`,
      ),
    /** Lets everybody finish the write in work. */
    async stop(): Promise<Told> {
      ending = true;
      await finished;
      return told;
    },
    /** Has everybody give up, answered or not: nobody writes on when the test is over. */
    giveUp(): void {
      ending = true;
      gaveUp = true;
    },
  };
}
