# The words of the rights of persons.

rights-menu-mine = My data
rights-menu-privacy = Privacy
rights-retention-access = Journal of access kept for
rights-retention-referral = Referrals kept, once they have ended, for

rights-mine-title = My data
rights-mine-lead = Here is everything this site holds about you, on { $name }.
rights-mine-nothing = Nothing is held about you
rights-take-data = Take my data
rights-take-data-first = Take my data first
rights-correct = Correct
rights-erase = Erase
rights-print-hint = To keep this page on paper, print it with your browser.
rights-kept = How long: { $name }
rights-blank = Nothing
rights-received = Who receives it: { $name }
rights-until = Until { $name }.
rights-home = Back to the home page

rights-seen-title = Who looked at my data
rights-seen-lead = The last twelve months. It tells the organisation and the role, never the name of a colleague.
rights-seen-nobody = Nobody looked at your data.
rights-seen-table = The latest first
rights-seen-date = When
rights-seen-who = Who
rights-seen-what = What
rights-seen-oneself = You
rights-seen-house = The site, by itself
rights-seen-member = A member of the network
rights-deed-read = Read
rights-deed-write = Wrote or changed
rights-deed-export = Took a copy
rights-deed-erase = Erased
rights-purpose-own-export = taking one’s own data
rights-purpose-erasure = erasure asked for by the person
rights-purpose-membership-people = to see the people of one’s organisation
rights-purpose-membership-person = to keep the access of a person of one’s organisation
rights-purpose-membership-sheet = to help a member, or to keep the accounts
rights-purpose-membership-aid = to help signing in
rights-purpose-membership-address = to change an address, at the member’s request
rights-purpose-membership-signed-out = to end the sessions of an account
rights-purpose-membership-role = to give or end a role of the network

rights-erase-title = Erase my data
rights-erase-lead = Erasing is immediate and cannot be undone. Read first what goes and what remains.
rights-goes-title = What goes
rights-goes-account = Your account, your sessions and your ways of signing in
rights-remains-title = What remains, and why
rights-remains-journal = The traces of access, without content, until their time is over: they serve to understand an accident.
rights-remains-organization = What you wrote for an organisation belongs to it. Your name is no longer there.
rights-remains-letter = A last e-mail will tell you what remains, with nothing personal in it.
rights-erase-shared-title = This mailbox is shared
rights-erase-shared-text = Its account will be closed for everybody who uses it. Speak with them first.
rights-erase-confirm = I understand. Erase my data and close my account.
rights-erase-not-confirmed = Tick the box to confirm. Nothing was erased.
rights-erase-now = Erase now
rights-erase-not-now = Erase nothing
rights-erased-title = Your data are erased
rights-erased-done = It is done
rights-erased-text = Your account is closed and all your sessions have ended. Thank you for what you brought.
rights-erased-nothing-left = Nothing remains that names you.
rights-erased-left = Here is what remains, and why:
rights-erased-line = { $what } ({ $count }).
rights-erased-letter-subject = Your data are erased
rights-erased-letter-text = As you asked, your data were erased and your account is closed.
rights-erased-letter-closing = If you asked for nothing, tell the coordination of the network at once.
rights-complain = Do you disagree? You may complain to the CNIL: 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr/plaintes.

rights-desk-title = Requests about data
rights-desk-lead = Anybody may ask to see, correct or erase what is held about them, even without an account. There is one month to answer.
rights-new-request = Register a request
rights-late-title = { $count ->
    [one] One request is late
   *[other] { $count } requests are late
}
rights-late-text = Answer today, and tell the person why they had to wait.
rights-waiting-title = To be answered
rights-waiting-none = No request is waiting
rights-waiting-none-text = A request that came by letter, at a counter or by telephone is registered here, the same day.
rights-answered-title = Already answered
rights-answered-on = { $outcome }, { $date }
rights-asker-erased = The name is erased: the answer is more than a year old.
rights-days-left = { $count ->
    [0] Last day
    [one] One day left
   *[other] { $count } days left
}
rights-late-by = { $count ->
    [one] One day late
   *[other] { $count } days late
}

rights-new-lead = Write as little as you can. Never keep a copy of an identity document.
rights-field-kind = What does the person ask for?
rights-field-received = Received on
rights-field-received-hint = The month to answer begins on this day.
rights-field-channel = Received by
rights-field-identity = How do you know it is them?
rights-field-identity-hint = Looking at a document is enough: no copy is kept.
rights-field-asker = Who asks, and where to answer
rights-field-asker-hint = At most 200 letters. This text is encrypted, and erased a year after the answer.
rights-field-words = The request in a few words
rights-field-words-hint = At most 600 letters, without details of their situation. This text is encrypted, and erased a year after the answer.
rights-field-outcome = What came of it?
rights-field-reason = For which reason?
rights-register-now = Register
rights-registered = The request is registered. The month runs from the day it came.
rights-fault-date = Write the day it came: today, or a day within the last year.
rights-fault-asker = Say who asks and where to answer, in at most 200 letters.
rights-fault-words = This is too long: at most 600 letters.
rights-fault-choice = Choose one of the list.

rights-kind-access = To see what is held (access)
rights-kind-rectification = To have it corrected
rights-kind-erasure = To have it erased
rights-kind-limitation = To have its use suspended (restriction)
rights-kind-portability = To take the data along (portability)
rights-kind-opposition = To object
rights-channel-letter = Letter
rights-channel-mail = E-mail
rights-channel-counter = Counter, in person
rights-channel-telephone = Telephone
rights-identity-known = A professional knows them
rights-identity-shown = Document shown, no copy
rights-identity-called-back = Call or letter to contact details already known
rights-identity-account = By their own account
rights-identity-doubtful = Not sure yet: more is asked of them
rights-extension-complex = The request is complex
rights-extension-many = Many requests at once
rights-outcome-done = Done in full
rights-outcome-partly = Done in part, with the reason
rights-outcome-refused = Refused, with the reason and the ways to complain
rights-outcome-nothing = Nothing is held about this person
rights-outcome-withdrawn = Withdrawn by the person

rights-due-on = Answer before
rights-extended = More time taken
rights-answer = Answer
rights-answer-lead = Answer the person first, in writing, then note it here.
rights-answer-now = Note the answer
rights-answered-done = The answer is noted.
rights-already-answered = This request had its answer already.
rights-extend = Is more time needed?
rights-extend-lead = Once only, two more months, until { $name }. The person must be told before the end of the first month, with the reason.
rights-extend-now = Take more time
rights-extended-done = More time is taken. Tell the person, with the reason.
rights-no-longer-extended = This time can no longer be extended.

rights-reminder-subject = A request about data is waiting for its answer
rights-reminder-text = At least one request of a person about their data falls due within seven days, or is past due.
rights-reminder-link = See the requests
rights-reminder-closing = The law gives one month to answer.

rights-register-title = Register of processing
rights-register-lead = What this site does with personal data (GDPR, article 30), from its own declarations and its settings. To be confirmed by your data protection officer.
rights-register-csv = For a spreadsheet
rights-register-odt = For a word processor
rights-installation-title = The installation
rights-register-name = Processing
rights-register-purpose = What for
rights-register-ground = Legal ground
rights-register-people = Persons concerned
rights-register-data = Data
rights-register-recipients = Who receives them
rights-register-kept = How long
rights-fact-network = Network
rights-fact-controller = Controller
rights-fact-contact = To write about one’s data
rights-fact-officer = Data protection officer
rights-fact-host = Hosting
rights-fact-database = Database
rights-fact-carrier = Sending of e-mails
rights-fact-security = Security
rights-fact-transfers = Outside the European Union
rights-not-set = To be completed in the settings
rights-no-officer = None is declared
rights-no-carrier = No mail server is set: letters wait, or are shown on a page in a demo
rights-security = Names, addresses and free texts encrypted in the database, sign-in without a password, rights denied by default, a journal of access that can be verified.
rights-no-transfers = The tool foresees no transfer.
rights-days = { $count ->
    [one] One day
   *[other] { $count } days
}

rights-privacy-title = Privacy
rights-privacy-description = Who processes data here, why, how long, and how to use your rights.
rights-privacy-lead = What is held here, why, how long, and what you may ask for.
rights-privacy-who = Who answers for the data
rights-privacy-what = What is held, and why
rights-privacy-search = Searching the directory asks for no account and leaves no trace of what you look for.
rights-privacy-rights = Your rights
rights-privacy-rights-text = You may see what is held about you, have it corrected, have it erased, take it along, have its use suspended or object to it. It is free, and the answer comes within one month.
rights-privacy-ask = Without an account, write to: { $name }. No copy of an identity document is kept.
rights-cookies-title = Cookies
rights-cookies-text = This site follows nobody and does not measure your visit. It sets only what is necessary:
rights-cookie-session = a session cookie, if you have an account, until you sign out; a reading cookie, if you read a request from a letter, for eight days;
rights-cookie-choices = what you choose yourself: the language for a year, the mode “with the person” and the sheet to take away until the browser closes, and the message that confirms what you have just done.
rights-cookies-no-banner = They are strictly necessary for the service you ask for: your agreement is not required (French data protection act, article 82).

rights-processing-name = Requests of persons about their data
rights-processing-purpose = To answer each request in time, and to be able to show it.
rights-processing-ground = Legal obligation (GDPR art. 6.1.c, and art. 12 to 22).
rights-processing-people = The persons who make a request, and the coordination that registers it.
rights-processing-recipients = The coordination of the network.
rights-processing-kept = The name and the words of the request, one year after the answer; then only its kind and its dates.
rights-held-registered = Requests of others that you registered
rights-held-count = Number
rights-residue-requests = The requests of others that you registered
rights-residue-requests-why = They prove that everybody had an answer. They no longer say who registered them.
rights-access-processing-name = Journal of access
rights-access-processing-purpose = To know who read, changed, took out or erased data, for the person concerned and to understand an accident.
rights-access-processing-ground = Legal obligation of security (GDPR art. 6.1.c and 32).
rights-access-processing-people = Members of the network.
rights-access-processing-recipients = The person concerned; the coordination after an accident. Never to watch a colleague.
rights-access-processing-kept = Six months to a year, as set, without any content.
rights-residue-accesses = Traces of access to your data, without content
rights-residue-accesses-why = They serve to understand an accident, then erase themselves.
