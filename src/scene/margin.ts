/**
 * How far beyond the view ground and scene are painted, so that a pan shows no edge; pixels. While nothing moves
 * the layers end with the view: what cannot be seen need not be rastered with each step of the date.
 */
export const MARGIN = 160;
