# Les mots de cette pièce.
