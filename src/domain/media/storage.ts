/** Where files lie: a directory, or a bucket. Keys are made by the server alone: letters, digits, `-`, `.` and `/`. */
export interface Storage {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Null: there is no such file. An outage throws. */
  read(key: string): Promise<Buffer | null>;
  /** What is not there stays so. */
  delete(key: string): Promise<void>;
  /** Names of the files and folders directly in a folder, in no order. */
  list(folder: string): Promise<string[]>;
  /** Deletes every file whose key begins with `folder/`. */
  deleteAll(folder: string): Promise<void>;
}
