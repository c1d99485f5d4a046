/** The first word of a thread: it has started. One that ends without it cannot be had on this machine. */
export const READY = 'ready';
