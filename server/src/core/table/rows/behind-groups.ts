// What a label says behind the labels of the groups that it stands in.

/** The words of a label behind those of its groups, and their number. */
export interface Inner {
	readonly words: string;
	readonly number: number;
}

/** What stands behind the labels of groups, with a number of its own or none: `（四）无法提供 1.本机关不掌握相关政府信息`. */
export function behindGroups(words: string, { groups }: { readonly groups: readonly string[] }): Inner | undefined {
	const group = groups.find((own) => words.length > own.length && words.startsWith(own));
	if (group === undefined) return undefined;
	const rest = words.slice(group.length);
	const [numeral = ''] = INNER_NUMBER.exec(rest) ?? [];
	const own = rest.slice(numeral.length);
	if (own === '') return undefined;
	return behindGroups(own, { groups }) ?? { words: own, number: numeral.length === 1 ? Number(numeral) || 0 : 0 };
}

/** The number of a label, folded, within the words that name its groups; that of a note may stand before it. */
const INNER_NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十])/;
