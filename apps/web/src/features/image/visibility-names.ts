import type { PostPage } from "../post/post-types.ts";

export type Visibility = PostPage["visibility"];

/** Who can see something, in the words of a form. */
export const visibilityNames: Record<Visibility, string> = {
  public: "Everyone",
  unlisted: "Anyone with the link",
  private: "Only me",
};
