/** Names a question in the argument of a command, for as long as the store knows it; no other extension can make one. */
export class SeriesArgument {
  constructor(
    readonly key: string,
    /** The id of the lookup that counts as the newest; null is the newest of all. */
    readonly asOf: string | null = null,
  ) {}
}
