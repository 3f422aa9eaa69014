// Countries, their capitals and the words for their people: `country|capital|demonym`, several of one kind by a comma. Used to
// read a country or capital that speaks as its government. Includes places whose standing is disputed, without a view on it.

const table = `
afghanistan|kabul|afghan;albania|tirana|albanian;algeria|algiers|algerian;andorra||andorran;angola|luanda|angolan;argentina|buenos aires|argentine,argentinian;armenia|yerevan|armenian;australia|canberra|australian
austria|vienna|austrian;azerbaijan|baku|azerbaijani,azeri;bahamas|nassau|bahamian;bahrain|manama|bahraini;bangladesh|dhaka|bangladeshi;barbados|bridgetown|barbadian;belarus|minsk|belarusian;belgium|brussels|belgian
belize|belmopan|belizean;benin|porto-novo|beninese;bhutan|thimphu|bhutanese;bolivia|la paz|bolivian;bosnia,bosnia and herzegovina|sarajevo|bosnian;botswana|gaborone|botswanan;brazil|brasilia,brasília|brazilian;brunei||bruneian
bulgaria|sofia|bulgarian;burkina faso|ouagadougou|burkinabe;burundi|gitega|burundian;cambodia|phnom penh|cambodian;cameroon|yaounde|cameroonian;canada|ottawa|canadian;chad|n'djamena|chadian;chile|santiago|chilean;china|beijing|chinese
colombia|bogota,bogotá|colombian;comoros|moroni|comorian;congo|kinshasa,brazzaville|congolese;costa rica|san jose|costa rican;croatia|zagreb|croatian,croat;cuba|havana|cuban;cyprus|nicosia|cypriot;czech republic,czechia|prague|czech
denmark|copenhagen|danish,dane;djibouti||djiboutian;dominican republic|santo domingo|dominican;ecuador|quito|ecuadorian;egypt|cairo|egyptian;el salvador|san salvador|salvadoran;eritrea|asmara|eritrean;estonia|tallinn|estonian;eswatini|mbabane|swazi
ethiopia|addis ababa|ethiopian;fiji|suva|fijian;finland|helsinki|finnish,finn;france|paris|french;gabon|libreville|gabonese;gambia|banjul|gambian;georgia|tbilisi|georgian;germany|berlin|german;ghana|accra|ghanaian;greece|athens|greek
grenada||grenadian;guatemala|guatemala city|guatemalan;guinea|conakry|guinean;guyana|georgetown|guyanese;haiti|port-au-prince|haitian;honduras|tegucigalpa|honduran;hungary|budapest|hungarian;iceland|reykjavik|icelandic,icelander;india|new delhi,delhi|indian
indonesia|jakarta|indonesian;iran|tehran|iranian;iraq|baghdad|iraqi;ireland|dublin|irish;israel|jerusalem,tel aviv|israeli;italy|rome|italian;ivory coast|yamoussoukro|ivorian;jamaica|kingston|jamaican;japan|tokyo|japanese;jordan|amman|jordanian
kazakhstan|astana|kazakh;kenya|nairobi|kenyan;kosovo|pristina|kosovar;kuwait|kuwait city|kuwaiti;kyrgyzstan|bishkek|kyrgyz;laos|vientiane|laotian;latvia|riga|latvian;lebanon|beirut|lebanese;lesotho|maseru|basotho;liberia|monrovia|liberian;libya|tripoli|libyan
liechtenstein|vaduz|liechtensteiner;lithuania|vilnius|lithuanian;luxembourg||luxembourger;madagascar|antananarivo|malagasy;malawi|lilongwe|malawian;malaysia|kuala lumpur|malaysian;maldives|male|maldivian;mali|bamako|malian;malta|valletta|maltese
mauritania|nouakchott|mauritanian;mauritius|port louis|mauritian;mexico|mexico city|mexican;moldova|chisinau|moldovan;monaco||monegasque;mongolia|ulaanbaatar|mongolian;montenegro|podgorica|montenegrin;morocco|rabat|moroccan;mozambique|maputo|mozambican
myanmar,burma|naypyidaw|burmese;namibia|windhoek|namibian;nepal|kathmandu|nepali,nepalese;netherlands,holland|amsterdam,the hague|dutch;new zealand|wellington|new zealander;nicaragua|managua|nicaraguan;niger|niamey|nigerien;nigeria|abuja|nigerian
north korea|pyongyang|north korean;north macedonia|skopje|macedonian;norway|oslo|norwegian;oman|muscat|omani;pakistan|islamabad|pakistani;palestine|ramallah|palestinian;panama|panama city|panamanian;papua new guinea|port moresby|papuan;paraguay|asuncion|paraguayan
peru|lima|peruvian;philippines|manila|philippine,filipino;poland|warsaw|polish,pole;portugal|lisbon|portuguese;qatar|doha|qatari;romania|bucharest|romanian;russia|moscow|russian;rwanda|kigali|rwandan;samoa|apia|samoan;saudi arabia|riyadh|saudi;senegal|dakar|senegalese
serbia|belgrade|serbian,serb;seychelles||seychellois;sierra leone|freetown|sierra leonean;singapore||singaporean;slovakia|bratislava|slovak;slovenia|ljubljana|slovenian,slovene;somalia|mogadishu|somali;somaliland|hargeisa|somalilander;south africa|pretoria|south african
south korea,korea|seoul|south korean,korean;south sudan|juba|south sudanese;soviet union||soviet;spain|madrid|spanish,spaniard;sri lanka|colombo|sri lankan;sudan|khartoum|sudanese;suriname|paramaribo|surinamese;sweden|stockholm|swedish,swede;switzerland|bern|swiss;syria|damascus|syrian
taiwan|taipei|taiwanese;tajikistan|dushanbe|tajik;tanzania|dodoma|tanzanian;thailand|bangkok|thai;togo|lome|togolese;tonga||tongan;trinidad and tobago|port of spain|trinidadian;tunisia|tunis|tunisian;turkey,türkiye|ankara|turkish,turk;turkmenistan|ashgabat|turkmen
uganda|kampala|ugandan;ukraine|kyiv,kiev|ukrainian;united arab emirates,uae|abu dhabi|emirati;united kingdom,britain,uk,u.k.,england,scotland,wales|london|british,briton,english,scottish,scot,welsh;united states,us,u.s.,usa,america|washington|american;uruguay|montevideo|uruguayan
uzbekistan|tashkent|uzbek;vanuatu|port vila|ni-vanuatu;vatican,holy see||;venezuela|caracas|venezuelan;vietnam|hanoi|vietnamese;western sahara||sahrawi;yemen|sanaa|yemeni;zambia|lusaka|zambian;zimbabwe|harare|zimbabwean`

const rows = table.trim().split(/[;\n]/).map((row) => row.split('|').map((cell) => cell.split(',').filter(Boolean)))

/** Countries and capitals in lower case: whoever says something under this name is a government. */
export const governmentSeats: ReadonlySet<string> = new Set(rows.flatMap(([countries, capitals]) => [...(countries ?? []), ...(capitals ?? [])]))

/** Words for a country's people and things, singular, in lower case (“afghan”, “north korean”). */
const demonyms: ReadonlySet<string> = new Set([...rows.flatMap(([, , people]) => people ?? []), 'western', 'european', 'african', 'asian', 'arab', 'kurdish', 'kurd', 'latin', 'northern', 'southern', 'eastern'])

/** Whether a word in lower case names a people, singular or plural. */
export function isDemonym(word: string): boolean {
  return demonyms.has(word) || (word.endsWith('s') && demonyms.has(word.slice(0, -1)))
}
