import { idAt } from "../random/id.ts";
import type { Random } from "../random/random.ts";
import { weightedDraw, zipfWeights } from "../random/skew.ts";
import { type MemberIdea, writerIdeas } from "../words/members.ts";
import { nameParts } from "../words/names.ts";
import { type Language, languages, languageWeights } from "../words/tongues.ts";
import type { Size } from "./sizes.ts";

const dayMs = 86_400_000;

export type Role = "member" | "moderator" | "admin";

export interface Person {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  /** Spoken besides English. */
  language: Language | null;
  bio: string;
  nsfw: "hide" | "blur" | "show";
  joinedAt: Date;
}

/** Somebody who has to be among the members, by the name they sign in with. */
export type CastMember = { username: string; displayName: string; role: Role };

export interface People {
  /** Everybody; writers come first, the most active before others. */
  all: readonly Person[];
  writers: readonly Person[];
  staff: readonly Person[];
  /** The member of the cast, who gets something of everything. */
  lead: Person | null;
}

type Place = { now: Date; size: Size; cast: readonly CastMember[]; random: Random };

/** Where members of the cast stand among the writers by activity, by role. */
const castRanks: Record<Role, number> = { member: 5, moderator: 12, admin: 20 };

/** Everybody who is a member. */
export function gatherPeople({ now, size, cast, random }: Place): People {
  const drawn = random.fork("people");
  const ideas: (MemberIdea & { role?: Role; castMember?: true })[] = writerIdeas.map((idea, at) =>
    at < 2 ? { ...idea, role: "moderator" } : idea,
  );
  for (const member of cast) ideas.splice(castRanks[member.role], 0, { ...member, castMember: true });
  const taken = new Set(ideas.map(({ username }) => username.toLowerCase()));
  while (ideas.length < size.members) ideas.push(newIdea(drawn, taken));
  const all = ideas.map((idea, rank) => {
    const founding = rank < 5 || idea.role !== undefined;
    return person(idea, { joinedAt: joined({ now, days: size.days, founding }, drawn), random: drawn });
  });
  const lead = all.find((_, rank) => ideas[rank]?.castMember && ideas[rank]?.role === "member") ?? null;
  return { all, writers: all.slice(0, size.writers), staff: all.filter(({ role }) => role !== "member"), lead };
}

/** Most were there before the oldest post; others came since. */
function joined({ now, days, founding }: { now: Date; days: number; founding: boolean }, random: Random): Date {
  const early = founding || random.chance(0.55);
  const daysAgo = early ? days * (1.02 + random.next()) : days * random.next() ** 1.3;
  return new Date(now.getTime() - Math.round(daysAgo * dayMs));
}

function person(idea: MemberIdea & { role?: Role }, { joinedAt, random }: { joinedAt: Date; random: Random }): Person {
  const { username, displayName = username, role = "member", language = null, bio = "" } = idea;
  const nsfw = random.chance(0.2) ? "blur" : random.chance(0.08) ? "show" : "hide";
  return { id: idAt(joinedAt, random), username, displayName, role, language, bio, nsfw, joinedAt };
}

const drawLanguage = weightedDraw(languages.map((language) => languageWeights[language]));

function newIdea(random: Random, taken: Set<string>): MemberIdea {
  for (;;) {
    const username = newUsername(random);
    if (taken.has(username.toLowerCase())) continue;
    taken.add(username.toLowerCase());
    const language = languages[drawLanguage(random)];
    return language && language !== "en" ? { username, language } : { username };
  }
}

function newUsername(random: Random): string {
  const [first, second] = [random.pick(nameParts.first), random.pick(nameParts.second)];
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const plain = random.pick([`${first}${second}`, `${first}_${second}`, `${capital(first)}${capital(second)}`]);
  return random.chance(0.45) ? `${plain}${random.between(2, 999)}` : plain;
}

/** Draws members, the active more often; only such as had joined by then. */
export interface Draw {
  /** Somebody who writes; in a language other than English mostly somebody who speaks it. */
  writer(random: Random, given: { at: Date; language?: Language }): Person;
  /** Anybody, but none of those. */
  anybody(random: Random, at: Date, not?: readonly (Person | undefined)[]): Person;
}

const mostTries = 12;

export function drawFrom({ all, writers }: People): Draw {
  const founders = all.slice(0, 5);
  const activity = weightedDraw(zipfWeights(writers.length, 0.7));
  const everybody = weightedDraw(zipfWeights(all.length, 0.35));
  const speakers = new Map(
    languages.map((language) => [language, writers.filter((member) => member.language === language)] as const),
  );

  type Nobody = readonly (Person | undefined)[];
  function until(at: Date, random: Random, draw: () => Person | undefined, not: Nobody = []): Person {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = draw();
      if (found && found.joinedAt <= at && !not.includes(found)) return found;
    }
    return random.pick(founders.filter((founder) => !not.includes(founder)));
  }

  return {
    writer(random, { at, language = "en" }) {
      const own = speakers.get(language) ?? [];
      const spoken = own.length > 0 && random.chance(0.8);
      return until(at, random, () => (spoken ? random.pick(own) : writers[activity(random)]));
    },
    anybody: (random, at, not) => until(at, random, () => all[everybody(random)], not),
  };
}
