Prístav ustúpil od plánu zavrieť východné mólo
Deväťtisíc cestujúcich podpísalo petíciu, mólo prestavajú v dvoch etapách.
Správa prístavu v Soľnici ustúpila od plánu zavrieť východné mólo a prestavia ho v dvoch etapách, povedala jej riaditeľka v utorok večer v preplnenej sále starej colnice.
Mólo, ktoré v pracovný deň používajú štyri tisícky cestujúcich, malo byť na jeseň zatvorené, pretože jeho piloty sú prehnité. Inžinieri odhadujú, že nové by stáli jedenásť miliónov, viac, než prístav zarobí za dva roky.
„Spočítali sme peniaze a zabudli sme na ľudí,“ povedala Dora Kvilová, ktorá správu vedie od jari. „Deväťtisíc z nich nám teraz napísalo svoje mená a to sa patrí prečítať.“
Prvú etapu zaplatí pôžička od kraja a príplatok ku každému lístku. Práce by sa mali začať pred zimnými búrkami a trvať do mája.
