/**
 * A count with its thousands apart, `12,480`: the same in both languages. `toLocaleString` says the same, but the first call of a page
 * makes the browser load its tables of the world's numbers, which takes longer than drawing the count.
 */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
