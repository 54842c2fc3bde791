Sadam loobus idasilla sulgemisest
Üheksa tuhat reisijat oli kirjutanud alla, sild ehitatakse ümber kahes etapis.
Soolaranna sadam on loobunud plaanist sulgeda idapoolne praamisild ja ehitab selle ümber kahes etapis, ütles sadama juht teisipäeva õhtul vanas tollimajas rahvarohkel koosolekul.
Sild, mida tööpäeval kasutab neli tuhat reisijat, pidi sügisel suletama, sest selle vaiad on pehkinud. Inseneride hinnangul maksaksid uued vaiad üksteist miljonit, mis on rohkem, kui sadam kahe aastaga teenib.
„Me olime raha kokku lugenud ja inimesed ära unustanud,“ ütles Doora Kvill, kes on sadamat juhtinud kevadest saadik. „Üheksa tuhat neist on nüüd oma nime meile kirja pannud ja see tuleb läbi lugeda.“
Esimese etapi eest tasutakse maakonna laenu ja iga pileti lisatasuga. Tööd peaksid algama enne talviseid torme ja kestma maini.
