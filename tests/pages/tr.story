Liman, doğu iskelesini kapatmaktan vazgeçti
Dokuz bin yolcu imza vermişti; iskele iki aşamada yeniden yapılacak.
Tuzla Körfezi liman yönetimi doğu iskelesini kapatmaktan vazgeçti. İskelenin iki aşamada yeniden yapılacağını yönetim başkanı salı akşamı eski gümrük binasında dolu bir salona açıkladı.
Hafta içi her gün dört bin yolcunun kullandığı iskele, kazıkları çürüdüğü için sonbaharda kapatılacaktı. Mühendislere göre yenileri on bir milyona mal oluyor, bu da limanın iki yılda kazandığından fazla.
“Parayı saymış, insanları unutmuştuk” diyen Derya Kavil, “Dokuz bini şimdi bize adını yazdı, böyle bir şeyi okumak gerekir” dedi.
İlk aşama ilin vereceği kredi ve bilet başına yirmi kuruşluk ek ücretle ödenecek. Çalışmaların kış fırtınalarından önce başlaması ve mayısa kadar sürmesi bekleniyor.
