// The head words that tell what a holder is: titles, offices, expert roles, other roles, classes of people, bodies and documents.
// Data only, in lower case and the singular unless a word has none; decides nothing about a given text.

const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export type Gender = 'male' | 'female'

/** Titles before a name that tell the gender. */
export const genderTitles: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'male'], ['mister', 'male'], ['sir', 'male'], ['lord', 'male'], ['king', 'male'], ['prince', 'male'], ['father', 'male'], ['pope', 'male'], ['imam', 'male'],
  ['mrs', 'female'], ['ms', 'female'], ['miss', 'female'], ['dame', 'female'], ['lady', 'female'], ['queen', 'female'], ['princess', 'female'], ['sister', 'female'],
  ['congressman', 'male'], ['congresswoman', 'female'], ['chairman', 'male'], ['chairwoman', 'female'], ['spokesman', 'male'], ['spokeswoman', 'female'],
  ['businessman', 'male'], ['businesswoman', 'female'], ['actor', 'male'], ['actress', 'female'], ['brother', 'male'],
  ['husband', 'male'], ['son', 'male'], ['uncle', 'male'], ['nephew', 'male'], ['grandfather', 'male'], ['man', 'male'], ['boy', 'male'],
  ['mother', 'female'], ['wife', 'female'], ['widow', 'female'], ['daughter', 'female'], ['aunt', 'female'], ['niece', 'female'], ['grandmother', 'female'], ['woman', 'female'], ['girl', 'female'],
])

/** Abbreviated and courtesy titles, without their full stop: they never are a name nor, alone, a stated office. */
export const courtesyTitles = wordSet(`mr mister mrs ms miss mx dr prof sir dame lord lady rev hon jr sr`)

/** Offices of public authority or of speaking for a body: who holds one acts in it (class office-holder). */
export const officeNouns = wordSet(`
  president vice-president minister premier chancellor king queen prince princess emperor emir sultan pope monarch ruler
  senator sen congressman congresswoman congressperson representative rep lawmaker legislator mp parliamentarian deputy delegate governor gov lieutenant-governor
  mayor councillor councilman councilwoman assemblyman assemblywoman councilor alderman commissioner secretary undersecretary speaker leader whip chairman chairwoman chairperson chair co-chair
  general gen lieutenant lt colonel col major maj captain capt sergeant sgt admiral adm brigadier brig marshal commander cmdr commandant officer sheriff constable superintendent
  judge justice magistrate prosecutor attorney ambassador envoy diplomat consul negotiator mediator ombudsman auditor comptroller treasurer inspector
  spokesman spokeswoman spokesperson director chief head boss official administrator governor-general candidate nominee incumbent contender front-runner frontrunner
  bishop archbishop cardinal imam ayatollah patriarch sheikh mullah chief-of-staff adviser advisor aide strategist pollster superdelegate counsel
  executive ceo cfo coo dean rector provost president-elect warlord rebel-leader politician statesman czar regulator registrar
  surrogate organizer organiser campaigner coordinator lobbyist negotiator trustee comandante`)

/** Who speaks as one that studies or reports (class expert). */
const expertNouns = wordSet(`
  professor analyst expert journalist reporter correspondent editor columnist commentator author writer historian scientist researcher scholar economist
  academic lecturer host anchor pundit broadcaster blogger critic sociologist psychologist biologist physicist epidemiologist statistician fellow specialist
  lawyer doctor physician surgeon consultant theorist demographer climatologist meteorologist moderator interviewer presenter economist-in-chief reviewer novelist essayist
  political-scientist contributor photographer filmmaker biographer astronomer`)

/** Who does violence or suffers it: a name that stands near is as likely the other's, and to give one's words to the other is the worst of errors. */
export const forceNouns = wordSet(`militant fighter soldier gunman attacker assailant insurgent rebel terrorist jihadist jihadi extremist executioner captor hostage prisoner detainee inmate captive suspect shooter sniper bomber killer murderer victim survivor bystander assassin kidnapper abductor`)

/** Of whom somebody has one or a few, so that a text means the one it has named. */
export const kinNouns = wordSet(`father mother parent husband wife widow son daughter child brother sister sibling twin uncle aunt grandfather grandmother grandparent relative couple family`)

/** Who stands to a person as nobody stands to a firm or a place: whose they are is a person (“the widow of Maro Lind”). */
export const ofPersons = wordSet(`father mother husband wife ex-wife ex-husband widow widower son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother fiancee fiancé fiancée fiance girlfriend boyfriend friend stepfather stepmother mum mom dad`)

/** Whether the noun is of somebody who knows a field; a science in its name says so (“arachnologist”). */
export const isExpertNoun = (noun: string): boolean => expertNouns.has(noun) || (/(?:olog|iatr|onom)ist$/.test(noun) && !/^(?:cosmet|astr)ologist$/.test(noun))

/** Other words for one person; stated alone they make a role, never an office. */
const personNouns = wordSet(`
  founder co-founder cofounder owner publisher manager principal
  man woman lady gentleman neurosurgeon boy girl child person resident witness victim survivor neighbour neighbor refugee migrant farmer teacher student worker driver nurse soldier fighter
  veteran activist protester demonstrator supporter voter donor member employee staffer operative insider source friend father mother brother sister son daughter husband wife
  widow parent cousin uncle aunt relative villager shopkeeper cashier businessman businesswoman billionaire millionaire developer banker engineer pastor priest rabbi nun
  actor actress singer musician artist comedian athlete player coach officer policeman policewoman detective guard agent narrator interpreter translator caller commenter user tweeter
  informant whistleblower defector prisoner detainee hostage suspect defendant plaintiff celebrity tycoon magnate entrepreneur retiree pensioner mechanic chef waiter designer
  investor trader clerk secretary-general republican democrat conservative liberal independent libertarian socialist moderate insurgent rebel militant opponent rival ally foe predecessor successor
  advocate volunteer attendee participant passenger customer client patient guest speaker colleague contractor producer director-general user sympathizer sympathiser aide-de-camp counselor counsellor
  footballer cricketer golfer boxer swimmer runner cyclist rapper guitarist pianist drummer dancer composer poet playwright cartoonist sculptor architect astronaut pilot plumber
  electrician grocer midwife ferryman schoolteacher headteacher headmaster farmhand sailor beekeeper lockkeeper harbourmaster fiancee fiancée fiance fiancé girlfriend boyfriend stepfather stepmother grandson granddaughter grandfather grandmother roommate classmate housemate landlord homeowner
  clergyman layman laywoman mogul star hero chairman-elect congressman-elect partisan immigrant settler shepherd trucker miner fisherman lumberjack ranger firefighter paramedic stranger passer-by bystander onlooker mate master emcee terrorist jihadist jihadi extremist eyewitness deckhand shipmate`)

/** Plural classes of people who make a crowd, not a described source. */
export const collectiveNouns = wordSet(`
  expert analyst critic observer voter supporter opponent people republican democrat conservative liberal progressive independent moderate american resident citizen protester demonstrator
  activist advocate donor delegate fan follower user scientist researcher scholar economist historian pundit commentator journalist reporter lawmaker politician leader member
  worker student woman man parent child family teacher doctor nurse farmer refugee migrant immigrant muslim christian jew catholic evangelical hindu buddhist sikh veteran soldier local villager neighbour neighbor
  community public crowd electorate population world country nation state media press outlet organization organisation group union company business investor market establishment elite wing base
  candidate rival contender fundraiser backer detractor skeptic sceptic proponent millennial activist traditionalist elder majority minority half third quarter percent respondent viewer reader listener
  other many some few most everyone everybody anyone somebody someone anybody nobody none all both several those number thousand hundred dozen million faction camp circle opposition left right
  person millionaire billionaire rebel militant insurgent fighter partisan hawk dove loyalist hardliner reformer dissident westerner`)

/** Plural roles: unnamed but described, even with “some” or a number before them. */
export const roleNouns = wordSet(`
  official authority police adviser advisor aide lawyer attorney source strategist operative officer prosecutor investigator spokesman spokeswoman spokesperson diplomat minister
  representative executive staffer employee staff insider witness judge commander general negotiator ally friend relative regulator associate governor senator mayor doctor
  consultant pollster manager organizer organiser counsel surrogate jury interviewer narrator moderator sheriff inspector senator legislator agent guard`)

/** Offices so general that another word may name the same one (“the head of the province”, its governor). */
export const generalOffices = wordSet(`head leader chief boss official`)

const sameOffices = [
  'judge justice magistrate', 'lawmaker legislator senator sen representative rep congressman congresswoman mp parliamentarian', 'doctor physician surgeon', 'lawyer attorney counsel',
  'minister secretary', 'police-chief sheriff', 'professor academic scholar', 'journalist reporter correspondent', 'billionaire tycoon magnate mogul',
].map((row) => row.split(' '))

/** Whether one noun may take up a holder of the other (“the lawmaker”, a senator). */
export function isSameOffice(one: string, other: string): boolean {
  return one === other || sameOffices.some((row) => row.includes(one) && row.includes(other))
}

const sameDocuments = [
  'poll survey polling', 'report study survey analysis review investigation probe audit assessment findings', 'letter missive email e-mail memo memorandum', 'bill legislation measure proposal plan law act amendment',
  'ad advertisement commercial video spot clip', 'lawsuit suit complaint filing', 'article story piece column editorial op-ed dispatch', 'agreement accord treaty deal', 'statement release declaration', 'book memoir',
].map((row) => row.split(' '))

/** Whether one noun may take up a document of the other (“the survey”, a poll). */
export function isSameDocument(one: string, other: string): boolean {
  return one === other || sameDocuments.some((row) => row.includes(one) && row.includes(other))
}

/** One person's trade or a firm's: a name in the sentence before does not tell which. */
export const firmNouns = wordSet(`contractor owner publisher producer developer supplier operator manufacturer maker seller buyer dealer agent client customer guard`)

/** Nouns of those who speak for a body; unnamed, they stand for it. */
export const spokesNouns = wordSet(`spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spokespersons`)

/** Bodies of state. */
export const governmentNouns = wordSet(`
  government ministry administration department state parliament congress senate house cabinet court council embassy consulate treasury presidency monarchy palace kremlin
  bureau agency commission authority directorate legislature assembly duma knesset bundestag municipality city county district secretariat regime junta republic kingdom emirate federation
  pentagon fed fbi cia nsa un nato eu`)

/** Those who fight: armies, police, militias. */
export const armedNouns = wordSet(`army military militia force navy guard guards corps police taliban brigade brigades battalion resistance insurgency guerrilla guerrillas mujahideen jihad gendarmerie troops command`)

/** Other bodies. */
const organisationNouns = wordSet(`
  campaign team party group organization organisation company corporation corp inc ltd llc firm bank union association federation foundation institute institution university college school academy center centre
  committee board society league club team network channel station newspaper paper magazine outlet times post journal news herald tribune gazette globe guardian press daily review observer telegraph chronicle register
  agency service services office administration church mosque synagogue hospital museum trust fund pac caucus coalition alliance movement front project initiative network industries motors airlines
  media radio tv television broadcasting studio studios website site platform forum think-tank watchdog observatory charity ngo syndicate brotherhood cartel consortium conglomerate brand retailer maker manufacturer startup
  publication tabloid affiliate chapter convention conference congress lobby bloc camp chain partnership council commission panel task-force watch action leader-post star sun mirror times-picayune express dispatch courier examiner tribune-review inquirer bee ledger
  wire mail monitor reuters bbc cnn afp npr xinhua interfax tass bloomberg politico breitbart
  holdings capital partners management associates systems technologies technology laboratories labs entertainment pictures records group's airways electric pharmaceuticals energy oil steel stores foods`)

/** What is read or heard and can itself state something. */
export const documentNouns = wordSet(`
  poll polling survey report study analysis document record statement letter e-mail email memo memorandum book memoir article editorial column op-ed law bill act constitution treaty agreement accord resolution ruling verdict order
  decree decision filing lawsuit suit complaint indictment affidavit transcript testimony release tweet post video footage film documentary advertisement ad commercial ad message audio recording tape photo
  data figures statistics census summary findings review assessment audit guideline guidelines guidance rule rules plan proposal draft text declaration communique communiqué manifesto platform petition contract schedule
  rankings ranking index forecast projection website page headline story dispatch speech address interview measure amendment charter script caption sign banner results disclosure chart map list cable
  newsletter flier flyer leaflet pamphlet note slogan blog headline obituary paper dossier warrant summons regulation policy code notice bulletin advisory provision clause piece probe copy scorecard readout legislation missive listing polling movie tracker tally count textbook form spot examination investigation probe timeline biography autobiography research result finding figure ranking passage average email editorials opinion brief abstract article slide presentation`)

/** Persons so common that “the man” need not be the one named last. */
export const anybodyNouns = wordSet(`man woman person boy girl child employee worker resident witness judge narrator interviewer user caller reporter officer student teacher source member driver neighbor neighbour clerk cashier attendee voter supporter`)

/** What somebody utters: with an owner (“her remarks”), the owner holds it. */
export const utteranceNouns = wordSet(`word reporting remark comment rhetoric tweet speech stance position view answer response reply criticism attack assertion claim allegation argument charge accusation denial statement message testimony account submission recollection talk address proposal vow pledge call suggestion idea plan`)

/** Documents that speak for who made them (“the Tarn report”, “Sol's letter”): the maker holds what they say, where a poll or a law is held by itself. */
export const ownWordsNouns = wordSet(`report study analysis memo memorandum summary article story review investigation brief filing letter email e-mail statement release message column editorial piece op-ed advertisement data lawsuit complaint page document post findings assessment audit dispatch newsletter newspaper website site readout bulletin advisory`)

/** Nouns that stand before “of” and leave the meaning to what follows. */
export const containerNouns = wordSet(`result finding number pair couple handful series copy majority lot host range variety group dozen score version list average transcript bunch crowd group trio score set chorus array swath segment portion minority third quarter half percent one some many most several few any each all none both`)

/** Adjectives and party words that stand before a person's name without being part of it. */
export const partyAdjectives = wordSet(`republican democrat democratic conservative labour labor liberal socialist communist green independent libertarian tory christian muslim islamist jihadist salafist sunni shiite shia kurdish arab jewish catholic evangelical hispanic latino latina millennial protestant`)

/** Person titles that a lone pronoun-like definite description may carry (“the president”): unique enough to look for a holder. */
export const isPersonNoun = (lemma: string): boolean => officeNouns.has(lemma) || isExpertNoun(lemma) || personNouns.has(lemma)

/** Head words of bodies of any kind. */
export const isBodyNoun = (lemma: string): boolean => organisationNouns.has(lemma) || governmentNouns.has(lemma) || armedNouns.has(lemma)

/** Plain dictionary form of a plural role noun as the lists hold it; the word itself where it is none. */
export function singular(word: string): string {
  const irregular = irregularPlurals.get(word)
  if (irregular) return irregular
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:sh|ch|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['spokesmen', 'spokesman'], ['spokeswomen', 'spokeswoman'], ['spokespeople', 'spokesperson'], ['congressmen', 'congressman'],
  ['policemen', 'policeman'], ['businessmen', 'businessman'], ['chairmen', 'chairman'], ['clergymen', 'clergyman'], ['fishermen', 'fisherman'], ['news', 'news'], ['series', 'series'], ['congress', 'congress'],
  ['times', 'times'], ['services', 'services'], ['guards', 'guards'], ['police', 'police'], ['analyses', 'analysis'], ['statistics', 'statistics'], ['headquarters', 'headquarters'],
])
