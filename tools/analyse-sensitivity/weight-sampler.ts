import { type Draw, drawLimit } from './random-streams.ts';

/**
 * Fills a vector with weights that add to 100: `1 - spread` of each given weight is kept and the rest of the points
 * is dealt uniformly over the simplex. Spread 1 is every possible weighting, spread 0 the given one.
 *
 * The spacings between sorted uniform draws are uniform on the simplex (Devroye 1986, chapter V, theorem 2.1). They
 * need no logarithm, whose last bit differs between platforms.
 */
export function weightSampler(given: Float64Array, spread: number, draw: Draw): (into: Float64Array) => void {
  const count = given.length;
  const cuts = new Float64Array(count + 1);
  const kept = given.map((weight) => (1 - spread) * weight);
  const dealt = (100 * spread) / drawLimit;
  if (spread === 0) return (into) => into.set(given);
  return (into) => {
    cuts[0] = 0;
    for (let filled = 1; filled < count; filled++) {
      const cut = draw();
      let place = filled;
      for (; place > 1 && (cuts[place - 1] ?? 0) > cut; place--) cuts[place] = cuts[place - 1] ?? 0;
      cuts[place] = cut;
    }
    cuts[count] = drawLimit;
    for (let index = 0; index < count; index++) {
      into[index] = (kept[index] ?? 0) + dealt * ((cuts[index + 1] ?? 0) - (cuts[index] ?? 0));
    }
  };
}
