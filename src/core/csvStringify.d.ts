/** The part of csv-stringify that core uses, without the types of Node that its own description needs. */
export declare function stringify(
  rows: unknown[],
  options: {
    readonly cast: {
      readonly string: (text: string) => string;
      readonly boolean: (flag: boolean) => string;
    };
    readonly escape_formulas: boolean;
    readonly record_delimiter: 'windows';
    readonly quote_record_delimiter: boolean;
  },
): string;
