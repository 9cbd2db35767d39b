receiving-menu = Requests received

## Answering, from a letter or the list

receiving-title = A request for { $name }
receiving-page = Request { $name }
receiving-lead = { $need }, { $urgency }. Sent by { $sent }.
receiving-code = Code
receiving-code-hint = To be said on the telephone: it tells nothing about the person.
receiving-from = Sent by
receiving-call-sender = Call the sender
receiving-sent-on = { $organization }, on { $date }
receiving-commune = Town
receiving-next-sender = The sender moves next, before { $name }.
receiving-next-receiver = You answer next, before { $name }.
receiving-next-news = You give news next, before { $name }.
receiving-next-person = The person says what comes next, before { $name }.
receiving-next-coordinator = The network’s coordination looks for another way, before { $name }.
receiving-next-clock = Nothing to do before { $name }.
receiving-next-nothing = Nothing more to do.
receiving-late = Late
receiving-asked = What you asked
receiving-information = The answer to your question

## Reading

receiving-read-title = The request
receiving-read-text = What the person wishes and her contact are shown after this button, in this browser only. It is noted, and she sees it.
receiving-read-member-text = What the person wishes and her contact are shown after this button. It is noted, and she sees it.
receiving-read-no-need = You may answer without reading it.
receiving-read = Read the request
receiving-read-done = Here is the request. It is shown in this browser only.
receiving-read-elsewhere = Already read in another browser
receiving-read-elsewhere-text = This link was opened by somebody else, or by you on another device. The request is not shown here. You may answer all the same, or ask for a link of your own: it comes to the same mailbox.
receiving-own-link = Receive a link of my own
receiving-wish = What the person wishes
receiving-message = What the sender adds
receiving-name = Whom to ask for
receiving-name-nobody = The person gave no name. She comes with the code { $name }.
receiving-name-withheld = The person did not wish to give her name here.
receiving-contact = How to reach her
receiving-contact-telephone = By telephone: { $name }
receiving-contact-mail = By e-mail: { $name }
receiving-contact-sender = Through the sender.
receiving-contact-none = She will reach you herself, or come.
receiving-language = Language

## What happened meanwhile

receiving-frozen = The person asked to stop
receiving-frozen-text = What she had said is no longer shown, and nobody expects an answer from you any more. If you wrote something down, throw it away.
receiving-withdrawn = The person took back her agreement
receiving-withdrawn-text = What she had said is no longer shown. There is nothing more for you to do.
receiving-declined = The person said no
receiving-declined-text = She did not wish this request to go on. There is nothing more for you to do.
receiving-closed = This request is closed
receiving-closed-text = Everything has been answered. Thank you.
receiving-redirected = This request went to another service
receiving-redirected-text = There is nothing more for you to do.
receiving-escalated = The network’s coordination looks for another way
receiving-escalated-text = You may still answer if you have a solution.
receiving-service-gone = This service is no longer in the directory
receiving-service-gone-text = The request still stands: answer it, if only to say that you cannot.
receiving-answered = Your organisation answered: { $state }
receiving-answered-text = On { $name }. You may still send news below.
receiving-answered-refused-text = On { $name }. A place is free after all? You may still say yes below.
receiving-answered-missed-text = On { $name }. You may propose another appointment below.
receiving-answered-appointment = appointment on { $name }
receiving-answered-waiting = waiting list, until { $name }
receiving-day-hour = { $date } at { $time }
receiving-meanwhile = Something changed meanwhile
receiving-meanwhile-text = Your answer did not leave. Here is where the request stands. What you wrote is kept below: send it again if it still fits.
receiving-not-now = Your answer did not leave
receiving-typed = What you had written
receiving-typed-hint = Nothing is lost: you may copy it.

## The answers

receiving-answer = Your answer
receiving-answer-lead = One button is enough. The sender and the person see it at once.
receiving-reply-acknowledge = Received
receiving-reply-accept = Yes, we can help
receiving-reply-appointment = Yes, with an appointment
receiving-reply-question = Some information is missing
receiving-reply-waiting = We put it on a waiting list
receiving-reply-redirect = Another service suits better
receiving-reply-refuse = We cannot
receiving-reply-came = The person came
receiving-reply-did-not-come = She did not come
receiving-reply-helped = She was helped
receiving-reply-response = Say what was done
receiving-reply-close = Close the request
receiving-send = Send the answer
receiving-news = News
receiving-news-already = She came already, or was helped
receiving-news-lead = So that the sender knows that nobody is lost.
receiving-day = Day
receiving-hour = Time
receiving-appointment-hint = The place is the one on your sheet.
receiving-words-question = What you need to know
receiving-words-hint = No name, nothing about health. The sender reads these words, and so does the person.
receiving-until = We call again before
receiving-words = A word (optional)
receiving-redirect-agreed = The person agreed that her request goes on elsewhere: it leaves at once.
receiving-redirect-ask = The person did not agree beforehand: it is proposed to her first.
receiving-which-service = Which service?
receiving-search-service = Look for another service
receiving-no-service = We know no other for this need.
receiving-reason = Why?
receiving-alternative = Where can the person go?
receiving-alternative-none = We do not know: the sender will look, with the network
receiving-level = The response given
receiving-level-words = What was done, in one sentence
receiving-caution = Read it again before sending
receiving-caution-anyway = I read it again, send it like this
receiving-fault-reply = Choose an answer.
receiving-fault-day = Give a day, from today on and within the year.
receiving-fault-hour = Give the time, such as 14:30.
receiving-fault-words = Write a sentence.
receiving-fault-long = { $count ->
    [one] One letter at most.
   *[other] { $count } letters at most.
}
receiving-fault-service = Choose a service from the list.
receiving-fault-reason = Choose the nearest reason.
receiving-fault-alternative = Say where to go, or that you do not know.
receiving-fault-level = Say how far the response goes.
receiving-fault-caution = These words are worth a second look.
receiving-done = Noted. Thank you: the sender and the person know.
receiving-done-already = It had been noted already. Nothing was done twice.

## The link

receiving-link-until = This link works until { $name }, without a password.
receiving-expired = This link no longer works
receiving-expired-text = A link works for eight days. The request itself still waits.
receiving-renew = Ask for a new link
receiving-renew-text = It comes to the same mailbox within a few minutes.
receiving-renewed = A letter with a new link leaves for the same mailbox.
receiving-renewed-just-now = A letter has just left for the same mailbox. Wait a few minutes.
receiving-renewed-over = There is nothing to answer any more: no letter left.
receiving-unknown = This link leads to no request
receiving-unknown-text = The address may be incomplete, or the request was erased, as is the rule a year after its end. If you expect a request, call the sender.
receiving-forwarded = Passing this link on?
receiving-forwarded-unread = Read the request here first: the first person to read it by this link is the only one who sees it.
receiving-forwarded-text = Whoever receives it may answer, but sees neither the name nor the contact of the person.

## Looking for another service

receiving-elsewhere = Another service
receiving-elsewhere-lead = The services that answer the same need. First those that receive people from the same town.
receiving-elsewhere-q = Name of the service or the organisation
receiving-elsewhere-search = Search
receiving-elsewhere-none = No service goes by this name
receiving-elsewhere-none-text = Try a shorter word.
receiving-elsewhere-choose = Choose a service
receiving-back = Back to the request

## The list of requests received

receiving-list = Requests received
receiving-list-lead = Those that press first. Each waits for an answer, however short.
receiving-list-all = Show all of them, closed ones too
receiving-list-only-open = Show only those that wait
receiving-list-none = No request received
receiving-list-none-text = A request comes by a letter to your contact mailbox, and here.
receiving-list-next-page = Next ones
receiving-looks = Who read it
receiving-look = { $organization }, on { $date }
receiving-history = What happened
receiving-history-line = { $date }: { $what } ({ $who })
receiving-teller-sender = the sender
receiving-teller-receiver = your organisation
receiving-teller-person = the person
receiving-teller-coordinator = the coordination
receiving-teller-clock = the tool, when it was due
