# The words of the frame: what every page shares.

web-skip-content = Skip to content
web-menu = Main menu
web-other-language = Français
web-companion-enter = Side by side
web-companion-leave = Leave this mode
web-companion-note = Side-by-side mode: large letters, plain words. Nothing is kept.
web-demo-title = Demonstration data.
web-demo-text = Everything here is invented: the places, the opening hours and the numbers.
web-foot-word = A tool kept by the members of the network.

web-sign-in = Sign in
web-sign-out = Sign out
web-member-menu = My space:
web-demo-sign-in = Choose a character

web-call = Call
web-chip-remove = Remove the filter:
web-crumbs = You are here
web-pager = Pages of results
web-pager-previous = Previous page
web-pager-next = Next page
web-pager-place = Page { $page } of { $pages }
web-steps = Step { $page } of { $pages }
web-step-done = Done:
web-faults = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
web-copied = Link copied
web-place-refused = Place unknown: type a town

web-openness-open = Open
web-openness-closes-soon = Closing soon
web-openness-closed = Closed
web-openness-unknown = Hours unknown
web-openness-full = Full
web-openness-low-stock = Low stock
web-openness-suspended = Closed for now

web-freshness-fresh = Confirmed
web-freshness-to-confirm = To be confirmed
web-freshness-stale = Old
web-freshness-doubtful = Fault reported

web-map-skip = Skip the map, go to the list
web-map-nearer = Closer
web-map-farther = Farther
web-map-north = Go north
web-map-south = Go south
web-map-west = Go west
web-map-east = Go east
web-map-source = Outlines: IGN, Licence Ouverte.
web-bars-described = Bars, one for each line. The table says the same numbers.

web-failure-number = If you write to the coordination, quote this number: { $name }
web-failure-home = Back to the home page
web-failure-not-found-title = This page does not exist
web-failure-not-found-advice = The address may have changed. Search for the service by its name: it is probably still here.
web-failure-bad-request-title = This address cannot be understood
web-failure-bad-request-advice = Part of the address is malformed. Start the search again from the home page.
web-failure-refused-title = Not accepted
web-failure-refused-advice = This form was sent from another site. Open the page here, then try again.
web-failure-too-large-title = Too much to send
web-failure-too-large-advice = Go back to the previous page, where what you wrote still is. A text may weigh one megabyte at most, a file two.
web-failure-unavailable-title = No answer for the moment
web-failure-unavailable-advice = Try again in a minute. If it lasts, tell the network’s coordinator.
web-failure-uncertain-title = We do not know whether this was saved
web-failure-uncertain-advice = The database stopped while it was saving. Wait a minute, then look whether what you did is there before doing it again.
web-failure-internal-title = Something went wrong
web-failure-internal-advice = The fault is ours, not yours. It has been noted. Try again in a minute.

# What is said without a page around it: the house is full, a door is shut, or nobody knows this address.
web-bare-crowded-title = Many people at once
web-bare-crowded-advice = We cannot answer you right now. Nothing is lost: try again in a few seconds.
web-bare-slow-title = What you sent did not arrive in time
web-bare-slow-advice = The connection is too slow or was cut. Go back to the page before and try again.
web-bare-opening-title = This network is opening
web-bare-opening-advice = It answers in a few moments. Try again in a minute.
web-bare-shut-title = This network is closed for the moment
web-bare-shut-advice = The fault is ours, not yours. We are trying to open it again. Try again in a minute.
web-bare-elsewhere-title = No network at this address
web-bare-elsewhere-advice = This machine does not know that name. Check the address you were given.

web-credits-title = Sources and licences
web-credits-lead = This tool is free software (AGPL 3.0 or later). Here is what it stands on.
web-credits-data = Data
web-credits-none = No source is declared.
web-credits-what = What
web-credits-publisher = Who publishes it
web-credits-licence = Licence
web-credits-design = Letters and pictures
web-credits-font = Atkinson Hyperlegible Next, a typeface drawn for people with low vision by the Braille Institute: SIL Open Font License 1.1.
web-credits-icons = Icons of the Lucide project: ISC licence.

web-accessibility-link = Accessibility: not audited
web-accessibility-title = Accessibility statement
web-accessibility-lead = { $name } wants everyone to be able to use it, with a screen, a magnifier, a synthetic voice or a keyboard alone.
web-accessibility-state = State of conformity
web-accessibility-state-text = No third party has audited this installation yet. Until then it cannot claim to conform to RGAA 4.1 (the French application of WCAG).
web-accessibility-done = What is checked with every version
web-accessibility-done-axe = An automatic tool (axe) checks the pages in light and dark, on a phone and on a computer.
web-accessibility-done-contrast = Every pair of text and background colours reaches a contrast of 4.5 to 1.
web-accessibility-done-script = Everything works without JavaScript, with a keyboard, and with letters twice as large.
web-accessibility-done-map = The map always has a list that says the same.
web-accessibility-limits = Known limits
web-accessibility-limits-words = The texts of the records are written by the organisations: some remain hard to read.
web-accessibility-limits-voice = Trials with screen readers, and with the people who use them, are still to be made.
web-accessibility-help = Are you stuck?
web-accessibility-help-text = Write to or call the organisation that runs the network: it will give you the information in another way and have the obstacle removed. Without an answer, you may turn to the French Defender of Rights (09 69 39 00 00, defenseurdesdroits.fr).

web-gallery-title = Gallery of parts
web-gallery-lead = Every part of the pages, in every state, in light and then in dark.
web-gallery-light = In light
web-gallery-dark = In dark

web-refused-nir = This text holds a social security number. It must never be written here: take it out, the rest is kept.
web-refused-iban = This text holds a bank account number. It must never be written here: take it out, the rest is kept.
web-refused-card = This text holds a bank card number. It must never be written here: take it out, the rest is kept.

web-failure-sign-in-first-title = You need to be signed in
web-failure-sign-in-first-advice = Your session has ended. Sign in in another tab, come back to the previous page, where what you wrote still is, and send it again.
web-failure-too-many-title = Too many attempts
web-failure-too-many-advice = Wait { $name } before trying again. Nothing is lost.
web-failure-prove-again-title = Confirm that it is you
web-failure-prove-again-advice = This information is closely kept. Confirm your identity in another tab, come back to this page with the back arrow, where what you wrote still is, and send it again.
web-failure-entrance = Open in another tab
web-wait-seconds = { $count ->
    [one] one second
   *[other] { $count } seconds
}
web-wait-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
web-wait-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}

web-fault-too-long = This text is longer than { $count } characters: its end was cut.
web-reread = I have read these words again, they may stay
web-fault-reread = Read these words again, or confirm that they may stay.
web-fault-longer = That is too long: { $count } letters at most.
web-upload-one-only = One file at a time: choose one.
web-upload-too-large = This file is larger than eight megabytes. Choose a lighter one.
web-upload-empty = This file is empty.
web-upload-unknown-type = This type of file is not accepted here. Accepted are text, tables (CSV or XLSX), PDF, PNG and JPEG pictures.
web-upload-unreadable = What was sent did not arrive whole. Try again.
