import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import { connectionOptions } from "./database.mjs";

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The adapter factory the engine asks for connections, with what adapter-pg lacks for migrations put right.
 *
 * @param {string} url
 * @param {string | undefined} shadowUrl an empty database to rehearse in; else one is created and dropped beside `url`
 */
export function createAdapterFactory(url, shadowUrl) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(connectionOptions(url)),
    connectToShadowDb: () => (shadowUrl ? open(connectionOptions(shadowUrl)) : openShadow(url)),
  });
}

// One connection: the engine relies on session state such as its advisory lock.
async function open(options) {
  return correct(await new PrismaPg({ ...options, max: 1 }).connect());
}

// adapter-pg drops the shadow database while still connected to it, which PostgreSQL refuses: close first, then drop.
async function openShadow(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const owner = await open(connectionOptions(url));
  await owner.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = await open(connectionOptions(url, name));
  const close = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await close();
    await owner.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await owner.dispose();
  };
  return shadow;
}

function correct(queryable) {
  queryable.queryRaw = queryRawWithChar;
  queryable.executeScript = executeWholeScript;
  if (queryable.startTransaction) {
    const start = queryable.startTransaction.bind(queryable);
    queryable.startTransaction = async (isolation) => correct(await start(isolation));
  }
  return queryable;
}

// adapter-pg doesn't know the catalogue's "char" type, and the engine panics when it is given as text: let it pass as
// text through the adapter's type table, then name it for what it is.
async function queryRawWithChar(query) {
  const original = Object.getPrototypeOf(this);
  const chars = [];
  const relabelled = Object.create(this, {
    performIO: {
      value: async (wanted) => {
        const result = await original.performIO.call(this, wanted);
        for (const [column, field] of (result.fields ?? []).entries()) {
          if (field.dataTypeID !== CHAR_OID) continue;
          field.dataTypeID = TEXT_OID;
          chars.push(column);
        }
        return result;
      },
    },
  });
  const answer = await original.queryRaw.call(relabelled, query);
  for (const column of chars) answer.columnTypes[column] = ColumnTypeEnum.Character;
  return answer;
}

// adapter-pg splits a script at every ";", which tears function bodies apart: send one simple query, as the native engine
// does. By a known error code the engine would put words of its own ("No such table") in place of PostgreSQL's, which are
// what the author of a migration needs: hand it over as a code it has no words for.
async function executeWholeScript(script) {
  try {
    await this.client.query(script);
  } catch (error) {
    if (!error.severity) this.onError(error);
    const { severity, detail, column, hint } = error;
    const message = `${error.message} (SQLSTATE ${error.code})`;
    throw new DriverAdapterError({ kind: "postgres", code: "XX000", severity, message, detail, column, hint });
  }
}
