export { createDatabase, type Database, type DatabaseOptions, type Executor } from "./client.ts";
export { countStatements, type StatementCount } from "./counting.ts";
export { describeStatement, type StatementKind } from "./describe-statement.ts";
export { isId, newId } from "./id.ts";
export { keepReady } from "./keep-ready.ts";
export { developmentLimits, type PoolLimits, type SentStatement } from "./pool.ts";
export { type ServerPlace, takeServerPlace } from "./server-place.ts";
export type { Query, RowOf, Statement } from "./statement.ts";
