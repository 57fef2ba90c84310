// The part of playwright-core's interface that is used here: it is fetched at run time, so its own types are not there.

export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Locator {
	locator(selector: string): Locator;
	frameLocator(selector: string): FrameLocator;
	filter(options: { hasText?: string | RegExp; visible?: boolean }): Locator;
	first(): Locator;
	last(): Locator;
	nth(index: number): Locator;
	count(): Promise<number>;
	click(options?: { button?: 'left' | 'middle' | 'right'; position?: { x: number; y: number } }): Promise<void>;
	dblclick(): Promise<void>;
	press(key: string): Promise<void>;
	evaluate<R>(run: (element: HTMLElement) => R): Promise<R>;
	getAttribute(name: string): Promise<string | null>;
	ariaSnapshot(): Promise<string>;
	fill(text: string, options?: { timeout?: number }): Promise<void>;
	waitFor(options?: { state?: 'attached' | 'visible' | 'hidden'; timeout?: number }): Promise<void>;
	boundingBox(): Promise<Rectangle | null>;
	innerText(): Promise<string>;
	textContent(): Promise<string | null>;
	allInnerTexts(): Promise<string[]>;
}

/** The elements of a frame in a page. */
export interface FrameLocator {
	locator(selector: string): Locator;
	frameLocator(selector: string): FrameLocator;
}

export interface Request {
	url(): string;
}

export interface Page {
	readonly keyboard: {
		press(key: string): Promise<void>;
		type(text: string): Promise<void>;
		down(key: string): Promise<void>;
		up(key: string): Promise<void>;
	};
	readonly mouse: {
		move(x: number, y: number): Promise<void>;
		click(x: number, y: number): Promise<void>;
		dblclick(x: number, y: number): Promise<void>;
		wheel(x: number, y: number): Promise<void>;
	};
	exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
	context(): BrowserContext;
	evaluate<R>(script: string): Promise<R>;
	frameLocator(selector: string): FrameLocator;
	goto(url: string, options?: { timeout?: number }): Promise<unknown>;
	locator(selector: string): Locator;
	on(event: 'crash' | 'close', listener: () => void): unknown;
	on(event: 'request', listener: (request: Request) => void): unknown;
	reload(): Promise<unknown>;
	setViewportSize(size: { width: number; height: number }): Promise<void>;
	screenshot(options: { path: string; clip?: Rectangle; animations?: 'disabled' | 'allow' }): Promise<unknown>;
	waitForFunction<T, R>(
		run: (argument: T) => R,
		argument: T,
		options?: { timeout?: number },
	): Promise<{ jsonValue(): Promise<R> }>;
}

export interface BrowserContext {
	pages(): Page[];
	grantPermissions(permissions: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

export interface Driver {
	readonly chromium: {
		launchPersistentContext(folder: string, options: Record<string, unknown>): Promise<BrowserContext>;
	};
}
