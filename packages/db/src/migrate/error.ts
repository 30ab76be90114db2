/**
 * Why the database was not migrated; the message says what to do.
 * `failed`: a migration failed, now or earlier · `changed`: one was edited after it was applied · `locked`: another
 * process kept the lock too long · `foreign`: the database holds tables that aren't Medley's.
 */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly reason: "failed" | "changed" | "locked" | "foreign";

  constructor(reason: MigrationError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
