// The requests about known findings: a user accepts one with a reason, or takes that back.

import type { Connection } from 'vscode-languageserver';
import type { Parts } from '../core/parts.ts';
import { type Finding, type Part, rangeOf } from '../core/review.ts';
import {
	ACCEPT_FINDING,
	type AcceptParams,
	type AcceptResult,
	TAKE_BACK,
	type TakeBackParams,
} from '../protocol-findings.ts';
import type { KnownFindings } from './known-findings.ts';
import { runSafe, tokenOf } from './run-safe.ts';

/** What these requests need of the server. */
export interface KnownHost {
	readonly known: KnownFindings;
	/** The reports of a file, open or not, with what is found across reports, known findings among it. */
	readonly partsOf: (uri: string) => Promise<Parts | undefined>;
	/** What is known of a file has changed. */
	readonly changed: (uri: string) => void;
	readonly log: (message: string) => void;
}

/** Answers the requests on a connection. */
export function onKnown(connection: Connection, host: KnownHost): void {
	const asked = (name: string, given: readonly unknown[]) => ({
		name,
		token: tokenOf(given),
		fallback: { path: null } satisfies AcceptResult,
	});
	connection.onRequest<AcceptResult, never>(ACCEPT_FINDING, (...given: unknown[]) =>
		runSafe(asked('acceptFinding', given), () => accept(host, given[0]), host.log),
	);
	connection.onRequest<AcceptResult, never>(TAKE_BACK, (...given: unknown[]) =>
		runSafe(asked('takeBack', given), () => takeBack(host, given[0]), host.log),
	);
}

async function accept({ known, partsOf, changed }: KnownHost, given: unknown): Promise<AcceptResult> {
	const { uri, check, start, reason } = (given ?? {}) as Partial<AcceptParams>;
	if (typeof uri !== 'string' || typeof reason !== 'string' || start === undefined) return { path: null };
	const is = (part: Part, finding: Finding) => {
		const at = rangeOf(part, finding).start;
		return finding.check === check && at.line === start.line && at.character === start.character;
	};
	const parts = await partsOf(uri);
	const written = parts === undefined ? undefined : known.accept({ uri, parts, is, reason });
	if (written === undefined) return { path: null };
	changed(uri);
	return written;
}

async function takeBack({ known, changed }: KnownHost, given: unknown): Promise<AcceptResult> {
	const { fingerprint } = (given ?? {}) as Partial<TakeBackParams>;
	const path = typeof fingerprint === 'string' ? known.takeBack(fingerprint) : undefined;
	if (path !== undefined) changed(path);
	return { path: path ?? null };
}
