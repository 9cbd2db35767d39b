event-day-title = The day
event-day-sheets = To print and put up
event-day-to-cartes = Table cards
event-day-to-badges = Badges
event-day-to-parcours = Routes of the groups
event-day-to-plan = Wall plan
event-day-to-minuteur = Timer
event-day-to-jour-pdf = Everything as one PDF
event-day-to-notes = Everyone’s notes
event-day-to-clore = Close the afternoon
event-day-file = Everything as one PDF
event-day-round = Round { $round }
event-day-round-at = Round { $round }, at { $hour }
event-day-sits = At the table
event-day-comes = Comes
event-day-before = The first round starts at { $from }
event-day-running = Round { $round } is on, from { $from } to { $to }
event-day-next = Round { $round } goes from { $from } to { $to }.
event-day-last = This is the last round. It ends at { $to }.
event-day-pause = Between two rounds
event-day-over = All rounds are over
event-day-over-next = You can close the afternoon, and offer everyone to keep in touch.
event-day-away = Who is missing
event-day-away-none = Nobody is noted as missing.
event-day-away-gone = { $name }: missing
event-day-away-late = { $name }: comes in round { $round }
event-day-not-locked = Lock the rounds first. Then you can say here who is missing.
event-day-nothing-left = The speed-meeting is closed: nothing changes here any more.
event-day-missing-partners = Missing partners
event-day-missing-groups = Missing groups
event-day-back = When do they come?
event-day-back-never = They do not come
event-day-back-hint = For those you have just ticked.
event-day-from = Since which round have they been missing?
event-day-from-hint = Their meetings before it still count.
event-day-look = See what this changes
event-day-after = After the last round
event-day-change-title = What this changes
event-day-course-keep = From round { $round } on, nobody changes round. Free places go to those who could not meet.
event-day-course-anew = From round { $round } on, everything is computed anew: groups get a new route.
event-day-course-over = All rounds have begun: only meetings that did not take place are taken out.
event-day-figure-lost = { $count ->
    [one] meeting lost
   *[other] meetings lost
}
event-day-figure-found = { $count ->
    [one] meeting regained
   *[other] meetings regained
}
event-day-figure-moved = { $count ->
    [one] meeting at another hour
   *[other] meetings at another hour
}
event-day-lost = Who loses which meeting
event-day-found = Who regains one
event-day-keep = Keep these rounds
event-day-try-anew = Rather compute all remaining rounds anew
event-day-try-keep = Rather leave everyone in their round
event-day-leave = Change nothing
event-day-change-hint = The rounds before stay in the history of the speed-meeting. Print the routes again if they change.
event-day-cards-title = Table cards
event-day-cards-lead = One card to a page: five lines read from across the table.
event-day-badges-title = Badges
event-day-badges-lead = A badge for each partner, and one for each person of a group. First names are written by hand.
event-day-at-table = Table { $table }
event-day-goes-round = Goes from table to table
event-day-first-name = First name
event-day-square = Its record in the directory
event-day-routes-title = Routes of the groups
event-day-routes-lead = One page for each group: at which table, with whom, from when to when.
event-day-plan-title = Wall plan
event-day-plan-lead = To put up at the entrance of the room: rounds and tables, as a picture and as a table.
event-day-timer-title = Timer
event-day-timer-lead = The minutes left, in large figures, with a bell. Once open, this page goes on without a network.
event-day-timer-bell = Turn the bell on
event-day-timer-now = Start the round now
event-day-timer-hours = The hours of the rounds
event-day-timer-waits = Before
event-day-timer-over = The meetings are over. Thank you all.
event-day-timer-minute = One minute left.
event-day-timer-short = round { $round }
event-day-timer-starts = Round { $round }, from { $from } to { $to }.
event-day-timer-ends = End of round { $round }. Change tables.
event-day-timer-file = Keep the timer on this computer
event-day-timer-file-hint = A file that opens in the browser and never needs a network. Download it again if the hours change.
event-day-notes-title = Notes of the speed-meeting
event-day-notes-lead = A few lines on each of those you met: what they do, whom to call, what you will do together. Write nothing about a person you support.
event-day-notes-keep = Save the notes
event-day-notes-kept = These notes are read by your organisation alone. They are erased six months after the speed-meeting.
event-day-notes-nobody = No meeting is planned for you.
event-day-notes-who = Who wrote notes
event-day-notes-author = Who
event-day-notes-count = Notes
event-day-close-title = Close the afternoon
event-day-close-lead = The meetings that took place enter the network’s log of meetings.
event-day-close-early = The afternoon can be closed once it has begun and its rounds are locked.
event-day-close-missed = Did somebody not come? Say so first on the page of the day: their meetings are taken out.
event-day-close-done = The speed-meeting was held. Its meetings stand in the log.
event-day-close-contacts = Offer those who met to exchange contacts
event-day-close-contacts-hint = A letter to each, at the address given. Nothing enters an address book unless both agree.
event-day-close-notes = Send everyone the link to their notes
event-day-close-notes-hint = Everyone’s notes are read by their own organisation alone.
event-day-close-button = Close the afternoon
event-day-close-again = Send what was not sent yet
event-day-figure-met = { $count ->
    [one] meeting
   *[other] meetings
}
event-day-figure-offered = { $count ->
    [one] contact offered
   *[other] contacts offered
}
event-day-figure-settled = { $count ->
    [one] contact exchanged
   *[other] contacts exchanged
}
event-day-corrections = Correct the directory
event-day-corrections-lead = Have you learnt that a record is no longer right? Say so: its organisation answers.
event-day-corrections-none = No partner has a record in the directory.
event-day-correct = Report an error in the record of { $name }
event-day-participant = took part in the speed-meeting
event-day-told-kept = The remaining rounds are changed.
event-day-told-changed = The rounds have changed meanwhile. Look at them before you start again.
event-day-told-closed = The rounds can no longer change.
event-day-told-closed-now = Done. Letters leave to those who have an address.
event-day-told-noted = Your notes are saved.
event-day-letter-subject = Speed-meeting of { $day }: your notes
event-day-letter-what = “{ $name }” is over. What would you like to keep of those you met?
event-day-letter-do = Note a few lines on each. Your organisation alone reads them.
event-day-letter-link = Write my notes
event-day-letter-closing = This link is for you alone, for a month. If this does not concern you, forget this letter.
event-day-processing-name = Notes of speed-meetings
event-day-processing-purpose = Letting each group keep what it learnt of those it met.
event-day-processing-ground = Legitimate interest of the network in its members knowing each other (GDPR art. 6, 1, f).
event-day-processing-people = Professionals and volunteers who take part in a speed-meeting.
event-day-processing-recipients = The organisation of whoever wrote the note, and it alone.
event-day-processing-kept = Six months after the speed-meeting.
