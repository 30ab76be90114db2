import { clsx } from "clsx";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";

export type NoticeTone = "plain" | "good" | "warn" | "bad";

const tones = {
  plain: { look: "bg-surface-2", ink: "text-ink-2", Icon: Info },
  good: { look: "bg-good-soft", ink: "text-good", Icon: CircleCheck },
  warn: { look: "bg-warn-soft", ink: "text-warn", Icon: TriangleAlert },
  bad: { look: "bg-bad-soft", ink: "text-bad", Icon: CircleAlert },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** A message in its place: a form that was refused, a clip that is already here. A bad one is read out when it appears. */
export function Notice({ tone = "plain", title, children, action, className }: NoticeProps) {
  const { look, ink, Icon } = tones[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={clsx("flex flex-wrap items-start gap-x-3 gap-y-2 rounded-media px-4 py-3 text-13", look, className)}
    >
      <Icon className={clsx("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 basis-48">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-ink-2">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
