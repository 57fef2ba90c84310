// The project that is open: its configuration, and the findings that its baseline knows.

import type { EditorWords } from '../core/words/editor.ts';
import { CONFIG_NAME, type Config } from '../workspace/files/config.ts';
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
	#wrong: readonly string[] = [];
	#isNews = false;

	constructor(host: ProjectHost) {
		this.#host = host;
		this.known = new KnownFindings(host.environment.baselines);
	}

	/** Reads what the project chose, and its baseline. */
	async read(): Promise<Config> {
		const { config, problems, folder } = this.#host.environment.configIn(await this.#host.folders());
		const wrong = [...problems, ...this.known.read(folder, config.baseline)];
		for (const problem of wrong) this.#host.log(problem);
		if (wrong.join() !== this.#wrong.join()) this.#isNews = wrong.length > 0;
		this.#wrong = wrong;
		return config;
	}

	/** What is to be said of files of the project that count for nothing since they are wrong: once, until that changes. */
	news({ configIgnored, acceptedIgnored }: EditorWords): string | undefined {
		const [first = ''] = this.#wrong;
		if (!this.#isNews) return undefined;
		this.#isNews = false;
		if (!first.includes(CONFIG_NAME)) return acceptedIgnored;
		return configIgnored(Number(/:(\d+):\d+: /.exec(first)?.[1] ?? 0));
	}
}
