// What is answered about a place of an open document, looking across reports: hover, definition, references, the light bulb.

import type { CodeAction, CodeActionParams, Hover, Location, Position } from 'vscode-languageserver';
import type { Language } from '../core/languages.ts';
import type { ReadyCatalogue } from '../core/report/catalogue.ts';
import type { OtherCell } from '../workspace/other-year.ts';
import { unversioned } from './changes.ts';
import type { ClientFacts } from './client-facts.ts';
import { codeActionsAt } from './code-actions.ts';
import type { Reviewed } from './documents.ts';
import { hoverAt } from './hover.ts';
import { definitionsAt, referencesAt } from './links.ts';
import { otherCellAt, placeOf } from './other-year.ts';
import { placesOf } from './places.ts';
import { speechFor } from './speech.ts';
import type { LateCheck } from './workspace/late-check.ts';

export { newReport } from './new-report.ts';

/** What these answers need of the server. */
export interface PlaceHost {
	readonly catalogue: ReadyCatalogue;
	readonly check: Pick<LateCheck, 'otherCell' | 'lastYear' | 'read'>;
	/** The review of an open document as its user sees it. */
	readonly reviewOf: (uri: string) => Reviewed | undefined;
	readonly language: () => Language | undefined;
	readonly client: () => ClientFacts;
	readonly log: (message: string) => void;
}

/** What is said of what stands at a position. */
export async function hoverOf(host: PlaceHost, reviewed: Reviewed, position: Position): Promise<Hover | null> {
	const at = reviewed.document.offsetAt(position);
	const speech = speechFor(host.client(), host.language());
	const cell = otherCellOf(host, reviewed, at);
	const place = speech.links ? await placeOf(cell, (uri) => host.check.read(uri)) : null;
	return hoverAt(reviewed, at, { ...speech, other: cell && { cell, place } });
}

/** Where the number at a position comes from. */
export async function definitionOf(
	host: PlaceHost,
	reviewed: Reviewed,
	position: Position,
): Promise<Location | Location[]> {
	const at = reviewed.document.offsetAt(position);
	return (await otherPlace(host, reviewed, at)) ?? definitionsAt(reviewed, at, placesOf);
}

/** All numbers that speak of the number at a position. */
export async function referencesOf(host: PlaceHost, reviewed: Reviewed, position: Position): Promise<Location[]> {
	const at = reviewed.document.offsetAt(position);
	const other = await otherPlace(host, reviewed, at);
	return [...referencesAt(reviewed, at, placesOf), ...(other === null ? [] : [other])];
}

/** What the light bulb offers. */
export function actionsOf(host: PlaceHost, reviewed: Reviewed, params: CodeActionParams): CodeAction[] {
	const client = host.client();
	const { words } = speechFor(client, host.language());
	const actions = codeActionsAt(reviewed, params, { ...client, words });
	if (client.versioned) return actions;
	return actions.map((action) => ({ ...action, ...(action.edit && { edit: unversioned(action.edit) }) }));
}

function otherPlace(host: PlaceHost, reviewed: Reviewed, at: number): Promise<Location | null> {
	return placeOf(otherCellOf(host, reviewed, at), (uri) => host.check.read(uri));
}

function otherCellOf({ check }: PlaceHost, { document, review }: Reviewed, offset: number): OtherCell | undefined {
	return otherCellAt(review, offset, (...keys) => check.otherCell(document.uri, ...keys));
}
