/** Reasons that moderators reject with most, each under the key that stands for it in `submission.decide`. */
export const rejectionTemplates = {
  off_topic: "This doesn't fit the community.",
  low_quality: "Picture or sound are too poor to follow what happens.",
  nothing_happens: "There is no moment here that stands on its own. Pick the highlight and clip that.",
  misleading_title: "The title promises something the clip doesn't show. Use one that says what happens.",
  missing_context: "Without context nobody can tell what happens here. Explain it in the title or description.",
  reposted: "The same moment is already posted.",
  self_promotion: "This advertises a channel more than it shows a moment.",
  unmarked_nsfw: "This is NSFW and wasn't marked as such.",
  harassment: "This targets a person instead of showing a moment.",
  rules: "This breaks the community's rules.",
} as const;

export type RejectionTemplate = keyof typeof rejectionTemplates;

function isTemplate(reason: string): reason is RejectionTemplate {
  return Object.hasOwn(rejectionTemplates, reason);
}

/** A reason's words: a template's, or its own. */
export function rejectionWords(reason: string): string {
  return isTemplate(reason) ? rejectionTemplates[reason] : reason;
}
