// The cells of a page's table that reach down into further rows: what they cover there stands as a blank cell.

/** A cell that reaches into the next rows. */
interface Reaching {
	readonly column: number;
	readonly width: number;
	rows: number;
}

/** No table of a report is wider or longer; what reaches further is cut, so that nobody makes a page of blanks. */
const WIDEST = 1_000;
const LONGEST = 10_000;
const MOST_REACHING = 100;

/** The places of a table's rows, one after the other. */
export class RowSpans {
	#above: readonly Reaching[] = [];
	#next: Reaching[] = [];
	#at = 0;
	#column = 0;

	/** Steps over the places before the next cell that cells above cover; how many cells these are. */
	skip(): number {
		let covered = 0;
		for (
			let above = this.#above[this.#at];
			above !== undefined && above.column <= this.#column;
			above = this.#above[this.#at]
		) {
			this.#cover(above);
			covered++;
		}
		return covered;
	}

	/** Takes a place for a cell. */
	take(columns: number, rows: number): void {
		const width = Math.min(columns, WIDEST);
		const reaches = rows > 1 && this.#next.length < MOST_REACHING;
		if (reaches) this.#next.push({ column: this.#column, width, rows: Math.min(rows, LONGEST) - 1 });
		this.#column += width;
	}

	/** Ends the row; how many cells that reach into it were left behind its last cell. */
	endRow(): number {
		let covered = 0;
		for (let above = this.#above[this.#at]; above !== undefined; above = this.#above[this.#at]) {
			this.#cover(above);
			covered++;
		}
		this.#above = this.#next.sort((a, b) => a.column - b.column);
		this.#next = [];
		this.#at = 0;
		this.#column = 0;
		return covered;
	}

	/** Forgets what reaches down: a group of rows ends. */
	clear(): void {
		this.endRow();
		this.#above = [];
	}

	#cover(above: Reaching): void {
		this.#at++;
		this.#column = Math.max(this.#column, above.column + above.width);
		above.rows--;
		if (above.rows > 0 && this.#next.length < MOST_REACHING) this.#next.push(above);
	}
}
