export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The smallest value that is not exceeded by this share of all; NaN of nothing. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const index = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? Number.NaN;
}

export function quantiles(values: Iterable<number>): Quantiles {
  const sorted = Float64Array.from(values).sort();
  return {
    p50: rounded(quantile(sorted, 0.5)),
    p95: rounded(quantile(sorted, 0.95)),
    p99: rounded(quantile(sorted, 0.99)),
    max: rounded(quantile(sorted, 1)),
  };
}

export function quantileOf(values: Iterable<number>, share: number): number {
  return quantile(Float64Array.from(values).sort(), share);
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
