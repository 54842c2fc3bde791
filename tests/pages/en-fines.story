Regulator fines three water companies over winter outages
The penalties are the largest that the office has imposed since it was set up.
Three water companies were fined a total of 41 million on Wednesday for leaving more than a hundred thousand households without supply during the frosts of last January.
The regulator said that the firms had ignored forecasts, kept too few crews on call and told customers nothing for days. Two of them have already announced that they will appeal.
“Pipes burst when it thaws, and it has thawed every winter since there have been pipes,” said the head of the office, Ruben Halloway. “A plan that is surprised by this is no plan.”
Shares in the largest of the three, Northvale Water, fell 6 percent in early trading before they recovered. The company said it had spent 200 million on new mains since the outages.
Customers who went without water for longer than two days will be paid 75 each by the end of June. Charities that had handed out bottles in the affected towns said that it was too little for families who had lost a week of work.
