complementarity-menu = Complementarities

## Comparing two organisations

complementarity-home = Directory
complementarity-none = Nothing in common, as far as the directory knows.
complementarity-choose = Choose
complementarity-misread = This code is not in our lists.
complementarity-print = Print
complementarity-kilometres = { $name } km
complementarity-compare-title = Compare two organisations
complementarity-compare-both = { $name } and { $other }
complementarity-compare-lead = What two organisations share, what each does alone, and what one can do when the other cannot.
complementarity-compare-with = Compare with another organisation
complementarity-compare-these = Compare them
complementarity-compare-now = Compare
complementarity-first = First organisation
complementarity-second = Second organisation
complementarity-choose-another = Choose another
complementarity-unknown = No organisation is called “{ $name }”.
complementarity-unknown-text = Try a single word of its name, or its acronym.
complementarity-which = Several names hold “{ $name }”. Which one?
complementarity-same = This is the same organisation twice.
complementarity-same-text = Choose another for one of the two sides.
complementarity-links = What they already do together
complementarity-links-none = No link is declared between them.
complementarity-link-partnership = Partnership
complementarity-link-cooperation = Network cooperation
complementarity-link-group = Working group
complementarity-link-circuit = Local circuit
complementarity-link-declared = Declared by one of the two.
complementarity-link-until = Until { $name }
complementarity-link-since = Since { $name }
complementarity-link-delay = { $count ->
    [0] An answer the same day
    [one] An answer within 1 day
   *[other] An answer within { $count } days
}
complementarity-why = Why meet
complementarity-why-none = The directory gives no particular reason. Meeting may find one.
complementarity-declare = Declare a link
complementarity-propose = Propose to meet
complementarity-shared = What they share
complementarity-audiences = Audiences
complementarity-needs = Needs
complementarity-communes = Communes
complementarity-languages = Languages
complementarity-distinct = What one does and the other does not
complementarity-distinct-none = Every need it answers is also answered by { $name }.
complementarity-spoken-alone = Languages the other does not speak: { $name }.
complementarity-week = Opening hours side by side
complementarity-week-alone = { $count ->
    [one] { $name } is open 1 hour a week while { $other } is not.
   *[other] { $name } is open { $count } hours a week while { $other } is not.
}
complementarity-week-legend = Full bars: { $name }. Hollow bars: { $other }. The table says the same.
complementarity-week-unknown = The hours of one of the two are not known.
complementarity-day = Day
complementarity-only = Open alone: { $name }
complementarity-limits = The limits of each
complementarity-limits-lead = Under each limit, what the other does that answers it. Records were read by a program: check together.
complementarity-limits-none = No limit is written.
complementarity-who = Who they are
complementarity-what = What is compared
complementarity-family = Family
complementarity-sectors = Sectors
complementarity-means = Means to share

## Reasons

complementarity-reason-both-wish = Both wish to work together.
complementarity-reason-limit = { $name } writes “{ $sentence }” ({ $service }). { $other } answers with “{ $filling }”.
complementarity-reason-way = { $name } answers the need “{ $need }”, { $other } the need “{ $then }”: one often follows the other.
complementarity-reason-days = { $need }: { $name } is open on days when { $other } is not ({ $days }).
complementarity-reason-mean = { $name } can share a mean ({ $kind }: { $text }), of use to { $other } for “{ $service }”.
complementarity-reason-people = They receive the same people, for different needs: { $name }.
complementarity-reason-families = Two different families: { $family } and { $other }.
complementarity-reason-town = Both receive people in { $name }.

## Who is missing

complementarity-missing-title = Who is missing
complementarity-missing-title-both = { $need }: who does what, who is missing ({ $place })
complementarity-missing-lead = For a need and an area: who answers, which steps are covered, and who is still missing at the table.
complementarity-need = Need
complementarity-zone = Area
complementarity-zone-all = The whole network
complementarity-look = Look
complementarity-figures = In figures
complementarity-count-organizations = { $count ->
    [one] organisation answers
   *[other] organisations answer
}
complementarity-count-services = { $count ->
    [one] service
   *[other] services
}
complementarity-count-uncovered = { $count ->
    [one] commune without an answer
   *[other] communes without an answer
}
complementarity-missing = What is missing
complementarity-missing-none = Nothing is missing, as far as the directory knows.
complementarity-missing-none-text = Each family, each step, each day and each commune has an answer.
complementarity-absent-everybody = Nobody answers this need in this area.
complementarity-absent-family = The family “{ $name }” is missing: none of its organisations answers.
complementarity-absent-step = A step is missing: “{ $name }”.
complementarity-absent-steps = Nowhere in the directory for this need: { $name }.
complementarity-absent-audience = No service names these people: { $name }.
complementarity-absent-days = Nobody is open on these days: { $name }.
complementarity-absent-communes = { $count ->
    [one] One commune has no answer, even within 10 km: { $names }.
   *[other] { $count } communes have no answer, even within 10 km: { $names }…
}
complementarity-figures-communes = { $count } of { $all } communes
complementarity-figures-organizations = { $count ->
    [one] of 1 organisation
   *[other] of { $count } organisations
}
complementarity-figures-services = { $count ->
    [one] of 1 service
   *[other] of { $count } services
}
complementarity-nearest = The nearest answer:
complementarity-nearest-place = { $place } ({ $distance } from the middle of the area)
complementarity-nearest-none = The directory knows none, even farther away.
complementarity-propose-record = Do you know an answer that is not here? Propose it.
complementarity-who-does-what = Who does what
complementarity-family-unsaid = Family not stated
complementarity-family-empty = Nobody of this family.
complementarity-steps = The steps
complementarity-step = Step
complementarity-step-reception = Reception without an appointment
complementarity-services = Services
complementarity-nobody = Nobody
complementarity-audiences-named = The people named
complementarity-audience = People
complementarity-days = Days of opening
complementarity-coverage = Commune by commune
complementarity-commune = Commune
complementarity-here = In the commune
complementarity-near = Within 10 km
complementarity-coming = Comes, or answers from afar

## Two sides

complementarity-sides-title = Two sides of a need
complementarity-sides-title-both = { $need } in { $place }: two sides
complementarity-sides-lead = What the rule gives on one side, what associations can do on the other. To understand each other before referring anybody.
complementarity-rule-side = What the rule gives
complementarity-rule-side-lead = A right: whoever meets the conditions has it.
complementarity-means-side = What associations can do
complementarity-means-side-lead = Mutual aid: with their volunteers, their stock, their time.
complementarity-rule-none = The commune of { $name } grants nothing beyond the law.
complementarity-rule-ceiling = Up to:
complementarity-rule-commission = Commission:
complementarity-rule-unknown = Nobody has told us yet what { $name } grants for this need.
complementarity-rule-unknown-text = See the page of the commune, and ask its municipal centre
complementarity-rule-empty = This column is empty: no public service is known here for this need.
complementarity-means-empty = This column is empty: no association is known here for this need.
complementarity-fill = Propose a record to fill it
complementarity-more = { $count ->
    [one] and 1 more service
   *[other] and { $count } more services
}
complementarity-brought = comes, or answers from afar
complementarity-volunteers = { $count ->
    [one] 1 volunteer
   *[other] { $count } volunteers
}
complementarity-volunteers-only = Volunteers only
complementarity-limits-short = Limits:
complementarity-limits-unsaid = Limits not stated.

## Suggestions

complementarity-suggestions-title = Whom to meet
complementarity-suggestions-lead = Organisations that nothing binds yet and whose records speak for a meeting. Each suggestion gives its reasons; you alone decide.
complementarity-suggestions-nobody = You act for no organisation.
complementarity-suggestions-nobody-text = Suggestions are read on behalf of an organisation: open its record to join it.
complementarity-suggestions-none = No suggestion for now.
complementarity-suggestions-all = For the whole network
complementarity-suggestions-all-lead = The strongest first, three at most for each organisation. Two different families count for more.
complementarity-slot-title = Whom to meet
complementarity-slot-all = Every suggestion

## Languages

complementarity-language-fr = French
complementarity-language-en = English
complementarity-language-ar = Arabic
complementarity-language-es = Spanish
complementarity-language-pt = Portuguese
complementarity-language-de = German
complementarity-language-it = Italian
complementarity-language-ru = Russian
complementarity-language-uk = Ukrainian
complementarity-language-tr = Turkish
complementarity-language-pl = Polish
complementarity-language-ro = Romanian
complementarity-language-fa = Persian, Dari
complementarity-language-ps = Pashto
complementarity-language-zh = Chinese
complementarity-language-vi = Vietnamese
complementarity-language-ta = Tamil
complementarity-language-bn = Bengali
complementarity-language-so = Somali
complementarity-language-ti = Tigrinya
complementarity-language-wo = Wolof
complementarity-language-bm = Bambara
complementarity-language-ln = Lingala
complementarity-language-sq = Albanian
complementarity-language-ka = Georgian
complementarity-language-fsl = French Sign Language
complementarity-few-doors-title = Several needs, few doors
complementarity-few-doors-lead = Tick the needs of a person and her commune: here are the organisations that answer everything between a few of them, and who else could.
complementarity-few-doors-two-needs = Tick two needs at least: for one, the search is enough.
complementarity-few-doors-too-many = Sixteen needs at most can be looked at together. Untick some, or tick a whole family.
complementarity-few-doors-commune = Choose the commune she sets out from.
complementarity-few-doors-from = Setting out from
complementarity-few-doors-needs = The needs
complementarity-few-doors-whole = The whole family of needs
complementarity-few-doors-or = Or precisely
complementarity-few-doors-found = { $count } needs, from { $place }
complementarity-few-doors-doors = { $count ->
    [one] One single door
   *[other] { $count } doors
}
complementarity-few-doors-here = there, at home or from afar
complementarity-few-doors-waiting = { $count ->
    [one] one day of waiting
   *[other] { $count } days of waiting
}
complementarity-few-doors-who = Who answers
complementarity-few-doors-second = Otherwise
complementarity-few-doors-uncovered = Nobody answers these needs from this commune
complementarity-few-doors-more = { $count ->
    [one] There is one more choice, with more doors.
   *[other] There are { $count } more choices, with more doors.
}
complementarity-few-doors-proof = Every choice was tried: none has fewer doors, and each of those that follow is nearer or sooner. The distance is as the crow flies from the centre of the commune; the waiting is what full or closed organisations announce.
