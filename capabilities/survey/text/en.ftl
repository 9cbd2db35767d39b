survey-surveys-title = Surveys
survey-surveys-lead = One question for everybody, by letter, by telephone and on paper, until each has answered.
survey-list = Your surveys
survey-list-none = No survey yet.
survey-list-none-text = Begin with the twelve questions that come with the house: they take a few minutes.
survey-line-figures = { $answered } answers of { $asked }
survey-dates = From { $from } to { $to }.
survey-next-on = Next step on { $name }.
survey-closes-soon = Ends soon
survey-new-title = New survey
survey-new-lead = Nothing leaves before you open it.
survey-field-title = Name of the survey
survey-field-title-hint = So that you find it again. For example: first survey 2026.
survey-field-sender = Organisation that asks
survey-field-sender-hint = Its name, as in the directory. The letters name it.
survey-field-from = Begin with
survey-from-twelve = The twelve questions that come with the house, to be adapted
survey-from-blank = A blank page
survey-from-file = A file
survey-from-earlier = The questions of “{ $name }”
survey-field-file = File of questions
survey-field-file-hint = One that another survey or a neighbouring network gave. Leave it empty otherwise.
survey-begin = Begin
survey-begin-hint = It is a draft: you will write the questions, then choose whom to ask.
survey-begun = The draft is there.
survey-fault-title = Give the survey a name of at most 120 letters.
survey-fault-sender = No organisation of the directory has this name, or several have it.
survey-fault-from = Choose what to begin with.
survey-fault-no-file = Choose the file.
survey-fault-file-large = This file is too large for a questionnaire.
survey-fault-file-key = A section or question of this file has the key “nouvelle”, which is taken: give it another.
survey-fault-file = This file does not read as a questionnaire, at line { $line }, column { $column }.
survey-state-draft = Draft
survey-state-open = Letters sent
survey-state-reminder-1 = First reminder
survey-state-reminder-2 = Second reminder
survey-state-phone = Telephone
survey-state-closed = Closed
survey-state-restituted = Results shared
survey-sender-is = Asked by { $name }.
survey-prepare = Prepare
survey-builder-title = The questions
survey-questions = { $count ->
    [0] No question.
    [one] One question.
   *[other] { $count } questions.
}
survey-faults = { $count ->
    [one] One thing to mend.
   *[other] { $count } things to mend.
}
survey-recipients-title = The recipients
survey-recipients = { $count ->
    [0] Nobody is on the list yet.
    [one] One recipient.
   *[other] { $count } recipients.
}
survey-settings-title = The settings
survey-settings-text = Dates, organisation that asks, days between reminders.
survey-preview = See it as respondents do
survey-preview-text = Nothing is kept.
survey-open-title = Open
survey-open-text = The letters leave for those who have an address. The others come onto the phone list. From then on only the words of the questions can change.
survey-not-ready = This survey is not ready.
survey-not-ready-text = It needs questions with nothing to mend, and at least one recipient.
survey-discard = Throw this draft away
survey-discarded = The draft is thrown away.
survey-do-open = Open now: the letters leave
survey-do-reminder-1 = Send the first reminder now
survey-do-reminder-2 = Send the second reminder now
survey-do-phone = Go on by telephone now
survey-do-close = Close the survey
survey-do-restitute = Make the results public
survey-stepped = Done. The letters leave.
survey-stepped-phone = Done. The phone list is ready.
survey-stepped-closed = The survey is closed. The answers stay.
survey-stepped-restituted = The results are public.
survey-stepped-before = This step was already taken.
survey-plan = Choose this day
survey-field-next-on = Day of the next step
survey-field-next-on-hint = Empty: the step waits until you take it.
survey-planned = The day of the next step is noted.
survey-plan-past = Choose today or a day to come.
survey-results = See the results
survey-phone-title = The phone list
survey-paper = Paper questionnaires
survey-own-title = { $name } has not answered yet
survey-own-text = Who asks often forgets to answer. It happens to the best.
survey-own-link = Answer now
survey-own-hint = This is the organisation that asks: it may answer too.
survey-figures = In figures
survey-figure-asked = { $count ->
    [one] recipient
   *[other] recipients
}
survey-figure-answered = { $count ->
    [one] answer
   *[other] answers
}
survey-figure-rate = answered
survey-figure-to-call = { $count ->
    [one] to call
   *[other] to call
}
survey-bad-addresses = { $count ->
    [one] One address does not work: to be mended.
   *[other] { $count } addresses do not work: to be mended.
}
survey-papers = { $count ->
    [one] One sheet received is to be typed.
   *[other] { $count } sheets received are to be typed.
}
survey-by-family = By family
survey-by-sector = By sector
survey-by-sector-hint = An organisation of several sectors counts in each.
survey-sector-unknown = Sector not known
survey-bar = { $name }: { $count } of { $all }
survey-ladder = How far it has got
survey-by-hand = by hand
survey-closes-by-itself = The survey closes by itself after { $name }.
survey-next-who = It concerns only those who have not answered.
survey-close-early = Close earlier
survey-close-early-text = Nobody will be asked again, and the links will take no more answers.
survey-replay-title = Ask again
survey-replay-text = A new draft with the same questions and the same recipients, without any answer.
survey-replay = Ask this survey again
survey-replay-name = { $name } (again)
survey-replayed = The new draft is there.
survey-column-part = Group
survey-column-asked = Asked
survey-column-reached = Reached
survey-column-answered = Answers
survey-column-rate = Share
survey-column-papers = To type
survey-column-declined = Declined
survey-column-to-call = To call
survey-column-number = No.
survey-column-name = Organisation
survey-column-family = Family
survey-column-commune = Commune
survey-column-state = State
survey-column-step = Step
survey-column-answer = Answer
survey-column-importance = Importance
survey-column-line = Line
survey-column-read = What you pasted
survey-column-outcome = What was understood
survey-column-phone = Telephone
survey-field-opens-on = Day it is meant to open
survey-field-opens-on-hint = An intention: it opens by itself only if you choose a day on its page.
survey-field-closes-on = Last day
survey-field-closes-on-hint = After this day it closes by itself.
survey-pauses = Days between the steps
survey-pauses-text = Two weeks give a team time to meet. In August reminders wait for September.
survey-field-first-pause = From the letter to the first reminder
survey-field-second-pause = From the first reminder to the second
survey-field-phone-pause = From the second reminder to the telephone
survey-save = Save
survey-settings-kept = The settings are kept.
survey-fault-day = Write a day.
survey-fault-closes-on = The last day must follow the opening, by a year at most.
survey-fault-pause = { $count ->
    [one] One day.
   *[other] Between 1 and { $count } days.
}
survey-builder-lead = Each change is kept at once. You can go back one step.
survey-only-words = The letters have left: only words can still change.
survey-is-over = This survey is closed: it changes no more.
survey-file = Take the file
survey-undo = Take the last change back
survey-undone = The last change is taken back.
survey-kept = Kept.
survey-changed-meanwhile = Somebody else changed the questions meanwhile. Look, then try again.
survey-nothing-done = Nothing changed.
survey-section-untitled = Section without title
survey-question-untitled = Question without words
survey-section-title = A section
survey-question-title = A question
survey-new-question = New question
survey-add-section = Add a section
survey-add-question = Add a question:
survey-add-question-do = Add
survey-up = Move up
survey-down = Move down
survey-away = Take away
survey-around = Before and after the questions
survey-field-questionnaire-title = Title of the questionnaire
survey-field-questionnaire-title-hint = What respondents read.
survey-field-introduction = Before it begins
survey-field-introduction-hint = Why you ask, what becomes of the answers, how long it takes.
survey-field-thanks = After it is sent
survey-mark-required = an answer is needed
survey-mark-feeds = becomes: { $name }
survey-kind-one = One choice
survey-kind-several = Several choices
survey-kind-scale = A scale
survey-kind-text = A text
survey-kind-number = A number
survey-kind-place = A commune
survey-kind-organizations = Organisations
survey-kind-hours = Opening hours
survey-feed-nothing = Nothing but a figure
survey-feed-description = what the organisation does
survey-feed-legal-family = its family
survey-feed-sectors = its sectors
survey-feed-volunteers = its volunteers
survey-feed-email = its e-mail address
survey-feed-phone = its telephone
survey-feed-website = its site
survey-feed-hours = its opening hours
survey-feed-means = what it can share
survey-feed-existing-relations = present partners
survey-feed-wished-relations = wished partners
survey-mend-no-words = Words are missing.
survey-mend-empty = There is nothing in it.
survey-mend-bad-key = Its code name will not do.
survey-mend-double-key = Two things have the same code name.
survey-mend-reserved-code = This code name is kept for “other”.
survey-mend-no-choices = At least one choice is needed.
survey-mend-bad-bounds = The bounds let no answer through, or too many.
survey-mend-unknown-question = The condition speaks of a question that is gone.
survey-mend-later-question = The condition speaks of a question asked later: move one up or the other down.
survey-mend-unknown-choice = The condition speaks of a choice that is no longer offered.
survey-mend-unfit-test = The condition does not fit the question it speaks of.
survey-mend-bad-condition = The condition says nothing.
survey-mend-unfit-feed = An answer of this kind cannot become that.
survey-mend-double-feed = Another question becomes that already.
survey-mend-too-long = { $count ->
    [one] It is too long: one letter at most.
   *[other] It is too long: { $count } letters at most.
}
survey-mend-too-many = { $count ->
    [one] There are too many: one at most.
   *[other] There are too many: { $count } at most.
}
survey-only-if = Only if { $name }
survey-and = and
survey-or = or
survey-other = Other
survey-when-answered = “{ $question }” has an answer
survey-when-one-of = “{ $question }”: { $value }
survey-when-at-least = “{ $question }”: { $value } or more
survey-when-at-most = “{ $question }”: { $value } or less
survey-always = Always
survey-or-nothing = Nothing more
survey-condition-kept = The condition written in the file, kept
survey-condition-title = When to ask it
survey-condition-text = Always, or only if an answer given before calls for it. Any one of these conditions is enough.
survey-field-condition = Condition { $name }
survey-field-section-title = Title of the section
survey-field-section-introduction = A few words before the questions
survey-fault-section-title = Give this section a title.
survey-field-words = The question
survey-field-help = Help
survey-field-help-hint = What helps to answer. Optional.
survey-fault-words = Write the question.
survey-field-choices = The choices
survey-field-choices-hint = One per line. Empty, with a record to feed: the list of the record.
survey-field-other = Allow “other”, with a few words
survey-field-at-most = How many at most
survey-field-from-step = From
survey-field-to-step = To
survey-field-low = What the lowest means
survey-field-low-hint = For example: not at all.
survey-field-high = What the highest means
survey-field-least = At least
survey-field-most = At most
survey-field-unit = What is counted
survey-field-unit-hint = For example: volunteers, hours a week.
survey-field-lines = Lines shown
survey-field-longest = Letters at most
survey-field-required = An answer is needed
survey-field-feeds = What the answer becomes
survey-field-feeds-hint = A correction proposed to the record, or a link between organisations.
survey-fault-number = Write a number.
survey-recipient-to-send = To send
survey-recipient-sent = Asked
survey-recipient-answered = Answered
survey-recipient-paper-received = Sheet received, to type
survey-recipient-declined = Does not wish to answer
survey-recipient-bad-address = Bad address
survey-recipient-covered = its organisation answered
survey-step-nothing = Not asked yet
survey-step-letter = Letter
survey-step-reminder-1 = First reminder
survey-step-reminder-2 = Second reminder
survey-step-phone = Telephone
survey-channel-link = by the link
survey-channel-page = on the site
survey-channel-phone = by telephone
survey-channel-paper = on paper
survey-answered-by = { $channel }, on { $day }
survey-paste-title = Add a list
survey-add-title = Add from the directory
survey-add-text = With nothing ticked, every organisation of the directory comes. Those that are there already stay.
survey-field-families = Families
survey-field-sectors = Sectors
survey-field-kinds = Types of organisation
survey-field-everybody = Nothing ticked: all of them.
survey-field-areas = Communes or groups of communes
survey-field-areas-hint = Parted by commas. Empty: everywhere.
survey-fault-areas = “{ $name }” is neither a commune nor a group of communes, or several have this name.
survey-field-otherwise = If the family is not known, count in
survey-field-otherwise-hint = You can change it for each.
survey-add = Add
survey-added = The organisations are on the list.
survey-list-full = The list is full: 5,000 recipients at most. Not every organisation is on it.
survey-added-none = There was nobody more to add.
survey-recipients-list = The list
survey-recipients-none = Nobody is on the list yet.
survey-recipients-none-text = Add organisations of the directory, or paste a list.
survey-recipients-shown = { $count ->
    [0] None fits.
    [one] One is shown.
   *[other] { $count } are shown.
}
survey-any = All
survey-filter-state = State
survey-filter-family = Family
survey-filter = Filter
survey-no-record = no record
survey-importance-text = Importance: a point for each service, each commune where it receives people, each network it is a member of. It only orders the calls.
survey-importance = { $count ->
    [0] importance 0
    [one] importance 1
   *[other] importance { $count }
}
survey-paste-how = Paste
survey-paste-more = What is left to mend, or another list
survey-paste-text = One organisation per line: its name, then its e-mail address, family, commune and telephone, in any order. Lines copied from a spreadsheet will do. An organisation of the directory is recognised by its name or address.
survey-field-list = Your list
survey-field-list-hint = 10,000 letters at most; beyond, give a file.
survey-field-list-file = Or a file
survey-field-list-file-hint = A spreadsheet saved as CSV, or a text.
survey-paste = Add these lines
survey-fault-list = Paste a list, or choose a file.
survey-fault-list-file = This file is too large, or is no text. Save it as CSV.
survey-told-added = { $count ->
    [0] Nobody new.
    [one] One recipient is added.
   *[other] { $count } recipients are added.
}
survey-told-joined = { $count ->
    [0] None is in the directory.
    [one] One is in the directory.
   *[other] { $count } are in the directory.
}
survey-told-contacts = { $count ->
    [0] None is without record.
    [one] One is without record.
   *[other] { $count } are without record.
}
survey-told-already = { $count ->
    [0] None was there already.
    [one] One was there already.
   *[other] { $count } were there already.
}
survey-told-to-mend = { $count ->
    [one] One line is to be looked at.
   *[other] { $count } lines are to be looked at.
}
survey-told-to-mend-text = They are in the box below. Mend them, then add again.
survey-told-title = Line by line
survey-told-unread = Not understood, so not kept: { $name }
survey-told-left = The record of the directory decides, so not taken: { $name }
survey-line-joined = In the directory
survey-line-contact = No record
survey-line-person = No record. This looks like a person’s name: that of the organisation is needed
survey-line-other-name = This address is that of another record: write the name of the record, or take the address out
survey-line-no-room = The list is full: 5,000 recipients at most
survey-line-already = On the list already
survey-line-heading = Column names
survey-line-no-name = No name on this line
survey-line-too-much = Too long, or beyond 2,000 lines
survey-line-refused = A number that is not kept here
survey-number = no. { $name }
survey-number-is = No. { $name }.
survey-bad-address-title = Letters come back
survey-bad-address-text = Call, note the new address below: the letter leaves again at once.
survey-letters = Letters sent
survey-calls = Calls without answer
survey-opened-on = Link opened on
survey-calls-made = { $count ->
    [one] one call
   *[other] { $count } calls
}
survey-reached-by = Letters
survey-reached-by-mail = By e-mail
survey-reached-by-nothing = No address: by telephone or on paper
survey-type = Type its answers
survey-record = See its record
survey-note-title = Note
survey-note-paper = Sheet received
survey-note-no-answer = Nobody answers
survey-note-call-back = Call again that day
survey-note-declined = Does not wish to answer
survey-note-again = That was a mistake: ask again
survey-field-call-back-on = Call again on
survey-call-back = To call again on { $name }
survey-call-no-day = Choose the day to call again.
survey-address-title = How to reach it
survey-address-text = For this survey only. Empty, the record and its owner serve. All is sealed, and erased two years after the end.
survey-field-email = E-mail address
survey-field-phone = Telephone
survey-field-address = Postal address
survey-field-address-hint = Street, then postal code and town, on two lines.
survey-save-address = Save this address
survey-fault-email = No letter can arrive at this address.
survey-fault-phone = This number cannot be called.
survey-more = More
survey-field-family-hint = Results count it there.
survey-remove = Take off the list
survey-noted-paper = The sheet is noted: it is still to be typed.
survey-noted-declined = Noted. Nobody will ask it again.
survey-noted-call = The call is noted.
survey-noted-again = Noted: it will be asked again.
survey-noted-family = The family is noted.
survey-noted-removed = It is no longer on the list.
survey-noted-address = The address is noted.
survey-noted-link = An e-mail leaves, with a link.
survey-send-link = Send a link by e-mail
survey-send-link-text = Somebody asks for it on the telephone: a link leaves to the e-mail address of the list or of the record. Earlier links stay good.
survey-noted-sent-again = The address is noted, the letter leaves again.
survey-phone-count = { $count ->
    [0] Nobody to call.
    [one] One organisation to call.
   *[other] { $count } organisations to call.
}
survey-phone-how = Those it is most useful to hear come first. Print, tick, then type it here.
survey-print = Print
survey-phone-none = Nobody is to be called.
survey-phone-none-text = The list fills after the second reminder, or where an address is missing.
survey-no-phone = No number known:
survey-new-address = Mend the address
survey-box-answered = answered
survey-box-call-back = call again on
survey-box-declined = declined
survey-box-address = new address
survey-letter-first-subject = { $network }: a few questions for { $name }
survey-letter-first = { $sender } asks every organisation of the network the same questions: “{ $title }”. Your answer helps to know who does what, and with whom.
survey-letter-reminder-1-subject = { $network }: your answer is missing
survey-letter-reminder-1 = We do not have the answer of { $name } to “{ $title }” yet. If you have begun, the new link goes on where you stopped.
survey-letter-reminder-2-subject = { $network }: last reminder before a call
survey-letter-reminder-2 = This is our last e-mail about “{ $title }”. Next we will call you: one can also answer by telephone or on paper.
survey-letter-again-subject = { $network }: the link of your survey
survey-letter-again = Here is a link to the survey “{ $title }”, for { $name }. It leads to what you have answered so far, if anything.
survey-letter-how = There is no account and no password. You can stop and go on with the same link.
survey-letter-until = Answers are taken until { $day }.
survey-letter-link = Answer the questions
survey-letter-closing = This link is that of { $name }. You may give it to whoever is best placed to answer in your organisation.
survey-held-contact = An address on a list of recipients
survey-held-name = Organisation
survey-held-email = E-mail address
survey-residue = The e-mail address of an organisation of the directory, on a list of recipients
survey-residue-why = It serves to write to that organisation; it is erased two years after the end of the survey.
survey-processing-name = Surveys of organisations
survey-processing-purpose = Writing to each organisation, and calling it if it has not answered
survey-processing-ground = Legitimate interest: knowing who does what in the area (GDPR art. 6.1.f)
survey-processing-people = People who read the mailbox or answer the telephone of an organisation without record
survey-processing-recipients = Coordination of the network
survey-processing-kept = Two years after the end of the survey

## On the coordinator's desk and in menus
survey-menu = Questionnaires
survey-desk-call = { $count ->
    [one] answer to ask for by telephone
   *[other] answers to ask for by telephone
}
survey-desk-addresses = { $count ->
    [one] address of a questionnaire to mend
   *[other] addresses of a questionnaire to mend
}
survey-desk-papers = { $count ->
    [one] questionnaire on paper to type in
   *[other] questionnaires on paper to type in
}
survey-desk-open = { $count ->
    [one] questionnaire ready to leave
   *[other] questionnaires ready to leave
}
survey-desk-closing = { $count ->
    [one] questionnaire that ends soon
   *[other] questionnaires that end soon
}
survey-desk-restitute = { $count ->
    [one] questionnaire whose results are still to be given back
   *[other] questionnaires whose results are still to be given back
}
