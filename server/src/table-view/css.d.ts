// Style sheets are imported as their text: the bundler puts it in their place.

declare module '*.css' {
	/** The style sheet. */
	const style: string;
	// biome-ignore lint/style/noDefaultExport: this is how the bundler hands it over
	export default style;
}
