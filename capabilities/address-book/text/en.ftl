# The words of the address book.

address-book-menu = My address book
address-book-title = My address book
address-book-count = { $count ->
    [one] One record at hand. You are told what changes.
   *[other] { $count } records at hand. You are told what changes.
}
address-book-empty-title = Your address book is empty
address-book-empty-how = Open the sheet of a service or an organisation, then “Keep in my address book”.
address-book-empty-what = If its number, hours or address change, you will be told.
address-book-empty-search = Search for a record
address-book-none-here = Nothing under this theme
address-book-theme = Theme
address-book-every-theme = Every theme
address-book-organizations = Organisations
address-book-other-services = Other services
address-book-filter = Filter
address-book-print = Print
address-book-vcard = For my telephone
address-book-csv = For a spreadsheet
address-book-notes = Notes
address-book-remove = Take out
address-book-gone = No longer in the directory
address-book-gone-text = The source that described this record no longer gives it. Call before sending anybody there.
address-book-state-until = { $state } until { $date }
address-book-to-sheet = See the sheet

address-book-star-keep = Keep in my address book
address-book-star-remove = Take out of my address book
address-book-star-notes = In my address book: my notes
address-book-added = It is in your address book.
address-book-removed = It is out of your address book.
address-book-full = Your address book is full: it holds 300 records. Take one out, then try again.
address-book-add-title = Keep “{ $name }”
address-book-add-lead = It will be in your address book, and you will know what changes.

address-book-own-note = My note
address-book-own-note-label = What I want to remember
address-book-own-note-hint = For you alone. At most 600 letters. Nothing about a person you help.
address-book-note-save = Keep my note
address-book-note-kept = Your note is kept.
address-book-note-removed = The note is taken away.
address-book-note-remove = Take this note away
address-book-note-empty = Write a few words.
address-book-note-too-long = This note is too long: at most 600 letters.
address-book-note-look-again = Read this note again
address-book-note-names = This looks like a person’s name. Give a function instead, then take this note away.
address-book-note-signed = { $role }, { $date }
address-book-team-notes = Notes of my organisation
address-book-team-notes-none = No note yet.
address-book-team-which = For which organisation?
address-book-team-note-label = A note for my colleagues
address-book-team-note-hint = Everybody in your organisation will read it, with your role and the date. Write about the organisation or the service, never about a person. At most 600 letters.
address-book-team-note-save = Add the note
address-book-team-note-kept = The note is kept for your organisation.

address-book-know = I know them
address-book-know-lead = You alone see this mark. It reminds you whom you have met, so that calling is easier.
address-book-know-function = Which function?
address-book-know-function-hint = For instance “reception” or “social worker”. No name. Empty for the whole organisation.
address-book-function-too-long = This function is too long: at most 80 letters.
address-book-know-where = Where you met
address-book-know-when = Date you met
address-book-know-when-hint = Optional.
address-book-know-save = I know them
address-book-met-speed-meeting = At a speed-meeting
address-book-met-immersion = During an immersion
address-book-met-meeting = At a meeting
address-book-met-other = Elsewhere, at work
address-book-met-missing = Say where you met.
address-book-met-on-wrong = This date is not understood, or has not come yet.
address-book-mark-kept = Noted, for you alone.
address-book-marks-full = You have already noted twenty encounters here. Take one back, then try again.
address-book-mark-removed = The mark is taken back.
address-book-mark-remove = Take back

address-book-print-title = My address book on paper
address-book-print-lead = As it was on { $name }. Print this page with your browser.
address-book-column-theme = Theme
address-book-column-name = Name
address-book-column-organization = Organisation
address-book-column-phones = Telephone
address-book-column-email = E-mail
address-book-column-addresses = Address
address-book-column-hours = Hours
address-book-column-people = Direct lines
address-book-column-sheet = Sheet

address-book-news-phone = The number of “{ $name }” has changed.
address-book-news-hours = The hours of “{ $name }” have changed.
address-book-news-address = The address of “{ $name }” has changed.
address-book-news-state = Whether “{ $name }” has room has changed.
address-book-news-gone = “{ $name }” is no longer in the directory.
address-book-news-back = “{ $name }” is back in the directory.
address-book-news-several = News of “{ $name }”: { $what }.
address-book-what-phone = the number
address-book-what-hours = the hours
address-book-what-address = the address
address-book-what-state = whether there is room

address-book-processing-name = Personal address books
address-book-processing-purpose = To keep at hand the records useful for one’s work, and to know what changes.
address-book-processing-ground = Legitimate interest of the network and its members (GDPR art. 6.1.f).
address-book-processing-people = Members of the network.
address-book-processing-recipients = The member alone.
address-book-processing-kept = As long as the account exists, or until the member takes out what was kept.
address-book-team-processing-name = Team notes on records
address-book-team-processing-purpose = To share within an organisation what helps to work with another.
address-book-team-processing-ground = Legitimate interest of the organisation (GDPR art. 6.1.f).
address-book-team-processing-people = The members who write these notes.
address-book-team-processing-recipients = Members of the same organisation.
address-book-team-processing-kept = Until the organisation takes them away; without the name of their author as soon as that account is erased.

address-book-held-favourite = A record of your address book
address-book-held-private-note = Your note on a record
address-book-held-team-note = A note you wrote for your organisation
address-book-held-acquaintance = An “I know them” mark
address-book-held-agreements = Your agreements to be named to another member
address-book-held-record = Record
address-book-held-text = Text
address-book-held-date = Date
address-book-held-function = Function
address-book-held-count = Number
address-book-residue-notes = The notes you wrote for your organisation
address-book-residue-notes-why = They belong to the organisation. They no longer say who wrote them.
