// An input in a cell, for as long as it is being edited.

/** What is done with what was typed. */
export interface EditorHost {
	/** Writes what was typed; `key` says where to go then. */
	readonly commit: (cell: HTMLTableCellElement, text: string, key: string | undefined) => void;
	/** What a screen reader calls the input. */
	readonly label: string;
}

/** The keys that end the editing, and where they lead. */
const LEADS: Readonly<Record<string, string>> = { Enter: 'ArrowDown', Tab: 'ArrowRight' };
const LONGEST = 60;

/** The one cell that is being edited, if any. */
export class CellEditor {
	readonly #host: EditorHost;
	#cell: HTMLTableCellElement | undefined;
	#input: HTMLInputElement | undefined;

	constructor(host: EditorHost) {
		this.#host = host;
	}

	/** The cell that is being edited; it must not be drawn anew meanwhile. */
	get cell(): HTMLTableCellElement | undefined {
		return this.#cell;
	}

	/** Begins to edit a cell, with what it holds or with what was typed. */
	open(cell: HTMLTableCellElement, typed?: string): void {
		this.close();
		const held = cell.firstChild instanceof Text ? cell.firstChild.data : '';
		const input = document.createElement('input');
		input.className = 'edit';
		input.value = typed ?? held;
		input.maxLength = LONGEST;
		input.setAttribute('aria-label', this.#host.label);
		input.addEventListener('keydown', (event) => this.#pressed(event));
		input.addEventListener('blur', () => this.#commit(held, undefined));
		cell.append(input);
		this.#cell = cell;
		this.#input = input;
		input.focus();
		if (typed === undefined) input.select();
	}

	/** Ends the editing and writes nothing. */
	close(): void {
		const input = this.#input;
		this.#cell = undefined;
		this.#input = undefined;
		input?.remove();
	}

	#pressed(event: KeyboardEvent): void {
		// Whatever is typed here is not the table's, nor the editor's around it.
		event.stopPropagation();
		if (event.isComposing) return;
		const lead = LEADS[event.key];
		if (lead !== undefined) {
			event.preventDefault();
			this.#commit(undefined, event.shiftKey ? BACK[lead] : lead);
		} else if (event.key === 'Escape') {
			event.preventDefault();
			const cell = this.#cell;
			this.close();
			cell?.focus();
		}
	}

	/** Writes what was typed, unless it is what stood there `before`. */
	#commit(before: string | undefined, key: string | undefined): void {
		const cell = this.#cell;
		const text = this.#input?.value.trim();
		if (cell === undefined || text === undefined) return;
		this.close();
		if (key !== undefined || text !== before) this.#host.commit(cell, text, key);
	}
}

const BACK: Readonly<Record<string, string>> = { ArrowDown: 'ArrowUp', ArrowRight: 'ArrowLeft' };
