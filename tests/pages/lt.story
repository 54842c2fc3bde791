Uostas atsisakė plano uždaryti rytinę prieplauką
Devyni tūkstančiai keleivių pasirašė peticiją, prieplauka bus atstatyta dviem etapais.
Druskių uosto direkcija atsisakė plano uždaryti rytinę keltų prieplauką ir atstatys ją dviem etapais, antradienio vakarą sausakimšame senosios muitinės salėje pranešė jos vadovė.
Prieplauka, kuria darbo dienomis naudojasi keturi tūkstančiai keleivių, turėjo būti uždaryta rudenį, nes jos poliai supuvę. Inžinieriai skaičiuoja, kad nauji kainuotų vienuolika milijonų, daugiau nei uostas uždirba per dvejus metus.
„Mes suskaičiavome pinigus ir pamiršome žmones“, – sakė Dora Kvilienė, kuri direkcijai vadovauja nuo pavasario. „Devyni tūkstančiai jų mums parašė savo vardus, ir tai reikia perskaityti.“
Pirmąjį etapą finansuos apskrities paskola ir papildomas mokestis už kiekvieną bilietą. Darbai turėtų prasidėti prieš žiemos audras ir trukti iki gegužės.
