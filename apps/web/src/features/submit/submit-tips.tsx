import { Panel } from "~/components/card.tsx";

const tips = [
  "Pick a moment that stands on its own: somebody who missed the stream should get it.",
  "Say in the title what happens, and keep the surprise for the clip.",
  "Clips take at least 5 seconds, and each is posted once.",
  "Tags help people find it later. Two or three good ones beat ten.",
];

/** Beside the form: what makes a clip worth a vote. */
export function SubmitTips() {
  return (
    <Panel title="What does well here">
      <ul className="space-y-2.5 text-13 text-ink-2">
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </Panel>
  );
}
