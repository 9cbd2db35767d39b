## Le lien d’une lettre

upkeep-link = Votre fiche est-elle toujours juste ?
upkeep-link-title = { $name } : tout est-il toujours juste ?
upkeep-link-lead = Relisez ce qui suit. Si tout est encore vrai, un seul bouton suffit. Sinon, changez seulement ce qui a changé.
upkeep-all-is-well = Tout est bon
upkeep-link-empty = Aucune fiche n’attend votre confirmation ici.
upkeep-link-until = Ce lien marche jusqu’au { $name }, sans mot de passe.
upkeep-changed-meanwhile = La fiche a changé entre-temps
upkeep-changed-meanwhile-text = Rien n’a été confirmé. Voici ce qu’elle dit maintenant : relisez-la, puis appuyez de nouveau.
upkeep-kind-organization = Organisation
upkeep-kind-location = Lieu
upkeep-kind-service = Service
upkeep-section-confirmed = Confirmé le { $name }
upkeep-section-never = Jamais confirmé ici
upkeep-section-empty = Rien n’est indiqué.
upkeep-place-hidden = Tenu secret. Cela se change une fois connecté.
upkeep-change = Changer
upkeep-say-state = Complet jusqu’au …
upkeep-no-longer = N’existe plus
upkeep-state-until = { $state } jusqu’au { $date }
upkeep-reported = Erreur signalée
upkeep-read-only = Cette fiche vient d’un annuaire voisin et se corrige là-bas.
upkeep-reports-wait = { $count ->
    [one] Un signalement attend votre réponse
   *[other] { $count } signalements attendent votre réponse
}
upkeep-reports-wait-text = Répondez-y d’abord : « Tout est bon » ne vaut pas pour une fiche signalée.
upkeep-report-line = { $name }, signalement { $code } du { $date }
upkeep-not-me = Ce n’est pas vous qui tenez cette fiche ?
upkeep-not-me-text = Transmettez-la à un collègue : une lettre avec un lien lui est envoyée.
upkeep-hand-over = Transmettre à un collègue
upkeep-hand-over-text = La personne reçoit un lien à elle, qui marche jusqu’à la même date que le vôtre.
upkeep-hand-over-address = Adresse de travail
upkeep-hand-over-hint = Elle est gardée scellée et ne sert qu’à ce lien.
upkeep-hand-over-send = Envoyer le lien
upkeep-handed-over = Le lien est envoyé à votre collègue.
upkeep-link-gone = Ce lien ne marche plus
upkeep-link-gone-text = Un lien marche soixante jours. Rien n’a été changé.
upkeep-renew-text = Un nouveau lien peut être envoyé à la même adresse que celui-ci.
upkeep-renew = Recevoir un nouveau lien
upkeep-renewed = Si cette adresse tient toujours la fiche, une lettre avec un nouveau lien y arrive dans quelques minutes.
upkeep-back-to-link = Revenir à la fiche
upkeep-back-to-sheet = Revenir à la fiche
upkeep-see-public = Voir la fiche publique
upkeep-thanks = Merci
upkeep-thanks-lead = { $name } est à jour au { $date }.
upkeep-thanks-feeds = La date est visible de tous, et les annuaires qui reprennent celui-ci la reçoivent.
upkeep-thanks-next = Sauf changement, nous ne vous demanderons rien avant le { $name }.
upkeep-thanks-meanwhile = Si quelque chose change d’ici là, ce lien vous ramène à la fiche tant qu’il marche.
upkeep-thanks-reports = Répondre aux signalements

## Changer, annoncer, terminer

upkeep-change-title = Changer la fiche
upkeep-change-heading = Changer : { $name }
upkeep-change-send = Enregistrer
upkeep-changed = C’est changé, et confirmé du même coup.
upkeep-nothing-changed = Rien n’était différent : la fiche n’a pas changé.
upkeep-conflict = Quelqu’un d’autre a changé la même chose
upkeep-conflict-text = Rien n’a été écrasé. Choisissez ce qui est juste, champ par champ.
upkeep-state = Complet, stock bas ou fermé
upkeep-state-which = En ce moment
upkeep-state-when = Jusqu’à quand ?
upkeep-state-when-hint = L’état se termine tout seul après cette date.
upkeep-until-week = Une semaine (jusqu’au { $name })
upkeep-until-month = Un mois (jusqu’au { $name })
upkeep-until-return = Jusqu’à la rentrée ({ $name })
upkeep-state-other = Une autre date, un motif
upkeep-state-date = Dernier jour
upkeep-state-date-send = Jusqu’à cette date
upkeep-state-note = Motif
upkeep-state-note-hint = Tout le monde le lit. Par exemple : « équipe réduite en août ».
upkeep-state-open = De nouveau ouvert comme d’habitude
upkeep-state-said = C’est noté, et visible de tous.
upkeep-states = Où en sont vos services ?
upkeep-states-lead = Choisissez le service qui est complet, à court ou fermé. Les autres restent ouverts comme d’habitude.
upkeep-states-none = Aucun service n’est inscrit pour cette organisation.
upkeep-end = Cette fiche n’existe plus ?
upkeep-end-text = La fiche quitte les résultats. Sa page reste, avec un mot qui le dit. Vous pouvez revenir en arrière pendant trente jours, depuis votre lien.
upkeep-end-reason = Motif, si vous le souhaitez
upkeep-end-reason-hint = Tout le monde le lit. Par exemple : « repris par le centre social ».
upkeep-end-sure = Oui, cela n’existe plus
upkeep-end-send = Retirer de l’annuaire
upkeep-ended = C’est retiré. Vous pouvez revenir en arrière pendant trente jours, ci-dessous.
upkeep-ended-title = Retiré récemment
upkeep-ended-text = Une erreur ? Remettez la fiche dans l’annuaire.
upkeep-ended-on = Retiré le { $name }
upkeep-revive = Remettre dans l’annuaire
upkeep-revived = La fiche est de nouveau dans l’annuaire.

## Signaler une erreur

upkeep-report = Signaler une erreur
upkeep-report-what = Qu’est-ce qui est faux ?
upkeep-report-what-hint = Une ligne suffit : « le numéro ne répond plus ». Ne nommez personne.
upkeep-report-section = Dans quelle partie ?
upkeep-report-any-section = Je ne sais pas
upkeep-report-mail = Votre adresse, si vous voulez une réponse
upkeep-report-mail-hint = Elle n’est montrée à personne, et oubliée trente jours après la fin.
upkeep-report-send = Signaler
upkeep-report-next = L’organisation est prévenue tout de suite. Sans réponse sous sept jours, la coordination du réseau s’en charge.
upkeep-report-suggest = Vous connaissez la bonne réponse ? Proposez la correction.
upkeep-report-second-look = Relisez avant d’envoyer
upkeep-report-second-look-text = Vous pouvez corriger, ou envoyer tel quel.
upkeep-report-thanks = Merci. Gardez l’adresse de cette page : elle dit ce que devient votre signalement.
upkeep-report-open = La coordination du réseau s’en occupe.
upkeep-report-sent = L’organisation est prévenue. Elle a sept jours pour répondre.
upkeep-report-fixed = La fiche a été corrigée.
upkeep-report-disputed = L’organisation répond que la fiche est juste comme elle est.
upkeep-report-closed = Ce signalement est terminé.
upkeep-follow-title = Signalement { $name }
upkeep-follow-answer = La réponse
upkeep-follow-steps = Ce qui s’est passé
upkeep-follow-good = C’est bon
upkeep-follow-wrong = C’est encore faux
upkeep-follow-closed = Merci. Le signalement est terminé.
upkeep-follow-reopened = C’est noté. La coordination du réseau s’en occupe.
upkeep-follow-kept = Ce que vous avez écrit et votre adresse sont oubliés trente jours après la fin.
upkeep-follow-since = Reçu le { $name }.
upkeep-step-opened = erreur signalée
upkeep-step-sent = organisation prévenue
upkeep-step-overdue = confié à la coordination
upkeep-step-coordination = coordination prévenue
upkeep-step-fixed = fiche corrigée
upkeep-step-disputed = fiche juste comme elle est, répond l’organisation
upkeep-step-by-coordination = réponse de la coordination
upkeep-step-closed = terminé

## Répondre à un signalement

upkeep-answer-title = Répondre au signalement { $name }
upkeep-answer-opened = Signalé le { $name }.
upkeep-answer-section = Partie : { $name }.
upkeep-answer-kept-back = Le texte se lit une fois connecté
upkeep-answer-kept-back-text = Il semble nommer quelqu’un, et ce lien peut circuler.
upkeep-answer-sign-in = Se connecter
upkeep-answer-wrong = C’était faux
upkeep-answer-wrong-text = Ouvrez la partie à corriger. Si c’est déjà fait, dites-le.
upkeep-answer-fixed = C’est corrigé
upkeep-answer-right = C’est juste comme cela
upkeep-answer-line = Votre réponse, en une ligne
upkeep-answer-line-hint = La personne qui a signalé la lira. Ne nommez personne.
upkeep-answer-send = Répondre que c’est juste
upkeep-answer-owner-first = L’organisation répond d’abord
upkeep-answer-owner-until = Elle a jusqu’au { $name }. Ensuite, la coordination peut corriger, avec une trace.
upkeep-answered = La réponse est partie. Merci.

## Proposer une fiche, une correction

upkeep-propose = Proposer une fiche
upkeep-propose-lead = Un service ou une organisation manque ? Dites-le en quelques lignes. La coordination vérifie avant que la fiche paraisse.
upkeep-propose-kind = De quoi s’agit-il ?
upkeep-propose-name = Son nom
upkeep-propose-organization = Qui le propose
upkeep-propose-organization-hint = Pour un service : le nom de l’organisation.
upkeep-propose-purpose = Ce que cela fait
upkeep-propose-purpose-hint = Pour qui, et quoi : « douches gratuites, le mardi ».
upkeep-propose-place = Où
upkeep-propose-place-hint = Une adresse, ou la commune.
upkeep-propose-reach = Comment les joindre
upkeep-propose-reach-hint = Un numéro, une adresse, un site.
upkeep-propose-who = Qui le dit
upkeep-propose-who-hint = Votre fonction suffit : « bénévole », « habitante ».
upkeep-propose-send = Proposer
upkeep-propose-thanks = Merci. Gardez l’adresse de cette page : elle dit ce que devient votre proposition.
upkeep-proposal = Fiche proposée
upkeep-proposal-waiting = La coordination ne l’a pas encore vérifiée.
upkeep-proposal-accepted = Elle est dans l’annuaire.
upkeep-proposal-refused = Elle n’a pas été retenue.
upkeep-proposal-joined = La fiche existait déjà.
upkeep-follow-proposal = Votre proposition
upkeep-follow-suggestion = Votre correction
upkeep-suggest = Proposer une correction
upkeep-suggest-heading = Proposer une correction : { $name }
upkeep-suggest-lead = La fiche reste telle quelle jusqu’à ce que l’organisation ou la coordination ait vérifié.
upkeep-suggest-which = Quelle partie ?
upkeep-suggest-or-report = Je sais seulement que c’est faux : le signaler en une ligne
upkeep-suggest-send = Proposer
upkeep-suggest-thanks = Merci. Gardez l’adresse de cette page : elle dit ce que devient votre correction.
upkeep-suggestion-waiting = Elle attend une vérification.
upkeep-suggestion-taken = Elle est dans la fiche.
upkeep-suggestion-partly = Une partie est dans la fiche.
upkeep-suggestion-refused = Elle n’a pas été retenue.
upkeep-suggestion-fields = Dans la fiche maintenant :
upkeep-origin-visitor = une personne sans compte
upkeep-origin-member = un membre du réseau
upkeep-origin-immersion = un retour d’immersion
upkeep-origin-survey = la réponse de l’organisation à un questionnaire

## Ce qui attend une décision

upkeep-waiting = Signalements et corrections proposées
upkeep-waiting-none = Rien n’attend
upkeep-waiting-none-text = Les signalements et les corrections que d’autres proposent arrivent ici.
upkeep-waiting-reports = { $count ->
    [one] Un signalement attend une réponse
   *[other] { $count } signalements attendent une réponse
}
upkeep-waiting-suggestions = { $count ->
    [one] Une correction proposée
   *[other] { $count } corrections proposées
}
upkeep-line-report = Signalement { $code }, du { $date }
upkeep-line-report-about = Signalement { $code }, { $section }, du { $date }
upkeep-line-suggestion = { $section }, le { $date }, par { $origin }
upkeep-decide = Une correction proposée
upkeep-decide-said = Proposé par { $who }, le { $date }.
upkeep-decide-now = La fiche dit
upkeep-decide-suggested = Proposé
upkeep-decide-which = { $name } : que garder ?
upkeep-decide-take = Prendre la proposition
upkeep-decide-leave = Garder la fiche
upkeep-decide-send = Décider
upkeep-decide-changed-text = Rien n’a été écrit. Voici ce que la fiche dit maintenant.
upkeep-decide-done = C’est déjà décidé.
upkeep-decided = C’est décidé. Merci.
upkeep-accept = En faire une fiche
upkeep-accept-text = La fiche paraît tout de suite, sans date de confirmation : l’organisation n’a encore rien dit. Demandez-lui de la confirmer.
upkeep-accept-organization = L’organisation qui le propose, pour un service
upkeep-accept-organization-hint = Collez l’adresse de sa page dans l’annuaire.
upkeep-accept-address = Adresse
upkeep-accept-commune = Commune
upkeep-accept-commune-hint = Son nom, ou « 77350 Le Mée-sur-Seine ».
upkeep-accept-phone = Téléphone
upkeep-accept-email = Courriel
upkeep-accept-website = Site
upkeep-accept-send = Créer la fiche
upkeep-join = La joindre à une fiche qui existe
upkeep-join-text = La personne saura laquelle. Ce qu’elle dit du rôle, du téléphone, du courriel et du site est proposé à qui tient la fiche, qui le prend ou le laisse. Le nom et le lieu ne sont pas repris : signalez-les s’ils comptent.
upkeep-join-record = La fiche
upkeep-join-send = Joindre
upkeep-refuse = Ne pas la retenir
upkeep-refuse-reason = Pourquoi
upkeep-refuse-reason-hint = La personne qui propose le lira.
upkeep-refuse-send = Ne pas retenir
upkeep-proposal-done = C’est décidé. Si la personne a laissé une adresse, elle est prévenue.
upkeep-author-coordination = Coordination du réseau
upkeep-author-link = { $name }, par un lien
upkeep-author-proposal = Proposition vérifiée par la coordination

## La liste de la coordination

upkeep-desk = Bureau de la coordination
upkeep-worklist = Fiches à suivre
upkeep-worklist-lead = Ce que personne n’a fait à temps, et ce qui attend votre vérification.
upkeep-delay = Depuis trois mois, la moitié des signalements reçoit une réponse en { $name } jours.
upkeep-worklist-none = Rien n’attend
upkeep-worklist-none-text = Les organisations répondent elles-mêmes. Vous êtes à jour.
upkeep-worklist-reports = { $count ->
    [one] Un signalement sans réponse
   *[other] { $count } signalements sans réponse
}
upkeep-worklist-given = { $count ->
    [one] Un signalement chez son organisation
   *[other] { $count } signalements chez leur organisation
}
upkeep-worklist-proposals = { $count ->
    [one] Une fiche proposée
   *[other] { $count } fiches proposées
}
upkeep-worklist-suggestions = { $count ->
    [one] Une correction laissée de côté
   *[other] { $count } corrections laissées de côté
}
upkeep-worklist-doubtful = { $count ->
    [one] Une fiche en doute, sans nouvelles
   *[other] { $count } fiches en doute, sans nouvelles
}
upkeep-worklist-archived = { $count ->
    [one] Une fiche archivée ce mois-ci
   *[other] { $count } fiches archivées ce mois-ci
}
upkeep-worklist-archived-text = Personne n’en a donné de nouvelles depuis longtemps. Elles ne sont plus dans les résultats.
upkeep-doubtful-since = En doute depuis le { $name }
upkeep-archived-on = Archivée le { $name }
upkeep-thresholds = Âge des fiches
upkeep-thresholds-text = Après combien de temps une fiche est à confirmer, ancienne, archivée. L’âge reste toujours visible.
upkeep-threshold-confirm = À confirmer après (jours)
upkeep-threshold-stale = Ancienne après (jours)
upkeep-threshold-archive = Archivée après (mois de silence)
upkeep-thresholds-send = Enregistrer ces âges
upkeep-thresholds-set = Les âges sont enregistrés.
upkeep-back-to-worklist = Revenir à la liste

## Ce qui manque dans un formulaire

upkeep-fault-address = Cette adresse ne peut pas recevoir de lettre. Vérifiez-la.
upkeep-fault-answer = Écrivez une ligne pour la personne qui a signalé.
upkeep-fault-issue = Dites si c’est corrigé, ou juste comme cela.
upkeep-fault-commune = Cette commune n’est pas reconnue, ou plusieurs portent ce nom : donnez le code postal et le nom.
upkeep-fault-date = Choisissez une durée, ou un jour à partir d’aujourd’hui et dans l’année.
upkeep-fault-state = Choisissez complet, stock bas ou fermé.
upkeep-fault-decide = Choisissez : prendre la proposition, ou garder la fiche.
upkeep-fault-long = Ce texte est trop long : { $count } lettres au plus.
upkeep-fault-name = Donnez un nom, de trois lettres au moins.
upkeep-fault-named = Ce mot est lu par tout le monde : n’y mettez ni nom de personne, ni numéro personnel.
upkeep-fault-organization = Collez l’adresse de la page de l’organisation.
upkeep-fault-purpose = Dites en quelques mots ce que cela fait.
upkeep-fault-reach = Dites comment les joindre : sans cela, rien ne peut être vérifié.
upkeep-fault-reason = Écrivez pourquoi, en une ligne ou deux.
upkeep-fault-record = Aucune fiche n’est à cette adresse. Collez celle de sa page.
upkeep-fault-report = Dites en une ligne ce qui est faux.
upkeep-fault-sure = Cochez la case pour confirmer.
upkeep-fault-thresholds = Ces âges se contredisent : à confirmer d’abord, ancienne ensuite, archivée enfin.
upkeep-fault-website = Cette adresse de site ne mène nulle part. Exemple : www.association.fr

## Ce qui est gardé sur les personnes

upkeep-held-link = Un lien pour confirmer une fiche, envoyé à votre adresse
upkeep-held-report = Un signalement que vous avez fait
upkeep-held-proposal = Une fiche que vous avez proposée
upkeep-held-suggestion = Une correction que vous avez proposée
upkeep-held-on = Le
upkeep-held-until = Jusqu’au
upkeep-held-address = Adresse
upkeep-held-words = Vos mots
upkeep-register-links-name = Liens pour confirmer une fiche sans compte
upkeep-register-links-purpose = Permettre à une organisation de tenir sa fiche à jour en un clic, et lui renvoyer un lien quand il est périmé.
upkeep-register-links-ground = Intérêt légitime (RGPD art. 6.1.f) : un annuaire juste pour ceux qui cherchent de l’aide.
upkeep-register-links-people = Les personnes qui tiennent la fiche d’une organisation, et celles à qui un lien est transmis.
upkeep-register-links-recipients = Personne : les adresses sont scellées et ne servent qu’aux lettres.
upkeep-register-links-kept = Six mois après la fin du lien.
upkeep-register-reports-name = Signalements et propositions du public
upkeep-register-reports-purpose = Corriger l’annuaire, et répondre à qui l’a demandé.
upkeep-register-reports-ground = Intérêt légitime (RGPD art. 6.1.f) : un annuaire juste pour ceux qui cherchent de l’aide.
upkeep-register-reports-people = Toute personne qui signale une erreur ou propose une fiche.
upkeep-register-reports-recipients = Le texte : l’organisation concernée et la coordination. L’adresse : personne.
upkeep-register-reports-kept = Texte et adresse, trente jours après la fin ; ensuite, seulement les dates.

## Lettres

upkeep-letter-confirm-subject = Votre fiche est-elle toujours juste ?
upkeep-letter-confirm-what = { $name } figure dans l’annuaire du réseau { $network }. Ceux qui orientent une personne comptent sur cette fiche.
upkeep-letter-confirm-do = Si tout est encore vrai, un seul bouton suffit. Sinon, changez seulement ce qui a changé, ou dites « complet jusqu’au … ».
upkeep-letter-confirm-link = Voir notre fiche
upkeep-letter-confirm-closing = Le lien marche soixante jours, sans mot de passe. Ouvrir le lien ne change rien : c’est le bouton de la page qui confirme. Vous pouvez le transmettre à un collègue.
upkeep-letter-reminder-subject = Rappel : votre fiche est-elle toujours juste ?
upkeep-letter-reminder-what = Nous n’avons pas encore de réponse pour la fiche de { $name } dans l’annuaire du réseau { $network }.
upkeep-letter-reminder-do = Si tout est encore vrai, un seul bouton suffit. Sinon, changez seulement ce qui a changé, ou dites « complet jusqu’au … ».
upkeep-letter-reminder-link = Voir notre fiche
upkeep-letter-reminder-closing = Le lien marche soixante jours, sans mot de passe. Si vous n’êtes plus la bonne personne, transmettez-le depuis la page.
upkeep-letter-state-subject = Ouvert, complet ou fermé en ce moment ?
upkeep-letter-state-what = Le réseau { $network } demande à { $name } où en sont ses services en ce moment.
upkeep-letter-state-do = Deux gestes suffisent : l’état, puis jusqu’à quand. L’état se termine tout seul à cette date.
upkeep-letter-state-link = Dire où nous en sommes
upkeep-letter-state-closing = Le lien marche soixante jours, sans mot de passe. Ouvrir le lien ne change rien : c’est le bouton de la page qui répond.
upkeep-letter-handed-subject = Une fiche de l’annuaire vous est transmise
upkeep-letter-handed-what = Un collègue vous transmet la fiche de { $name } dans l’annuaire du réseau { $network }.
upkeep-letter-handed-do = Si tout est encore vrai, un seul bouton suffit. Sinon, changez seulement ce qui a changé.
upkeep-letter-handed-link = Voir la fiche
upkeep-letter-handed-closing = Le lien marche sans mot de passe, jusqu’à la même date que celui de votre collègue. Si vous n’attendez rien, ne faites rien : ouvrir le lien ne change rien.
upkeep-letter-reported-subject = Une erreur est signalée dans votre fiche
upkeep-letter-reported-what = Quelqu’un signale une erreur dans la fiche « { $name } » de l’annuaire du réseau { $network }. Le signalement porte le code { $code }.
upkeep-letter-reported-do = Ouvrez ce lien pour corriger, ou pour répondre que c’est juste. Sans réponse sous sept jours, la coordination s’en charge.
upkeep-letter-reported-link = Voir le signalement
upkeep-letter-reported-closing = Le lien marche soixante jours, sans mot de passe. Ouvrir le lien ne change rien.
upkeep-letter-reported-alone-subject = Une erreur est signalée dans une fiche sans responsable
upkeep-letter-reported-alone-what = Quelqu’un signale une erreur dans la fiche « { $name } », que personne ne tient. Le signalement porte le code { $code }.
upkeep-letter-reported-alone-do = Ouvrez ce lien pour corriger, ou pour répondre que c’est juste.
upkeep-letter-reported-alone-link = Voir le signalement
upkeep-letter-reported-alone-closing = Vous recevez cette lettre parce que vous coordonnez le réseau { $network }.
upkeep-letter-report-received-subject = Votre signalement est arrivé
upkeep-letter-report-received-what = Vous avez signalé une erreur dans la fiche « { $name } » de l’annuaire du réseau { $network }. Le signalement porte le code { $code }.
upkeep-letter-report-received-do = Ce lien dit à tout moment ce qu’il devient.
upkeep-letter-report-received-link = Suivre mon signalement
upkeep-letter-report-received-closing = Si vous n’avez rien signalé, ne faites rien : votre adresse sera oubliée.
upkeep-letter-fixed-subject = Votre signalement a sa réponse
upkeep-letter-fixed-what = Le signalement { $code } a reçu une réponse : la fiche est corrigée.
upkeep-letter-fixed-do = Ouvrez ce lien pour dire si c’est bon.
upkeep-letter-fixed-link = Voir la réponse
upkeep-letter-fixed-closing = Sans nouvelles de vous, le signalement se termine tout seul dans quatorze jours. Merci pour le réseau { $network }.
upkeep-letter-disputed-subject = Votre signalement a sa réponse
upkeep-letter-disputed-what = Le signalement { $code } a reçu une réponse : la fiche est juste comme elle est.
upkeep-letter-disputed-do = Ouvrez ce lien pour lire pourquoi, et dire si vous êtes d’accord.
upkeep-letter-disputed-link = Voir la réponse
upkeep-letter-disputed-closing = Sans nouvelles de vous, le signalement se termine tout seul dans quatorze jours. Merci pour le réseau { $network }.
upkeep-letter-overdue-subject = Des signalements attendent la coordination
upkeep-letter-overdue-what = Des organisations n’ont pas répondu en sept jours à un signalement sur leur fiche.
upkeep-letter-overdue-do = Votre liste dit lesquelles. Un appel suffit souvent ; vous pouvez aussi corriger, avec une trace.
upkeep-letter-overdue-link = Ouvrir la liste
upkeep-letter-overdue-closing = Vous recevez cette lettre parce que vous coordonnez le réseau { $network }.
upkeep-letter-proposed-subject = Une fiche est proposée à l’annuaire
upkeep-letter-proposed-what = Quelqu’un propose une fiche pour l’annuaire du réseau { $network }. Elle ne paraît pas avant votre vérification.
upkeep-letter-proposed-do = Ouvrez ce lien pour en faire une fiche, la joindre à une autre ou ne pas la retenir.
upkeep-letter-proposed-link = Voir la proposition
upkeep-letter-proposed-closing = Vous recevez cette lettre parce que vous coordonnez le réseau.
upkeep-letter-proposal-received-subject = Votre proposition est arrivée
upkeep-letter-proposal-received-what = Vous avez proposé une fiche pour l’annuaire du réseau { $network }. La coordination va la vérifier.
upkeep-letter-proposal-received-do = Ce lien dit à tout moment ce qu’elle devient.
upkeep-letter-proposal-received-link = Suivre ma proposition
upkeep-letter-proposal-received-closing = Si vous n’avez rien proposé, ne faites rien : votre adresse sera oubliée.
upkeep-letter-proposal-decided-subject = Votre proposition a sa réponse
upkeep-letter-proposal-decided-what = La coordination du réseau { $network } a vérifié la fiche que vous avez proposée.
upkeep-letter-proposal-decided-do = Ouvrez ce lien pour voir ce qu’elle est devenue.
upkeep-letter-proposal-decided-link = Voir la réponse
upkeep-letter-proposal-decided-closing = Votre adresse et vos mots sont oubliés dans trente jours. Merci.
upkeep-letter-suggested-subject = Une correction est proposée pour votre fiche
upkeep-letter-suggested-what = Quelqu’un propose une correction de la fiche « { $name } » dans l’annuaire du réseau { $network }. La fiche n’a pas changé.
upkeep-letter-suggested-do = Ouvrez ce lien pour la prendre ou la laisser, champ par champ.
upkeep-letter-suggested-link = Voir la correction
upkeep-letter-suggested-closing = Sans réponse sous sept jours, la coordination s’en charge.
upkeep-desk-reports = { $count ->
    [one] signalement sans réponse
   *[other] signalements sans réponse
}
upkeep-desk-proposals = { $count ->
    [one] fiche proposée à vérifier
   *[other] fiches proposées à vérifier
}
upkeep-desk-suggestions = { $count ->
    [one] correction proposée depuis plus d’une semaine
   *[other] corrections proposées depuis plus d’une semaine
}
