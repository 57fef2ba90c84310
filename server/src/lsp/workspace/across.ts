// Checks across the reports of the workspace: what is known of all files, and what is found on those that are open.

import type { Parts } from '../../core/parts.ts';
import type { ReadyCatalogue } from '../../core/report/catalogue.ts';
import type { Part } from '../../core/review.ts';
import {
	type CrossFact,
	factsByFile,
	placeAtHand,
	placeFacts,
	type ReadParts,
	withPlaced,
} from '../../workspace/cross.ts';
import type { CrossSettings } from '../../workspace/cross-check.ts';
import type { ReportFacts } from '../../workspace/facts.ts';
import { ReportIndex } from '../../workspace/index.ts';
import { type CellKey, type OtherCell, otherYearCell } from '../../workspace/other-year.ts';

/** What the checks across reports need of the server. */
export interface AcrossHost {
	readonly catalogue: ReadyCatalogue;
	readonly settings: () => CrossSettings;
	/** The reports of a file, open or not; undefined where it cannot be read any more. */
	readonly read: ReadParts;
	readonly isOpen: (uri: string) => boolean;
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
	/** For each open file on which something is found the reports that it is held against: it is placed at every keystroke. */
	readonly #others = new Map<string, ReadonlyMap<string, Parts>>();

	constructor(host: AcrossHost) {
		this.#host = host;
		this.#index = new ReportIndex(host.catalogue);
	}

	/** Takes up what a file holds now; nothing where it is gone. */
	set(uri: string, facts: readonly ReportFacts[]): void {
		this.#index.set(uri, facts);
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
		const facts = this.#found.get(uri)?.facts ?? [];
		this.#others.delete(uri);
		if (facts.length === 0 || !this.#host.isOpen(uri)) return false;
		const others = new Map<string, Parts>();
		for (const { other } of facts) {
			if (other === undefined || other.address === uri || others.has(other.address)) continue;
			const parts = await this.#host.read(other.address);
			if (parts !== undefined) others.set(other.address, parts);
		}
		this.#others.set(uri, others);
		return true;
	}

	/** The reports of an open file with what is found on them, as its text is now. */
	complete(uri: string, parts: readonly Part[]): readonly Part[] {
		const others = this.#others.get(uri);
		if (others === undefined) return parts;
		const facts = this.#found.get(uri)?.facts ?? [];
		return withPlaced(
			parts,
			placeAtHand(facts, { parts, others: (address) => others.get(address) }, this.#host.settings()),
		);
	}

	/** The reports of a file that is not open, with what is found on them; `read` reads those that they are held against. */
	async place(uri: string, parts: Parts, read = this.#host.read): Promise<Parts> {
		const facts = this.#found.get(uri)?.facts;
		if (facts === undefined) return parts;
		const placed = await placeFacts(facts, { parts, others: read }, this.#host.settings());
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
