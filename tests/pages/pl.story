Port rezygnuje z zamknięcia wschodniej przystani
Pod petycją podpisało się dziewięć tysięcy osób. Przystań zostanie odbudowana w dwóch etapach.
Zarząd portu w Solnicy zrezygnował z zamknięcia wschodniej przystani i odbuduje ją w dwóch etapach, poinformowała we wtorek wieczorem jego prezeska przed pełną salą dawnego urzędu celnego.
Przystań, z której w dni robocze korzystają cztery tysiące pasażerów, miała zostać zamknięta jesienią, ponieważ jej pale zbutwiały. Zdaniem inżynierów nowe będą kosztować jedenaście milionów, więcej niż port zarabia w dwa lata.
– Policzyliśmy pieniądze, a zapomnieliśmy o ludziach – przyznała Dora Kwil, która kieruje zarządem od wiosny. – Dziewięć tysięcy z nich napisało nam teraz swoje nazwisko i to trzeba przeczytać.
Pierwszy etap ma zostać sfinansowany z pożyczki powiatu i dopłaty dwudziestu groszy do każdego biletu. Prace mają się rozpocząć przed zimowymi sztormami i potrwać do maja.
