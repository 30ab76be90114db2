export type { ImageHeader } from "./header/image-header.ts";
export { readHeader } from "./header/read-header.ts";
export { ImageError, type ImageErrorCode } from "./image-error.ts";
export { type ImageFormat, imageRules, mediaTypes } from "./image-rules.ts";
export { createPipeline } from "./pipeline/create-pipeline.ts";
export type {
  Pipeline,
  PipelineOptions,
  ProcessedImage,
  ProcessedVariant,
  ProcessOptions,
} from "./pipeline/pipeline.ts";
export { type ClamdOptions, clamdScanner } from "./scanner/clamd-scanner.ts";
export { type Scanner, ScannerError, type ScannerErrorCode, type ScanResult } from "./scanner/scanner.ts";
export { localStorage } from "./storage/local-storage.ts";
export type { ByteRange, PutOptions, Storage, StoredBytes, StoredEntry } from "./storage/storage.ts";
export { StorageError, type StorageErrorCode } from "./storage/storage-error.ts";
