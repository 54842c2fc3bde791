Harbour board drops plan to close the east ferry landing
Commuters had gathered nine thousand names; the landing will now be rebuilt in two stages.
The harbour board of Saltmarsh has given up its plan to close the east ferry landing and will rebuild it in two stages, its chairwoman told a crowded meeting in the customs house on Tuesday evening.
The landing, which serves four thousand passengers on a working day, was to have been shut in the autumn because its piles are rotten. Engineers had put the cost of new ones at eleven million, more than the board earns in two years.
“We had counted the money and forgotten the people,” said Dora Quill, who has led the board since the spring. “Nine thousand of them have now written their names down for us, and that is a thing one ought to read.”
A loan from the county and a levy of twenty cents on each ticket are to pay for the first stage, which covers the north side and the waiting room. Work should begin before the winter storms and last until May.
Hanno Pell, who has skippered the first boat of the day for nineteen years, said he would believe it when he saw the crane. “They have promised us a roof since my daughter was born, and she takes the boat to college now.”
