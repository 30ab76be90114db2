import { rejectionTemplates } from "@medley/api/rules/submission";
import { postSlug } from "@medley/api/slug";
import { idAt } from "../random/id.ts";
import type { Random } from "../random/random.ts";
import { weightedDraw, zipfWeights } from "../random/skew.ts";
import { nsfwDescriptions, removalReasons, submissionNotes } from "../words/staff.ts";
import { type Language, tongues } from "../words/tongues.ts";
import type { Topic } from "../words/voice.ts";
import type { Broadcaster } from "./broadcasters.ts";
import { clipOf } from "./clips.ts";
import type { Game } from "./games.ts";
import { topicsOf } from "./genre.ts";
import type { Draw, People, Person } from "./people.ts";
import { drawFilling, type Filling, fill, fillHtml } from "./slots.ts";
import type { TagShelf } from "./tags.ts";
import type { Slot } from "./timeline.ts";
import { type StockTitle, writeTitle } from "./titles.ts";

const minuteMs = 60_000;

/** A post whole, with what its comments need to speak of the same thing. */
export interface SeedPost {
  slot: Slot;
  /** An image has its words, game and channel to itself: nothing of them is kept but what its title and tags say. */
  kind: "clip" | "image";
  id: string;
  author: Person;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  nsfw: boolean;
  language: Language;
  reason: string | null;
  publishedAt: Date | null;
  editedAt: Date | null;
  /** Null for what was published without the queue. */
  submission: { note: string; decidedAt: Date | null; decidedBy: Person | null } | null;
  removedBy: Person | null;
  clip: ReturnType<typeof clipOf>;
  tagIds: number[];
  viewCount: number;
  topic: Topic;
  /** What names the moment in the title, of few words that are rare. */
  thing: string | null;
  game: Game;
  broadcaster: Broadcaster;
  filling: Filling;
  /** Until when others could act on it. */
  openUntil: Date;
}

export interface PostMaker {
  now: Date;
  random: Random;
  imageEvery: number;
  people: People;
  draw: Draw;
  broadcasters: readonly Broadcaster[];
  tags: TagShelf;
  rareWords: boolean;
}

/** What a post is about, before it has words: cheap, and all that the posts after it have to know of it. */
export interface Sketch extends Pick<SeedPost, "slot" | "kind" | "broadcaster" | "game" | "language" | "topic"> {
  stockTitle: StockTitle;
  /** Where the post's own random numbers go on. */
  random: Random;
}

/** Sketches the posts of a timeline; one after the other, since a title that one takes no other has. */
export function sketcher(
  maker: Pick<PostMaker, "random" | "imageEvery" | "broadcasters">,
  takeTitle: (about: { topic: Topic; language: Language }) => StockTitle,
): (slot: Slot) => Sketch {
  const popular = weightedDraw(zipfWeights(maker.broadcasters.length, 0.75));
  return (slot) => {
    const random = maker.random.fork("post", slot.at);
    const kind = maker.imageEvery > 0 && slot.at % maker.imageEvery === 2 ? "image" : "clip";
    const broadcaster = maker.broadcasters[popular(random)] ?? random.pick(maker.broadcasters);
    const game =
      broadcaster.plays[random.chance(0.65) ? 0 : random.int(broadcaster.plays.length)] ??
      random.pick(broadcaster.plays);
    // Some who broadcast in another language are clipped with an English title all the same.
    const language = random.chance(0.9) ? broadcaster.language : "en";
    const topic = drawTopic(game, language, random);
    const stockTitle = takeTitle({ topic, language });
    return { slot, kind, broadcaster, game, language, topic, stockTitle, random };
  };
}

/** Makes the post of a sketch: once, since it goes on with the sketch's numbers. */
export function finishPost(sketch: Sketch, maker: PostMaker): SeedPost {
  const { slot, kind, broadcaster, game, language, topic, stockTitle, random } = sketch;
  const filling = drawFilling(game, broadcaster, random);
  const drawn = authorOf(slot, language, maker, random);
  const author = kind === "image" ? photographerOf(slot, drawn, maker) : drawn;
  const fate = fateOf(slot, author, maker, random);
  const { title, thing } = writeTitle(stockTitle, { language, filling, rareWords: maker.rareWords }, random);
  const nsfw = random.chance(topic === "jumpscare" || topic === "boss" ? 0.22 : 0.04);
  const described = describe({ nsfw, language }, random);
  return {
    ...{ kind, slot, author, title, thing, topic, game, broadcaster, filling, nsfw, language, ...fate },
    id: idAt(slot.submittedAt, random),
    slug: postSlug(title),
    description: fill(described, filling),
    descriptionHtml: described && fillHtml(described, filling, "description"),
    clip: clipOf({ slot, broadcaster, game, title }, random),
    tagIds: drawTags(maker.tags.fitting(topic, language), random),
    viewCount: slot.votes * random.between(5, 16) + random.between(0, 40),
  };
}

/** What can happen in any game, for languages with little to say about a genre. */
const anywhere = ["chat", "wholesome", "pets"] as const satisfies Topic[];

function drawTopic(game: Game, language: Language, random: Random): Topic {
  const spoken = tongues[language].topics;
  const ofGenre = topicsOf[game.genre].filter((topic) => spoken[topic]);
  const topics = ofGenre.length > 2 ? ofGenre : [...ofGenre, ...anywhere.filter((topic) => spoken[topic])];
  return topics[Math.floor(topics.length * random.next() ** 1.5)] ?? "fail";
}

function authorOf(slot: Slot, language: Language, { people, draw }: PostMaker, random: Random): Person {
  if (people.lead && slot.firstOfFate) return people.lead;
  return draw.writer(random, { at: slot.submittedAt, language });
}

/** The lead of the cast has a library of their own to look at. */
function photographerOf({ at, submittedAt }: Slot, drawn: Person, { people: { lead }, imageEvery }: PostMaker): Person {
  return lead && lead.joinedAt <= submittedAt && Math.floor(at / imageEvery) % 3 === 0 ? lead : drawn;
}

type Fate = Pick<SeedPost, "reason" | "publishedAt" | "editedAt" | "submission" | "removedBy" | "openUntil">;

function fateOf({ fate, submittedAt }: Slot, author: Person, { now, people }: PostMaker, random: Random): Fate {
  const after = (from: Date, mostMinutes: number) =>
    new Date(
      from.getTime() + Math.min(random.between(2, mostMinutes) * minuteMs, (now.getTime() - from.getTime()) * 0.8),
    );
  const others = people.staff.filter((person) => person !== author);
  const note = random.chance(0.3) ? random.pick(submissionNotes) : "";
  const queued = author.role === "member" || fate === "pending" || fate === "rejected";
  const none = { reason: null, publishedAt: null, editedAt: null, removedBy: null, openUntil: now };
  if (fate === "pending") return { ...none, submission: { note, decidedAt: null, decidedBy: null } };
  const decidedAt = after(submittedAt, 90);
  const submission = queued ? { note, decidedAt, decidedBy: random.pick(others) } : null;
  if (fate === "rejected") return { ...none, submission, reason: random.pick(Object.values(rejectionTemplates)) };
  const publishedAt = queued ? decidedAt : submittedAt;
  const editedAt = random.chance(0.06) ? after(publishedAt, 900) : null;
  const live = { ...none, publishedAt, editedAt, submission };
  if (fate === "deleted") return { ...live, openUntil: after(publishedAt, 600) };
  if (fate !== "removed") return live;
  const removedBy = random.pick(others);
  return { ...live, removedBy, reason: random.pick(removalReasons), openUntil: after(publishedAt, 1_200) };
}

/** With braces where the post's own words go. */
function describe({ nsfw, language }: { nsfw: boolean; language: Language }, random: Random): string {
  if (nsfw && random.chance(0.7)) return random.pick(nsfwDescriptions);
  return random.chance(0.24) ? random.pick(tongues[language].descriptions) : "";
}

/** One to five, in ascending order; most of what they are about. */
function drawTags({ own, any, rare }: ReturnType<TagShelf["fitting"]>, random: Random): number[] {
  const wanted = random.pick([1, 2, 2, 3, 3, 4, 5]);
  const chosen = own.filter((_, at) => random.chance(at === 0 ? 0.85 : 0.55)).slice(0, wanted);
  if (random.chance(0.18)) chosen.push(random.pick(any));
  if (chosen.length === 0) chosen.push(random.pick(own.length > 0 ? own : any));
  if (rare.length > 0 && random.chance(0.6)) chosen.push(rare[Math.floor(rare.length * random.next() ** 2.5)] ?? 0);
  return chosen.sort((one, other) => one - other);
}
