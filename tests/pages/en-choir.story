How a village choir taught its river to be heard again
For decades nobody in Ostmere listened to the weir. Then a retired teacher brought a microphone.
On a wet morning in April, Merle Tannhoff lowered a microphone on a fishing line into the water below the old weir at Ostmere and put on her headphones. What she heard, she says, sounded like a crowd leaving a theatre.
She had taught music at the village school for thirty-one years and thought that she knew every sound within a mile of it. The river had been there all the time, and she had never once been asked what key it was in.
It is, for most of the year, somewhere between F and F sharp. When the sluice is opened it falls by almost a tone, and the choir, which has sung with the recordings since last summer, has learned to fall with it.
Not everybody was pleased. The angling club complained about the cables, and the parish council wanted to know who would pay for the electricity. Tannhoff answered both letters by inviting their authors to rehearse.
Forty people came to the first concert on the bank. Three hundred came to the second, and somebody sold soup. The third will be given in the city, with the river played through eight loudspeakers in a hall that used to be a tram depot.
