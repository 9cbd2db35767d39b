returns-desk-declined = { $count ->
    [one] immersion day declined, to be placed again
   *[other] immersion days declined, to be placed again
}
returns-desk-waiting = { $count ->
    [one] immersion agreement awaited for more than a week
   *[other] immersion agreements awaited for more than a week
}

returns-party-visitor = The visitor
returns-party-employer = Her organisation
returns-party-host = The host
returns-standing-waiting = No answer yet
returns-standing-agreed = Agreed
returns-standing-declined = Declined
returns-standing-not-asked = Not asked yet
returns-channel-link = by the link of the letter
returns-channel-typed = typed by the coordination

returns-fact-day = The day
returns-fact-host = At
returns-fact-offer = To discover
returns-fact-conditions = Good to know before
returns-fact-visitor = Who comes
returns-fact-programme = Programme
returns-fact-where = Where
returns-fact-meeting-point = Where you are awaited
returns-visitor-of = { $name }, { $employer }
returns-name-forgotten = Name erased

returns-own-title = A day at { $name }
returns-own-agreement = Your agreement
returns-own-agree-visitor = Can you come on that day?
returns-own-agree-employer = May this person of your team be away on that day?
returns-own-agree-host = Can you host on that day?
returns-own-hint = The day is confirmed once all three agree: the visitor, her organisation and the host.
returns-agree = Yes, I agree
returns-decline = No, it is not possible
returns-change-mind = Change the answer
returns-own-said-agreed = You said yes.
returns-own-said-declined = You said no. The coordination is looking for another day or another place.
returns-own-cancelled = This day is cancelled
returns-own-cancelled-text = Nothing is expected of you. The coordination will come back to you if another day turns up.
returns-own-three = Where the three agreements stand
returns-own-before = Before the day
returns-own-after = After the day
returns-own-to-prepare = To be prepared
returns-own-to-prepare-text = You have not been able to come to a preparatory morning yet. The sheet of three questions and the pledge will help; the coordination can call you as well.
returns-own-link-until = This link works until { $name }. Keep it to yourself.
returns-step-preparation = Answer the three questions
returns-step-pledge = Read and accept the pledge of confidentiality
returns-step-timetable = Prepare the programme of the day
returns-step-sheet = See the sheet and print it
returns-step-return = Tell what comes back from the day
returns-step-record = Read the host’s record in the directory again
returns-done = Done
returns-to-do = To do
returns-back-own = Back to the day

returns-preparation-title = Prepare my day
returns-preparation-lead = Three questions, answered here or on paper. You can change them until the day itself.
returns-question-expectations = What do I expect of this day?
returns-question-expectations-hint = What you want to see, understand, be able to do afterwards. The host reads this answer.
returns-question-posture = What will my posture be?
returns-question-posture-hint = Watching or taking part, what you will say about yourself, what you will avoid. This answer is on your sheet and the coordination’s.
returns-question-sharing = How shall I tell my team?
returns-question-sharing-hint = When, to whom, in which form. This answer is on your sheet and the coordination’s.
returns-preparation-names = Write no name of any person you accompany.
returns-save = Save
returns-saved = It is saved.
returns-said = Your answer is kept.
returns-said-too-late = This day can no longer change: it took place or was cancelled.
returns-fault-long = { $count } letters at most.

returns-pledge-title = Pledge of confidentiality for a day
returns-pledge-lead = To be read, then accepted before the day.
returns-pledge-line-people = What I see and hear of the people welcomed stays in the house: no name, no situation, no photograph, no recording.
returns-pledge-line-papers = I look at no file and no screen, unless the host shows it to me with nobody recognisable in it; I take no document bearing a name.
returns-pledge-line-telling = To my team I tell of the work, the places and the ways of doing things; never of a person.
returns-pledge-line-law = If a person welcomed would rather I left, I leave. I remain bound by the secrecy or discretion of my profession (French Criminal Code, art. 226-13).
returns-pledge-accept = I accept this pledge
returns-pledge-accepted = Pledge accepted on { $name }
returns-pledge-waiting = Pledge to be accepted
returns-pledge-digest = Digest of the text accepted: { $name }
returns-pledge-fault = To accept, tick the box.
returns-pledge-kept = Pledge accepted.
returns-pledge-sign = Date and signature:

returns-timetable-title = Programme of the day
returns-timetable-lead = A general presentation, then the chosen service: here is a ready programme, to change as you like.
returns-timetable-lines = The moments of the day
returns-timetable-lines-hint = One moment a line: the hour, what is shown, then after a bar | the function of the person met. For example: 9:30 General presentation | director
returns-timetable-meeting-point = Where the visitor is awaited
returns-timetable-meeting-point-hint = Address, floor, whom to ask for (a function, not a name).
returns-timetable-usual =
    9:00 Welcome and tour of the house | reception
    9:30 General presentation: missions, publics, limits | management
    11:00 Meeting a service | team
    12:30 Shared meal
    14:00 { $service } | professional of the service
    16:00 Questions, contacts, what one keeps | management
returns-timetable-usual-service = The chosen service
returns-timetable-read = What the visitor will read
returns-timetable-hour = Hour
returns-timetable-what = What is shown
returns-timetable-with = With whom
returns-fault-line-hour = Line { $line }: begin with the hour, for example “9:30”.
returns-fault-line-words = Line { $line }: after the hour, say what is shown.
returns-fault-line-long = Line { $line }: it is too long.
returns-fault-line-many = { $count } moments at most.
returns-fault-lines-none = Write one moment at least.

returns-sheet-title = Immersion sheet
returns-sheet-print = Print
returns-sheet-agreements = The three agreements
returns-sheet-questions = The three questions
returns-sheet-blank = To fill in: ______________________________________________
returns-sheets-print-all = Print all sheets

returns-return-title = What comes back from the day
returns-return-lead = Five minutes, only once. Nothing is required, except to say whether the host’s record is right.
returns-return-note = What I tell my team
returns-return-note-hint = Your organisation reads it by its own link; the coordination does not. No name of any person accompanied.
returns-return-record = The host’s record in the directory
returns-return-record-right = The record is right, I have nothing to correct
returns-return-description = What this organisation does
returns-return-description-hint = This is what its record says today. Change the words: your correction is suggested to it.
returns-return-error = What is wrong or missing elsewhere
returns-return-error-hint = A number, an hour, a limit, a public. One sentence is enough.
returns-return-contacts = Staying in touch
returns-return-contact = With whom, by function
returns-return-contact-hint = Each is sent a letter and accepts or declines. Leave empty for nobody.
returns-return-evaluation = My opinion of the day
returns-return-evaluation-hint = It is kept without your name or the date, and read only when the programme is closed, if five people have answered.
returns-criterion-welcome = The welcome
returns-criterion-worth = What it adds to my work
returns-criterion-contacts = The contacts
returns-mark-1 = Disappointing
returns-mark-2 = Fair
returns-mark-3 = Good
returns-mark-4 = Very good
returns-return-send = Send
returns-return-fault-record = Correct the record, report an error, or tick that the record is right.
returns-return-fault-marks = Answer all three questions, or none.
returns-return-thanks = Thank you. Your return is kept.
returns-return-already = Your return is kept already. Thank you.
returns-return-not-now = This day is not over yet, or not confirmed by all three yet.
returns-return-given = Return given on { $name }
returns-return-counts = { $corrections ->
    [0] no correction
    [one] 1 correction suggested
   *[other] { $corrections } corrections suggested
}, { $contacts ->
    [0] no contact
   *[other] contact offered
}
returns-return-no-note = No word for the team.
returns-return-team = The return to the team

returns-days-title = Sheets and agreements
returns-days-lead = Each day needs three agreements: the visitor, her organisation, the host. It is confirmed once all three are there.
returns-days-counts = { $confirmed } of { $all } confirmed
returns-days-ask = Ask for the agreements
returns-days-ask-hint = { $count ->
    [one] 1 day is still to be asked about. Each of the three is sent a letter with a link, without an account.
   *[other] { $count } days are still to be asked about. Each of the three is sent a letter with a link, without an account.
}
returns-days-asked = The letters have left.
returns-days-asked-unwritten = The letters have left. Some people have no address: their lines say “no answer yet”, call them and type their agreement.
returns-days-none = No day published
returns-days-none-text = Days appear here once the placements are published.
returns-days-to-placements = Go to the placements
returns-days-caption = The days and their agreements
returns-column-day = Day
returns-column-visitor = Who comes
returns-column-host = Host
returns-column-state = State
returns-column-prepared = Preparation
returns-prepared = Prepared
returns-unprepared = To be prepared

returns-day-title = The day of { $name }
returns-day-type = Type an agreement received by telephone or on paper
returns-day-pledge-typed = Pledge signed on paper
returns-day-took-place = The day took place
returns-day-cancel = Cancel this day
returns-day-cancel-hint = All three are told. For another place, run the placements again.
returns-day-held = Noted: the day counts among the meetings held.
returns-day-not-held = A day is noted once all three have confirmed it, from the day itself on.
returns-day-cancelled = The day is cancelled, all three are told.
returns-day-not-cancelled = This day can no longer be cancelled.
returns-day-timetable = Programme of the day
returns-day-back = All days

returns-link-resend = Send a new link
returns-link-resend-hint = It goes to the same address, once a day at most. Former links still work.
returns-link-sent = The link has left.
returns-link-not-sent = No link left: one did today already, or no address is known.

returns-timetables-title = Programmes of the days
returns-timetables-lead = The host prepares the programme of each day by its link. You can type it for them.
returns-timetables-caption = The programmes
returns-column-moments = Programme
returns-moments = { $count ->
    [0] To be prepared
    [one] 1 moment
   *[other] { $count } moments
}

returns-returns-title = Returns
returns-returns-lead = What each day left: corrections to the directory, contacts, a word to the team.
returns-returns-caption = The returns
returns-column-corrections = Corrections
returns-column-contacts = Contacts
returns-column-return = Return
returns-return-yes = Given
returns-return-waited = Awaited
returns-return-later = Later

returns-too-late = It is too late: the day has gone by or was called off. Nothing was changed.
returns-evaluation-title = Report
returns-evaluation-lead = One page to print for the partners: what was done, what people say of it, what stays.
returns-evaluation-figures = In figures
returns-figure-days = { $count ->
    [one] day held
   *[other] days held
}
returns-figure-planned = { $count ->
    [one] day planned
   *[other] days planned
}
returns-figure-cancelled = { $count ->
    [one] day cancelled
   *[other] days cancelled
}
returns-figure-visitors = { $count ->
    [one] organisation that sent
   *[other] organisations that sent
}
returns-figure-hosts = { $count ->
    [one] organisation that hosted
   *[other] organisations that hosted
}
returns-figure-both = { $count ->
    [one] organisation that did both
   *[other] organisations that did both
}
returns-figure-corrections = { $count ->
    [one] correction suggested to the directory
   *[other] corrections suggested to the directory
}
returns-figure-contacts = { $count ->
    [one] contact offered
   *[other] contacts offered
}
returns-evaluation-opinions = What people say of it
returns-evaluation-caption = The three criteria, from 1 to 4
returns-column-criterion = Criterion
returns-column-mean = Mean out of 4
returns-evaluation-answers = { $count } people answered.
returns-evaluation-few = Opinions are read once the programme is closed, from five answers on
returns-evaluation-few-text = With fewer, one could tell who said what.
returns-evaluation-reciprocity = Who sent, who hosted
returns-column-organization = Organisation
returns-column-sent = Sent
returns-column-hosted = Hosted
returns-evaluation-close = Mark the programme as capitalised
returns-evaluation-close-hint = It is the last step: opinions are read from then on, and no more are added.
returns-evaluation-closed = The programme is capitalised.
returns-evaluation-not-closed = It was already.
returns-evaluation-empty = No day held so far

returns-nav = Around the days
returns-nav-programme = The immersion programme
returns-nav-days = Sheets and agreements
returns-nav-timetables = Programmes
returns-nav-returns = Returns
returns-nav-evaluation = Report

returns-gone-title = This link no longer works
returns-gone-text = It was replaced, or the day is long over. The coordination can send you another.

returns-letter-ask-subject = An immersion day to confirm
returns-letter-ask-what = { $party ->
    [visitor] A day is proposed to you at { $host }, on { $day }.
    [employer] A person of your team is awaited at { $host }, on { $day }, for an immersion day.
   *[host] A person of { $employer } would like to spend a day at yours, on { $day }.
}
returns-letter-ask-do = Say yes or no by this link, without an account.
returns-letter-ask-link = Answer
returns-letter-again-subject = Your agreement is awaited for an immersion day
returns-letter-again-what = { $party ->
    [visitor] A day was proposed to you at { $host }, on { $day }.
    [employer] A person of your team is awaited at { $host }, on { $day }.
   *[host] A person of { $employer } would like to spend a day at yours, on { $day }.
}
returns-letter-again-do = The day is confirmed once all three agree. Your answer is missing.
returns-letter-again-link = Answer
returns-letter-link-subject = Your link for an immersion day
returns-letter-link-what = Here is a new link for the day of { $day } at { $host }.
returns-letter-link-do = Everything you filled in is there.
returns-letter-link-link = See the day
returns-letter-confirmed-subject = The immersion day is confirmed
returns-letter-confirmed-what = { $party ->
    [visitor] Everybody agrees: you are awaited at { $host }, on { $day }.
   *[host] Everybody agrees: a person of { $employer } comes to yours, on { $day }.
}
returns-letter-confirmed-do = { $party ->
    [visitor] Three questions and a pledge of one page help you prepare the day.
   *[host] A ready programme awaits you, to change as you like.
}
returns-letter-confirmed-link = Prepare the day
returns-letter-cancelled-subject = An immersion day is cancelled
returns-letter-cancelled-what = The day of { $day } at { $host } will not take place.
returns-letter-cancelled-do = Nothing is expected of you.
returns-letter-cancelled-link = See the day
returns-letter-week-visitor-subject = Your immersion day, in a week
returns-letter-week-visitor-what = You are awaited at { $host }, on { $day }.
returns-letter-week-visitor-do = Answer the three questions and accept the pledge of confidentiality: then the sheet is ready to print.
returns-letter-week-visitor-link = Prepare my day
returns-letter-week-host-subject = You host in a week
returns-letter-week-host-what = A person of { $employer } comes to yours, on { $day }.
returns-letter-week-host-do = Check the programme of the day and the place where you await her.
returns-letter-week-host-link = See the programme
returns-letter-eve-visitor-subject = It is tomorrow
returns-letter-eve-visitor-what = You are awaited at { $host }, on { $day }.
returns-letter-eve-visitor-do = The place, the hour and the programme are on your sheet.
returns-letter-eve-visitor-link = See my sheet
returns-letter-eve-host-subject = You host tomorrow
returns-letter-eve-host-what = A person of { $employer } comes to yours, on { $day }.
returns-letter-eve-host-do = What she expects of the day is on the sheet.
returns-letter-eve-host-link = See the sheet
returns-letter-after-subject = How was the day?
returns-letter-after-what = You spent a day at { $host }, on { $day }.
returns-letter-after-do = Five minutes to tell what comes back from it: a word to your team, a correction to the directory, contacts.
returns-letter-after-link = Give my return
returns-letter-closing = This link is personal: it is enough to answer, without an account.

returns-processing-name = Agreements, preparation and returns of immersion days
returns-processing-purpose = Gathering agreements, preparing days, keeping of them what serves the network.
returns-processing-ground = Legitimate interest of the network in knowing each other (GDPR art. 6(1)(f)).
returns-processing-people = The professionals who spend a day at a partner’s.
returns-processing-recipients = The visitor, her organisation, the host and the coordination. Opinions are read by programme only, from five answers on.
returns-processing-kept = What was written, six months after the day; counts stay.
returns-held-links = Links of immersion days sent to your address
returns-held-count = Number
