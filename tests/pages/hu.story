Mégsem zárja be a kikötő a keleti mólót
Kilencezren írták alá a tiltakozást, most két ütemben építik újjá a mólót.
A sósparti kikötő igazgatósága lemondott arról, hogy bezárja a keleti mólót, és két ütemben újjáépíti, közölte az elnök kedd este a régi vámház zsúfolt termében.
A mólót, amelyet egy munkanapon négyezer utas használ, ősszel zárták volna be, mert elkorhadtak a cölöpjei. Az újak a mérnökök szerint tizenegymillióba kerülnek, többe, mint amennyit a kikötő két év alatt keres.
„Megszámoltuk a pénzt, és elfeledkeztünk az emberekről” – mondta Kvill Dóra, aki tavasz óta vezeti az igazgatóságot. „Kilencezren írták le most nekünk a nevüket, és az ilyesmit el kell olvasni.”
Az első ütemet a megye kölcsönéből és jegyenként húszforintos pótdíjból fizetik. A munka a téli viharok előtt kezdődik, és májusig tart.
