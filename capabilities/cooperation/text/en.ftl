cooperation-menu = Cooperations
cooperation-menu-circuits = Local circuits
cooperation-menu-wishes = Wishes of assemblies
cooperation-menu-team-needs = Needs of teams
cooperation-menu-means = Shared means
cooperation-menu-meetings = Meetings to organise
cooperation-own-partners = Partners and wished cooperations
cooperation-desk-conventions = { $count ->
    [one] convention ends within three months
   *[other] conventions end within three months
}
cooperation-desk-groups = { $count ->
    [one] working group comes to its term
   *[other] working groups come to their term
}
cooperation-desk-circuits = { $count ->
    [one] local circuit is to be reviewed
   *[other] local circuits are to be reviewed
}
cooperation-desk-wishes = { $count ->
    [one] wish has waited two months for an answer
   *[other] wishes have waited two months for an answer
}
cooperation-desk-team-needs = { $count ->
    [one] need of a team waits for an answer
   *[other] needs of teams wait for an answer
}
cooperation-desk-meetings = { $count ->
    [one] meeting waits for a day
   *[other] meetings wait for a day
}

cooperation-choose = Choose from the list
cooperation-coordination = The network’s coordination
cooperation-acts = What you can do
cooperation-between = { $a } and { $b }
cooperation-dates = From { $from } to { $until }
cooperation-since = Since { $name }
cooperation-when = Dates
cooperation-who = Organisations
cooperation-need = Need
cooperation-need-none = None in particular
cooperation-ended-on = Ended on
cooperation-reread = I have read it again, these words may stay

cooperation-kind = Link
cooperation-kind-partnership = Partnership: a signed convention, with dates
cooperation-kind-cooperation = Network cooperation: an objective, without a document
cooperation-kinds-partnership = Partnerships
cooperation-kinds-partnership-note = A signed convention, with dates.
cooperation-kinds-cooperation = Network cooperations
cooperation-kinds-cooperation-note = A common objective, without a document.
cooperation-role = Role
cooperation-role-of = { $name }: { $role }
cooperation-role-carries = carries it
cooperation-role-co-runs = runs it with others
cooperation-role-hosts = hosts it
cooperation-role-funds = funds it
cooperation-role-none = Not said
cooperation-standing-declared = Declared by one side
cooperation-standing-agreed = Confirmed by both
cooperation-standing-ended = Ended
cooperation-ends-soon = Ends soon
cooperation-declared-by = Declared by
cooperation-declared-by-coordination = The network’s coordination
cooperation-contested-on = Contested on
cooperation-without-partner = Without a partner

cooperation-list-title = Who works with whom
cooperation-list-lead = { $count ->
    [0] No link is declared here yet.
    [one] One link between two organisations.
   *[other] { $count } links between organisations.
}
cooperation-list-empty = Nothing here with these filters.
cooperation-filter-all = All
cooperation-filter-family = Family of one of the two organisations
cooperation-filter-need = Need
cooperation-filter-kind = Kind of link
cooperation-filter-show = Show
cooperation-declare = Declare a link
cooperation-declare-title = Declare a link with another organisation
cooperation-declare-lead = The other organisation gets a letter. It may confirm, correct or contest.
cooperation-declare-lead-coordination = Both organisations get a letter. Each may confirm, correct or contest.
cooperation-field-own = Your organisation
cooperation-field-with = With which organisation
cooperation-field-kind = Kind of link
cooperation-field-kind-hint = A partnership is written in a convention. A cooperation rests on a common objective.
cooperation-field-purpose = What you do together
cooperation-field-purpose-hint = One sentence, read by everybody. Give functions, no names.
cooperation-field-need = For which need
cooperation-field-role-own = The role of your organisation
cooperation-field-role-with = The role of the other organisation
cooperation-field-starts = Since
cooperation-field-ends = Until
cooperation-field-ends-hint = Required for a convention: we will tell you three months before.
cooperation-field-convention = The signed convention
cooperation-field-convention-hint = Optional. A PDF or a picture of 4 MB at most. Only the two organisations and the coordination read it.
cooperation-convention-read = Open the convention
cooperation-act-agree = { $name } confirms this link
cooperation-act-contest = { $name } contests: this link does not exist
cooperation-act-correct = Correct these words
cooperation-act-correct-field = What you do together
cooperation-act-prolong = Prolong
cooperation-act-prolong-field = New last day of the convention
cooperation-act-attach = Attach the convention
cooperation-act-end = End this link today
cooperation-past = Past links

cooperation-families-title = The three families with each other

cooperation-partners-title = Partners: { $name }
cooperation-partners-none = Nothing is declared.
cooperation-partners-sheet = See the sheet
cooperation-beside-title = Works with
cooperation-beside-declared = declared by one side
cooperation-beside-others = { $count ->
    [one] and one other
   *[other] and { $count } others
}
cooperation-beside-all = All partners

cooperation-wished-title = With whom you would like to work
cooperation-wished-note = Your wish is read by you and the coordination only. If the other organisation has the same one, a meeting is proposed to both.
cooperation-wished-none = No wish noted.
cooperation-wished-field = An organisation
cooperation-wished-note-it = Note this wish
cooperation-wished-on = Noted on
cooperation-wished-withdraw = Take this wish back
cooperation-wished-towards = { $a } would like to work with { $b }
cooperation-wished-one-sided = Wishes that are not shared yet
cooperation-meetings-title = Meetings to organise
cooperation-meetings-lead = Two organisations wish to work together: when both say yes, find a day.
cooperation-meetings-list = Proposed meetings
cooperation-meetings-own = Meetings proposed to your organisation
cooperation-meetings-none = No meeting proposed.
cooperation-meeting-title = A meeting between { $a } and { $b }
cooperation-meeting-reason = Each of the two said that it would like to work with the other.
cooperation-meeting-proposed = Proposed
cooperation-meeting-accepted = One side said yes
cooperation-meeting-to-schedule = Both said yes: a day is to be found
cooperation-meeting-scheduled = Day found
cooperation-meeting-declined = Not this time
cooperation-meeting-day = The day
cooperation-meeting-day-field = Which day
cooperation-meeting-schedule = Set this day
cooperation-meeting-accept = { $name } says yes
cooperation-meeting-decline = { $name } would rather not meet now

cooperation-circuits-title = Local circuits
cooperation-circuits-lead = For a request, here: who helps first, who takes over, whom to reach and within how many days. These are agreements between two organisations, read by members of the network.
cooperation-circuits-agreed = Agreements in force
cooperation-circuits-waiting = Proposed, waiting for agreement
cooperation-circuits-none = No local circuit.
cooperation-circuit-title = { $need }: { $area }
cooperation-circuit-lead = What two organisations agreed for this request.
cooperation-circuit-proposed = Proposed
cooperation-circuit-agreed = Agreed by both
cooperation-circuit-to-review = To be reviewed
cooperation-circuit-ended = Ended
cooperation-circuit-first = First
cooperation-circuit-next = Then
cooperation-circuit-contact = Whom to ask for
cooperation-circuit-delay = Answer
cooperation-circuit-days = { $count ->
    [0] the same day
    [one] within one day
   *[other] within { $count } days
}
cooperation-circuit-bring = What to bring
cooperation-circuit-dates = Since { $from }, to be reviewed on { $review }
cooperation-circuit-propose = Propose a local circuit
cooperation-circuit-new-title = Propose a local circuit
cooperation-circuit-new-lead = The agreement holds once both organisations confirmed it. It then stands above the search results of members.
cooperation-circuit-field-need = For which request
cooperation-circuit-field-area = Where
cooperation-circuit-field-area-hint = A commune or a group of communes, by name or code.
cooperation-circuit-field-first = Who helps first
cooperation-circuit-field-next = Who takes over
cooperation-circuit-field-contact = Whom to ask for
cooperation-circuit-field-contact-hint = A function and a way to reach it, never the name of a person.
cooperation-circuit-field-delay = Within how many days is there an answer
cooperation-circuit-field-delay-hint = A number from 0 to 60. 0 means the same day.
cooperation-circuit-field-bring = What to bring
cooperation-circuit-field-bring-hint = Optional: papers, a bag, an appointment.
cooperation-circuit-field-review = To be reviewed together on
cooperation-circuit-field-review-hint = Within two years. The agreement stays shown after that day, marked « to be reviewed ».
cooperation-circuit-renew = We reviewed it, it still holds
cooperation-circuit-refuse = Refuse this proposal
cooperation-circuit-end = End this circuit
cooperation-results-title = Local circuit
cooperation-results-note = For this request, here, two organisations agreed on the way to go.
cooperation-results-first = First:
cooperation-results-next = Then:
cooperation-results-delay = { $count ->
    [0] Answer the same day.
    [one] Answer within one day.
   *[other] Answer within { $count } days.
}
cooperation-results-contact = Ask for: { $name }.
cooperation-results-bring = To bring: { $name }

cooperation-groups-title = Working groups
cooperation-groups-lead = Several organisations, an objective, a last day.
cooperation-groups-open = At work
cooperation-groups-closed = Done
cooperation-groups-none = No group.
cooperation-group-open = Open a group
cooperation-group-new-title = Open a working group
cooperation-group-new-lead = The organisations you tick get a letter. On its last day the group is prolonged or ends.
cooperation-group-at-work = At work
cooperation-group-closed = Done
cooperation-group-until = Until
cooperation-group-objective = Objective
cooperation-group-note = Outcome
cooperation-group-came-to-term = Came to its term.
cooperation-group-field-name = Name of the group
cooperation-group-field-purpose = Why this group
cooperation-group-field-objective = What will be there once it is done
cooperation-group-field-objective-hint = For example: “one welcome sheet for the five distributions”.
cooperation-group-field-ends = Last day
cooperation-group-field-ends-hint = Within two years. We will remind the group two weeks before.
cooperation-group-field-carrier = The organisation that carries the group
cooperation-group-field-with = With
cooperation-group-prolong = Prolong the group
cooperation-group-prolong-field = New last day
cooperation-group-close = Close the group
cooperation-group-close-field = What was done
cooperation-group-close-hint = A few sentences, read by everybody.
cooperation-group-join = Save
cooperation-group-join-field = Organisation
cooperation-group-join-role = Its place in the group
cooperation-group-leave = Leaves the group
cooperation-decisions = Decisions
cooperation-decisions-none = No decision noted.
cooperation-decision-field = What was decided
cooperation-decision-on = Decided on
cooperation-decision-owner = Who sees to it
cooperation-decision-nobody = The whole group
cooperation-decision-due = Before
cooperation-decision-note = Note the decision
cooperation-decision-note-done = It is done
cooperation-decision-done = Done
cooperation-decision-late = Late
cooperation-decision-to-do = To do

cooperation-wishes-title = Wishes of assemblies
cooperation-wishes-lead = What was asked for in an assembly or a board, followed until there is an answer with a date.
cooperation-wishes-waiting = Waiting for an answer
cooperation-wishes-answered = With an answer
cooperation-wishes-none = No wish.
cooperation-wish-title = Wish of an assembly
cooperation-wish-note = Note a wish
cooperation-wish-new-title = Note a wish
cooperation-wish-new-lead = Write it as it was said, without the name of a person.
cooperation-wish-field = What is wished for
cooperation-wish-field-hint = Read by members of the network.
cooperation-wish-field-assembly = In which assembly
cooperation-wish-field-voiced = The day of the assembly
cooperation-wish-by = Said by
cooperation-wish-inhabitants = Inhabitants
cooperation-wish-origin = Origin
cooperation-wish-origin-on = { $assembly }, { $day }
cooperation-assembly-general = General assembly
cooperation-assembly-board = Board
cooperation-assembly-other = Another meeting
cooperation-wish-noted = Noted
cooperation-wish-taken-up = Taken up
cooperation-wish-taken-up-by = { $name }, on { $day }
cooperation-wish-answered = Answered
cooperation-wish-declined = Declined
cooperation-wish-late = Has waited two months
cooperation-wish-answer = Answer
cooperation-wish-reason = Reason
cooperation-wish-answered-on = Answered on
cooperation-wish-take-up = Take it up
cooperation-wish-take-up-by = Who takes it up
cooperation-wish-answer-kind = Your answer
cooperation-wish-answer-field = The answer, or the reason of a no
cooperation-wish-answer-send = Answer

cooperation-team-needs-title = Needs of teams
cooperation-team-needs-lead = Does your team need to know other organisations better? Say so, and the coordination proposes a meeting, an immersion, a visit.
cooperation-team-needs-ongoing = Under way
cooperation-team-needs-over = Over
cooperation-team-needs-none = No need filed.
cooperation-team-need-title = A need of a team
cooperation-team-need-file = File a need
cooperation-team-need-new-title = File a need of a team
cooperation-team-need-new-lead = The coordination answers. You follow what comes of it here.
cooperation-team-need-field-subject = What the team wishes to understand
cooperation-team-need-field-subject-hint = For example: “how a first request at the grocery goes”.
cooperation-team-need-field-wanted-1 = An organisation to meet
cooperation-team-need-field-wanted-2 = A second one
cooperation-team-need-field-wanted-3 = A third one
cooperation-team-need-any = No preference
cooperation-team-need-by = Team of
cooperation-team-need-family = Family to know better
cooperation-team-need-wanted = To meet
cooperation-team-need-before = Before
cooperation-team-need-filed-on = Filed on
cooperation-team-need-format = Proposed form
cooperation-team-need-answer = Answer of the coordination
cooperation-team-need-reason = Why it stops
cooperation-team-need-field-answer = A word for the team
cooperation-team-need-field-reason = Why stop
cooperation-team-need-act-answer = Answer
cooperation-team-need-meet = Propose to meet
cooperation-group-meet = Propose a meeting of the group
cooperation-team-need-act-plan = Set this day
cooperation-team-need-act-finish = It took place
cooperation-team-need-act-close = Go no further
cooperation-need-state-filed = Filed
cooperation-need-state-answered = Form proposed
cooperation-need-state-planned = Day found
cooperation-need-state-done = Done
cooperation-need-state-closed = Closed
cooperation-format-meeting = A meeting
cooperation-format-speed-meeting = A speed-meeting
cooperation-format-immersion = An immersion
cooperation-format-visit = A visit
cooperation-format-call = A call between two functions

cooperation-means-title = Requests for means
cooperation-means-lead = A minibus, a room, an interpreter, hands: ask those who have some.
cooperation-means-asked = You are asked
cooperation-means-own = Your requests
cooperation-means-none = No request.
cooperation-mean-title = Request for a mean: { $name }
cooperation-mean-ask = Ask for a mean
cooperation-mean-new-title = Ask for a mean
cooperation-mean-new-lead = The organisations whose record declares this mean get a letter.
cooperation-mean-kind = What do you need
cooperation-mean-why = What for
cooperation-mean-why-hint = One sentence, read by the organisations that are asked.
cooperation-mean-from = From
cooperation-mean-until = Until
cooperation-mean-by = Asked by
cooperation-mean-asked = Asked
cooperation-mean-offered = There is an offer
cooperation-mean-taken = Found
cooperation-mean-expired = Days are over
cooperation-mean-taken-from = Lent by
cooperation-mean-offers = Answers
cooperation-mean-offers-none = No answer so far.
cooperation-mean-lends = Can you lend
cooperation-mean-yes = Yes
cooperation-mean-no = No
cooperation-mean-conditions = Under which conditions
cooperation-mean-conditions-hint = Optional: hours, insurance, deposit.
cooperation-mean-answer = Answer
cooperation-mean-answered-on = Answered on
cooperation-mean-take = Take this offer

cooperation-done-declared = Noted. The other organisation gets a letter.
cooperation-done-known = This link was declared before, or it was contested.
cooperation-done-agreed = Confirmed.
cooperation-done-contested = Noted: this link is no longer shown.
cooperation-done-corrected = Corrected. The other organisation gets a letter to confirm these words.
cooperation-done-prolonged = The new day is noted.
cooperation-done-ended = It has ended. The other organisation gets a letter.
cooperation-done-attached = The convention is attached.
cooperation-done-nothing = Nothing changed: the page was out of date. Read it again.
cooperation-done-noted = Noted.
cooperation-done-wished = Noted. Only you and the coordination read it.
cooperation-done-withdrawn = This wish is taken back.
cooperation-done-mutual = The other organisation has the same wish: a meeting is proposed to you.
cooperation-done-accepted = Noted. Once both said yes, the coordination proposes a day.
cooperation-done-declined = Noted. The other organisation gets a letter.
cooperation-done-scheduled = The day is set. Both organisations get a letter.
cooperation-done-proposed = Proposed. The other organisation gets a letter.
cooperation-done-opened = The group is open.
cooperation-done-taken-up = Noted.
cooperation-done-answered = The answer is dated today.
cooperation-done-filed = Filed. The coordination gets a letter.
cooperation-done-moved = Noted. The team gets a letter.
cooperation-done-asked = Asked. The organisations that have this mean get a letter.
cooperation-done-taken = Taken. The organisation that lends gets a letter.

cooperation-fault-own = Choose an organisation that you may speak for.
cooperation-fault-with = Choose another organisation.
cooperation-fault-neither = One of the two has to be yours.
cooperation-fault-purpose = Say in one sentence what you do together.
cooperation-fault-long = { $count ->
    [one] One letter at most.
   *[other] { $count } letters at most.
}
cooperation-fault-reread = Read it again, then tick the box if these words may stay.
cooperation-fault-ends = Choose a day to come, after the first day.
cooperation-fault-ends-missing = A convention has a last day.
cooperation-fault-convention-kind = Attach a PDF or a picture.
cooperation-fault-convention-large = This file is larger than 4 MB.
cooperation-fault-convention-missing = Choose a file.
cooperation-fault-day = Choose a day to come.
cooperation-fault-need = Choose a request.
cooperation-fault-area = We do not know this place, or several bear this name. Write its code.
cooperation-fault-contact = Say which function to ask for.
cooperation-fault-delay = A number of days, from 0 to 60.
cooperation-fault-review = Choose a day within two years.
cooperation-fault-group-name = Give the group a name.
cooperation-fault-group-purpose = Say why this group exists.
cooperation-fault-group-objective = Say what will be there once it is done.
cooperation-fault-group-ends = Choose a day to come, within two years, after the present last day.
cooperation-fault-group-many = { $count ->
    [one] One organisation at most at a time.
   *[other] { $count } organisations at most at a time.
}
cooperation-fault-group-note = Say in a few words what was done.
cooperation-fault-decision = Write what was decided.
cooperation-fault-decided = Choose the day of the meeting.
cooperation-fault-wish = Write what is wished for.
cooperation-fault-voiced = Choose the day of the assembly.
cooperation-fault-answer = Write the answer.
cooperation-fault-subject = Say what the team wishes to understand.
cooperation-fault-format = Choose a form.
cooperation-fault-reason = Say why.
cooperation-fault-mean-kind = Choose a kind of mean.
cooperation-fault-why = Say what for.

cooperation-letter-declared-subject = { $other } says that it works with your organisation
cooperation-letter-declared-text = A link with { $other } is declared on { $network }. You may confirm it, correct its words or contest it.
cooperation-letter-declared-link = See this link
cooperation-letter-agreed-subject = { $other } confirms your link
cooperation-letter-agreed-text = { $other } confirmed the link declared on { $network }.
cooperation-letter-agreed-link = See this link
cooperation-letter-contested-subject = { $other } contests a link
cooperation-letter-contested-text = { $other } says that this link does not exist. It is no longer shown on { $network }. A call often clears things up.
cooperation-letter-contested-link = See this link
cooperation-letter-corrected-subject = { $other } corrected the words of a link
cooperation-letter-corrected-text = Read what you do together, then confirm or correct in your turn.
cooperation-letter-corrected-link = Read these words
cooperation-letter-prolonged-subject = The convention with { $other } has a new last day
cooperation-letter-prolonged-text = { $other } noted a new last day on { $network }. Read it again, then confirm it.
cooperation-letter-prolonged-link = See this convention
cooperation-letter-ended-subject = { $other } ends a link
cooperation-letter-ended-text = { $other } ended the link shown on { $network }.
cooperation-letter-ended-link = See this link
cooperation-letter-ends-soon-subject = Your convention with { $other } ends in three months
cooperation-letter-ends-soon-text = The convention with { $other } comes to its end. Now is the time to review it together, to prolong it or to let it end.
cooperation-letter-ends-soon-link = See this convention
cooperation-letter-meeting-proposed-subject = { $other } would like to work with you too
cooperation-letter-meeting-proposed-text = You noted this wish, and so did { $other }. A meeting is proposed to you.
cooperation-letter-meeting-proposed-link = Answer
cooperation-letter-meeting-accepted-subject = { $other } says yes to a meeting
cooperation-letter-meeting-accepted-text = Once both said yes, the coordination proposes a day.
cooperation-letter-meeting-accepted-link = See the meeting
cooperation-letter-meeting-declined-subject = The meeting with { $other } will not take place for now
cooperation-letter-meeting-declined-text = { $other } would rather not meet now.
cooperation-letter-meeting-declined-link = See the meeting
cooperation-letter-meeting-scheduled-subject = A day for the meeting with { $other }
cooperation-letter-meeting-scheduled-text = The coordination noted a day.
cooperation-letter-meeting-scheduled-link = See the day
cooperation-letter-circuit-proposed-subject = A local circuit with { $other } is proposed
cooperation-letter-circuit-proposed-text = Who helps first, who takes over, within how many days: read the proposal, then confirm or refuse.
cooperation-letter-circuit-proposed-link = Read the proposal
cooperation-letter-circuit-agreed-subject = { $other } confirms your local circuit
cooperation-letter-circuit-agreed-text = Once both confirmed it, it stands above the search results of members.
cooperation-letter-circuit-agreed-link = See the circuit
cooperation-letter-circuit-renewed-subject = The local circuit with { $other } was reviewed
cooperation-letter-circuit-renewed-text = { $other } noted that it still holds, with a new day to review it.
cooperation-letter-circuit-renewed-link = See the circuit
cooperation-letter-circuit-ended-subject = The local circuit with { $other } stops
cooperation-letter-circuit-ended-text = { $other } ended it, or did not agree.
cooperation-letter-circuit-ended-link = See the circuit
cooperation-letter-group-invited-subject = Your organisation is expected in “{ $group }”
cooperation-letter-group-invited-text = A working group opens on { $network }. See its objective, and say your place in it.
cooperation-letter-group-invited-link = See the group
cooperation-letter-group-ends-soon-subject = The group “{ $group }” ends in two weeks
cooperation-letter-group-ends-soon-text = Note what was done, or prolong it.
cooperation-letter-group-ends-soon-link = See the group
cooperation-letter-group-ended-subject = The group “{ $group }” has come to its last day
cooperation-letter-group-ended-text = Prolong it or close it with a word. Without an answer it closes by itself in two weeks.
cooperation-letter-group-ended-link = Decide
cooperation-letter-group-closed-subject = The group “{ $group }” is done
cooperation-letter-group-closed-text = It came to its term. Its decisions can still be read.
cooperation-letter-group-closed-link = See the group
cooperation-letter-wish-answered-subject = An answer to your wish
cooperation-letter-wish-answered-text = The wish noted for your organisation now has an answer, with its date.
cooperation-letter-wish-answered-link = Read the answer
cooperation-letter-need-filed-subject = A team files a need
cooperation-letter-need-filed-text = { $other } would like to know other organisations better. Propose a form: meeting, immersion, visit, call.
cooperation-letter-need-filed-link = Read the need
cooperation-letter-need-answered-subject = The coordination answers your team’s need
cooperation-letter-need-answered-text = A form is proposed to you.
cooperation-letter-need-answered-link = Read the answer
cooperation-letter-need-planned-subject = A day for your team’s need
cooperation-letter-need-planned-text = The coordination set a day.
cooperation-letter-need-planned-link = See the day
cooperation-letter-need-unplanned-subject = Your team’s need waits for another day
cooperation-letter-need-unplanned-text = The meeting that was planned will not take place that day. Your need stays noted.
cooperation-letter-need-unplanned-link = See the need
cooperation-letter-need-done-subject = Your team’s need is noted as done
cooperation-letter-need-done-text = The coordination noted that it took place.
cooperation-letter-need-done-link = See the need
cooperation-letter-need-closed-subject = Your team’s need stops here
cooperation-letter-need-closed-text = The coordination says why on the page.
cooperation-letter-need-closed-link = Read why
cooperation-letter-mean-asked-subject = { $other } is looking for a mean that you have
cooperation-letter-mean-asked-text = Your record says that you have one. Answer yes or no, with your conditions.
cooperation-letter-mean-asked-link = Answer
cooperation-letter-mean-offered-subject = { $other } says yes to your request
cooperation-letter-mean-offered-text = Read the conditions, then take the offer that suits you.
cooperation-letter-mean-offered-link = See the answers
cooperation-letter-mean-taken-subject = { $other } takes your offer
cooperation-letter-mean-taken-text = Agree together on the handing over.
cooperation-letter-mean-taken-link = See the request

cooperation-held-filed = Need of a team that you filed
cooperation-held-subject = What the team wishes to understand
cooperation-held-on = Filed on
cooperation-residue-needs = Needs of teams, without your name
cooperation-residue-needs-why = They belong to the organisation.
cooperation-processing-name = Cooperations between organisations
cooperation-processing-purpose = To know who works with whom, and to answer the needs of teams.
cooperation-processing-ground = Legitimate interest of organisations to cooperate (GDPR art. 6.1 f)
cooperation-processing-people = Members who file a need of a team; signatories named in an attached convention.
cooperation-processing-recipients = The organisation concerned and the coordination; the convention, its two organisations and the coordination.
cooperation-processing-kept = The name of who files: until her account is erased. The convention: until a year after the link ended.

cooperation-worded-before = Before
cooperation-worded-before-until = { $words } (until { $day })
cooperation-gone = An organisation that has left the directory
cooperation-fault-no-day = There is no such day, or it is too far away. Write it like 2026-12-31.
cooperation-done-joined = Your organisation is in the group. From tomorrow on it decides there with the others.
cooperation-done-renewal = Noted. The circuit keeps its day until the other organisation has said the same.
cooperation-circuit-renew-hint = This day holds once both organisations have said it.
cooperation-circuit-renewal = Reviewed
cooperation-circuit-renewal-by = { $name } proposes to review it on { $day }
cooperation-letter-coordination-corrected-subject = The coordination corrected the words of a link
cooperation-letter-coordination-corrected-text = Read again what is said of your link with { $other }, then confirm, correct or contest it.
cooperation-letter-coordination-corrected-link = Read these words
cooperation-letter-coordination-prolonged-subject = The coordination changed the last day of a convention
cooperation-letter-coordination-prolonged-text = Read the last day of your convention with { $other }, then confirm it.
cooperation-letter-coordination-prolonged-link = See this convention
cooperation-letter-coordination-ended-subject = The coordination ended a link
cooperation-letter-coordination-ended-text = Your link with { $other } is no longer shown on { $network }. If this is a mistake, write to the coordination.
cooperation-letter-coordination-ended-link = See this link
cooperation-letter-coordination-circuit-ended-subject = The coordination ended a local circuit
cooperation-letter-coordination-circuit-ended-text = Your local circuit with { $other } is no longer shown. If this is a mistake, write to the coordination.
cooperation-letter-coordination-circuit-ended-link = See the circuit
cooperation-letter-circuit-renewal-subject = { $other } reviewed your local circuit
cooperation-letter-circuit-renewal-text = { $other } proposes a new day to review it. It will hold once you have said it too.
cooperation-letter-circuit-renewal-link = See the circuit
cooperation-letter-group-prolonged-subject = The group “{ $group }” goes on
cooperation-letter-group-prolonged-text = Its last day was put off.
cooperation-letter-group-prolonged-link = See the day
cooperation-letter-group-closed-by-subject = The group “{ $group }” is closed
cooperation-letter-group-closed-by-text = It was closed with a note. Its decisions can still be read. If this is a mistake, write to the coordination.
cooperation-letter-group-closed-by-link = Read the note
cooperation-letter-group-joined-subject = { $other } joins the group “{ $group }”
cooperation-letter-group-joined-text = The group has one more organisation.
cooperation-letter-group-joined-link = See the group
cooperation-letter-group-left-subject = { $other } leaves the group “{ $group }”
cooperation-letter-group-left-text = See who stays, and what has to be taken over.
cooperation-letter-group-left-link = See the group
cooperation-to-shared-means = See shared means
