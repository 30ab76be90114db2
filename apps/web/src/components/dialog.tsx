"use client";
import X from "lucide-react/icons/x";
import { type MouseEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./icon-button.tsx";

/** What has the focus at first: what asks for it, else the first field, else (by the browser) the cross. */
const firstFocus = "[data-autofocus], .dialog-body :is(input, select, textarea)";

type DialogProps = {
  open: boolean;
  /** Esc, the cross, the ground behind it: the owner sets `open` to false. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  size?: "normal" | "wide";
};

/** The browser's modal dialog: it keeps the focus inside and gives it back; on phones it rises from the lower edge. */
export function Dialog({ open, onClose, title, children, footer, size = "normal" }: DialogProps) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    dialog.querySelector<HTMLElement>(firstFocus)?.focus();
  }, [open]);

  // One that leaves the page open would take the focus with it: only closing gives it back.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);

  function onGroundClick(event: MouseEvent) {
    if (event.target === element.current) onClose();
  }

  return (
    // The keyboard's way to close is Esc, which the browser reports as onClose; the click is for the ground behind.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={element}
      aria-labelledby={titleId}
      data-size={size}
      className="dialog"
      onClose={() => element.current?.open || onClose()}
      onClick={onGroundClick}
    >
      {open ? (
        <div className="flex max-h-[inherit] flex-col">
          <header className="flex items-center justify-between gap-4 py-3 pr-3 pl-5">
            <h2 id={titleId} className="font-semibold text-17">
              {title}
            </h2>
            <IconButton size="small" label="Close" icon={<X />} onClick={onClose} />
          </header>
          <div className="dialog-body overflow-y-auto px-5 pb-5">{children}</div>
          {footer ? <footer className="flex justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
