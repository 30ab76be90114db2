import { Gauge, type Registry } from "prom-client";

/** In units of work: a call of the API is one. */
export interface AdmissionState {
  /** Most that may be at work at a time; it follows how strained the process is. */
  limit: number;
  running: number;
  waiting: { read: number; write: number };
}

/** What is at work in this process and what waits for its turn. */
export function watchAdmission(registry: Registry, state: () => AdmissionState): void {
  const registers = [registry];
  const units = new Gauge({
    name: "admission_units",
    help: "Work let in (running), most that may be (limit), and reads and writes that wait",
    labelNames: ["state"] as const,
    registers,
    collect() {
      const { limit, running, waiting } = state();
      units.set({ state: "limit" }, limit);
      units.set({ state: "running" }, running);
      units.set({ state: "read_waiting" }, waiting.read);
      units.set({ state: "write_waiting" }, waiting.write);
    },
  });
}
