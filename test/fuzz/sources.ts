// The texts that fuzzing begins with: the project's own samples, fixtures, written and hostile reports, and the corpus where it is.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../../server/src/core/grid/grid.ts';
import { decode } from '../../server/src/documents/plain/decode.ts';
import { HOSTILE_TEXTS } from '../properties/hostile-texts.ts';
import { CORPUS } from '../support/corpus.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { HOSTILE_WORDS } from '../support/hostile-words.ts';
import { rightRequests, writeReport } from '../support/make-report.ts';
import { readMarks } from '../support/marks.ts';

/** How large the texts are that cost much: a few thousand characters each. */
const SIZE = 15;

/** What a run draws from: texts, and files as their bytes. */
export interface Sources {
	readonly texts: readonly string[];
	readonly files: readonly Uint8Array[];
}

/** The sources of a run, in an order that does not depend on the machine. `corpus` says whether the corpus is among them. */
export function readSources(corpus: boolean): Sources {
	const own = [...textFiles('samples'), ...textFiles(join('test', 'checks', 'fixtures'))];
	const files = [...own, ...(corpus && existsSync(CORPUS) ? textFiles(CORPUS) : [])].map((path) => readFileSync(path));
	const texts = files.flatMap((bytes) => {
		const { text } = decode(bytes);
		return text === undefined || text.length === 0 ? [] : [readMarks(text).text];
	});
	return { texts: [...texts, ...written(), ...hostile()], files };
}

function textFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort((a, b) => (a < b ? -1 : 1));
}

/** Texts that were made to cost much, and reports whose every word is markup or a command. */
function hostile(): readonly string[] {
	return [...Object.values(HOSTILE_TEXTS).map((write) => write(SIZE)), ...HOSTILE_WORDS.map(hostileReport)];
}

/** A report in either form and in each layout that can be written. */
function written(): readonly string[] {
	const layouts: readonly Layout[] = ['row-per-line', 'cell-per-line', 'pipe'];
	return (['2019', '2021'] as const).flatMap((form) =>
		layouts.map((layout) =>
			writeReport({
				form,
				layout,
				organization: '云山县人民政府',
				year: form === '2019' ? 2020 : 2023,
				requests: rightRequests(form, { granted: [3, 1, 0, 0, 2, 0], partial: [1, 0, 0, 0, 0, 0] }),
				litigation: ['1', '0', '0', '2', '3', ...new Array<string>(10).fill('0')],
				prose: { overview: '全年共收到政府信息公开申请7件，其中自然人4件。办结7件，予以公开6件。' },
			}),
		),
	);
}
