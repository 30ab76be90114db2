export type { ErrorCode, ErrorFacts } from "../errors.ts";
export { createMedleyClient, type MedleyClient, type MedleyClientOptions } from "./create-client.ts";
export { type MedleyError, readMedleyError } from "./read-error.ts";
export { type UploadDetails, type UploadSource, uploadImage } from "./upload-image.ts";
