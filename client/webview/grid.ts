// Moves through the cells of the drawn tables by mouse and keys; one cell is the current one.

import { laidOut, nextCell, STEPS } from './layout.ts';

/** What the page does when a cell is chosen, or something is to be done with it. */
export interface GridHost {
	readonly selected: (at: number) => void;
	/** Begins to edit a cell: with what it holds, or with what was typed. */
	readonly edit: (cell: HTMLTableCellElement, typed?: string) => void;
	readonly fix: (fix: number) => void;
}

/** What a number, or one of the signs for none, may begin with: typing it begins to edit. */
const TYPED = /^[\d.,\-+/]$/;

/** The tables on the page. */
export class Grid {
	readonly #root: HTMLElement;
	readonly #host: GridHost;
	#current: HTMLTableCellElement | undefined;

	constructor(root: HTMLElement, host: GridHost) {
		this.#root = root;
		this.#host = host;
		root.addEventListener('click', (event) => this.#clicked(event));
		root.addEventListener('dblclick', (event) => this.#edit(cellOf(event.target)));
		root.addEventListener('keydown', (event) => this.#pressed(event));
	}

	/** The current cell; undefined where none is, or it is gone. */
	get current(): HTMLTableCellElement | undefined {
		return this.#current?.isConnected === true ? this.#current : undefined;
	}

	/** After a change of the page: each table has one cell that Tab leads to. */
	refresh(): void {
		for (const table of this.#root.querySelectorAll('table')) {
			const cells = [...table.querySelectorAll<HTMLTableCellElement>('[data-at]')];
			const first = cells.find((cell) => cell === this.#current) ?? cells.find((cell) => cell.tabIndex === 0);
			for (const cell of cells) {
				setAttribute(cell, 'tabindex', cell === (first ?? cells[0]) ? '0' : '-1');
				setAttribute(cell, 'aria-selected', String(cell === this.#current));
			}
		}
	}

	/** Makes the cell of a place the current one, as the cursor in the text does; -1 takes it from all. */
	show(at: number): void {
		const cell = at < 0 ? null : this.#root.querySelector<HTMLTableCellElement>(`table [data-at="${at}"]`);
		this.#choose(cell ?? undefined);
		cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	/** Gives the focus to the current cell, or to the first one. */
	focus(): void {
		const cell = this.current ?? this.#root.querySelector<HTMLTableCellElement>('table [data-at]');
		cell?.focus({ preventScroll: true });
	}

	/** Goes from the current cell in the direction of an arrow key. */
	step(key: string): void {
		const step = STEPS[key];
		const from = this.current;
		const table = from?.closest('table');
		if (step === undefined || from === undefined || table === null || table === undefined) return;
		const rows = [...table.rows].map((row) => row.cells);
		const inTable = nextCell(laidOut(rows), { from, step }, (cell) => cell.dataset['at'] !== undefined);
		const next = inTable ?? (step[0] === 0 ? undefined : this.#inNextTable(table, step[0]));
		if (next !== undefined) this.#go(next);
	}

	/** The first cell of the table below, or the last one of the table above. */
	#inNextTable(table: HTMLTableElement, down: number): HTMLTableCellElement | undefined {
		const tables = [...this.#root.querySelectorAll('table')];
		const cells = [
			...(tables[tables.indexOf(table) + down]?.querySelectorAll<HTMLTableCellElement>('[data-at]') ?? []),
		];
		return down > 0 ? cells[0] : cells.at(-1);
	}

	#go(cell: HTMLTableCellElement): void {
		this.#choose(cell);
		cell.focus();
		cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		this.#host.selected(Number(cell.dataset['at']));
	}

	#choose(cell: HTMLTableCellElement | undefined): void {
		if (this.#current === cell) return;
		this.#current?.classList.remove('current');
		this.#current = cell;
		cell?.classList.add('current');
		this.refresh();
	}

	#clicked({ target }: Event): void {
		const cell = cellOf(target);
		if (cell === undefined) return;
		if (target instanceof HTMLButtonElement) this.#choose(cell);
		else this.#go(cell);
	}

	#edit(cell: HTMLTableCellElement | undefined, typed?: string): boolean {
		if (cell === undefined || !isEditable(cell)) return false;
		this.#host.edit(cell, typed);
		return true;
	}

	#pressed(event: KeyboardEvent): void {
		const cell = cellOf(event.target);
		if (cell === undefined || event.target !== cell || event.altKey || event.isComposing) return;
		if (this.#doKey(event, cell)) event.preventDefault();
	}

	/** Whether a key was one of the grid's. */
	#doKey({ key, ctrlKey, metaKey }: KeyboardEvent, cell: HTMLTableCellElement): boolean {
		if (key === 'Home' || key === 'End') return this.#toEdge(cell, key === 'Home', ctrlKey || metaKey);
		if (ctrlKey || metaKey) return false;
		if (STEPS[key] !== undefined) {
			this.step(key);
			return true;
		}
		if (key === ' ') return this.#fix(cell);
		if (key === 'Enter' || key === 'F2') return this.#edit(cell);
		if (key === 'Delete' || key === 'Backspace') return this.#edit(cell, '');
		return TYPED.test(key) && this.#edit(cell, key);
	}

	#fix(cell: HTMLTableCellElement): boolean {
		const button = cell.querySelector<HTMLElement>('[data-fix]');
		if (button !== null) this.#host.fix(Number(button.dataset['fix']));
		return true;
	}

	/** To the first or the last cell of the row, or of the whole table. */
	#toEdge(cell: HTMLTableCellElement, first: boolean, whole: boolean): boolean {
		const within = whole ? cell.closest('table') : cell.parentElement;
		const cells = [...(within?.querySelectorAll<HTMLTableCellElement>('[data-at]') ?? [])];
		const edge = first ? cells[0] : cells.at(-1);
		if (edge !== undefined) this.#go(edge);
		return true;
	}
}

/** A browser looks at styles again for an attribute that is set to what it is. */
function setAttribute(cell: Element, name: string, value: string): void {
	if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}

/** Whether a number can be written into a cell. */
function isEditable(cell: HTMLTableCellElement): boolean {
	return cell.tagName === 'TD' && cell.dataset['at'] !== undefined && cell.getAttribute('aria-readonly') !== 'true';
}

/** The cell of a drawn table that something stands in, where it stands for a place of the text. */
function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
	const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('table [data-at]') : null;
	return cell ?? undefined;
}
