/** The first day of the month that many months on. */
export function monthsAfter(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const to = new Date(Date.UTC(year, month, 1));
  return to.toISOString().slice(0, 10);
}
