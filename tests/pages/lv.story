Osta atsakās no plāna slēgt austrumu piestātni
Deviņi tūkstoši pasažieru bija parakstījušies, piestātni pārbūvēs divās kārtās.
Sāļupes ostas pārvalde ir atteikusies no plāna slēgt austrumu prāmju piestātni un pārbūvēs to divās kārtās, otrdienas vakarā pārpildītā vecās muitas ēkas zālē paziņoja tās vadītāja.
Piestātni, ko darba dienā izmanto četri tūkstoši pasažieru, bija paredzēts slēgt rudenī, jo tās pāļi ir satrūdējuši. Inženieri lēš, ka jauni maksātu vienpadsmit miljonus, vairāk nekā osta nopelna divos gados.
“Mēs bijām saskaitījuši naudu un aizmirsuši cilvēkus,” sacīja Dora Kvila, kas pārvaldi vada kopš pavasara. “Deviņi tūkstoši no viņiem tagad ir uzrakstījuši mums savus vārdus, un tas ir jāizlasa.”
Pirmo kārtu apmaksās ar apriņķa aizdevumu un piemaksu par katru biļeti. Darbiem jāsākas pirms ziemas vētrām un jāilgst līdz maijam.
