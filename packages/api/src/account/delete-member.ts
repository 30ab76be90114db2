import { findAccount } from "@medley/db/sql/account/find-account";
import { forgiveAttempts } from "@medley/db/sql/account/forgive-attempts";
import { closeAccount } from "@medley/db/sql/deletion/close-account";
import { endSessionsOf } from "@medley/db/sql/session/end-sessions-of";
import { deleteTokensOf } from "@medley/db/sql/token/delete-tokens-of";
import { forgetAlbumsOf } from "../album/cached.ts";
import { audit } from "../audit/audit.ts";
import type { App } from "../context.ts";
import { notFound } from "../errors.ts";
import { forgetAuthor } from "../post/cached.ts";
import { forgetProfile } from "../profile/cached.ts";
import { accountSubject, changeSubject, signInSubjects } from "./attempts.ts";
import { forgetCredentials } from "./cached.ts";

export interface DeleteMemberInput {
  username: string;
  /** Leave the posts that others can open, without their author's name. */
  keepsPosts: boolean;
}

type DeletingApp = Pick<App, "db" | "clock"> & Partial<Pick<App, "cache">>;

/** What is to be erased of a deleted member. */
export interface MemberDeletion {
  userId: string;
  keepsPosts: boolean;
}

/**
 * Deletes a member, for the operator: from now on nobody can sign in as them, the name is free and what they said of
 * themselves is gone. What they wrote and did is erased by `eraseMember`, in batches. The row stays as `[deleted]`, for
 * the log, the ledger and others' replies. Throws `not_found`.
 */
export async function deleteMember(app: DeletingApp, input: DeleteMemberInput): Promise<MemberDeletion> {
  const { keepsPosts } = input;
  const now = app.clock.now();
  const account = await app.db.maybe(findAccount({ name: { username: input.username }, now }));
  if (!account) throw notFound(`The account ${input.username}`);
  const { id: userId, username, email } = account;
  const names = [{ username }, ...(email === null ? [] : [{ email }])];
  const typed = names.map((name) => signInSubjects(name, userId).typed);
  const ended = await app.db.transaction(async (tx) => {
    const sessions = await tx.many(endSessionsOf({ userId, keep: null }));
    const tokens = await tx.many(deleteTokensOf({ userId }));
    await tx.one(closeAccount({ userId, keepsPosts, now }));
    await tx.many(forgiveAttempts({ subjects: [accountSubject(userId), changeSubject(userId), ...typed] }));
    const target = { targetKind: "user", targetIds: [userId] } as const;
    await audit(tx, { actorId: null, action: "account.delete", ...target, detail: { keepsPosts }, now });
    return [...sessions, ...tokens].map((credential) => credential.tokenHash);
  });
  await forgetCredentials(app, ended);
  if (app.cache) {
    await forgetProfile({ cache: app.cache }, username);
    await forgetAuthor({ cache: app.cache }, userId);
    await forgetAlbumsOf({ cache: app.cache }, username);
  }
  return { userId, keepsPosts };
}
