// First names that mostly tell a gender, from several languages: a hint for pronouns and for what is a person's name, never a
// statement about anybody. A name used for both is left out.
import type { Gender } from './role-nouns.ts'

const male = `
  aaron abbas abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alexander alexei alfred ali allen amir anders andre andrei andrew angus anthony antonio anwar arthur asab ashraf austin
  barack barry bashar ben benjamin bernard bernie bill bilal billy bob bobby boris brad bradley brandon brian bruce bryan carl carlos carlo charles charlie chris christopher christian chuck clint colin craig cyril
  dan daniel darius dave david dean dennis derek diego dmitri dominic don donald doug douglas duncan dwight ed eddie edgar eduardo edward edwin eli elijah emil emmanuel enrique eric erik ernest ernesto ethan eugene evan
  fabio farid felix fernando francis francisco francois frank frankie franklin fred frederick gabriel gary geoff geoffrey george gerald gerard gilbert giorgio giovanni glenn gordon graham greg gregory guillermo gustavo guy
  hamid harold harry hasan hassan hector henry herbert herman howard hugh hugo hussain hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jake jamal james jan jared jason javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy
  joe joel joachim johan john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio justin karim karl keith ken kenneth kevin khalid khushal klaus konrad kurt kyle
  larry lars laurence lawrence leon leonard leonid liam lloyd lorenzo louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark markus martin marty marwan mateo matt matthew matthias maurice max michael miguel mikhail mike mitch mitt mohamed mohammad mohammed muhammad mujib mustafa
  nabil nathan nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar osama oswald otto owen pablo pat patrick paul pavel pedro pete peter phil philip philippe pierre quentin
  rafael rahim rahm ralph ramon rand randall raul ray raymond reince rex ricardo richard rick ricky rob robert roberto rodrigo roger roland roman ron ronald ross roy rudolph rudy rupert rush russell ryan
  salman salim sam samir samuel saul scott sean sebastian sergei seth shane sidney silvio simon stanley stefan stephen steve steven stuart sven ted terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler
  umar victor viktor vince vincent vladimir walter warren wayne wesley wilhelm will william wolf wolfgang yasser yusuf zachary zubair bismillah faiz hameed`

const female = `
  abigail ada adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela anita ann anna anne annette annie april ariana arianna ashley astrid audrey ayesha
  barbara beatrice becky benazir bernadette beth betty beverly bonnie brenda bridget brigitte brittany camila carla carly carmen carol caroline caroline carolyn catherine cathy cecilia celia chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza courtney cynthia
  daniela danielle daphne dawn debbie deborah debra delia denise diana diane dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elizabeth ella ellen elsa emily emma erica erin esther eva eve evelyn
  farah fatima fiona florence frances francesca gabriela gail georgia gertrude gina ginny gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena helga hilary hillary hope huma ida ingrid irene iris irina isabel isabella ivanka ivy
  jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce judith judy julia juliana julie june karen karin kate katherine kathleen kathryn kathy katie katrina kayleigh kellyanne khadija kim kimberly kirsten kristen
  lana laura lauren leah leila lena leslie lillian lily linda lisa liz loretta lorraine louise lucia lucy lydia lynn madeleine maggie malala malia margaret margarita maria marian marie marilyn marina marion marissa marjorie martha mary maryam maureen megan megyn melania melinda melissa mercedes meredith michelle mildred mina miranda miriam molly mollie monica
  nadia nancy naomi natalia natalie natasha nicole nikki nina noor nora norma olga olivia oksana pamela patricia patty paula pauline penelope penny petra phoebe phyllis priscilla rachel ramona rebecca regina renee rita roberta rosa rose rosemary roxana ruth
  sabrina sadia sally samantha samira sandra sara sarah sasha selma shannon sharon sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan suzanne sylvia tamara tanya tara teresa thelma theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria viola virginia vivian wanda wendy yasmin yolanda yvonne zahra zainab zoe`

/** Gender that a first name in lower case mostly tells. */
export const firstNames: ReadonlyMap<string, Gender> = new Map([
  ...male.trim().split(/\s+/).map((name) => [name, 'male'] as const),
  ...female.trim().split(/\s+/).map((name) => [name, 'female'] as const),
])
