portrait-menu = The network
portrait-network-lead = Who we are, who works with whom, and where nobody answers yet.
portrait-figures = In figures
portrait-figure-organizations = { $count ->
    [one] organisation
   *[other] organisations
}
portrait-figure-signatories = { $count ->
    [one] signatory of the protocol
   *[other] signatories of the protocol
}
portrait-figure-partnerships = { $count ->
    [one] convention
   *[other] conventions
}
portrait-figure-cooperations = { $count ->
    [one] cooperation
   *[other] cooperations
}
portrait-figure-groups = { $count ->
    [one] working group at work
   *[other] working groups at work
}
portrait-declared-besides = { $count ->
    [one] One more link is said by one side only: the other has not confirmed it yet.
   *[other] { $count } more links are said by one side only: the other has not confirmed them yet.
}
portrait-by-family = Three families
portrait-see-picture = See who works with whom
portrait-more = Going further
portrait-misread = The address of this page holds an unknown value. Choose from the list.
portrait-family-unsaid = Family not said
portrait-commune-unsaid = Commune not said
portrait-all = All

portrait-links-title = Who works with whom
portrait-links-lead = Each shape is an organisation, each line a link: a convention or a cooperation. Organisations that work together stand near each other.
portrait-picture-title = Picture of the links between organisations
portrait-picture-text = { $organizations } organisations by family, joined by { $links } links. The table below says the same.
portrait-picture-gathered = { $organizations } sets of organisations of one family and one commune, joined by { $links } links. The table below says the same.
portrait-organizations-count = { $count ->
    [0] no organisation
    [one] one organisation
   *[other] { $count } organisations
}
portrait-links-count = { $count ->
    [0] no link
    [one] one link
   *[other] { $count } links
}
portrait-links-declared = { $count ->
    [one] of which one is said by one side only
   *[other] of which { $count } are said by one side only
}
portrait-alone-count = { $count ->
    [one] No link declared (1)
   *[other] No link declared ({ $count })
}
portrait-alone-text = { $count ->
    [one] One has declared no link: it stands at the foot of its family.
   *[other] { $count } have declared no link: they stand at the foot of their family.
}
portrait-gathered = Beyond { $count } organisations the picture gathers them by family and commune. Choose a family or a commune to see them one by one.
portrait-around = Around { $name }: its partners, and theirs.
portrait-sheet = See its record
portrait-whole = Back to the whole network
portrait-filter = Choose what the picture shows
portrait-kind = Kind of link
portrait-kind-partnership = convention
portrait-kind-cooperation = cooperation
portrait-every-family = Every family
portrait-every-commune = Every commune
portrait-every-kind = Every link
portrait-every-sector = Every sector
portrait-every-need = Every need
portrait-show = Show
portrait-nobody = No organisation answers this choice
portrait-nobody-text = Choose another family or another commune.
portrait-to-table = Go to the table
portrait-legend = Legend
portrait-legend-declared = said by one side only
portrait-legend-text = The larger a shape, the more links its organisation has. A pale line is said by one side only. Each shape leads to the record. On a small screen, slide the picture.
portrait-picture-later = Many pictures are asked for just now. The table below says the same; the picture will be there in a moment.
portrait-table-title = Organisations and their links
portrait-take-csv = CSV table
portrait-take-xlsx = XLSX workbook
portrait-column-organization = Organisation
portrait-column-organizations = Organisations
portrait-column-family = Family
portrait-column-commune = Commune
portrait-column-sector = Sector
portrait-column-links = Links
portrait-column-partners = With whom
portrait-column-signatories = Signatories
portrait-column-inhabitants = Inhabitants
portrait-column-need = Need
portrait-column-here = In the commune
portrait-column-near = Within 10 km
portrait-column-reach = Answer
portrait-column-unanswered = Precise needs without an answer
portrait-order-by = put in this order
portrait-no-link = No link declared
portrait-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
portrait-see-around = See around

portrait-families-title = The families among themselves
portrait-families-lead = Public service, delegation, mutual aid: how many links join them, which, and what is missing between them.
portrait-matrix-title = Links between the families
portrait-matrix-cell = { $partnerships ->
    [0] no convention
    [one] one convention
   *[other] { $partnerships } conventions
}, { $cooperations ->
    [0] no cooperation
    [one] one cooperation
   *[other] { $cooperations } cooperations
}
portrait-sides-title = Who know each other, and what is missing
portrait-within = { $name }, among themselves
portrait-pairs = { $count ->
    [one] One link
   *[other] { $count } links
}
portrait-no-pair = No link declared.
portrait-one-side = said by one side only
portrait-without = { $count ->
    [one] one organisation without a link to “{ $family }”
   *[other] { $count } organisations without a link to “{ $family }”
}
portrait-strangers-title = { $count ->
    [one] One commune where both are without a link between them
   *[other] { $count } communes where both are without a link between them
}
portrait-strangers = { $place }: { $one } on one side, { $other } on the other
portrait-spread-title = Who is where
portrait-spread-caption = Organisations by commune and family

portrait-coverage-title = Where one finds an answer
portrait-coverage-of = Where one finds an answer: { $name }
portrait-coverage-lead = For each need and each commune: a place there, a service that comes or is within 10 km, or nobody.
portrait-reach-here = a place in the commune
portrait-reach-near = a service that comes, or within 10 km
portrait-reach-nobody = nobody
portrait-by-commune = Commune by commune
portrait-whites-title = White areas
portrait-whites-none = Each precise need has an answer for each commune.
portrait-whites-lead = These precise needs have no answer in some communes: nobody there, nobody who comes, nobody within 10 km.
portrait-whites-more = { $count ->
    [one] One more need
   *[other] { $count } more needs
}
portrait-whites-everywhere = no commune has an answer
portrait-whites-names = { $count ->
    [one] and one other
   *[other] and { $count } others
}
portrait-communes-count = { $count ->
    [one] one commune
   *[other] { $count } communes
}
portrait-inhabitants = { $count ->
    [one] one inhabitant
   *[other] { $count } inhabitants
}
portrait-definitions = What is counted
portrait-definition-reach = A service counts « in the commune » where it receives people at a place. One that comes, to homes or on a round, counts apart in the communes it comes to; one that receives elsewhere counts within 10 km, for the communes whose people it receives. The distance runs from the middle of the commune, as the crow flies.
portrait-definition-remote = A service that is only had by telephone or online is not counted: it would hide that nobody is near. Nor are services that are closed or have ended.
