El port renuncia a tancar l'embarcador de llevant
Nou mil veïns havien signat contra el tancament; l'obra es farà en dues fases.
L'autoritat del port de Salmar ha renunciat a tancar l'embarcador de llevant i el reconstruirà en dues fases, segons va anunciar la seva presidenta dimarts al vespre davant d'una sala plena de gom a gom de l'antiga duana.
L'embarcador, per on passen quatre mil viatgers cada dia feiner, s'havia de tancar a la tardor perquè els pilots són podrits. Els enginyers calculen que substituir-los costarà onze milions, més del que el port ingressa en dos anys.
«Havíem comptat els diners i ens havíem oblidat de la gent», va admetre Dora Quill, que presideix l'entitat des de la primavera. «Nou mil persones ens han escrit el seu nom i això s'ha de llegir».
Un préstec de la comarca i un recàrrec de vint cèntims per bitllet pagaran la primera fase. Les obres han de començar abans dels temporals d'hivern i durar fins al maig.
