/**
 * A 53-bit mark of a text as 14 hex digits: equal texts give equal marks on every machine and runtime. It tells
 * one edition of the knowledge from another and is no protection against forgery. The mixing is cyrb53 (bryc,
 * public domain): no hash of the platform is both synchronous and present in Node, workerd and the browser.
 */
export function contentMark(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const mark = 4294967296 * (2097151 & low) + (high >>> 0);
  return mark.toString(16).padStart(14, '0');
}
