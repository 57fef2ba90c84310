// The requests about a place of an open document that look across reports, and that for a new one; what answers them is
// loaded with the first.

import type { Connection } from 'vscode-languageserver';
import { NEW_REPORT, type NewReportResult } from '../protocol-findings.ts';
import type { PlaceHost } from './at-place.ts';
import type { Late } from './late.ts';
import { answer, runSafe, tokenOf } from './run-safe.ts';

/** Answers the requests about places on a connection. */
export function onPlaces(connection: Connection, host: PlaceHost, { atPlace }: Pick<Late, 'atPlace'>): void {
	connection.onHover(({ textDocument: { uri }, position }, token) =>
		answer(host, { name: 'hover', token, fallback: null, uri }, (reviewed) =>
			atPlace().hoverOf(host, reviewed, position),
		),
	);
	connection.onDefinition(({ textDocument: { uri }, position }, token) =>
		answer(host, { name: 'definition', token, fallback: null, uri }, (reviewed) =>
			atPlace().definitionOf(host, reviewed, position),
		),
	);
	connection.onReferences(({ textDocument: { uri }, position }, token) =>
		answer(host, { name: 'references', token, fallback: null, uri }, (reviewed) =>
			atPlace().referencesOf(host, reviewed, position),
		),
	);
	connection.onCodeAction((params, token) =>
		answer(host, { name: 'codeAction', token, fallback: [], uri: params.textDocument.uri }, (reviewed) =>
			atPlace().actionsOf(host, reviewed, params),
		),
	);
	connection.onRequest<NewReportResult | null, never>(NEW_REPORT, (...given: unknown[]) =>
		runSafe(
			{ name: 'newReport', token: tokenOf(given), fallback: null },
			() => atPlace().newReport(host.catalogue, given[0]),
			host.log,
		),
	);
}
