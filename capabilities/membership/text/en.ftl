# The words of this room: who acts for which organisation.

membership-standing-owner = Keeps the account
membership-standing-deputy = Deputy
membership-standing-member = Member
membership-activity-volunteer = Volunteer
membership-activity-professional = Reception or other work
membership-activity-elected = Elected person or funder
membership-secrecy-by-profession = Bound by profession
membership-secrecy-by-mission = Bound by mission
membership-secrecy-discretion-only = Discretion
membership-role-coordinator = Network coordination
membership-role-administrator = Technical administration

membership-menu-organizations = My organisations
membership-menu-coordination = Coordination
membership-menu-administration = Administration
membership-installation-version = Version
membership-installation-database = Database
membership-installation-carrier = How letters leave

membership-organizations = My organisations
membership-organizations-none = You act for no organisation
membership-organizations-none-text = Ask the person who keeps your organisation’s account to invite you, or send a request from the organisation’s sheet.
membership-organizations-find = Find my organisation
membership-no-owner = Nobody keeps this account
membership-no-owner-text = The deputies received a letter to take it over. Where there are none, the network’s coordinators are told.
membership-people = { $count ->
    [0] Nobody acts for this organisation
    [one] One person
   *[other] { $count } people
}
membership-requests = { $count ->
    [one] One request waits
   *[other] { $count } requests wait
}
membership-invitations = { $count ->
    [one] One invitation
   *[other] { $count } invitations
}
membership-asked-on = Asked on { $name }
membership-decide = Your answer
membership-decide-send = Answer
membership-decided = Your answer is on its way.
membership-decision-accepted = Yes, send an invitation
membership-decision-not-known = We do not know you yet
membership-decision-not-now = Not for the moment
membership-decision-elsewhere = Rather with another organisation
membership-ends-on = Until { $name }, that day included
membership-charters-missing = Has not yet accepted the network’s texts.
membership-leave = Leave this organisation
membership-leave-text = From now on you will see nothing of this organisation. If you keep its account, the deputies receive a letter to take over.
membership-leave-confirm = I leave this organisation
membership-left = Done: you no longer act for this organisation.

membership-invite = Invite
membership-invite-text = The person receives a letter with a link that works for fourteen days. Access opens when they accept.
membership-invite-one = One person
membership-invite-many = Several people
membership-invite-send = Send the invitation
membership-invite-send-many = Invite the whole list
membership-invite-again = Send the letter again
membership-invite-no-more = Take the invitation back
membership-invited = The invitation is on its way.
membership-back-to-people = Back to the people
membership-field-email = E-mail address
membership-field-name = Name shown
membership-field-name-hint = Optional: the person chooses it when accepting.
membership-field-own-name = Your name, as other members will read it
membership-field-own-name-hint = Your name or first name, as you like. For a shared mailbox: the name of the team.
membership-field-profession = Function
membership-field-profession-hint = In a few words: “Tuesday reception”, “Social worker”. Never anything about a person helped.
membership-field-own-function = Your function in this organisation
membership-field-activity = In what quality
membership-field-secrecy = Secrecy
membership-field-secrecy-hint = What the law asks, not what one wishes. It is shown beside the name.
membership-field-ends-on = Last day of access
membership-field-ends-on-hint = Optional. The day after, access is closed by itself.
membership-field-list = One person per line
membership-field-list-hint = The address, then if you like the name and the function, separated by a semicolon.
membership-field-file = Or a CSV file
membership-field-file-hint = The same columns. The file is not kept.
membership-field-language = Language of letters
membership-field-shared = Several people read this mailbox
membership-field-shared-hint = A first name will be asked at each sign-in.
membership-field-role = Role
membership-lines = What became of each line
membership-lines-told = { $count ->
    [one] One line read
   *[other] { $count } lines read
}
membership-line = Line
membership-line-text = What is written
membership-line-outcome = Outcome
membership-outcome-invited = Invitation sent
membership-outcome-again = Already invited: letter sent again
membership-outcome-already = Already a member
membership-outcome-oneself = This is your own address: somebody else invites you
membership-outcome-too-often = Too many letters for today: try again tomorrow
membership-outcome-no-address = No address on this line
membership-outcome-twice = Address already seen above
membership-outcome-number = A personal number cannot be kept here
membership-outcome-too-many = Beyond two hundred lines: start again with the rest
membership-fault-email = No letter can arrive at this address. Please check it.
membership-fault-name = Write a name.
membership-fault-list = Write at least one address, or choose a file.
membership-fault-ends-on = Choose a day to come, or leave it empty.
membership-fault-owner-elected = Whoever keeps the account cannot be there by an elective mandate. Hand over first.
membership-fault-charter = Read this text, then tick the box.
membership-fault-address-taken = This address already belongs to an account.

membership-work = Their work
membership-owner-apart = What concerns the person in charge is changed only by that person or by the coordination.
membership-own-apart = In what quality you act and what binds you to secrecy is said by another keeper of the account, or by the coordination.
membership-save = Save
membership-described = Saved.
membership-standing = Their standing
membership-deputy = Make deputy
membership-deputy-text = A deputy invites, sets access and takes over if whoever keeps the account leaves.
membership-undeputy = No longer deputy
membership-undeputy-text = This person stays a member, without setting the access of others.
membership-appointed = Done.
membership-hand-over = Hand over
membership-hand-over-text = This person receives a letter with a link. On accepting they keep the account. Nothing changes before.
membership-hand-over-leave = Whoever keeps it now leaves then
membership-hand-over-send = Send the link
membership-offered = The link is on its way. Nothing changes before the person accepts.
membership-end = End of access
membership-end-text = From the next page on the person sees nothing of this organisation.
membership-end-confirm = End the access
membership-ended = Access is closed.

membership-keys-open = Take over
membership-keys-open-text = You are offered to keep this organisation’s account: invite, set access, answer requests. Nothing changes if you do nothing.
membership-keys-take = I accept to take over
membership-keys-taken = You keep the account
membership-keys-taken-text = Thank you. Name a deputy as soon as you can: so the account is never left alone.
membership-keys-another = Somebody has just taken over
membership-keys-another-text = Another person of your organisation accepted just before you. All is well: you stay where you were.

membership-invitation = An invitation for you
membership-invitation-to = To join: { $name }
membership-invitation-as = Function proposed: { $name }
membership-invitation-known = There is already an account at this address: it will serve here too.
membership-invitation-sign-in = Sign in first
membership-invitation-sign-in-text = The invited address already has an account. Sign in to that account, then come back to this page to accept. If you are in another account, sign out before.
membership-invitation-accept = I accept the invitation
membership-invitation-decline = If this invitation is not for you, close this page: nothing is created.
membership-invitation-waiting = Waiting for an answer.
membership-invitation-expired = No answer within fourteen days.
membership-invitation-accepted = This invitation was already accepted.
membership-invitation-withdrawn = This invitation was taken back.
membership-invitation-until = Link works until { $name }.
membership-link-gone = This link no longer works
membership-link-gone-text = It was used, it is too old, or it was replaced. Sign in, or ask to have it sent again.
membership-sign-in = Sign in
membership-welcome = Welcome. Your access is open.

membership-join = Ask to join
membership-join-text = Your request goes to those who keep this organisation’s account. They answer you by letter.
membership-join-send = Send my request
membership-join-asked = Your request is on its way
membership-join-asked-text = If the address is right, you will have an answer by letter. There is nothing else to do.

membership-charters = The network’s texts
membership-charters-to-read = One of the network’s texts waits for you to read it
membership-charters-all = You have accepted every text that concerns you.
membership-charters-accepted = Already accepted
membership-charter-accept = I have read this text and will keep to it
membership-charter-accepted = Noted, with the date and the version.
membership-charter-version = version { $count }
membership-charter-terms = Terms of use (to be confirmed locally)
membership-charter-terms-1 = I use this tool to help and to guide, never to watch, sort or sell.
membership-charter-terms-2 = My access is mine. I do not lend it; a team that shares a mailbox says each time who is there.
membership-charter-terms-3 = I write useful facts, with respect, as if the person concerned read over my shoulder.
membership-charter-terms-4 = I never write a social security, account or card number, nor anything about somebody’s health.
membership-charter-terms-5 = When I leave my organisation, I say so. I may see, correct and have erased what concerns me.
membership-charter-volunteers = Volunteers’ charter of discretion (to be confirmed locally)
membership-charter-volunteers-1 = What I hear here stays here: not in the family, not among friends, not on a private telephone.
membership-charter-volunteers-2 = I ask nothing I do not need in order to help.
membership-charter-volunteers-3 = I do not look up a neighbour, a relative or somebody known.
membership-charter-volunteers-4 = I do not accompany alone what needs a profession: I hand over to whoever is in charge of it.
membership-charter-volunteers-5 = When a child is in danger I call 119; in a vital emergency 15 or 112. I do not write it here.
membership-charter-volunteers-6 = If I send something to the wrong place or lose a device, I tell my organisation the same day.
membership-charter-coordination = Charter of coordination (to be confirmed locally)
membership-charter-coordination-1 = I serve every organisation and prefer none.
membership-charter-coordination-2 = I change an organisation’s record only for a reason I can tell, and my trace stays readable.
membership-charter-coordination-3 = I read neither referrals nor situations: counts are enough for me.
membership-charter-coordination-4 = I open a member’s sheet only to help, and the member can see that I did.
membership-charter-coordination-5 = I rank neither people nor organisations.
membership-charter-coordination-6 = When my mission ends I hand over and my access stops.

membership-desk = The coordinator’s desk
membership-desk-nothing = Nothing waits today
membership-desk-nothing-text = Every organisation has somebody, and no request is left without an answer.
membership-desk-alone = { $count ->
    [one] One organisation without anyone
   *[other] { $count } organisations without anyone
}
membership-desk-alone-text = Call it, then invite somebody to keep its account.
membership-desk-requests = { $count ->
    [one] One request to join
   *[other] { $count } requests to join
}
membership-desk-expired = { $count ->
    [one] One invitation without an answer for a month
   *[other] { $count } invitations without an answer for a month
}
membership-desk-letters = { $count ->
    [one] One letter that does not arrive
   *[other] { $count } letters that do not arrive
}
membership-desk-letters-text = Check the addresses by telephone.
membership-desk-ending = { $count ->
    [one] One access that ends within the month
   *[other] { $count } accesses that end within the month
}
membership-own-pages = What your organisation keeps
membership-desk-today = To do today
membership-desk-elsewhere = The other pages of the coordination
membership-desk-unused = { $count ->
    [one] One account soon closed for want of use
   *[other] { $count } accounts soon closed for want of use
}
membership-desk-unused-text = Their holders are told twice by letter before.
membership-desk-refusals = Closed doors, last seven days
membership-desk-refusals-text = Often a misplaced link. No content is kept.
membership-refused-who = Who
membership-refused-door = Door
membership-refused-times = Times
membership-refused-member = a member of { $name }
membership-refused-passer-by = a passer-by
membership-refused-nowhere = a member without an organisation

membership-members = Members
membership-members-search = Name or organisation
membership-members-find = Search
membership-members-found = { $count ->
    [0] No member answers to these words
    [one] One member
   *[other] { $count } members
}
membership-members-more = Only the first fifty are shown: say more.
membership-kind = Account
membership-kind-shared = Shared mailbox
membership-sessions = Devices signed in
membership-last-seen = Last visit
membership-mandates = Acts for
membership-sign-out = Sign out
membership-sign-out-text = For a lost telephone or a departure: all their devices are signed out, their passkeys and links with a provider removed. A code by letter still opens.
membership-sign-out-confirm = Sign out all their devices
membership-signed-out = All their devices are signed out, and their passkeys removed.
membership-aid = Help to sign in
membership-aid-text = The person receives a letter with a link. You tell them on the telephone the code that will show here.
membership-aid-send = Send the link and show the code
membership-aid-sent = The link is on its way
membership-aid-code = Say this code on the telephone, to this person only. It will not be shown again.
membership-address = Change their address
membership-address-text = The new address receives a link to confirm, and the old one is told. Nothing changes before.
membership-address-apart = This person keeps the network: the address is not changed from here. The person changes it; if signing in is no longer possible, somebody else of the administration ends the role and invites the person at the new address.
membership-address-new = New address
membership-address-send = Ask for confirmation
membership-address-asked = A letter is on its way to the new address.

membership-administration = Administration
membership-administration-text = Accounts and the installation. Nothing that members write can be read from here.
membership-counts = In numbers
membership-count-accounts = Open accounts
membership-count-organizations = Organisations with somebody
membership-count-sessions = Devices signed in
membership-roles = Who keeps the network
membership-roles-invited = Invitations waiting
membership-role-confirm = Yes, end this role
membership-role-confirm-first = First tick the box that confirms.
membership-role-end = End the role
membership-role-ended = The role has ended.
membership-role-last = This is the last person in this role: give it to somebody else first.
membership-role-give = Give a role
membership-installation = The installation

membership-letter-invitation-subject = An invitation to { $name }
membership-letter-invitation-what = An organisation of the network { $name } invites you to join it.
membership-letter-invitation-do = Open this link to see which one, then choose.
membership-letter-invitation-link = See the invitation
membership-letter-invitation-closing = The link works once, for fourteen days. If you expect nothing, do nothing: no account is opened.
membership-letter-hand-over-subject = Taking over on { $name }
membership-letter-hand-over-what = Your organisation’s account on { $name } needs somebody to keep it, and you were thought of.
membership-letter-hand-over-do = Open this link to learn more and, if you wish, to accept.
membership-letter-hand-over-link = See the proposal
membership-letter-hand-over-closing = The link works once, for fourteen days. Nothing changes if you do nothing.
membership-letter-keys-taken-subject = The account has changed hands on { $name }
membership-letter-keys-taken-what = Somebody else now keeps the account of your organisation on { $name }.
membership-letter-keys-taken-do = If you agreed, there is nothing to do.
membership-letter-keys-taken-closing = If this change surprises you, call the coordination of the network.
membership-letter-owner-ended-subject = Your access has ended on { $name }
membership-letter-owner-ended-what = You no longer keep the account of your organisation on { $name }: the coordination has ended it.
membership-letter-owner-ended-do = If you agreed, there is nothing to do.
membership-letter-owner-ended-closing = If this surprises you, call the coordination of the network.
membership-letter-request-subject = A request waits for your answer on { $name }
membership-letter-request-what = Somebody asks to join an organisation you look after.
membership-letter-request-do = Open the organisation’s page to read the request and answer.
membership-letter-request-link = Read the request
membership-letter-request-closing = You receive this letter because you set the access of this organisation.
membership-letter-left-alone-subject = An organisation without anyone on { $name }
membership-letter-left-alone-what = Nobody keeps the account of an organisation of the network any more.
membership-letter-left-alone-do = Your desk says which. A call is often enough.
membership-letter-left-alone-link = Open my desk
membership-letter-left-alone-closing = You receive this letter once for this organisation.
membership-letter-role-given-subject = A role of the network is offered on { $name }
membership-letter-role-given-what = Somebody is invited to keep the network { $name }: coordination or technical administration.
membership-letter-role-given-do = The administration page tells who, and lets the invitation be withdrawn.
membership-letter-role-given-closing = You receive this letter because you keep the network. If this invitation surprises you, call the administration.
membership-letter-role-taken-subject = A role of the network is accepted on { $name }
membership-letter-role-taken-what = Somebody has accepted to keep the network { $name }: coordination or technical administration.
membership-letter-role-taken-do = The administration page tells who, and lets the role be ended.
membership-letter-role-taken-closing = You receive this letter because you keep the network. If this role surprises you, call the administration.
membership-letter-not-known-subject = Your request on { $name }
membership-letter-not-known-what = The organisation you wished to join does not know you yet.
membership-letter-not-known-do = Call it or drop in, then ask again.
membership-letter-not-known-closing = Its sheet in the directory gives its number and its hours.
membership-letter-not-now-subject = Your request on { $name }
membership-letter-not-now-what = The organisation you wished to join opens no new access for the moment.
membership-letter-not-now-do = You may ask again later.
membership-letter-not-now-closing = The directory stays open to all, without an account.
membership-letter-elsewhere-subject = Your request on { $name }
membership-letter-elsewhere-what = Your request fits another organisation of the network better.
membership-letter-elsewhere-do = Look for yours in the directory, then ask it.
membership-letter-elsewhere-closing = The directory stays open to all, without an account.

membership-tryout = Try it
membership-tryout-text = Choose who you are. Everything is invented, and nothing leaves from here.
membership-tryout-enter = Enter as
membership-tryout-entered = You are in the demo.
membership-tryout-assistante-sociale = Find who can answer now, here. Bound by the secrecy of her profession.
membership-tryout-agent-ccas = Answer at the counter within three minutes, the screen seen by others.
membership-tryout-benevole = Know where to send somebody, one afternoon a week, from a shared mailbox.
membership-tryout-responsable-associatif = Keep an association’s account in the evening: people, requests.
membership-tryout-coordinatrice = See what waits today, and help whoever cannot sign in.
membership-tryout-developpement-social = Keep the account of a large team and set access.
membership-tryout-elue = Read counts, and nothing that names anybody.
membership-tryout-administrateur = Keep the machine, without reading what members write.
membership-tryout-maraude = Know what is open tonight, on a telephone.
membership-tryout-referente-parcours = Lift an obstacle: childcare, transport, French.
membership-tryout-intervenante-ponctuelle = Come for a month: on the thirty-first day everything is closed.
membership-tryout-responsable-ccas = Invite, name a deputy, hand over.
membership-tryout-relectrice = Proofread plain texts with inhabitants.

membership-register-name = Accounts of organisations
membership-register-purpose = To know who acts for which organisation, and with which rights
membership-register-ground = Legitimate interest (GDPR art. 6.1.f): to show everyone only what concerns them
membership-register-people = Members of the network, people invited or asking to join
membership-register-recipients = The organisation concerned, the network’s coordinators
membership-register-kept = As long as access lasts; invitations and requests: six months
membership-refusals-name = Closed doors
membership-refusals-purpose = To notice a misplaced link or an attempt, in counts
membership-refusals-ground = Legitimate interest (GDPR art. 6.1.f): the safety of the tool
membership-refusals-people = Members of the network
membership-refusals-recipients = The network’s coordinators, without names
membership-refusals-kept = Ninety days
membership-held-mandate = Acts for an organisation
membership-held-role = Role for the network
membership-held-charter = Text accepted
membership-held-refusal = Door that stayed closed
membership-held-invitation = Invitation
membership-held-request = Request to join
membership-held-organization = Organisation
membership-held-standing = Standing
membership-held-activity = Quality
membership-held-secrecy = Secrecy
membership-held-profession = Function
membership-held-since = Since
membership-held-ends = Last day
membership-held-ended = Ended on
membership-held-charter-name = Text
membership-held-version = Version
membership-held-door = Door
membership-held-times = Times
membership-held-email = Address
membership-held-name = Name
membership-residue-mandates = Dates of access to organisations, without a name
membership-residue-mandates-why = What was done in an organisation’s name keeps its date

membership-beside-own = Keep this organisation
membership-beside-join = Do you work or volunteer here? Ask to join its account.
