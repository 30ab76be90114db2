import { idAt } from "../random/id.ts";
import type { Random } from "../random/random.ts";
import { commentRemovalReasons, unwantedComments } from "../words/staff.ts";
import type { Draw, People, Person } from "./people.ts";
import type { SeedPost } from "./posts.ts";
import { type Filling, fill, fillHtml } from "./slots.ts";
import { talkOf } from "./talk.ts";
import { moment } from "./timeline.ts";

const minuteMs = 60_000;
const deepest = 10;

export interface SeedComment {
  id: string;
  parent: SeedComment | null;
  depth: number;
  author: Person;
  body: string;
  html: string;
  status: "visible" | "deleted" | "removed";
  /** Named in the body, besides whom it answers. */
  mentioned: Person | null;
  removal: { by: Person; at: Date; reason: string } | null;
  createdAt: Date;
  editedAt: Date | null;
  /** Answers that fit and that nobody gave so far, braces unfilled. */
  answers: string[];
}

/** The thread under a post, oldest first: exchanges about its topic, among people who come back to each other. */
export function writeThread(
  post: SeedPost,
  { people, draw }: { people: People; draw: Draw },
  random: Random,
): SeedComment[] {
  const { publishedAt, openUntil } = post;
  if (!publishedAt || post.slot.comments === 0) return [];
  const talk = talkOf(post, random);
  const times = Array.from({ length: post.slot.comments }, () => moment(publishedAt, openUntil, random, 16));
  times.sort((one, other) => one.getTime() - other.getTime());
  const thread: SeedComment[] = [];
  for (const createdAt of times) {
    // The longer a thread, the more of it are answers.
    const parent = random.chance(Math.max(0.16, 0.5 - thread.length / 120)) ? null : pickParent(thread, random);
    const root = parent ? null : talk.root(random);
    const author = pickAuthor({ post, parent, thread }, draw, { random, at: createdAt });
    const ending = endingOf({ author, createdAt, openUntil }, people, random);
    const unwanted = ending.removal && random.chance(0.6) ? random.pick(unwantedComments) : null;
    const words = unwanted ?? root?.body ?? parent?.answers.shift() ?? talk.reply(random);
    const mentioned = parent && random.chance(0.05) ? pickOther(thread, [author, parent.author], random) : null;
    const said = { ...say(words, mentioned, post.filling), mentioned };
    const answers = unwanted ? [] : (root?.answers ?? (words.endsWith("?") ? handOver(parent) : []));
    const place = { parent, depth: parent ? parent.depth + 1 : 0, answers };
    thread.push({ id: idAt(createdAt, random), author, createdAt, ...said, ...place, ...ending });
  }
  return thread;
}

function say(words: string, mentioned: Person | null, filling: Filling): { body: string; html: string } {
  const pattern = mentioned ? `@{mention} ${words}` : words;
  const filled = mentioned ? { ...filling, mention: mentioned.username } : filling;
  return { body: fill(pattern, filled), html: fillHtml(pattern, filled, "comment") };
}

/** What was to follow a question answers the question, not what it was asked about. */
function handOver(parent: SeedComment | null): string[] {
  return parent?.answers.splice(0) ?? [];
}

/** The last speaker's turn often goes on; else one that waits for an answer, else any of the newer ones. */
function pickParent(thread: readonly SeedComment[], random: Random): SeedComment | null {
  const open = thread.filter(({ depth, status }) => depth < deepest && status === "visible");
  const last = open.at(-1);
  if (!last) return null;
  if (last.depth > 0 && random.chance(0.55)) return last;
  const waiting = open.filter(({ answers }) => answers.length > 0);
  if (waiting.length > 0 && random.chance(0.8))
    return waiting[Math.floor(waiting.length * random.next() ** 1.6)] ?? last;
  return open[open.length - 1 - Math.floor(open.length * random.next() ** 2)] ?? last;
}

type Place = { post: SeedPost; parent: SeedComment | null; thread: readonly SeedComment[] };

/** Whoever was answered answers back, or the post's author steps in, or somebody new; nobody answers themselves. */
function pickAuthor({ post, parent, thread }: Place, draw: Draw, { random, at }: { random: Random; at: Date }): Person {
  const before = parent?.parent?.author;
  if (parent && before && before !== parent.author && random.chance(0.5)) return before;
  if (parent && parent.author !== post.author && random.chance(0.12)) return post.author;
  const spoke = new Set(thread.filter((comment) => comment.parent === parent).map(({ author }) => author));
  for (let tries = 0; tries < 12; tries += 1) {
    // Those who speak a language may be few: others join them, rather than the same ones again and again.
    const language = random.chance(0.75) && tries < 4 ? post.language : "en";
    const author = draw.writer(random, { at, language });
    if (author !== parent?.author && author !== post.author && !spoke.has(author)) return author;
  }
  return draw.anybody(random, at, [parent?.author, post.author]);
}

function pickOther(thread: readonly SeedComment[], not: readonly Person[], random: Random): Person | null {
  const others = [...new Set(thread.map(({ author }) => author))].filter((author) => !not.includes(author));
  return others.length > 0 ? random.pick(others) : null;
}

type Ending = Pick<SeedComment, "status" | "removal" | "editedAt">;
type Written = { author: Person; createdAt: Date; openUntil: Date };

function endingOf({ author, createdAt, openUntil }: Written, people: People, random: Random): Ending {
  const room = openUntil.getTime() - createdAt.getTime();
  const later = (mostMinutes: number) =>
    new Date(createdAt.getTime() + Math.min(room, random.between(1, mostMinutes) * minuteMs));
  const plain = { status: "visible", removal: null, editedAt: null } as const;
  if (random.chance(0.018)) return { ...plain, status: "deleted" };
  if (author.role === "member" && random.chance(0.012)) {
    const removal = { by: random.pick(people.staff), at: later(400), reason: random.pick(commentRemovalReasons) };
    return { ...plain, status: "removed", removal };
  }
  return random.chance(0.06) ? { ...plain, editedAt: later(14) } : plain;
}
