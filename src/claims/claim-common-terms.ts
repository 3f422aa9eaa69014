// How common the terms of English news are: per 10,000 contents, the lesser of two counts (19,226 contents in PolNeAR's training articles of
// 2015–16, 16,365 that the reader found in 1,683 bodies of 2014–15), so that neither year's stories count as common. Stems as claim-terms.ts gives them.
// Counts only; it says what is common, so that in a ledger of ten texts an ordinary word is not taken for a rare one.

const rates =
  '361 stat; 350 peopl; 325 new; 268 tim; 251 year; 200 american; 182 attack; 179 #2; 172 work; 157 want; 156 plan; 143 country; 142 call see; 138 first; ' +
  '131 government; 129 back know; 125 includ look; 119 help; 118 believ; 117 way well; 115 last; 111 try; 110 show; 109 security; 107 think; 105 day ' +
  'family; 104 public right; 103 world; 101 next thing week; 99 need; 98 unit; 96 group; 91 cas number; 89 plac; 88 long part; 87 happen issu use; 84 ' +
  'fight; 83 month; 82 #3 car company hous; 81 end; 80 found someth; 79 leader; 78 chang obama; 77 inform; 76 continu good run; 75 build liv talk; 74 ' +
  'mov; 73 job; 72 real; 71 lot; 70 person; 69 islamic president; 68 feel record; 67 ask forc former giv; 66 mr support terrorist; 65 clos start women; ' +
  '64 deal media; 63 lif messag recent turn; 62 fact health member money nam; 61 #4 man military stop; 60 city creat report; 59 away bas big fac keep ' +
  'releas war; 58 border expect; 57 find hom play problem second; 56 becom front left likely remain; 54 leav; 53 abl act action law lead official rat; 52 ' +
  'control offic threat; 51 concern hop night open past point statement; 50 himself meet rol street used; 49 consider lin policy power thought; 48 ' +
  'account comment decis follow fre friend larg party seen social; 47 actual level lov school story; 46 direct isis kill muslim quest worker; 45 america ' +
  'certain current hold possibl result set someon strong today; 44 #10 black enter experienc hand hear hour investig national; 43 allow bring claim clear ' +
  'different early gun kind noth order organiz; 42 anyth enough offer polic receiv sur; 41 #1 anyon caus children citizen event ground high old provid ' +
  'sit south syria violenc; 40 men reason shar student whit; 39 ago idea; 38 #5 interest john mean stand stay using; 37 #8 fail given major potential ' +
  'protect term; 36 #6 appear community fbi iraq justic pass return rul servic; 35 decid great head north other sign target woman; 34 cut effort evidenc ' +
  'final general individual involv market relat serious serv total tuesday; 33 almost best charg determin everyon low texa trad word; 32 attempt everyth ' +
  'futur important matter risk seem taken test york; 31 aid cost els father fear operat posit post several shoot young; 30 #11 #20 #9 business chief ' +
  'complet nation rather reach situat suggest; 29 court death discuss foreign full lost parent previous rais sid themselv; 28 alway network pay quit top ' +
  'win; 27 ad address anti center check deliver department document far further heart held middl probab sav seek sent spend terrorism tru watch wif; 26 ' +
  'access guy hard impact increas instead local moment personal speak step syrian team understand weapon; 25 area begin chanc connect cover criminal drop ' +
  'earlier figur fir learn mass mexico sens singl thousand treat; 24 bill born break damag despit detail educat employe exact gain gav immedi israel key ' +
  'lat later libya longer march outsid percent press process saf simply son victim video; 23 #15 #30 #7 administr agreement approach bad bank better ' +
  'block carry child colleg ensur extrem forward gam known leadership monday often particular program ready request saw secur short small success surpris ' +
  'system thank visit; 22 #40 absolut agency alleg arm bit crim driv east entir hit led list minut mother paul pretty secret special violat; 21 accus air ' +
  'amount common conferenc content defens god heard imag interview met pick prevent privat project push requir send sex significant similar specific stag ' +
  'star together university; 20 ability ahead battl campaign commit conflict fall focus grow half history identify join lack legal necessary obvious pric ' +
  'staff truth twitter voic wait whol; 19 activ ally assault associ buy central conduct deny form incident international link mark officer prepar ' +
  'relationship represent responsibl room thursday track worth; 18 activity age attent coupl demand destroy effect exist fals gener hed hundr independent ' +
  'itself limit mexican million nearly negoti political product quick remember saturday shot sort sourc struggl ty view washington; 17 #12 affect agent ' +
  'began contain dollar door fil husband intelligenc islam loss material mayb onlin paid present radical respond ris soon train walk; 16 #14 alon avoid ' +
  'ban becam body bomb capital committe communic dead difficult drug enemy engag femal freedom fund girl hug intend knew los meant non peac pos pro pursu ' +
  'respons sometim standard summer troop vic west; 15 abort advanc announc answer board career china chines christian class combat correct cross danger ' +
  'daughter david director effectiv federal industry journalist korea one perhap period pull reporter rest rough self shock spent successful televis ' +
  'terror ticket touch unless violent water worry writ wrong; 14 #18 additional aim articl attend bear cnn coalit computer data declar develop express ' +
  'eye facebook felt friday global human hurt illegal majority measur photo positiv possibility refus region religious safety sound speech suprem teacher ' +
  'tv tweet typ unlik whatever; 13 al april arent birth blam challeng choic consequenc cours dangerous defend describ elect elit email european eventual ' +
  'exchang fill finish influenc lady maintain mention mind mission nobody november option particip pleas pressur prison progress prov react russian sal ' +
  'sell styl ultim valu wall wish; 12 #25 accept apparent availabl captur card character closer contract cor cultur deep defeat definit degre design ' +
  'district dozen due enforcement europ expand fin firm fly handl harm hat higher identity improv january judg kept latest match minority miss morn ' +
  'murder natur occur pag perform pictur piec put putin rank realiz refer responsibility scar sery shift status stock sunday supporter technology theyv ' +
  'third town traditional twic warn wing; 11 add announcement attract brand britain brother celebr confront convers dat december development doubl doubt ' +
  'fit floor founder genuin glass golf highly internal island jun land languag leak marriag model ms nic normal original produc profil rang regard ' +
  'relativ remov round search senior sept society southern spread strategy suppos throughout wear younger; 10 abus accord affair african agreed anymor ' +
  'appreci appropri assum bar barack biggest brought camp civil colleagu combin commander condit convinc domestic draw driver encourag especial establish ' +
  'executiv explain extend extremist field fix fought fuel greater happy herself hid hir honest institut kid knowledg lawyer lean light massiv mayor ' +
  'mistak multipl obtain own park partner personnel pop practic presenc prim promis property prosecut quarter quiet rap re refuge register regular ' +
  'research resident review roll scal schedul season separ september sexual shown solid solut spot subject terribl th titl ton travel trip usual ' +
  'wednesday witness won yes; 9 #0 actor appearanc arrest arriv authority averag behalf burn cash caucus clean conclus confidenc confident confirm ' +
  'contribut convent coordin county critical dark decad depend duty eastern emerg enjoy expos fan fast fed fun gap gather gender gift guilty hall hell ' +
  'highlight hopeful host however import impossibl inspir isil july king larger largest lik mail main manag michael natural nuclear oh oil older perfect ' +
  'phon player popular powerful profit promot proper read recogniz representativ resourc rid road screen seat shap shed slow soldier staffer strik study ' +
  'stuff sudden suit tactic threaten tonight troubl unusual various wid worst; 8 #13 #17 abandon abroad admit advic afghanistan appeal assert bigger blu ' +
  'boss broken cast church circumstanc co collect color complic consumer counter cuban debat deeply deliber disput dy even expensiv facility factory ' +
  'failur faith familiar february gang german gonna grab guess heavy implement initial internet investigator kim letter ly manhattan michell militant ' +
  'minister motiv movi opportunity opposit planet possib propos punish regim rock saudi scen sought suspect suspend tap territory turkey upcom user ' +
  'variety weekend western wonder; 7 #22 #27 #35 #50 #60 #90 advantag afraid amaz angry apology apply arab attorney audienc awar award baby background ' +
  'badly basical basis beat belief blood blow book breach catch catholic century chain charity choos command commercial commitment complaint compound ' +
  'confus consistent council count crash crazy credibility credibl crowd dad demonstr deploy deserv desper developer diseas distanc driven earn elimin ' +
  'employer enormous environment equal estim everywher excit expert fak fallen fat feet fellow fighter flag follower fox franc frustr fully funct georg ' +
  'gradu heavi hill impos inquiry intent investment israeli jam jok legitim literal locat lower management manufactur mid mik mix moral mostly myself ' +
  'nativ neighbor net newspaper not notic october ongo pain performanc physical politician prayer preserv procedur protest purpos quot ran rep repeated ' +
  'replac reward rip rival russia sad sanct sandy secretary sentenc sick siz smart sold somebody spok stick suffer tabl tackl task teach theyd tool tower ' +
  'trail truck urg valley vast vision vot welcom will wound written youv zon; 6 #16 #23 #24 #29 #70 accur affili aggressiv anywher appl army asid ' +
  'authoriz band belt boy brief british broad brok built california capacity cartel celebrity cell cheat christma clash cold colorado congressman ' +
  'conservativ contact controll cooper crack daily delet deputy die differenc digital diplomatic display emergency engagement essential exampl exclusiv ' +
  'execut exercis fairly featur french gas giant goal guard hedg hero ignor importanc incom indic introduc islamist johnson joint jump launch lay leverag ' +
  'lock loud lynch machin mal massacr mil minor missouri monitor mosqu newly numerous ok opt overall overwhelm owner packag paint panel partnership ' +
  'permit plant plot popul professional proof proud purchas quality radicaliz radio rapid reasonabl rebel recruit remark resolut resolv respect restrict ' +
  'reveal shut simpl sister somewher split spring station steel strict stronger surveillanc tech theory theyll throw treatment trend turkish unfortun ' +
  'version veteran virus wast wav websit welfar widely wind wonderful; 5 #31 #39 achiev ads adult airstrik apologiz argu arizona asian aspect assistanc ' +
  'beautiful ben boost bureau cancer capability careful caught chair chris civilian client comfortabl competit construct customer delay descript desir ' +
  'dinner disgust distribut disturb dog drink element elsewher embarrass energy eric explan farm fell fle flow folk francis governor growth guid hol ' +
  'improvement incredib incredibl india instruct intervent involvement jail lawsuit lie manipul manner massachusett medical memory nov opinion pack ' +
  'partial per permanent poor portion proceed qaeda recognit recover recovery reduc referendum regional reject rescu reserv restor robert rush scienc ' +
  'scor shak shouldnt smaller squar steal steven strategic strip subsequent successor surround surviv techniqu therefor truly typical upset warm wors'

/** Contents among 10,000 that have the term; terms below 5 are not listed. */
export const commonTerms: ReadonlyMap<string, number> = new Map(
  rates.split('; ').flatMap((group) => {
    const [rate, ...terms] = group.split(' ')
    return terms.map((term) => [term, Number(rate)] as const)
  }),
)
