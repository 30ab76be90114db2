"use client";
import { clsx } from "clsx";
import Award from "lucide-react/icons/award";
import Check from "lucide-react/icons/check";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleX from "lucide-react/icons/circle-x";
import Trash2 from "lucide-react/icons/trash-2";
import Trophy from "lucide-react/icons/trophy";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { IconButton } from "~/components/icon-button.tsx";
import { Link } from "~/components/link.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { Notification } from "./notification-types.ts";
import { actorWords, notificationWords } from "./notification-words.ts";

const pictures: Partial<Record<Notification["kind"], ReactNode>> = {
  milestone: <Trophy className="text-accent-mark" />,
  submission_approved: <CircleCheck className="text-good" />,
  submission_rejected: <CircleX className="text-bad" />,
  post_removed: <Trash2 className="text-bad" />,
  comment_removed: <Trash2 className="text-bad" />,
  image_refused: <CircleX className="text-bad" />,
  rank: <Award className="text-accent-mark" />,
};

type NotificationRowProps = { notification: Notification; onRead: () => void; onRemove: () => void };

/** One thing that happened. The whole row leads there and counts as read then. */
export function NotificationRow({ notification, onRead, onRemove }: NotificationRowProps) {
  const { actor, kind } = notification;
  const { sentence, href } = notificationWords(notification);
  const name = actorWords(notification);
  const unread = notification.readAt === null;
  const told = (
    <>
      {name ? <bdi className="font-semibold">{name}</bdi> : null} {sentence}
    </>
  );
  return (
    <li
      className={clsx(
        "relative flex items-start gap-3 border-line border-b py-3.5 pl-4 last:border-0 has-[a:hover]:bg-surface-1",
        unread &&
          "before:absolute before:top-6.5 before:left-0.5 before:size-2 before:rounded-full before:bg-accent-mark",
      )}
    >
      <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-surface-2 [&>svg]:size-4.5">
        {pictures[kind] ?? <Avatar name={actor?.username ?? "?"} url={actor?.avatarUrl ?? null} size={32} />}
      </span>
      <div className="min-w-0 flex-1">
        <p className={unread ? undefined : "text-ink-2"}>
          {unread ? <span className="sr-only">Unread: </span> : null}
          {href ? (
            <Link href={href} className="after:absolute after:inset-0" onClick={unread ? onRead : undefined}>
              {told}
            </Link>
          ) : (
            told
          )}
        </p>
        <Details notification={notification} />
      </div>
      <RowButtons unread={unread} onRead={onRead} onRemove={onRemove} />
    </li>
  );
}

function RowButtons({ unread, onRead, onRemove }: Omit<NotificationRowProps, "notification"> & { unread: boolean }) {
  return (
    <>
      {unread ? (
        <IconButton
          size="small"
          label="Mark as read"
          data-tip-align="end"
          icon={<Check />}
          className="z-10"
          onClick={onRead}
        />
      ) : null}
      <IconButton
        size="small"
        label="Delete"
        data-tip-align="end"
        icon={<X />}
        className={clsx("z-10", unread && "-ml-2")}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget);
          onRemove();
        }}
      />
    </>
  );
}

/** Who deletes by keyboard goes on with the next row, or the one before at a day's end. */
function focusBeside(button: HTMLElement) {
  const row = button.closest("li");
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  beside?.querySelector<HTMLElement>("button:last-child")?.focus();
}

/** What was said, when, and under which post. */
function Details({ notification }: { notification: Notification }) {
  const { post, createdAt } = notification;
  const { quote, quoteLabel } = notificationWords(notification);
  return (
    <>
      {quote ? (
        <p className="mt-0.5 line-clamp-2 break-words text-ink-2" dir="auto">
          {quoteLabel ? `${quoteLabel}: ` : null}
          {quote}
        </p>
      ) : null}
      <p className="mt-0.5 flex min-w-0 gap-x-1.5 text-13 text-ink-3">
        <RelativeTime at={createdAt} form="long" className="shrink-0" />
        <span aria-hidden="true">·</span>
        <span className="min-w-0 truncate" dir="auto">
          {post?.title ?? "No longer here"}
        </span>
      </p>
    </>
  );
}
