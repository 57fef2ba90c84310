// The names and types of our own messages between client and server; this file imports nothing.

/** A position and a range as the protocol has them. */
export interface Position {
	line: number;
	character: number;
}
export interface Range {
	start: Position;
	end: Position;
}

/** Server to client, after each review of an open document. */
export const STATUS = 'gouji/status';

export interface StatusParams {
	uri: string;
	/** The reports that the document holds; empty where it is none. */
	reports: ReportStatus[];
}

/** What was recognised in one report. */
export interface ReportStatus {
	/** `2019`, `2021`, or null where the text does not tell. */
	form: string | null;
	year: number | null;
	organization: string | null;
	/** How many of the form's tables were recognised. */
	tables: number;
	/** Equations that hold, fail, and are not decided. */
	held: number;
	failed: number;
	undecided: number;
	/** Equations that fail and were accepted; absent where none was. */
	accepted?: number;
	/** Names of the tables whose numbers were run together, and parted by the sums that they must satisfy. */
	parted: string[];
	/** Names of the tables that have sums, of which none could be decided. */
	open: string[];
	/** Findings as a list of problems shows them: errors, and all others but hints. */
	errors: number;
	others: number;
}

/** Client to server: the cursor stands on another line. A client that never says so sees no names on the cursor's row. */
export const CURSOR = 'gouji/cursor';

export interface CursorParams {
	uri: string;
	/** Zero-based. */
	line: number;
}

/** Client to server: checks every report under the workspace folders. Cancelled as any request is. */
export const CHECK_WORKSPACE = 'gouji/checkWorkspace';

export interface CheckWorkspaceResult {
	files: number;
	reports: number;
	/** Findings by severity. */
	findings: { error: number; warning: number; info: number; hint: number };
	/** Files that could not be read, as many as fit a message, and how many there are. */
	unread: readonly UnreadFile[];
	unreadCount: number;
	cancelled: boolean;
}

/** The address of a file or folder that could not be read, and one of our words for the reason, or the system's. */
export interface UnreadFile {
	readonly path: string;
	readonly why: string;
}

/** Server to client, while a workspace check runs. */
export const CHECK_PROGRESS = 'gouji/checkProgress';

export interface CheckProgressParams {
	/** Files done. */
	done: number;
	/** Files in all. */
	total: number;
	/** Reports among those done. */
	reports: number;
}

/** Server to client: what a folder holds that is on no disk of the server's. */
export const READ_FOLDER = 'gouji/readFolder';
/** Server to client: what a file holds that is on no disk of the server's. */
export const READ_FILE = 'gouji/readFile';

export interface ReadParams {
	uri: string;
}

export interface ReadFolderResult {
	/** By name; null where the folder cannot be read, and `why` says so. */
	entries: { name: string; folder: boolean; uri: string }[] | null;
	why: string;
}

export interface ReadFileResult {
	/** In Base64; null where the file cannot be read, and `why` says so. */
	bytes: string | null;
	why: string;
}

/** Server to client, at most a few times a second: what a workspace check knows of the reports has changed. */
export const SUMMARIES_CHANGED = 'gouji/summariesChanged';

/** Client to server: the reports of a workspace check in small, page by page. */
export const SUMMARIES = 'gouji/summaries';

export interface SummariesParams {
	/** `upTo` of the last page, or 0 for everything. */
	since: number;
}

export interface SummariesResult {
	/** Files that changed since then, with all their reports; none where a file is gone or holds none. */
	files: readonly { uri: string; reports: readonly ReportSummary[] }[];
	upTo: number;
	/** Whether there is another page. */
	more: boolean;
	/** What the baseline knows and is met no more; on the last page. */
	stale: readonly StaleFinding[];
	/** Files that could not be read, as many as fit a message, and how many there are; on the last page. */
	unread: readonly UnreadFile[];
	unreadCount: number;
	/** What each check looks at, in the user's language. */
	titles: Readonly<Record<string, string>>;
}

/** How much a finding weighs. */
export type SeverityName = 'error' | 'warning' | 'info' | 'hint';

/** One report in small. */
export interface ReportSummary {
	readonly address: string;
	/** Its number in its file, from 1. */
	readonly part: number;
	/** Where it begins in its file. */
	readonly range: Range;
	readonly organization: string | null;
	readonly year: number | null;
	readonly form: string | null;
	readonly held: number;
	readonly failed: number;
	readonly undecided: number;
	/** All findings by severity, also those that `findings` leaves out. */
	readonly counts: Readonly<Record<SeverityName, number>>;
	readonly findings: readonly FindingSummary[];
	/** Findings that the project's baseline knows: they count nowhere. */
	readonly known?: readonly KnownSummary[];
}

/** A known finding in small, with the reason why it is to stay. */
export interface KnownSummary extends FindingSummary {
	readonly fingerprint: string;
	readonly reason: string;
}

/** A known finding that is met no more. */
export interface StaleFinding {
	/** Relative to the folder of the baseline. */
	readonly path: string;
	readonly message: string;
	readonly fingerprint: string;
	readonly reason: string;
}

/** One finding in small. */
export interface FindingSummary {
	readonly check: string;
	readonly severity: SeverityName;
	/** The first sentence. */
	readonly message: string;
	readonly range: Range;
	/** One change of numbers is most probably meant. */
	readonly fixable?: true;
}

/** Client to server: the overview of these reports as a page, for a webview. */
export const OVERVIEW = 'gouji/overview';

/**
 * A page without scripts. Its links are commands: `gouji.overview.open` with the number of a place, and
 * `gouji.findings.showCheck` with a check's id.
 */
export interface OverviewResult {
	html: string;
	places: readonly { uri: string; range: Range }[];
}

/** Client to server: the tables of one report of an open document, drawn. */
export const TABLE_VIEW = 'gouji/tableView';

export interface TableViewParams {
	uri: string;
	/** The report that holds this place, or the one nearest before it; the first where there is none. */
	position: Position;
	/** The report by its number, from 0, whatever the position. */
	part?: number;
	/** Whether the numbers of the report of the year before are shown too. */
	before: boolean;
}

export interface TableViewResult {
	/** The version of the document that is drawn. */
	version: number;
	/** Which of the document's reports is drawn, from 0, how many there are, and where it stands. */
	part: number;
	parts: number;
	range: Range;
	organization: string | null;
	year: number | null;
	html: string;
	/** Where each place in the HTML (`data-at`) stands: line and character of its start, then of its end. */
	places: readonly number[];
	/** The changes that the HTML offers (`data-fix`). */
	fixes: readonly { readonly title: string; readonly edits: readonly PlainEdit[] }[];
	/** The year before, where its numbers are shown; null where no report of it is known. */
	before: number | null;
}

/** A change of a document. */
export interface PlainEdit {
	readonly range: Range;
	readonly newText: string;
}

/** Client to server: what is typed into a cell of a drawn table, as changes of the document. */
export const TABLE_EDIT = 'gouji/tableEdit';

export interface TableEditParams {
	uri: string;
	version: number;
	/** Where the cell begins. */
	position: Position;
	text: string;
}

export interface TableEditResult {
	edits: readonly PlainEdit[];
	/** Why nothing is changed: what was typed is no number, the cell has no room in the text, or the text is another by now. */
	problem?: 'no-number' | 'no-room' | 'stale';
}
