watch-menu = Watch
watch-desk-escalated = { $count ->
    [one] referral without a response waits for the coordination
   *[other] referrals without a response wait for the coordination
}
watch-desk-silent = { $count ->
    [one] referral without news for eight days
   *[other] referrals without news for eight days
}
watch-desk-bounced = { $count ->
    [one] referral whose letters come back
   *[other] referrals whose letters come back
}
watch-desk-passed = { $count ->
    [one] referral whose date has passed
   *[other] referrals whose date has passed
}

watch-title = Watch
watch-lead = What must not be forgotten. Codes and organisations: nothing of what was said about a person.
watch-counts = In figures
watch-escalated = Without response, brought to you
watch-escalated-hint = Propose another service, or answer in a few words. There is always an answer.
watch-silent = Without news for eight days
watch-silent-hint = Both organisations have been told. A call is often enough.
watch-bounced = Letters that came back
watch-bounced-hint = The address of the service takes no letters any more. Call it, then correct its record.
watch-passed = Date passed
watch-passed-hint = The date that was set has passed, and nothing was noted since.
watch-stale = A stopgap, for a month
watch-stale-hint = A stopgap or part of a response was found. Nothing better has come since.
watch-closing = Closed services where requests wait
watch-closing-hint = Tell the organisations that referred: another address is needed.
watch-closing-open = { $count ->
    [one] 1 request waits there
   *[other] { $count } requests wait there
}
watch-closed-until = Closed until { $name }
watch-closed-for-good = No longer given
watch-none = Nothing here today.
watch-others = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
watch-from = Sent by: { $name }
watch-since = Since { $name }
watch-call = Call { $name }
watch-answer = Answer
watch-relayed = What you answered
watch-relayed-none = No answer of the coordination so far.
watch-relayed-line = { $on }: { $code }, { $need }. Today: { $state }.
watch-relayed-done = The answer is on its way to the organisation that referred.
watch-back = Back to the watch

watch-relay-title = Answer { $name }
watch-relay-lead = This referral found no response. The organisation that referred is waiting for yours.
watch-relay-service = Another service
watch-relay-service-hint = The request goes there with what the person agreed to say, if she allowed it to be passed on. Otherwise it is shown to her first.
watch-relay-no-service = None: I answer in a few words
watch-relay-words = Your answer
watch-relay-words-hint = 600 letters at most. The person may read this.
watch-relay-reread = I have read this again, these words may stay
watch-relay-send = Send the answer
watch-fault-service = Choose a service from the list.
watch-fault-words = Choose a service, or write a few words.
watch-fault-long = This text is too long: { $count } letters at most.
watch-need = Need
watch-sender = Refers
watch-receiver = Asked
watch-phone = Telephone
watch-waits-since = Waits since

watch-figures = Figures of referrals
watch-figures-title = Figures of referrals
watch-figures-lead = What becomes of referrals. Never by person nor by worker; below five, the number is not told. Months are counted whole.
watch-figures-between = Referrals sent from { $from } to { $to }
watch-figures-from = From
watch-figures-to = To
watch-figures-show = Count
watch-figure-sent = Sent
watch-figure-acknowledged = Acknowledged within 3 working days
watch-figure-answered = Answered within 8 days
watch-figure-came = The person came
watch-figure-escalated = Brought to the coordination
watch-figure-stopped = Stopped by the person
watch-fewer = fewer than { $count }
watch-share = { $count }%
watch-column-what = What
watch-column-count = Number
watch-column-share = Share
watch-column-misdirected = Misdirected
watch-column-unanswered = Without response
watch-chart-outcomes = What becomes of referrals
watch-chart-unanswered = Needs without response
watch-by-need = By need
watch-by-need-text = A need that is often misdirected is a need whose records should be clearer.
watch-by-need-none = Nothing to count between these two days.
watch-purges = What was erased
watch-purges-text = Each night, what has had its time is erased. Counts stay.
watch-purges-none = Nothing has been erased yet.
watch-purge-on = Night of
watch-purge-drafts = Drafts
watch-purge-closed = Closed for a year
watch-purge-stopped = Stopped by the person
watch-purge-silent = Forgotten for two years
watch-purge-links = Links
watch-export = Download the table
