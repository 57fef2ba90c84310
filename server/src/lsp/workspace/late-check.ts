// The check of the workspace as long as nobody has asked for it: no file was looked at, and nothing is found across reports.

import type { Diagnostic } from 'vscode-languageserver';
import type { Parts } from '../../core/parts.ts';
import type { Part } from '../../core/review.ts';
import type { CellKey, OtherCell } from '../../workspace/other-year.ts';
import type { WorkspaceCheck } from './check.ts';

/** The check, or what is known where there was none. */
export class LateCheck {
	readonly #make: () => WorkspaceCheck;
	#made: WorkspaceCheck | undefined;

	constructor(make: () => WorkspaceCheck) {
		this.#make = make;
	}

	/** The check itself, made for whoever needs it. */
	get itself(): WorkspaceCheck {
		this.#made ??= this.#make();
		return this.#made;
	}

	isChecked(uri: string): boolean {
		return this.#made?.isChecked(uri) ?? false;
	}

	async refresh(uri: string, force = false): Promise<void> {
		await this.#made?.refresh(uri, force);
	}

	async opened(uri: string): Promise<void> {
		await this.#made?.opened(uri);
	}

	complete(uri: string, parts: readonly Part[]): readonly Part[] {
		return this.#made === undefined ? parts : this.#made.complete(uri, parts);
	}

	async read(uri: string): Promise<Parts | undefined> {
		return this.#made?.read(uri);
	}

	otherCell(uri: string, part: number, cell: CellKey): OtherCell | undefined {
		return this.#made?.otherCell(uri, part, cell);
	}

	lastYear(uri: string, part: number): ReturnType<WorkspaceCheck['lastYear']> {
		return this.#made?.lastYear(uri, part);
	}

	diagnosticsOf(uri: string): Diagnostic[] | undefined {
		return this.#made?.diagnosticsOf(uri);
	}
}
