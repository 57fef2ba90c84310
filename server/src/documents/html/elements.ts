// What the elements of a page do to its text.

/** A line of their own: what a browser shows as blocks. */
export const BLOCKS: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
		'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ul'
	).split(' '),
);

/** Nothing of these is shown as text, or it is no part of the page. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
	(
		'applet audio canvas datalist embed iframe map math noembed noframes noscript object rp rt script select style svg ' +
		'template textarea title video'
	).split(' '),
);

/** The groups of a table's rows, over whose borders no cell reaches. */
export const ROW_GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** Whether an element and all within is hidden, as far as it says so itself. */
export function isHidden({ hidden, style }: Readonly<Record<string, string | undefined>>): boolean {
	if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
	return (
		style !== undefined &&
		/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style)
	);
}
