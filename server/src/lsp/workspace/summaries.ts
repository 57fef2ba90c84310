// The summaries of the files that a workspace check looked at: kept, sent in pages, and shown as an overview.

import type { Connection } from 'vscode-languageserver';
import type { Language } from '../../core/languages.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import { titlesIn } from '../../core/words/languages.ts';
import {
	OVERVIEW,
	type OverviewResult,
	type StaleFinding,
	SUMMARIES,
	SUMMARIES_CHANGED,
	type SummariesParams,
	type SummariesResult,
	type UnreadFile,
} from '../../protocol.ts';
import type { ReportSummary } from '../../workspace/summaries.ts';
import type { Late } from '../late.ts';
import { runSafe, tokenOf } from '../run-safe.ts';
import { keyOf } from '../uri.ts';
import { inOrder, toldUnread } from './result.ts';

/** So many reports go into one message; a file with more is not parted. */
export const REPORTS_IN_A_PAGE = 1000;
/** Clients hear of changes at most this often, in milliseconds. */
const TOLD_EVERY = 400;
const NO_REPORTS: readonly ReportSummary[] = [];
const NOTHING_UNREAD: ReadonlyMap<string, UnreadFile> = new Map();

interface FileSummaries {
	readonly uri: string;
	/** Grows with every change: what is newer than a page is behind it. */
	readonly id: number;
	readonly reports: readonly ReportSummary[];
}

/** What the summaries need of the server. */
export interface SummariesHost {
	readonly catalogue: ReadyCatalogue;
	readonly later: (run: () => void, milliseconds: number) => () => void;
	readonly language: () => Language | undefined;
	/** The known findings that are met no more; those that are met are given by their fingerprints. */
	readonly stale: (met: ReadonlySet<string>) => readonly StaleFinding[];
	readonly late: Pick<Late, 'overview'>;
}

/** The summaries by file, in the order of their last change, and the requests about them. */
export class Summaries {
	readonly #connection: Connection;
	readonly #host: SummariesHost;
	readonly #files = new Map<string, FileSummaries>();
	#unread = NOTHING_UNREAD;
	#lastId = 0;
	#telling = false;

	/** Answers the requests about summaries on a connection. */
	constructor(connection: Connection, host: SummariesHost) {
		this.#connection = connection;
		this.#host = host;
		const log = (message: string) => connection.console.error(message);
		const nothing: SummariesResult = {
			files: [],
			upTo: 0,
			more: false,
			stale: [],
			...toldUnread(NOTHING_UNREAD),
			titles: {},
		};
		connection.onRequest<SummariesResult, never>(SUMMARIES, (...given: unknown[]) =>
			runSafe({ name: 'summaries', token: tokenOf(given), fallback: nothing }, () => this.page(sinceOf(given)), log),
		);
		connection.onRequest<OverviewResult | null, never>(OVERVIEW, (...given: unknown[]) =>
			runSafe({ name: 'overview', token: tokenOf(given), fallback: null }, () => this.#overview(), log),
		);
	}

	/** Takes up what a file holds now; none where it holds no report or is gone. Its first spelling is kept. */
	set(uri: string, reports: readonly ReportSummary[]): void {
		const key = keyOf(uri);
		const known = this.#files.get(key) ?? { uri, reports: NO_REPORTS };
		const present = uri === known.uri ? reports : reports.map((report) => ({ ...report, address: known.uri }));
		if (known.reports.length === present.length && JSON.stringify(known.reports) === JSON.stringify(present)) return;
		this.#files.delete(key); // so that it stands last
		this.#files.set(key, { uri: known.uri, id: ++this.#lastId, reports: present });
		this.#tell();
	}

	/** Takes up which files cannot be read. */
	setUnread(files: ReadonlyMap<string, UnreadFile>): void {
		this.#unread = files;
		this.#tell();
	}

	/** All reports. */
	*all(): Iterable<ReportSummary> {
		for (const { reports } of this.#files.values()) yield* reports;
	}

	/** What changed since a page, the oldest change first; 0 asks for everything. */
	page(since: number): SummariesResult {
		const files: { uri: string; reports: readonly ReportSummary[] }[] = [];
		const titles = titlesIn(this.#host.language(), this.#host.catalogue);
		let upTo = since;
		let count = 0;
		for (const { uri, id, reports } of this.#files.values()) {
			if (id <= since) continue;
			if (count > 0 && count + reports.length > REPORTS_IN_A_PAGE)
				return { files, upTo, more: true, stale: [], ...toldUnread(NOTHING_UNREAD), titles };
			files.push({ uri, reports });
			upTo = id;
			count += Math.max(1, reports.length);
		}
		const met = new Set([...this.all()].flatMap(({ known = [] }) => known.map(({ fingerprint }) => fingerprint)));
		return { files, upTo, more: false, stale: this.#host.stale(met), ...toldUnread(this.#unread), titles };
	}

	/** The page, its links told apart by number: the places themselves go beside it, each written once. */
	#overview(): OverviewResult {
		const places: OverviewResult['places'][number][] = [];
		const html = this.#host.late.overview().overviewHtml(this.all(), {
			language: this.#host.language(),
			catalogue: this.#host.catalogue,
			hosted: true,
			linkOf: ({ address, range }) => {
				places.push({ uri: address, range });
				return `command:gouji.overview.open?%5B${places.length - 1}%5D`;
			},
			exportLinkOf: (format) => `command:gouji.export?%5B%22${format}%22%5D`,
			checkLinkOf: (check) => `command:gouji.findings.showCheck?%5B%22${check}%22%5D`,
			nameOf: nameOfUri,
			unread: inOrder(this.#unread).map(({ path }) => path),
		});
		return { html: [...html].join(''), places };
	}

	#tell(): void {
		if (this.#telling) return;
		this.#telling = true;
		this.#host.later(() => {
			this.#telling = false;
			void this.#connection.sendNotification(SUMMARIES_CHANGED);
		}, TOLD_EVERY);
	}
}

/** The page that a client has; 0 where it names none. */
function sinceOf([params]: readonly unknown[]): number {
	const { since } = (params ?? {}) as Partial<SummariesParams>;
	return typeof since === 'number' ? since : 0;
}

/** The last two parts of an address, as a person reads them. */
function nameOfUri(uri: string): string {
	return keyOf(uri).split('/').slice(-2).join('/');
}
