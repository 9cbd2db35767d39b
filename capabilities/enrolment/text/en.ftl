enrolment-not-needed = No sign-up: come as you are.
enrolment-not-yet = Sign-up opens on { $name }.
enrolment-over = Sign-up is closed.
enrolment-full = Full, waiting list open
enrolment-other-dates = The next date is full, others have places
enrolment-left = { $count ->
    [one] One place left
   *[other] { $count } places left
}
enrolment-room = There is room
enrolment-sign-up = Sign up
enrolment-wait = Join the waiting list
enrolment-sign-up-beside = Sign up with the person
enrolment-to-people = See who is signed up
enrolment-to-people-calls = { $count ->
    [one] See who is signed up: one person to call
   *[other] See who is signed up: { $count } people to call
}
enrolment-back = Back to the action
enrolment-print = Print

enrolment-taken-of = { $count ->
    [0] No place taken of { $most }.
    [one] One place taken of { $most }.
   *[other] { $count } places taken of { $most }.
}
enrolment-taken = { $count ->
    [0] No place taken.
    [one] One place taken.
   *[other] { $count } places taken.
}
enrolment-waiting = { $count ->
    [one] One place asked for on the waiting list.
   *[other] { $count } places asked for on the waiting list.
}
enrolment-seats = { $count ->
    [one] 1 place
   *[other] { $count } places
}

enrolment-title = Sign up: { $name }
enrolment-next = Next date: { $name }.
enrolment-full-explained = All places are taken. Sign up: if a place frees, it is offered by order of arrival.
enrolment-field-date = Which date
enrolment-field-name = Your first name, or a name you choose
enrolment-field-name-hint = A nickname will do.
enrolment-field-name-adult = The first name of an adult who comes along
enrolment-field-name-adult-hint = Do not write the name of a child. A nickname will do.
enrolment-field-contact = A way to reach you, if you like
enrolment-field-contact-hint = An e-mail address or a telephone number. You may leave it empty.
enrolment-field-seats = How many places
enrolment-field-agreement = The person agrees to be signed up, and has just told me so
enrolment-nothing-else = Nothing else is asked. What you write here is read by those who carry the action and nobody else, and is erased 30 days after the last date.
enrolment-fault-date = Choose a date that is open for sign-up.
enrolment-fault-name = Write a first name or a nickname.
enrolment-fault-name-long = This name is too long: 60 letters at most.
enrolment-fault-contact = We recognised neither an e-mail address nor a telephone number. You may also leave it empty.
enrolment-fault-seats = Choose between one and four places.
enrolment-fault-agreement = First ask whether she agrees, then tick the box.
enrolment-fault-closed = The sign-up could not be made: sign-up has just closed, or the action has fewer places than you ask for.
enrolment-fault-known = This sign-up is made already. Your page is at the address you wrote down, or in the letter. For somebody else, change the name.
enrolment-fault-contact-often = You have given this contact several times today. Come back tomorrow, or call those who carry the action.
enrolment-fault-seats-alone = 8 places without a contact were asked for from here today. Give a way to reach you, or call those who carry the action.
enrolment-done-in = Done: your place is kept.
enrolment-done-waiting = Done: you are on the waiting list.

enrolment-how-waiting = How the waiting list works
enrolment-how-order = The order is that of arrival, and nothing else. A group larger than the free places keeps its rank and waits until there are enough.
enrolment-how-offer = When a place frees, it is kept for the first person on the list, usually for 48 hours, less if the date is near, never until a moment at night. When it is too late to write, those who carry the action call, in the same order. The time limit is written down, and is never brought forward.
enrolment-how-missed = Without an answer, the place is offered to the next person, and you keep your rank. After two offers without an answer, no more are made until you say that you still wait.
enrolment-how-private = Your rank is shown to you and to those who carry the action, nobody else. You leave the list whenever you like, in one gesture.

enrolment-beside-title = Sign up with the person: { $name }
enrolment-beside-lead = The person is with you and chooses the name to give.
enrolment-beside-for = This action is for: { $name }. That is something about the action. Nothing is written down about the person’s situation.
enrolment-beside-kept = Your name is not kept. One more referral to this action is counted, and that is all. The next page is hers: print it for her.

enrolment-own-title = Your sign-up
enrolment-own-in = { $count ->
    [one] Your place is kept.
   *[other] Your { $count } places are kept.
}
enrolment-own-offered = { $count ->
    [one] A place is free for you.
   *[other] { $count } places are free for you.
}
enrolment-own-until = Kept until { $name }.
enrolment-accept = I take the place
enrolment-own-rank = { $count ->
    [1] You are the first person on the waiting list.
   *[other] You are person number { $count } on the waiting list.
}
enrolment-own-resting = Two offers went without an answer. You keep your rank. Are you still waiting for a place?
enrolment-still = Yes, I am still waiting
enrolment-own-cancelled = This date is cancelled.
enrolment-fact-action = Action
enrolment-fact-date = Date
enrolment-fact-name = Name given
enrolment-fact-seats = Places
enrolment-fact-contact = Contact
enrolment-asked = Are you coming on { $name }?
enrolment-coming = I am coming
enrolment-absent = I am not coming that day
enrolment-said-coming = Coming.
enrolment-said-absent = Not coming.
enrolment-own-keep = Keep this page
enrolment-own-keep-mail = The address of this page is also in the letter we send you. We send no more than five a day about sign-ups: when in doubt, write it down here.
enrolment-own-keep-phone = Its address is shown only here: write it down or print it. If something changes, those who carry the action call you.
enrolment-own-keep-alone = Its address is shown only here: write it down or print it. Without a way to reach you, this is where you will see whether a place frees.
enrolment-own-address = Address of your page:
enrolment-own-change = Change
enrolment-fewer = Ask for fewer places
enrolment-fewer-act = Keep this number
enrolment-quiet = Receive no more reminders
enrolment-remind = Be reminded before each date
enrolment-leave = I am not coming any more: free my place
enrolment-leave-waiting = Leave the waiting list
enrolment-leave-hint = Your name and your contact are erased from the list at once. Letters already written are erased within 30 days.
enrolment-accepted = The place is yours.
enrolment-too-late = The place was offered to the next person. You keep your rank.
enrolment-erased = Done: your sign-up is erased.
enrolment-still-done = Noted: you are still waiting.
enrolment-fewer-done = The number of places is changed.
enrolment-reminders-done = Noted.
enrolment-coming-done = Noted, thank you.
enrolment-gone-title = This sign-up does not exist any more
enrolment-gone-text = It was erased, or the address is not whole. Nothing is kept about you here.

enrolment-unite-title = Is this you twice?
enrolment-unite-lead = Two sign-ups have the same address.
enrolment-unite-first = The first
enrolment-unite-second = The second
enrolment-unite-one = Both are me: keep only one
enrolment-unite-two = They are two people
enrolment-unite-same = The same person
enrolment-unite-different = Two people
enrolment-unite-hint = The first sign-up stays, at its rank, with the place if one of both had one.
enrolment-unite-stays = The first one stays, with this contact and this link: { $name }. The other is erased.
enrolment-unite-links = The links from before open no more, a new one goes to your address.
enrolment-united = Only one is left.
enrolment-apart = Noted: two people.

enrolment-people-title = Signed up: { $name }
enrolment-people-lead = These names are for you who carry the action. Each reading is noted in the journal of access.
enrolment-people-no-rule = This action needs no sign-up
enrolment-people-no-rule-text = People present are counted, and no name is asked. To open a list, say how one signs up.
enrolment-people-nobody = Nobody is signed up yet.
enrolment-people-in = Signed up
enrolment-people-waiting = Waiting list, by order of arrival
enrolment-people-channel = Came by
enrolment-people-act = Do
enrolment-people-said = Next time, places of those coming: { $coming }, of those not coming: { $absent }.
enrolment-people-offered = Place kept until { $name }
enrolment-people-resting = Two offers without an answer: no more are made
enrolment-people-call-now = To call now: a place is free and the date is too near to write
enrolment-people-waits = Waits
enrolment-people-kept = Everything is erased 30 days after the last date.
enrolment-channel-online = the page
enrolment-channel-paper = paper
enrolment-channel-beside = a member, with her
enrolment-series = All dates
enrolment-remove = Remove
enrolment-remove-sure = Yes, erase this sign-up
enrolment-calls = To call
enrolment-call-bounced = Our letters to { $name } come back. If you reach her in another way, tell her.
enrolment-call-offer = A place is free for her.
enrolment-call-cancelled = The date of { $name } is cancelled.
enrolment-call-moved = The date has another time or place. It takes place on { $name }.
enrolment-call-planned = The date of { $name } takes place after all.
enrolment-call-dropped = The action will not take place.
enrolment-call-postponed = The action is put off.
enrolment-call-resumed = The action takes place after all.
enrolment-call-yes = She is coming
enrolment-call-no = She is not coming any more
enrolment-call-done = Told
enrolment-called = Noted.
enrolment-seated = The place is hers.
enrolment-no-seat = No place is free for this group, or somebody else has waited longer.
enrolment-removed = The sign-up is erased.
enrolment-twins = Perhaps the same person
enrolment-twin = Another sign-up looks like it: { $name }.

enrolment-paper = Type a paper list
enrolment-paper-title = Paper list: { $name }
enrolment-paper-heading = Type a paper list
enrolment-paper-lead = One person per line, in the order of the paper: the first have the places, the next wait.
enrolment-paper-lines = The people
enrolment-paper-lines-hint = For example: “Yasmina”, or “Paul, 06 39 98 01 23, 2” for two places.
enrolment-paper-send = Sign these people up
enrolment-paper-done = The list is typed.
enrolment-fault-paper-empty = Write at least one name.
enrolment-fault-paper-name = Line { $line }: a name is missing.
enrolment-fault-paper-long = Line { $line }: this name is too long.
enrolment-fault-paper-unclear = Line { $line }: we did not understand what follows the name. Write a number, an e-mail address or a number of places.
enrolment-fault-paper-many = Line { $line }: at most { $count } lines at once. Keep those that follow for a second time.
enrolment-fault-paper-some = { $count ->
    [one] Could not be signed up: { $name }. More places are asked for than there are, or the date has passed. The other lines are signed up, this one is left to look at.
   *[other] Could not be signed up: { $name }. They ask for more places than there are, or the date has passed. The other lines are signed up, these are left to look at.
}

enrolment-rule = How one signs up
enrolment-rule-title = How one signs up: { $name }
enrolment-rule-heading = How one signs up
enrolment-rule-lead = Without sign-up is often the simplest.
enrolment-rule-way = Sign-up
enrolment-way-none = No sign-up: people present are counted
enrolment-way-series = Once, for all dates
enrolment-way-dates = For each date
enrolment-rule-capacity = Number of places
enrolment-rule-capacity-hint = Leave empty if there is room for all. A date with its own number keeps it.
enrolment-rule-opens = First day of sign-up
enrolment-rule-opens-hint = Leave empty to open at once.
enrolment-rule-closes = Last day of sign-up
enrolment-rule-closes-hint = Leave empty to stay open until the date.
enrolment-rule-asks = Ask before each date who is coming
enrolment-rule-asks-hint = The question is put two days before, to those who gave an address. Nobody loses a place by not answering.
enrolment-rule-send = Save
enrolment-rule-done = Saved.
enrolment-fault-capacity = Write a number between 1 and { $count }, or leave it empty.
enrolment-fault-day = Write this day like 31/12/2026, or leave it empty.
enrolment-fault-closes = The last day comes before the first.
enrolment-fault-way = People are signed up: the way of signing up cannot change any more.

enrolment-letter-in-subject = You are signed up
enrolment-letter-in-what = { $count ->
    [one] Your place is kept: { $action }.
   *[other] Your { $count } places are kept: { $action }.
}
enrolment-letter-in-do = { $dated ->
    [yes] Next date: { $starts }. If you cannot come any more, say so by this link: somebody may be waiting.
   *[no] If you cannot come any more, say so by this link: somebody may be waiting.
}
enrolment-letter-in-link = See my sign-up
enrolment-letter-wait-subject = You are on the waiting list
enrolment-letter-wait-what = { $rank ->
    [1] You are the first person on the waiting list: { $action }.
   *[other] You are person number { $rank } on the waiting list: { $action }.
}
enrolment-letter-wait-do = If a place frees, we write to you, by order of arrival. Your page tells your rank, and lets you leave the list.
enrolment-letter-wait-link = See my rank
enrolment-letter-offer-subject = A place is free for you
enrolment-letter-offer-what = { $count ->
    [one] A place is free: { $action }. It is kept for you until { $until }.
   *[other] { $count } places are free: { $action }. They are kept for you until { $until }.
}
enrolment-letter-offer-do = { $dated ->
    [yes] Date: { $starts }. Open this link and take the place, or leave it.
   *[no] Open this link and take the place, or leave it.
}
enrolment-letter-offer-link = Answer
enrolment-letter-missed-subject = The place went to the next person
enrolment-letter-missed-what = The time passed without an answer from you: { $action }.
enrolment-letter-missed-do = You keep your rank. The next place will be offered to you again.
enrolment-letter-missed-link = See my rank
enrolment-letter-resting-subject = Are you still waiting for a place?
enrolment-letter-resting-what = Two offers went without an answer: { $action }.
enrolment-letter-resting-do = You keep your rank. Say by this link that you are still waiting, and the next place will be offered to you.
enrolment-letter-resting-link = Say that I am still waiting
enrolment-letter-reminder-subject = Soon
enrolment-letter-reminder-what = { $action }: { $starts }.
enrolment-letter-reminder-do = If you cannot come, say so by this link. It also lets you receive no more reminders.
enrolment-letter-reminder-link = See my sign-up
enrolment-letter-asks-subject = Are you coming?
enrolment-letter-asks-what = { $action }: { $starts }.
enrolment-letter-asks-do = Say in one gesture whether you are coming. Nobody loses a place by not answering.
enrolment-letter-asks-link = Answer
enrolment-letter-cancelled-subject = A date is cancelled
enrolment-letter-cancelled-what = The date of { $starts } will not take place: { $action }.
enrolment-letter-cancelled-do = You stay signed up. The other dates are on the page of the action.
enrolment-letter-cancelled-link = See my sign-up
enrolment-letter-moved-subject = A date changes
enrolment-letter-moved-what = The date has another time or place: { $action }. It takes place on { $starts }.
enrolment-letter-moved-do = If you cannot come any more, say so by this link.
enrolment-letter-moved-link = See my sign-up
enrolment-letter-planned-subject = The date takes place
enrolment-letter-planned-what = The date of { $starts } takes place after all: { $action }.
enrolment-letter-planned-do = If you cannot come, say so by this link.
enrolment-letter-planned-link = See my sign-up
enrolment-letter-dropped-subject = The action will not take place
enrolment-letter-dropped-what = Those who carry it give it up: { $action }.
enrolment-letter-dropped-do = Nothing to do. Your sign-up will be erased by itself, or at once by this link.
enrolment-letter-dropped-link = See my sign-up
enrolment-letter-postponed-subject = The action is put off
enrolment-letter-postponed-what = It will take place later: { $action }.
enrolment-letter-postponed-do = Your sign-up and your rank stay. We will write when it goes on.
enrolment-letter-postponed-link = See my sign-up
enrolment-letter-resumed-subject = The action takes place
enrolment-letter-resumed-what = It goes on: { $action }.
enrolment-letter-resumed-do = Your sign-up and your rank have stayed. If you cannot come any more, say so by this link.
enrolment-letter-resumed-link = See my sign-up
enrolment-letter-twin-subject = Another sign-up has your address
enrolment-letter-twin-what = Two sign-ups have this address: { $action }.
enrolment-letter-twin-do = If both are you, say so by this link, and only one will be left. Otherwise there is nothing to do.
enrolment-letter-twin-link = Look at both
enrolment-letter-call-subject = People signed up are to be called
enrolment-letter-call-what = { $action }: people whom our letters do not reach, or not in time any more, are to be told by telephone.
enrolment-letter-call-do = The list says whom to call, why, and until when.
enrolment-letter-call-link = See whom to call
enrolment-letter-removed-subject = Your sign-up was removed
enrolment-letter-removed-what = Those who carry the action removed your sign-up: { $action }.
enrolment-letter-removed-do = If this is a mistake, sign up again or call them: their number is on the page of the action.
enrolment-letter-removed-link = See the action
enrolment-letter-closing = This link is yours: give it to nobody. Everything is erased 30 days after the last date.

enrolment-processing-name = Sign-ups for actions
enrolment-processing-purpose = Keep a place in an action, keep a waiting list, tell of changes.
enrolment-processing-ground = Request of the person (GDPR art. 6(1)(b)): she signs up, or tells whoever signs her up that she agrees.
enrolment-processing-people = People who sign up, under the name they choose. They read and erase everything by their own page.
enrolment-processing-recipients = The organisation that carries the action, or that accompanies the inhabitants who carry it.
enrolment-processing-kept = 30 days after the last date; erased from the list at once when the person withdraws, 30 days later for letters already written.
enrolment-orient-from-here = Refer somebody from this action
