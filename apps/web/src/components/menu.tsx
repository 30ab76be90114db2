"use client";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from "react";
import { iconButtonStyle } from "./icon-button.tsx";
import { menuTarget } from "./menu-keyboard.ts";
import { placeBelow } from "./place-below.ts";

type MenuProps = {
  /** The trigger's accessible name, and its tip. */
  label: string;
  /** What the trigger shows; an icon, an avatar. */
  trigger: ReactNode;
  /** `MenuItem`, `MenuLink`, `MenuSeparator`, `MenuSection`. */
  children: ReactNode;
  /** The trigger's edge it lines up with, or "sheet": from the lower edge of the screen. */
  align?: "start" | "end" | "sheet";
  triggerClassName?: string;
  /** Put the items into the page before they are asked for, so the menu works without JavaScript. */
  eager?: boolean;
};

/** A menu on the browser's popover: it closes by Esc or a press elsewhere and is never cut off. Arrows and letters move. */
export function Menu({ label, trigger, children, align = "end", triggerClassName, eager = false }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState(eager);
  const { open, panel, handlers } = usePanel(button, align);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        data-tip={label}
        className={triggerClassName ?? iconButtonStyle()}
        onPointerDown={() => setAsked(true)}
      >
        {trigger}
      </button>
      {/* Clicks bubble here from the items, which are buttons and links of their own. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        data-align={align}
        className="menu-panel"
        onBeforeToggle={() => setAsked(true)}
        {...handlers}
      >
        {asked ? children : null}
      </div>
    </>
  );
}

const choosable = "[role='menuitem']:not([aria-disabled])";

/** Whether the items are shown, and what becomes of keys and presses among them. */
function usePanel(button: RefObject<HTMLButtonElement | null>, align: NonNullable<MenuProps["align"]>) {
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const items = () => [...(panel.current?.querySelectorAll<HTMLElement>(choosable) ?? [])];

  function onToggle(event: ToggleEvent) {
    setOpen(event.newState === "open");
    if (event.newState !== "open") return;
    if (align !== "sheet" && panel.current && button.current) placeBelow(panel.current, button.current, align);
    items()[0]?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Tab") panel.current?.hidePopover();
    const all = items();
    const current = all.indexOf(document.activeElement as HTMLElement);
    const target = menuTarget(
      event.key,
      current,
      all.map((item) => item.textContent ?? ""),
    );
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    all[target]?.focus();
  }

  function onClick(event: MouseEvent) {
    if ((event.target as Element).closest(choosable)) panel.current?.hidePopover();
  }

  return { open, panel, handlers: { onToggle, onKeyDown, onClick } };
}
