# The words of this room.

post-news-subject = { $count ->
    [one] { $network }: one piece of news
   *[other] { $network }: { $count } pieces of news
}
post-news-lead = { $count ->
    [one] This is what happened since the last letter.
   *[other] This is what happened since the last letter, in { $count } lines.
}
post-news-more = { $count ->
    [one] One more piece of news awaits you on the site.
   *[other] { $count } more pieces of news await you on the site.
}
post-letter-code = Your code
post-letter-address = If the button does not work, copy this address into your browser:
post-foot-from = { $network } is writing to you. A machine sent this letter.
post-foot-why-asked = You receive it because this address was given on the site, by you or by someone who invites you there.
post-foot-why-news = You receive it because you take part in the network and wish to hear its news.
post-foot-why-subscribed = You receive it because this address was given, and then confirmed, to follow this news.
post-foot-leave = Receive nothing more, in one click and for good:
post-foot-rhythm = At once, once a week or never: choose your rhythm here:

post-letters-title = Letters of the demo
post-letters-lead = In a demo no letter leaves. These are the ones that would have left, the newest first.
post-letters-none = No letters for now
post-letters-none-advice = Ask for a link to sign in: it will arrive here.
post-letters-table = Letters, the newest first
post-letters-to = To
post-letters-subject = Subject
post-letter-lead = This is the letter as it would have arrived.
post-letter-at = { $day } at { $time }
post-letter-back = All letters
post-letter-text = The same in plain text
post-letter-to = To
post-letter-from = From
post-letter-written = Written
post-letter-content = What the letter says

post-held-letter = A letter written to you
post-held-news = News that waits for its day
post-held-refusal = An address that refused a letter
post-held-address = Address
post-held-kind = Kind of letter
post-held-written = Written on
post-held-state = Where it stands
post-held-count = How many
post-state-waiting = waits to leave
post-state-sent = left
post-state-refused = refused by the mail server of the addressee
post-state-given-up = given up after three days of trying

post-register-name = Sending letters
post-register-purpose = Letting members sign in without a password, inviting them, telling them what concerns them at the rhythm they choose.
post-register-ground = Performance of the service asked for (GDPR art. 6.1.b) for letters asked for; legitimate interest of the network (art. 6.1.f) for news, which everybody can stop.
post-register-people = Members and people invited
post-register-recipients = The mail server chosen by the network, which passes letters on to that of the addressee
post-register-kept = The text until it leaves; address and date for 30 days after; the fingerprint of an address that refuses, one year.
