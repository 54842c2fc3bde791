Havnen dropper lukning af den østlige bro
Ni tusind pendlere skrev under. Nu skal broen bygges om i to etaper.
Havnebestyrelsen i Saltvig har opgivet planen om at lukke den østlige bro. Den skal i stedet bygges om i to etaper, sagde formanden Dora Kvist på et velbesøgt møde i det gamle toldhus tirsdag aften.
Broen, som bruges af fire tusind rejsende hver hverdag, skulle have været lukket til efteråret, fordi pælene er rådne. Nye koster ifølge ingeniørerne elleve millioner, mere end havnen tjener på to år.
»Vi havde talt pengene og glemt menneskene. Ni tusind af dem har nu skrevet deres navn til os, og den slags bør man læse,« siger Dora Kvist.
Et lån fra kommunen og tyve øre ekstra på hver billet skal betale den første etape. Arbejdet begynder før vinterens storme og varer til maj.
