// docs/images/rooms.svg: the rooms of the house with what they really import, each above all that it knows.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from './run.mjs';

/**
 * @typedef {{ name: string, column: number, says: string }} Room
 * @typedef {{ room: Room, level: number, x: number }} Placed
 */

const SERVER = join(ROOT, 'server', 'src');
const [WIDTH, HEIGHT] = [196, 46];
const [ACROSS, DOWN] = [224, 78];
const MARGIN = 24;
const PAGE = MARGIN * 2 + ACROSS * 3 + WIDTH;

/** Colours of the parts of the house: its core, what stands upon it, and its fronts. */
const COLOURS = /** @type {const} */ ([
	[/^core\//, '#e6f2e8', '#2f7d4f'],
	[/^(workspace|table-view|documents|node)$/, '#e7eef9', '#3565a8'],
	[/./, '#fbefdf', '#b06a14'],
]);

/**
 * The picture.
 * @param {any} house what test/support/rooms.ts exports
 * @returns {string} SVG
 */
export function roomsPicture(house) {
	const known = reduced(importsByRoom(house));
	const placed = place(house.ROOMS, known);
	const server = /** @type {Placed} */ (placed.find(({ room }) => room.name === 'server.ts'));
	// The client is a house of its own: it imports one file, and speaks with the server over the protocol.
	placed.push({ room: { name: 'client', column: 3, says: 'the VS Code side' }, level: server.level, x: xOf(3) });
	known.set('client', ['protocol.ts', 'protocol-findings.ts']);
	const height = MARGIN * 2 + HEIGHT + DOWN * Math.max(...placed.map(({ level }) => level));
	const at = (/** @type {string} */ name) => /** @type {Placed} */ (placed.find(({ room }) => room.name === name));
	const arrows = [...known].flatMap(([from, all]) =>
		all.map((to) => arrow({ from: at(from), to: at(to) }, placed, height)),
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE} ${height}" width="${PAGE}" height="${height}" font-family="sans-serif" role="img" aria-label="The rooms and what they import">
<!-- Made by npm run derive. -->
<rect width="100%" height="100%" fill="#ffffff"/>
<g fill="none" stroke="#9aa3ad" stroke-width="1.4">
${arrows.join('\n')}
<path stroke-dasharray="4 3" d="M${xOf(3) - WIDTH / 2} ${topOf(server.level, height) + HEIGHT / 2}H${server.x + WIDTH / 2}"/>
</g>
${placed.map((one) => box(one, height)).join('\n')}
</svg>
`;
}

/**
 * Which rooms the files of each room import.
 * @param {any} house
 * @returns {Map<string, Set<string>>}
 */
function importsByRoom({ ROOMS, roomOf, importsOf }) {
	const known = new Map(ROOMS.map((/** @type {Room} */ { name }) => [name, new Set()]));
	const inside = (/** @type {string} */ path) => roomOf(relative(SERVER, path).split(sep).join('/'));
	for (const entry of readdirSync(SERVER, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
		const file = join(entry.parentPath, entry.name);
		for (const name of importsOf(readFileSync(file, 'utf8'))) {
			const other = name.startsWith('.') ? inside(join(dirname(file), name)) : inside(file);
			if (other !== inside(file)) known.get(inside(file))?.add(other);
		}
	}
	return known;
}

/**
 * Without the arrows that follow from others: who knows a room that knows a third needs none to the third.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} known
 * @returns {Map<string, string[]>}
 */
function reduced(known) {
	/** @type {(from: string, to: string) => boolean} */
	const reaches = (from, to) => [...(known.get(from) ?? [])].some((next) => next === to || reaches(next, to));
	return new Map(
		[...known].map(([from, all]) => [from, [...all].filter((to) => ![...all].some((other) => reaches(other, to)))]),
	);
}

/**
 * Each room above all that it knows, and as near to those that know it as can be.
 * @param {readonly Room[]} rooms
 * @param {ReadonlyMap<string, readonly string[]>} known
 * @returns {Placed[]}
 */
function place(rooms, known) {
	/** @type {Map<string, number>} */
	const levels = new Map();
	for (const { name } of rooms)
		levels.set(name, Math.max(-1, ...(known.get(name) ?? []).map((other) => levels.get(other) ?? 0)) + 1);
	for (const { name } of [...rooms].reverse()) {
		const above = rooms.filter((other) => known.get(other.name)?.includes(name));
		if (above.length > 0) levels.set(name, Math.min(...above.map((other) => (levels.get(other.name) ?? 0) - 1)));
	}
	return rooms.map((room) => ({ room, level: levels.get(room.name) ?? 0, x: xOf(room.column) }));
}

/** @param {number} column */
function xOf(column) {
	return MARGIN + WIDTH / 2 + column * ACROSS;
}

/** @param {Placed} one @param {number} height */
function box({ room, level, x }, height) {
	const top = topOf(level, height);
	const [, fill, stroke] = COLOURS.find(([pattern]) => pattern.test(room.name)) ?? COLOURS[2];
	return `<g text-anchor="middle"><rect x="${x - WIDTH / 2}" y="${top}" width="${WIDTH}" height="${HEIGHT}" rx="6" fill="${fill}" stroke="${stroke}"/><text x="${x}" y="${top + 20}" font-size="14" font-weight="bold" fill="#1f2328">${room.name}</text><text x="${x}" y="${top + 37}" font-size="12" fill="#57606a">${room.says}</text></g>`;
}

/**
 * An arrow that passes other rooms where there is room beside them: sideways in the gap above its end, or below its start.
 * @param {{ from: Placed, to: Placed }} ends
 * @param {readonly Placed[]} placed
 * @param {number} height
 */
function arrow({ from, to }, placed, height) {
	const between = placed.filter(({ level }) => to.level < level && level < from.level);
	const free = (/** @type {number} */ x) => between.every((other) => Math.abs(other.x - x) > WIDTH / 2);
	const gap = DOWN - HEIGHT;
	const [start, end] = [topOf(from.level, height) + HEIGHT, topOf(to.level, height)];
	const [top, bottom] = free(from.x) ? [end - gap, end] : free(to.x) ? [start, start + gap] : [start, end];
	const bend = (bottom - top) / 2;
	const curve = `C${from.x} ${top + bend} ${to.x} ${bottom - bend} ${to.x} ${bottom}`;
	return `<path d="M${from.x} ${start}V${top}${curve}V${end}"/><path d="M${to.x - 4} ${end - 7}L${to.x} ${end}L${to.x + 4} ${end - 7}"/>`;
}

/** @param {number} level from the ground up @param {number} height */
function topOf(level, height) {
	return height - MARGIN - HEIGHT - DOWN * level;
}
