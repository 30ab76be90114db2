/** A check or a test case that failed: which, and the first words of why. */
export interface Failure {
  name: string;
  message: string;
}

/** What came of checks or test cases. */
export interface Outcome {
  passed: number;
  failures: Failure[];
  /** Cases that failed once and passed when they were tried again: why they failed. */
  secondTries: Failure[];
}

export const passed: Outcome = { passed: 1, failures: [], secondTries: [] };

export function failed(name: string, message: string): Outcome {
  return { passed: 0, failures: [{ name, message }], secondTries: [] };
}

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    secondTries: outcomes.flatMap(({ secondTries }) => secondTries),
  };
}

/** What a reader of the end of a long run needs: every failure again, and as the last line the count. */
export function summary({ passed, failures, secondTries }: Outcome): string {
  return [
    ...secondTries.map((failure) => `↻ passed at the second try: ${told(failure)}`),
    ...failures.map((failure) => `✗ ${told(failure)}`),
    `${passed} passed, ${failures.length} failed`,
  ].join("\n");
}

function told({ name, message }: Failure): string {
  return `${name}\n  ${message.replaceAll("\n", "\n  ")}`;
}
