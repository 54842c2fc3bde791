Havnestyret dropper å stenge østre brygge
Ni tusen pendlere skrev under. Nå skal bryggen bygges om i to trinn.
Havnestyret i Saltvik har gitt opp planen om å stenge østre brygge. Den skal i stedet bygges om i to trinn, sa styreleder Dora Kvill på et fullsatt møte i den gamle tollboden tirsdag kveld.
Bryggen, som brukes av fire tusen reisende hver hverdag, skulle vært stengt til høsten fordi pælene er råtne. Nye koster ifølge ingeniørene elleve millioner, mer enn havnen tjener på to år.
– Vi hadde telt pengene og glemt menneskene. Ni tusen av dem har nå skrevet navnet sitt til oss, og slikt bør man lese, sier Kvill.
Et lån fra fylket og tjue øre ekstra på hver billett skal betale det første trinnet. Arbeidet begynner før vinterstormene og varer til mai.
