# The words of referrals: states, acts, reasons, letters.

## States
referral-state-draft = Draft
referral-state-shown-to-person = Waiting for the person’s agreement
referral-state-declined-by-person = The person did not wish to send it
referral-state-agreed = Agreed, about to leave
referral-state-sent = Sent
referral-state-acknowledged = Received
referral-state-needs-information = More information is needed
referral-state-waiting-list = On a waiting list
referral-state-accepted = Accepted, without a date
referral-state-appointment = Appointment made
referral-state-came = The person came
referral-state-did-not-come = The person did not come
referral-state-redirected = Passed on to another service
referral-state-refused = Refused
referral-state-escalated = With the coordination
referral-state-frozen = Stopped by the person
referral-state-closed = Over

referral-level-interim = A stopgap
referral-level-partial = Part of the answer
referral-level-adequate = The answer that was needed

referral-urgency-whenever = No hurry
referral-urgency-week = Within the week
referral-urgency-day = Within the day

## Agreement and identity
referral-agreement-spoken = Spoken
referral-agreement-written = In writing
referral-agreement-paper-scan = On paper, scanned
referral-agreement-carries-the-sheet = She carries the sheet herself
referral-agreement-on-her-page = On her page
referral-agreement-by-message = By text message

referral-said-wish = Her wish
referral-said-message = The message
referral-said-name = Her name or pseudonym
referral-said-contact = How to reach her
referral-said-language = Her language

referral-identity-nobody = No identity
referral-identity-pseudonym = A pseudonym
referral-identity-name-in-use = The name in use

referral-contact-telephone = Telephone
referral-contact-mail = Mail address
referral-contact-through-sender = Through whoever sends the request

## Who tells it, and how
referral-teller-sender = Who refers
referral-teller-receiver = The service that was asked
referral-teller-person = The person
referral-teller-coordinator = The coordination
referral-teller-clock = Nothing left to do

referral-channel-screen = On screen
referral-channel-link = By the link
referral-channel-telephone = By telephone
referral-channel-paper = On paper
referral-channel-sms = By text message

## Acts
referral-act-acknowledge = Received
referral-act-accept = Accepted
referral-act-ask-information = A detail was asked for
referral-act-give-information = Detail given
referral-act-waiting-list = Put on a waiting list
referral-act-redirect = Another service is proposed
referral-act-refuse = Declined
referral-act-came = The person came
referral-act-did-not-come = The person did not come
referral-act-helped = The person was helped
referral-act-respond = Response given
referral-act-close = Closed
referral-act-escalate = The coordination was asked
referral-act-relay = The coordination answers
referral-act-relaunch = Letter sent again to the service
referral-act-postpone = Date moved
referral-act-person-agrees = The person agrees
referral-act-person-declines = The person does not wish it
referral-act-stop = The person stops everything

referral-happening-written = Request prepared
referral-happening-sent = Request sent
referral-happening-reminded = Reminder sent to the service
referral-happening-alerted = Eight days without news
referral-happening-bounced = Letters to the service come back
referral-happening-date-passed = The date has passed
referral-happening-let-say = The person lets more be said

referral-why-escalated = Waits for the coordination
referral-why-silent = Without news
referral-why-bounced = Letters that come back
referral-why-date-passed = Date passed

## Reasons for a refusal
referral-reason-unreachable = Cannot be reached
referral-reason-missed-appointment = Missed the appointment
referral-reason-in-work = In work
referral-reason-in-training = In training
referral-reason-not-eligible = Does not meet the conditions
referral-reason-not-mobile = Cannot get there
referral-reason-not-interested = Not interested
referral-reason-other-obstacle = Something else comes first
referral-reason-full = Full
referral-reason-duplicate = Asked already
referral-reason-other = Another reason
referral-reason-outside-area = Outside the area
referral-reason-misdirected = Not what this service does
referral-reason-service-closed = Service closed
referral-reason-out-of-stock = Out of stock

## What cannot be
referral-refused-not-now = This is not possible now. The request stands at: { $state }.
referral-refused-already-answered = An answer was given already: { $state }. Nothing was changed.
referral-refused-moved-meanwhile = The request changed in the meantime: { $state }. Read it again, then start over.
referral-refused-stopped = The person stopped this request. There is nothing left to do.
referral-refused-closed = This request is over.
referral-refused-gone = This request does not exist, or is kept no longer.
referral-refused-declined = The person did not wish to send this request.
referral-refused-needs-response = Say first what was found for the person. If nothing was found, ask the coordination.
referral-refused-day-past = This day has gone. Choose a day to come.
referral-refused-day-too-far = This day is too far away. Choose a nearer one.
referral-refused-too-long = This text is too long: 600 characters at most. Keep what is strictly necessary.
referral-refused-forbidden-number = This text holds a number nobody may keep here (social security, bank, card). Take it out.
referral-refused-same-service = The request is with this service already. Choose another.
referral-refused-service-gone = This service is no longer in the directory. Choose another.
referral-refused-sender-not-signatory = Your organisation has not signed the protocol: the name in use cannot leave. Send a pseudonym, no identity, or let the person carry the sheet.
referral-refused-receiver-not-signatory = The receiving organisation has not signed the protocol: the name in use cannot leave. Send a pseudonym, no identity, or let the person carry the sheet.
referral-refused-consent-over = What the person agreed to is over. Ask her again.
referral-refused-too-much = A name or a contact is too long: 80 characters at most.
referral-refused-already-sent = Another request left with this form already. Check this one, then send it: nothing of it has left yet.
referral-refused-already-asked = This service was asked already for this request. Choose another.
referral-refused-not-agreed = The person has not agreed to a message. Ask her, then say here that she agrees.

## News
referral-news = { $code }, { $organization }: { $state }

## Letters
referral-letter-asked-subject = A request for your service, from { $organization }
referral-letter-asked-what = { $organization } sends you the request { $code }. Need: { $need }.
referral-letter-asked-do = Say « received » within three working days. Answering takes twenty seconds and needs no account.
referral-letter-asked-link = See and answer
referral-letter-asked-closing = This link lasts { $days } days. After that, the same page sends you another.

referral-letter-reminder-subject = A request from { $organization } waits for your answer
referral-letter-reminder-what = The request { $code } from { $organization } waits for a word from you. Need: { $need }.
referral-letter-reminder-do = « Full » and « not here » are answers too: they keep the person from being lost.
referral-letter-reminder-link = See and answer
referral-letter-reminder-closing = This link lasts { $days } days. After that, the same page sends you another.

referral-letter-completed-subject = The information you asked for is there
referral-letter-completed-what = { $organization } completed the request { $code }. Need: { $need }.
referral-letter-completed-do = You can answer now.
referral-letter-completed-link = See and answer
referral-letter-completed-closing = This link lasts { $days } days. After that, the same page sends you another.

referral-letter-silent-receiver-subject = Eight days without news of a request from { $organization }
referral-letter-silent-receiver-what = The request { $code } from { $organization } has had no answer for eight days. Need: { $need }.
referral-letter-silent-receiver-do = One click is enough, even to say no. Who refers is told as well.
referral-letter-silent-receiver-link = Answer now
referral-letter-silent-receiver-closing = This link lasts { $days } days. After that, the same page sends you another.

referral-letter-silent-sender-subject = Eight days without news from { $organization }
referral-letter-silent-sender-what = { $organization } has not answered the request { $code }. Need: { $need }.
referral-letter-silent-sender-do = Telephone and note what you are told, suggest another service, or ask the coordination.
referral-letter-silent-sender-link = See the request
referral-letter-silent-sender-closing = The coordination of { $network } sees this silence as a number, without anything of the person.

referral-letter-moved-subject = News of a request: it is your turn
referral-letter-moved-what = { $organization }, request { $code }: { $state }.
referral-letter-moved-do = What comes next depends on you.
referral-letter-moved-link = See the request
referral-letter-moved-closing = Nothing of the person is written in this letter.

referral-letter-stopped-subject = A request was stopped by the person
referral-letter-stopped-what = The request { $code } is stopped. There is nothing left to do.
referral-letter-stopped-do = Destroy whatever you noted or printed about her.
referral-letter-stopped-link = See what is left
referral-letter-stopped-closing = What was said of the person can no longer be read by the service, and will be erased in thirty days.

referral-letter-date-passed-subject = A date has passed for a request
referral-letter-date-passed-what = Request { $code } to { $organization }: { $state }. Its date has passed.
referral-letter-date-passed-do = Say what happened, or choose another date.
referral-letter-date-passed-link = See the request
referral-letter-date-passed-closing = Nothing of the person is written in this letter.

referral-letter-bounced-subject = Your letters do not reach { $organization }
referral-letter-bounced-what = The address of { $organization } takes no letters any more. The request { $code } may not have been read.
referral-letter-bounced-do = Telephone, and note what you are told.
referral-letter-bounced-link = See the request
referral-letter-bounced-closing = Nothing of the person is written in this letter.

referral-letter-telephone-subject = A request to pass on by telephone to { $organization }
referral-letter-telephone-what = The request { $code } may leave, but { $organization } has no address to write it to. Need: { $need }.
referral-letter-telephone-do = Telephone today, then note what you are told.
referral-letter-telephone-link = See the request
referral-letter-telephone-closing = Nothing of the person is written in this letter.

referral-letter-cannot-leave-subject = A request the person agreed to cannot leave
referral-letter-cannot-leave-what = The person agrees to the request { $code } to { $organization }, but this service can no longer receive it, or the agreement is over. Need: { $need }.
referral-letter-cannot-leave-do = Choose another service with her.
referral-letter-cannot-leave-link = See the request
referral-letter-cannot-leave-closing = Nothing of the person is written in this letter.

referral-letter-escalated-subject = A request waits for the coordination
referral-letter-escalated-what = The request { $code } to { $organization } found no answer. Need: { $need }.
referral-letter-escalated-do = Suggest another service, or answer in a few words.
referral-letter-escalated-link = See the watch
referral-letter-escalated-closing = You see the need and the services, nothing of the person.

## Rights and register
referral-processing-name = Referrals between organisations
referral-processing-purpose = Entrusting a person’s need to another service, with her agreement, and knowing what became of her.
referral-processing-ground = The person’s agreement, for each organisation named (GDPR art. 6.1.a; Code de la santé publique art. L. 1110-4).
referral-processing-people = The people who are referred, and the accounts that write or answer.
referral-processing-recipients = The organisation that refers, and those the person named; nothing but numbers for the coordination.
referral-processing-kept = Twelve months after the end, thirty days after a stop, one day for what never left. Numbers stay.
referral-held-written = A referral you wrote
referral-held-typed = Something you did on a referral
referral-held-code = Code
referral-held-on = On
referral-held-state = Where it stands
referral-held-act = What
referral-residue-written = Referrals you wrote
referral-residue-written-why = The person and her organisation need them: they are erased twelve months after their end.

## Figures
referral-figure-sent = Sent
referral-figure-acknowledged = Received within three working days
referral-figure-answered = Answered within eight days
referral-figure-came = People who came
referral-figure-escalated = Brought to the coordination
referral-figure-stopped = Stopped by the person
referral-figure-misdirected = Sent to the wrong place
referral-figure-unanswered = Left without an answer
