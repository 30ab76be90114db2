import { rejectionTemplates } from "@medley/api/schema/submission";
import { expect, test } from "vitest";
import { rejectionNames } from "./rejection-names.ts";

test("every usual reason has a name, in the API's order", () => {
  expect(Object.keys(rejectionNames)).toEqual(Object.keys(rejectionTemplates));
});
