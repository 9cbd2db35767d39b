declaring-menu = Declare an action
declaring-menu-mine = My actions
declaring-desk-over = { $count ->
    [one] action is still “running” after its last day
   *[other] actions are still “running” after their last day
}
declaring-desk-isic = { $count ->
    [one] action waits to be presented in ISIC
   *[other] actions wait to be presented in ISIC
}

declaring-choose = Choose from the list
declaring-none = None
declaring-save = Save
declaring-reread = I have read it again, these words may stay
declaring-euros = €{ $name }
declaring-on = On { $name }
declaring-from = From { $name }
declaring-dates = From { $from } to { $until }
declaring-partner = { $name }: { $role }
declaring-nothing-said = Nothing is said yet.

declaring-mine = My actions
declaring-mine-lead = The collective actions your organisation carries, and those it takes part in.
declaring-mine-ahead = Running and to come
declaring-mine-over = Past
declaring-mine-joined = We take part in these
declaring-mine-search = Find an action of the whole network
declaring-mine-show = Search
declaring-mine-empty = No action yet.
declaring-mine-empty-note = To declare one, five answers are enough: a title, a domain, a territory, dates, a contact.
declaring-missing = { $count ->
    [one] One thing to complete
   *[other] { $count } things to complete
}
declaring-next-date = Next date: { $name }

declaring-toolbar = This action, for members of the network
declaring-to-edit = Change
declaring-to-dates = Dates
declaring-to-life = Where does it stand?
declaring-to-public = See the public page
declaring-to-next = Announce the next one
declaring-to-copy = Copy this action
declaring-to-hand-over = Hand it over to inhabitants
declaring-to-spin-off = Create the association born of this action
declaring-note-next = the same method, the same partners, a new date.
declaring-note-copy = the method stays. Dates, place, partners and money do not follow.
declaring-note-hand-over = a group of inhabitants carries it, your organisation accompanies it.
declaring-note-spin-off = a record proposed to the directory, linked to the action.

declaring-declare-title = Declare a collective action
declaring-declare-lead = Five answers are enough: a title, a domain, a territory, dates, a contact. The rest can be said later.
declaring-declare = Declare the action
declaring-copy-another = Start from an action that exists instead: find it, then copy it
declaring-copy-title = Copy an action
declaring-copy-lead = The method of “{ $name }” is taken over: presentation, audiences, needs, participation. Dates, place, partners, money and people’s words do not follow.
declaring-copy = Create the copy
declaring-field-carrier = Who carries the action
declaring-field-beginning = Where does it stand?
declaring-beginning-preparing = It is being prepared
declaring-beginning-idea = It is still an idea

declaring-group-dates = Dates
declaring-group-contact = Contact
declaring-hint-contact = A function, never a person. These lines are public.
declaring-field-title = Title
declaring-hint-title = As on a poster: “Walks on stage”.
declaring-field-domain = Domain
declaring-field-unit = Territory
declaring-field-starts = First day
declaring-field-ends = Last day
declaring-hint-ends = Leave it empty if you do not know yet.
declaring-field-role = Function to reach
declaring-hint-role = For instance “reception of the community centre”.
declaring-field-phone = Telephone
declaring-field-mail = E-mail

declaring-lead-essentials = The five answers without which an action cannot be found.
declaring-lead-presentation = What people do there, in a few plain sentences.
declaring-lead-audience = For whom the action is, and how the first time goes.
declaring-lead-place = Where people come.
declaring-lead-partners = With whom, and what each of them does.
declaring-lead-need = The local need the action answers, and where it was read.
declaring-lead-professionals = The problem as professionals state it. The inhabitants’ version stays beside it, untouched.
declaring-lead-inhabitants = The problem as inhabitants state it, in their words. The professionals’ version stays beside it, untouched.
declaring-lead-participation = How far inhabitants decide.
declaring-lead-budget = Who pays, how much, for which year; who comes from outside.
declaring-lead-frameworks = The policy frameworks the action belongs to.
declaring-lead-programme = An action that comes back every year is an edition of a programme.

declaring-hint-summary = What people do together, for whom, what it changes. No person’s name.
declaring-hint-tags = Separated by commas: social ties, theatre.
declaring-hint-ages = From two ages on, the action is intergenerational.
declaring-hint-first-visit = What reassures: where to ring, who welcomes, whether to sign up.
declaring-hint-topics = These needs let the search find the action.
declaring-every-audience = Choose audiences
declaring-field-commune = Commune
declaring-hint-commune = Its name or its postal code.
declaring-field-host = At an organisation of the directory
declaring-hint-host = Begin to type its name. Leave it empty if the place is not in the directory.
declaring-field-place = The place, in a few words
declaring-hint-place = For instance “village hall, entrance from the park”.
declaring-hint-partners = Begin to type a name: the directory offers some. A name it does not have is kept as it is. To remove a partner, empty the line.
declaring-field-partner = Partner
declaring-field-partner-role = Role
declaring-field-partner-numbered = Partner { $count }
declaring-field-partner-role-numbered = What partner { $count } does
declaring-field-need-kind = Where this need was read
declaring-need-none = Not linked yet
declaring-field-need-words = What was read
declaring-hint-need-words = For instance “three answers out of four speak of loneliness”.
declaring-field-need-path = The page that shows it
declaring-hint-need-path = Copy the address of a page of this site, if there is one.
declaring-field-professionals = The problem, as professionals state it
declaring-hint-professionals = What happens, not what people are.
declaring-field-inhabitants = The problem, as inhabitants state it
declaring-hint-inhabitants = Write their words, read again with them, without a name. The page will say that you noted them.
declaring-field-said-on = Said on
declaring-said-on = Said on { $name }
declaring-field-participation = In this action, inhabitants
declaring-participation-none = Not said yet
declaring-field-frameworks = Frameworks
declaring-field-programme = Programme
declaring-programme-none = No programme
declaring-field-new-programme = Or a new programme
declaring-hint-new-programme = Its name, for instance “Across generations”.
declaring-field-edition = Edition of the year
declaring-group-funding = Funding { $count }
declaring-field-funder = Who pays
declaring-field-amount = Amount in euros
declaring-field-year = Year
declaring-field-granted = The sum is granted
declaring-hint-contributors = A trade, never a name: “professional actor”. The cost may stay empty.
declaring-field-contributor = Trade { $count }
declaring-field-contributor-cost = Cost in euros { $count }
declaring-funding-granted = { $name }: { $amount } granted for { $year }
declaring-funding-asked = { $name }: { $amount } asked for { $year }
declaring-funding-total = In all: { $name }

declaring-conflict = Somebody changed this part while you were writing
declaring-conflict-note = Nothing was saved, and nothing is lost: your words are in the form. Correct them if needed and save, or keep what is written now.
declaring-conflict-table = Both versions
declaring-conflict-field = Part
declaring-conflict-theirs = Written now
declaring-conflict-yours = Written by you
declaring-save-mine = Save my version
declaring-keep-theirs = Keep what is written now

declaring-carried-by = Carried by { $name }.
declaring-handed-over = Carried by inhabitants: { $group }, accompanied by { $organization }.
declaring-by-inhabitants = Carried by inhabitants
declaring-filled = { $count } parts filled in out of { $parts }
declaring-flags = { $count ->
    [one] One thing is worth a look
   *[other] { $count } things are worth a look
}
declaring-said = What is said of the action
declaring-say = Complete
declaring-change = Change
declaring-sides = The problem, stated by both sides
declaring-sides-note = Both versions are shown side by side. Neither replaces the other.
declaring-inhabitants-empty = Inhabitants have not spoken here yet. Whoever runs the action may note their words, with them.
declaring-noted-by = Noted by whoever runs the action, in the inhabitants’ words.
declaring-life = The life of the action
declaring-acts = And then

declaring-life-title = Where does the action stand?
declaring-life-lead = Each stage has its date. How long it lasted is counted by itself.
declaring-life-picture = The stages of the action in time. The table says the same.
declaring-life-table = The stages and how long they lasted
declaring-life-state = Stage
declaring-life-since = Since
declaring-life-until = Until
declaring-life-lasted = Lasted
declaring-life-words = In a few words
declaring-life-now = today
declaring-life-whole = From the first stage to the end, or to this day: { $name }.
declaring-life-next = The next stage
declaring-life-save = Save the stage
declaring-isic-on = Presented in ISIC on { $name }.
declaring-isic = Presentation in ISIC
declaring-field-isic = Presented on
declaring-isic-save = Note the presentation
declaring-field-state = The action is now
declaring-field-since = Since
declaring-field-month-only = I know the month only
declaring-field-moved-words = In a few words
declaring-hint-moved-words = Where it is put off or dropped, say why. These words are public.
declaring-days = { $count ->
    [0] less than a day
    [one] one day
   *[other] { $count } days
}
declaring-months = { $count ->
    [one] one month
   *[other] { $count } months
}
declaring-years = { $count ->
    [one] one year
   *[other] { $count } years
}
declaring-years-and-months = { $years } and { $months }

declaring-next-title = Announce the next one
declaring-next-lead = A title and a date are enough. Method, place and partners are taken over.
declaring-next = Announce
declaring-hint-next-title = Change it if the next one has a title of its own.
declaring-next-alone = This action has no partner: nobody is told.
declaring-next-partners = { $count ->
    [one] This partner is taken over. If the directory can reach it, it receives a letter:
   *[other] These { $count } partners are taken over. Those whom the directory can reach receive a letter:
}

declaring-hand-over-title = Hand the action over to inhabitants
declaring-hand-over-lead = A group of inhabitants carries the action from now on. { $name } accompanies it, and can still change it with them.
declaring-hand-over = Hand the action over
declaring-field-group = What the group is called
declaring-hint-group = The name of a group, not of a person: “Wednesday walks”.

declaring-spin-off-title = The association born of this action
declaring-spin-off-lead = You propose a record to the directory. The coordination checks it, then action and association are linked. If the association is in the directory already, its name is enough.
declaring-spin-off-waits = The record is proposed to the directory. The coordination checks it. As soon as it is there, action and association are linked.
declaring-spin-off-refused = The proposed record was not taken. If the association is in the directory by now, choose its name.
declaring-spin-off = Propose the record
declaring-born = { $name } was born of this action.
declaring-born-said-by = { $organization }, following the action “{ $title }”
declaring-field-born-name = Name of the association
declaring-hint-born-name = If the directory knows it, choose it from what is offered.
declaring-field-born-purpose = What it does
declaring-field-born-place = Where it is
declaring-field-born-reach = How to reach it
declaring-hint-born-reach = A telephone, an e-mail or a place of the association. No person’s name.

declaring-fault-title = Give the action a title.
declaring-fault-domain = Choose a domain.
declaring-fault-unit = Choose a territory.
declaring-fault-starts = Give the first day, even roughly.
declaring-fault-ends = The last day is before the first.
declaring-fault-role = Say which function answers, for instance “reception”.
declaring-fault-phone = This telephone number cannot be read. It takes ten digits.
declaring-fault-mail = This e-mail is not complete.
declaring-fault-contact = Give a telephone or an e-mail: one of them is enough.
declaring-fault-carrier = Choose the organisation that carries the action.
declaring-fault-commune = This commune is not recognised. Add its postal code if several bear this name.
declaring-fault-host = This organisation is not in the directory. Say the place in a few words below.
declaring-fault-many = Forty choices at most.
declaring-fault-need-kind = Say where this need was read.
declaring-fault-need-words = Say in a sentence what was read.
declaring-fault-need-path = It takes the address of a page of this site, for instance /questionnaires.
declaring-fault-to-come = This day has not come yet.
declaring-fault-funder = Choose who pays.
declaring-fault-money = This amount cannot be read. Write for instance 1 500 or 1 500,50.
declaring-fault-year = This year cannot be read. Write it in four digits.
declaring-fault-contributor = Say which trade comes from outside.
declaring-fault-state = Choose the stage it has come to.
declaring-fault-since = Say since which day.
declaring-fault-isic = Say on which day it was presented.
declaring-fault-why = Say why, in a few words.
declaring-fault-group = Give the group a name.
declaring-fault-born-name = Give the name of the association.
declaring-fault-born-unknown = The directory does not know this name.
declaring-fault-no-day = This day cannot be read. Write it like 22/11/2026.
declaring-fault-long = { $count } letters at most.
declaring-fault-caution = “{ $part }”. { $why }
declaring-fault-reread = Read it again, then tick if these words may stay.

declaring-done-declared = The action is declared. The rest can be completed whenever you like.
declaring-done-copied = The copy is created. Its dates, place and partners are still to say.
declaring-done-announced = The next one is announced, and the partners whom the directory can reach are told.
declaring-done-saved = It is saved.
declaring-done-unchanged = Nothing changed: it was written so already.
declaring-done-moved = The stage is saved.
declaring-done-presented = The presentation is noted.
declaring-done-handed-over = The action is carried by inhabitants.
declaring-done-proposed = The record is proposed. The coordination checks it.
declaring-done-linked = Association and action are linked.

declaring-letter-next-subject = { $network }: “{ $title }” is announced, with you
declaring-letter-next-text = { $carrier } announces “{ $title }”. Your organisation is taken over as a partner of the last edition. If that is not planned, tell them.
declaring-letter-next-link = See the action
declaring-letter-partner-subject = { $network }: your organisation is a partner of “{ $title }”
declaring-letter-partner-text = { $carrier } names your organisation as a partner of the action “{ $title }”. Everybody can read it. If that is not so, tell them.
declaring-letter-partner-link = See the action
declaring-unlink = It was not: remove this link
declaring-done-unlinked = The link is removed.
declaring-life-handed-over = Handed over to inhabitants on { $name }.
declaring-letter-born-subject = { $network }: your organisation is said to be born of “{ $title }”
declaring-letter-born-text = { $carrier } says that your organisation was born of the action “{ $title }”. Everybody can read it. If it was not, tell them, or tell the coordination: both can remove this link.
declaring-letter-born-link = See the action
declaring-fault-everyone = “Everyone” holds them all. Keep that box alone, or untick it.
