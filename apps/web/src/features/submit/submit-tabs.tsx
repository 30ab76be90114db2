import { NavTabs } from "~/components/nav-tabs.tsx";

/** What one brings: each kind has a page of its own. */
export function SubmitTabs({ current }: { current: "clip" | "images" }) {
  return (
    <div className="-mx-4 border-line border-b px-4 md:mx-0 md:px-0">
      <NavTabs
        label="What to submit"
        tabs={[
          { href: "/submit", label: "Clip", current: current === "clip" },
          { href: "/upload", label: "Images", current: current === "images" },
        ]}
      />
    </div>
  );
}
