import type {
  CommentStatus,
  ImageFormat,
  NsfwPreference,
  PostKind,
  PostStatus,
  PostVisibility,
  Role,
  TokenScope,
} from "../generated/enums.ts";
import { oneOf } from "../statement.ts";

/** Columns of the database's enum types; their labels are told by the Prisma schema alone. */
export const role = oneOf<Role>("role");
export const nsfwPreference = oneOf<NsfwPreference>("nsfw_preference");
export const tokenScope = oneOf<TokenScope>("token_scope");
export const postKind = oneOf<PostKind>("post_kind");
export const postVisibility = oneOf<PostVisibility>("post_visibility");
export const postStatus = oneOf<PostStatus>("post_status");
export const commentStatus = oneOf<CommentStatus>("comment_status");
export const imageFormat = oneOf<ImageFormat>("image_format");
