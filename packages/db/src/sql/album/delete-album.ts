import { sql, statement } from "../../statement.ts";

/** Deletes an album that the caller locked; its images stay. Relies on albums_pkey. */
export const deleteAlbum = statement({
  name: "album.deleteAlbum",
  columns: {},
  examples: [{ id: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string }) => sql`delete from albums where id = ${p.id}::uuid`,
});
