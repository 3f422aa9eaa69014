// Whether a statement claims nothing that another could say too: what something is called, why somebody is not named, that nobody comments. It would
// meet its like in any document. By the words of cue and content; a statement that claims nothing stands in no claim.

/** `isUnsourced`: nobody is said to say so; what critics call a thing they do claim. */
export function claimsNothing(cue: string, content: string, isUnsourced: boolean): boolean {
  return asksNotToBeNamed.test(content) || (isUnsourced && naming.test(cue)) || (keepingSilent.test(cue) && commenting.test(content))
}

const asksNotToBeNamed = /^[“"']?(?:not to be |to (?:remain|stay|be kept) |(?:his|her|their) (?:name|identity)\b.*\bnot be )(?:named|identified|quoted|anonymous|used|disclosed|published)/i
/** “also known as”, “who goes by”; not “is known for”, nor “was called a traitor”. */
const naming = /\b(?:(?:known|referred to)(?: \w+ly| just)? (?:as|by)|nicknamed|dubbed|code-?named|(?:goes|went|going) by)$/i
const keepingSilent = /\b(?:declin|refus)\w*|\b(?:not|unable|unavailable|asked)\b|n['’]t\b/i
const commenting = /^(?:to |for )?(?:comment|elaborat|respond|reply|answer)\w*/i
