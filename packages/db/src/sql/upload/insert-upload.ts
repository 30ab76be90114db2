import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertUploadParams {
  id: string;
  ownerId: string;
  clientKey: string;
  fileName: string;
  bytes: number;
  now: Date;
}

/**
 * Announces a file, unless its owner announced one under the same client key; then there is no row. Its size counts
 * against the quota by trigger from here on. Relies on uploads_owner_id_client_key_key.
 */
export const insertUpload = statement({
  name: "upload.insertUpload",
  columns: { id: uuid },
  examples: [{ id: nobody, ownerId: nobody, clientKey: nobody, fileName: "cat.jpg", bytes: 1_000, now: new Date(0) }],
  sql: (p: InsertUploadParams) => sql`
    insert into uploads (id, owner_id, client_key, file_name, declared_bytes, created_at)
    values (${p.id}::uuid, ${p.ownerId}::uuid, ${p.clientKey}::uuid, ${p.fileName}::text, ${p.bytes}::int, ${p.now}::timestamptz)
    on conflict (owner_id, client_key) do nothing
    returning id as "id"`,
});
