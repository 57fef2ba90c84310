// A table as rows and columns: which cell lies where, merged ones at every place that they cover.

/** What is asked of a cell; a cell of the page has it, and so has one of a test. */
export interface Spanning {
	readonly colSpan: number;
	readonly rowSpan: number;
}

/** The cells of some rows by row and column; undefined where none lies. */
export function laidOut<Cell extends Spanning>(
	rows: Iterable<Iterable<Cell>>,
): readonly (readonly (Cell | undefined)[])[] {
	const places: (Cell | undefined)[][] = [];
	let at = 0;
	for (const row of rows) {
		let column = 0;
		for (const cell of row) {
			while (places[at]?.[column] !== undefined) column++;
			cover(places, [at, column], cell);
		}
		places[at] ??= [];
		at++;
	}
	return places.slice(0, at);
}

/** Puts a cell into every place that it covers. */
function cover<Cell extends Spanning>(
	places: (Cell | undefined)[][],
	[row, column]: readonly [number, number],
	cell: Cell,
): void {
	for (let over = row; over < row + cell.rowSpan; over++) {
		const line = places[over] ?? [];
		places[over] = line;
		for (let beside = column; beside < column + cell.colSpan; beside++) line[beside] = cell;
	}
}

/** The directions of the arrow keys, as steps down and to the right. */
export const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
};

/** The next cell in a direction for which `wanted` holds; undefined at the edge. */
export function nextCell<Cell extends Spanning>(
	places: readonly (readonly (Cell | undefined)[])[],
	{ from, step: [down, right] }: { readonly from: Cell; readonly step: readonly [number, number] },
	wanted: (cell: Cell) => boolean,
): Cell | undefined {
	let row = places.findIndex((line) => line.includes(from));
	let column = places[row]?.indexOf(from) ?? -1;
	for (;;) {
		row += down;
		column += right;
		const cell = places[row]?.[column];
		if (row < 0 || column < 0 || row >= places.length || column >= (places[row]?.length ?? 0)) return undefined;
		if (cell !== undefined && cell !== from && wanted(cell)) return cell;
	}
}
