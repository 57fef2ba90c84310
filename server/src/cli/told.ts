// What the command line says to the program that runs it in a thread of its own.

/** The output is written whole. A run that failed says nothing; its status alone cannot tell the two apart. */
export interface Written {
	/** How many files were not read, or not to their end. */
	readonly unread: number;
}
