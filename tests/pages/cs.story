Přístav od uzavření východního mola ustoupil
Petici podepsalo devět tisíc lidí. Molo se teď přestaví ve dvou etapách.
Správa přístavu v Solnici ustoupila od plánu uzavřít východní molo a přestaví ho ve dvou etapách. V úterý večer to v zaplněném sále staré celnice oznámila její předsedkyně.
Molo, které v pracovní den používají čtyři tisíce cestujících, se mělo na podzim zavřít, protože jeho piloty jsou shnilé. Nové přijdou podle inženýrů na jedenáct milionů, což je víc, než přístav vydělá za dva roky.
„Spočítali jsme peníze a zapomněli na lidi,“ řekla Dora Kvílová, která správu vede od jara. „Devět tisíc jich nám teď napsalo své jméno, a to by si měl člověk přečíst.“
První etapu má zaplatit půjčka kraje a přirážka dvaceti haléřů ke každé jízdence. Práce mají začít před zimními bouřemi a potrvají do května.
