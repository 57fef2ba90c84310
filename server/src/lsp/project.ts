// The project that is open: its configuration, and the findings that its baseline knows.

import type { Config } from '../workspace/files/config.ts';
import type { Environment } from './environment.ts';
import { KnownFindings } from './known-findings.ts';

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
