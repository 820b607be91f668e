import type { DocumentMoney } from '../../src/domain/roadmap-document.ts';
import { findQuantities } from '../../src/language/quantities.ts';

/** An amount as it was meant; `currency` null where none is named. */
export interface Money {
  readonly low: number;
  readonly high: number;
  readonly currency: string | null;
  /** A span, as against a single figure. */
  readonly range: boolean;
  /** Where the figure is from, in the document's own word; null where it does not say. */
  readonly basis: string | null;
}

/** Reads an amount; null where there is none in it. */
export function readMoney(money: DocumentMoney | null | undefined, currency: string | null): Money | null {
  if (money === null || money === undefined) return null;
  if (typeof money === 'number') {
    return { low: money, high: money, currency, range: false, basis: null };
  }
  if (typeof money === 'string') return inWords(money, currency);
  const low = money.low ?? money.amount ?? money.high;
  const high = money.high ?? money.amount ?? money.low;
  if (low === null || low === undefined || high === null || high === undefined) return null;
  const named = money.currency?.trim().toUpperCase();
  return {
    low,
    high,
    currency: named === undefined || named === '' ? currency : named,
    range: low !== high,
    basis: money.basis?.trim() || null,
  };
}

function inWords(words: string, currency: string | null): Money | null {
  const figures = findQuantities(words).filter(({ kind }) => kind === 'money' || kind === 'number');
  const figure = figures.find(({ kind }) => kind === 'money') ?? figures[0];
  if (!figure) return null;
  return {
    low: figure.low,
    high: figure.high,
    currency: figure.kind === 'money' ? figure.unit.toUpperCase() : currency,
    range: figure.low !== figure.high,
    basis: null,
  };
}
