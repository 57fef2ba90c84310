// Towns of other places that the prose of a report names: a sign that its text was copied.

import { isLineEnd } from '../text/chars.ts';
import type { Span } from '../text/span.ts';
import { citiesOfBody, citiesWith, type PackedPlaces, townAtEnd } from './places.ts';

/** A body that is named, without the words before its name. */
export interface NamedBody extends Span {
	readonly name: string;
}

/** What names of towns end with. */
const ENDS = ['镇', '乡', '街道'];
/** Characters before that without which it is no name: 我镇, 各乡镇, 城镇, 村镇. */
const NO_NAME = '我本各全该乡镇城村集小县区市省州级、，,。和与及在由向对到为是的之下按据届 \u3000\t\n\r（(“《';
/** Characters behind it with which it is another word: 乡村, 城镇化. */
const OTHER_WORDS = '村土亲愁音贤镇化';
/** Characters before a name that make it a full one, which nobody leaves by mistake. */
const HIGHER = '省市县区州旗盟';
/** Why a report speaks of another place. */
const REASONS = /学习|考察|交流|对口|结对|帮扶|支援|协作|来访|调研|赴/;
/** No name is longer. */
const LONGEST = 12;
/** No report names so many places; a text that does is something else. */
const MOST_LOOKED_UP = 200;
/** A sentence is not looked at further on each side. */
const REACH = 200;

/** What is asked of a text: which towns it names, where those of the reporting body are not. */
export interface BodyQuestion {
	readonly text: string;
	readonly stretches: readonly Span[];
	readonly organization: string;
	/** The kept list of places; asked only where a name stands that is not the body's own. */
	readonly places: () => PackedPlaces;
}

/** The towns in some stretches of a text that are of another city than the reporting body. */
export function otherBodiesIn({ text, stretches, organization, places }: BodyQuestion): readonly NamedBody[] {
	if (organization === '') return [];
	const named = placesNamed(text, stretches, organization).slice(0, MOST_LOOKED_UP);
	const own = named.length === 0 ? [] : citiesOfBody(places(), organization);
	if (own.length === 0) return [];
	return named.flatMap((end) => otherTown({ text, end, organization, own, list: places() }) ?? []);
}

/** Where words end that may name a town, and not the body itself. */
function placesNamed(text: string, stretches: readonly Span[], organization: string): readonly number[] {
	const mayBe = (at: number, behind: number) =>
		!NO_NAME.includes(text.charAt(at - 1)) &&
		!organization.includes(text.slice(at - 1, behind)) &&
		!OTHER_WORDS.includes(text.charAt(behind));
	const inProse = (at: number) => stretches.some(({ start, end }) => at >= start && at < end);
	const endsBy = (mark: string) =>
		placesOf(text, mark).flatMap((at) => (mayBe(at, at + mark.length) && inProse(at) ? [at + mark.length] : []));
	return ENDS.flatMap(endsBy).sort((a, b) => a - b);
}

/** Where a mark stands in a text. */
function placesOf(text: string, mark: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at);
	return places;
}

interface Mention {
	readonly text: string;
	readonly end: number;
	readonly organization: string;
	readonly own: readonly string[];
	readonly list: PackedPlaces;
}

function otherTown({ text, end, organization, own, list }: Mention): NamedBody | undefined {
	const name = townAtEnd(list, text.slice(Math.max(0, end - LONGEST), end));
	const start = end - name.length;
	if (name === '' || organization.includes(name) || HIGHER.includes(text.charAt(start - 1))) return undefined;
	if (citiesWith(list, name).some((code) => own.includes(code))) return undefined;
	return REASONS.test(sentenceAround(text, start, end)) ? undefined : { name, start, end };
}

/** The sentence around a stretch, as far as it is looked at. */
function sentenceAround(text: string, start: number, end: number): string {
	let from = start;
	let to = end;
	while (from > 0 && start - from < REACH && !isStop(text, from - 1)) from--;
	while (to < text.length && to - end < REACH && !isStop(text, to)) to++;
	return text.slice(from, to);
}

function isStop(text: string, at: number): boolean {
	return isLineEnd(text.charCodeAt(at)) || '。！？；'.includes(text.charAt(at));
}
