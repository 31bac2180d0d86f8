/** The true time, `seconds` from now: stand-ins look at their own clock, so a context that talks to them must, too. */
export const trueTime = (seconds = 0): Date => new Date(Date.now() + seconds * 1000)
