/**
 * A Content-Disposition for a file of any name: the name itself as RFC 5987 has it, for Chinese among others, and
 * `plain` in ASCII for clients that know only that.
 */
export function downloadHeader(name: string, plain: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ').trim();
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
