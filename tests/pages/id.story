Pelabuhan Batal Tutup Dermaga Timur
Sembilan ribu penumpang menandatangani petisi, dermaga akan dibangun ulang dalam dua tahap.
Otoritas pelabuhan Garamjaya membatalkan rencana menutup dermaga timur dan akan membangunnya kembali dalam dua tahap. Hal itu disampaikan ketuanya pada Selasa malam di gedung bea cukai lama yang penuh sesak.
Dermaga yang dipakai empat ribu penumpang setiap hari kerja itu semula akan ditutup karena tiang-tiangnya sudah lapuk. Menurut para insinyur, tiang baru menelan biaya sebelas miliar, lebih banyak dari pendapatan pelabuhan selama dua tahun.
"Kami sudah menghitung uang tetapi melupakan orang," kata Dora Kusuma, yang memimpin otoritas itu sejak awal tahun. "Sembilan ribu orang kini menuliskan nama mereka untuk kami, dan itu harus dibaca."
Pinjaman dari kabupaten dan tambahan tarif pada setiap tiket akan membiayai tahap pertama. Pekerjaan dimulai sebelum musim badai dan berlangsung sampai Mei.
