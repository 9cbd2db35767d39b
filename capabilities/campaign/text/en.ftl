# The words of the campaigns.

campaign-menu = Campaigns

## Closed lists

campaign-kind-regular = Update campaign
campaign-kind-crisis = Exceptional situation
campaign-state-draft = Being prepared
campaign-state-open = Under way
campaign-state-closed = Ended
campaign-closes-soon = Ends soon
campaign-season-summer = Summer { $name }
campaign-season-winter = Winter { $name }
campaign-step-to-send = To be written to
campaign-step-sent = Letter sent
campaign-step-reminded = Reminder sent
campaign-step-deputy = Deputies told
campaign-step-phone = To be called
campaign-step-bad-address = To be called: letters come back
campaign-step-answered = Answered
campaign-step-declined = Does not wish to answer
campaign-channel-mail-link = Link of the letter
campaign-channel-page = Page of the record
campaign-channel-phone = Telephone
campaign-channel-paper = Paper
campaign-channel-visit = Visit on site
campaign-outcome-confirmed = Everything is right
campaign-outcome-changed = Something changed
campaign-outcome-closed = Closed or ended
campaign-reply-all-good = Everything is right
campaign-reply-changed = Changed
campaign-reply-no-answer = No answer
campaign-reply-gone = Gone for good
campaign-reply-declined = Refuses to answer
campaign-crisis-usual = Open as usual
campaign-crisis-otherwise = Open in another way
campaign-crisis-closed = Closed
campaign-no-family = Family not stated
campaign-no-commune = Commune not stated

## List and preparation

campaign-desk = The coordinator’s desk
campaign-campaigns-title = Update campaigns
campaign-campaigns-lead = Twice a year, or when the situation calls for it, everybody is asked whether their record is still right.
campaign-list = All campaigns
campaign-list-none = No campaign yet
campaign-list-none-text = Prepare the first one: nobody is told before you open it.
campaign-proposed = Next campaign proposed: { $name }
campaign-proposed-text = Proposed start on { $name }. Everything is filled in, change what you like.
campaign-proposed-prepare = Prepare this campaign
campaign-new = Prepare a campaign
campaign-new-crisis = Exceptional situation: who is open
campaign-dates = From { $from } to { $to }
campaign-moment = { $day } at { $time }
campaign-new-title = Prepare a campaign
campaign-new-lead = Nobody is told until you open the campaign.
campaign-new-lead-crisis = One question per service: open as usual, open in another way, or closed until when.
campaign-field-title = Title
campaign-field-title-hint = For example: Summer 2027, Heatwave in July
campaign-field-opens-on = First day planned
campaign-field-opens-on-hint = You open the campaign yourself. This day serves to remind you.
campaign-field-closes-on = Last day
campaign-field-sections = What is to be checked
campaign-field-sections-hint = Nothing ticked: the whole record.
campaign-field-areas = Communes or groups of communes
campaign-field-areas-hint = Names or codes, parted by commas. Empty: the whole network.
campaign-field-families = Families of organisations
campaign-field-everybody = Nothing ticked: all.
campaign-field-kinds-more = Choose types of organisation as well
campaign-field-kinds = Types of organisation
campaign-prepare = See who would be asked
campaign-prepare-hint = You will see the list before anything is sent.
campaign-prepared = The campaign is ready. Nobody has been told yet.
campaign-fault-title = Give a title of at most 80 letters.
campaign-fault-closes-on = Choose a last day to come, after the first and at most six months later.
campaign-fault-areas = “{ $name }” is no commune or group of communes we know. Try its code.

## A campaign

campaign-before = Before opening
campaign-before-asked = { $count ->
    [0] No organisation would be asked.
    [one] One organisation will be asked.
   *[other] { $count } organisations will be asked.
}
campaign-before-to-call = { $count ->
    [one] One has no address: to be called.
   *[other] { $count } have no address: to be called.
}
campaign-before-ladder = A letter goes to who keeps the record, or to the organisation’s mailbox. Two weeks later a reminder. Four weeks later, to the deputies. Then the telephone.
campaign-before-names = See the list
campaign-no-address = no address
campaign-open = Open and send
campaign-discard = Give up
campaign-discarded = The campaign was given up. Nobody had been told.
campaign-nobody = Nobody would be asked. Widen the territory or the types.
campaign-opened = The campaign is open, the letters are leaving.
campaign-closed = The campaign has ended.
campaign-corrected = Noted.
campaign-figures = The figures
campaign-figure-rate = answered
campaign-figure-answered = { $count ->
    [one] answer
   *[other] answers
}
campaign-figure-asked = { $count ->
    [one] organisation asked
   *[other] organisations asked
}
campaign-figure-to-call = { $count ->
    [one] to call
   *[other] to call
}
campaign-at = As of { $name }.
campaign-corrections = { $count ->
    [one] One correction to put into the record
   *[other] { $count } corrections to put into the records
}
campaign-corrections-text = This is what was said on the telephone or written on the sheet. Open the record, correct it, then say it is done.
campaign-noted-on = Noted on { $name }
campaign-correction-done = Done
campaign-to-call = { $count ->
    [one] One organisation to call
   *[other] { $count } organisations to call
}
campaign-to-call-table = Organisations to call
campaign-calls = { $count ->
    [one] one call without answer
   *[other] { $count } calls without answer
}
campaign-by-family = By family of organisations
campaign-by-commune = By commune
campaign-by-channel = How answers come in
campaign-bar = { $name }: { $count } of { $all }
campaign-awaited = { $count ->
    [one] One organisation has not answered yet
   *[other] { $count } organisations have not answered yet
}
campaign-answered-list = See the answers
campaign-column-outcome = What was said
campaign-awaited-table = Answers awaited
campaign-column-code = Code
campaign-column-organization = Organisation
campaign-column-phone = Telephone
campaign-column-why = Why
campaign-column-channel = Way
campaign-column-step = Step
campaign-column-answers = Answers
campaign-column-since = Since
campaign-column-part = Part
campaign-column-asked = Asked
campaign-column-reached = Contacted
campaign-column-rate = Rate
campaign-column-to-call = To call
campaign-column-declined = Declined
campaign-column-service = Service
campaign-column-state = State
campaign-column-said = Answer given
campaign-column-day = Day
campaign-column-fresh = Confirmed
campaign-column-services = Services
campaign-column-share = Share
campaign-column-median = Median age
campaign-column-issued = Issued on
campaign-column-valid-until = Valid until
campaign-close-title = End the campaign
campaign-close-text = No more letters will leave. The answers received remain.
campaign-close-text-crisis = No more letters will leave. Closures announced without a last day end.
campaign-close = End now

## Phone sheet and typing back

campaign-sheet-title = Phone sheet
campaign-sheet-count = { $count ->
    [0] Nobody to call.
    [one] One organisation.
   *[other] { $count } organisations.
}
campaign-sheet-print = Print
campaign-sheet-to-call = Only those to call
campaign-sheet-everybody = All who have not answered
campaign-sheet-how = Tick, and write what changes. The code above each record is for typing back: its letter prevents slips.
campaign-sheet-none = Nobody to call
campaign-sheet-none-text = The letters are on their way. You can also print the sheet of all who have not answered.
campaign-sheet-no-phone = No number in the record.
campaign-sheet-nothing = Nothing stated
campaign-sheet-right = right
campaign-sheet-change = to change:
campaign-typing-title = Type the phone sheet back
campaign-typing-lead = One code per line, then the result. The organisation’s code stands for all its records.
campaign-typing-keys = With the keyboard: Tab goes to the next field; in the result, type E, C, N, G or R. Empty lines do not count.
campaign-typing-channel = Where the answer comes from
campaign-typing-code = Code { $count }
campaign-typing-reply = Result { $count }
campaign-typing-note = What changes { $count }
campaign-typing-send = Record these lines
campaign-typed = The lines are recorded. You can go on.
campaign-fault-code = Line { $count }: there is no such code. Check the digits and the letter.
campaign-fault-unknown = Line { $count }: this code is not in this campaign.
campaign-fault-reply = Line { $count }: choose a result.
campaign-fault-note = Line { $count }: write what changes.
campaign-fault-twice = Line { $count }: this code stands above with another result.

## Exceptional situation

campaign-crisis-title = Are you open at the moment?
campaign-crisis-text = One answer per service is enough. It is published at once, and you can change it here as often as needed.
campaign-crisis-note = What changes, in one line
campaign-crisis-note-hint = For example: collection at the gate, by call only. No person’s name.
campaign-crisis-until = Last day closed
campaign-crisis-until-hint = If you know it. Otherwise the closure ends with the situation.
campaign-crisis-send = Publish
campaign-crisis-thanks = Thank you. Your answer is published.
campaign-crisis-over = This campaign has ended
campaign-crisis-over-text = Nothing more is asked. Your record can be corrected as always.
campaign-crisis-ended = The announced closure is past
campaign-fault-crisis-note = Say in one line what changes.
campaign-fault-crisis-until = Choose a day to come, or leave it empty.
campaign-fault-crisis-none = Choose an answer for at least one service.
campaign-open-now-title = Open at the moment
campaign-open-now-description = Who is open, in another way or closed, with the age of each answer.
campaign-open-now-none = No exceptional situation
campaign-open-now-none-text = Each record shows its usual hours.
campaign-open-now-search = Search for a service
campaign-open-now-count = { $count } organisations of { $all } have answered.
campaign-open-now-until = Until { $name }
campaign-minutes-ago = { $count ->
    [0] just now
    [one] one minute ago
   *[other] { $count } minutes ago
}
campaign-hours-ago = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
campaign-letter-crisis-subject = Are you open at the moment?
campaign-letter-crisis-what = { $title }: the network { $network } asks { $name } which services stay open.
campaign-letter-crisis-do = One answer per service is enough: open as usual, open in another way, or closed until when.
campaign-letter-crisis-link = Answer
campaign-letter-crisis-closing = The link works without a password, as long as the situation lasts. You can change your answer there.

## Freshness

campaign-home-curve = Services confirmed lately, month after month
campaign-home-crisis = See who is open at the moment
campaign-beside-certificate = “Up to date” certificate for a grant file
campaign-home-more = How fresh the directory is
campaign-freshness-title = Freshness of the directory
campaign-freshness-lead = Wrong information costs somebody an appointment. Here is the share of what was checked recently, with nothing hidden.
campaign-freshness-description = The share of services checked recently, by family and commune, and its course over two years.
campaign-freshness-share = of services confirmed less than { $count } days ago
campaign-freshness-median = since the last confirmation, for half of the services
campaign-freshness-services = { $count ->
    [one] service
   *[other] services
}
campaign-freshness-none = No service in the directory
campaign-freshness-none-text = Freshness will be counted as soon as there are some.
campaign-freshness-table = Download the table (CSV)
campaign-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
campaign-curve-title = Share of services confirmed, month by month
campaign-curve-description = From { $from } to { $to }, the share of services confirmed went from { $before } % to { $after } %. The aim is { $aim } %.
campaign-curve-aim = The dashed line is the aim: { $name } %.
campaign-months-title = The figures of the curve
campaign-definitions = How it is counted
campaign-definition-share = A service counts as confirmed if its organisation or the network said less than { $count } days ago that its record is right, and nobody reported an error since. The share is rounded down. A merely technical change does not count.
campaign-definition-median = The median age is the number of days since the last confirmation: half of the confirmed services are more recent.

## Certificate

campaign-certificate-title = “Up to date” certificate
campaign-certificate-text = A page to join to a grant file. It says that every record of the organisation is checked, and can be verified at the address it bears.
campaign-certificate-ready = { $count ->
    [one] The record is up to date
   *[other] The { $count } records are up to date
}
campaign-certificate-until = The certificate would be valid until { $name }.
campaign-certificate-issue = Issue the certificate
campaign-certificate-missing = { $count ->
    [one] One confirmation is missing, of { $all } records
   *[other] { $count } confirmations are missing, of { $all } records
}
campaign-certificate-mend = Confirm or correct each record below, then come back here.
campaign-certificate-in-doubt = An error is reported on this record.
campaign-certificate-never = Never confirmed here.
campaign-certificate-confirmed = Confirmed on { $name }.
campaign-certificate-before = Certificates issued so far
campaign-attestation-title = “Up to date” certificate
campaign-attestation-valid = Valid until { $name }
campaign-attestation-expired = This certificate has not been valid since { $name }
campaign-attestation-expired-text = Ask the organisation to issue a new one.
campaign-attestation-text = { $count ->
    [one] On { $day }, the record of this organisation in the directory of the network { $network } was checked.
   *[other] On { $day }, all { $count } records of this organisation in the directory of the network { $network } were checked.
}
campaign-attestation-meaning = Checked means: the organisation said recently that hours, contacts and conditions are right, and nobody reported an error. This certificate judges neither the activity nor the accounts.
campaign-attestation-issued = Issued on
campaign-attestation-records = Records checked
campaign-attestation-share = { $fresh } of { $all }
campaign-attestation-oldest = Oldest check
campaign-attestation-until = Valid until
campaign-attestation-code = Code
campaign-attestation-check = To be verified at
campaign-attestation-today = Records checked as of { $name }
campaign-attestation-left = The organisation is no longer in the directory.
campaign-attestation-print = Print

## Register

campaign-processing-name = Update campaigns
campaign-processing-purpose = Asking each organisation whether its record is right, and noting what changed
campaign-processing-ground = Legitimate interest: a true directory for those who look for help (GDPR art. 6.1.f)
campaign-processing-people = People who answer for an organisation, if a note names them
campaign-processing-recipients = Coordination of the network
campaign-processing-kept = A month once the record is corrected, a year at most
campaign-desk-call = { $count ->
    [one] organisation to call
   *[other] organisations to call
}
campaign-desk-correct = { $count ->
    [one] correction told on the telephone, to be written down
   *[other] corrections told on the telephone, to be written down
}
campaign-desk-open = { $count ->
    [one] campaign ready to open
   *[other] campaigns ready to open
}
campaign-desk-closing = { $count ->
    [one] campaign that ends soon
   *[other] campaigns that end soon
}
