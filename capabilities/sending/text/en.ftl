# Orienting: what is read before anything is written.
sending-fit-gone = The record says this service is no longer open.
sending-fit-full = Full until { $name }.
sending-fit-low = Low on stock until { $name }.
sending-fit-closed = Closed until { $name }.
sending-fit-outside = This service receives people who live in: { $received }. The person lives in { $commune }.
sending-fit-inside = Receives people who live in { $name }.
sending-fit-area = Receives only people who live in: { $name }. Say where the person lives.
sending-fit-need = Answers this need: { $name }.
sending-fit-other-need = The record does not name this need: { $name }. Telephone first.
sending-fit-audience = Receives these people: { $name }.
sending-fit-others = The record is meant for: { $name }. Telephone first.
sending-fit-herself = People must ask for it themselves: hand over the sheet.
sending-fit-ages = From { $from } to { $to } years old.
sending-fit-age-from = From { $from } years old.
sending-fit-age-to = Up to { $to } years old.
sending-fit-limits = Limits, “does not receive”: { $name }
sending-fit-limits-unsaid = The record states no limit. Ask by telephone whether the person’s situation suits.
sending-fit-conditions = Conditions: { $name }
sending-fit-documents = To bring: { $name }.
sending-fit-confirmed = Record confirmed on { $name }.
sending-fit-old = Record confirmed long ago, on { $name }. Telephone first.
sending-fit-never = Nobody has confirmed this record yet. Telephone first.
sending-fit-doubtful = Somebody reported an error in this record. Telephone first.
sending-fit-unsigned-us = Your organisation has no valid signature of the protocol: you cannot write a name. The rest is possible.
sending-fit-unsigned-them = { $name } has no valid signature of the protocol: you cannot write a name. The rest is possible.

# The verdict, and the better address.
sending-fit-title = Is this the right address?
sending-verdict-fits = Nothing speaks against it.
sending-verdict-warns = To be checked by telephone before sending.
sending-verdict-refuses = This service says no, or not now.
sending-to-know = To tell the person
sending-better = Rather here:
sending-better-near = In her commune.

# The button of sheets, the home page.
sending-beside = Refer somebody here
sending-menu = Refer somebody
sending-orient = Refer somebody
sending-home-silent = { $count ->
    [one] One of your requests has had no news for eight days.
   *[other] { $count } of your requests have had no news for eight days.
}
sending-home-silent-link = See and remind

# Looking for where.
sending-choose-title = Refer somebody
sending-choose-lead = Say the need and the commune: services that can receive the person come first.
sending-choose-need = Choose a need
sending-choose-find = Find a service
sending-choose-found = { $count ->
    [one] One service may suit
   *[other] { $count } services may suit
}
sending-choose-none = No service of the directory answers this need there.
sending-choose-none-hint = Try a need close to it, or leave the commune out. Telephone the municipal centre: it may know an address that the directory lacks.
sending-choose-call = Telephone first

# The form.
sending-orient-title = Refer to “{ $name }”
sending-more-fit = Say which need, commune and people
sending-more-person = Give a name or a way to reach her
sending-call = Telephone:
sending-check = Check
sending-field-need = Need
sending-field-commune = Commune where the person lives
sending-field-commune-hint = A name or a postal code. Empty if there is none.
sending-field-audience = The person is
sending-audience-any = No matter
sending-anyway = I have read this and send all the same
sending-request = The request
sending-field-from = On behalf of
sending-field-wish = What the person wishes, in her own words
sending-field-wish-hint = The service and the person will read this text.
sending-field-urgency = Is it urgent?
sending-more-words = Add a word for the service, or her language
sending-field-message = A word for the service
sending-field-message-hint = Only what helps it to answer. The service and the person will read this text.
sending-field-language = Language of the person
sending-language-none = French, or to be seen there
sending-no-name = A pseudonym or nothing here: a name in use is written only where your organisation and this service have signed the protocol. The person may also carry the sheet herself.
sending-field-identity = Under which name?
sending-field-name = Name or pseudonym
sending-field-name-hint = Empty if you give none. Never a date of birth nor a number.
sending-says-name = The person agrees that the service reads this name
sending-field-contact = A telephone number or e-mail address to reach her
sending-field-contact-hint = Empty: the service goes through you.
sending-says-contact = The person agrees to be reached this way
sending-agreement = Her agreement
sending-agreement-lead = Tell her: the service will read what you have just written. She may say stop at any time, and see who read it.
sending-agreement-notice = Read the notice with her
sending-agreement-languages = Open it apart, print it, or in another language
sending-agreement-hint = If she carries the sheet: the service gets the code and the need only, and she shows her sheet. Nothing written above is kept.
sending-field-agreement = How does she say yes?
sending-agreement-later = She wants to think it over: the request waits for her yes on her page
sending-more-agreement = Agreement on paper, how long, next date
sending-field-scan = The signed agreement, as a photograph or a PDF
sending-field-scan-hint = It is kept under lock, and the service does not see it.
sending-passing-on = The service may pass the request on without asking her again
sending-field-until = The agreement holds
sending-months = { $count ->
    [one] one month
   *[other] { $count } months
}
sending-field-next = Next date
sending-field-next-hint = Empty: in three working days, to know whether the service has read it.
sending-alike = Is it the same person?
sending-alike-hint = A request of your organisation looks like this one. If it is her, both will stand on the same page.
sending-alike-same = Yes: request { $code } of { $day }, “{ $service }”
sending-alike-other = No, it is somebody else
sending-reread = I have read this again and keep these words
sending-send = Send the request
sending-send-hint = The service gets a letter with a code and a link, and nothing personal. You will have news in three working days, or an alert.
sending-send-telephone = This service has no mailbox: once sent, you will telephone. Nothing personal leaves by letter.
sending-charter-first = Before you refer somebody, read and accept the charter of volunteers.

# What is missing.
sending-fault-commune = This commune is not known. Check the name, or leave it empty.
sending-fault-anyway = This service says no. Choose the other address, or tick “I send all the same”.
sending-fault-wish = Write what the person wishes, in one sentence.
sending-fault-long = { $count } letters at most.
sending-fault-reread = Read these words again, then change or keep them.
sending-fault-name-missing = Write the name or pseudonym, or choose “without a name”.
sending-fault-identity = A name is written: say whether it is a pseudonym or a name in use, or take it out.
sending-fault-contact = Write a telephone number or an e-mail address, or leave it empty.
sending-fault-agreement = Ask the person whether she agrees, and say how she answered.
sending-fault-scan-kind = Choose a photograph or a PDF.
sending-fault-scan-missing = Add the photograph or PDF of the signed agreement, or choose “spoken”.
sending-fault-scan-unsigned = A signed agreement is attached: choose the signed agreement, or take the file away.
sending-fault-next = Choose a date between tomorrow and { $name }, the day by which the service should have answered.
sending-fault-alike = Say whether it is the same person.
sending-fault-taken = This page already served for another request. Read it over, then send: it will be a new request.
sending-fault-yes = Ask for her agreement, then tick the box.
sending-fault-words = Write a sentence.
sending-fault-day = Choose a day.
sending-fault-hour = Say the hour too.
sending-fault-service = Choose a service.
sending-fault-reason = Choose a reason.
sending-fault-level = Say how far the answer goes.

# What I referred.
sending-sent-title = My referrals
sending-sent-views = Which requests
sending-sent-whose = Whose
sending-sent-mine = Mine
sending-sent-left = Left behind: { $name }
sending-view-open = Under way
sending-view-silent = Without news
sending-view-all = All
sending-sent-empty = No request here.
sending-sent-none-silent = No request is without news.
sending-sent-empty-hint = The button “Refer somebody” also stands on the sheet of every service.
sending-sent-next = See what follows
sending-silent = Without news for eight days
sending-late = Date passed
sending-mover-sender = It is your turn.
sending-mover-receiver = The service is to answer.
sending-mover-person = The person is to say.
sending-mover-coordinator = The coordination is to propose what follows.
sending-mover-nobody = Nobody has anything more to do.
sending-next-on = Next date: { $name }.
sending-next-passed = The date of { $name } has passed.
sending-relaunch = Send the letter to the service again

# One request.
sending-follow-title = Request { $name }
sending-her-sheet = Give the person her sheet
sending-print = Print
sending-call-now = Telephone now
sending-call-silent = Without news: remind
sending-call-words = You may say: “Good morning, I sent you request { $code } on { $day }, for: { $need }. Have you read it? What may I tell the person?” Give the code rather than the name, then note below what you were told.
sending-fact-service = Service
sending-fact-organization = Organisation
sending-fact-wish = Her wish
sending-fact-message = Your word
sending-fact-contact = To reach her
sending-fact-appointment = Appointment
sending-fact-agreement-value = { $agreement }, on { $on }, until { $until }
sending-fact-agreement-not-yet = Not yet
sending-fact-signed = Signed agreement
sending-fact-signed-open = See the signed agreement (it is noted, and the person sees it)
sending-read-text = What the person said is shown after this button: the tool first checks that it is really you.
sending-read = Read the request
sending-proposed = The service proposes:
sending-withheld = the service does not read it
sending-responses = What became possible
sending-told = I was told…
sending-told-lead = Note here what the service or the person told you. It is marked as noted by you.
sending-own = What I can do
sending-chain = From one address to the next
sending-history = What happened
sending-history-line = { $day }: { $name }, { $who }
sending-moment = { $day } at { $hour }

# The acts.
sending-act-acknowledge = The service received it
sending-act-accept = The service says yes
sending-act-ask-information = The service asks for a detail
sending-act-give-information = Give the detail asked for
sending-act-waiting-list = The service puts her on a waiting list
sending-act-redirect = Try another address
sending-act-refuse = The service says no
sending-act-came = The person came
sending-act-did-not-come = The person did not come
sending-act-helped = The person was helped
sending-act-respond = Say what was answered
sending-act-close = Close the request
sending-act-escalate = Ask the coordination for help
sending-act-relay = Propose what follows
sending-act-postpone = Set another date
sending-act-person-agrees = The person says yes
sending-act-person-declines = The person says no
sending-act-stop = The person wants everything stopped
sending-act-do = Confirm
sending-act-note = Note it
sending-act-words = In one sentence
sending-act-words-hint = Nothing about health, no number. The person may read these words.
sending-act-words-hint-agreed = With her agreement. The service and the person read these words. Nothing about health, no number.
sending-act-yes = The person agrees that the service reads these words
sending-act-next = Next date
sending-act-appointment = Appointment, if there is one
sending-act-hour = Time
sending-act-waiting-until = Waiting until
sending-act-level = The answer is
sending-act-level-hint = A provisional answer is better than none: you may add others.
sending-act-reason = Reason
sending-act-reason-none = Choose a reason
sending-act-service = Another service
sending-act-service-none = Choose a service
sending-act-who = Who told you?
sending-act-channel = How?

# What has just happened.
sending-done = The request is sent. Give the person her sheet: her code, her link, her rights.
sending-done-telephone = The request is kept, but this service has no mailbox. Telephone now, then note what you are told.
sending-done-waiting = The request is kept. Nothing has left: it waits for the person’s yes. Give her the sheet.
sending-done-noted = It is noted.
sending-done-relaunch = The letter has left again.
sending-done-redirect = The request has gone to the other service.
sending-done-redirect-waits = A request is ready for the other service. Nothing has left: it waits for the person’s yes.
sending-done-redirect-telephone = The other service has no mailbox. Telephone it now, then note what you are told.
sending-done-close = The request is closed.
sending-from-action = From the action “{ $name }”: it counts one more referral, and nothing else.
