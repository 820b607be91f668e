/** Months since the year 0 of the month that holds an ISO day, so that neighbours differ by one. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
