// The findings view: a tree of all findings of a workspace check, to be grouped, filtered and walked through.

import {
	commands,
	type Disposable,
	EventEmitter,
	type TreeDataProvider,
	type TreeItem,
	type TreeView,
	window,
} from 'vscode';
import type { SeverityName } from '../../server/src/protocol.ts';
import type { Arrivals } from './arrivals.ts';
import type { Entry } from './entries.ts';
import type { Findings } from './findings.ts';
import { applyFilter, type Filter, NO_FILTER, showsAll } from './findings-filter.ts';
import { itemOf } from './findings-items.ts';
import { knownGroup } from './findings-known.ts';
import { messageOf } from './findings-message.ts';
import {
	countsOf,
	type Grouping,
	isLeaf,
	isUnreadGroup,
	type Leaf,
	type Node,
	SEVERITY_NAMES,
	Tree,
} from './findings-tree.ts';
import { unreadGroup } from './findings-unread.ts';
import { openPlace } from './places.ts';
import { stepInText } from './text-findings.ts';
import { viewWords } from './view-words.ts';

/** The view's id in the manifest. */
const VIEW = 'gouji.findings';

/** The tree, what it shows of the findings, and which of them was looked at last. */
export class FindingsView implements TreeDataProvider<Node>, Disposable {
	readonly #findings: Findings;
	readonly #arrivals: Arrivals;
	readonly #changed = new EventEmitter<undefined>();
	readonly #view: TreeView<Node>;
	readonly #listening: readonly Disposable[];
	#grouping: Grouping = 'organization';
	#filter: Filter = NO_FILTER;
	#tree = new Tree('organization', []);
	/** The finding looked at last and its place in the order, which counts where it is gone meanwhile. */
	#current: { readonly key: string; readonly at: number } | undefined;
	/** Whether the user looked at another file since then: the cursor leads the way, not the tree. */
	#editorLeads = true;

	readonly onDidChangeTreeData = this.#changed.event;

	constructor(findings: Findings, arrivals: Arrivals) {
		this.#findings = findings;
		this.#arrivals = arrivals;
		this.#view = window.createTreeView<Node>(VIEW, { treeDataProvider: this, showCollapseAll: true });
		this.#listening = [
			findings.onDidChange(() => this.#update()),
			this.#view.onDidChangeSelection(({ selection: [node] }) => this.#look(node)),
			window.onDidChangeActiveTextEditor((editor) => {
				const looked = this.#tree.leaves().find(({ key }) => key === this.#current?.key)?.entry.report.address;
				if (editor !== undefined && editor.document.uri.toString() !== looked) this.#editorLeads = true;
			}),
		];
	}

	getChildren(node?: Node): Node[] {
		return [...this.#tree.children(node)];
	}

	getParent(node: Node): Node | undefined {
		return node.parent;
	}

	getTreeItem(node: Node): TreeItem {
		return itemOf(node, (check) => this.#findings.titleOf(check));
	}

	/** The findings shown, in their order. */
	entries(): readonly Entry[] {
		return this.#tree.leaves().map(({ entry }) => entry);
	}

	/** Chooses what the first level is. */
	group(grouping: Grouping): void {
		this.#grouping = grouping;
		this.#update();
	}

	/** Shows what a filter lets through. */
	filter(filter: Filter): void {
		this.#filter = filter;
		this.#update();
	}

	/** Shows the findings of one check alone. */
	async showCheck(check: string): Promise<void> {
		this.filter({ ...NO_FILTER, text: check });
		await commands.executeCommand(`${VIEW}.focus`);
	}

	/** Shows the files that could not be read. */
	async showUnread(): Promise<void> {
		await this.#findings.refresh();
		this.filter(NO_FILTER);
		await commands.executeCommand(`${VIEW}.focus`);
		const unread = this.#tree.children(undefined).find(isUnreadGroup);
		if (unread !== undefined) await this.#view.reveal(unread, { expand: true, focus: true });
	}

	/** Asks for the words to look for. */
	async askForText(): Promise<void> {
		const { filterTitle, filterHint } = viewWords();
		const value = this.#filter.text;
		const text = await window.showInputBox({ title: filterTitle, placeHolder: filterHint, prompt: filterHint, value });
		if (text !== undefined) this.filter({ ...this.#filter, text: text.trim() });
	}

	/** Asks for the severities to show. */
	async askForSeverities(): Promise<void> {
		const { severityTitle, severities } = viewWords();
		const items = SEVERITY_NAMES.map((severity) => ({
			label: severities[severity],
			severity,
			picked: !this.#filter.hidden.includes(severity),
		}));
		const chosen = await window.showQuickPick(items, { title: severityTitle, canPickMany: true });
		if (chosen === undefined) return;
		const shown = new Set<SeverityName>(chosen.map(({ severity }) => severity));
		this.filter({
			...this.#filter,
			hidden: SEVERITY_NAMES.filter((severity) => shown.size > 0 && !shown.has(severity)),
		});
	}

	/** Opens the place of a finding; whether its file is still there. */
	async open(leaf: Leaf): Promise<boolean> {
		const { report, finding } = leaf.entry;
		this.#look(leaf);
		return (await openPlace(report.address, finding.range)) !== undefined;
	}

	/**
	 * Goes to the finding after (1) or before (-1) the one looked at, around the end; answers with it. Where the view holds
	 * none, since nothing was checked yet, those of the text at hand are walked through.
	 */
	async step(by: 1 | -1): Promise<Entry | undefined> {
		const leaves = this.#tree.leaves();
		const leaf = leaves[this.#next(leaves, by)];
		if (leaf === undefined) {
			if (showsAll(this.#filter) && (await stepInText(by))) await showMessage();
			else void window.showInformationMessage(viewWords().noFindings);
			return undefined;
		}
		const { address } = leaf.entry.report;
		const isShown = window.visibleTextEditors.some(({ document }) => document.uri.toString() === address);
		const arrived = isShown ? undefined : this.#arrivals.shown(address);
		if (!(await this.open(leaf))) return leaf.entry;
		// What arrives above the place scrolls the text, and a message that stands there is closed by that.
		await arrived;
		await showMessage();
		if (this.#view.visible) await this.#select(leaf);
		return leaf.entry;
	}

	/** A tree that is being filled anew may not know the finding any more; then none is selected. */
	async #select(leaf: Leaf): Promise<void> {
		try {
			await this.#view.reveal(leaf, { select: true, focus: false });
		} catch {
			this.#look(leaf);
		}
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
		this.#view.dispose();
		this.#changed.dispose();
	}

	/** What the next step starts from: a finding, or the place before the first one of a group. */
	#look(node: Node | undefined): void {
		if (node === undefined) return;
		const leaves = this.#tree.leaves();
		const at = leaves.findIndex((leaf) => leaf.id === node.id || leaf.id.startsWith(`${node.id}/`));
		this.#current = { key: isLeaf(node) ? node.key : '', at };
		this.#editorLeads = false;
	}

	/** From what was looked at last; where another file is shown since, from the cursor in it. */
	#next(leaves: readonly Leaf[], by: 1 | -1): number {
		if (leaves.length === 0) return -1;
		const here = this.#editorLeads ? this.#atCursor(leaves, by) : undefined;
		if (here !== undefined) return here;
		if (this.#current === undefined) return by > 0 ? 0 : leaves.length - 1;
		const at = leaves.findIndex(({ key }) => key === this.#current?.key);
		const next = at >= 0 ? at + by : this.#current.at + (by > 0 ? 0 : -1);
		return (Math.min(next, leaves.length) + leaves.length) % leaves.length;
	}

	/** The first finding at the cursor or ahead of it in the file that is shown; undefined where it has none. */
	#atCursor(leaves: readonly Leaf[], by: 1 | -1): number | undefined {
		const editor = window.activeTextEditor;
		if (editor === undefined) return undefined;
		const uri = editor.document.uri.toString();
		const { line } = editor.selection.active;
		const here = leaves.flatMap((leaf, index) => (leaf.entry.report.address === uri ? [index] : []));
		const lineOf = (index: number) => leaves[index]?.entry.finding.range.start.line ?? 0;
		const ahead = here.filter((index) => (by > 0 ? lineOf(index) >= line : lineOf(index) <= line));
		return by > 0 ? (ahead[0] ?? here[0]) : (ahead.at(-1) ?? here.at(-1));
	}

	#update(): void {
		const all: Entry[] = [];
		let reports = 0;
		for (const report of this.#findings.reports()) {
			reports++;
			for (const finding of report.findings) all.push({ report, finding });
		}
		const shown = applyFilter(all, this.#filter, (check) => this.#findings.titleOf(check));
		const { stale, unread } = this.#findings;
		const aside = {
			unread: unreadGroup(unread.unread, unread.unreadCount),
			known: knownGroup([...this.#findings.known()], stale),
		};
		this.#tree = new Tree(this.#grouping, shown, showsAll(this.#filter) ? aside : {});
		this.#tell(all, shown.length, reports);
		this.#changed.fire(undefined);
	}

	/** The counts in the view's head and on its icon, and what the manifest's conditions ask. */
	#tell(all: readonly Entry[], shown: number, reports: number): void {
		const words = viewWords();
		const counts = countsOf(all);
		const { errors, others } = counts;
		this.#view.badge = errors === 0 ? undefined : { value: errors, tooltip: words.badge(errors, others) };
		this.#view.description = all.length === 0 ? undefined : words.groupings[this.#grouping];
		const { unreadCount } = this.#findings.unread;
		this.#view.message = messageOf({ all: all.length, shown, reports, unread: unreadCount, counts }, this.#filter);
		void commands.executeCommand('setContext', 'gouji.hasFindings', all.length > 0);
		void commands.executeCommand('setContext', 'gouji.hasReports', reports > 0);
		void commands.executeCommand('setContext', 'gouji.findings.grouping', this.#grouping);
		void commands.executeCommand('setContext', 'gouji.findings.filtered', !showsAll(this.#filter));
	}
}

/** The message stands where a step goes: who steps from one finding to the next has no hand at the mouse. */
async function showMessage(): Promise<void> {
	await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
