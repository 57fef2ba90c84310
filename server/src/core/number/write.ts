// Writes a number in the style of the one that it replaces.

import { digitOf, isSpace } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import type { Stated } from './amount.ts';
import { type Exact, format, isWhole } from './exact.ts';

/** How a number is printed. */
export interface NumberStyle {
	readonly fullWidth: boolean;
	/** What stands between groups of three digits, or an empty string. */
	readonly separator: string;
	/** The least number of decimals. */
	readonly places: number;
	/** Whether a whole number has them too, as the one that is replaced: `36.0`. */
	readonly wholeToo: boolean;
}

const PLAIN: NumberStyle = { fullWidth: false, separator: '', places: 0, wholeToo: false };

/** The style of a number as printed; the plain style where there is none to go by. */
export function styleOf(
	text: string,
	amount: (Span & Pick<Stated, 'places'> & Partial<Pick<Stated, 'value'>>) | undefined,
): NumberStyle {
	if (amount === undefined) return PLAIN;
	let fullWidth = false;
	let separator = '';
	for (let at = amount.start; at < amount.end; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0xff10 && code <= 0xff19) fullWidth = true;
		const inside = at > amount.start && at + 1 < amount.end && digitOf(text.charCodeAt(at - 1)) >= 0;
		if (inside && (code === 0x2c || code === 0xff0c || isSpace(code))) separator = text.charAt(at);
	}
	return { fullWidth, separator, places: amount.places, wholeToo: amount.value !== undefined && isWhole(amount.value) };
}

/** A number in a style: `writeNumber(1234, { separator: ',' … })` is `1,234`. */
export function writeNumber(value: Exact, style: NumberStyle): string {
	const plain = format(value);
	const negative = plain.startsWith('-');
	const [whole = '', fraction = ''] = plain.slice(negative ? 1 : 0).split('.');
	const grouped = style.separator === '' ? whole : group(whole, style.separator);
	const decimals = fraction === '' && !style.wholeToo ? '' : fraction.padEnd(style.places, '0');
	const written = `${negative ? '-' : ''}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
	return style.fullWidth ? widen(written) : written;
}

function group(digits: string, separator: string): string {
	const groups: string[] = [];
	for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
	return groups.join(separator);
}

function widen(written: string): string {
	return written.replace(/[0-9.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
