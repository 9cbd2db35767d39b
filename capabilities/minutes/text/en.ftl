minutes-crumb-meetings = Meetings
minutes-print = Print
minutes-choose = Choose
minutes-any = Any
minutes-show = Show
minutes-filter = Choose what is shown
minutes-yes = yes
minutes-no = no
minutes-never = never

minutes-title = Minutes
minutes-write-title = What is left of this meeting?
minutes-not-yet = The minutes are not written yet. The organisation that invited, and those that said they would come, can write them; you will read them here.
minutes-write-lead = Who was there, what you learnt, what was decided. Everything is optional except how many came.
minutes-too-early = Minutes are written once the meeting has begun. Until then you can print the attendance sheet.
minutes-lead = { $subject }. On { $day }: { $organizations ->
    [one] one organisation
   *[other] { $organizations } organisations
}, { $people ->
    [one] one person
   *[other] { $people } people
}.
minutes-to-print = Statement of decisions to print
minutes-to-correct = Correct
minutes-to-attendance = Attendance sheet
minutes-to-kits = Meeting tools
minutes-to-minutes = Minutes
minutes-to-published = Read what is published
minutes-to-table = Download the table
minutes-to-coverage = Who has not been met
minutes-to-picture = See it as a picture
minutes-to-address-book = My address book
minutes-attendance = Who came
minutes-attendance-none = Nobody is counted yet.
minutes-organization = Organisation
minutes-other-organization = With this organisation
minutes-people = People
minutes-function = Function
minutes-signature = Signature
minutes-learnt = What we learnt
minutes-learnt-short = Learnt
minutes-decisions = Decisions
minutes-decisions-none = No decision is noted.
minutes-follow-ups = Follow-ups
minutes-follow-ups-lead = What was decided together and is still to be done. Each belongs to an organisation and a function.
minutes-follow-ups-none = Nothing to do here.
minutes-follow-ups-late = Late
minutes-follow-ups-ahead = To do
minutes-follow-ups-done = Done in the last three months
minutes-unwritten = Past meetings still to be written about
minutes-what = What
minutes-who = Who
minutes-until = By when
minutes-from = Meeting
minutes-standing = Where it stands
minutes-no-day = no date
minutes-done = Done
minutes-late = Late
minutes-to-do = To do
minutes-mark-done = It is done
minutes-reopen = It is not done
minutes-follow-up-done = Noted: this is done.
minutes-follow-up-reopened = Noted: this is still to be done.
minutes-saved = The minutes are kept.
minutes-save = Keep the minutes

minutes-publication = What is published
minutes-publication-none = Nothing of this meeting is published.
minutes-publication-nobody = Nobody but those who were there
minutes-publication-members = Members of the network
minutes-publication-everybody = Everybody
minutes-published-lead = Meeting of { $name }
minutes-published-present = Who was there

minutes-field-day = Held on
minutes-field-people = { $name }: how many people?
minutes-field-others = Other organisations were there
minutes-field-other = Organisation
minutes-field-other-people = How many people
minutes-field-learnt = What we learnt about one another
minutes-field-learnt-hint = About organisations and their services, never about a person. Members of the network read it in the log.
minutes-field-decisions = Decisions
minutes-field-decisions-hint = One on each line.
minutes-field-follow-up = Follow-up { $count }: what is to be done
minutes-field-owner = Which organisation
minutes-field-function = Which function
minutes-field-due = By when
minutes-field-more-follow-ups = More follow-ups
minutes-field-summary = In a few sentences, for others
minutes-field-summary-hint = Optional. You choose just below who may read it.
minutes-field-publication = Who may read these sentences
minutes-field-close = The meeting took place: close the minutes
minutes-field-close-hint = It then counts among the meetings held. You can still correct it.

minutes-fault-publication = Only the organisation that invited, or the coordination, shows a summary to everybody. Choose “Members of the network”.
minutes-fault-day = Give the day of the meeting: today or before.
minutes-fault-people = A number of people, from 0 to 500.
minutes-fault-twice = This organisation is counted above already.
minutes-fault-two = A meeting brings at least two organisations together: say how many people of each were there.
minutes-fault-decisions = { $count } decisions at most.
minutes-fault-due = This date is not understood.
minutes-fault-meanwhile = Somebody else changed these minutes while you were writing. Your words are still here: open the minutes in another window and carry them over.

minutes-corrections = Do the records tell the truth?
minutes-corrections-count = { $count ->
    [0] No correction has been proposed yet
    [one] One correction proposed since the meeting
   *[other] { $count } corrections proposed since the meeting
}
minutes-corrections-why = Hours, a number, a limit: what you saw there makes the directory more exact for everybody.
minutes-correct-record = Propose a correction to the record: { $name }
minutes-corrected = { $count ->
    [one] one proposed
   *[other] { $count } proposed
}

minutes-contacts-heading = Exchanging contacts
minutes-contacts-tally = { $offered ->
    [one] One exchange proposed
   *[other] { $offered } exchanges proposed
}, { $settled ->
    [0] none accepted by both sides yet
    [one] one accepted by both sides
   *[other] { $settled } accepted by both sides
}.
minutes-contacts-title = People met
minutes-contacts-lead = You met each other. If you both accept, each enters the other’s address book, marked “I know them”.
minutes-contacts-none = Nobody awaits an answer from you.
minutes-contacts-answered = Noted.
minutes-contacts-kept = Without an account you find the contacts you accepted here, for six months.
minutes-contacts-gone = This link leads nowhere any more
minutes-contacts-gone-lead = Contacts of a meeting are erased after six months. The directory itself stays up to date.
minutes-met-on = Meeting of { $name }
minutes-contact-asked = May this person enter your address book, and you theirs?
minutes-contact-waiting = You accepted. The other has not answered so far.
minutes-contact-refused = You declined. The other is not told.
minutes-contact-settled = You both accepted.
minutes-contact-yes = I accept
minutes-contact-no = I would rather not
minutes-contact-line = How to reach you directly
minutes-contact-line-hint = Optional: name, telephone or work address. { $count } letters at most. Only people you accept, and who accept you, read it.
minutes-contact-send = Send my answers
minutes-contact-all = Accept everybody
minutes-offer-organization = Whom did you meet: organisation
minutes-offer-function = Their function
minutes-offer-function-hint = “reception”, “social worker”: never a name.
minutes-offer-address = Their work address
minutes-offer-address-hint = A letter asks for their agreement. The address serves for nothing else.
minutes-offer-mine = Your function
minutes-offer-send = Propose the exchange
minutes-offered = The proposal has left. Your own answer is awaited under “People met”.
minutes-offer-fault-organization = Choose an organisation that was there.
minutes-offer-fault-function = Give a function, in a few words and without a person’s name.
minutes-offer-fault-address = Give a whole address, such as reception@association.org.

minutes-journal-title = Log of meetings
minutes-journal-lead = In twelve months: { $meetings ->
    [0] no meeting held
    [one] one meeting held
   *[other] { $meetings } meetings held
}, { $organizations ->
    [one] one organisation
   *[other] { $organizations } organisations
}, { $pairs ->
    [one] one pair that met
   *[other] { $pairs } pairs that met
}.
minutes-journal-none = No meeting to show here.
minutes-journal-more = Only the last 300 are shown. The table to download holds them all.
minutes-day = Day
minutes-kind = Form
minutes-who-met = Who
minutes-since = From
minutes-up-to = Until
minutes-month = Month
minutes-meetings = Meetings
minutes-times = How often

minutes-coverage-title = Who was met in the last twelve months
minutes-coverage-lead = { $name } met { $met } organisations out of { $all } in twelve months.
minutes-coverage-choose = Choose an organisation to see whom it met in twelve months.
minutes-unmet = Not met for twelve months
minutes-unmet-none = Everybody was met.
minutes-met = Met in the last twelve months
minutes-met-none = Nobody was met yet.
minutes-met-column = Met in twelve months
minutes-last-met = Last time
minutes-what-to-do = What next
minutes-propose = Propose to meet
minutes-absent = Never at shared working hours for twelve months
minutes-absent-lead = { $count ->
    [0] Everybody came at least once.
    [one] One organisation came to no shared working hours.
   *[other] { $count } organisations came to no shared working hours.
}
minutes-absent-none = Everybody came.
minutes-last-shared = Last shared hours

minutes-picture-title = A year of meetings
minutes-picture-lead = The last twelve months, as a picture and in figures.
minutes-picture-days = Days of meetings
minutes-picture-days-told = { $count ->
    [0] No day is marked.
    [one] One square for each day, one meeting. The table below tells it.
   *[other] One square for each day, { $count } meetings. The darker, the more. The table below says the same.
}
minutes-picture-months = Meetings by month
minutes-picture-pairs = Who met whom
minutes-picture-pairs-told = { $count ->
    [one] One pair met. The table below names it.
   *[other] { $count } pairs met: a full square where two numbers cross. The table below names them.
}
minutes-picture-drawn = The picture shows the { $count } organisations that met most others.

minutes-kits-title = Meeting tools
minutes-kits-lead = What makes a meeting work, to print and lay on the table.
minutes-ideas-title = Three pairs of preconceived ideas
minutes-ideas-what = A game of twenty minutes to say what we think of one another, and laugh about it together.
minutes-card-title = Table card
minutes-card-what = An organisation in five lines, to stand in front of you. The directory fills in what it knows.
minutes-statement = Statement of decisions
minutes-statement-blank = Statement of decisions to fill in
minutes-statement-blank-lead = To fill in by hand: who was there, what was decided, who does what by when.
minutes-statement-what = A sheet to note who does what by when.
minutes-sheet = Attendance sheet
minutes-sheet-lead = Meeting of                         at
minutes-sheet-what = A line for each organisation: functions, number, signature.
minutes-sheet-note = One line for each organisation and one function are enough. This sheet counts who came; it is destroyed once the minutes are kept.
minutes-visit-title = A visit that works
minutes-visit-what = An hour at the other’s place is worth ten e-mails.
minutes-visit-1 = Agree on what each wants to see: the reception, a workshop, a distribution.
minutes-visit-2 = Come as two at most, at an hour when people work.
minutes-visit-3 = Ask what the house does not do: that is what prevents wrong referrals.
minutes-visit-4 = Take no picture and no name: the people received asked for nothing.
minutes-visit-5 = Before leaving, compare the record in the directory with what you saw.

minutes-portraits-title = Crossed portraits
minutes-portraits-what = Two houses answer the same five questions, about themselves and then about the other. Then they compare.
minutes-portraits-how = Each house fills in its sheet without looking at the other’s, in ten minutes. Then lay both sheets side by side and begin with what makes you smile.
minutes-portraits-question = Question
minutes-portraits-us = Ourselves, as we see us
minutes-portraits-you = You, as we see you
minutes-portraits-1 = What does an ordinary morning look like?
minutes-portraits-2 = Who pushes the door, and who does not dare?
minutes-portraits-3 = What are we asked for that we do not do?
minutes-portraits-4 = What are we proud of?
minutes-portraits-5 = What do we lack that the other may have?
minutes-portraits-end = What you want to keep goes into the minutes, under “what we learnt”.

minutes-card-fill = Fill in the card
minutes-card-blank = Empty card
minutes-card-mission = What we do
minutes-card-audience = For whom
minutes-card-reach = How to reach us
minutes-card-limits = What we do not do
minutes-card-seeks = What I am looking for at your place
minutes-card-note = The last line is written by hand on the day. A line that is wrong is corrected on the record of the organisation.

minutes-ideas-lead = Everybody has an idea of the other. Saying it with a smile, then asking what lies behind, changes a meeting.
minutes-ideas-how = How to play in twenty minutes
minutes-ideas-step-1 = Two minutes. Mix the tables: people of different houses at each. Give each table one pair of cards.
minutes-ideas-step-2 = Five minutes. Somebody reads the first card. Those it speaks of tell one time when it was true, and one when it was false.
minutes-ideas-step-3 = Five minutes. The same with the second card, for the other side.
minutes-ideas-step-4 = Five minutes. Ask the question written on each card. Note the answer in one sentence.
minutes-ideas-step-5 = Three minutes. Each table reads one sentence aloud. Keep them under “what we learnt”.
minutes-ideas-ask = To ask:
minutes-ideas-end = Rule of the game: we speak of houses and trades, never of a person who is here or was received.
minutes-ideas-rigidity-title = Rigidity and laxity
minutes-ideas-rigidity-one = “The people of the town service are rigid.”
minutes-ideas-rigidity-one-behind = Behind the rule there is often a decision of the council, an audit, and the care to treat two families who never met alike.
minutes-ideas-rigidity-one-question = Which rule bothers you yourself, and what do you do when it falls badly?
minutes-ideas-rigidity-other = “Associations give to everybody.”
minutes-ideas-rigidity-other-behind = Behind the gesture there is often a counted stock, a queue that waits, and the choice not to make people repeat their story at the door.
minutes-ideas-rigidity-other-question = To whom did you have to say no, and how did you say it?
minutes-ideas-bureaucracy-title = Bureaucracy and naivety
minutes-ideas-bureaucracy-one = “Over there they know nothing but papers.”
minutes-ideas-bureaucracy-one-behind = A missing paper can cost somebody a right for months. Asking early is sometimes protecting.
minutes-ideas-bureaucracy-one-question = Which paper do you ask for that serves no purpose any more?
minutes-ideas-bureaucracy-other = “They believe whatever they are told.”
minutes-ideas-bureaucracy-other-behind = Listening without checking at once is a way to let those come who would come nowhere else.
minutes-ideas-bureaucracy-other-question = What did you learn from somebody because you had asked nothing?
minutes-ideas-warmth-title = Lack of warmth and lack of skill
minutes-ideas-warmth-one = “Their welcome is cold.”
minutes-ideas-warmth-one-behind = A counter, a pane, a number: it is not always a choice. Staying calm all day is a way of caring too.
minutes-ideas-warmth-one-question = What would you change in your reception if you had the keys?
minutes-ideas-warmth-other = “They are only volunteers.”
minutes-ideas-warmth-other-behind = Many had a trade, take courses, and have held the same hours for years. What they lack is often a number to call.
minutes-ideas-warmth-other-question = What would you like to learn from the other house?

minutes-desk-unwritten = { $count ->
    [one] One past meeting without minutes
   *[other] { $count } past meetings without minutes
}
minutes-desk-late = { $count ->
    [one] One follow-up of a meeting is late
   *[other] { $count } follow-ups of meetings are late
}

minutes-letter-closing = This letter names nobody.
minutes-letter-contact-subject = You met: keep in touch?
minutes-letter-contact-what = On { $day } you met people of other organisations.
minutes-letter-contact-do = Say for each whether they may enter your address book, and you theirs. A refusal is told to nobody.
minutes-letter-contact-link = Answer
minutes-letter-write-subject = Did your meeting take place?
minutes-letter-write-what = The meeting you asked for was to be held these days.
minutes-letter-write-do = In three minutes, say who was there and what was decided. It will count among the meetings held.
minutes-letter-write-link = Write the minutes
minutes-letter-due-subject = A follow-up of a meeting is due soon
minutes-letter-due-what = Your organisation has something to do before { $day }, decided at a meeting.
minutes-letter-due-do = If it is done, one gesture says so.
minutes-letter-due-link = See the follow-ups
minutes-letter-late-subject = A follow-up of a meeting is still waiting
minutes-letter-late-what = Your organisation was to do something by { $day }, decided at a meeting.
minutes-letter-late-do = If it is done, one gesture says so. If not, agree on another date.
minutes-letter-late-link = See the follow-ups

minutes-processing-name = People met
minutes-processing-purpose = Asking two people who met whether each enters the other’s address book.
minutes-processing-ground = Consent of each (GDPR art. 6, 1, a).
minutes-processing-people = Members and professionals met at a meeting, a speed-meeting or an immersion.
minutes-processing-recipients = The other person, once both have accepted.
minutes-processing-kept = Six months after the meeting; the number of exchanges stays.
minutes-held-met = A meeting whose contacts were proposed to you
minutes-held-on = Proposed on
