import { clsx } from "clsx";
import { avatarHue, avatarInitials } from "./avatar-hue.ts";

export type AvatarSize = 20 | 24 | 32 | 40 | 64 | 96;

const sizes: Record<AvatarSize, string> = {
  20: "size-5 text-[0.5625rem]",
  24: "size-6 text-[0.625rem]",
  32: "size-8 text-12",
  40: "size-10 text-15",
  64: "size-16 text-20",
  96: "size-24 text-34",
};

type AvatarProps = { name: string; url?: string | null; size?: AvatarSize; className?: string };

/** A member's picture, or their initials on a colour of their own. Decorative: the name always stands beside it. */
export function Avatar({ name, url, size = 24, className }: AvatarProps) {
  if (url) {
    return (
      <img
        src={url}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        className={clsx("shrink-0 rounded-full object-cover", sizes[size], className)}
      />
    );
  }
  return (
    <span aria-hidden="true" data-hue={avatarHue(name)} className={clsx("avatar", sizes[size], className)}>
      {avatarInitials(name)}
    </span>
  );
}
