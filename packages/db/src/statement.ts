import sql, { raw, type Sql } from "sql-template-tag";

export { join, raw, type Sql } from "sql-template-tag";
export { sql };

/**
 * A number as part of a statement's text: PostgreSQL then keeps a plan made for it instead of planning anew each time.
 * Only for what has few values, since each makes a prepared statement of its own.
 */
export function constant(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new Error(`${number} is no whole number`);
  return raw(String(number));
}

/** PostgreSQL types as `pg` hands them over, each with the TypeScript type it arrives as. */
export interface Column<T> {
  readonly oids: readonly number[];
  readonly nullable: boolean;
  readonly type?: T;
}

function column<T>(...oids: number[]) {
  return { oids, nullable: false } as Column<T>;
}

export const uuid = column<string>(2950);
export const text = column<string>(25, 1043);
export const int = column<number>(21, 23);
export const float = column<number>(700, 701);
export const bool = column<boolean>(16);
export const timestamp = column<Date>(1184);
export const uuids = column<string[]>(2951);
export const ints = column<number[]>(1007);
export const bytes = column<Buffer>(17);

/** One of an enum type's labels; its OID differs from database to database, so the contract test looks it up by name. */
export interface EnumColumn<T> extends Column<T> {
  readonly enumName: string;
}
export function oneOf<T extends string>(enumName: string): EnumColumn<T> {
  return { oids: [], nullable: false, enumName };
}

/** A json or jsonb value; the contract test proves only that it is JSON, so the statement builds it key by key. */
export function json<T>(): Column<T> {
  return column<T>(114, 3802);
}

export function nullable<T>(of: Column<T>): Column<T | null> {
  return { ...of, nullable: true } as Column<T | null>;
}

type Columns = Record<string, Column<unknown>>;
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A statement bound to its parameters, ready to run. */
export interface Query<Row> {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
  readonly row?: Row;
}

/** One SQL statement: what it is called, what it returns, an example that the contract test runs, and its text. */
export interface Statement<P, Row> {
  (params: P): Query<Row>;
  readonly columns: Columns;
  readonly examples: readonly P[];
  readonly statementName: string;
}

const names = new Map<string, string>();

/** One prepared name per distinct text: a statement whose text varies with its filters gets one for each shape. */
function preparedName(name: string, statementText: string): string {
  const known = names.get(statementText);
  if (known) return known;
  const fresh = `${name}/${names.size}`;
  names.set(statementText, fresh);
  return fresh;
}

export function statement<P, C extends Columns>(definition: {
  name: string;
  columns: C;
  examples: readonly NoInfer<P>[];
  sql: (params: P) => Sql;
}): Statement<P, RowOf<C>> {
  const build = (params: P): Query<RowOf<C>> => {
    const built = definition.sql(params);
    const statementText = built.text;
    return { name: preparedName(definition.name, statementText), text: statementText, values: built.values };
  };
  return Object.assign(build, {
    columns: definition.columns,
    examples: definition.examples,
    statementName: definition.name,
  });
}
