import { SubmitClipInput } from "@medley/api/schema/clip";
import { describe, expect, test } from "vitest";
import type { ApiError } from "~/trpc/api-error.ts";
import { errorsOfApi, errorsOfIssues } from "./form-errors.ts";

const valid = {
  clientKey: "0f8fad5b-d9cb-469f-a165-70867728950e",
  url: "FineClip",
  title: "An ace",
  manual: { channel: "ada", game: null },
};

function errorsOf(change: object) {
  const input: Record<string, unknown> & typeof valid = { ...valid, ...change };
  const read = SubmitClipInput.safeParse(input);
  return errorsOfIssues(read.error?.issues ?? [], { ...input, channel: input.manual.channel });
}

describe("what the schema finds wrong", () => {
  test("is nothing in a good form", () => {
    expect(errorsOf({})).toEqual({});
  });

  test("stands beside its field", () => {
    const errors = errorsOf({ title: "ab", note: "x".repeat(1001), tags: ["ok", "!!"] });
    expect(Object.keys(errors).sort()).toEqual(["note", "tags", "title"]);
    expect(errors.title).toBe("Takes 3 to 200 characters.");
  });

  test("asks for what is empty instead of counting it", () => {
    expect(errorsOf({ title: "  ", manual: { channel: "", game: null } })).toEqual({
      title: "Give it a title of at least 3 characters.",
      channel: "Say which channel the clip is from.",
    });
  });

  test("says what is wrong with a channel that isn't one", () => {
    expect(errorsOf({ manual: { channel: "not a channel", game: null } }).channel).toMatch(/a-z, 0-9/);
  });
});

describe("what the API finds wrong", () => {
  const error = (facts: ApiError["facts"], message: string): ApiError => ({
    code: "invalid",
    facts,
    requestId: undefined,
    message,
  });

  test("stands beside its field, without the field's name in front", () => {
    expect(errorsOfApi(error({ field: "tags" }, "At most 10 tags can be added at once."))).toEqual({
      tags: "At most 10 tags can be added at once.",
    });
    expect(errorsOfApi(error({ field: "manual.channel" }, "manual.channel: Too long."))).toEqual({
      channel: "Too long.",
    });
    expect(errorsOfApi(error({ field: "manual" }, "Say which."))).toEqual({ channel: "Say which." });
  });

  test("is no field's fault when it is about the clip, or about nothing in the form", () => {
    expect(errorsOfApi(error({ field: "url", reason: "already_posted" }, "Here already."))).toEqual({});
    expect(errorsOfApi(error({ field: "clientKey" }, "No."))).toEqual({});
    expect(errorsOfApi(error({}, "No."))).toEqual({});
  });
});
