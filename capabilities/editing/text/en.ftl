# The words of this room.

editing-coordination = The network’s coordination
editing-yes = Yes
editing-no = No
editing-blank = Nothing is written
editing-unsaid = Not said
editing-some-place = a place

editing-kind-organization = Organisation
editing-kind-service = Service
editing-kind-location = Place

# What one can do
editing-all-good = All is well
editing-modify = Edit
editing-modify-section = Edit: { $name }
editing-history = History
editing-history-see = See the history of this record
editing-save = Save
editing-preview = Preview
editing-new-record = Add a service or a place
editing-gone = No longer exists
editing-revive = Put back online
editing-see-record = See the record

# Beginning
editing-overview-title = Mend: { $name }
editing-overview-lead = If all is still true, one button is enough. Otherwise open only the part to change.
editing-confirmed = Confirmed { $lapse }, on { $date }.
editing-confirmed-by = Confirmed { $lapse }, on { $date }, by { $by }.
editing-never-confirmed = Never confirmed.
editing-not-current = This record is no longer online
editing-not-current-text = It is no longer found by searching. Its page stays, with a banner that says so.
editing-read-only = This record comes from a neighbouring network: it is mended there.

editing-not-yours = This record belongs to another organisation
editing-not-yours-text = { $name } will receive a letter that says what you changed.

# After an act
editing-saved = Saved. The date of this part is today.
editing-nothing-changed = Nothing changed: the record said so already.
editing-changed-meanwhile = This record changed in the meantime: nothing is confirmed. Read it again, then press once more.
editing-confirmed-done = Thank you. The record is confirmed as of today.
editing-not-confirmed = This record cannot be confirmed: it is no longer online.
editing-announced = Announced. This state ends by itself on its date.
editing-not-announced = This record is no longer online: nothing was announced.
editing-open-again = Noted: the service is open again.
editing-fault-announced-words = Nothing is announced yet: everybody reads this note. Put no person’s name and no personal number in it.
editing-fault-until = Choose a date, from today to a year from now.
editing-retired = The record is no longer online. You can put it back at any time.
editing-not-retired = This record was no longer online already.
editing-revived = The record is online again.
editing-not-revived = This record cannot be put back online.
editing-opened = The record is open. Complete it part by part, whenever you like.
editing-restored = This change is taken back: the record says again what it said before.
editing-restored-already = The record said so already.
editing-restored-conflict = These words have changed again since. Take back the most recent change first.
editing-restored-refused = What was written before can no longer stand as it was. Edit the part by hand.

# When two people write
editing-conflict-title = { $count ->
    [one] Somebody changed the same thing while you were writing
   *[other] Somebody changed { $count } of the same things while you were writing
}
editing-conflict-text = Nothing is lost and nothing is saved yet. For each point, choose what should stay.
editing-conflict-who = { $who } changed it on { $when }.
editing-conflict-was = Before
editing-conflict-theirs-is = What is written now
editing-conflict-ours-is = What you wrote
editing-conflict-choose = What to keep?
editing-conflict-theirs = What is written now
editing-conflict-ours = What I wrote
editing-fault-choose = Choose what should stay.

# Preview
editing-preview-title = What everybody will read
editing-preview-not-kept = This is not saved yet.
editing-map = Where the place is
editing-map-hint = Is the point wrong? Write its coordinates below.

# Hours
editing-hours-understood = This is what we understood
editing-hours-fortnight = The next fortnight
editing-hours-as-given = Keep these words as they are
editing-hours-as-given-hint = They will be shown, but the record cannot tell “open now”.
editing-day = Day
editing-open = Open
editing-closed = Closed
editing-holiday = public holiday

# Care
editing-caution = “{ $part }”. { $why }
editing-read-again = I have read it again: these words may stay

# What is wrong
editing-fault-name = Write a name of 3 to 150 letters.
editing-fault-summary = Say in one or two sentences what this service does, in 300 letters at most.
editing-fault-long = { $count } letters at most here.
editing-fault-lines = { $count } lines at most here.
editing-fault-web = “{ $name }” is not the address of a page. Write for example https://www.example.org.
editing-fault-email = “{ $name }” is not an e-mail address. Write for example reception@example.org.
editing-fault-postal = “{ $name }” is not a postal code.
editing-fault-number = “{ $name }” is not a number that fits here.
editing-fault-ages = The oldest age is lower than the youngest.
editing-fault-choice = This choice is not in the list.
editing-fault-modes = Choose at least one way to ask.
editing-fault-everyone = “Everyone” goes with no other choice: keep the one or the others.
editing-fault-topics = { $count ->
    [one] Choose a need.
   *[other] Choose one to { $count } needs, the most important ones.
}
editing-fault-language = “{ $name }” is not the code of a language. It has two or three small letters.
editing-fault-phone = “{ $name }” is not a telephone number. Write for example 01 99 00 12 34 (switchboard).
editing-fault-contact = “{ $name }” is neither a number nor an address. Write for example “Reception: 01 99 00 12 34, reception@example.org”.
editing-fault-area = “{ $name }” is not a commune, a group of communes, a département or a region we know.
editing-fault-area-several = Several communes have this name. Write one of these: { $name }.
editing-fault-point = “{ $name }” is not a point. Write the latitude, a comma, the longitude: 48.5443, 2.6580.
editing-fault-hours = “{ $part }” is not understood. { $why }
editing-fault-reason = Say why the record should go.

# No longer exists
editing-gone-title = { $name } no longer exists?
editing-gone-lead = The record will leave the results, and other directories will be told. Its page stays, with a banner that says so. You can come back on it.
editing-reason = Why?
editing-reason-ended = The service or the place has closed for good
editing-reason-moved = Another organisation looks after it now
editing-reason-duplicate = The same record exists twice
editing-reason-other = Something else
editing-gone-now = Take the record out
editing-gone-not = No, it still exists

# Records of my organisation
editing-records-title = The records of my organisation
editing-records-lead = Each record with its age. If it is still true, “All is well” is enough.
editing-full-until = Full until…
editing-state = State
editing-until = Until { $name }
editing-other-date = Another date:
editing-announce = Announce until this date
editing-reopen = Open again
editing-open-as-usual = Open as usual.
editing-passing = { $state } until { $date }.

# New record
editing-new-record-lead = The little that is needed for somebody to use it. The rest is completed later.
editing-new-record-sort = What you are adding
editing-open-record = Open the record

# History
editing-history-title = History: { $name }
editing-history-lead = What changed in this record, the most recent first.
editing-history-none = Nothing has changed here yet
editing-changed-by = By { $name }.
editing-was = Before:
editing-is = After:
editing-restore = Back to before this change
editing-action-opened = Record opened.
editing-action-edited = Record edited.
editing-action-restored = Back to what was written before.
editing-action-confirmed = Record confirmed.
editing-action-announced = State announced.
editing-action-retired = Record taken out: it no longer exists.
editing-action-revived = Record put back online.
editing-action-archived = Record put away, for want of news.
editing-action-merged = Record joined with another.
editing-action-unmerged = Records apart again.
editing-action-doubted = Error reported.
editing-action-blanked = Value taken out of the history.
editing-blank-value = Take a value out of the history
editing-blank-value-text = For a name or an address that everybody should not read. The record does not change: correct it first if it still says so. What is taken out does not come back.
editing-blank-which = Which value
editing-blank-why = Why
editing-blank-person = it names or describes a person
editing-blank-place = it tells where a secret place stands
editing-blank-asked = whoever wrote it asks for it
editing-blank-now = Take it out for good
editing-blank-no-reason = Nothing was taken out: say why.
editing-blanked = The value is out of the history. The day and the reason stay.
editing-not-blanked = This value is no longer in the history.
editing-blanked-on = Taken out on { $date }: { $reason }.
editing-action-settled = Report closed.
editing-channel-page = On this page.
editing-channel-link = By the link of a letter.
editing-channel-phone = By telephone.
editing-channel-paper = On paper.
editing-channel-import = By a file.
editing-channel-program = By another program.

# Letter
editing-letter-changed-subject = A record of your organisation was changed
editing-letter-changed-what = The record “{ $name }” was changed on { $network } by: { $by }. What changed: { $sections }.
editing-letter-retired-subject = A record of your organisation is no longer online
editing-letter-retired-what = The record “{ $name }” was taken out of { $network } by: { $by }. It is no longer found by searching.
editing-letter-retired-do = If it still exists, open it: one button puts it back online.
editing-letter-retired-link = Open the history
editing-letter-retired-closing = You receive this letter because you answer for the records of your organisation.
editing-letter-changed-do = Open the history to read what changed. If it is not right, one button brings back what was written before.
editing-letter-changed-link = Read what changed
editing-letter-changed-closing = You receive this letter because you answer for the records of your organisation.

# Fields
editing-field-name = Name
editing-field-alternate-name = Other name
editing-field-acronym = Acronym
editing-field-summary = In one or two sentences
editing-field-description = Description
editing-field-kind = Kind
editing-field-topics = Needs it answers
editing-field-topic = Main need
editing-field-audiences = For whom
editing-field-audience-details = For whom, in your words
editing-field-minimum-age = Youngest age
editing-field-maximum-age = Oldest age
editing-field-conditions = Conditions
editing-field-limits = Does not receive, does not do
editing-field-areas = Where one must live
editing-field-area-details = Area, in your words
editing-field-languages = Languages spoken
editing-field-interpretation = Interpreters
editing-field-access-modes = How to ask
editing-field-access-details = How to ask, in your words
editing-field-access-url = Page where one asks
editing-field-who-can-refer = Who may ask
editing-field-delivery-modes = Where it takes place
editing-field-cost = Price
editing-field-cost-details = Price, in your words
editing-field-documents = Papers to bring
editing-field-wait-time = Waiting time
editing-field-phones = Telephone numbers
editing-field-phone = Telephone number
editing-field-email = E-mail address
editing-field-url = Page of the service
editing-field-website = Website
editing-field-contacts = Functions that answer
editing-field-alert = Alert above the record
editing-field-hours = Opening hours
editing-field-hours-as-given = Opening hours as written
editing-field-places = Places
editing-field-legal-family = Family
editing-field-sectors = Sectors
editing-field-volunteers-only = Volunteers only, no employee
editing-field-volunteers = Number of volunteers
editing-field-founded = Year founded
editing-field-means = What you can share
editing-field-memberships = Federations and networks
editing-field-fundings = Funders
editing-field-carrier-networks = National networks
editing-field-address = Address
editing-field-address-details = Building, floor, door
editing-field-postal-code = Postal code
editing-field-city = Town, as on an envelope
editing-field-commune = Commune
editing-field-point = Point on the map
editing-field-hidden = Address kept secret
editing-field-transportation = Coming by bus or train
editing-field-accessibility = Accessibility
editing-field-accessibility-url = Page that describes accessibility
editing-field-availability = State for now
editing-field-other = Something else
editing-place-given = Given here: { $name }
editing-place-hours = Opening hours, { $name }
editing-place-note = Good to know, { $name }
editing-languages-other = Other languages
editing-languages-other-hint = Their codes of two or three letters, with commas between them.

editing-hint-summary = 300 letters at most. Plain words, nobody’s name.
editing-hint-topics = One to five. The first weighs most.
editing-hint-limits = What is better known before coming: “no animals”, “no minors alone”.
editing-hint-areas = One per line: a commune, a group of communes, a département. Nothing: everybody.
editing-hint-documents = One per line.
editing-hint-accessibility = One thing per line.
editing-hint-memberships = One per line.
editing-hint-fundings = One per line.
editing-hint-phones = One per line, with what answers: 01 99 00 12 34 (switchboard).
editing-hint-contacts = One per line, never a person’s name: “Reception: 01 99 00 12 34, reception@example.org”.
editing-hint-alert = One sentence everybody should read. Leave it empty the rest of the time.
editing-hint-hours = As you would say it: “Monday to Friday 9:00-12:00 14:00-17:00, closed on Wednesday; closed on public holidays; closed from 24 December to 2 January”. Nothing: those of the place.
editing-hint-place-hours = Only if they differ from the hours of the service.
editing-hint-hidden = For a protected place: only the commune is shown, and the address is sent to nobody.
editing-hint-commune = Its name, or its INSEE code.
editing-hint-point = Leave it: it follows the address. Otherwise latitude, longitude: 48.5443, 2.6580.

editing-language-fr = French
editing-language-en = English
editing-language-ar = Arabic
editing-language-es = Spanish
editing-language-pt = Portuguese
editing-language-de = German
editing-language-it = Italian
editing-language-ru = Russian
editing-language-uk = Ukrainian
editing-language-tr = Turkish
editing-language-pl = Polish
editing-language-ro = Romanian
editing-language-fa = Persian, Dari
editing-language-ps = Pashto
editing-language-zh = Chinese
editing-language-vi = Vietnamese
editing-language-ta = Tamil
editing-language-bn = Bengali
editing-language-so = Somali
editing-language-ti = Tigrinya
editing-language-wo = Wolof
editing-language-bm = Bambara
editing-language-ln = Lingala
editing-language-sq = Albanian
editing-language-ka = Georgian
editing-language-fsl = French Sign Language
