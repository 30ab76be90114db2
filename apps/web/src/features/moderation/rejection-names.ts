import type { RejectionTemplate } from "@medley/api/schema/submission";

/** What moderators call the usual reasons; the words that the author reads come from the API. */
export const rejectionNames: Record<RejectionTemplate, string> = {
  off_topic: "Off topic",
  low_quality: "Poor quality",
  nothing_happens: "Nothing happens",
  misleading_title: "Misleading title",
  missing_context: "Missing context",
  reposted: "Posted before",
  self_promotion: "Self-promotion",
  unmarked_nsfw: "NSFW, not marked",
  harassment: "Harassment",
  rules: "Breaks the rules",
};
