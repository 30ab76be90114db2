export { createDatabase, type Database, type DatabaseOptions, type Executor } from "./client.ts";
export { countStatements, type StatementCount } from "./counting.ts";
export { isId, newId } from "./id.ts";
export { developmentLimits, type PoolLimits } from "./pool.ts";
export type { Query, RowOf, Statement } from "./statement.ts";
