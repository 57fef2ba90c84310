// The findings that a project knows and does not want to hear of again: those of its baseline, as on the command line.

import type { Parts } from '../core/parts.ts';
import type { Finding, Part } from '../core/review.ts';
import { fileAddressOf } from '../documents/address.ts';
import { CONFIG_NAME } from '../workspace/files/config.ts';
import { Fingerprints, type Hash } from '../workspace/known/fingerprint.ts';
import {
	BASELINE_NAME,
	byFingerprint,
	entryOf,
	type KnownFinding,
	nothingKnown,
	type Parting,
	partingOf,
} from '../workspace/known/known.ts';
import { withAccepted } from './accepted.ts';
import { keyOf } from './uri.ts';

/** The files in which baselines stand, by the addresses of their folders. */
export interface BaselineFiles {
	/** The known findings of a file; none where it is not there; or what is wrong with it. */
	readonly read: (folder: string, name: string) => readonly KnownFinding[] | { readonly problem: string };
	readonly write: (folder: string, name: string, known: readonly KnownFinding[]) => void;
	/** Names the file in the configuration of its folder. */
	readonly adopt: (folder: string, name: string) => void;
	/** Whether a file is there, by what a baseline calls it. */
	readonly isThere: (folder: string, path: string) => boolean;
	readonly hash: Hash;
}

/** The known findings of a folder, as plain data for other threads. */
export interface KnownList {
	readonly folder: string;
	readonly findings: readonly KnownFinding[];
}

/** How the findings of a file are parted into known ones and all others. */
export type Parter = (uri: string) => Parting;

/** Parts findings by a list; without one all are new. */
export function parterOf(list: KnownList | undefined, hash: Hash): Parter {
	if (list === undefined || list.findings.length === 0) return () => nothingKnown;
	const known = byFingerprint(list.findings);
	return (uri) => partingOf(pathFrom(list.folder, fileAddressOf(uri)), known, hash);
}

/** How a file is called from a folder, both by their addresses. */
function pathFrom(folder: string, uri: string): string {
	const root = keyOf(folder).replace(/\/$/, '');
	const key = keyOf(uri);
	return key.startsWith(`${root}/`) ? key.slice(root.length + 1) : key.replace(/^file:\/\//, '');
}

/** A finding that a user accepts. */
export interface Acceptance {
	readonly uri: string;
	/** The reports of its file. */
	readonly parts: Parts;
	/** Whether a finding is the one that is meant. */
	readonly is: (part: Part, finding: Finding) => boolean;
	readonly reason: string;
}

/** What was written: the name and the address of the baseline, and the configuration that names it from now on. */
export interface Written {
	readonly path: string;
	readonly uri: string;
	readonly config?: string;
}

/** The known findings of a session's project. */
export class KnownFindings {
	readonly #files: BaselineFiles;
	readonly #last = new Map<string, { readonly parts: readonly Part[]; readonly rest: readonly Part[] }>();
	#folder: string | undefined;
	#name: string | undefined;
	#list: KnownList | undefined;
	#parter: Parter;

	constructor(files: BaselineFiles) {
		this.#files = files;
		this.#parter = parterOf(undefined, files.hash);
	}

	/** Reads the baseline of a folder; `name` is undefined where its configuration names none. Answers what is wrong with it. */
	read(folder: string | undefined, name: string | undefined): readonly string[] {
		this.#folder = folder;
		this.#name = name;
		const found = folder === undefined || name === undefined ? [] : this.#files.read(folder, name);
		const [known, problems] = 'problem' in found ? [[], [found.problem]] : [found, []];
		this.#take(known);
		return problems;
	}

	/** The known findings as plain data; undefined where there are none. */
	get list(): KnownList | undefined {
		return this.#list;
	}

	/** The list in short, to tell whether it changed. */
	get mark(): string {
		return this.#files.hash(JSON.stringify(this.#list ?? null));
	}

	/** How the findings of a file are parted. */
	part(uri: string): Parting {
		return this.#parter(uri);
	}

	/** The reports of an open document without what is known; where nothing changed it is not looked at again. */
	without(uri: string, parts: readonly Part[]): readonly Part[] {
		if (this.#list === undefined) return parts;
		const last = this.#last.get(uri);
		if (last !== undefined && last.parts.length === parts.length && parts.every((part, at) => part === last.parts[at]))
			return last.rest;
		const parting = this.#parter(uri);
		const rest = parts.map((part) => withAccepted(parting(part)));
		this.#last.set(uri, { parts, rest });
		return rest;
	}

	/** Forgets what was worked out for a document that was closed. */
	forget(uri: string): void {
		this.#last.delete(uri);
	}

	/** Those that are met no more: their file is gone, or was looked at and their check is on. */
	stale(met: ReadonlySet<string>, isLookedAt: (path: string, check: string) => boolean): readonly KnownFinding[] {
		const { folder, findings } = this.#list ?? { folder: '', findings: [] };
		return findings.filter(
			({ fingerprint, path, check }) =>
				!met.has(fingerprint) &&
				(isLookedAt(`${folder.replace(/\/$/, '')}/${path}`, check) || !this.#files.isThere(folder, path)),
		);
	}

	/**
	 * Adds a finding of a file, the first that is the one meant, with the reason why it is to stay, and writes the file;
	 * answers what was written, undefined where no finding is meant. Throws what the system throws.
	 */
	accept({ uri, parts, is, reason }: Acceptance): Written | undefined {
		const folder = this.#folder;
		if (folder === undefined) return undefined;
		const path = pathFrom(folder, fileAddressOf(uri));
		const fingerprints = new Fingerprints(path, this.#files.hash);
		for (const part of parts) {
			const marks = fingerprints.of(part);
			const which = part.findings.findIndex((finding) => is(part, finding));
			const [finding, mark] = [part.findings[which], marks[which]];
			if (finding === undefined || mark === undefined) continue;
			const others = (this.#list?.findings ?? []).filter(({ fingerprint }) => fingerprint !== mark);
			return this.#write(folder, [...others, { ...entryOf(path, part, { finding, mark }), reason }]);
		}
		return undefined;
	}

	/** Takes a known finding back, so that it is told again; answers the path of its file, as the baseline calls it. */
	takeBack(fingerprint: string): string | undefined {
		const { folder, findings } = this.#list ?? { folder: '', findings: [] };
		const entry = findings.find((one) => one.fingerprint === fingerprint);
		if (entry === undefined) return undefined;
		this.#write(
			folder,
			findings.filter((one) => one !== entry),
		);
		return `${folder.replace(/\/$/, '')}/${entry.path}`;
	}

	#write(folder: string, known: readonly KnownFinding[]): Written {
		const name = this.#name ?? BASELINE_NAME;
		const adopts = this.#name === undefined;
		const addressOf = (path: string) => `${folder.replace(/\/$/, '')}/${encodeURI(path)}`;
		this.#files.write(folder, name, known);
		if (adopts) this.#files.adopt(folder, name);
		this.#name = name;
		this.#take(known);
		return { path: name, uri: addressOf(name), ...(adopts ? { config: addressOf(CONFIG_NAME) } : {}) };
	}

	#take(findings: readonly KnownFinding[]): void {
		this.#list = this.#folder === undefined || findings.length === 0 ? undefined : { folder: this.#folder, findings };
		this.#parter = parterOf(this.#list, this.#files.hash);
		this.#last.clear();
	}
}
