// What the sentences of a stretch of prose speak of, from one to the next.

import type { Topics } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { ProseContext } from './statement.ts';
import type { Before, SentenceReading } from './statements.ts';

const NOTHING: Topics = new Map();

const LINE_END = /[\n\r]/;
/** The heading of a part of a section: （二）依申请公开情况. */
const PART = /^\([一二三四五六七八九十]{1,2}\)([^。,;:]{0,30})/;

/** What was spoken of, as far as the next sentence may go on with it. */
export class Course {
	readonly #text: string;
	readonly #prose: ProseContext['prose'];
	#topics = NOTHING;
	/** What a sentence of the paragraph spoke of, of which none since has turned away. */
	#above = NOTHING;
	/** What the part of the section is about, by its heading, of which no sentence of it has turned away. */
	#part = NOTHING;
	/** Whether sentences that count nothing stand behind the last one. */
	#skipped = false;
	/** Where the last sentence ends; undefined before the first. */
	#end: number | undefined;

	constructor(text: string, { prose }: ProseContext) {
		this.#text = text;
		this.#prose = prose;
	}

	/** Passes over sentences that count nothing. */
	passOver(): void {
		this.#skipped = true;
	}

	/** What was spoken of before a sentence. */
	before({ at: [start = 0] }: Sentence): Before {
		const between = this.#end === undefined ? undefined : this.#text.slice(this.#end, start);
		const onLine = between !== undefined && !LINE_END.test(between);
		const near = onLine && !this.#skipped;
		const goesOn = onLine && this.#above.size > 0 && (near || this.#tellsMore(between));
		return { topics: this.#skipped ? NOTHING : this.#topics, near, above: goesOn ? this.#above : this.#part };
	}

	/** Takes a sentence with what it speaks of, where that was looked for. */
	take(sentence: Sentence, { above }: Before, read: SentenceReading | undefined): void {
		const stays = read?.turnsAway === false;
		this.#end = (sentence.at.at(-1) ?? -1) + 1;
		this.#skipped = false;
		this.#topics = read?.topics ?? NOTHING;
		const heading = PART.exec(sentence.words)?.[1];
		if (heading !== undefined) this.#part = this.#about(heading);
		else if (!stays) this.#part = NOTHING;
		const goesOn = heading === undefined ? above : this.#part;
		this.#above = this.#topics.size > 0 ? this.#topics : stays ? goesOn : NOTHING;
	}

	/** What the part of a section is about that has a heading. */
	#about(heading: string): Topics {
		const about = Object.entries(this.#prose.topics).filter(([, { begins = [] }]) =>
			begins.some((word) => heading.includes(word)),
		);
		return new Map(about.map(([topic]) => [topic, []]));
	}

	/** Whether sentences that count nothing tell more of what was spoken of, all of them. */
	#tellsMore(between: string): boolean {
		const words = [...this.#above.keys()].flatMap((topic) => this.#prose.topics[topic]?.begins ?? []);
		const said = between.split('。').filter((one) => one.trim() !== '');
		return said.every((one) => words.some((word) => one.includes(word)));
	}
}
