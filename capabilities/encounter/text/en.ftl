encounter-menu = Meeting
encounter-desk-overdue = { $count ->
    [one] request to meet is still unanswered after 15 days
   *[other] requests to meet are still unanswered after 15 days
}

encounter-format-meeting = Meeting
encounter-format-shared-session = Shared working session
encounter-format-call = 20-minute call
encounter-format-lunch = Lunch
encounter-format-visit = Visit
encounter-format-assembly = Assembly
encounter-kind-speed-meeting = Speed-meeting
encounter-kind-immersion-day = Immersion day

encounter-state-requested = Waiting for an answer
encounter-state-accepted = Agreed, a day to be found
encounter-state-scheduled = Day set
encounter-state-held = Held
encounter-state-record-published = Held, record published
encounter-state-follow-ups-done = Held, follow-ups done
encounter-state-declined = Declined
encounter-state-expired = Left unanswered
encounter-state-cancelled = Called off
encounter-answer-accepts = agreed
encounter-answer-declines = not coming
encounter-answer-none = no answer yet
encounter-answer-to-call = to be called, no mailbox
encounter-day-yes = Yes
encounter-day-if-need-be = If need be
encounter-day-no = No

encounter-hub-title = Meeting for real
encounter-hub-lead = Nothing beats knowing each other in person: a call, a visit, a meeting, an afternoon.
encounter-figures-title = Meetings held in twelve months
encounter-figure-held = { $count ->
    [one] meeting held in twelve months
   *[other] meetings held in twelve months
}
encounter-figure-organizations = { $count ->
    [one] organisation present
   *[other] organisations present
}
encounter-figure-pairs = { $count ->
    [one] pair of organisations that met
   *[other] pairs of organisations that met
}
encounter-figure-total = { $count ->
    [one] Since the beginning: { $count } meeting.
   *[other] Since the beginning: { $count } meetings.
}
encounter-propose = Propose to meet
encounter-to-journal = Log of meetings
encounter-waiting-title = Your answer is awaited
encounter-overdue-title = Left unanswered
encounter-overdue-none = No request is past its fifteen days.
encounter-overdue-text = A call is often enough. Without an answer after thirty days the request closes by itself.
encounter-going-title = Under way in the network
encounter-mine-title = Yours
encounter-next-title = Next in the network
encounter-next-none = Nothing is planned in common yet.
encounter-past-title = Held lately
encounter-organizations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
encounter-ways-title = Other ways to meet
encounter-way-speed-meetings = Speed-meetings: fifteen minutes to discover a partner
encounter-way-immersions = Immersions: a day in the other’s house
encounter-way-kits = Tools to run a meeting

encounter-propose-title = Propose to meet
encounter-propose-lead = The organisation you invite gets a letter and answers in one gesture, without an account.
encounter-choose = Choose from the list
encounter-field-with = With whom
encounter-field-others = Invite several organisations
encounter-field-others-legend = Also with
encounter-field-others-hint = { $count ->
    [one] One organisation only.
   *[other] { $count } organisations at most.
}
encounter-field-everybody = Every organisation of the directory
encounter-field-everybody-hint = For a shared session or an assembly. Each one gets a letter.
encounter-field-subject = Subject
encounter-field-subject-hint = In a few words, for example: “Getting to know each other’s reception”.
encounter-field-format = In which form
encounter-field-day = { $count ->
    [1] First possible day
    [2] Second possible day
   *[other] Third possible day
}
encounter-field-hour = { $count ->
    [1] At what time, on the first day
    [2] At what time, on the second day
   *[other] At what time, on the third day
}
encounter-field-days-hint = One day is enough. With several, everyone says which ones suit.
encounter-field-other-days = Propose other days
encounter-field-place = Place
encounter-field-place-hint = Optional. An address, a telephone number or the address of a video call.
encounter-field-more = Length and details
encounter-field-minutes = Length in minutes
encounter-field-minutes-hint = Optional: 20 for a call, 60 for a meeting, 90 for a visit.
encounter-field-words = Details
encounter-field-words-hint = Optional. Speak of functions, not of people.
encounter-field-speaker = In the name of
encounter-send = Send the invitation
encounter-answer-within = { $count ->
    [one] The answer is expected within { $count } day.
   *[other] The answer is expected within { $count } days. A reminder leaves before the end.
}

encounter-fact-when = When
encounter-fact-length = Length
encounter-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
encounter-fact-place = Place
encounter-fact-by = Proposed by
encounter-fact-with = Invited
encounter-answers-so-far = { $yes ->
    [one] { $yes } comes
   *[other] { $yes } come
}, { $no ->
    [one] { $no } does not come
   *[other] { $no } do not come
}, { $none ->
    [one] { $none } has not answered yet
   *[other] { $none } have not answered yet
}
encounter-answers-each = See who answered what
encounter-fact-answer-by = Answer expected before
encounter-fact-words = Details
encounter-fact-reason = Why it does not take place
encounter-calendar = Add to my calendar
encounter-to-record = Record of the meeting
encounter-reply-title = Your answer for { $name }
encounter-reply-for = Answer for { $name }
encounter-reply-days = Which day suits you?
encounter-reply-this-day = We come on that day
encounter-reply-send-days = Send these answers
encounter-reply-come = We come
encounter-reply-you-come = You said that you come.
encounter-reply-agree = Agreed, let us find a day
encounter-reply-you-agree = You agree. A day is still to be found.
encounter-reply-propose = Propose other days
encounter-reply-send-proposed = Propose these days
encounter-reply-decline = Decline
encounter-reply-send-decline = We do not come
encounter-field-word = A word
encounter-field-word-hint = Optional. The organisations of this meeting read it.
encounter-poll-title = Possible days
encounter-poll-caption = What everyone says of each day
encounter-poll-day = Day
encounter-poll-gone-by = Gone by
encounter-poll-keep = Choose
encounter-poll-keep-this = Keep this day
encounter-poll-best = Suits most
encounter-agenda-title = Agenda
encounter-agenda-none = Nothing yet.
encounter-field-point = A point to talk about
encounter-agenda-add = Add this point
encounter-organize-title = Organise
encounter-move = Move the meeting
encounter-fix-other = Set another day
encounter-field-fixed-day = Day
encounter-field-fixed-hour = Time
encounter-fix-hint = Every organisation expected gets a letter with this day.
encounter-fix = Set this day
encounter-cancel = Call the meeting off
encounter-field-reason = Why
encounter-field-reason-hint = Optional. Those invited will read these words.
encounter-cancel-send = Call it off and tell everybody

encounter-answer-lead = Invitation for { $name }. One gesture is enough to answer.
encounter-answer-yours = Your answer
encounter-answer-over = There is nothing more to answer here.
encounter-link-until = This link works until { $name }.
encounter-gone-title = This link works no more
encounter-gone-text = The time to answer has passed, or this link is incomplete. Check the address in the letter, or call the organisation that invited you.
encounter-gone-hub = See the meetings of the network
encounter-renew = Get a new link
encounter-renew-text = The meeting is still to come: a new link can go to the same address as the first.
encounter-renewed = A new link has gone to the same address.

encounter-told-asked = The invitation has left. The answer is expected within fifteen days.
encounter-told-to-call = The request is kept, but none of those invited has a mailbox: call them.
encounter-told-answered = Your answer is kept, and passed on.
encounter-told-too-late = This was not done: the meeting changed in the meantime.
encounter-told-scheduled = The day is set. Everybody is told.
encounter-told-cancelled = The meeting is called off. Everybody is told.
encounter-told-added = The point is on the agenda.

encounter-reread = I read these words again, they may stay
encounter-fault-reread = Read these words again, or confirm that they may stay.
encounter-fault-long = That is too long: { $count } letters at most.
encounter-fault-day = Choose a day to come, within a year.
encounter-fault-hour = Give a time, for example 14:00.
encounter-fault-act = Choose one of the answers offered.
encounter-fault-choose-day = Choose an answer.
encounter-fault-called-day = Give the day: those invited will say whether they come.
encounter-fault-format = Choose a form.
encounter-fault-speaker = Choose in whose name you invite.
encounter-fault-subject = Say in a few words what it will be about.
encounter-fault-minutes = Give a length of 5 to { $count } minutes.
encounter-fault-with = Choose at least one organisation.
encounter-fault-many = That is many: { $count } organisations at most.
encounter-fault-point = Write the point to talk about.

encounter-beside-title = Meeting
encounter-beside-last = You met last on { $name }.
encounter-beside-last-any = Met in the network on { $name }.
encounter-beside-never = You have not met yet.
encounter-beside-call = Propose a 20-minute call
encounter-beside-visit = Propose a visit
encounter-beside-meeting = Propose a meeting

encounter-letter-asked-subject = { $name } proposes to meet
encounter-letter-asked-what = { $name } proposes to meet you in the network { $network }. Form proposed: { $form }.
encounter-letter-asked-do = Answer before { $by }, in one gesture and without an account.
encounter-letter-asked-link = See and answer
encounter-letter-called-subject = { $form }: invitation
encounter-letter-called-what = { $name } invites you, in the network { $network }, on { $day }. Form: { $form }.
encounter-letter-called-do = Say whether you come, in one gesture and without an account.
encounter-letter-called-link = See and answer
encounter-letter-reminder-subject = Reminder: { $name } proposes to meet
encounter-letter-reminder-what = { $name } awaits your answer. Form proposed: { $form }.
encounter-letter-reminder-do = The answer is expected before { $by }. A no is an answer too.
encounter-letter-reminder-link = See and answer
encounter-letter-scheduled-subject = Meeting set: { $day }
encounter-letter-scheduled-what = The day of your meeting with { $name } is set: { $day }. Form: { $form }.
encounter-letter-scheduled-do = The link gives the place, the agenda and a way to add it to your calendar. If you can come no more, say so there.
encounter-letter-scheduled-link = See the meeting
encounter-letter-moved-subject = Meeting moved: { $day }
encounter-letter-moved-what = Your meeting with { $name } has another day: { $day }. Form: { $form }.
encounter-letter-moved-do = If this day does not suit, say so by this link.
encounter-letter-moved-link = See the meeting
encounter-letter-cancelled-subject = Meeting with { $name } called off
encounter-letter-cancelled-what = { $name } called off the meeting. Form: { $form }.
encounter-letter-cancelled-do = The link says why, if a reason was given.
encounter-letter-cancelled-link = See the meeting
encounter-letter-scheduled-for-you-subject = Meeting set: { $day }
encounter-letter-scheduled-for-you-what = The coordination of the network set the day of your meeting: { $day }. Form: { $form }.
encounter-letter-scheduled-for-you-do = If this day does not suit, say so by this link.
encounter-letter-scheduled-for-you-link = See the meeting
encounter-letter-moved-for-you-subject = Meeting moved: { $day }
encounter-letter-moved-for-you-what = The coordination of the network changed the day of your meeting: { $day }. Form: { $form }.
encounter-letter-moved-for-you-do = If this day does not suit, say so by this link.
encounter-letter-moved-for-you-link = See the meeting
encounter-letter-cancelled-for-you-subject = Meeting called off by the coordination
encounter-letter-cancelled-for-you-what = The coordination of the network called off the meeting. Form: { $form }.
encounter-letter-cancelled-for-you-do = The link says why, if a reason was given.
encounter-letter-cancelled-for-you-link = See the meeting
encounter-letter-unfit-subject = { $name } can make none of the days proposed
encounter-letter-unfit-what = { $name } answered: none of the days proposed suits.
encounter-letter-unfit-do = Propose another day, or call: the invitation stays open.
encounter-letter-unfit-link = See the answers
encounter-letter-settled-subject = { $name } comes: { $day }
encounter-letter-settled-what = { $name } accepts your invitation for this day: { $day }.
encounter-letter-settled-do = You can add it to your calendar and prepare the agenda.
encounter-letter-settled-link = See the meeting
encounter-letter-accepted-subject = { $name } says yes
encounter-letter-accepted-what = { $name } accepts your invitation.
encounter-letter-accepted-do = Look at the possible days, and keep the one that suits most.
encounter-letter-accepted-link = See the answers
encounter-letter-proposed-subject = { $name } proposes other days
encounter-letter-proposed-what = { $name } accepts your invitation and proposes other days.
encounter-letter-proposed-do = Keep the one that suits you.
encounter-letter-proposed-link = Choose a day
encounter-letter-declined-subject = { $name } does not come
encounter-letter-declined-what = { $name } declines your invitation.
encounter-letter-declined-do = The link shows the word that was left, if there is one.
encounter-letter-declined-link = See the answer
encounter-letter-expired-subject = Your request to meet was left unanswered
encounter-letter-expired-what = Thirty days passed without an answer. The request is closed.
encounter-letter-expired-do = You can call, or propose another: a 20-minute call is often easier to accept.
encounter-letter-expired-link = See the request
encounter-letter-renewed-subject = Your new link: meeting { $name }
encounter-letter-renewed-what = You asked for a new link to the meeting { $name } proposes. Form: { $form }.
encounter-letter-renewed-do = It opens the same page as the first, without an account.
encounter-letter-renewed-link = See and answer
encounter-letter-closing = This letter comes from the network’s common tool. It holds nothing personal.

encounter-processing-name = Asking to meet
encounter-processing-purpose = Telling who asked to meet, and letting others answer by a link.
encounter-processing-ground = Legitimate interest (GDPR art. 6.1.f): organising meetings between organisations.
encounter-processing-people = Members who ask to meet or get an invitation for their organisation.
encounter-processing-recipients = The organisations of the meeting, and the coordination.
encounter-processing-kept = The link and its address: 60 days after the link ends (45 days, or a week after the day), so that it can be exchanged. Who asked: as long as the meeting is kept, or until the account is erased.
encounter-held-request = A meeting you asked for
encounter-held-subject = Subject
encounter-held-on = Asked for on
encounter-held-links = Links sent to your address
encounter-held-count = Number
encounter-residue-requests = Meetings you had asked for
encounter-residue-requests-why = They stay with your organisation, without your name.
