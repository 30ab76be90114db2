import { createHash, randomBytes } from "node:crypto";
import { newId } from "@medley/db";
import type { Site } from "./use-medley.ts";

export interface Person {
  id: string;
  username: string;
  /** The value of the session's cookie. */
  session: string;
  /** The whole cookie, as a browser sends it. */
  cookie: string;
}

interface PersonGiven {
  role?: "member" | "moderator" | "admin";
  karma?: number;
  displayName?: string;
}

/** A member who is signed in already. */
export async function givenPerson(medley: Site, username: string, given: PersonGiven = {}): Promise<Person> {
  const [person] = await givenPeople(medley, [username], given);
  if (!person) throw new Error("Nobody was made");
  return person;
}

/** Members who are signed in already, made in a few statements however many they are. */
export async function givenPeople({ db }: Site, usernames: string[], given: PersonGiven = {}): Promise<Person[]> {
  const { role = "member", karma = 100, displayName } = given;
  const people = usernames.map((username) => {
    const session = `ms_${randomBytes(32).toString("base64url")}`;
    return { id: newId(), username, session, cookie: `medley_session=${session}` };
  });
  await db.prisma.user.createMany({
    data: people.map(({ id, username }) => ({ id, username, displayName: displayName ?? username, role, karma })),
  });
  await db.prisma.profile.createMany({ data: people.map(({ id }) => ({ userId: id })) });
  await db.prisma.session.createMany({
    data: people.map(({ id, session }) => ({
      id: newId(),
      userId: id,
      tokenHash: hash(session),
      expiresAt: new Date(Date.now() + 3_600_000),
    })),
  });
  return people;
}

/** An API token of this person's. */
export async function givenToken({ db }: Site, { id }: Person, scope: "read" | "write"): Promise<string> {
  const token = `mt_${randomBytes(32).toString("base64url")}`;
  await db.prisma.token.create({ data: { id: newId(), userId: id, tokenHash: hash(token), name: "A script", scope } });
  return token;
}

const hash = (secret: string) => new Uint8Array(createHash("sha256").update(secret).digest());
