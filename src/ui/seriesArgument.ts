/** Names a question in the argument of a command, for as long as the store knows it; no other extension can make one. */
export class SeriesArgument {
  constructor(readonly key: string) {}
}
