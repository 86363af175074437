/** What one benchmark found out. */
export interface BenchResult {
  readonly name: string;
  /** Ratios of times measured in the same run: they hold on other machines too. */
  readonly ratios: Record<string, number>;
  /** Absolute figures of this machine, with the unit in the name. */
  readonly figures: Record<string, number>;
  /** The same for people, as a Markdown table. */
  readonly table: string;
}
