/** One row of a file as it stands there, header and title rows too. */
export interface TableRow {
  /** Line of a text file where the row begins, or row of the sheet; from 1. */
  line: number;
  /** 0 for text files, else the sheet's place in the workbook. */
  sheet: number;
  cells: string[];
  /** Indexes of cells that hold a formula of a workbook; absent: none. */
  formulas?: number[];
}

/** A file that was opened and recognised; each call of `rows` reads it again from its start, in bounded memory. */
export interface TableFile {
  name: string;
  /** Throws `UnreadableFile` where the file breaks. */
  rows: () => AsyncIterable<TableRow>;
}

/** Thrown by a reader; the message is a sentence for the person who gave the file. */
export class UnreadableFile extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableFile';
  }
}
