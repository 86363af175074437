/** Makes identifiers of the API's form, `07040915-1535-0265-0000-ba86a05ffa5f`, from the time (milliseconds) and a counter. */
export function taskIds(now: () => number): () => string {
  let count = 0;
  return () => {
    const time = Math.floor(now());
    const [month, day, hour, minute] = new Date(time).toISOString().slice(5, 16).split(/\D/);
    const milliseconds = (time % 60_000).toString(16).padStart(4, '0');
    const number = (count++).toString(16).padStart(8, '0');
    return `${month}${day}${hour}${minute}-0000-0265-0000-${milliseconds}${number}`;
  };
}
