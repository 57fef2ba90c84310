// Names of public bodies as they are compared: the usual variants of one name made the same.

import { fold } from '../core/text/chars.ts';

/** Endings of places; 街道 and 地区 count as one character would. */
const PLACES = '省市区县州盟旗镇乡';
/** What may follow a place without naming another body: 张家湾镇人民政府 is 张家湾镇. */
const GOVERNMENTS = ['人民政府', '政府'];
/** Words for one thing, each before the usual one. */
const SAME: readonly (readonly [string, string])[] = [
	['街道办事处', '街道'],
	['街道办', '街道'],
	['地区办事处', '地区'],
	['管理委员会', '管委会'],
];
/** Places above others, which a fuller name puts in front. */
const HIGHER = '省市区县州盟旗';
/** Words that end like a place and are none: 开发区, 示范区, 城市管理局. */
const NO_PLACE = [
	'发区',
	'新区',
	'园区',
	'范区',
	'景区',
	'社区',
	'城区',
	'矿区',
	'税区',
	'治区',
	'库区',
	'辖区',
	'城市',
];
/** Levels of places together: 各区县. */
const LEVELS = ['区县', '县区', '市县', '县市', '市区', '省市'];
/** A place has a name of at least so many characters before its ending. */
const SHORTEST_PLACE = 2;
/** What a body calls itself names none. */
const OWN = /^[本我](?:单位|机关|部门|行政机关|中心|公司|[局委办镇乡县区市院校厅州盟旗]|街道)$/;
/** The shortest name that a body can be known by. */
const SHORTEST = 3;

/** A name in its usual form; the empty string where nothing is left that could name a body. */
export function usualName(name: string): string {
	let usual = fold(name);
	for (const [variant, word] of SAME) if (usual.endsWith(variant)) usual = usual.slice(0, -variant.length) + word;
	for (const ending of GOVERNMENTS) {
		const place = usual.slice(0, -ending.length);
		if (usual.endsWith(ending) && endsAsPlace(place)) usual = place;
	}
	return usual.length >= SHORTEST && !OWN.test(usual) && /^[\u3400-\u9fff]+$/.test(usual) ? usual : '';
}

/** Whether a usual name ends as the name of a place does. */
export function endsAsPlace(name: string): boolean {
	return PLACES.includes(name.slice(-1)) || name.endsWith('街道') || name.endsWith('地区');
}

/** Whether a fuller name is a shorter one with the places above it in front: 北京市通州区张家湾镇, 张家湾镇. */
export function isFullerName(fuller: string, name: string): boolean {
	return shorterNames(fuller).includes(name);
}

/** The names that a full name is also known by: itself without the places in front, the longest first. */
export function shorterNames(name: string): readonly string[] {
	const shorter: string[] = [];
	for (let at = SHORTEST_PLACE; at + SHORTEST <= name.length; at++)
		if (HIGHER.includes(name.charAt(at - 1)) && !HIGHER.includes(name.charAt(at))) shorter.push(name.slice(at));
	return shorter;
}

/**
 * Whether a usual name names one body of the country: a place stands in front of it, or it is itself a city or a county.
 * 城关镇, 财政局 and 鼓楼区 do not: there are many of them.
 */
export function isFullName(name: string): boolean {
	if ('省市州盟县旗'.includes(name.slice(-1))) return true;
	for (let at = SHORTEST_PLACE; at < name.length - 1; at++) {
		if (HIGHER.includes(name.charAt(at)) && !NO_PLACE.includes(name.slice(at - 1, at + 1))) return true;
	}
	return false;
}

/** Whether a name alone can be that of a place above others: 通州区; not 各区县, 示范区. */
export function isHigherPlace(name: string): boolean {
	return (
		/^[\u4e00-\u9fff]{3,24}$/.test(name) &&
		HIGHER.includes(name.slice(-1)) &&
		!NO_PLACE.includes(name.slice(-2)) &&
		!LEVELS.includes(name.slice(-2)) &&
		!'各全所本该我'.includes(name.charAt(0))
	);
}
