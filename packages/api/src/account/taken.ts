/** Whether PostgreSQL refused a row because of this unique index (SQLSTATE 23505): somebody was faster. */
export function isTaken(error: unknown, index: string): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("constraint" in error)) return false;
  return error.code === "23505" && error.constraint === index;
}
