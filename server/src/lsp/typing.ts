// While somebody types into a table, nothing new is told in its rows, so that nothing jumps; what was held back is told after.

import type { Fault } from './faults.ts';
import type { TablePlaces } from './places.ts';

/** So many milliseconds after the last change nobody types any more. */
const QUIET_AFTER = 700;

/** What one document's hints told last. */
interface Told {
	/** Marks of the wrong numbers that were told. */
	readonly marks: Set<string>;
	/** Takes the wait for quiet back; undefined while it is quiet. */
	stop: (() => void) | undefined;
	/** Whether something is held back. */
	held: boolean;
}

/** Which wrong numbers were told of each document, and whether it is being typed into. */
export class Typing {
	readonly #told = new Map<string, Told>();
	readonly #later: (run: () => void, milliseconds: number) => () => void;
	readonly #refresh: (uri: string) => void;

	/** `refresh` is called when it is quiet again in a document, and something was held back. */
	constructor(later: (run: () => void, milliseconds: number) => () => void, refresh: (uri: string) => void) {
		this.#later = later;
		this.#refresh = refresh;
	}

	/** A document was changed. */
	changed(uri: string): void {
		const told = this.#told.get(uri);
		if (told === undefined) return;
		told.stop?.();
		told.stop = this.#later(() => {
			told.stop = undefined;
			if (told.held) this.#refresh(uri);
			told.held = false;
		}, QUIET_AFTER);
	}

	/** Answers the hints of a document anew: tells of each wrong number whether it is news that has to wait. */
	answering(uri: string): (part: number, table: TablePlaces, fault: Fault) => boolean {
		const told = this.#told.get(uri) ?? { marks: new Set<string>(), stop: undefined, held: false };
		this.#told.set(uri, told);
		if (told.stop === undefined) told.marks.clear();
		return (part, table, fault) => {
			const mark = `${part}/${markOf(table, fault)}`;
			if (told.stop === undefined) told.marks.add(mark);
			const waits = !told.marks.has(mark);
			if (waits) told.held = true;
			return waits;
		};
	}

	/** Forgets a document that was closed. */
	forget(uri: string): void {
		this.#told.get(uri)?.stop?.();
		this.#told.delete(uri);
	}
}

/** What a wrong number is called as long as it stays the same: by its row and column, never by its line. */
function markOf({ table }: TablePlaces, { start, finding }: Fault): string {
	const row = table.rows.find((one) => one.start <= start && start <= one.end);
	const column = row?.cells.findIndex((cell) => cell !== undefined && cell.from <= start && start <= cell.to);
	return [table.form.key, table.year, finding.check, row?.key, column].join('/');
}
