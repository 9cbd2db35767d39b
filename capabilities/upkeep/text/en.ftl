## The link of a letter

upkeep-link = Is your record still right?
upkeep-link-title = { $name }: is all of it still right?
upkeep-link-lead = Read what follows. If all of it is still true, one button is enough. If not, change only what changed.
upkeep-all-is-well = All is well
upkeep-link-empty = No record waits for your confirmation here.
upkeep-link-until = This link works until { $name }, without a password.
upkeep-changed-meanwhile = The record has changed meanwhile
upkeep-changed-meanwhile-text = Nothing was confirmed. This is what it says now: read it again, then press once more.
upkeep-kind-organization = Organisation
upkeep-kind-location = Place
upkeep-kind-service = Service
upkeep-section-confirmed = Confirmed on { $name }
upkeep-section-never = Never confirmed here
upkeep-section-empty = Nothing is said.
upkeep-place-hidden = Kept secret. It is changed once signed in.
upkeep-change = Change
upkeep-say-state = Full until …
upkeep-no-longer = No longer exists
upkeep-state-until = { $state } until { $date }
upkeep-reported = Error reported
upkeep-read-only = This record comes from a neighbouring directory and is corrected there.
upkeep-reports-wait = { $count ->
    [one] One report waits for your answer
   *[other] { $count } reports wait for your answer
}
upkeep-reports-wait-text = Answer first: “All is well” does not speak for a reported record.
upkeep-report-line = { $name }, report { $code } of { $date }
upkeep-not-me = Are you not the one who keeps this record?
upkeep-not-me-text = Hand it over to a colleague: a letter with a link is sent there.
upkeep-hand-over = Hand over to a colleague
upkeep-hand-over-text = The person gets a link of their own, which works until the same day as yours.
upkeep-hand-over-address = Work address
upkeep-hand-over-hint = It is kept sealed and serves this link only.
upkeep-hand-over-send = Send the link
upkeep-handed-over = The link is on its way to your colleague.
upkeep-link-gone = This link no longer works
upkeep-link-gone-text = A link works for sixty days. Nothing was changed.
upkeep-renew-text = A new link can be sent to the same address as this one.
upkeep-renew = Get a new link
upkeep-renewed = If this address still keeps the record, a letter with a new link arrives there in a few minutes.
upkeep-back-to-link = Back to the record
upkeep-back-to-sheet = Back to the record
upkeep-see-public = See the public record
upkeep-thanks = Thank you
upkeep-thanks-lead = { $name } is up to date as of { $date }.
upkeep-thanks-feeds = Everybody sees the date, and the directories fed by this one receive it.
upkeep-thanks-next = Unless something changes, we shall ask nothing before { $name }.
upkeep-thanks-meanwhile = If something changes before, this link leads back to the record while it works.
upkeep-thanks-reports = Answer the reports

## Changing, announcing, ending

upkeep-change-title = Change the record
upkeep-change-heading = Change: { $name }
upkeep-change-send = Save
upkeep-changed = It is changed, and confirmed at the same time.
upkeep-nothing-changed = Nothing was different: the record has not changed.
upkeep-conflict = Somebody else changed the same thing
upkeep-conflict-text = Nothing was overwritten. Choose what is right, field by field.
upkeep-state = Full, low on stock or closed
upkeep-state-which = At present
upkeep-state-when = Until when?
upkeep-state-when-hint = It ends by itself after that day.
upkeep-until-week = A week (until { $name })
upkeep-until-month = A month (until { $name })
upkeep-until-return = Until people are back ({ $name })
upkeep-state-other = Another date, a reason
upkeep-state-date = Last day
upkeep-state-date-send = Until this day
upkeep-state-note = Reason
upkeep-state-note-hint = Everybody reads it. For example: “fewer volunteers in August”.
upkeep-state-open = Open as usual again
upkeep-state-said = Noted, and visible to all.
upkeep-states = How do your services stand?
upkeep-states-lead = Choose the service that is full, low on stock or closed. The others stay open as usual.
upkeep-states-none = No service is listed for this organisation.
upkeep-end = Does this record no longer exist?
upkeep-end-text = The record leaves the results. Its page stays, with a word that says so. You can take it back for thirty days, from your link.
upkeep-end-reason = Reason, if you wish
upkeep-end-reason-hint = Everybody reads it. For example: “taken over by the community centre”.
upkeep-end-sure = Yes, it no longer exists
upkeep-end-send = Take out of the directory
upkeep-ended = It is taken out. You can take it back for thirty days, below.
upkeep-ended-title = Taken out recently
upkeep-ended-text = A mistake? Put the record back into the directory.
upkeep-ended-on = Taken out on { $name }
upkeep-revive = Put back into the directory
upkeep-revived = The record is in the directory again.

## Reporting an error

upkeep-report = Report an error
upkeep-report-what = What is wrong?
upkeep-report-what-hint = One line is enough: “the number no longer answers”. Name nobody.
upkeep-report-section = In which part?
upkeep-report-any-section = I do not know
upkeep-report-mail = Your address, if you want an answer
upkeep-report-mail-hint = It is shown to nobody, and forgotten thirty days after the end.
upkeep-report-send = Report
upkeep-report-next = The organisation is told at once. Without an answer within seven days, the network’s coordination sees to it.
upkeep-report-suggest = You know the right answer? Suggest the correction.
upkeep-report-second-look = Read again before you send
upkeep-report-second-look-text = You may correct it, or send it as it stands.
upkeep-report-thanks = Thank you. Keep the address of this page: it tells what becomes of your report.
upkeep-report-open = The network’s coordination is seeing to it.
upkeep-report-sent = The organisation has been told. It has seven days to answer.
upkeep-report-fixed = The record has been corrected.
upkeep-report-disputed = The organisation answers that the record is right as it stands.
upkeep-report-closed = This report is over.
upkeep-follow-title = Report { $name }
upkeep-follow-answer = The answer
upkeep-follow-steps = What happened
upkeep-follow-good = It is right now
upkeep-follow-wrong = It is still wrong
upkeep-follow-closed = Thank you. The report is over.
upkeep-follow-reopened = Noted. The network’s coordination is seeing to it.
upkeep-follow-kept = What you wrote and your address are forgotten thirty days after the end.
upkeep-follow-since = Received on { $name }.
upkeep-step-opened = error reported
upkeep-step-sent = organisation told
upkeep-step-overdue = handed to the coordination
upkeep-step-coordination = coordination told
upkeep-step-fixed = record corrected
upkeep-step-disputed = record right as it stands, the organisation answers
upkeep-step-by-coordination = answer of the coordination
upkeep-step-closed = over

## Answering a report

upkeep-answer-title = Answer report { $name }
upkeep-answer-opened = Reported on { $name }.
upkeep-answer-section = Part: { $name }.
upkeep-answer-kept-back = The text is read once signed in
upkeep-answer-kept-back-text = It seems to name somebody, and this link may travel.
upkeep-answer-sign-in = Sign in
upkeep-answer-wrong = It was wrong
upkeep-answer-wrong-text = Open the part to correct. If it is done already, say so.
upkeep-answer-fixed = It is corrected
upkeep-answer-right = It is right as it stands
upkeep-answer-line = Your answer, in one line
upkeep-answer-line-hint = Whoever reported will read it. Name nobody.
upkeep-answer-send = Answer that it is right
upkeep-answer-owner-first = The organisation answers first
upkeep-answer-owner-until = It has until { $name }. Then the coordination may correct, with a trace.
upkeep-answered = The answer is on its way. Thank you.

## Proposing a record, a correction

upkeep-propose = Propose a record
upkeep-propose-lead = Is a service or an organisation missing? Say so in a few lines. The coordination checks before the record appears.
upkeep-propose-kind = What is it?
upkeep-propose-name = Its name
upkeep-propose-organization = Who offers it
upkeep-propose-organization-hint = For a service: the name of the organisation.
upkeep-propose-purpose = What it does
upkeep-propose-purpose-hint = For whom, and what: “free showers, on Tuesdays”.
upkeep-propose-place = Where
upkeep-propose-place-hint = An address, or the commune.
upkeep-propose-reach = How to reach them
upkeep-propose-reach-hint = A number, an address, a site.
upkeep-propose-who = Who says so
upkeep-propose-who-hint = Your function is enough: “volunteer”, “resident”.
upkeep-propose-send = Propose
upkeep-propose-thanks = Thank you. Keep the address of this page: it tells what becomes of your proposal.
upkeep-proposal = Proposed record
upkeep-proposal-waiting = The coordination has not checked it yet.
upkeep-proposal-accepted = It is in the directory.
upkeep-proposal-refused = It was not taken.
upkeep-proposal-joined = The record was there already.
upkeep-follow-proposal = Your proposal
upkeep-follow-suggestion = Your correction
upkeep-suggest = Suggest a correction
upkeep-suggest-heading = Suggest a correction: { $name }
upkeep-suggest-lead = The record stays as it is until the organisation or the coordination has checked.
upkeep-suggest-which = Which part?
upkeep-suggest-or-report = I only know that it is wrong: report it in one line
upkeep-suggest-send = Suggest
upkeep-suggest-thanks = Thank you. Keep the address of this page: it tells what becomes of your correction.
upkeep-suggestion-waiting = It waits for a check.
upkeep-suggestion-taken = It is in the record.
upkeep-suggestion-partly = Part of it is in the record.
upkeep-suggestion-refused = It was not taken.
upkeep-suggestion-fields = In the record now:
upkeep-origin-visitor = somebody without an account
upkeep-origin-member = a member of the network
upkeep-origin-immersion = a return from a day of immersion
upkeep-origin-survey = the organisation’s answer to a questionnaire

## What waits for a decision

upkeep-waiting = Reports and suggested corrections
upkeep-waiting-none = Nothing waits
upkeep-waiting-none-text = Reports and corrections that others suggest arrive here.
upkeep-waiting-reports = { $count ->
    [one] One report waits for an answer
   *[other] { $count } reports wait for an answer
}
upkeep-waiting-suggestions = { $count ->
    [one] One suggested correction
   *[other] { $count } suggested corrections
}
upkeep-line-report = Report { $code }, of { $date }
upkeep-line-report-about = Report { $code }, { $section }, of { $date }
upkeep-line-suggestion = { $section }, on { $date }, by { $origin }
upkeep-decide = A suggested correction
upkeep-decide-said = Suggested by { $who }, on { $date }.
upkeep-decide-now = The record says
upkeep-decide-suggested = Suggested
upkeep-decide-which = { $name }: which to keep?
upkeep-decide-take = Take the suggestion
upkeep-decide-leave = Keep the record
upkeep-decide-send = Decide
upkeep-decide-changed-text = Nothing was written. This is what the record says now.
upkeep-decide-done = It is decided already.
upkeep-decided = It is decided. Thank you.
upkeep-accept = Make it a record
upkeep-accept-text = The record appears at once, without a date of confirmation: the organisation has said nothing yet. Ask it to confirm.
upkeep-accept-organization = The organisation that offers it, for a service
upkeep-accept-organization-hint = Paste the address of its page in the directory.
upkeep-accept-address = Address
upkeep-accept-commune = Commune
upkeep-accept-commune-hint = Its name, or “77350 Le Mée-sur-Seine”.
upkeep-accept-phone = Telephone
upkeep-accept-email = E-mail
upkeep-accept-website = Site
upkeep-accept-send = Create the record
upkeep-join = Join it to a record that exists
upkeep-join-text = The person will know which. What they say of its purpose, telephone, e-mail and site is suggested to whoever keeps the record, who takes it or leaves it. The name and the place are not carried over: report them if they matter.
upkeep-join-record = The record
upkeep-join-send = Join
upkeep-refuse = Not to take it
upkeep-refuse-reason = Why
upkeep-refuse-reason-hint = Whoever proposed it will read it.
upkeep-refuse-send = Do not take it
upkeep-proposal-done = It is decided. If the person left an address, they are told.
upkeep-author-coordination = Network coordination
upkeep-author-link = { $name }, by a link
upkeep-author-proposal = Proposal checked by the coordination

## The coordination’s list

upkeep-desk = The coordinator’s desk
upkeep-worklist = Records to look after
upkeep-worklist-lead = What nobody did in time, and what waits for your check.
upkeep-delay = For three months, half of the reports were answered within { $name } days.
upkeep-worklist-none = Nothing waits
upkeep-worklist-none-text = The organisations answer themselves. You are up to date.
upkeep-worklist-reports = { $count ->
    [one] One unanswered report
   *[other] { $count } unanswered reports
}
upkeep-worklist-given = { $count ->
    [one] One report with its organisation
   *[other] { $count } reports with their organisation
}
upkeep-worklist-proposals = { $count ->
    [one] One proposed record
   *[other] { $count } proposed records
}
upkeep-worklist-suggestions = { $count ->
    [one] One correction left aside
   *[other] { $count } corrections left aside
}
upkeep-worklist-doubtful = { $count ->
    [one] One doubtful record, without news
   *[other] { $count } doubtful records, without news
}
upkeep-worklist-archived = { $count ->
    [one] One record archived this month
   *[other] { $count } records archived this month
}
upkeep-worklist-archived-text = Nobody has spoken of them for long. They are no longer in the results.
upkeep-doubtful-since = In doubt since { $name }
upkeep-archived-on = Archived on { $name }
upkeep-thresholds = Age of records
upkeep-thresholds-text = After how long a record is to be confirmed, old, archived. The age always stays visible.
upkeep-threshold-confirm = To confirm after (days)
upkeep-threshold-stale = Old after (days)
upkeep-threshold-archive = Archived after (months of silence)
upkeep-thresholds-send = Save these ages
upkeep-thresholds-set = The ages are saved.
upkeep-back-to-worklist = Back to the list

## What is missing in a form

upkeep-fault-address = No letter can arrive at this address. Please check it.
upkeep-fault-answer = Write a line for whoever reported.
upkeep-fault-issue = Say whether it is corrected, or right as it stands.
upkeep-fault-commune = This commune is not known, or several share the name: give the postal code and the name.
upkeep-fault-date = Choose a span, or a day from today on and within the year.
upkeep-fault-state = Choose full, low stock or closed.
upkeep-fault-decide = Choose: take the suggestion, or keep the record.
upkeep-fault-long = This text is too long: { $count } letters at most.
upkeep-fault-name = Give a name, of three letters at least.
upkeep-fault-named = Everybody reads this note: put no person’s name and no personal number in it.
upkeep-fault-organization = Paste the address of the organisation’s page.
upkeep-fault-purpose = Say in a few words what it does.
upkeep-fault-reach = Say how to reach them: without it, nothing can be checked.
upkeep-fault-reason = Write why, in a line or two.
upkeep-fault-record = No record is at this address. Paste the one of its page.
upkeep-fault-report = Say in one line what is wrong.
upkeep-fault-sure = Tick the box to confirm.
upkeep-fault-thresholds = These ages contradict each other: to confirm first, then old, then archived.
upkeep-fault-website = This address of a site leads nowhere. Example: www.association.org

## What is kept about people

upkeep-held-link = A link to confirm a record, sent to your address
upkeep-held-report = A report you made
upkeep-held-proposal = A record you proposed
upkeep-held-suggestion = A correction you suggested
upkeep-held-on = On
upkeep-held-until = Until
upkeep-held-address = Address
upkeep-held-words = Your words
upkeep-register-links-name = Links to confirm a record without an account
upkeep-register-links-purpose = To let an organisation keep its record current in one click, and to send a new link when one has ended.
upkeep-register-links-ground = Legitimate interest (GDPR art. 6.1.f): a directory that is right for those who look for help.
upkeep-register-links-people = People who keep the record of an organisation, and those a link is handed over to.
upkeep-register-links-recipients = Nobody: the addresses are sealed and serve the letters only.
upkeep-register-links-kept = Six months after the end of the link.
upkeep-register-reports-name = Reports and proposals by the public
upkeep-register-reports-purpose = To correct the directory, and to answer whoever asked for it.
upkeep-register-reports-ground = Legitimate interest (GDPR art. 6.1.f): a directory that is right for those who look for help.
upkeep-register-reports-people = Anybody who reports an error or proposes a record.
upkeep-register-reports-recipients = The text: the organisation concerned and the coordination. The address: nobody.
upkeep-register-reports-kept = Text and address, thirty days after the end; then the dates only.

## Letters

upkeep-letter-confirm-subject = Is your record still right?
upkeep-letter-confirm-what = { $name } is in the directory of the network { $network }. Those who refer people rely on this record.
upkeep-letter-confirm-do = If all of it is still true, one button is enough. If not, change only what changed, or say “full until …”.
upkeep-letter-confirm-link = See our record
upkeep-letter-confirm-closing = The link works for sixty days, without a password. Opening it changes nothing: the button on the page confirms. You may hand it over to a colleague.
upkeep-letter-reminder-subject = Reminder: is your record still right?
upkeep-letter-reminder-what = We have no answer yet for the record of { $name } in the directory of the network { $network }.
upkeep-letter-reminder-do = If all of it is still true, one button is enough. If not, change only what changed, or say “full until …”.
upkeep-letter-reminder-link = See our record
upkeep-letter-reminder-closing = The link works for sixty days, without a password. If you are no longer the right person, hand it over from the page.
upkeep-letter-state-subject = Open, full or closed at present?
upkeep-letter-state-what = The network { $network } asks { $name } how its services stand at present.
upkeep-letter-state-do = Two taps are enough: the state, then until when. It ends by itself on that day.
upkeep-letter-state-link = Say how we stand
upkeep-letter-state-closing = The link works for sixty days, without a password. Opening it changes nothing: the button on the page answers.
upkeep-letter-handed-subject = A record of the directory is handed over to you
upkeep-letter-handed-what = A colleague hands over to you the record of { $name } in the directory of the network { $network }.
upkeep-letter-handed-do = If all of it is still true, one button is enough. If not, change only what changed.
upkeep-letter-handed-link = See the record
upkeep-letter-handed-closing = The link works without a password, until the same day as your colleague’s. If you expect nothing, do nothing: opening it changes nothing.
upkeep-letter-reported-subject = An error is reported in your record
upkeep-letter-reported-what = Somebody reports an error in the record “{ $name }” of the directory of the network { $network }. The report has the code { $code }.
upkeep-letter-reported-do = Open this link to correct it, or to answer that it is right. Without an answer within seven days, the coordination sees to it.
upkeep-letter-reported-link = See the report
upkeep-letter-reported-closing = The link works for sixty days, without a password. Opening it changes nothing.
upkeep-letter-reported-alone-subject = An error is reported in a record that nobody keeps
upkeep-letter-reported-alone-what = Somebody reports an error in the record “{ $name }”, which nobody keeps. The report has the code { $code }.
upkeep-letter-reported-alone-do = Open this link to correct it, or to answer that it is right.
upkeep-letter-reported-alone-link = See the report
upkeep-letter-reported-alone-closing = You receive this letter because you coordinate the network { $network }.
upkeep-letter-report-received-subject = Your report has arrived
upkeep-letter-report-received-what = You reported an error in the record “{ $name }” of the directory of the network { $network }. The report has the code { $code }.
upkeep-letter-report-received-do = This link tells at any time what becomes of it.
upkeep-letter-report-received-link = Follow my report
upkeep-letter-report-received-closing = If you reported nothing, do nothing: your address will be forgotten.
upkeep-letter-fixed-subject = Your report has its answer
upkeep-letter-fixed-what = Report { $code } was answered: the record is corrected.
upkeep-letter-fixed-do = Open this link to say whether it is right now.
upkeep-letter-fixed-link = See the answer
upkeep-letter-fixed-closing = Without news from you, the report ends by itself in fourteen days. Thank you from the network { $network }.
upkeep-letter-disputed-subject = Your report has its answer
upkeep-letter-disputed-what = Report { $code } was answered: the record is right as it stands.
upkeep-letter-disputed-do = Open this link to read why, and to say whether you agree.
upkeep-letter-disputed-link = See the answer
upkeep-letter-disputed-closing = Without news from you, the report ends by itself in fourteen days. Thank you from the network { $network }.
upkeep-letter-overdue-subject = Reports wait for the coordination
upkeep-letter-overdue-what = Organisations have not answered a report on their record within seven days.
upkeep-letter-overdue-do = Your list tells which. A call is often enough; you may also correct, with a trace.
upkeep-letter-overdue-link = Open the list
upkeep-letter-overdue-closing = You receive this letter because you coordinate the network { $network }.
upkeep-letter-proposed-subject = A record is proposed to the directory
upkeep-letter-proposed-what = Somebody proposes a record for the directory of the network { $network }. It does not appear before your check.
upkeep-letter-proposed-do = Open this link to make it a record, to join it to another or not to take it.
upkeep-letter-proposed-link = See the proposal
upkeep-letter-proposed-closing = You receive this letter because you coordinate the network.
upkeep-letter-proposal-received-subject = Your proposal has arrived
upkeep-letter-proposal-received-what = You proposed a record for the directory of the network { $network }. The coordination will check it.
upkeep-letter-proposal-received-do = This link tells at any time what becomes of it.
upkeep-letter-proposal-received-link = Follow my proposal
upkeep-letter-proposal-received-closing = If you proposed nothing, do nothing: your address will be forgotten.
upkeep-letter-proposal-decided-subject = Your proposal has its answer
upkeep-letter-proposal-decided-what = The coordination of the network { $network } has checked the record you proposed.
upkeep-letter-proposal-decided-do = Open this link to see what became of it.
upkeep-letter-proposal-decided-link = See the answer
upkeep-letter-proposal-decided-closing = Your address and your words are forgotten in thirty days. Thank you.
upkeep-letter-suggested-subject = A correction is suggested for your record
upkeep-letter-suggested-what = Somebody suggests a correction of the record “{ $name }” in the directory of the network { $network }. The record has not changed.
upkeep-letter-suggested-do = Open this link to take it or leave it, field by field.
upkeep-letter-suggested-link = See the correction
upkeep-letter-suggested-closing = Without an answer within seven days, the coordination sees to it.
upkeep-desk-reports = { $count ->
    [one] report without an answer
   *[other] reports without an answer
}
upkeep-desk-proposals = { $count ->
    [one] proposed record to check
   *[other] proposed records to check
}
upkeep-desk-suggestions = { $count ->
    [one] correction suggested more than a week ago
   *[other] corrections suggested more than a week ago
}
