Satama luopui itälaiturin sulkemisesta
Yhdeksäntuhatta työmatkalaista allekirjoitti vetoomuksen. Laituri rakennetaan nyt uudelleen kahdessa vaiheessa.
Suolalahden satamalautakunta on luopunut itälaiturin sulkemisesta. Laituri rakennetaan uudelleen kahdessa vaiheessa, kertoi puheenjohtaja Dora Kivelä tiistai-iltana täydelle salille vanhassa tullitalossa.
Laituria käyttää arkisin neljätuhatta matkustajaa. Se piti sulkea syksyllä, koska sen paalut ovat lahonneet, ja uudet maksavat insinöörien mukaan yksitoista miljoonaa.
”Olimme laskeneet rahat ja unohtaneet ihmiset. Yhdeksäntuhatta heistä on nyt kirjoittanut meille nimensä, ja sellainen pitää lukea”, Kivelä sanoo.
Ensimmäinen vaihe maksetaan maakunnan lainalla ja kahdenkymmenen sentin lisällä jokaiseen lippuun. Työt alkavat ennen talvimyrskyjä ja kestävät toukokuuhun.
