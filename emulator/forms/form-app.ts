/** FormApp; being built. */
export {};
