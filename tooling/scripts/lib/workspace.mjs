import path from "node:path";

/** The clone's folder. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** The one place that names the pnpm this product is built with. */
export const pnpmVersion = "12.21.0";
