// The project that is open: its configuration, and the findings that its baseline knows.

import type { CheckId } from '../core/words/check-ids.ts';
import { ALL_CHECKS } from '../workspace/checks/checks.ts';
import type { Config } from '../workspace/files/config.ts';
import type { Environment } from './environment.ts';
import { KnownFindings } from './known-findings.ts';
import type { Settings } from './settings.ts';

/** What a project needs of the server. */
export interface ProjectHost {
	readonly environment: Environment;
	readonly folders: () => Promise<readonly string[]>;
	readonly log: (message: string) => void;
}

/** The project of a session. */
export class Project {
	readonly known: KnownFindings;
	readonly #host: ProjectHost;

	constructor(host: ProjectHost) {
		this.#host = host;
		this.known = new KnownFindings(host.environment.baselines);
	}

	/** Reads what the project chose, and its baseline. */
	async read(): Promise<Config> {
		const { config, problems, folder } = this.#host.environment.configIn(await this.#host.folders());
		const more = this.known.read(folder, config.baseline);
		for (const problem of [...problems, ...more]) this.#host.log(problem);
		return config;
	}
}

/** Whether a check is on. */
export function isOn(id: string, { checks }: Pick<Settings, 'checks'>): boolean {
	const check = ALL_CHECKS.find((candidate) => candidate.id === id);
	return (checks[id as CheckId] ?? (check === undefined || check.stage === 'trial' ? 'off' : 'on')) !== 'off';
}
