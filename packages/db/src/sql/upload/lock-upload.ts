import { bytes, int, nullable, sql, statement, text, uuid } from "../../statement.ts";
import { imageFormat } from "../enums.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** A member's own upload, locked: what is null wasn't stored yet. Relies on uploads_pkey. */
export const lockUpload = statement({
  name: "upload.lockUpload",
  columns: {
    id: uuid,
    fileName: text,
    stagedKey: nullable(text),
    bytes: nullable(int),
    sha256: nullable(bytes),
    format: nullable(imageFormat),
    ...{ width: nullable(int), height: nullable(int), frames: nullable(int) },
  },
  examples: [{ id: nobody, ownerId: nobody }],
  sql: (p: { id: string; ownerId: string }) => sql`
    select id as "id", file_name as "fileName", staged_key as "stagedKey", bytes as "bytes", sha256 as "sha256",
      format as "format", width as "width", height as "height", frames as "frames"
    from uploads where id = ${p.id}::uuid and owner_id = ${p.ownerId}::uuid for update`,
});
