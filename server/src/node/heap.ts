// How the memory of a process grows.

import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap of the process, and of its threads, grow to twice of what is alive before what is not is collected. V8's
 * own limit is four times; a text made to cost memory would take all of it, a usual run is no slower for half.
 */
export function boundHeap(): void {
	setFlagsFromString('--heap-growing-percent=100');
}
