El puerto renuncia a cerrar el embarcadero del este
Nueve mil vecinos habían firmado contra el cierre; la obra se hará en dos fases.
La autoridad del puerto de Salmar ha renunciado a cerrar el embarcadero del este y lo reconstruirá en dos fases, según anunció su presidenta el martes por la noche ante una sala abarrotada de la antigua aduana.
El embarcadero, por el que pasan cuatro mil viajeros cada día laborable, iba a cerrarse en otoño porque sus pilotes están podridos. Los ingenieros calculan que sustituirlos costará once millones, más de lo que el puerto ingresa en dos años.
«Habíamos contado el dinero y nos habíamos olvidado de la gente», admitió Dora Quill, que preside la entidad desde la primavera. «Nueve mil personas nos han escrito su nombre y eso hay que leerlo».
Un préstamo de la provincia y un recargo de veinte céntimos por billete pagarán la primera fase. Las obras deben empezar antes de los temporales de invierno y durar hasta mayo.
