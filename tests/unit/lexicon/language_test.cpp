// All text is invented.

#include "lexicon/language.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::lexicon::detect_language;
using cleancopy::lexicon::is_same_language;

TEST_CASE("the language that words and letters tell") {
  const struct {
    const char* language;
    const char* text;
  } rows[] = {
      {"en",
       "The lantern walk will return to the quay on Friday evening, the harbour office said, after three "
       "years in "
       "which storms and a missing permit kept it away from the town."},
      {"de",
       "Der Laternenumzug kehrt am Freitag an den Kai zurück, sagte das Hafenamt, nachdem er drei Jahre lang "
       "wegen der "
       "Stürme und einer fehlenden Genehmigung nicht stattfinden konnte."},
      {"fr",
       "La marche des lanternes reviendra vendredi soir sur le quai, a indiqué le bureau du port, après "
       "trois ans où les "
       "tempêtes et un permis manquant l'ont tenue à l'écart de la ville."},
      {"es",
       "La marcha de los faroles volverá al muelle el viernes por la noche, según la oficina del puerto, "
       "después de tres "
       "años en los que las tormentas y un permiso la dejaron sin fecha."},
      {"pt",
       "A caminhada das lanternas volta ao cais na sexta-feira à noite, disse o escritório do porto, depois "
       "de três anos "
       "em que as tempestades e uma licença não a deixaram sair."},
      {"it",
       "La camminata delle lanterne torna sul molo venerdì sera, ha detto l'ufficio del porto, dopo tre anni "
       "in cui le "
       "tempeste e un permesso che non è arrivato la hanno tenuta lontana."},
      {"nl",
       "De lantaarntocht keert vrijdagavond terug naar de kade, zei het havenkantoor, na drie jaar waarin "
       "stormen en een "
       "vergunning die niet kwam hem uit de stad hielden."},
      {"sv",
       "Lyktvandringen kommer tillbaka till kajen på fredag kväll, säger hamnkontoret, efter tre år då "
       "stormar och ett "
       "tillstånd som inte kom höll den borta från staden, och det är många som har väntat."},
      {"fi",
       "Lyhtykulkue palaa laiturille perjantai-iltana, sanoo satamatoimisto, kun se on kolme vuotta ollut "
       "poissa myrskyjen "
       "takia, mutta nyt lupa on saatu ja kulkue on taas mukaan kaikille, myös niille jotka ei ole ennen "
       "ollut."},
      {"pl",
       "Marsz latarni wraca na nabrzeże w piątek wieczorem, jak podaje urząd portu, po trzech latach, w "
       "których burze i "
       "brak zgody nie pozwoliły na to, by się odbył, a do miasta przyjechało już wiele osób z okolicy."},
      {"hu",
       "A lámpás séta péntek este visszatér a rakpartra, közölte a kikötői hivatal, és a vihar után három "
       "évvel már nem "
       "csak az engedély van meg, hanem egy új szervező is, aki azt mondta, hogy ez lesz a legszebb."},
      {"tr",
       "Fener yürüyüşü cuma akşamı rıhtıma dönüyor, liman ofisi fırtınalar ve eksik bir izin için üç yıl "
       "sonra bu yıl çok "
       "daha büyük olan bir yürüyüş ile geri geldiğini ve en çok da çocuklar için olduğunu söyledi."},
      {"ro",
       "Marșul felinarelor se întoarce pe chei vineri seara, a spus biroul portului, după trei ani în care "
       "furtunile și o "
       "autorizație care nu a venit au fost mai tari, iar acum este din nou pentru toți cei care au "
       "așteptat."},
      {"vi",
       "Cuộc đi bộ đèn lồng sẽ trở lại bến cảng vào tối thứ sáu, văn phòng cảng cho biết, sau ba năm không "
       "được tổ chức "
       "vì bão và những giấy phép đã không đến với người dân của thị trấn này."},
      {"id",
       "Pawai lentera akan kembali ke dermaga pada Jumat malam, kata kantor pelabuhan, dan setelah tiga "
       "tahun yang penuh "
       "dengan badai acara ini tidak akan ditunda lagi oleh izin dari kota itu untuk mereka."},
      {"ru",
       "Шествие с фонарями вернётся на набережную в пятницу вечером, сообщили в управлении порта, после трёх "
       "лет, когда из-за "
       "штормов и разрешения его не было, но в этом году все готово и от города пришло письмо."},
      {"uk",
       "Хода з ліхтарями повернеться на набережну у п'ятницю ввечері, повідомили в порту, і це перша хода за "
       "три роки, але "
       "дозвіл від міста вже є, та до неї готові всі, що чекали на це."},
      {"el",
       "Η πορεία με τα φανάρια επιστρέφει στην προβλήτα την Παρασκευή το βράδυ, ανακοίνωσε το γραφείο του "
       "λιμανιού."},
      {"he",
       "צעדת הפנסים תחזור לרציף ביום שישי בערב, כך מסר משרד הנמל, אחרי שלוש שנים שבהן סערות מנעו אותה."},
      {"ar",
       "تعود مسيرة الفوانيس إلى الرصيف مساء الجمعة، وقال مكتب الميناء إن ذلك يأتي بعد ثلاث سنوات من العواصف "
       "التي كانت قد "
       "أبعدتها عن المدينة، وما زال كثير من الناس في انتظار ذلك مع أطفالهم على هذه الأرصفة."},
      {"fa",
       "راهپیمایی فانوس‌ها جمعه شب به اسکله باز می گردد و دفتر "
       "بندر "
       "گفت "
       "که "
       "این "
       "برنامه "
       "را "
       "برای "
       "اولین "
       "بار "
       "از "
       "سه سال پیش با "
       "مجوز شهر آماده کرده است و آن را در یک شب برگزار می کنند."},
      {"hi",
       "लालटेन यात्रा शुक्रवार की शाम को घाट पर लौटेगी, बंदरगाह के दफ्तर ने कहा कि तूफानों के बाद यह पहली बार है और इस "
       "बार सब के लिए "
       "जगह होगी, यह भी कहा गया है कि बच्चों को भी आने से कोई नहीं रोकेगा।"},
      {"ja",
       "提灯行列が金曜日の夜に岸壁へ戻ってくると港の事務所が発表した。嵐と許可の遅れで三年間中止になっていた"
       "が、今年は四百人ほどが参加する見込みだという。"},
      {"zh",
       "灯笼游行将于周五晚上重返码头，港口办公室表示，由于风暴和缺少许可，游行已经中断了三年，今年预计约有四"
       "百人参加，从鱼市走到旧灯塔，合唱团将在那里歌唱。"},
      {"ko",
       "등불 행진이 금요일 저녁 부두로 돌아온다고 항만 사무소가 밝혔다. 폭풍과 허가 문제로 삼 년 동안 열리지 "
       "못했으나 올해는 사백 명쯤이 참가할 것으로 보인다."},
      {"th", "ขบวนโคมไฟจะกลับมาที่ท่าเรือในเย็นวันศุกร์ สำนักงานท่าเรือกล่าว หลังจากสามปีที่พายุและใบอนุญาตทำให้งานต้องหยุดไป"},
  };
  for (const auto& row : rows) {
    INFO(row.language);
    CHECK(detect_language(row.text) == row.language);
  }
}

TEST_CASE("some forty words tell their language where words change their endings") {
  const struct {
    std::string_view language;
    std::string_view text;
  } rows[] = {
      {"ru",
       "Управление порта Солёный Берег отказалось от планов закрыть восточный причал и перестроит "
       "его в два этапа. Об этом председатель управления сообщила во вторник вечером в "
       "переполненном"},
      {"uk",
       "Управління порту Солоний Берег відмовилося від планів закрити східний причал і перебудує "
       "його у два етапи. Про це голова управління повідомила у вівторок увечері в переповненій "
       "залі старої митниці. Причал, яким у будні користуються чотири тисячі пасажирів, збиралися "
       "закрити восени,"},
      {"ar",
       "تراجعت إدارة ميناء الملاحة عن خطتها لإغلاق الرصيف الشرقي، وستعيد بناءه على مرحلتين، بحسب "
       "ما أعلنته رئيسة الإدارة مساء الثلاثاء أمام قاعة مكتظة في مبنى الجمارك القديم. وكان من "
       "المقرر إغلاق الرصيف، الذي يستخدمه أربعة آلاف راكب في كل يوم"},
      {"fi",
       "Suolalahden satamalautakunta on luopunut itälaiturin sulkemisesta. Laituri rakennetaan "
       "uudelleen kahdessa vaiheessa, kertoi puheenjohtaja Dora Kivelä tiistai-iltana täydelle "
       "salille vanhassa tullitalossa. Laituria käyttää arkisin neljätuhatta matkustajaa. Se piti "
       "sulkea syksyllä, koska sen paalut ovat lahonneet, ja uudet maksavat insinöörien mukaan "
       "yksitoista"},
      {"vi",
       "Ban quản lý cảng Muối đã bỏ kế hoạch đóng cửa bến phía đông và sẽ xây lại bến theo hai "
       "giai đoạn, bà chủ tịch thông báo tối thứ ba trước hội trường chật kín của nhà hải quan"},
      {"tr",
       "Tuzla Körfezi liman yönetimi doğu iskelesini kapatmaktan vazgeçti. İskelenin iki aşamada "
       "yeniden yapılacağını yönetim başkanı salı akşamı eski gümrük binasında dolu bir salona "
       "açıkladı. Hafta içi her gün dört bin yolcunun kullandığı iskele, kazıkları çürüdüğü için "
       "sonbaharda kapatılacaktı. Mühendislere göre yenileri on bir milyona mal"},
      {"el",
       "Η διοίκηση του λιμανιού της Αλμύρας εγκατέλειψε το σχέδιο να κλείσει την ανατολική "
       "προβλήτα και θα την ξαναχτίσει σε δύο φάσεις, ανακοίνωσε η πρόεδρος το βράδυ της Τρίτης σε "
       "γεμάτη αίθουσα του παλιού τελωνείου. Η προβλήτα, που εξυπηρετεί τέσσερις χιλιάδες"},
  };
  for (const auto& row : rows) {
    INFO(row.language);
    CHECK(detect_language(row.text) == row.language);
  }
}

TEST_CASE("what is too short or too mixed tells no language") {
  for (const char* text : {"", "The quay", "12 34 56",
                           "Ostrel Brenn Marrow Tilde Korva Lund Iska Ravel Morn Ilka Dova Sern Tarn Velk "
                           "Ulma Prast Jorn Held Bram Sost Finn Krell"}) {
    CHECK(detect_language(text).empty());
  }
}

TEST_CASE("tags that can stand for one text") {
  CHECK(is_same_language("en-GB", "en"));
  CHECK(is_same_language("nb-NO", "no"));
  CHECK(is_same_language("sr-Latn", "hr"));
  CHECK(is_same_language("ms", "id"));
  CHECK(!is_same_language("en", "de"));
}
