/** How long an act may take. `same_day` is the limit of civil status and certification: today, or the next working day after the cut-off. */
export type Limit = { readonly value: number; readonly unit: 'working_day' | 'day' | 'hour' | 'month' | 'same_day' }

/** A time in which the clock stood still; without an end it still does. */
export type Suspension = { readonly from: Date; readonly to: Date | null }
