// The requests about a place of an open document that look across reports: hover, definition, references, the light bulb.

import type { Connection } from 'vscode-languageserver';
import type { OtherCell } from '../workspace/other-year.ts';
import { unversioned } from './changes.ts';
import type { ClientFacts } from './client-facts.ts';
import { codeActionsAt } from './code-actions.ts';
import type { Reviewed } from './documents.ts';
import { hoverAt } from './hover.ts';
import { definitionsAt, referencesAt } from './links.ts';
import { otherCellAt, placeOf } from './other-year.ts';
import { placesOf } from './places.ts';
import { answer } from './run-safe.ts';
import type { Speech } from './speech.ts';
import type { WorkspaceCheck } from './workspace/check.ts';

/** What these requests need of the server. */
export interface PlaceHost {
	readonly check: WorkspaceCheck;
	/** The review of an open document as its user sees it. */
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly speech: () => Speech;
	readonly client: () => ClientFacts;
	readonly log: (message: string) => void;
}

/** Answers the requests about places on a connection. */
export function onPlaces(connection: Connection, host: PlaceHost): void {
	connection.onHover((params, token) =>
		answer(host, { name: 'hover', token, fallback: null, uri: params.textDocument.uri }, async (reviewed) => {
			const at = reviewed.document.offsetAt(params.position);
			const speech = host.speech();
			const cell = otherCellOf(host, reviewed, at);
			const place = speech.links ? await placeOf(cell, (uri) => host.check.read(uri)) : null;
			return hoverAt(reviewed, at, { ...speech, other: cell && { cell, place } });
		}),
	);
	const otherPlace = (reviewed: Reviewed, at: number) =>
		placeOf(otherCellOf(host, reviewed, at), (uri) => host.check.read(uri));
	connection.onDefinition((params, token) =>
		answer(host, { name: 'definition', token, fallback: null, uri: params.textDocument.uri }, async (reviewed) => {
			const at = reviewed.document.offsetAt(params.position);
			return (await otherPlace(reviewed, at)) ?? definitionsAt(reviewed, at, placesOf);
		}),
	);
	connection.onReferences((params, token) =>
		answer(host, { name: 'references', token, fallback: null, uri: params.textDocument.uri }, async (reviewed) => {
			const at = reviewed.document.offsetAt(params.position);
			const other = await otherPlace(reviewed, at);
			return [...referencesAt(reviewed, at, placesOf), ...(other === null ? [] : [other])];
		}),
	);
	connection.onCodeAction((params, token) =>
		answer(host, { name: 'codeAction', token, fallback: [], uri: params.textDocument.uri }, (reviewed) => {
			const actions = codeActionsAt(reviewed, params, { ...host.client(), words: host.speech().words });
			if (host.client().versioned) return actions;
			return actions.map((action) => ({ ...action, ...(action.edit && { edit: unversioned(action.edit) }) }));
		}),
	);
}

function otherCellOf({ check }: PlaceHost, { document, review }: Reviewed, offset: number): OtherCell | undefined {
	return otherCellAt(review, offset, (...keys) => check.otherCell(document.uri, ...keys));
}
