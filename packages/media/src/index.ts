export type { ImageHeader } from "./header/image-header.ts";
export { ImageError, type ImageErrorCode } from "./image-error.ts";
export { type ImageFormat, imageRules, mediaTypes } from "./image-rules.ts";
export type {
  Pipeline,
  PipelineOptions,
  ProcessedImage,
  ProcessedVariant,
  ProcessOptions,
} from "./pipeline/pipeline.ts";
export { type Scanner, ScannerError, type ScannerErrorCode, type ScanResult } from "./scanner/scanner.ts";
export type { ByteRange, PutOptions, Storage, StoredBytes, StoredEntry } from "./storage/storage.ts";
export { StorageError, type StorageErrorCode } from "./storage/storage-error.ts";
