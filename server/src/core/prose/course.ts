// What the sentences of a stretch of prose speak of, from one to the next.

import { CHINESE_NUMERALS } from '../text/numbering.ts';
import type { Before } from './opened.ts';
import type { Topics } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { ProseContext } from './statement.ts';
import type { SentenceReading } from './statements.ts';

const NOTHING: Topics = new Map();

const LINE_END = /[\n\r]/;
/** The heading of a part of a section, by its mark and its words: （二）依申请公开情况, 2.依申请公开, 二是依申请公开. */
const HEADING = `([（(][${CHINESE_NUMERALS}]{1,2}[）)]|[${CHINESE_NUMERALS}]是|\\d{1,2}[.．、])([^\\n\\r。，,；;：:]{0,30})`;
const PART = new RegExp(`^${HEADING}`);
/** All of them in a stretch of text. */
const PARTS = new RegExp(`(?<=^|[\\n\\r。；])[ \\t\\u3000]*${HEADING}`, 'g');

/** Where a stretch begins, and the section that it stands in. */
interface Place {
	readonly start: number;
	readonly section?: string | undefined;
}

/** What was spoken of, as far as the next sentence may go on with it. */
export class Course {
	readonly #text: string;
	readonly #prose: ProseContext['prose'];
	#topics = NOTHING;
	/** What a sentence of the paragraph spoke of, of which none since has turned away. */
	#above = NOTHING;
	/** What the part of the section is about, by its heading, of which no sentence of it has turned away. */
	#part = NOTHING;
	/** How deep its heading stands. */
	#level = 0;
	/** Whether sentences that count nothing stand behind the last one. */
	#skipped = false;
	/** Where the last sentence ends; the stretch begins there before the first. */
	#end: number;
	#begun = false;

	/** What the section itself is about. */
	readonly #section: Topics;

	constructor(text: string, { prose }: ProseContext, { start, section = '' }: Place) {
		this.#text = text;
		this.#prose = prose;
		this.#end = start;
		this.#section = prose.topics[section] === undefined ? NOTHING : new Map([[section, []]]);
	}

	/** Passes over sentences that count nothing. */
	passOver(): void {
		this.#skipped = true;
	}

	/** What was spoken of before a sentence. */
	before({ at: [start = 0] }: Sentence): Before {
		const between = this.#text.slice(this.#end, start);
		if (this.#skipped && (this.#part.size > 0 || this.#about(between).size > 0))
			for (const heading of between.matchAll(PARTS)) this.#turnTo(heading);
		const onLine = this.#begun && !LINE_END.test(between);
		const near = onLine && !this.#skipped;
		const goesOn = onLine && this.#above.size > 0 && (near || this.#tellsMore(between));
		const topics = this.#skipped ? NOTHING : this.#topics;
		return { topics, near, above: goesOn ? this.#above : this.#part, section: this.#section };
	}

	/** Takes a sentence with what it speaks of, where that was looked for. */
	take(sentence: Sentence, { above }: Before, read: SentenceReading | undefined): void {
		const stays = read?.turnsAway === false;
		this.#end = (sentence.at.at(-1) ?? -1) + 1;
		this.#begun = true;
		this.#skipped = false;
		this.#topics = read?.topics ?? NOTHING;
		const heading = PART.exec(sentence.words);
		if (heading !== null) this.#turnTo(heading);
		else if (!stays) this.#part = NOTHING;
		const goesOn = heading === null ? above : this.#part;
		this.#above = this.#topics.size > 0 ? this.#topics : stays ? goesOn : NOTHING;
	}

	/** A part of a section begins with a heading; one below it goes on with its topic. */
	#turnTo([, mark = '', heading = '']: readonly string[]): void {
		const level = /^[（(]/.test(mark) ? 0 : /^\d/.test(mark) ? 2 : 1;
		const about = this.#about(heading);
		if (level > this.#level && (about.size === 0 || this.#part.size > 0)) return;
		this.#part = about;
		this.#level = level;
	}

	/** What the part of a section is about that has a heading. */
	#about(heading: string): Topics {
		let about = NOTHING;
		const { topics } = this.#prose;
		for (const topic in topics)
			if (topics[topic]?.begins?.some((word) => heading.includes(word))) about = new Map([...about, [topic, []]]);
		return about;
	}

	/** Whether sentences that count nothing tell more of what was spoken of, all of them. */
	#tellsMore(between: string): boolean {
		const words = [...this.#above.keys()].flatMap((topic) => this.#prose.topics[topic]?.begins ?? []);
		const said = between.split('。').filter((one) => one.trim() !== '');
		return said.every((one) => words.some((word) => one.includes(word)));
	}
}
