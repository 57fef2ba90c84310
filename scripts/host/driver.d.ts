// The part of playwright-core's interface that is used here: it is fetched at run time, so its own types are not there.

export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Locator {
	locator(selector: string): Locator;
	filter(options: { hasText?: string | RegExp; visible?: boolean }): Locator;
	first(): Locator;
	click(options?: { button?: 'left' | 'right' }): Promise<void>;
	fill(text: string): Promise<void>;
	waitFor(options?: { state?: 'attached' | 'visible' | 'hidden'; timeout?: number }): Promise<void>;
	boundingBox(): Promise<Rectangle | null>;
	innerText(): Promise<string>;
}

export interface Page {
	readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
	readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
	exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
	goto(url: string, options?: { timeout?: number }): Promise<unknown>;
	locator(selector: string): Locator;
	on(event: 'crash' | 'close', listener: () => void): unknown;
	screenshot(options: { path: string; clip?: Rectangle; animations?: 'disabled' | 'allow' }): Promise<unknown>;
	waitForFunction<T, R>(
		run: (argument: T) => R,
		argument: T,
		options?: { timeout?: number },
	): Promise<{ jsonValue(): Promise<R> }>;
}

export interface BrowserContext {
	pages(): Page[];
	close(): Promise<void>;
}

export interface Driver {
	readonly chromium: {
		launchPersistentContext(folder: string, options: Record<string, unknown>): Promise<BrowserContext>;
	};
}
