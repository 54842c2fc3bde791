Havenbestuur ziet af van sluiting oostelijke steiger
Negenduizend forenzen tekenden; de steiger wordt nu in twee fasen herbouwd.
Het havenbestuur van Zoutdam ziet af van de sluiting van de oostelijke steiger en laat die in twee fasen herbouwen. Dat heeft voorzitter Dora Quill dinsdagavond gezegd in een volle zaal van het oude douanekantoor.
De steiger, waar op een werkdag vierduizend reizigers overheen gaan, zou in het najaar dicht gaan omdat de palen verrot zijn. Nieuwe kosten volgens ingenieurs elf miljoen, meer dan het bestuur in twee jaar verdient.
"We hadden het geld geteld en de mensen vergeten", zegt Quill. "Negenduizend van hen hebben nu hun naam voor ons opgeschreven, en dat moet je lezen."
Een lening van de provincie en een toeslag van twintig cent op elk kaartje moeten de eerste fase betalen. Het werk begint voor de winterstormen en duurt tot mei.
