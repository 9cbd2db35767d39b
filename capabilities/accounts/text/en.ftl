# The words of this room.

accounts-sign-in = Sign in
accounts-sign-in-lead = No password here. Give your e-mail address: we write you a code and a link.
accounts-sign-in-already = You are already signed in: { $name }
accounts-sign-in-ask = Get a code
accounts-sign-in-join = No account yet? Ask your organisation or the network coordinators for an invitation.
accounts-email = Your e-mail address
accounts-email-hint = The one your invitation came to. For example: first.last@association.fr
accounts-fault-email = This address is not complete. It is written with an @ and a dot: name@example.fr
accounts-ask-anew = Ask for a new code
accounts-signed-in = You are signed in.
accounts-signed-out = You are signed out. Nobody can come in on this device without a new code.

accounts-code = Look at your messages
accounts-code-lead = A letter is on its way to the address you gave. It holds a code of six digits, good for a quarter of an hour.
accounts-code-label = The six-digit code
accounts-code-hint = Keep this page open, read the letter, then type the code here.
accounts-code-send = Sign me in
accounts-code-demo = In the demonstration no letter leaves.
accounts-code-demo-letters = Read the letter
accounts-code-nothing = Nothing comes?
accounts-code-nothing-advice = Wait two minutes and look among unwanted messages. Check the address you gave, too. The network coordinators can help you by telephone.
accounts-fault-code = The six digits of the letter are needed.

accounts-verdict-wrong = { $count ->
    [0] This is not the right code. Ask for a new one: this one no longer serves.
    [one] This is not the right code. You can try once more.
   *[other] This is not the right code. You can try { $count } more times.
}
accounts-verdict-used = This code has been used already. Ask for a new one.
accounts-verdict-expired = This code is more than a quarter of an hour old, or a newer one took its place. Ask for a new one.
accounts-verdict-exhausted = Too many tries with this code. Ask for a new one.
accounts-verdict-enough-today = Too many wrong codes for this address since yesterday. Open the link of the letter on this device: it still works.
accounts-verdict-enough-here = Too many wrong codes were typed here in the last hour. Open the link of the letter on this device: it still works.
accounts-verdict-nothing-asked = This device asked for nothing, or does not take cookies. Ask for a code here, then type it here.
accounts-verdict-ended = The access of this account has ended. Your organisation or the coordinators can open it again.

accounts-link-opens = Come in
accounts-link-advice-opens = This is the device where you asked for the letter. One press, and you are signed in.
accounts-link-enter = Sign me in
accounts-link-asks-code = Type the code you are told
accounts-link-advice-asks-code = The person who helps you on the telephone sees a code of six digits. Ask for it.
accounts-link-code-hint = Type it only if you called yourself, or know the voice.
accounts-link-elsewhere = Open this link where you asked for it
accounts-link-advice-elsewhere = This link only works in the browser where you asked to sign in. Go back there and type the six digits of the letter. Or ask for a new code here.
accounts-link-used = This link has been used already
accounts-link-advice-used = Each link serves once. If it was not you, tell the network coordinators. Otherwise, ask for a new code.
accounts-link-expired = This link no longer serves
accounts-link-advice-expired = A link is good for a quarter of an hour, and a newer one takes its place. Ask for a new code.
accounts-link-exhausted = This link no longer serves
accounts-link-advice-exhausted = Too many wrong codes were tried. Ask for a new one.
accounts-link-enough-today = Too many tries since yesterday
accounts-link-advice-enough-today = Too many wrong codes were tried for this address. Call the network coordinators again.
accounts-link-enough-here = Too many tries here in the last hour
accounts-link-advice-enough-here = Open the link of the letter where you asked for it, or come back in an hour.
accounts-link-nothing-asked = This link no longer serves
accounts-link-advice-nothing-asked = Ask for a new code.
accounts-link-ended = The access of this account has ended
accounts-link-advice-ended = Your organisation or the network coordinators can open it again.

accounts-shown-name = Who are you today?
accounts-shown-name-lead = Several people read this address. Say who is there: other members will know whom they talk to.
accounts-shown-name-known = Came by this address before
accounts-shown-name-label = A first name or a function
accounts-shown-name-hint = For example: Monique, or Tuesday reception
accounts-shown-name-send = Go on
accounts-fault-name-missing = Choose a name of the list, or write yours.
accounts-fault-name-long = { $count } letters at most: a first name is enough.

accounts-prove-again = Confirm that it is you
accounts-prove-again-lead = What you are about to open is kept closely. We write you a new code; it opens for half an hour.
accounts-prove-again-ask = Get a code

accounts-passkey-use = Use a passkey
accounts-passkey-refused = Nothing was chosen on the device. You can try again, or get a code.
accounts-passkey-known = This device has its passkey already.
accounts-passkey-failed = This device could not answer. Get a code instead.
accounts-openid-use = Continue with { $name }

accounts-account = My account

accounts-letter-code-subject = Your code to sign in
accounts-letter-code-lead = Here is the code to type on the page where you asked for it.
accounts-letter-code-or-link = Or open this link on the same device, in the same browser.
accounts-letter-code-link = Sign me in
accounts-letter-code-once = The code and the link serve once, for a quarter of an hour.
accounts-letter-code-not-you = You asked for nothing? Leave this letter: without it nobody comes in. Tell this code to no one, not even on the telephone.
accounts-letter-ended-subject = Your access has ended
accounts-letter-ended-lead = Somebody, probably you, asked to sign in to { $name } with this address.
accounts-letter-ended-advice = The access of this account had a last day, and it has passed. Your organisation or the network coordinators can open it again.
accounts-letter-ended-closing = You asked for nothing? Leave this letter.
accounts-letter-stranger-subject = No account with this address
accounts-letter-stranger-lead = Somebody, probably you, asked to sign in to { $name }. There is no account with this address.
accounts-letter-stranger-advice = You may have been invited at another address: try that one. Otherwise, ask your organisation or the network coordinators for an invitation. The directory is open to everyone.
accounts-letter-stranger-link = Open the directory
accounts-letter-stranger-closing = You asked for nothing? Leave this letter: we do not keep your address.
accounts-letter-help-subject = Your link to sign in
accounts-letter-help-lead = The coordinators of { $name } are helping you to sign in.
accounts-letter-help-advice = Open this link, then type the six-digit code you are told on the telephone.
accounts-letter-help-link = Sign me in
accounts-letter-help-once = The link serves once, for twenty-four hours.
accounts-letter-help-not-you = Nobody is helping you right now? Leave this letter and tell the coordinators.
accounts-letter-address-subject = Confirm your new address
accounts-letter-address-lead = Your account of { $name } is about to use this address.
accounts-letter-address-advice = Open this link to confirm it. You will then sign in with this address.
accounts-letter-address-link = Confirm this address
accounts-letter-address-once = The link serves once, for twenty-four hours.
accounts-letter-address-days = The link serves for four days. Once confirmed here, the address changes three days after it was asked for, or as soon as the old address agrees.
accounts-letter-address-not-you = You asked for nothing? Leave this letter: nothing will change.
accounts-letter-address-notice-subject = Another address is asked for your account
accounts-letter-address-notice-lead = The coordinators of { $name } were asked to write to another address from now on. It changes once the new address has confirmed it.
accounts-letter-address-notice-wait = If the new address confirms and you say nothing, it takes the place of this one in three days.
accounts-letter-address-notice-stop = It is not you? Open this link: it stops the change. It is you? The same page lets you say so, and you need not wait.
accounts-letter-address-notice-link = It is not me
accounts-letter-address-notice-not-you = You know nothing of this? Call the network coordinators today as well.
accounts-letter-unused-subject = Your account has not been used for a long time
accounts-letter-unused-lead = Your account of { $name } has not been used for many months. We do not keep what no longer serves.
accounts-letter-unused-when = { $count ->
    [one] It will be closed tomorrow, and what we know of you erased.
   *[other] It will be closed in { $count } days, and what we know of you erased.
}
accounts-letter-unused-link = Sign in and keep it
accounts-letter-unused-closing = You no longer want this account? There is nothing to do.

accounts-account-lead = You sign in with the address { $name }. To change it, ask the network coordinators.
accounts-account-shared = Several people read this address. What you set here holds for all of them.
accounts-account-ends = Your access ends on { $name } in the evening.
accounts-account-name = Your name
accounts-account-name-hint = As other members read it
accounts-account-locale = Your language
accounts-locale-fr = Français
accounts-locale-en = English
accounts-account-rhythm = News of the network by letter
accounts-account-rhythm-hint = Codes to sign in always leave at once.
accounts-rhythm-immediate = At once
accounts-rhythm-weekly = Once a week, on Monday
accounts-rhythm-never = Never
accounts-account-silent = Nothing in August: news waits for September
accounts-account-keep = Save
accounts-kept = Saved.
accounts-account-ways-in = Your ways in
accounts-linked = Your identity at the provider { $name }
accounts-linked-lead = It opens this account without a letter. Unlink it if you no longer use it, or if somebody else could.
accounts-linked-since = Linked since { $name }
accounts-unlink = Unlink
accounts-unlinked = Unlinked. This identity no longer opens this account, unless you link it again by signing in with it.
accounts-account-data = Your data
accounts-fault-own-name-missing = Write your name, as other members should read it.
accounts-fault-own-name-long = { $count } letters at most.
accounts-fault-choice = Choose from the list.

accounts-sessions = Your signed-in devices
accounts-sessions-lead = A device you do not know? Sign it out. We do not keep the place people sign in from.
accounts-session-device = Device
accounts-session-since = Since
accounts-session-last-used = Last used on
accounts-session-act = Act
accounts-session-this-one = This one
accounts-session-end = Sign out
accounts-session-ended = This device is signed out.
accounts-sessions-all = Shut everything
accounts-sessions-all-lead = Signs every device out, this one included, and cancels codes already sent.
accounts-sessions-end-all = Sign me out everywhere
accounts-signed-out-everywhere = All your devices are signed out.
accounts-device = { $browser } on { $system }
accounts-device-unknown = Unknown device

accounts-passkeys = Your passkeys
accounts-passkeys-lead = A passkey stays in your telephone or computer. You come in with your finger, your face or the code of the device, without waiting for a letter.
accounts-passkeys-none = No passkey yet
accounts-passkey-name = Name of the passkey
accounts-passkey-name-hint = To know it again. For example: my telephone
accounts-passkey-add = Add a passkey
accounts-passkey-make = Make a passkey on this device
accounts-passkey-made = The passkey is made. You can come in with it.
accounts-passkey-not-made = The device gave no passkey that we could keep. Try again.
accounts-passkey-not-believed = This passkey opens no account here, or the page waited for more than five minutes. Try again, or get a code.
accounts-passkey-remove = Remove
accounts-passkey-removed = The passkey is removed. It opens nothing here any more.
accounts-passkey-needs-script = Browsers offer passkeys only to pages that use JavaScript. Without it, the code by letter always works.
accounts-fault-passkey-name = Give it a name, of { $count } letters at most.

accounts-close = Close my account
accounts-close-lead = Your name, your address, your passkeys and your sessions will be erased at once. Nobody will be able to get them back.
accounts-close-remains = What you wrote for your organisation remains with it, without your name.
accounts-close-sure = I want to close my account
accounts-close-do = Close my account
accounts-close-keep = Keep my account
accounts-closed = Your account is closed. Thank you for the way we went together.
accounts-fault-sure = Tick the box to confirm.

accounts-new-address-waits = Confirm your new address
accounts-new-address-advice-waits = From now on you will sign in with the address this letter came to. Your devices will be signed out.
accounts-new-address-confirm = Confirm this address
accounts-new-address-done = Your new address is confirmed. Sign in with it.
accounts-new-address-expired = This link no longer serves
accounts-new-address-advice-expired = A link serves once, for twenty-four hours. Ask the network coordinators to start again.
accounts-new-address-confirmed = Your new address is confirmed
accounts-new-address-advice-confirmed = It serves from { $name } on, unless the old address stops the change. To wait no longer, open the letter at the old address and say that it is you. Until then, sign in with the old one.
accounts-new-address-taken = This address already opens an account
accounts-new-address-advice-taken = Sign in with it directly, or call the network coordinators.

accounts-old-address-asks = Another address is asked for your account
accounts-old-address-advice-asks = Is it you who changes address? If not, stop the change: nothing will move.
accounts-old-address-stop = It is not me, stop it
accounts-old-address-agree = It is me, do not wait
accounts-old-address-agreed = It is noted
accounts-old-address-advice-agreed = The address changes as soon as the new one has confirmed, by the link it was sent.
accounts-old-address-stopped = The change is stopped
accounts-old-address-advice-stopped = Your address stays the same. Call the network coordinators today: somebody asked in your name.
accounts-old-address-expired = This link no longer serves
accounts-old-address-advice-expired = The change was made, stopped, or given up. If your account no longer opens with your address, call the network coordinators.
accounts-openid-otherwise = Get a code by letter
accounts-openid-unreachable = { $name } does not answer
accounts-openid-advice-unreachable = Try again in a while, or use a code sent to your address.
accounts-openid-refused = { $name } did not confirm who you are
accounts-openid-advice-refused = The request was interrupted, or waited for more than five minutes. Try again, or use a code.
accounts-openid-unknown = No account waits for you here
accounts-openid-advice-unknown = { $name } knows you, but no account has your address. Ask your organisation or the network coordinators for an invitation.
accounts-openid-ended = The access of this account has ended
accounts-openid-advice-ended = { $name } knows you. Your organisation or the network coordinators can open the access again.

accounts-held-account = Your account
accounts-held-session = A signed-in device
accounts-held-passkey = A passkey
accounts-held-identity = A link with an identity provider
accounts-held-shown-name = A name given at a shared address
accounts-held-name = Name
accounts-held-email = E-mail address
accounts-held-locale = Language
accounts-held-rhythm = Rhythm of news
accounts-held-since = Since
accounts-held-last-seen = Last used on
accounts-held-ends = End of access
accounts-held-device = Device
accounts-residue-number = The number of the account, without a name
accounts-residue-number-why = What other members wrote points to it. Nothing links it to you any more.
accounts-register-name = Accounts and sign-in of members
accounts-register-purpose = To open the site to members, without a password, and to them alone.
accounts-register-ground = Legitimate interest of the network (GDPR art. 6.1.f); sign-in cookies are strictly necessary (French Data Protection Act, art. 82).
accounts-register-people = Members of the network
accounts-register-recipients = The network coordinators and, for the name, other members
accounts-register-kept = Until the account is closed, by its holder or after twelve months without signing in, announced 60 and 15 days before. Sessions: 30 days. Requests for a code: 24 hours.

accounts-menu-account = My account
