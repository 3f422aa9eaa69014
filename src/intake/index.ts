// The public surface of intake (`sayso/intake`): from paths and addresses to texts with their captures.
export { findPointers, readExtensions } from './find-pointers.ts'
export type { FindOptions } from './find-pointers.ts'
export { defaultLimits } from './intake-options.ts'
export type { IntakeLimits, IntakeOptions } from './intake-options.ts'
export { identifyLanguage } from './identify-language.ts'
export { openPointer } from './open-pointer.ts'
export type { Pointer, Skipped, Taken } from './taken.ts'
