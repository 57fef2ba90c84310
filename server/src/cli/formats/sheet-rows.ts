// Rows of a sheet, packed where the report is read: so the threads share the work, and little is sent between them.

import type * as Packing from '../../node/pack.ts';
import { escapeXml } from './xml.ts';

/** Rows as they stand in a workbook: pieces are put together without being unpacked. */
export interface PackedRows extends Packing.Packed {
	readonly rows: number;
}

/** The longest text of a cell in Excel. */
const MOST_CHARACTERS = 32_767;
/** Numbers with more digits are kept as text: Excel would round them. */
const MOST_DIGITS = 15;

/** Packs the XML of some rows. */
export function packRows(xml: string, rows: number): PackedRows {
	// Loaded when it is needed, which it seldom is.
	const packing: typeof Packing = require('../../node/pack.ts');
	return { rows, ...packing.packPiece(xml) };
}

/** A text in a cell; null and an empty one are an empty cell. */
export function textCell(text: string | null): string {
	if (text === null || text === '') return '<c/>';
	const space = text.trim() === text && !text.includes('\n') ? '' : ' xml:space="preserve"';
	return `<c t="inlineStr"><is><t${space}>${escapeXml(text.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** An exact number in plain digits. */
export function numberCell(number: string | number | null): string {
	if (number === null) return '<c/>';
	const text = String(number);
	const digits = text.length > MOST_DIGITS ? text.replace(/\D/g, '').length : 0;
	return digits <= MOST_DIGITS ? `<c><v>${text}</v></c>` : textCell(text);
}
