// Exact numbers: whole numbers as they are, everything else as scaled whole numbers; never a binary fraction.

/** `units` times ten to the power of minus `scale`. */
export interface Decimal {
	readonly units: bigint;
	readonly scale: number;
}

/** An exact number: a safe integer as itself, anything larger or with decimals as a Decimal. */
export type Exact = number | Decimal;

/** Makes the simplest form of `units / 10^scale`: a safe integer where the value is one. The printed decimals are not kept. */
export function exact(units: bigint, scale: number): Exact {
	let rest = units;
	let places = scale;
	while (places > 0 && rest % 10n === 0n) {
		rest /= 10n;
		places--;
	}
	const small = Number(rest);
	return places === 0 && Number.isSafeInteger(small) ? small : { units: rest, scale: places };
}

function wide(value: Exact): Decimal {
	return typeof value === 'number' ? { units: BigInt(value), scale: 0 } : value;
}

function raise(value: Decimal, scale: number): bigint {
	return scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

/** The exact sum of two numbers. */
export function add(a: Exact, b: Exact): Exact {
	if (typeof a === 'number' && typeof b === 'number') {
		const sum = a + b;
		if (Number.isSafeInteger(sum)) return sum;
	}
	const left = wide(a);
	const right = wide(b);
	const scale = Math.max(left.scale, right.scale);
	return exact(raise(left, scale) + raise(right, scale), scale);
}

/** The number with the other sign. */
export function negate(value: Exact): Exact {
	if (typeof value === 'number') return value === 0 ? 0 : -value;
	return { units: -value.units, scale: value.scale };
}

/** The exact difference `a - b`. */
export function subtract(a: Exact, b: Exact): Exact {
	return add(a, negate(b));
}

/** Whether two numbers are the same. */
export function equal(a: Exact, b: Exact): boolean {
	if (typeof a === 'number' || typeof b === 'number') return a === b;
	return a.scale === b.scale && a.units === b.units;
}

/** A number of ones as one of ten thousands: 元 as 万元. */
export function inTenThousands(value: Exact): Exact {
	const { units, scale } = wide(value);
	return exact(units, scale + 4);
}

/** -1, 0 or 1 as the number is below, at or above nought. */
export function sign(value: Exact): -1 | 0 | 1 {
	const size = typeof value === 'number' ? value : value.units;
	return size > 0 ? 1 : size < 0 ? -1 : 0;
}

/** Whether a number has no decimals. */
export function isWhole(value: Exact): boolean {
	return typeof value === 'number' || value.scale === 0;
}

/** The number in plain digits with an ASCII minus and a point: `-47.9659`. */
export function format(value: Exact): string {
	if (typeof value === 'number') return String(value);
	const negative = value.units < 0n;
	const digits = String(negative ? -value.units : value.units).padStart(value.scale + 1, '0');
	const whole = digits.slice(0, digits.length - value.scale);
	return `${negative ? '-' : ''}${whole}${value.scale > 0 ? `.${digits.slice(-value.scale)}` : ''}`;
}
