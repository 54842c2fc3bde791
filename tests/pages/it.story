Il porto rinuncia a chiudere il pontile di levante
In novemila avevano firmato contro la chiusura: i lavori si faranno in due tempi.
L’autorità portuale di Salmara ha rinunciato a chiudere il pontile di levante e lo ricostruirà in due tempi, ha annunciato la presidente martedì sera davanti a una sala gremita nella vecchia dogana.
Il pontile, dal quale passano quattromila viaggiatori ogni giorno feriale, doveva chiudere in autunno perché i pali sono marci. Secondo gli ingegneri sostituirli costerà undici milioni, più di quanto il porto incassa in due anni.
«Avevamo contato i soldi e dimenticato le persone», ha ammesso Dora Quagli, che guida l’ente dalla primavera. «In novemila ci hanno scritto il loro nome, e una cosa del genere va letta».
Un prestito della provincia e un sovrapprezzo di venti centesimi sul biglietto pagheranno la prima fase. I lavori devono cominciare prima delle tempeste invernali e durare fino a maggio.
