// What the server knows of the workspace's reports, kept in step with it page by page.

import { type Disposable, EventEmitter, Uri } from 'vscode';
import { State } from 'vscode-languageclient/node';
import {
	type ReportSummary,
	type StaleFinding,
	SUMMARIES,
	SUMMARIES_CHANGED,
	type SummariesResult,
} from '../../server/src/protocol.ts';
import type { KnownEntry } from './entries.ts';
import type { Server } from './server.ts';

/** The files that could not be read. */
type UnreadFiles = Pick<SummariesResult, 'unread' | 'unreadCount'>;
const NOTHING_UNREAD: UnreadFiles = { unread: [], unreadCount: 0 };

/** The reports of the last workspace check. */
export class Findings implements Disposable {
	readonly #server: Server;
	readonly #changed = new EventEmitter<void>();
	readonly #files = new Map<string, readonly ReportSummary[]>();
	readonly #listening: Disposable[];
	#stale: readonly StaleFinding[] = [];
	#unread: UnreadFiles = NOTHING_UNREAD;
	#titles: Readonly<Record<string, string>> = {};
	#upTo = 0;
	#pulling: Promise<void> | undefined;
	#again = false;

	/** Fired whenever reports came, changed or went. */
	readonly onDidChange = this.#changed.event;

	constructor(server: Server) {
		this.#server = server;
		this.#listening = [
			server.client.onNotification(SUMMARIES_CHANGED, () => void this.refresh()),
			server.client.onDidChangeState(({ newState }) => {
				if (newState !== State.Running) this.#clear();
			}),
		];
	}

	/** All reports, right ones too. */
	*reports(): Iterable<ReportSummary> {
		for (const reports of this.#files.values()) yield* reports;
	}

	/** What the baseline knows of them. */
	*known(): Iterable<KnownEntry> {
		for (const report of this.reports()) for (const known of report.known ?? []) yield { report, known };
	}

	/** What the baseline knows and is met no more. */
	get stale(): readonly StaleFinding[] {
		return this.#stale;
	}

	/** What could not be read. */
	get unread(): UnreadFiles {
		return this.#unread;
	}

	/** Whether no report is known. */
	get isEmpty(): boolean {
		return this.#files.size === 0;
	}

	/** What a check looks at, in the user's language; its id before the server said so. */
	titleOf(check: string): string {
		return this.#titles[check] ?? check;
	}

	/** Fetches what is new; done when nothing is. A server that stops meanwhile answers nothing, and is forgotten. */
	refresh(): Promise<void> {
		if (this.#pulling !== undefined) this.#again = true;
		this.#pulling ??= this.#pull()
			.catch(() => undefined)
			.finally(() => {
				this.#pulling = undefined;
			});
		return this.#pulling;
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
		this.#changed.dispose();
	}

	async #pull(): Promise<void> {
		do {
			this.#again = false;
			let news = false;
			for (let more = true; more && this.#server.client.isRunning(); ) {
				const since = this.#upTo;
				const page = await this.#server.client.sendRequest<SummariesResult>(SUMMARIES, { since });
				if (this.#upTo !== since) return;
				for (const { uri, reports } of page.files) this.#take(Uri.parse(uri).toString(), reports);
				news ||= page.files.length > 0;
				if (!page.more) news = this.#takeAside(page) || news;
				this.#titles = page.titles;
				this.#upTo = page.upTo;
				more = page.more;
			}
			if (news) this.#changed.fire();
		} while (this.#again);
	}

	/** Takes what is no report; whether it changed. */
	#takeAside({ stale, unread, unreadCount }: SummariesResult): boolean {
		const before = JSON.stringify([this.#stale, this.#unread]);
		this.#stale = stale;
		this.#unread = { unread, unreadCount };
		return JSON.stringify([this.#stale, this.#unread]) !== before;
	}

	/** Addresses are kept as the editor spells them, so that they can be compared with those of its documents. */
	#take(address: string, reports: readonly ReportSummary[]): void {
		if (reports.length === 0) this.#files.delete(address);
		else
			this.#files.set(
				address,
				reports.map((report) => ({ ...report, address })),
			);
	}

	#clear(): void {
		const had = this.#files.size > 0 || this.#unread.unreadCount > 0;
		this.#files.clear();
		this.#upTo = 0;
		this.#stale = [];
		this.#unread = NOTHING_UNREAD;
		if (had) this.#changed.fire();
	}
}
