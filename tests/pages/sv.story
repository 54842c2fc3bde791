Hamnstyrelsen stoppar stängningen av östra bryggan
Niotusen pendlare hade skrivit på. Nu byggs bryggan om i två etapper.
Hamnstyrelsen i Saltvik har gett upp planen på att stänga östra bryggan. Den ska i stället byggas om i två etapper, sade ordföranden Dora Kvill vid ett välbesökt möte i gamla tullhuset på tisdagskvällen.
Bryggan, som används av fyratusen resenärer varje vardag, skulle ha stängts i höst eftersom pålarna är ruttna. Nya kostar enligt ingenjörerna elva miljoner, mer än hamnen tjänar på två år.
– Vi hade räknat pengarna och glömt människorna. Niotusen av dem har nu skrivit sina namn till oss, och sådant bör man läsa, säger Dora Kvill.
Ett lån från kommunen och tjugo öre extra på varje biljett ska betala den första etappen. Arbetet börjar före vinterstormarna och pågår till maj.
