import { nullable, sql, statement, text } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface StageUploadParams {
  id: string;
  ownerId: string;
  stagedKey: string;
  bytes: number;
  sha256: Uint8Array;
  format: "jpeg" | "png" | "gif" | "webp";
  width: number;
  height: number;
  frames: number;
  now: Date;
}

/**
 * Says where an upload's bytes lie and what they are; answers the key of those that they replace. No row for an upload
 * that is gone. Relies on uploads_pkey.
 */
export const stageUpload = statement({
  name: "upload.stageUpload",
  columns: { replaced: nullable(text) },
  examples: [
    {
      ...{ id: nobody, ownerId: nobody, stagedKey: "staged/a", bytes: 1_000, sha256: Buffer.alloc(32) },
      ...{ format: "jpeg", width: 10, height: 10, frames: 1, now: new Date(0) },
    },
  ],
  sql: (p: StageUploadParams) => sql`
    with before as (
      select id, staged_key from uploads where id = ${p.id}::uuid and owner_id = ${p.ownerId}::uuid for no key update
    )
    update uploads u set staged_key = ${p.stagedKey}::text, bytes = ${p.bytes}::int, sha256 = ${p.sha256}::bytea,
      format = ${p.format}::image_format, width = ${p.width}::int, height = ${p.height}::int,
      frames = ${p.frames}::smallint, stored_at = ${p.now}::timestamptz
    from before where u.id = before.id
    returning before.staged_key as "replaced"`,
});
