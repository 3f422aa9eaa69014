// Invented news for the tests of copies: one story and its neighbours on the same matter, by other hands.

export const story = `The Orrin river authority closed the old bridge at Selmouth on Monday after engineers found cracks in two of its piers, and said that it would stay shut until the spring.

Odo Sarn, the mayor of Selmouth, told reporters that he had not been informed of the decision before it was announced and that the town would ask a court in Varn to suspend it.

“We were promised a new bridge four years ago, and what we have been given is a fence,” Sarn said.

About 4,200 people cross the bridge every day to reach the mills on the eastern bank, according to figures that the authority published in March. The next crossing is 17 kilometres to the south, at Tarn Ford.

Lida Merrow, who runs the larger of the two mills, said that her workers would have to leave their homes an hour earlier and that some of them had already asked to be paid for the way. She added that the company could not carry the cost for more than a few weeks.

The authority has closed three other bridges since the floods of last year, in which eleven people drowned. Its head, Bram Quell, resigned in June after a report by the national auditor found that inspections had been signed for that were never made.`

/** On the same matter, with one quotation in common, written by somebody else. */
export const otherReport = `Commuters in Selmouth woke on Tuesday to find the town's only bridge fenced off. Families stood at the barrier with prams and bicycles while police explained, again and again, that nobody could pass.

The closure follows an inspection last week. Piers two and five show deep fissures, the Orrin river authority's chief engineer wrote in a notice pinned to the fence, and heavy lorries might bring the structure down.

“We were promised a new bridge four years ago, and what we have been given is a fence,” Sarn said.

Shopkeepers fear for the weeks before the holidays, when most of their trade comes from across the water. A ferry could start running on Friday if a boat is found, two members of the council told this newspaper.`

/** Nothing to do with it. */
export const unrelated = `Farmers in the Pell valley have begun to sow a kind of barley that needs half the water, and the first fields were green by the end of April. The seed was bred at the college in Vessin over twelve years from plants that a student had found beside a road.

Whether it will pay is another matter. Prices have fallen since the autumn, and brewers say that they will not take grain whose flavour they do not know. A cooperative of thirty growers has offered to store the harvest for them until somebody does.

Its chairman, Ruud Hallam, called the trial the most hopeful thing that he had seen in the valley since he was a boy.`

/** The story as a paper's desk would change it: verbs of saying, word order and figures' spelling, a paragraph less. */
export const reworded = `The old bridge at Selmouth was closed on Monday by the Orrin river authority after engineers discovered cracks in two of its piers, and it will stay shut until the spring.

The mayor of Selmouth, Odo Sarn, told journalists that he had not been told of the decision before it was announced and that the town would ask a court in Varn to stop it.

Some 4,200 people cross the bridge each day to get to the mills on the eastern bank, according to numbers that the authority published in March. The nearest crossing is 17 kilometres to the south, at Tarn Ford.

Lida Merrow, who owns the larger of the two mills, said that her staff would have to leave their houses an hour earlier and that some of them had already demanded to be paid for the way. She warned that the firm could not carry the burden for more than a few weeks.`

/** Every noun, verb, adjective and name of the story another, its little words left. */
export const rewritten = `The Pellan harbour board opened the new market at Vessin on Friday after builders left stones in two of its gates, and hoped that it would grow full until the autumn.

Ruud Hallam, the owner of Vessin, asked brewers that he had not been paid of the harvest before it was sold and that the farm would send a lorry in Brell to collect it.

About 9,100 boats pass the market every week to buy the fields on the northern road, according to songs that the board printed in August. The last valley is 60 gardens to the west, at Hollow Mill.

Ana Perrin, who paints the older of the two barns, wrote that her children would have to cook their meals an evening later and that some of them had already learned to be seen for the play. She thought that the school could not teach the game for more than a few months.`
