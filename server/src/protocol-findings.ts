// Our own commands and messages about what a user does with a finding or a report; this file imports nothing.

/**
 * Commands of the client that the server may offer, where the initialization options name them (`commands`): the page of
 * a check, accepting a finding with a reason, switching a check off. Each takes FindingArguments.
 */
export const EXPLAIN = 'gouji.explain';
export const ACCEPT = 'gouji.accept';
export const SWITCH_OFF = 'gouji.switchOff';
/** The tables of a text, drawn; takes its address, or a place in it (`uri`, `range`). */
export const DRAW = 'gouji.openTableView';

/** A finding, by its check and where it begins. */
export interface FindingArguments {
	uri: string;
	check: string;
	start: { line: number; character: number };
}

/** Client to server: a finding is right as it is, and is not to be told again: it is written into the project's baseline. */
export const ACCEPT_FINDING = 'gouji/acceptFinding';

export interface AcceptParams extends FindingArguments {
	/** Why. */
	reason: string;
}

/** Client to server: an accepted finding is to be told again. */
export const TAKE_BACK = 'gouji/takeBack';

export interface TakeBackParams {
	fingerprint: string;
}

export interface AcceptResult {
	/** The file that was written; null where nothing was: the finding is gone, no folder is open, or the log says why. */
	path: string | null;
	/** Its address; absent where nothing was written. */
	uri?: string;
	/** The address of the project's configuration, where that names the file from now on. */
	config?: string;
}

/** Client to server: a report that is to be filled in. */
export const NEW_REPORT = 'gouji/newReport';

export interface NewReportParams {
	/** The body whose report it is, and the year that it reports on. */
	organization: string;
	year: number;
	/** What stands for the words that are to be written. */
	toWrite: string;
}

export interface NewReportResult {
	title: string;
	/** A snippet through its cells. */
	snippet: string;
}
