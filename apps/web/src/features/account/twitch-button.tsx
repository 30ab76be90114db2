import { buttonStyle } from "~/components/button-style.ts";
import { withNext } from "./account-address.ts";

/** The way over Twitch, below a form that does it by password. A plain link: the address is no page of ours. */
export function TwitchButton({ next, label }: { next: string; label: string }) {
  return (
    <>
      <p className="my-4 flex items-center gap-3 text-13 text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <a href={withNext("/api/auth/twitch", next)} className={buttonStyle("secondary", "large", "w-full")}>
        {label}
      </a>
    </>
  );
}
