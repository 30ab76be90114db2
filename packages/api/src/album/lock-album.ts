import type { Executor } from "@medley/db";
import { lockAlbums } from "@medley/db/sql/album/lock-albums";
import type { Member } from "../actor.ts";
import { forbidden, notFound } from "../errors.ts";
import { readerOf } from "../post/policy.ts";
import { type AlbumAction, can } from "./policy.ts";

/** An album that the member may do this with, locked until the transaction ends. Throws `not_found`, `forbidden`. */
export async function lockAlbum(tx: Executor, member: Member, id: string, action: AlbumAction = "edit") {
  const [album] = await tx.many(lockAlbums({ ids: [id], reader: readerOf(member) }));
  if (!album) throw notFound("Album");
  if (!can(member, action, album)) throw forbidden("Only its owner may change this album.");
  return album;
}

export type LockedAlbum = Awaited<ReturnType<typeof lockAlbum>>;
