Portul renunță la închiderea pontonului de est
Nouă mii de navetiști au semnat petiția. Pontonul va fi reconstruit în două etape.
Administrația portului Sărata a renunțat la închiderea pontonului de est și îl va reconstrui în două etape, a anunțat președinta marți seară, în fața unei săli pline din vechea vamă.
Pontonul, folosit de patru mii de călători într-o zi lucrătoare, urma să fie închis la toamnă pentru că pilonii sunt putreziți. Potrivit inginerilor, cei noi costă unsprezece milioane, mai mult decât câștigă portul în doi ani.
„Am numărat banii și am uitat oamenii”, a spus Dora Cuilă, care conduce administrația din primăvară. „Nouă mii dintre ei ne-au scris acum numele lor, și așa ceva trebuie citit.”
Un împrumut al județului și o taxă de douăzeci de bani pe bilet vor plăti prima etapă. Lucrările ar trebui să înceapă înainte de furtunile de iarnă și să dureze până în mai.
