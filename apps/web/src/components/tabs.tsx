"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { tabStyle } from "./nav-tabs.tsx";

export type TabPanel = { key: string; label: ReactNode; content: ReactNode };

type TabsProps = {
  label: string;
  panels: [TabPanel, ...TabPanel[]];
  /** Leave both out and the tabs keep their own state. */
  value?: string;
  onChange?: (key: string) => void;
  className?: string;
};

const steps: Record<string, (index: number, length: number) => number> = {
  ArrowRight: (index, length) => (index + 1) % length,
  ArrowLeft: (index, length) => (index - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};

/** Tabs inside a page (Write / Preview): one tab stop, arrows move and select. */
export function Tabs({ label, panels, value, onChange, className }: TabsProps) {
  const id = useId();
  const [own, setOwn] = useState(panels[0].key);
  const list = useRef<HTMLDivElement>(null);
  const selected = panels.find((panel) => panel.key === (value ?? own)) ?? panels[0];

  function select(key: string) {
    setOwn(key);
    onChange?.(key);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = steps[event.key]?.(panels.indexOf(selected), panels.length);
    const panel = next === undefined ? undefined : panels[next];
    if (!panel) return;
    event.preventDefault();
    select(panel.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(panel.key)}"]`)?.focus();
  }

  return (
    <div className={className}>
      <div ref={list} role="tablist" aria-label={label} className="flex border-line border-b" onKeyDown={onKeyDown}>
        {panels.map((panel) => (
          <button
            key={panel.key}
            type="button"
            role="tab"
            data-key={panel.key}
            id={`${id}-tab-${panel.key}`}
            aria-selected={panel === selected}
            aria-controls={`${id}-panel`}
            tabIndex={panel === selected ? 0 : -1}
            className={tabStyle("-mb-px")}
            onClick={() => select(panel.key)}
          >
            {panel.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${selected.key}`} className="pt-3">
        {selected.content}
      </div>
    </div>
  );
}
