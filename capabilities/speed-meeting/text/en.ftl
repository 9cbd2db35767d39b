speed-meeting-menu = Speed-meetings
speed-meeting-list-title = Speed-meetings
speed-meeting-list-lead = One afternoon, some tables, a quarter of an hour each: every group meets every partner.
speed-meeting-list-coming = To come
speed-meeting-list-none = No speed-meeting is announced at the moment.
speed-meeting-list-past = Already held
speed-meeting-list-partners = Partners at a table
speed-meeting-list-partners-none = Nobody sits at a table yet.
speed-meeting-list-groups = Groups that go round
speed-meeting-list-groups-none = No group has joined yet.
speed-meeting-how = How it goes
speed-meeting-how-1 = Partners stay at their table. Groups move from table to table each time the bell rings.
speed-meeting-how-2 = Before the day, each one says whom they would like to meet, by the link of their letter and without an account.
speed-meeting-how-3 = Rounds are computed so that nobody is in two places, and checked a second time before they are kept.
speed-meeting-new = Organise a speed-meeting
speed-meeting-new-title = Organise a speed-meeting
speed-meeting-new-lead = A day, a list of partners, a list of groups: rounds are computed at once. Everything can change later.
speed-meeting-new-usual-title = Speed-meeting
speed-meeting-new-send = Prepare the rounds
speed-meeting-settings-title = Day, hours and rules
speed-meeting-keep = Save
speed-meeting-add = Add
speed-meeting-other-place = See the place of { $name }
speed-meeting-print = Print
speed-meeting-to-notes = Note a few lines on each
speed-meeting-field-title = Name of the speed-meeting
speed-meeting-field-day = Day
speed-meeting-field-starts = Start of the first round
speed-meeting-field-minutes = Length of a meeting, in minutes
speed-meeting-field-pause = Break after round number
speed-meeting-field-pause-hint = Leave empty if there is no break.
speed-meeting-field-pause-minutes = Length of the break, in minutes
speed-meeting-field-pause-2 = Second break after round number
speed-meeting-field-pause-minutes-2 = Length of the second break, in minutes
speed-meeting-field-pause-3 = Third break after round number
speed-meeting-field-pause-minutes-3 = Length of the third break, in minutes
speed-meeting-field-place = Place
speed-meeting-field-partners = Partners
speed-meeting-field-partners-hint = One per line, in the order of the tables. After a semicolon, if you like: the field of work, an e-mail address. The table card is filled in from the directory.
speed-meeting-field-groups = Groups that go round
speed-meeting-field-groups-hint = One per line. After a semicolon, if you like: the number of people, the organisation, an e-mail address.
speed-meeting-rules = Other settings: wishes, number of rounds, interpreters
speed-meeting-field-shape = Who meets whom
speed-meeting-shape-two-sides = Partners at tables, groups that go round
speed-meeting-shape-everybody = Everybody meets everybody
speed-meeting-field-buffer = Time between two rounds, in minutes
speed-meeting-field-buffer-hint = To change tables. Empty: none.
speed-meeting-field-rounds = Number of rounds, if time is short
speed-meeting-field-rounds-hint = Empty: as many rounds as it takes for all to meet.
speed-meeting-field-only = Let only those meet of whom one at least wished it
speed-meeting-field-answer-by = Answers and wishes until
speed-meeting-field-answer-by-hint = Those who did not answer are reminded three days before.
speed-meeting-field-interpreters = Interpreters
speed-meeting-field-interpreters-hint = One language per line, then the number of interpreters: “Arabic ; 2”.
speed-meeting-field-name = Name on the card
speed-meeting-field-group-name = Name of the group or the person
speed-meeting-field-organization = Record in the directory
speed-meeting-field-organization-hint = With a record, the meeting goes to the log of meetings.
speed-meeting-field-employer-hint = The organisation the group comes for. With it, the meeting goes to the log.
speed-meeting-no-organization = None
speed-meeting-field-domain = Field of work
speed-meeting-field-table = Table number
speed-meeting-field-mailbox = E-mail address
speed-meeting-field-mailbox-hint = Empty: the invitation goes to the organisation’s address.
speed-meeting-field-group-mailbox-hint = A professional address. Empty: no letter, the coordination invites otherwise.
speed-meeting-field-people = Number of people
speed-meeting-field-newcomer = New to the network
speed-meeting-field-newcomer-hint = Goes first where not everybody can meet.
speed-meeting-field-language = Language that needs an interpreter
speed-meeting-field-language-hint = Empty: none.
speed-meeting-field-answer = Will you be there?
speed-meeting-field-hours = I come late or leave early
speed-meeting-field-arrives = I come at
speed-meeting-field-leaves = I leave at
speed-meeting-answer-waiting = No answer yet
speed-meeting-answer-comes = Comes
speed-meeting-answer-declines = Does not come
speed-meeting-answer-by = You can answer and change your mind until { $name }.
speed-meeting-answer-closed = Answers are closed. Please ask the coordination.
speed-meeting-answer-kept = Your address and the name of your group are erased six months after the meeting.
speed-meeting-no-route = No meeting is planned for you. Please ask the coordination.
speed-meeting-reply-send = Send my answer
speed-meeting-reply-typed = Answer, hours and wishes
speed-meeting-card = The card of your table
speed-meeting-card-hint = Five lines, read from across the table. They are filled in from your record: correct them.
speed-meeting-card-mission = What we are for
speed-meeting-card-audience = For whom
speed-meeting-card-reach = How to reach us
speed-meeting-card-limits = What we do not do
speed-meeting-card-seeks = What I look for with you
speed-meeting-wishes = Whom would you like to meet?
speed-meeting-wishes-hint = Nothing is required. Without a wish the meeting stays possible.
speed-meeting-wish = Wish
speed-meeting-wish-open = No wish
speed-meeting-wish-must = We have to meet
speed-meeting-wish-like = It would be good
speed-meeting-wish-no = No
speed-meeting-wish-by = { $wish } ({ $side })
speed-meeting-side-partner = wish of the partner
speed-meeting-side-guest = wish of the group
speed-meeting-side-coordination = coordination
speed-meeting-wishes-title = Wishes and meetings ruled out
speed-meeting-wishes-lead = What each one wishes, and the meetings that the coordination rules out.
speed-meeting-wishes-none = No wish yet
speed-meeting-wishes-none-text = Wishes come by the link of the letters. Those of a paper list are typed on the page of each participant.
speed-meeting-forbidden = Meetings ruled out
speed-meeting-forbidden-none = None.
speed-meeting-forbid = Rule this meeting out
speed-meeting-allow = Allow it again
speed-meeting-visitor = Group
speed-meeting-partner = Partner
speed-meeting-participants-title = Participants
speed-meeting-participants-lead = Partners at their tables, groups that go round. The name opens the page where everything can be changed.
speed-meeting-participants-kept = Names of groups and addresses are erased six months after the meeting. Meetings between organisations stay in the log.
speed-meeting-more-partners = Add partners
speed-meeting-more-groups = Add groups
speed-meeting-head-name = Name
speed-meeting-head-table = Table
speed-meeting-head-domain = Field of work
speed-meeting-head-answer = Answer
speed-meeting-head-known = Directory
speed-meeting-head-people = People
speed-meeting-known = With a record
speed-meeting-unknown = Without a record
speed-meeting-at-table = Table { $count }
speed-meeting-remove = Remove this participant
speed-meeting-when = { $day }, from { $from } to { $to }
speed-meeting-when-from = { $day } at { $from }
speed-meeting-when-days = { $day } from { $from }, until { $until } at { $to }
speed-meeting-who = Partners: { $partners }. Groups: { $visitors }.
speed-meeting-state-draft = Draft
speed-meeting-state-invitations = Invitations
speed-meeting-state-locked = Rounds locked
speed-meeting-state-held = Held
speed-meeting-state-notes = Notes shared
speed-meeting-state-closed = Closed
speed-meeting-figure-partners = { $count ->
    [one] partner
   *[other] partners
}
speed-meeting-figure-visitors = { $count ->
    [one] group
   *[other] groups
}
speed-meeting-figure-people = { $count ->
    [one] person expected
   *[other] people expected
}
speed-meeting-figure-answers = { $count ->
    [one] answer received
   *[other] answers received
}
speed-meeting-next = Next
speed-meeting-next-partners = Add partners and groups: the page of participants takes a whole list.
speed-meeting-next-compute = Compute the rounds: they do not take everything into account yet.
speed-meeting-next-invite = The rounds are ready. Invite by letter to receive wishes, or lock them at once.
speed-meeting-next-lock = When the answers are in, compute once more and lock the rounds.
speed-meeting-next-day = The rounds are locked. Print cards and routes, and prepare the day.
speed-meeting-next-hold = The last round is over. Say who came: the meetings go to the log.
speed-meeting-next-notes = Share the notes of the day, then close the speed-meeting.
speed-meeting-next-nothing = Nothing more to do.
speed-meeting-act-compute = Compute the rounds
speed-meeting-act-invite = Invite by letter
speed-meeting-act-lock = Lock the rounds
speed-meeting-act-unlock = Unlock the rounds
speed-meeting-act-hold = Say that it was held
speed-meeting-came = Who came
speed-meeting-came-hint = Only meetings between those who are ticked go to the log. Those who did not answer their letter are not ticked beforehand.
speed-meeting-act-close = Close
speed-meeting-act-cancel = Cancel the speed-meeting
speed-meeting-to-participants = Participants
speed-meeting-to-voeux = Wishes
speed-meeting-to-reglages = Day, hours and rules
speed-meeting-to-tours = The rounds as a table (CSV)
speed-meeting-to-jour = The day: print, ring, note
speed-meeting-rounds = Rounds
speed-meeting-round = Round
speed-meeting-table = Table
speed-meeting-with = With
speed-meeting-route = Route of { $name }
speed-meeting-rounds-summary = { $rounds } rounds, { $meetings } meetings, over at { $ends }.
speed-meeting-rounds-table = Rounds and tables
speed-meeting-picture = Each number is a group; it walks down the page from table to table.
speed-meeting-pause = { $count ->
    [one] then a break of one minute
   *[other] then a break of { $count } minutes
}
speed-meeting-stale = These rounds do not take the latest changes into account
speed-meeting-stale-text = Compute them again before you lock them.
speed-meeting-no-rounds = No rounds yet
speed-meeting-no-rounds-people = It takes one partner and one group at least.
speed-meeting-no-rounds-compute = Compute them when the list is ready.
speed-meeting-proof = What is proved
speed-meeting-proof-once = Nobody is in two places at once, no table is taken twice, no meeting takes place twice. Checked by a second computation.
speed-meeting-proof-busiest = It cannot be done in fewer than { $count } rounds: { $name } alone has { $count } meetings (König’s theorem, 1916).
speed-meeting-proof-interpreters = It cannot be done in fewer rounds: the interpreters are taken in every round.
speed-meeting-proof-no-interpreter = No interpreter is planned for: { $name }. Those meetings are placed without one.
speed-meeting-proof-all = Every meeting that is possible takes place in the time given.
speed-meeting-proof-flow = Not everybody can meet in the time given. No other choice follows the priorities better, in this order: a number of meetings granted to all, meetings that have to be, wishes, newcomers.
speed-meeting-proof-tried = Every other possibility was tried: none is better.
speed-meeting-proof-circle = { $people } participants all meet in { $count } rounds: it cannot be done in fewer (circle method, Kirkman 1847).
speed-meeting-proof-least = { $count ->
    [0] Some have no meeting at all.
    [one] Everybody has one meeting at least, or all that were possible.
   *[other] Everybody has { $count } meetings at least, or all that were possible.
}
speed-meeting-gap-unknown = It is not proved that these rounds are the best.
speed-meeting-gap-rounds = { $count ->
    [one] One round fewer might do.
   *[other] { $count } rounds fewer might do.
}
speed-meeting-gap-meetings = { $count ->
    [0] No other choice gives more meetings in the time there is. It is not proved that other meetings would not follow the wishes better.
    [one] One more meeting in the time there is cannot be ruled out.
   *[other] { $count } more meetings in the time there is cannot be ruled out.
}
speed-meeting-gap-least = { $count ->
    [one] Everybody might have one meeting more.
   *[other] Everybody might have { $count } meetings more.
}
speed-meeting-gap-musts = { $count ->
    [one] One more meeting that has to be might take place.
   *[other] { $count } more meetings that have to be might take place.
}
speed-meeting-gap-likes = More wishes might be followed.
speed-meeting-gap-newcomers = { $count ->
    [one] Newcomers might have one meeting more.
   *[other] Newcomers might have { $count } meetings more.
}
speed-meeting-missed = Who does not meet, and why
speed-meeting-missed-more = { $count ->
    [one] And one more pair.
   *[other] And { $count } more pairs.
}
speed-meeting-missed-who = Who
speed-meeting-missed-whom = Does not meet
speed-meeting-missed-why = Why
speed-meeting-why-time = There is no time: all their rounds are taken.
speed-meeting-why-together = They are never there at the same time.
speed-meeting-why-interpreter = No interpreter is free.
speed-meeting-why-missing = One of the two is missing.
speed-meeting-history = Earlier computations
speed-meeting-version = { $day } at { $hour }: { $rounds } rounds, { $meetings } meetings
speed-meeting-somebody = One person
speed-meeting-forgotten = (name erased)
speed-meeting-locked = The rounds are locked
speed-meeting-locked-text = To change something, first unlock the rounds on the page of the speed-meeting.
speed-meeting-file-starts = Start
speed-meeting-file-ends = End
speed-meeting-laid = The speed-meeting is ready, and its rounds are computed.
speed-meeting-laid-draft = The speed-meeting is begun. Add participants to compute the rounds.
speed-meeting-kept = Saved.
speed-meeting-added = The participants are added. Compute the rounds again.
speed-meeting-removed = The participant is removed. Compute the rounds again.
speed-meeting-computed = The rounds are computed and checked.
speed-meeting-answered = Thank you, your answer is saved.
speed-meeting-invited = The letters have left.
speed-meeting-invited-nobody = Nobody has an e-mail address here: invite by telephone, and type the answers.
speed-meeting-done-locked = The rounds are locked. Those with an address receive their route.
speed-meeting-done-unlocked = The rounds can change again.
speed-meeting-done-held = The speed-meeting was held. Its meetings are in the log.
speed-meeting-done-closed = The speed-meeting is closed.
speed-meeting-done-cancelled = The speed-meeting is cancelled. Those invited are told.
speed-meeting-told-locked = The rounds are locked: nothing was changed.
speed-meeting-told-stale = Compute the rounds first: they do not take the latest changes into account.
speed-meeting-told-early = The day has not come yet.
speed-meeting-told-running = The last round is not over yet: nothing has changed.
speed-meeting-told-nobody-came = Tick at least two participants who met: nothing has changed.
speed-meeting-told-nobody = No meeting is possible: it takes one partner and one group at least who come.
speed-meeting-told-many = There are too many participants for one speed-meeting.
speed-meeting-told-unsound = The computation did not stand the check, and is not kept. The fault is ours.
speed-meeting-told-pair = These two participants cannot be kept apart here.
speed-meeting-fault-empty = This line is needed.
speed-meeting-fault-long = { $count } letters at most.
speed-meeting-fault-day = Choose a day.
speed-meeting-fault-hour = Write an hour, such as 14:00.
speed-meeting-fault-number = A number from { $least } to { $most }.
speed-meeting-fault-answer-by = A day to come, and not after the speed-meeting.
speed-meeting-fault-interpreters = One language per line, then the number of interpreters after a semicolon: “Arabic ; 2”.
speed-meeting-fault-leaves = The hour of leaving comes before that of coming.
speed-meeting-fault-mail = This address is not complete.
speed-meeting-fault-many = { $count } participants at most on each side.
speed-meeting-fault-table = This table is taken already.
speed-meeting-fault-groups = Where everybody meets everybody, no group goes round: enter each of them among the partners.
speed-meeting-line = Line { $line }: { $why }
speed-meeting-unclear-name = the name is missing, or too long.
speed-meeting-unclear-people = the number of people goes from 1 to 50.
speed-meeting-unclear-mail = the address is not complete.
speed-meeting-unclear-many = the list is too long, a hundred lines at most.
speed-meeting-letter-invite-subject = Speed-meeting on { $day }: will you be there?
speed-meeting-letter-invite-what = { $network } invites you to “{ $name }”, { $day } at { $hour }: a quarter of an hour with each, to get to know one another.
speed-meeting-letter-invite-do = Say whether you come and whom you would like to meet, before { $by }. No account is needed.
speed-meeting-letter-invite-link = Answer
speed-meeting-letter-again-subject = Speed-meeting on { $day }: a few days left to answer
speed-meeting-letter-again-what = We do not have your answer yet for “{ $name }”, { $day } at { $hour }.
speed-meeting-letter-again-do = Say whether you come and whom you would like to meet, before { $by }.
speed-meeting-letter-again-link = Answer
speed-meeting-letter-route-subject = Speed-meeting on { $day }: your route
speed-meeting-letter-route-what = The rounds of “{ $name }” are ready. We start on { $day } at { $hour }.
speed-meeting-letter-route-do = Your route says at which table and with whom, round by round. You can print it.
speed-meeting-letter-route-link = See my route
speed-meeting-letter-cancelled-subject = Speed-meeting on { $day }: cancelled
speed-meeting-letter-cancelled-what = “{ $name }”, planned for { $day } at { $hour }, does not take place.
speed-meeting-letter-cancelled-do = There is nothing to do. Thank you for having been ready to come.
speed-meeting-letter-cancelled-link = See the speed-meetings
speed-meeting-letter-closing = This link is for you alone, until a month after the meeting. If this does not concern you, forget this letter.
speed-meeting-needs-lock = { $count ->
    [one] A speed-meeting whose rounds are to be locked
   *[other] { $count } speed-meetings whose rounds are to be locked
}
speed-meeting-needs-close = { $count ->
    [one] A speed-meeting that is over: say whether it was held
   *[other] { $count } speed-meetings that are over: say whether they were held
}
speed-meeting-processing-name = Speed-meetings
speed-meeting-processing-purpose = Inviting to a speed-meeting, computing who meets whom, and handing everyone their route.
speed-meeting-processing-ground = The network’s legitimate interest in its members knowing one another (GDPR art. 6, 1, f).
speed-meeting-processing-people = Workers and volunteers who take part, and who organises.
speed-meeting-processing-recipients = The coordination; on a route, those who meet.
speed-meeting-processing-kept = Names and addresses six months after the day; then only meetings between organisations.
speed-meeting-held-one = A speed-meeting you put together
speed-meeting-held-title = Name
speed-meeting-held-on = Day
speed-meeting-residue = Speed-meetings put together
speed-meeting-residue-why = They stay with those who take part, without the name of who put them together.
