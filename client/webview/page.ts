// The page of the table view: shows what the extension drew, and tells it what is done there.

import { CellEditor } from './cell-editor.ts';
import { copyTable } from './copy.ts';
import { Grid } from './grid.ts';
import { type FromView, readToView, type Show } from './messages.ts';
import { morphChildren } from './morph.ts';
import { cellsOf, elementOf, printedIn } from './page-parts.ts';
import { SAME, withoutSameRows } from './same-rows.ts';

/** The extension, as the page knows it. */
interface Host {
	postMessage(message: FromView): void;
	getState(): unknown;
	setState(state: PageState): void;
}

/** What is looked for when a report is shown, the worst first. */
const TO_SEE = ['.wrong', '.maybe', '.undecided', '.unread', '.noted'];

/** What outlives a reload, and the page being hidden. */
interface PageState {
	readonly uri: string;
	readonly scroll: number;
}

declare function acquireVsCodeApi(): Host;

/** What the page shows, and what is being done in it. */
class Page {
	readonly #host: Host;
	readonly #main = elementOf('tables');
	readonly #said = elementOf('said');
	readonly #before = elementOf('before');
	readonly #grid: Grid;
	readonly #editor: CellEditor;
	#shown: Show | undefined;
	/** The tables as they were drawn last. */
	#html = '';
	/** What became of the sums of each table, as it was shown last. */
	#verdicts: readonly string[] = [];
	/** The version that the page asked to be changed, as long as it shows that one. */
	#changing: number | undefined;
	/** The table whose button was pressed, while it is copied. */
	#copied: HTMLTableElement | undefined;

	constructor(host: Host) {
		this.#host = host;
		this.#grid = new Grid(this.#main, {
			selected: (at) => this.#tell((version) => ({ type: 'select', version, at })),
			edit: (cell, typed) => this.#editor.open(cell, typed),
			fix: (fix) => this.#tell((version) => ({ type: 'fix', version, fix })),
		});
		this.#editor = new CellEditor({
			label: document.body.dataset['edit'] ?? '',
			commit: (cell, text, key) => this.#commit(cell, text, key),
		});
		this.#listen();
		host.postMessage({ type: 'ready' });
	}

	#listen(): void {
		window.addEventListener('message', ({ data }) => this.#received(data));
		window.addEventListener('scroll', () => this.#keep());
		// The editor gives the focus to the page as a whole: the cell that had it gets it again.
		window.addEventListener('focus', () => {
			if (document.activeElement === document.body) this.#grid.focus();
		});
		document.addEventListener('copy', (event) => this.#copy(event));
		this.#main.addEventListener('click', (event) => this.#clicked(event));
		this.#main.addEventListener('keydown', (event) => this.#pressed(event));
		this.#before.addEventListener('click', () =>
			this.#host.postMessage({ type: 'before', on: this.#shown?.before !== true }),
		);
		elementOf('previous').addEventListener('click', () => this.#turn(-1));
		elementOf('next').addEventListener('click', () => this.#turn(1));
	}

	#received(data: unknown): void {
		const message = readToView(data);
		if (message?.type === 'show') this.#show(message);
		else if (message?.type === 'say') this.#say(message.text);
		else if (message?.type === 'select' && message.version === this.#shown?.version && !this.#hasFocus())
			this.#grid.show(message.at);
	}

	/** Tells the extension something about what is shown. */
	#tell(message: (version: number) => FromView): void {
		if (this.#shown === undefined) return;
		const told = message(this.#shown.version);
		if (told.type === 'edit' || told.type === 'fix') this.#changing = told.version;
		this.#host.postMessage(told);
	}

	#show(message: Show): void {
		const isOther = this.#shown?.uri !== message.uri || this.#shown.part !== message.part;
		this.#shown = message;
		if (isOther) this.#editor.close();
		elementOf('title').textContent = message.title;
		elementOf('parts').hidden = message.parts < 2;
		elementOf('part').textContent = `${message.part + 1} / ${message.parts}`;
		this.#before.setAttribute('aria-pressed', String(message.before));
		this.#draw(message.html);
		if (isOther) this.#scrollTo(message);
		if (!this.#hasFocus()) this.#grid.show(message.selected);
		this.#sayVerdicts(message.version, isOther);
		this.#keep();
		this.#host.postMessage({ type: 'shown', version: message.version });
	}

	#draw(html: string): void {
		const hadFocus = this.#hasFocus();
		const changed = withoutSameRows(html, this.#html);
		this.#html = html;
		if (!this.#morph(changed)) this.#morph(html);
		if (this.#editor.cell?.isConnected === false) this.#editor.close();
		this.#grid.refresh();
		// A button that was pressed may be gone: without the focus no key would do anything any more.
		if (hadFocus && !this.#hasFocus()) this.#grid.focus();
	}

	/** Makes the page what was drawn; whether each row that stands there already was found in its place. */
	#morph(html: string): boolean {
		const drawn = document.createElement('template');
		// Every word of the report in it is escaped, and the page's policy runs no script of it and loads nothing.
		drawn.innerHTML = html;
		const held = document.createElement('div');
		held.append(drawn.content);
		const rows = [...this.#main.querySelectorAll('tr')];
		let found = true;
		morphChildren(this.#main, held, (from, to) => {
			if (from === this.#editor.cell) return true;
			const same = to instanceof Element ? to.getAttribute(SAME) : null;
			if (same === null) return false;
			found &&= from === rows[Number(same)];
			return true;
		});
		return found && this.#main.querySelector(`[${SAME}]`) === null;
	}

	/** Scrolls to where the page was before it was hidden, else to the first cell that is wrong, or that is to be looked at. */
	#scrollTo({ uri }: Show): void {
		const state = this.#host.getState() as Partial<PageState> | undefined;
		window.scrollTo(0, state?.uri === uri && typeof state.scroll === 'number' ? state.scroll : 0);
		if (state?.uri === uri) return;
		const found = TO_SEE.map((kind) => this.#main.querySelector(kind)).find((one) => one !== null);
		found?.closest('section')?.scrollIntoView({ block: 'start' });
		found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	#keep(): void {
		if (this.#shown !== undefined) this.#host.setState({ uri: this.#shown.uri, scroll: window.scrollY });
	}

	#hasFocus(): boolean {
		return this.#main.contains(document.activeElement);
	}

	/** What became of the sums is read out where it changed, and shown where it was changed here. */
	#sayVerdicts(version: number, isOther: boolean): void {
		const now = [...this.#main.querySelectorAll('.verdict')].map((one) => one.textContent);
		const said = now.filter((verdict, at) => verdict !== this.#verdicts[at]).join('；');
		if (!isOther && said !== '') {
			if (this.#changing === undefined) this.#said.textContent = said;
			else this.#say(said);
		}
		this.#verdicts = now;
		if (version !== this.#changing) this.#changing = undefined;
	}

	/** A sentence that is seen for a while, and read out. */
	#say(text: string): void {
		this.#said.textContent = text;
		this.#said.classList.remove('fresh');
		// Asking for a size makes the browser notice that the class was gone, so that it begins to fade anew.
		void this.#said.offsetWidth;
		this.#said.classList.add('fresh');
	}

	#commit(cell: HTMLTableCellElement, text: string, key: string | undefined): void {
		const at = Number(cell.dataset['at']);
		if (text !== printedIn(cell)) this.#tell((version) => ({ type: 'edit', version, at, text }));
		if (key === undefined) return;
		cell.focus();
		this.#grid.step(key);
	}

	#turn(by: number): void {
		const { part = 0, parts = 1 } = this.#shown ?? {};
		this.#tell((version) => ({ type: 'part', version, part: (part + by + parts) % parts }));
	}

	#clicked({ target }: Event): void {
		const button = target instanceof Element ? target.closest('button') : null;
		if (button === null) return;
		const { fix, at, copy } = button.dataset;
		if (fix !== undefined) this.#tell((version) => ({ type: 'fix', version, fix: Number(fix) }));
		else if (at !== undefined) this.#tell((version) => ({ type: 'select', version, at: Number(at) }));
		else if (copy !== undefined) {
			this.#copied = button.closest('section')?.querySelector('table') ?? undefined;
			document.execCommand('copy');
			this.#copied = undefined;
		}
	}

	#pressed(event: KeyboardEvent): void {
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target instanceof HTMLInputElement) return;
		const key = event.key.toLowerCase();
		const table = this.#grid.current?.closest('table') ?? null;
		if (key === 'z') this.#host.postMessage({ type: event.shiftKey ? 'redo' : 'undo' });
		else if (key === 'y') this.#host.postMessage({ type: 'redo' });
		else if (key === 's') this.#host.postMessage({ type: 'save' });
		else if (key === 'a' && table !== null) window.getSelection()?.selectAllChildren(table);
		else return;
		event.preventDefault();
	}

	/** Copies a table whole where one is selected or its button was pressed, else what the current cell holds. */
	#copy(event: ClipboardEvent): void {
		if (event.target instanceof HTMLInputElement || event.clipboardData === null) return;
		const selection = window.getSelection();
		const tables = selection?.isCollapsed === false ? [...this.#main.querySelectorAll('table')] : [];
		const table = this.#copied ?? tables.find((one) => selection?.containsNode(one, true));
		const cell = this.#grid.current;
		if (table !== undefined) {
			const { text, html } = copyTable(cellsOf(table));
			event.clipboardData.setData('text/plain', text);
			event.clipboardData.setData('text/html', html);
			this.#say(document.body.dataset['copied'] ?? '');
		} else if (cell !== undefined) event.clipboardData.setData('text/plain', printedIn(cell));
		else return;
		event.preventDefault();
	}
}

new Page(acquireVsCodeApi());
