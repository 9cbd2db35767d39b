# The words of open data.

open-data-menu = Open data
open-data-menu-keys = Keys and licence of the data

# What is wrong, told to programs.
open-data-trouble-unknown = There is nothing at this address. If the record existed, /hsds/gone tells what became of it.
open-data-trouble-body = A form or a JSON object is expected.
open-data-trouble-key = This key does not open: it is unknown, taken back or past its day. Without a key the data stay open, less often.
open-data-trouble-too-many = Too many questions at once. Try again after the time given, or ask for a key.
open-data-trouble-not-yet = The directory has just opened and is reading its records. Try again in two seconds.
open-data-trouble-ours = The fault is ours. Try again in a minute.
open-data-misread-long = This text is longer than { $expected } characters, or holds a forbidden character.
open-data-misread-whole = A whole number is expected.
open-data-misread-number = A number is expected.
open-data-misread-least = At least { $expected } is expected.
open-data-misread-most = At most { $expected } is expected.
open-data-misread-flag = Either true or false is expected.
open-data-misread-moment = A day such as 2026-11-01 or a moment such as 2026-11-01T08:30:00Z is expected.
open-data-misread-id = An identifier of thirty-two hexadecimal digits is expected.
open-data-misread-code = One of these codes is expected: { $expected }.
open-data-misread-many = At most { $expected } values are expected.
open-data-misread-postcode = Nobody has this postal code.
open-data-misread-proximity = A distance needs a postal code: proximity goes with postcode.
open-data-misread-commune = This code_commune does not exist.
open-data-misread-half-a-point = A point has two numbers: lat and lon go together.

# The interfaces.
open-data-interface-hsds-title = Directory, after HSDS 3.1
open-data-interface-hsds-text = Services, organisations and places as the Open Referral standard HSDS 3.1 describes them. Conditions add up. Identifiers never change. A list tells what exists; with modified_after it also tells what exists no longer, with the status defunct. No person is named.
open-data-interface-inclusion-title = Directory, after data·inclusion v1
open-data-interface-inclusion-text = Structures and services as the schema data·inclusion v1 describes them, with the addresses, parameters and answers of its API: a program written for it needs only another base address. No person is named.

open-data-endpoint-hsds-root = What this interface is
open-data-endpoint-hsds-root-text = The version of the standard, this page, and the address of the document.
open-data-endpoint-hsds-services = Services
open-data-endpoint-hsds-services-text = A page of services with their organisation. full=true gives all of each, format=ndjson gives all of them, one a line.
open-data-endpoint-hsds-service = One service in full
open-data-endpoint-hsds-service-text = The service with its organisation, places, hours and terms. A service that exists no longer answers for thirteen more months, with the status defunct.
open-data-endpoint-hsds-services-at-locations = Services, place by place
open-data-endpoint-hsds-services-at-locations-text = One line for each service and place. With a postal code, only what receives its inhabitants; with a distance, only what is near enough.
open-data-endpoint-hsds-service-at-location = One service at one place
open-data-endpoint-hsds-service-at-location-text = The service, the place, and what is particular there.
open-data-endpoint-hsds-organizations = Organisations
open-data-endpoint-hsds-organizations-text = A page of organisations. A term is theirs when they or one of their services bear it.
open-data-endpoint-hsds-organization = One organisation in full
open-data-endpoint-hsds-organization-text = The organisation with its places, registers and services.
open-data-endpoint-hsds-taxonomies = Lists of terms
open-data-endpoint-hsds-taxonomies-text = Needs, audiences, ways of receiving, and the lists that other directories brought.
open-data-endpoint-hsds-taxonomy = One list of terms
open-data-endpoint-hsds-taxonomy-text = Its name and what it sorts.
open-data-endpoint-hsds-terms = Terms of the lists
open-data-endpoint-hsds-terms-text = Each term with its code and the term above it.
open-data-endpoint-hsds-term = One term of a list
open-data-endpoint-hsds-term-text = The term with its code and its list.
open-data-endpoint-hsds-gone = What exists no longer
open-data-endpoint-hsds-gone-text = An extension of the standard: records retired, archived for want of news, merged into another, or vanished from their source, for thirteen months. Whoever harvests removes them too.
open-data-endpoint-structures = List structures
open-data-endpoint-structures-text = A page of structures, by producer and then by identifier.
open-data-endpoint-structure = One structure
open-data-endpoint-structure-text = The structure with its services and its known duplicates.
open-data-endpoint-services = List services
open-data-endpoint-services-text = A page of services, by producer and then by identifier.
open-data-endpoint-service = One service
open-data-endpoint-service-text = The service with its structure.
open-data-endpoint-search-services = Search services around a commune
open-data-endpoint-search-services-text = Services open to the inhabitants of the commune, within fifty kilometres or remote, the nearest first. The distance is in kilometres; it is blank for what is not met in person.
open-data-endpoint-sources = List producers
open-data-endpoint-sources-text = Where the records come from.

# The parameters.
open-data-parameter-id = The identifier of the record.
open-data-parameter-search = Words: the need, the name, the audience. The ten thousand best services at most.
open-data-parameter-page = The number of the page.
open-data-parameter-per-page = How many a page.
open-data-parameter-format = ndjson gives everything, one JSON object a line, without pages.
open-data-parameter-term = The identifier of a term.
open-data-parameter-taxonomy = The identifier of a list of terms.
open-data-parameter-organization = The identifier of an organisation.
open-data-parameter-modified-after = What changed or was confirmed at that moment or after, with what exists no longer.
open-data-parameter-minimal = Only identifiers and dates, all on one page unless per_page is given.
open-data-parameter-full = All of each record.
open-data-parameter-full-service = The services of the organisation in full instead of their names.
open-data-parameter-postcode = A postal code: what receives its inhabitants.
open-data-parameter-proximity = At most so many metres from the middle of the postal code.
open-data-parameter-top-only = Only terms that have no others below them.
open-data-parameter-parent = The terms below this one.
open-data-parameter-since = What left at that moment or after.
open-data-parameter-sources = Producers, by their identifier.
open-data-parameter-networks = Carrier networks.
open-data-parameter-region = The code of a region.
open-data-parameter-region-slug = The name of a region, in small letters without accents.
open-data-parameter-departement = The code of a département.
open-data-parameter-departement-slug = The name of a département, in small letters without accents.
open-data-parameter-commune = The INSEE code of a commune.
open-data-parameter-no-duplicates = Without duplicates: there are none here, records that are alike are merged before they are published.
open-data-parameter-topics = Topics, or categories which stand for all their topics.
open-data-parameter-costs = Free, paid.
open-data-parameter-audiences = Audiences. What is open to everybody always answers.
open-data-parameter-audience-words = Words, sought in what is said of the audiences.
open-data-parameter-modes = Ways of receiving.
open-data-parameter-types = Kinds of service.
open-data-parameter-score = A quality score of at least this, from 0 to 1.
open-data-parameter-latitude = The latitude of a point, with lon.
open-data-parameter-longitude = The longitude of a point, with lat.

open-data-answer-found = The answer.
open-data-answer-unchanged = Nothing has changed since the answer you hold.
open-data-answer-misread = A parameter cannot be understood; the answer says which and why.
open-data-answer-key = The key does not open.
open-data-answer-unknown = There is nothing at this address.
open-data-answer-body = The body is neither a form nor JSON.
open-data-answer-not-yet = The directory has just opened; Retry-After says how many seconds to wait.
open-data-answer-too-many = Too many questions; Retry-After says how many seconds to wait.

# The page of the interfaces.
open-data-reading-title = The data, for programs
open-data-reading-description = The two programming interfaces of the directory: HSDS 3.1 and data·inclusion v1.
open-data-reading-lead = All that the directory publishes, a program may ask for: without account, without key, from any page.
open-data-reading-keys = Without a key, three hundred questions a minute from one address. A key gives six thousand: ask whoever administers this site for one, and send it in the header X-API-Key or Authorization: Bearer.
open-data-reading-etag = Each answer carries an ETag: send it back in If-None-Match, and nothing is sent twice. A search that says too much for an address may come in the body of a POST.
open-data-reading-document = The OpenAPI 3.1 document
open-data-reading-others = The other OpenAPI documents
open-data-reading-parameters = What { $name } takes
open-data-reading-name = Name
open-data-reading-takes = Value
open-data-reading-meaning = Meaning
open-data-takes-words = text
open-data-takes-words-many = several texts, the name repeated
open-data-takes-codes-one = { $name }
open-data-takes-codes-many = several codes, the name repeated: { $name }
open-data-takes-flag = true or false
open-data-takes-whole = a whole number
open-data-takes-number = a number
open-data-takes-id = an identifier
open-data-takes-moment = a day or a moment
open-data-takes-least = at least { $name }
open-data-takes-most = at most { $name }
open-data-takes-usual = else { $name }

# Keys and the licence.
open-data-keys-title = Keys and licence of the data
open-data-keys-lead = Public data open without a key. A key lets a program ask more often, and says whom to write to when it asks too much.
open-data-keys-list = Keys
open-data-keys-none = No key yet.
open-data-keys-until = opens until { $name }
open-data-keys-past = has not opened since { $name }
open-data-keys-ended-on = taken back on { $name }
open-data-keys-end = Take back the key of { $name }
open-data-keys-ended = The key is taken back.
open-data-keys-new = A new key
open-data-keys-name = The program or organisation
open-data-keys-name-hint = For example: map of the département, daily harvest.
open-data-keys-name-fault = Say in at most a hundred and fifty characters which program asks.
open-data-keys-contact = The function to write to
open-data-keys-contact-hint = A function or a shared mailbox, not the name of a person.
open-data-keys-contact-fault = Say in at most a hundred and fifty characters whom to write to.
open-data-keys-for = For how long
open-data-keys-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
open-data-keys-make = Make the key
open-data-keys-made = The key is made
open-data-keys-made-once = Copy it now: it is kept nowhere, and this page will not show it again.
open-data-licence-title = The licence of the data
open-data-licence-text = It is named in every file, on the page of the data and in the documents of the interfaces.
open-data-licence-name = Its name
open-data-licence-name-fault = Say its name in at most a hundred and fifty characters.
open-data-licence-address = The address of its text
open-data-licence-address-fault = An address that begins with https:// is expected.
open-data-licence-choose = Choose this licence
open-data-licence-chosen = The licence is chosen.

# Files to take along.
open-data-downloads-title = Open data
open-data-downloads-description = The directory as open files: spreadsheets, maps, HSDS and data·inclusion.
open-data-downloads-lead = All that the directory publishes, to take along and use again. No person is named.
open-data-downloads-source = Source
open-data-downloads-date = Date of the data
open-data-downloads-licence = Licence
open-data-downloads-count = { $count ->
    [0] No service in this part.
    [one] { $count } service in the files below.
   *[other] { $count } services in the files below.
}
open-data-downloads-files = Files
open-data-downloads-programs = To follow and to program
open-data-part-title = Everything, or a part
open-data-part-commune-label = Commune
open-data-part-theme-label = Need
open-data-part-every-commune = Every commune
open-data-part-every-theme = Every need
open-data-part-choose = Choose this part
open-data-part-commune = Nobody knows this commune.
open-data-part-theme = This need is not on the list.
open-data-downloads-inside = Each file says its licence, source and date. In .zip archives, read LISEZMOI-README.txt.
open-data-file-sheet = A table for spreadsheets, CSV
open-data-file-workbook = A workbook, XLSX
open-data-file-map = A map, GeoJSON
open-data-file-cards = Visiting cards, vCard
open-data-file-package = HSDS 3.1, tables in an archive
open-data-file-document = HSDS 3.1, one JSON document
open-data-file-lines = HSDS 3.1, one JSON object a line
open-data-file-structures-table = data·inclusion, structures as CSV
open-data-file-services-table = data·inclusion, services as CSV
open-data-file-structures = data·inclusion, structures as JSON
open-data-file-services = data·inclusion, services as JSON
