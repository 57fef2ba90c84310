// Checks across the reports of the workspace: what is known of all files, and what is found on those that are open.

import type { Parts } from '../../core/parts.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import type { Part } from '../../core/review.ts';
import { type CrossFact, factsByFile, placeFacts, type ReadParts, withPlaced } from '../../workspace/cross.ts';
import type { CrossSettings } from '../../workspace/cross-check.ts';
import { OpenFacts } from '../../workspace/cross-open.ts';
import type { ReportFacts } from '../../workspace/facts.ts';
import { ReportIndex } from '../../workspace/index.ts';
import { type CellKey, type OtherCell, otherYearCell } from '../../workspace/other-year.ts';
import { inTurns, type Pause } from './in-turns.ts';

/** What the checks across reports need of the server. */
export interface AcrossHost {
	readonly catalogue: ReadyCatalogue;
	readonly settings: () => CrossSettings;
	/** The reports of a file, open or not; undefined where it cannot be read any more. */
	readonly read: ReadParts;
	/** The reports of an open file as its text is now; undefined where it is not open. */
	readonly openParts: (uri: string) => readonly Part[] | undefined;
	readonly pausing: () => Pause;
}

interface Found {
	readonly facts: readonly CrossFact[];
	/** To tell whether they changed. */
	readonly mark: string;
}

/** The reports of the workspace as checks across them see these. */
export class Across {
	readonly #host: AcrossHost;
	readonly #index: ReportIndex;
	#found: ReadonlyMap<string, Found> = new Map();
	/** For each open file on which something is found what that is: it is placed at every keystroke. */
	readonly #open = new Map<string, { readonly mark: string; readonly facts: OpenFacts }>();

	constructor(host: AcrossHost) {
		this.#host = host;
		this.#index = new ReportIndex(host.catalogue);
	}

	/** Takes up what a file holds now; nothing where it is gone. */
	set(uri: string, facts: readonly ReportFacts[]): void {
		this.#index.set(uri, facts);
	}

	/** Whether anything was found on a file when that was worked out last. */
	has(uri: string): boolean {
		return this.#found.has(uri);
	}

	/** Works out again what is found, and answers the files on which that changed; `all` answers those where nothing did too. */
	async update(all = false): Promise<readonly string[]> {
		const before = this.#found;
		const found = new Map<string, Found>();
		for (const [uri, facts] of factsByFile(this.#index, this.#host.settings()))
			found.set(uri, { facts, mark: JSON.stringify(facts) });
		this.#found = found;
		const touched = new Set([...before.keys(), ...found.keys()]);
		const changed = [...touched].filter((uri) => all || before.get(uri)?.mark !== found.get(uri)?.mark);
		for (const uri of touched) await this.opened(uri);
		return changed;
	}

	/** Reads what an open file is held against, and forgets it for any other; whether something is found on it. */
	async opened(uri: string): Promise<boolean> {
		const found = this.#found.get(uri);
		const parts = found === undefined ? undefined : this.#host.openParts(uri);
		if (found === undefined || parts === undefined) {
			this.#open.delete(uri);
			return false;
		}
		const before = this.#open.get(uri);
		if (before?.mark === found.mark && before.facts.isAlone) return true;
		const others = new Map<string, Parts>();
		for (const { other } of found.facts) {
			if (other === undefined || other.address === uri || others.has(other.address)) continue;
			const parts = await this.#host.read(other.address);
			if (parts !== undefined) others.set(other.address, parts);
		}
		const facts = new OpenFacts(found.facts, others);
		await inTurns(facts.prepare(parts, this.#host.settings()), this.#host.pausing());
		if (this.#found.get(uri) === found) this.#open.set(uri, { mark: found.mark, facts });
		return true;
	}

	/** The reports of an open file with what is found on them, as its text is now. */
	complete(uri: string, parts: readonly Part[]): readonly Part[] {
		return this.#open.get(uri)?.facts.complete(parts, this.#host.settings()) ?? parts;
	}

	/** The reports of a file that is not open, with what is found on them; `read` reads those that they are held against. */
	async place(uri: string, parts: Parts, read = this.#host.read): Promise<Parts> {
		const facts = this.#found.get(uri)?.facts;
		if (facts === undefined) return parts;
		const pause = this.#host.pausing();
		const placed = await placeFacts(facts, { parts, others: read, pause }, this.#host.settings());
		return withPlaced(parts, placed);
	}

	/** The report of the same body on the year before; undefined where none is known. */
	lastYear(uri: string, part: number): ReportFacts | undefined {
		const facts = this.#index.factsOf(uri, part);
		return facts === undefined ? undefined : this.#index.lastYear(facts);
	}

	/** The cell of another year's report that states the same number as a cell of this one. */
	otherCell(uri: string, part: number, cell: CellKey): OtherCell | undefined {
		const facts = this.#index.factsOf(uri, part);
		return facts === undefined ? undefined : otherYearCell(this.#index, facts, cell);
	}
}
