# Les mots du cadre : ce que chaque page partage.
web-menu = Menu principal
