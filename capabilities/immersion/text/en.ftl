immersion-title = Immersion: a day in another’s place
immersion-menu = Immersion days
immersion-ledger = Who sends, who hosts
immersion-lead = Spend a day with a partner, where they work. You come back with faces, numbers, and another way to refer people.
immersion-programmes = Programmes
immersion-prepare = Prepare a programme
immersion-open = Open this programme
immersion-own-partner = The page of { $name }
immersion-from-to = From { $from } to { $to }: { $count ->
    [one] 1 working day
   *[other] { $count } working days
}.
immersion-seed = Seed of the lottery, published before the wishes: { $name }.
immersion-how = How it goes
immersion-how-asked = The coordination asks partners, one by one.
immersion-how-framed = Those who take part meet: each says what they expect and where their limits are.
immersion-how-wished = Each host offers days and places. Each participant says their days and wishes, in order of preference.
immersion-how-placed = Places are given in the order published below. Everyone can read why they have theirs.
immersion-how-prepared = Two mornings prepare the days: what to expect, the right attitude, telling one’s team.
immersion-how-returned = After the day, one tells one’s team, corrects the host’s record, and keeps the contacts who agreed.
immersion-order = In which order places are given
immersion-order-text = Each line only decides among what the lines before leave equal. The computation is exact: no other way of giving places does better in this order.
immersion-order-most = As many people as possible have a place.
immersion-order-both = As many organisations as possible both send somebody and host somebody.
immersion-order-worst = The person served worst is served as well as possible.
immersion-order-ranks = As many first choices as possible, then second choices, and so on.
immersion-order-spread = Visits are spread between hosts.
immersion-order-before = Whoever had no place last time comes first.
immersion-order-lottery = Last, a lottery, from a seed published before the wishes: anybody can draw it again.
immersion-always = What always holds
immersion-always-elsewhere = Nobody is placed in their own organisation.
immersion-always-days = The days and limits of hosts are kept.
immersion-always-once = Everybody has one place at most.
immersion-order-reason = This computation ranks wishes and judges nobody. The coordination can correct it, and sees what each correction costs.

immersion-state-need = Need
immersion-state-outreach = Outreach
immersion-state-framed = Framed
immersion-state-wishes = Wishes
immersion-state-matched = Places published
immersion-state-prepared = Mornings held
immersion-state-days = Days
immersion-state-returns = Returns
immersion-state-capitalised = Report

immersion-answer-listed = To be asked
immersion-answer-contacted = Asked
immersion-answer-yes = Takes part
immersion-answer-limits = Takes part, within limits
immersion-answer-no = Not this time

immersion-usual-title = Immersion, { $name }
immersion-prepare-lead = A title, two dates, a closing day. Everything is filled in already: change what does not suit.
immersion-field-name = Title
immersion-field-name-hint = What everybody will read.
immersion-field-from = First day
immersion-field-to = Last day
immersion-field-to-hint = Saturdays, Sundays and public holidays are left out.
immersion-field-closes = Wishes can be said until
immersion-field-closes-hint = Until that day, everybody changes their wishes freely.
immersion-begin = Begin
immersion-fault-no-day = Tick one day at least: without a day no place can be found. To take part no more, use the button below.
immersion-fault-name = Give a title of { $count } letters at most.
immersion-fault-day = Give a day.
immersion-fault-past = Choose a first day to come.
immersion-fault-closes = Wishes close between today and the day before the first day.
immersion-fault-span = The last day follows the first by { $count } days at most, and one day at least is a working day.

immersion-figures = In figures
immersion-figure-partners = { $count ->
    [0] nobody has been asked yet
    [one] yes received, of 1 partner asked
   *[other] yes received, of { $count } partners asked
}
immersion-figure-places = { $count ->
    [0] places: no offer yet
    [one] places, in 1 offer
   *[other] places, in { $count } offers
}
immersion-figure-wishes = wishes known
immersion-figure-prepared = people prepared
immersion-pages = The whole programme
immersion-page-partners = Partners and their answers
immersion-page-frame = The framing meeting: expectations and limits
immersion-page-workers = Participants and their wishes
immersion-page-placements = Places
immersion-page-mornings = Preparatory mornings
immersion-page-sheets = Sheets and agreements
immersion-page-returns = Returns
immersion-page-evaluation = Evaluation
immersion-closing = Closing of wishes
immersion-keep = Keep
immersion-back-programme = Back to the programme
immersion-back-partners = Back to the partners
immersion-back-workers = Back to the participants
immersion-about-link = Understand immersion
immersion-order-link = In which order places are given
immersion-print = Print

immersion-next-list = Next thing to do: list the partners to ask.
immersion-next-list-link = List partners
immersion-next-ask = Next thing to do: ask the partners.
immersion-next-ask-link = Write to them
immersion-next-answers = Next thing to do: gather the answers that are missing.
immersion-next-answers-link = See the answers
immersion-next-frame = Next thing to do: bring together those who take part, and note expectations and limits.
immersion-next-frame-link = Open the framing
immersion-next-offers = Next thing to do: gather the offers of hosts.
immersion-next-offers-link = See the partners
immersion-next-workers = Next thing to do: list the participants.
immersion-next-workers-link = List participants
immersion-next-open = Next thing to do: open the wishes. Each participant receives a link.
immersion-next-open-link = Open the wishes and write to participants
immersion-next-wishes = Wishes are coming in. Next thing to do: write to those who have not answered.
immersion-next-wishes-link = See the participants
immersion-next-place = Wishes are closed. Next thing to do: give the places.
immersion-next-place-link = Give the places
immersion-next-mornings = Next thing to do: plan the preparatory mornings.
immersion-next-mornings-link = Plan the mornings
immersion-next-prepare = Next thing to do: hold the mornings and note who was there.
immersion-next-prepare-link = See the mornings
immersion-next-sheets = Next thing to do: gather the agreements and print the sheets.
immersion-next-sheets-link = See the sheets
immersion-next-returns = Next thing to do: gather the returns.
immersion-next-returns-link = See the returns
immersion-next-report = Next thing to do: read the returns, then close the programme with its report.
immersion-next-report-link = Open the report
immersion-next-read = The programme is over.
immersion-next-read-link = Read the report

immersion-partners-title = Partners: { $name }
immersion-partners-lead = { $asked ->
    [0] Nobody has been asked yet.
    [one] 1 partner asked, { $part }/{ $answered } take part.
   *[other] { $asked } partners asked, { $part }/{ $answered } take part.
}
immersion-partners-caption = Partners and answers
immersion-partners-hint = The letter holds a link: the partner answers, offers its days and lists its participants without an account. Open a partner to note its answer yourself.
immersion-column-partner = Partner
immersion-column-answer = Answer
immersion-column-on = On
immersion-column-do = To do
immersion-ask-all = { $count ->
    [one] Write to the partner to be asked
   *[other] Write to the { $count } partners to be asked
}
immersion-write = Write
immersion-called = Called
immersion-list-title = List partners
immersion-field-look = Look by name
immersion-look = Look
immersion-nobody-so = No other organisation has this name.
immersion-field-organizations = Organisations to ask
immersion-list = List them

immersion-partner-title = Immersion at { $name }
immersion-partner-lead = Host a few people, and send a few: { $name }.
immersion-closes-on = Wishes close on { $name }. Offers can change until places are published.
immersion-partner-answer = Your answer
immersion-field-answer = Do you take part?
immersion-field-expectations = What you expect
immersion-field-frame-hint = One or two sentences. The other partners read them. Name nobody.
immersion-field-limits = Your limits
immersion-keep-answer = Keep the answer
immersion-partner-offers = The days offered
immersion-offer-says = { $days ->
    [one] 1 day
   *[other] { $days } days
}, { $count ->
    [one] 1 place in all
   *[other] { $count } places in all
}
immersion-change = Change
immersion-withdraw = Take back
immersion-offer-new = Offer a day
immersion-offer-change = Change this offer
immersion-field-title = What one discovers
immersion-field-title-hint = For example: “The day centre”, “A morning at the counter, an afternoon on the street round”.
immersion-field-category = Field
immersion-field-service = Service of the directory
immersion-offer-no-service = None in particular
immersion-field-places = Places a day
immersion-field-most = Visitors in all, at most
immersion-field-most-hint = Leave empty if the days alone count.
immersion-field-days = Open days
immersion-field-conditions = What to know before coming
immersion-field-conditions-hint = Hours, clothes, what is not shown. Name nobody.
immersion-keep-offer = Keep this offer
immersion-partner-people = Who spends a day elsewhere
immersion-nobody-yet = Nobody is listed yet.
immersion-somebody = A person
immersion-wishes-known = wishes known
immersion-wishes-awaited = wishes awaited
immersion-leave = Remove
immersion-field-people = People to list
immersion-field-people-hint = One on a line, { $count } at most: name; function; professional e-mail address. Without one, wishes are said on paper. Tell each person before you list them.
immersion-add-people = List them

immersion-fault-answer = Choose an answer.
immersion-fault-title = Say what one discovers.
immersion-fault-category = Choose a field.
immersion-fault-places = Give a number from 1 to { $count }.
immersion-fault-days = Tick one day at least.
immersion-fault-nobody = Write one person at least.
immersion-fault-organization = Choose an organisation that takes part.
immersion-fault-line-name = Line { $line }: a name is missing.
immersion-fault-line-long = Line { $line }: a name or a function is too long.
immersion-fault-line-mail = Line { $line }: the e-mail address cannot be read.
immersion-fault-line-unclear = Line { $line }: write a name, a function and an e-mail address, with “;” between them.
immersion-fault-line-many = List { $count } people at most at a time.
immersion-fault-moment = Give a day and an hour.

immersion-frame-title = Framing: { $name }
immersion-frame-lead = What each partner expects, and where its limits are. To be read together.
immersion-frame-none = No partner has said yes so far.
immersion-frame-caption = Expectations and limits of each partner
immersion-column-expectations = What it expects
immersion-column-limits = Its limits
immersion-frame-meeting = The framing meeting
immersion-field-meeting = This meeting
immersion-field-meeting-hint = Choose it if it stands in the log of meetings.
immersion-frame-elsewhere = It is not there
immersion-frame-done = The meeting took place
immersion-frame-propose = Propose a meeting

immersion-workers-title = Participants: { $name }
immersion-workers-lead = { $count ->
    [0] Nobody is listed yet.
    [one] 1 participant, { $wishing } with known wishes.
   *[other] { $count } participants, { $wishing } with known wishes.
}
immersion-workers-caption = Participants
immersion-remind = { $count ->
    [one] Write to 1 person who has not answered
   *[other] Write to { $count } people who have not answered
}
immersion-column-worker = Participant
immersion-column-organization = Organisation
immersion-column-wishes = Wishes and days
immersion-column-prepared = Mornings
immersion-by-paper = on paper
immersion-prepared = done
immersion-unprepared = to be prepared
immersion-before = without a place last time
immersion-paper = Wishes
immersion-people-title = List participants
immersion-people-no-partner = A partner has to say yes first.
immersion-field-organization = Organisation

immersion-paper-title = Type wishes
immersion-paper-lead = For a paper that came before the closing on { $name }.
immersion-paper-closed = Places are published: wishes no longer change.

immersion-mornings-title = Mornings: { $name }
immersion-mornings-lead = Two mornings before the days. Whoever comes to none stays “to be prepared”.
immersion-there = { $count ->
    [0] nobody is noted as present
    [one] 1 person present
   *[other] { $count } people present
}
immersion-field-there = Who was there
immersion-keep-there = Keep who was there
immersion-call-off = Call the morning off
immersion-to-prepare-count = { $count ->
    [0] Everybody is prepared
    [one] 1 person to be prepared
   *[other] { $count } people to be prepared
}
immersion-mornings-done = The mornings were held
immersion-morning-new = Plan a morning
immersion-field-day = Day
immersion-field-hour = Hour
immersion-field-place = Place
immersion-plan-morning = Plan it and write to participants
immersion-plan-hint = A morning that is past is noted in the same way: nobody receives a letter.

immersion-own-title = Your immersion day
immersion-own-lead = A day with a partner: { $name }.
immersion-until = You can change everything until { $name }.
immersion-mornings = Preparatory mornings
immersion-is-prepared = You were there: you are ready for the day.
immersion-to-prepare = Come to one of them at least.
immersion-your-wishes = Your wishes
immersion-closed-since = Wishes have been closed since { $name }.
immersion-wishes-nothing = No wish was said.
immersion-days = { $count ->
    [0] no day
    [one] 1 day
   *[other] { $count } days
}
immersion-days-said = { $count ->
    [0] No possible day was said.
    [one] You said 1 possible day.
   *[other] You said { $count } possible days.
}
immersion-leave-title = No longer take part
immersion-leave-text = Your name, your address and your wishes are erased at once.
immersion-leave-self = No longer take part
immersion-no-offer = No host has offered a day yet
immersion-no-offer-text = Say your days now. Come back by the same link for your wishes.
immersion-offers-title = The days offered
immersion-at-host = { $name } ({ $host })
immersion-wishes-title = Your wishes, in order of preference
immersion-wishes-text = A whole field, or one precise day. Leave empty what you do not need.
immersion-wish-rank = { $count ->
    [1] First choice
    [2] Second choice
    [3] Third choice
    [4] Fourth choice
   *[other] Fifth choice
}
immersion-wish-none = None
immersion-wish-field = Field: { $name }
immersion-days-can = The days you can come
immersion-days-can-hint = The more there are, the better the chances of your first choices.
immersion-anywhere = I take another day rather than none
immersion-anywhere-hint = If none of your wishes is possible.
immersion-keep-wishes = Keep my wishes
immersion-gone-title = This link opens nothing any more
immersion-gone-text = The programme is over, or you no longer take part. Nothing is lost: ask the coordination.

immersion-told-begun = The programme has begun.
immersion-told-opened = Wishes are open. The letters are leaving.
immersion-told-prepared = The mornings were held.
immersion-told-closes = The closing day is changed.
immersion-told-listed = The partners are listed.
immersion-told-called = Noted.
immersion-told-written = The letter is leaving.
immersion-told-written-all = The letters are leaving.
immersion-told-written-some = The letters are leaving. Partners that are still “to be asked” have no mailbox: call them.
immersion-told-no-mailbox = No letter leaves: there is no mailbox, or a letter left today already. Call, then note it.
immersion-told-answer = The answer is kept. Thank you.
immersion-told-offer = The offer is kept. Thank you.
immersion-told-withdrawn = The offer is taken back.
immersion-told-people = The people are listed.
immersion-told-nobody = Nobody new: these people were listed already, or places are published.
immersion-told-left = The participation is withdrawn, everything is erased.
immersion-told-too-late = It is too late: the closing day has passed, or places are published. Speak to the coordination.
immersion-told-framed = The framing is noted.
immersion-told-reminded = Letters are leaving to those who have not answered.
immersion-told-there = Who was there is kept.
immersion-told-off = The morning is called off.
immersion-told-planned = The morning is planned.
immersion-told-wishes = The wishes are kept.

immersion-letter-closing = This link is yours: do not pass it on.
immersion-letter-partner-subject = Hosting an immersion day, { $name }?
immersion-letter-partner-what = { $network } prepares immersion days: { $name }. Professionals spend a day with a partner, and host in turn.
immersion-letter-partner-do = Say yes, yes within limits, or no. You can offer your days and list your participants on the same page, without an account.
immersion-letter-partner-link = Answer
immersion-letter-partner-again-subject = Your immersion days, { $name }
immersion-letter-partner-again-what = You take part in the immersion days: { $name }. Thank you.
immersion-letter-partner-again-do = Offer or change your days and your participants before { $by }, without an account.
immersion-letter-partner-again-link = Open your page
immersion-letter-wishes-subject = Where would you like to spend a day?
immersion-letter-wishes-what = Your organisation put your name forward for the immersion days: { $name }. A day with a partner, where they work.
immersion-letter-wishes-do = Say your days and your wishes before { $by }, without account or password. You can change them until then. If you do not wish to take part, the link lets you say so and erases your data.
immersion-letter-wishes-link = Say my wishes
immersion-letter-reminder-subject = Your wishes for the immersion days
immersion-letter-reminder-what = Wishes for { $name } close on { $by }. Yours are not known yet.
immersion-letter-reminder-do = Two minutes are enough, without an account.
immersion-letter-reminder-link = Say my wishes
immersion-letter-morning-subject = A morning to prepare your immersion day
immersion-letter-morning-what = A preparatory morning is planned for the immersion days: { $name }.
immersion-letter-morning-do = The day, the hour and the place are on your page.
immersion-letter-morning-link = Open my page

immersion-need-silent = { $count ->
    [one] 1 partner asked for an immersion has not answered
   *[other] { $count } partners asked for an immersion have not answered
}
immersion-need-place = { $count ->
    [one] Immersion wishes closed: 1 participant awaits a place
   *[other] Immersion wishes closed: { $count } participants await a place
}
immersion-need-prepare = { $count ->
    [one] 1 immersion participant remains to be prepared
   *[other] { $count } immersion participants remain to be prepared
}

immersion-processing-name = Immersion days
immersion-processing-purpose = Organise days with a partner: gather days and wishes, give places, prepare.
immersion-processing-ground = The network’s legitimate interest in its professionals knowing each other (GDPR art. 6, 1, f).
immersion-processing-people = The professionals and volunteers who spend a day with a partner.
immersion-processing-recipients = The coordination and the person’s organisation; the host, for the day.
immersion-processing-kept = Name and professional e-mail address: six months after the last day of the programme. A print of the address of whoever had no place: eighteen months, to come first in the next programme. After that, counts only.
immersion-held-links = Immersion links sent to your address
immersion-held-count = Number
