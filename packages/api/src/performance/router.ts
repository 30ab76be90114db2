import { adminProcedure, router } from "../trpc.ts";
import { getDatabase } from "./get-database.ts";
import { getFigures } from "./get-figures.ts";
import { listJobs } from "./list-jobs.ts";
import { DatabaseFigures, FiguresInput, JobList, PerformanceFigures } from "./schema.ts";

export const performanceRouter = router({
  figures: adminProcedure
    .meta({ statements: 0 })
    .input(FiguresInput)
    .output(PerformanceFigures)
    .query(({ ctx, input }) => getFigures(ctx, input)),
  jobs: adminProcedure
    .meta({ statements: 2 })
    .output(JobList)
    .query(({ ctx }) => listJobs(ctx)),
  database: adminProcedure
    .meta({ statements: 4 })
    .output(DatabaseFigures)
    .query(({ ctx }) => getDatabase(ctx)),
});
