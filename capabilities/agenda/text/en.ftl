agenda-menu = Actions
agenda-title = Activities near me
agenda-description = Group activities of the area: walks, shared cooking, workshops, support groups. When, where, and how to come.
agenda-field-words = To do what?
agenda-field-words-example = cooking, theatre, speaking French…
agenda-field-place = Where?
agenda-field-place-example = town or postcode
agenda-search = Search
agenda-around-me = Around me
agenda-here = where you are
agenda-tabs = Ways to look
agenda-tab-list = List
agenda-tab-map = Map
agenda-tab-month = Calendar
agenda-found = { $count ->
    [0] No activity
    [one] 1 activity
   *[other] { $count } activities
}
agenda-found-more = More than { $count } actions
agenda-found-near = { $count ->
    [0] No activity within { $km } km of { $place }
    [one] 1 activity within { $km } km of { $place }
   *[other] { $count } activities within { $km } km of { $place }
}
agenda-place-unknown = We know no town called “{ $name }”. Try a postcode, or:
agenda-nothing = Nothing of the kind is announced
agenda-nothing-advice = Look farther away, or with another word.
agenda-try-within = Look within { $count } km
agenda-try-all = See every activity
agenda-near-today = Today
agenda-near-week = This week
agenda-near-next-week = Next week
agenda-near-month = Later this month
agenda-near-later = Later
agenda-near-unsaid = Next date not announced yet
agenda-filters = Refine
agenda-filter-any = Does not matter
agenda-filter-how = How one comes
agenda-filter-open = No referral, everyone may come
agenda-filter-mixed = Several generations together
agenda-filter-within = How far?
agenda-filter-order = In which order?
agenda-order-date = Next date first
agenda-order-distance = Nearest first
agenda-filter-when = When?
agenda-filter-domain = About what?
agenda-filter-age = For which age?
agenda-filter-topic = For which need?
agenda-filter-unit = Sector
agenda-filter-apply = Show
agenda-when-ahead = Coming and running
agenda-when-preparing = In preparation or put off
agenda-when-over = Past
agenda-within = Within { $count } km
agenda-at-distance = { $name } away
agenda-metres = { $count } m
agenda-kilometres = { $count } km
agenda-quick-open = No referral
agenda-quick-mixed = All ages together
agenda-quick-ties = Meeting people
agenda-first-visit = The first time:
agenda-mixes-ages = Intergenerational
agenda-print-near = A simple list to print
agenda-subscribe = The dates of { $name } in my calendar
agenda-declare = Declare an activity
agenda-publics = Groups looking for each other
agenda-on = { $day }, { $hours }
agenda-at-hour = at { $name }
agenda-hours = from { $from } to { $to }
agenda-hours-days = from { $from } until { $to }
agenda-days = from { $from } to { $to }
agenda-days-one = on { $name }
agenda-days-from = from { $name } on
agenda-days-since = since { $name }
agenda-dates = { $count ->
    [one] 1 date
   *[other] { $count } dates
}
agenda-date-cancelled = Cancelled
agenda-date-put-off = Put off
agenda-days-put-off = The new date is not known yet
agenda-date-moved = Date or place changed
agenda-date-showing = Showing, open to the public
agenda-date-exhibition = Around an exhibition

agenda-map-title = Activities on the map
agenda-map-label = { $count ->
    [0] Map: no activity has a place
    [one] Map: 1 activity
   *[other] Map: { $count } activities
}
agenda-map-cluster = { $count ->
    [one] 1 activity in { $town }
   *[other] { $count } activities around { $town }, look closer
}
agenda-map-outside = { $count ->
    [one] 1 activity is farther away, outside of this map.
   *[other] { $count } activities are farther away, outside of this map.
}
agenda-map-whole = See the whole map
agenda-map-nowhere = { $count ->
    [one] 1 activity has no place yet: it is in the list.
   *[other] { $count } activities have no place yet: they are in the list.
}
agenda-map-list = The same as a list
agenda-map-more = See the { $count } others in the list
agenda-month-title = Activities in { $name }
agenda-month-past = The days of the month that are over
agenda-month-today = Today
agenda-month-over = There is no date left this month.
agenda-month-empty = No date in { $name }

agenda-postponed = This activity is put off
agenda-dropped = This activity will not take place
agenda-when = When
agenda-no-date-yet = The next date is not announced yet.
agenda-later-dates = { $count ->
    [one] One more date
   *[other] The { $count } following dates
}
agenda-add-to-calendar = Put the dates in my calendar
agenda-carried-by = Run by
agenda-accompanied-by = with the support of
agenda-why = Why this activity
agenda-said-by-inhabitants = What inhabitants say
agenda-said-by-professionals = What professionals say
agenda-need = It answers:
agenda-life = The life of the activity
agenda-life-caption = The stages, since when and for how long
agenda-life-state = Stage
agenda-life-since = Since
agenda-life-lasted = For
agenda-lasted-days = { $count ->
    [0] less than a day
    [one] 1 day
   *[other] { $count } days
}
agenda-lasted-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
agenda-lasted-still = { $name }, at present
agenda-came = { $count } attendances counted over { $dates ->
    [one] 1 date
   *[other] { $dates } dates
}. Someone who came twice counts twice.
agenda-came-at-least = More than { $count } attendances, counted at { $dates ->
    [one] 1 date
   *[other] { $dates } dates
}.
agenda-came-few = Fewer than 5 attendances, counted over { $count ->
    [one] 1 date
   *[other] { $count } dates
}.
agenda-contact = Whom to call
agenda-ask = Ask a question
agenda-where = Where
agenda-on-map = See on the map
agenda-for-whom = For whom
agenda-with = With
agenda-begun-by = Begun by
agenda-participation = Part taken by inhabitants
agenda-programme = Programme
agenda-copy-of = Modelled on
agenda-next-of = Follows
agenda-born = Association born of the activity
agenda-handed-over = Run by inhabitants since
agenda-print = Print
agenda-poster = Poster
agenda-share = Send to someone

agenda-programme-by = Run by
agenda-programme-years = { $count ->
    [one] One edition, in { $first }.
   *[other] { $count } editions, from { $first } to { $last }.
}
agenda-programme-empty = No edition for the moment.
agenda-programme-next = The next one is announced
agenda-editions = Year after year
agenda-editions-caption = The editions and how many people came
agenda-editions-hint = People are counted by head, without any name.
agenda-edition-year = Year
agenda-edition = Edition
agenda-edition-people = Came
agenda-edition-record = Record
agenda-edition-came = { $count } people
agenda-edition-at-least = more than { $count } people
agenda-edition-few = fewer than 5 people
agenda-edition-uncounted = not counted yet

agenda-plain-title = Near { $name }: come as you are
agenda-plain-where-title = Near me, without judgement
agenda-plain-lead = Everyone may come. You have nothing to explain.
agenda-plain-field = In which town do you live?
agenda-plain-lost = We do not know this town. Try a postcode.
agenda-plain-empty = Nothing is announced within 10 km for the moment.
agenda-plain-when = When
agenda-plain-where = Where
agenda-plain-what = What one does there
agenda-plain-first = The first time
agenda-plain-ask = Ask for
agenda-plain-call = Call
agenda-plain-more = Every activity near you
agenda-plain-pdf = A file for the printer (PDF)
agenda-plain-no-pdf = The file could not be prepared. Print this page.

agenda-above-title = To join near here
agenda-above-title-anywhere = To join in the network
agenda-above-all = Every activity that is prepared or takes place
agenda-home-title = Soon in the network
agenda-home-all = Every activity: list, map and calendar
agenda-organization-title = Group activities

agenda-question-title = A question about “{ $name }”
agenda-question-lead = Your question goes to the organisation that runs the activity. It answers you directly. If it is urgent, call.
agenda-question-words = Your question
agenda-question-hint = A few sentences are enough. Write neither your situation nor a file number.
agenda-question-reply = Where to answer you
agenda-question-reply-hint = An e-mail address or a phone number.
agenda-question-kept = Your question and your contact are kept encrypted for thirty days at most, then erased. They serve to answer you and nothing else.
agenda-question-send = Send my question
agenda-question-sent = Your question is on its way. The organisation will answer you directly.
agenda-question-missing = Write your question.
agenda-question-long = Your question is long: { $count } letters at most.
agenda-reply-missing = Give an e-mail address or a phone number, or nobody can answer you.
agenda-question-nowhere = Nobody can receive a letter for this activity. Call the number on its page.
agenda-question-too-many = Many questions have already come today about this activity. Call, or try again tomorrow.
agenda-letter-subject = A question about “{ $name }”
agenda-letter-what = Somebody asked a question about your activity “{ $name }”.
agenda-letter-do = Read it and answer directly, through the contact left with the question.
agenda-letter-link = Read the question
agenda-letter-closing = The question is kept for thirty days at most, behind this link. Once you have answered, erase it: there is a button for that.
agenda-message-title = A question for you
agenda-message-reply = Where to answer
agenda-message-on = Received on
agenda-message-kept = This question erases itself thirty days after it was sent.
agenda-message-forget = I have answered, erase the question
agenda-message-forgotten = The question is erased.
agenda-message-gone = This question is erased

agenda-publics-lead = Your organisation works with young people and would like them to meet older people? Say so here: others may be looking for the reverse.
agenda-wish-new = Say whom we are looking for
agenda-wish-lead = What you say is in the name of your organisation. The other members of the network read it.
agenda-wish-organization = In the name of
agenda-wish-brings = We work with
agenda-wish-seeks = We would like to meet
agenda-wish-choose = Choose
agenda-wish-words = To do what together (optional)
agenda-wish-words-hint = Cooking, singing, mending bicycles… Name nobody.
agenda-wish-reread = I have read it again and keep these words
agenda-wish-say = Tell the network
agenda-wish-said = It is said. See who fits already.
agenda-wish-organization-missing = Choose the organisation you speak for.
agenda-wish-audience-missing = Choose a group of people.
agenda-wish-words-long = This text is too long: 300 letters at most.
agenda-wish-many = Your organisation has already said { $count } wishes. Withdraw one before adding another.
agenda-wish-withdraw = Withdraw
agenda-wish-withdrawn = The wish is withdrawn.
agenda-wish-until = until { $name }
agenda-wish-line = Works with: { $brings }. Looks for: { $seeks }.
agenda-wish-alone = Nobody fits yet. Your wish remains visible.
agenda-wishes-own = What we are looking for
agenda-wishes-others = What others are looking for
agenda-wishes-none = No other organisation is looking for the moment
agenda-wishes-none-text = Say what you are looking for: you will be the first they see.
agenda-fit-both = You are looking for each other.
agenda-fit-brings = This organisation works with the people you are looking for.
agenda-fit-seeks = This organisation is looking for the people you work with.
agenda-meeting-propose = Propose a meeting
agenda-meeting-sent = The proposal is on its way. The organisation will answer you directly.
agenda-meeting-nowhere = This organisation has no mailbox here. Call it: its number is on its sheet.
agenda-meeting-subject = { $name } would like to meet you
agenda-meeting-what = { $name } works with these people: { $brings }. It would like them to meet: { $seeks }. What you said of your own group fits.
agenda-meeting-do = Open its sheet to call or write.
agenda-meeting-link = See the sheet
agenda-meeting-closing = You receive this letter because your organisation said whom it is looking for. To receive no more, withdraw that wish at this address:

agenda-processing-wishes = Groups looking for each other
agenda-processing-wishes-purpose = To let the groups of two organisations meet
agenda-processing-wishes-ground = Legitimate interest of the network (GDPR art. 6(1)(f))
agenda-processing-wishes-people = Members who speak for their organisation
agenda-processing-wishes-recipients = Members of the network read the wish of the organisation, never who said it
agenda-processing-wishes-kept = Six months; the name of the member goes with her account
agenda-processing-questions = Questions about an activity
agenda-processing-questions-purpose = To pass a question on to the organisation that runs the activity
agenda-processing-questions-ground = Request of the person (GDPR art. 6(1)(b))
agenda-processing-questions-people = People who ask a question, without an account
agenda-processing-questions-recipients = The organisation that runs the activity, through a link in a letter
agenda-processing-questions-kept = Thirty days at most, encrypted; erased as soon as the organisation says so
agenda-held-wish = A wish said in the name of an organisation
agenda-held-brings = People it works with
agenda-held-seeks = People it looks for
agenda-held-words = Words
agenda-held-on = Said on
agenda-residue-wishes = Wishes said in the name of an organisation
agenda-residue-wishes-why = They belong to the organisation; they stay without the name of who said them.

agenda-room-full = Full, waiting list open
agenda-room-open = Sign-up open
agenda-room-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
}
