paper-press-absent = Ce serveur ne fait pas de PDF : imprimez depuis votre navigateur.
paper-press-refused = Cette fiche est trop longue pour un PDF : retirez-en une partie, ou imprimez depuis votre navigateur.
paper-press-late = Le PDF met trop de temps à se faire. Réessayez dans une minute, ou imprimez depuis votre navigateur.
paper-press-broken = Le PDF n’a pas pu se faire. La panne vient de nous, pas de vous : imprimez depuis votre navigateur.
