// The requests about a place of an open document: hover, definition and the light bulb.

import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import type { OtherCell } from '../workspace/other-year.ts';
import { codeActionsAt, unversioned } from './code-actions.ts';
import type { Reviewed } from './documents.ts';
import { hoverAt, type Speech } from './hover.ts';
import { otherCellAt, placeOf } from './other-year.ts';
import { runSafe } from './run-safe.ts';
import type { WorkspaceCheck } from './workspace/check.ts';

/** What these requests need of the server. */
export interface PlaceHost {
	readonly check: WorkspaceCheck;
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly speech: () => Speech;
	/** Whether the client takes edits that carry a version. */
	readonly versioned: () => boolean;
	readonly log: (message: string) => void;
}

/** Answers the requests about places on a connection. */
export function onPlaces(connection: Connection, host: PlaceHost): void {
	connection.onHover((params, token) =>
		answer(host, 'hover', token, null, params.textDocument.uri, (reviewed) => {
			const offset = reviewed.document.offsetAt(params.position);
			return hoverAt(reviewed, offset, host.speech(), otherCellOf(host, reviewed, offset));
		}),
	);
	connection.onDefinition((params, token) =>
		answer(host, 'definition', token, null, params.textDocument.uri, (reviewed) => {
			const cell = otherCellOf(host, reviewed, reviewed.document.offsetAt(params.position));
			return placeOf(cell, (uri) => host.check.read(uri));
		}),
	);
	connection.onCodeAction((params, token) =>
		answer(host, 'codeAction', token, [], params.textDocument.uri, (reviewed) => {
			const actions = codeActionsAt(completed(host.check, reviewed), params, host.speech().words);
			return host.versioned() ? actions : actions.map(unversioned);
		}),
	);
}

/** A document with what is found across the workspace's reports. */
export function completed(check: WorkspaceCheck, reviewed: Reviewed): Reviewed {
	const { document, review } = reviewed;
	return { ...reviewed, review: { ...review, parts: check.complete(document.uri, review.parts) } };
}

function otherCellOf({ check }: PlaceHost, { document, review }: Reviewed, offset: number): OtherCell | undefined {
	return otherCellAt(review, offset, (...keys) => check.otherCell(document.uri, ...keys));
}

/** Answers a request about an open document; a document that is not open, or no report, gets the fallback. */
function answer<T>(
	{ reviewOf, log }: PlaceHost,
	name: string,
	token: CancellationToken,
	fallback: T,
	uri: string,
	run: (reviewed: Reviewed) => T | Promise<T>,
): Promise<T | ResponseError<never>> {
	const find = () => {
		const reviewed = reviewOf(uri);
		return reviewed === undefined || reviewed.review.parts.length === 0 ? fallback : run(reviewed);
	};
	return runSafe(name, token, find, fallback, log);
}
