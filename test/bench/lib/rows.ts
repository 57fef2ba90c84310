// The rows of a table of measurements, and the page that they go to.

import { readFileSync, writeFileSync } from 'node:fs';

/** What was measured, against what, and how it came out. */
export interface Row {
	readonly what: string;
	readonly against: string;
	readonly goal: string;
	readonly result: string;
	readonly met: boolean;
}

/** The rows of one run, each said as it comes. */
export class Rows {
	readonly #rows: Row[] = [];

	/** A ratio that is to be no larger than `most`; `more` is said behind it. */
	note(
		what: string,
		against: string,
		{ ratio, most, more = '' }: { ratio: number; most: number; more?: string },
	): void {
		this.add({ what, against, goal: `≤ ${most} ×`, result: `${ratio.toFixed(2)} ×${more}`, met: ratio <= most });
	}

	add(row: Row): void {
		this.#rows.push(row);
		console.log(`${row.met ? '  met ' : 'missed'} ${row.what}: ${row.result} (${row.goal})`);
	}

	/** Prints the table, and puts it between two marks of a page where one is given. */
	write(page?: { readonly path: string; readonly begin: string; readonly end: string }): void {
		const table = [
			'| what | against | goal | measured | |',
			'| --- | --- | --- | --- | --- |',
			...this.#rows.map(
				({ what, against, goal, result, met }) =>
					`| ${what} | ${against} | ${goal} | ${result} | ${met ? 'met' : 'missed'} |`,
			),
		].join('\n');
		console.log(table);
		if (page === undefined) return;
		const text = readFileSync(page.path, 'utf8');
		const [before = '', rest = ''] = text.split(page.begin);
		writeFileSync(page.path, `${before}${page.begin}\n${table}\n${page.end}${rest.split(page.end)[1] ?? ''}`);
	}
}
