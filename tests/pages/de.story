Hafenamt gibt Pläne zur Schließung des Ostanlegers auf
Neuntausend Pendler hatten unterschrieben. Nun soll der Anleger in zwei Abschnitten neu gebaut werden.
Das Hafenamt von Salzhaff hat seinen Plan aufgegeben, den Ostanleger zu schließen. Er werde in zwei Abschnitten neu gebaut, sagte die Vorsitzende Dora Quill am Dienstagabend vor vollem Saal im alten Zollhaus.
Der Anleger, den an einem Werktag viertausend Menschen benutzen, sollte im Herbst gesperrt werden, weil seine Pfähle faul sind. Neue kosten nach Angaben der Ingenieure elf Millionen, mehr als das Amt in zwei Jahren einnimmt.
„Wir hatten das Geld gezählt und die Menschen vergessen“, sagte Quill. „Neuntausend von ihnen haben uns nun ihren Namen aufgeschrieben, und das sollte man lesen.“
Ein Darlehen des Kreises und ein Aufschlag von zwanzig Cent auf jede Fahrkarte sollen den ersten Abschnitt bezahlen. Die Arbeiten beginnen vor den Winterstürmen und dauern bis zum Mai.
