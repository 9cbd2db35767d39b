vacancy-menu = Do you have room?
vacancy-desk-unmet = { $count ->
    [one] request for a place found nobody this month
   *[other] requests for places found nobody this month
}

vacancy-yes = { $count ->
    [one] Yes, 1 place until { $until }
   *[other] Yes, { $count } places until { $until }
}
vacancy-no = Full until { $name }
vacancy-unknown = Does not know
vacancy-no-answer = No answer yet
vacancy-room = { $count ->
    [one] 1 place, said on { $on }, until { $until }
   *[other] { $count } places, said on { $on }, until { $until }
}
vacancy-room-none = The places that were announced are taken
vacancy-state-open = Waiting for answers
vacancy-state-room = There is room
vacancy-state-held = Place held, to be confirmed
vacancy-state-taken = Place found
vacancy-state-withdrawn = Request withdrawn
vacancy-state-over = Request closed
vacancy-line = { $count ->
    [one] 1 place: { $need }
   *[other] { $count } places: { $need }
}
vacancy-counts = { $asked ->
    [one] 1 service asked, { $answered } answered, { $room } with room
   *[other] { $asked } services asked, { $answered } answered, { $room } with room
}
vacancy-asked-on = Asked on { $name }
vacancy-asked-by = Asked by { $name }
vacancy-answer-by = To be answered before { $name }
vacancy-at-distance = { $town }, { $distance } km away
vacancy-without-mailbox = to be called, no mail address

vacancy-requests-title = Do you have room?
vacancy-requests-lead = Put the same question to several services at once. Nobody is named.
vacancy-ask = Ask for places
vacancy-ask-here = Ask whether there is room
vacancy-received-title = You are asked
vacancy-received-none = Nobody is asking you for a place just now.
vacancy-sent-title = You asked
vacancy-sent-none = You have not asked anything yet.

vacancy-ask-title = Ask for places
vacancy-ask-lead = Each service gets a letter and answers with one press. Say nothing of the person: the need is enough.
vacancy-choose = Choose from the list
vacancy-field-need = For which need
vacancy-field-commune = For which commune
vacancy-field-commune-hint = Optional. A name or a postal code: the nearest services come first.
vacancy-field-places = How many places
vacancy-see-whom = See whom to ask
vacancy-field-services = Whom to ask
vacancy-field-services-hint = 12 services at most.
vacancy-field-organization = In the name of
vacancy-field-from = From
vacancy-field-by = Answer no later than
vacancy-field-words = More about the need
vacancy-field-words-hint = Optional, 200 letters at most. For example: “on the ground floor”. Nothing by which somebody could be recognised. The services read this.
vacancy-field-reread = I have read this again, these words may stay
vacancy-send = Ask them all
vacancy-ask-otherwise = Ask for another need
vacancy-nobody-fits = No service answers this need here.
vacancy-nobody-fits-text = Try without a commune, or with a similar need.
vacancy-fault-need = Choose a need from the list.
vacancy-fault-commune = This commune is not known. Try its postal code.
vacancy-fault-places = Write a number of places, from 1 to 999.
vacancy-fault-services = Choose at least one service, and { $count } at most.
vacancy-fault-organization = Choose in whose name you ask.
vacancy-fault-until = Choose a day, from today to a year ahead.
vacancy-fault-full-until = Choose a day within the next 31 days. For longer, change the record of the service.
vacancy-fault-by = Choose a day, from today to a month ahead.
vacancy-fault-long = This text is too long: { $count } letters at most.
vacancy-fault-answer = Choose one of the three answers.

vacancy-asked = The question is on its way. Answers are shown here as they come.
vacancy-answers = Answers
vacancy-refresh = See new answers
vacancy-answered-on = Said on { $name }
vacancy-by-telephone = By telephone
vacancy-to-call = This service has no mail address. Call it, then note what you were told.
vacancy-place-gone = These places have just been taken by somebody else.
vacancy-reserve = Hold for 24 hours
vacancy-heard = Note an answer given by telephone
vacancy-held-at = Place held: { $name }
vacancy-held-until = Confirm before { $day } at { $hour }. Otherwise the place is free again.
vacancy-confirm = The place is taken
vacancy-release = Give the place back
vacancy-taken-at = Place found: { $name }
vacancy-taken-next = The service has been told, and so have the others. If the person agrees, you can refer her.
vacancy-refer = Refer the person to this service
vacancy-question = The question
vacancy-withdraw = I no longer need a place
vacancy-withdraw-hint = Services that did not say no are told.
vacancy-back-to-list = Back to the requests for places
vacancy-back-to-question = Back to the answers
vacancy-told-reserved = The place is held for 24 hours. The service has been told.
vacancy-told-taken = The place is taken. All services have been told.
vacancy-told-released = The place is given back. The service has been told.
vacancy-told-withdrawn = The request is withdrawn. The services have been told.
vacancy-told-ended = This request is closed already.
vacancy-told-other-held = Another place is already held for this request.
vacancy-told-place-gone = This place is no longer free. Look at the other answers.
vacancy-told-not-held = This place is no longer held. Hold it again.

vacancy-heard-title = Note an answer given by telephone
vacancy-heard-text = Note what the service told you. The answer is marked “by telephone” and does not change its record.
vacancy-heard-no-number = No number is known for this service.
vacancy-heard-kept = The answer is noted.

vacancy-answer-title = Do you have room?
vacancy-answer-lead = An organisation of the network is looking for a place. Nobody is named, and you only say what is the case.
vacancy-answer-yours = Your answer
vacancy-answer-kept = Your answer is shown on your record until the day you give, then it goes by itself. You can change it here.
vacancy-answered = Thank you, your answer has arrived.
vacancy-link-until = This link works until { $name }.
vacancy-link-gone = This link no longer works
vacancy-link-gone-text = The links in our letters work for eight days.
vacancy-renew = Get a new link
vacancy-renew-text = It will arrive at the same address as the first.
vacancy-renewed = A new link is on its way to the same address.
vacancy-reply-places = Number of places
vacancy-reply-until = Until
vacancy-reply-until-hint = The last day these places are there, or the last day you are full.
vacancy-reply-yes = Yes, there is room
vacancy-reply-no = No, we are full
vacancy-reply-unknown = I do not know
vacancy-ended-still-useful = Your answer is still useful: it is shown on your record for the next time.
vacancy-held-here = A place is held with you
vacancy-held-here-text = It is kept for 24 hours. If you no longer have it, say so here: whoever waits for it is told.
vacancy-fact-asker = Who asks
vacancy-fact-service = For your service
vacancy-fact-need = Need
vacancy-fact-places = Places
vacancy-fact-from = From
vacancy-fact-by = Answer before
vacancy-fact-words = More
vacancy-fact-answer = Your answer

vacancy-letter-closing = This letter names nobody. The link works for eight days; a new one can be asked for.
vacancy-letter-asked-subject = Do you have room?
vacancy-letter-asked-what = { $count ->
    [one] { $name } is looking for 1 place from { $from }: { $need }.
   *[other] { $name } is looking for { $count } places from { $from }: { $need }.
}
vacancy-letter-asked-do = Answer with one press before { $by }, without an account or a password. “I do not know” is an answer too.
vacancy-letter-asked-link = Answer
vacancy-letter-again-subject = Do you have room? There is little time left
vacancy-letter-again-what = { $count ->
    [one] { $name } is still looking for 1 place: { $need }.
   *[other] { $name } is still looking for { $count } places: { $need }.
}
vacancy-letter-again-do = An answer is awaited before { $by }. “Full” or “I do not know” help as well.
vacancy-letter-again-link = Answer
vacancy-letter-held-subject = A place is held with you
vacancy-letter-held-what = { $name } holds a place with you for 24 hours: { $need }.
vacancy-letter-held-do = Nothing to do if the place is still there. If not, say so by this link.
vacancy-letter-held-link = See the request
vacancy-letter-taken-subject = The place is taken
vacancy-letter-taken-what = { $name } has confirmed the place held with you: { $need }.
vacancy-letter-taken-do = A referral may follow, with what the person agrees to say.
vacancy-letter-taken-link = See the request
vacancy-letter-free-subject = The place held with you is free again
vacancy-letter-free-what = { $name } did not take the place held with you: { $need }.
vacancy-letter-free-do = Your answer stays on your record.
vacancy-letter-free-link = See the request
vacancy-letter-found-subject = A place has been found
vacancy-letter-found-what = { $name } has found a place: { $need }. Thank you for being there.
vacancy-letter-found-do = Nothing to do. Saying what you have helps for the next time.
vacancy-letter-found-link = See the request
vacancy-letter-withdrawn-subject = A request for places is closed
vacancy-letter-withdrawn-what = { $name } is no longer waiting for a place: { $need }.
vacancy-letter-withdrawn-do = Nothing to do. Saying what you have helps for the next time.
vacancy-letter-withdrawn-link = See the request
vacancy-letter-room-subject = There is room
vacancy-letter-room-what = { $name } has room: { $need }.
vacancy-letter-room-do = You can hold it for 24 hours.
vacancy-letter-room-link = See the answers
vacancy-letter-nobody-subject = Nobody has room for now
vacancy-letter-nobody-what = All services that were asked have answered, and none has room: { $need }.
vacancy-letter-nobody-do = You can ask others. If an answer changes, we write to you.
vacancy-letter-nobody-link = See the answers
vacancy-letter-over-subject = Your request for places is closed
vacancy-letter-over-what = The last day to answer has passed and no place was taken: { $need }.
vacancy-letter-over-do = You can ask again, other services.
vacancy-letter-over-link = See the answers
vacancy-letter-lapsed-subject = The place that was held was not confirmed
vacancy-letter-lapsed-what = The 24 hours are over. { $name } was told that the place is free: { $need }.
vacancy-letter-lapsed-do = If you still need it, hold it again.
vacancy-letter-lapsed-link = See the answers
vacancy-letter-lost-subject = The place that was held is gone
vacancy-letter-lost-what = { $name } has no room after all: { $need }.
vacancy-letter-lost-do = Look at the other answers.
vacancy-letter-lost-link = See the answers

vacancy-unmet-title = Places that nobody had
vacancy-unmet-lead = In the last thirty days: the needs for which a place was asked and none was found.
vacancy-unmet-none = Every request found a place.
vacancy-unmet-count = Requests
vacancy-unmet-fewer = fewer than { $count }

vacancy-processing-name = Requests for places
vacancy-processing-purpose = Asking several services whether they have room, and telling whoever asked.
vacancy-processing-ground = Legitimate interest of the network in answering fast (GDPR art. 6, 1, f).
vacancy-processing-people = Members who ask and members who answer. Never the person for whom one asks.
vacancy-processing-recipients = The organisation that asks and the services that are asked.
vacancy-processing-kept = Words for 30 days after the end, links for 60 days after theirs, the name of who asked for a year.
vacancy-held-question = A request for places that you made
vacancy-held-need = Need
vacancy-held-on = Asked on
vacancy-held-words = More
vacancy-held-links = Links to answer, sent to your address
vacancy-held-count = Number
vacancy-residue-questions = Requests for places
vacancy-residue-questions-why = They stay with the organisation that asked, without the name of who made them.
