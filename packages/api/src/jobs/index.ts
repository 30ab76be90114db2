export { mediaQueueConnections, openMediaQueue } from "../media/media-queue.ts";
export { type OpenProcessing, openProcessing, type ProcessingConfig } from "../media/open-processing.ts";
export { openSiteCache } from "../site-cache.ts";
export type { Job, JobContext, JobCounts } from "./job.ts";
export { type LastRun, lastRuns } from "./last-runs.ts";
export { runJob } from "./run-job.ts";
export { jobs } from "./schedule.ts";
export { mediaWorkerConnections, startMediaWorker } from "./start-media-worker.ts";
export { type JobWorker, queueConnections, startWorker, type WorkerOptions } from "./start-worker.ts";
