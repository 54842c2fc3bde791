Pristanišče ne bo zaprlo vzhodnega pomola
Devet tisoč potnikov je podpisalo peticijo. Pomol bodo obnovili v dveh fazah, vozovnice pa se bodo podražile za dvajset centov.
Uprava pristanišča Solinice je odstopila od načrta, da jeseni zapre vzhodni pomol. Obnovila ga bo v dveh fazah, je v torek zvečer v nabito polni dvorani stare carinarnice povedala direktorica.
Pomol, ki ga vsak delavnik uporablja štiri tisoč potnikov, naj bi zaprli jeseni, ker so njegovi piloti strohneli. Inženirji ocenjujejo, da bi novi stali enajst milijonov, več, kot pristanišče zasluži v dveh letih.
"Prešteli smo denar in pozabili na ljudi," je priznala Dora Kvil, ki upravo vodi od pomladi. "Devet tisoč nam jih je zdaj napisalo svoja imena, in to je treba prebrati."
Prvo fazo bodo plačali s posojilom pokrajine in doplačilom k vsaki vozovnici. Dela naj bi se začela pred zimskimi viharji in trajala do maja.
