import { Panel } from "~/components/card.tsx";
import { QuotaPanel } from "../library/quota-panel.tsx";

const tips = [
  "Where and with what a photo was taken stays with you: we strip it from every file.",
  "Titles come from the files’ names. A few words of your own find more eyes.",
  "Private pictures are for you alone, in your library and albums.",
];

/** Beside the upload: what becomes of the files, and how much room is left. */
export function UploadTips() {
  return (
    <div className="flex flex-col gap-4">
      <Panel title="Good to know">
        <ul className="space-y-2.5 text-13 text-ink-2">
          {tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      </Panel>
      <QuotaPanel />
    </div>
  );
}
