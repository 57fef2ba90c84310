// Which year words speak of: the report's own, another one, or a part of it.

/** Several years together: 2019年至2023年. */
const SPAN_OF_YEARS = /(\d{4})年?度?[至到]?(\d{4})年/;

/** Whether a clause names a year, and not the report's own: one that it is compared with is another. */
export function isOtherYear(words: string, year: number | null): boolean {
	if (!words.includes('年')) return false;
	if (year === null) return /[与比较同]\d{4}年/.test(words);
	const named: readonly string[] = words.match(/\d{4}(?=年)/g) ?? [];
	const others = named.filter((one) => one !== String(year));
	const [, first, last] = SPAN_OF_YEARS.exec(words) ?? [];
	return first !== last || (others.length > 0 && (others.length === named.length || words.includes('分别')));
}

/** Whether a clause names a part of the year alone: 截至6月底, 上半年. */
export function isPartOfYear(words: string): boolean {
	if (!words.includes('月') && !words.includes('季度') && !words.includes('半年')) return false;
	if (/12月(?:31日|底|末)|年底|年末/.test(words)) return false;
	return /季度|半年|(?:至|截止|[1-9]|1[0-2])月(?:底|末|份|中旬)|前[1-9一二三四五六七八九十]个月|月?[-—~至到](?:[1-9]|1[01])月(?!\d)/.test(
		words,
	);
}

const CARRIED = /结转|顺延/;

/** The years before and after the report's own as 上年 and 下年, where things are carried over: 2022年结转, 结转至2024年. */
export function withRelativeYears(words: string, year: number | null): string {
	if (year === null || !words.includes('年') || !CARRIED.test(words)) return words;
	return words
		.replace(new RegExp(`${year - 1}年度?结转(?:[至到入](?:${year}|本)年度?)?`), '上年结转')
		.replace(new RegExp(`(?:${year}年度?)?(结转|顺延)[至到入]?${year + 1}年度?`), '$1下年');
}

/** Whether words name the report's own year. */
export function namesYear(words: string, year: number | null): boolean {
	return year !== null && words.includes(`${year}年`);
}
