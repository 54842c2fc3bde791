Porto desiste de fechar o cais do leste
Nove mil moradores tinham assinado contra o fecho; a obra será feita em duas fases.
A administração do porto de Salmar desistiu de fechar o cais do leste e vai reconstruí-lo em duas fases, anunciou a presidente na noite de terça-feira, perante uma sala cheia na antiga alfândega.
O cais, por onde passam quatro mil passageiros em cada dia útil, devia fechar no outono porque as estacas estão podres. Os engenheiros calculam que as novas custem onze milhões, mais do que o porto ganha em dois anos.
“Tínhamos contado o dinheiro e esquecido as pessoas”, admitiu Dora Quintas, que dirige o porto desde a primavera. “Nove mil delas escreveram-nos agora o seu nome, e isso é para ler.”
Um empréstimo do distrito e uma taxa de vinte cêntimos por bilhete vão pagar a primeira fase. As obras devem começar antes dos temporais de inverno e durar até maio.
