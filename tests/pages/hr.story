Lučka uprava odustala od zatvaranja istočnog pristaništa
Devet tisuća putnika potpisalo je peticiju, pristanište će se obnoviti u dvije faze.
Lučka uprava Solina odustala je od plana da zatvori istočno pristanište i obnovit će ga u dvije faze, rekla je njezina ravnateljica u utorak navečer u prepunoj dvorani stare carinarnice.
Pristanište, kojim se radnim danom koristi četiri tisuće putnika, trebalo je biti zatvoreno najesen jer su mu piloti istrunuli. Inženjeri procjenjuju da bi novi stajali jedanaest milijuna, više nego što luka zaradi u dvije godine.
„Prebrojili smo novac i zaboravili ljude“, rekla je Dora Kvil, koja upravu vodi od proljeća. „Devet tisuća njih sada nam je napisalo svoja imena i to valja pročitati.“
Zajam županije i dodatak na svaku kartu platit će prvu fazu. Radovi bi trebali početi prije zimskih oluja i trajati do svibnja.
