import pg from "pg";
import { afterAll, inject } from "vitest";

/** The database of medium size that a run's plans are proven on, and the moment its content ends at. */
export interface MediumDatabase {
  url: string;
  now: Date;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Set by the global setup of the project `medium:plans`. */
    medleyMediumDatabase: MediumDatabase;
  }
}

/** Connects a test file to the medium database, which all share: tests leave it as it was. */
export function useMediumDatabase(): { pool: pg.Pool; now: Date } {
  const { url, now } = inject("medleyMediumDatabase");
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  afterAll(() => pool.end());
  return { pool, now };
}
