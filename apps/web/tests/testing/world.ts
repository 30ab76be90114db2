import { givenAlbum, givenPost } from "@medley/api/testing";
import { change } from "./call.ts";
import { givenPeople, givenPerson, type Person } from "./people.ts";
import { givenPicture } from "./pictures.ts";
import type { FiledSite, Site } from "./use-medley.ts";

export type Role = "visitor" | "member" | "author" | "moderator" | "admin";

/** A community with something of everything in it. `author` made the posts; `member` is somebody else. */
export interface World {
  people: Record<Exclude<Role, "visitor">, Person>;
  /** Posts by what is special about them; `talked` has the thread. */
  posts: Record<"talked" | "pending" | "rejected" | "removed" | "unlisted" | "nsfw" | "picture", string>;
  /** The author's, with pictures of all kinds in it. */
  album: string;
}

const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const clip = {
  game: "chess",
  broadcaster: "a_channel_of_somebody",
  tags: ["funny", "speedrun", "clutch", "chat", "lag"],
};

export async function givenWorld(site: FiledSite): Promise<World> {
  const { db } = site;
  const people = {
    member: await givenPerson(site, "ben", { displayName: "Ben" }),
    author: await givenPerson(site, "ada", { displayName: "Ada of the very long name that goes on and on" }),
    moderator: await givenPerson(site, "mod", { role: "moderator" }),
    admin: await givenPerson(site, "root_of_all", { role: "admin" }),
  };
  const { author, member, moderator } = people;
  const authorId = author.id;
  const posts = {
    talked: await givenPost(db, { ...clip, authorId, title: "Mate in two, and nobody saw it" }),
    nsfw: await givenPost(db, { ...clip, authorId, title: `A word: ${longWord}`, nsfw: true }),
    unlisted: await givenPost(db, { ...clip, authorId, title: "Not for everybody", visibility: "unlisted" }),
    removed: await givenPost(db, { ...clip, authorId, title: "Went too far" }),
    pending: await submit(site, author, "Still waiting in the queue"),
    rejected: await submit(site, author, "Nobody wanted this one"),
    picture: await givenPicture(site, { authorId, title: "A quiet lake", tags: ["funny"] }),
  };
  const album = await givenPictures(site, authorId, posts.picture);
  await givenPost(db, { ...clip, authorId, title: "مباراة لا تُنسى في الدقيقة الأخيرة", language: "ar" });
  await givenPost(db, { ...clip, authorId: member.id, title: "最後の一手で大逆転", language: "ja" });
  await change(site, moderator, "submission.decide", {
    decision: "reject",
    ids: [posts.rejected],
    reason: "off_topic",
  });
  await change(site, moderator, "post.remove", { id: posts.removed, reason: "It went too far." });
  await talk(site, people, posts.talked);
  await change(site, member, "favorite.set", { postId: posts.talked, favorited: true });
  await change(site, member, "token.create", { name: "My script", scope: "read" });
  await change(site, author, "profile.update", { bio: "I **clip** what I see. [More](https://example.org)" });
  return { people, posts, album };
}

/** Pictures in every state, and an album of some. Answers the album's id. */
async function givenPictures(site: FiledSite, authorId: string, picture: string): Promise<string> {
  const moving = await givenPicture(site, { authorId, title: "مشهد متحرك", frames: 12 });
  const veiled = await givenPicture(site, { authorId, title: `Seen by few ${longWord}`, nsfw: true });
  const hidden = await givenPicture(site, { authorId, title: "For me alone", visibility: "private" });
  const failed = await givenPicture(site, { authorId, title: "Broke on the way", status: "failed", processed: false });
  await site.db.prisma.image.update({ where: { postId: failed }, data: { failure: "too_slow" } });
  return givenAlbum(site.db, { ownerId: authorId, postIds: [picture, moving, veiled, hidden] });
}

async function submit(site: Site, person: Person, title: string): Promise<string> {
  const url = `https://clips.twitch.tv/Clip-${crypto.randomUUID()}`;
  const words = { title, note: "Please have a look.\nTwice.", tags: ["funny"], description: "With **words**." };
  const manual = { channel: "somebody", game: "Chess" };
  const input = { clientKey: crypto.randomUUID(), url, ...words, manual };
  return (await change<{ id: string }>(site, person, "clip.submit", input)).id;
}

/** A thread with replies down to the deepest level, one deleted and one removed comment, votes and mentions. */
async function talk(site: Site, { author, member, moderator }: World["people"], postId: string): Promise<void> {
  const say = async (person: Person, body: string, parentId: string | null = null) => {
    const input = { postId, parentId, body, clientKey: crypto.randomUUID() };
    return (await change<{ id: string }>(site, person, "comment.create", input)).id;
  };
  let at = await say(
    member,
    "How?\n\n> Nobody saw it\n\n| a | b |\n|---|---|\n| `code` | ~~no~~ |\n\n- https://example.org",
  );
  for (let depth = 1; depth <= 10; depth += 1) at = await say(depth % 2 ? author : member, `Reply ${depth}`, at);
  await say(moderator, `Keep it civil, @ada. ${longWord}`);
  const gone = await say(member, "I take that back.");
  await say(author, "What did it say?", gone);
  await change(site, member, "comment.remove", { commentId: gone });
  const rude = await say(member, "Something rude.");
  await change(site, moderator, "comment.remove", { commentId: rude, reason: "Be kind." });
  const fans = await givenPeople(
    site,
    Array.from({ length: 11 }, (_, n) => `fan_${n}`),
  );
  for (const fan of fans) await change(site, fan, "vote.cast", { postId, value: 1 });
  await change(site, member, "comment.vote", { commentId: await say(author, "Thanks, all!"), value: 1 });
}
