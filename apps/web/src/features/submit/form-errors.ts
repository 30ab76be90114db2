import type { ApiError } from "~/trpc/api-error.ts";

const fields = ["url", "title", "description", "tags", "language", "note", "channel", "game"] as const;
export type SubmitField = (typeof fields)[number];

/** What is wrong, by field, in words. */
export type FieldErrors = Partial<Record<SubmitField, string>>;

/** Words for what a schema can only say generally. */
const emptyWords: FieldErrors = {
  title: "Give it a title of at least 3 characters.",
  channel: "Say which channel the clip is from.",
};

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** The first thing wrong with each field, out of a schema's issues. */
export function errorsOfIssues(issues: readonly Issue[], values: Partial<Record<SubmitField, unknown>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of issues) {
    const field = fieldAt(path.map(String).join("."));
    if (!field || errors[field]) continue;
    const value = values[field];
    const empty = typeof value === "string" && value.trim() === "";
    errors[field] = (empty ? emptyWords[field] : undefined) ?? message;
  }
  return errors;
}

/** The same out of an error of the API; nothing when it isn't about a field of the form. */
export function errorsOfApi({ facts, message }: ApiError): FieldErrors {
  const field = facts.field === undefined ? undefined : fieldAt(facts.field);
  // The address has its own form, and its refusals their own words.
  if (!field || field === "url") return {};
  return { [field]: message.replace(/^[\w.]+: /, "") };
}

/** "tags.3" is about tags, "manual" and "manual.channel" about the channel. */
function fieldAt(path: string): SubmitField | undefined {
  const [first = "", second] = path.split(".");
  const name = first === "manual" ? (second ?? "channel") : first;
  return fields.find((field) => field === name);
}
