directory-home = Home
directory-home-title = Who can help, here, now?
directory-home-lead = Say the need in your own words, and the town. You get who can help, under which limits, and a number to call.
directory-home-description = The shared directory of the organisations that help in this area: who does what, where, for whom, and whether it is still true.
directory-home-communes = Towns of the network
directory-examples = For example:
directory-figures = The directory in three figures
directory-figure-services = { $count ->
    [one] service
   *[other] services
}
directory-figure-open = { $count ->
    [one] open right now
   *[other] open right now
}
directory-figure-confirmed = confirmed within the last { $count } days
directory-needs = For which need?
directory-need = What for?
directory-need-example = debts, food parcel, paperwork…
directory-place = Where?
directory-place-example = town or postal code
directory-search = Search
directory-search-title = Search the directory
directory-around-me = Around me

directory-results = { $count ->
    [0] No service
    [one] 1 service
   *[other] { $count } services
}
directory-results-need = { $count ->
    [0] No service for “{ $need }”
    [one] 1 service for “{ $need }”
   *[other] { $count } services for “{ $need }”
}
directory-results-place = { $count ->
    [0] No service near { $place }
    [one] 1 service near { $place }
   *[other] { $count } services near { $place }
}
directory-results-both = { $count ->
    [0] No service for “{ $need }” near { $place }
    [one] 1 service for “{ $need }” near { $place }
   *[other] { $count } services for “{ $need }” near { $place }
}
directory-tabs = List or map
directory-tab-list = List
directory-tab-map = Map
directory-map-label = { $count ->
    [0] Map: no place to show. The list says the same.
    [one] Map: 1 place. The list says the same.
   *[other] Map: { $count } places. The list says the same.
}
directory-map-cluster = { $count ->
    [one] 1 service in { $town }
   *[other] { $count } services around { $town }, look closer
}
directory-note-postal-code = Postal code { $code } serves several towns. Distances start from { $commune }. Choose instead:
directory-note-unknown-place = We know no town called “{ $name }”. Try a postal code, or:
directory-note-corrected = “{ $typed }” was read as “{ $read }”.
directory-note-acronym = { $short }: { $long }.
directory-note-area = { $count ->
    [one] 1 other service is kept for people of other towns.
   *[other] { $count } other services are kept for people of other towns.
}
directory-note-area-show = Show them too
directory-nothing = Nothing matches exactly.
directory-nothing-advice = Try other words, shorter ones, or widen:
directory-nearest = What comes closest
directory-way-out-open = { $count ->
    [one] 1 service, at other hours
   *[other] { $count } services, at other hours
}
directory-way-out-confirmed = { $count ->
    [one] 1 service, confirmed longer ago
   *[other] { $count } services, confirmed longer ago
}
directory-way-out-radius = { $count ->
    [one] 1 service, farther away
   *[other] { $count } services, farther away
}
directory-way-out-filters = { $count ->
    [one] 1 service, without the filters
   *[other] { $count } services, without the filters
}
directory-way-out-place = { $count ->
    [one] 1 service, over the whole area
   *[other] { $count } services, over the whole area
}

directory-filters = Filter
directory-filter-apply = Apply the filters
directory-filter-trust = Records
directory-filter-confirmed = Confirmed lately
directory-filter-other-areas = Even those kept for other towns
directory-filter-audience = For whom
directory-filter-cost = Cost
directory-filter-delivery = How
directory-filter-language = Language spoken
directory-filter-accessible = Accessibility
directory-accessible-yes = Accessibility described
directory-filter-family = Family of organisation
directory-filter-basis = Right or mutual aid
directory-filter-kind = Kind of help
directory-filter-category = Need
directory-filter-topic = Exact need
directory-filter-organization_kind = Type of organisation
directory-filter-means = Means to share
directory-filter-sector = Sector
directory-filter-funder = Funded by
directory-filter-in_commune = Town
directory-open-wish = Open
directory-open-wish-any = At any time
directory-open-wish-now = Right now
directory-open-wish-today = Today
directory-quick-today = Open today
directory-quick-now = Open right now
directory-open-wish-on = Open on { $name }
directory-open-wish-at = Open on { $day } at { $hour }
directory-open-when = Another day
directory-open-day = Day
directory-open-hour = Time
directory-radius = Distance
directory-radius-any = No matter
directory-within = within { $name } km
directory-order = Order
directory-order-relevance = Most useful first
directory-order-distance = Nearest first
directory-order-fresh = Most recently confirmed first

directory-open-until = until { $name }
directory-open-today = today
directory-open-tomorrow = tomorrow
directory-closed-next = opens { $day } at { $hour }
directory-hours-unknown = Ask for the hours
directory-until = until { $name }
directory-confirmed-on = on { $name }
directory-never-confirmed = never confirmed here
directory-at-distance = { $name } away
directory-no-fixed-place = No fixed place
directory-outside = Outside the area
directory-limits = Limits:
directory-why = Why here:
directory-why-name = its name says “{ $name }”
directory-why-topic = answers “{ $said }” ({ $topic })
directory-why-also = also answers “{ $name }”
directory-why-facet = answers “{ $said }” ({ $label })
directory-why-text = its description mentions “{ $name }”
directory-why-open = open right now
directory-why-commune = in the town
directory-why-near = close by
directory-why-comes = comes to people
directory-why-remote = answers remotely
directory-why-confirmed = recently confirmed
directory-why-action = something done together, before benefits

directory-gone-title = No longer at its source since { $name }
directory-gone-text = The record stays readable for whoever kept the address. Call before sending anyone, or look for other answers to the same need.
directory-defunct-title = This service no longer exists, says its source
directory-retired-title = No longer exists since { $name }
directory-retired-text = This page stays for whoever kept the address. Look for other answers to the same need.
directory-archived-title = Record asleep since { $name }
directory-archived-text = Nobody has told anything of it for a long time: it is no longer among the results. Call before sending anyone. It comes back as soon as its organisation confirms it.
directory-doubt-title = Record to be checked
directory-doubt-text = Somebody reported a mistake, or nobody answers any more. Call before sending anyone.
directory-alert = Good to know
directory-placeholder-title = Organisation to be completed
directory-placeholder-text = An imported file names it without describing it. Its services are kept meanwhile.
directory-extension = Ask for extension { $name }.
directory-no-phone = No number known.
directory-ask-online = Ask online
directory-limits-title = Limits, and what is not done here
directory-limits-missing = Incomplete record: the limits of this service are not stated. Call before sending anyone.
directory-documents = Papers to bring
directory-places = Where and when
directory-hidden-address = the address is not public; please call
directory-directions = Open in a map
directory-description = In detail
directory-details = Conditions and information
directory-freshness = Is this record up to date?
directory-sections = Part by part
directory-section-confirmed = Confirmed on { $day } by { $name }
directory-section-never = Never confirmed here
directory-section-identity = What it is
directory-section-audience = For whom
directory-section-access = How to ask
directory-section-contact = How to reach it
directory-section-hours = Hours
directory-section-places = Places
directory-section-means = Means to share
directory-section-address = Address
directory-confirmed-by = Confirmed by { $name }.
directory-source = Taken from the source “{ $name }”.
directory-source-page = See the record at its source
directory-own-page = The service’s page
directory-own-site = Website
directory-share = Share this page
directory-share-square = Square to photograph with a telephone to open this page
directory-share-address = Address that does not change:
directory-share-mail = Send by e-mail
directory-share-sms = Send by text message
directory-alternatives = If this does not fit
directory-fact-audience = For whom
directory-fact-conditions = Conditions
directory-fact-area = Living in
directory-fact-cost = Cost
directory-fact-access = How to ask
directory-fact-who = Who may ask
directory-fact-delivery = How help is given
directory-fact-languages = Languages
directory-fact-accessibility = Accessibility
directory-fact-wait = Waiting time
directory-fact-basis = Right or mutual aid
directory-fact-topics = Needs
directory-fact-terms = Other classifications
directory-fact-hours = Hours
directory-fact-volunteers = Volunteers
directory-fact-means = Means to share
directory-fact-memberships = Member of
directory-fact-fundings = Funded by
directory-volunteers-only = Run by volunteers only
directory-age-between = From { $from } to { $to } years old
directory-age-from = From { $name } years old
directory-age-to = Up to { $name } years old
directory-area-country = All of France

directory-direct-lines = Direct lines (members only)
directory-direct-lines-hint = To reach a partner. Do not give these numbers to the people you help: the switchboard is above.
directory-direct-line = Direct line
directory-direct-line-until = The person agreed until { $name }; then they will be asked again. Only your organisation sees this date.
directory-direct-line-unasked = Seen by your organisation only: the person has not been asked yet.
directory-direct-line-own = Seen by your organisation only.

directory-who-does-what = Who does what
directory-who-does-what-lead = For a need and a town: the organisations by family, what each does, and whom to call.
directory-who-does-what-need = Who does what: { $name }
directory-who-does-what-both = Who does what: { $need }, in { $place } and within 10 km
directory-who-does-what-choose = Choose a need
directory-who-does-what-everywhere = The whole area
directory-who-does-what-show = Show
directory-who-does-what-none = No organisation of the directory answers this need here. Try the whole area.
directory-who-does-what-left-out = { $count ->
    [one] 1 service did not fit: choose a town.
   *[other] { $count } services did not fit: choose a town.
}
directory-who-does-what-tabs = As columns or as a table
directory-who-does-what-columns = By family
directory-who-does-what-table = As a table
directory-who-does-what-organization = Organisation
directory-who-does-what-services = Services
directory-who-does-what-contact = Contact
directory-who-does-what-unsaid = Family not stated
directory-who-does-what-members = Direct lines are for members only: do not put this sheet up, and do not give it away.

directory-organizations = Organisations
directory-organizations-count = { $count ->
    [one] 1 organisation.
   *[other] { $count } organisations.
}
directory-organizations-first = The first { $count } are shown: search to find the others.
directory-organization-services = { $count ->
    [one] 1 service
   *[other] { $count } services
}
directory-communes = Towns
directory-commune = Town
directory-postal-code = Postal code
directory-population = Inhabitants
directory-commune-services = Services there
directory-communes-count = { $count ->
    [0] The network covers no area in particular.
    [one] The network covers 1 town.
   *[other] The network covers { $count } towns.
}
directory-communes-caption = Towns of the network and the services found there
directory-commune-description = Who helps in { $name }: services there and within 10 km, and the town’s own aid.
directory-inhabitants = { $count ->
    [one] 1 inhabitant
   *[other] { $count } inhabitants
}
directory-rules = The town’s own aid
directory-rules-hint = What the town’s social services grant beyond the law.
directory-rule-unknown = Rule not yet known to the network
directory-rule-unknown-text = The network has not yet gathered this town’s aid. Call the town hall.
directory-rule-none = No aid of its own
directory-rule-ceiling = Ceiling
directory-rule-commission = Commission
directory-rule-who = Whom to ask
directory-rule-until = Rule valid until { $name }.
directory-coverage = Is there an answer?
directory-coverage-caption = Services in { $name } and within 10 km, by need
directory-coverage-need = Need
directory-coverage-here = There
directory-coverage-near = Within 10 km
directory-coverage-none = none
directory-here = { $count ->
    [0] No service in { $place }
    [one] 1 service in { $place }
   *[other] { $count } services in { $place }
}
directory-here-none = No service has a place in this town. Search to see what is near or comes to people.
directory-organizations-description = Every organisation that helps in this area, in alphabetical order.
directory-communes-description = The towns of the network: services there, aid of their own, needs without an answer.
directory-glossary = Acronyms
directory-glossary-lead = The acronyms of the field, written out, to speak the same language.

directory-misread-long = The text is too long.
directory-misread-pair = Latitude and longitude go together: one is missing.
directory-misread-latitude = Latitude goes from -90 to 90.
directory-misread-longitude = Longitude goes from -180 to 180.
directory-misread-number = This is not a number.
directory-misread-radius = The distance goes from more than 0 to 1,500 kilometres.
directory-misread-range = The number is out of bounds.
directory-misread-whole = This is not a whole number.
directory-misread-flag = 1 or 0 is expected.
directory-misread-order = relevance, distance or fresh is expected.
directory-misread-day = A day such as 2026-11-24 is expected.
directory-misread-hour = A time such as 14:30 is expected.
directory-misread-moment = now, today, a day such as 2026-11-24 or a moment such as 2026-11-24T14:30 is expected.
directory-misread-many = There are too many values.
directory-misread-code = This value is not in the list.
directory-misread-window = A latitude, a longitude and a zoom separated by commas are expected.
directory-misread-place = No town is called “{ $name }”. A town’s name, a postal code or an INSEE code is expected.
directory-misread-view = list or map is expected.

# The search for programs, in its document.
directory-api-title = The search
directory-api-text = What the search page answers, for programs: without a key, from any page. No person is named in it.
directory-api-search = Find a service
directory-api-search-text = The services that meet a need, in a place, at a time. All is optional: with nothing, every service, the most complete and recently confirmed first. Names that are not declared here are not read.
directory-api-found = The page that was asked for.
directory-api-misread = A value cannot be understood; the answer says which and why. A town that nobody knows is one.
directory-api-later = The house cannot answer now; Retry-After says how many seconds to wait.
directory-api-parameter-q = The need, in anybody’s words.
directory-api-parameter-near = A town, a postal code or an INSEE code.
directory-api-parameter-commune = An INSEE code, in the place of near.
directory-api-parameter-lat = The latitude of a point, in degrees; with lon, in the place of near.
directory-api-parameter-lon = The longitude of the same point.
directory-api-parameter-radius_km = No farther than this, in kilometres; without it nearness only counts for more.
directory-api-parameter-open_at = now, today, a day, or a moment; a moment without an offset is in the time of Paris, such as 2026-11-24T14:30.
directory-api-parameter-open_day = The day, in two fields as in a form.
directory-api-parameter-open_hour = The hour of that day; alone, of today.
directory-api-parameter-confirmed = 1: only what was confirmed within 180 days.
directory-api-parameter-other_areas = 1: also what is kept for the inhabitants of other towns.
directory-api-parameter-order = What comes first: the most useful, the nearest, the most recently confirmed.
directory-api-parameter-limit = How many services a page.
directory-api-parameter-page = Which page.
directory-api-parameter-langue = fr or en: the language of why and of reason; else the one that Accept-Language asks for.
directory-menu-search = Search
directory-menu-organizations = Organisations
directory-menu-communes = Towns
directory-menu-glossary = Acronyms
directory-menu-who-does-what = Who does what

directory-lines-processing-name = Direct lines of the directory
directory-lines-processing-purpose = Let members of the network reach each other.
directory-lines-processing-ground = Consent of the person named (GDPR art. 6.1.a), asked again each year; without a name, a function alone.
directory-lines-processing-people = The professionals and volunteers their organisation names.
directory-lines-processing-recipients = Members of the network, or of the one organisation while consent has not been asked.
directory-lines-processing-kept = Until consent ends; also erased when the record vanishes from its source.
directory-aside-processing-name = Rows of files set aside by an import
directory-aside-processing-purpose = Show the technical administrator what an import could not read, so that it can be mended.
directory-aside-processing-ground = Legitimate interest of the network (GDPR art. 6.1.f).
directory-aside-processing-people = People a file may name.
directory-aside-processing-recipients = The technical administrator.
directory-aside-processing-kept = As long as the import is kept; social security, account and card numbers are taken out at once.

directory-refused-field = This is not changed here.
directory-refused-value = This value cannot be read.
directory-refused-name = A name has 3 to 150 characters.
directory-refused-summary = The summary has 300 characters at most.
directory-refused-long = This is too long to be read on a sheet. Please shorten it.
directory-refused-hours = These hours could not be read. Try for instance: Mo-Fr 09:00-12:00.
directory-refused-address = The address of a page starts with https://.
directory-refused-mailbox = Something is missing in this e-mail address.
directory-refused-commune = This commune is not known.
directory-refused-topics = Choose five needs at most, the main one first.
directory-refused-age = An age goes from 0 to 130 years.
directory-refused-ages = The lowest age is above the highest.
directory-refused-blanked = This value was taken out of the history: it cannot come back.
directory-refused-personal-number = A social security, account or card number seems to be written here. Take it out: it is not kept.
directory-refused-no-family = Say to which family the organisation belongs.
directory-refused-no-sector = Choose at least one sector.
directory-refused-no-topic = Choose at least one need.
directory-refused-no-access = Say how to ask.
directory-refused-no-number = A number is needed to be able to telephone.
directory-refused-no-mailbox = An e-mail address is needed to be able to write.
directory-refused-no-link = The address of the page where one asks is needed.
directory-refused-everyone = “Everyone” stands alone: the other audiences are part of it.
directory-refused-hidden-commune = An address that is not public needs its commune.
directory-refused-hidden-merge = One of these addresses is not public: the one that stays must not be either.

directory-changes-processing-name = History of records
directory-changes-processing-purpose = To know who changed, confirmed or merged a record, so that it can be undone and its owner told.
directory-changes-processing-ground = Legitimate interest of the network (GDPR art. 6.1.f).
directory-changes-processing-people = Members who keep records up to date.
directory-changes-processing-recipients = Everybody reads the function or the organisation; the account is shown to nobody but the person herself.
directory-changes-processing-kept = The history stays with the record; the link to the account is erased with it.
directory-held-change = Record changed
directory-held-confirmation = Record confirmed
directory-held-merge = Records merged
directory-held-day = Day
directory-held-record = Record
directory-held-action = What was done
directory-action-opened = Record opened
directory-action-edited = Edited
directory-action-restored = Set back as before
directory-action-confirmed = Confirmed
directory-action-announced = Passing state announced
directory-action-retired = Said to exist no longer
directory-action-revived = Brought back
directory-action-archived = Put to sleep
directory-action-merged = Merged with another
directory-action-unmerged = Parted again
directory-action-doubted = Put in doubt
directory-action-blanked = Value taken out of the history
directory-action-settled = Doubt ended
directory-residue-changes = Changes, confirmations and merges of records
directory-residue-changes-why = The history of a record belongs to the network; it no longer says from which account it comes.
