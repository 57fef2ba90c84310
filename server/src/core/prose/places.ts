// The places of the country: in which cities there is a town of a name, and to which of them a body belongs.

/** The list as it is packed: a line for each city with its code, its counties, and its towns by what they end with. */
export type PackedPlaces = string;

/** What the towns of each group of a line end with. */
const TOWN_ENDS = ['镇', '乡', '街道', '苏木'];
const COUNTY_ENDS = ['县', '区', '市', '旗'];
/** What follows the name of a place in the name of its body. */
const BODY_ENDS = /(?:人民政府|政府|办事处|党委|党工委)$/;
/** No name of a town or a county is longer. */
const LONGEST = 12;
/** None of a town is shorter, its last word included, and none of a county. */
const SHORTEST_TOWN = 3;
const SHORTEST_COUNTY = 2;

/** The codes of the cities that have a town of a name; none where there is no such town. */
export function citiesWith(list: PackedPlaces, town: string): readonly string[] {
	const group = TOWN_ENDS.findIndex((end) => town.endsWith(end));
	if (group < 0) return [];
	return linesWith(list, town.slice(0, -(TOWN_ENDS[group]?.length ?? 0)), 2 + group);
}

/** The longest name of a town that some words end with; an empty string where they end with none. */
export function townAtEnd(list: PackedPlaces, words: string): string {
	for (let length = Math.min(LONGEST, words.length); length >= SHORTEST_TOWN; length--) {
		const name = words.slice(-length);
		if (citiesWith(list, name).length > 0) return name;
	}
	return '';
}

/** The cities that a body may belong to, by the places in its name; none where the list does not know them. */
export function citiesOfBody(list: PackedPlaces, organization: string): readonly string[] {
	const place = organization.replace(BODY_ENDS, '');
	const named = citiesOfCountiesIn(list, place);
	if (!TOWN_ENDS.some((end) => place.endsWith(end))) return named;
	const town = townAtEnd(list, place);
	const own = town === '' ? [] : citiesWith(list, town);
	return town === place ? own : own.filter((code) => named.includes(code));
}

/** The cities of the counties that a name holds. */
function citiesOfCountiesIn(list: PackedPlaces, name: string): readonly string[] {
	const codes: string[] = [];
	for (let end = SHORTEST_COUNTY; end <= name.length; end++) {
		if (!COUNTY_ENDS.includes(name.charAt(end - 1))) continue;
		for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST_COUNTY; start++)
			codes.push(...linesWith(list, name.slice(start, end), 1));
	}
	return codes;
}

/** The codes of the lines that hold a whole name in one of their groups. */
function linesWith(list: PackedPlaces, name: string, group: number): readonly string[] {
	const codes: string[] = [];
	for (let at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + 1)) {
		if (!isEdge(list.charAt(at - 1)) || !isEdge(list.charAt(at + name.length))) continue;
		const start = list.lastIndexOf('\n', at) + 1;
		const before = list.slice(start, at).split('\t');
		if (before.length - 1 === group) codes.push(before[0] ?? '');
	}
	return codes;
}

function isEdge(character: string): boolean {
	return character === '' || ' \t\n'.includes(character);
}
