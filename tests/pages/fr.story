Le port renonce à fermer l’embarcadère de l’Est
Neuf mille usagers avaient signé la pétition ; l’ouvrage sera reconstruit en deux temps.
Le conseil du port de Selmarais a renoncé à fermer l’embarcadère de l’Est et le reconstruira en deux temps, a annoncé sa présidente mardi soir devant une salle comble, dans l’ancienne maison des douanes.
L’embarcadère, qui voit passer quatre mille voyageurs chaque jour ouvrable, devait être fermé à l’automne parce que ses pieux sont pourris. Les ingénieurs estiment leur remplacement à onze millions, plus que ce que le port gagne en deux ans.
« Nous avions compté l’argent et oublié les gens », a reconnu Dora Quill, qui préside le conseil depuis le printemps. « Neuf mille d’entre eux viennent de nous écrire leur nom, cela se lit. »
Un prêt du département et une taxe de vingt centimes par billet paieront la première tranche. Les travaux doivent commencer avant les tempêtes d’hiver et durer jusqu’en mai.
