# Reflex cards: what one does first, reviewed, dated, on one sheet.
knowledge-title = Reflex cards
knowledge-lead = What to do first, on one sheet, two sides: the signs, the steps, what not to do, whom to call in the commune.
knowledge-none = No card is published yet.
knowledge-none-text = Two cards wait to be read by professionals and by readers of this place.
knowledge-new = Write a card
knowledge-workshop = Workshop of the cards
knowledge-to-glossary = Short names and words of the network
knowledge-glossary = Glossary
knowledge-menu = Reflex cards
knowledge-valid-until = Valid until { $name }
knowledge-trust-in-date = Reviewed, in date
knowledge-trust-under-review = Under review
knowledge-trust-to-check = To be checked
knowledge-version = Version { $version }, published on { $on }, valid until { $until }

# The card
knowledge-commune = For which commune?
knowledge-commune-hint = Name or postal code. The card then gives the services to call.
knowledge-commune-ask = See whom to call
knowledge-commune-unknown = We cannot find “{ $name }”.
knowledge-commune-unknown-text = Check the name, or type the postal code.
knowledge-print = Print
knowledge-pdf = PDF file
knowledge-print-how = Choose A4 and printing on both sides: the card fits one sheet.
knowledge-back = Back to the card
knowledge-more = Around this card
knowledge-remarks-count = { $count ->
    [0] Make a remark
    [one] One remark
   *[other] { $count } remarks
  }
knowledge-versions = Versions
knowledge-to-work = In the workshop
knowledge-to-public = See the published card
knowledge-to-check = To be checked
knowledge-to-check-text = The date of this card is over. Check by telephone before relying on it.
knowledge-part-title = Title
knowledge-part-summary = When it serves
knowledge-part-topics = Needs
knowledge-part-urgent = Urgent
knowledge-part-signs = Notice
knowledge-part-steps = Do
knowledge-part-avoid = Do not
knowledge-part-afterwards = What comes next
knowledge-part-facts = What the law says
knowledge-part-case = Something that happened
knowledge-contacts-of = Whom to call: { $name }
knowledge-contacts-none = The directory knows no service for this need in this commune. Call its social services or the town hall.
knowledge-contacts-read = Numbers read in the directory on { $name }.
knowledge-contact-no-phone = No telephone
knowledge-contact-to-check = check by telephone
knowledge-until = until { $name }
knowledge-fact-until = checked, to be read again on { $name }
knowledge-fact-to-check = to be checked
knowledge-sheet-draft = Draft, not to be handed out
knowledge-sheet-footer = { $network } · version { $version } of { $on } · valid until { $until }
knowledge-sheet-footer-to-check = TO BE CHECKED · { $network } · version { $version } of { $on } · valid until { $until }

# Versions
knowledge-versions-of = Versions of “{ $name }”
knowledge-version-first = First version.
knowledge-version-same = The text is the same: it was read again and its date moved.
knowledge-case-changed = The true story has changed.
knowledge-removed = Removed:
knowledge-added = Added:
knowledge-reordered = The order changed.
knowledge-changed = What changes

# Remarks
knowledge-remarks = Remarks
knowledge-remarks-of = Remarks on “{ $name }”
knowledge-remarks-none = Nobody has made a remark yet.
knowledge-remark-version = On version { $count }
knowledge-remark-reopened = The card is being reviewed because of this remark.
knowledge-remark-write = Say something
knowledge-remark-write-text = A mistake, something missing, a question: those who look after the card are told. Your remark is read before it is published. Give neither your name nor anybody else’s.
knowledge-field-remark = Your remark
knowledge-field-remark-hint = 600 letters at most.
knowledge-fault-remark = Write between 5 and { $count } letters.
knowledge-second-look = Look again before sending
knowledge-anyway = I looked again, send it as it is
knowledge-send = Send
knowledge-done-remark = Thank you. Your remark has arrived. Keep the address of this page to read the answer.
knowledge-remark-followed = Your remark
knowledge-remark-keep = The address of this page is yours alone: keep it to come back.
knowledge-remark-take-back = Take my remark back
knowledge-comment-waiting = It waits for an answer.
knowledge-comment-published = It is published, with its answer.
knowledge-comment-declined = It is not published. This is why.
knowledge-comment-gone = There is no remark here: it was taken back, or its time is over.
knowledge-answer-of = Answer: { $name }
knowledge-answers = Remarks to read
knowledge-answers-lead = Each remark gets an answer, or the reason why it is not published.
knowledge-answers-none = No remark waits.
knowledge-field-answer = Your answer
knowledge-field-answer-hint = It is published with the remark, or read by its author alone.
knowledge-fault-answer = Write between 5 and { $count } letters.
knowledge-decide = What becomes of the remark?
knowledge-decide-publish = Publish it with this answer
knowledge-decide-decline = Do not publish it
knowledge-reopen-tick = The card is to be reviewed because of this remark
knowledge-reopen-hint = The card stays readable and says “under review”.
knowledge-answer-now = Answer
knowledge-by-coordination = the network’s coordination
knowledge-done-answered = The answer is kept.
knowledge-answered-before = Somebody answered before you.

# Workshop
knowledge-workshop-lead = Anybody may write a card. A professional reads it, then readers say whether it is clear, then the coordination publishes it.
knowledge-for-you = What waits for you
knowledge-others = The other cards
knowledge-others-none = No other card.
knowledge-remarks-waiting = { $count ->
    [one] One remark to read
   *[other] { $count } remarks to read
  }
knowledge-figures = In figures
knowledge-figure-published = Published cards
knowledge-figure-in-date = Of these, in date
knowledge-figure-being-written = Being written
knowledge-figure-printed = The most printed in a year
knowledge-figure-card = Card
knowledge-figure-times = Times printed
knowledge-stage-draft = Draft
knowledge-stage-pro-review = Read by a professional
knowledge-stage-plain-review = Read by readers
knowledge-stage-published = Published
knowledge-stage-to-review = To be reviewed
knowledge-stage-withdrawn = Withdrawn
knowledge-next-draft = To be finished and given to be read.
knowledge-next-pro-review = A professional bound by secrecy reads it: somebody else than who wrote it.
knowledge-next-plain-review = Readers say whether it is clear, then the coordination publishes it.
knowledge-next-published = Nothing to do before its date.
knowledge-next-to-review = To be checked, mended where needed, and given to be read.
knowledge-next-withdrawn = Nobody reads it any more. The coordination may take it up again: it becomes a draft, read again before it is published.
knowledge-reason-date = Its date is over.
knowledge-reason-comment = A remark asked for it.
knowledge-reason-law = What it says of the law is to be checked.
knowledge-kind-professional = Professional review
knowledge-kind-plain = Plain language reading
knowledge-verdict-good = It can be published as it is
knowledge-verdict-mend = Something is to be mended
knowledge-text = The text

# Room on the sheet
knowledge-room-counted = The card takes { $pages ->
    [one] one page
   *[other] { $pages } pages
  }, counted by the press
knowledge-room-counted-over = Too long: { $pages } pages, counted by the press
knowledge-room-reckoned = About { $share }% of the sheet, both sides
knowledge-room-reckoned-over = Too long: about { $share }% of the sheet
knowledge-room-fits = It fits one sheet, two sides, with room for the services to call.
knowledge-room-over = A card fits one sheet, two sides. Shorten lines or take some out, then look again.

# Writing
knowledge-write = Write the text
knowledge-write-lead = One line for each point, short sentences, one idea in each. “Look and measure” shows the card and the room it takes, without saving.
knowledge-hint-title = What it is about: “Over-indebtedness”.
knowledge-hint-summary = One sentence that begins with “When…”.
knowledge-hint-topics = Services of the directory that answer these needs are printed with the card, for the commune chosen.
knowledge-field-topic = Need { $count }
knowledge-topic-none = None
knowledge-hint-urgent = What cannot wait, with its deadline. One line for each point.
knowledge-hint-lines = One line for each point.
knowledge-hint-steps = In order. One line for each step.
knowledge-hint-facts = Each rule is said in your words, with the law it comes from and the day it must be read again.
knowledge-hint-source = The law by its name: “Code de la consommation, art. L. 711-1”.
knowledge-hint-case = Optional. Tell it so that nobody can be recognised: the list below is ticked before publishing.
knowledge-fact-number = Rule of law { $count }
knowledge-field-fact = What it says
knowledge-field-source = Its source
knowledge-field-until = To be read again on
knowledge-save = Save
knowledge-look = Look and measure
knowledge-fault-title = Give a title of 3 letters at least.
knowledge-fault-summary = Say in one sentence when the card serves.
knowledge-fault-long = This is too long: { $count } letters at most.
knowledge-fault-lines = There are too many lines: { $count } at most.
knowledge-fault-line = A line is too long: { $count } letters at most.
knowledge-fault-fact = Say what the rule says.
knowledge-fault-source = Name the law or the text.
knowledge-fault-until = Give the day this rule must be read again.
knowledge-fault-overtaken = Somebody changed this text while you were writing. Yours is below: compare it with the card, then save again.
knowledge-done-written = The text is saved.
knowledge-overtaken = The card has changed meanwhile: nothing was done. Look where it stands.
knowledge-not-ready = The card is not ready to be read: it must say the steps and a need, and fit one sheet.

# Reviewing
knowledge-go-on = See the card and have it reviewed
knowledge-send-to-read = Give it to be read
knowledge-reopen = Open a review
knowledge-withdraw = Take it away from the public
knowledge-revive = Take it up again
knowledge-done-sent = The card is to be read. The coordination is told.
knowledge-done-reopened = The review is open. The card stays readable.
knowledge-done-withdrawn = The public does not read the card any more.
knowledge-done-revived = The card is a draft again.
knowledge-review = Your review
knowledge-review-text = Check what is said of the law and of what to do. What you write is read by those who look after the card.
knowledge-field-verdict = Your opinion
knowledge-field-words = What is to be changed
knowledge-field-words-hint = To be filled in if something is to be mended.
knowledge-fault-verdict = Choose an opinion.
knowledge-fault-words = Say what is to be changed, in { $count } letters at most.
knowledge-review-send = Give my opinion
knowledge-done-reviewed = The opinion is kept.
knowledge-own-text = You wrote this card: somebody else reads it.
knowledge-reviews = What readers said
knowledge-review-older = on an earlier text

# Readers
knowledge-readers = Have it read in plain language
knowledge-readers-lead = A group of inhabitants or users reads the card and says whether it is clear. It needs no account.
knowledge-link-title = By a link
knowledge-field-group = The group
knowledge-field-group-hint = A group or a place, never a person: “Tuesday workshop, social centre”.
knowledge-fault-group = Name the group, between 3 and { $count } letters.
knowledge-fault-group-person = This looks like a person’s name. Name a group or a place.
knowledge-link-make = Make a link
knowledge-link-made = The link is ready
knowledge-link-made-text = Copy it now: it is shown once only. It serves once and lives thirty days.
knowledge-link-copy = Copy
knowledge-link-answered = Answered on { $name }
knowledge-link-until = Waits for an answer until { $name }
knowledge-link-over = This link is over
knowledge-paper-title = On paper
knowledge-paper-text = The group read the printed card: write here what it said.
knowledge-paper-print = Print the text to be read
knowledge-paper-keep = Keep the group’s opinion
knowledge-reading = Read a card again
knowledge-reading-lead = You are asked what you think of this text. Read it, alone or in a group. Your name is not asked for.
knowledge-reading-say = Your opinion
knowledge-reading-question = Is it clear?
knowledge-reading-good = Yes, we understand everything
knowledge-reading-mend = No, there are things to change
knowledge-reading-words = What is to be changed
knowledge-reading-words-hint = Which words, which sentences? Give no name.
knowledge-reading-send = Send our opinion
knowledge-reading-thanks = Thank you. Your opinion is kept.
knowledge-reading-done = Your opinion is kept already. Thank you.
knowledge-reading-over = This link is over. Ask whoever gave it to you for another.
knowledge-reading-changed = The text has changed since. Ask whoever gave you the link for a new one.
knowledge-reading-written = What you wrote is not kept. You may copy it:
knowledge-reading-unknown = This link leads to no text. Check that it is whole.

# Publishing
knowledge-publish = Publish
knowledge-publish-unread = No group of readers has said that this text is clear
knowledge-publish-unread-text = Have it read first, by a link or on paper.
knowledge-publish-read = { $count ->
    [one] One group of readers finds this text clear.
   *[other] { $count } groups of readers find this text clear.
  }
knowledge-field-valid = Valid until
knowledge-field-valid-hint = { $name } at the latest (twenty-four months).
knowledge-field-changes = What changes, in one sentence
knowledge-field-changes-hint = It is read on the page of versions.
knowledge-publish-now = Publish this version
knowledge-fault-valid = Give a day to come.
knowledge-fault-valid-long = A card is valid for twenty-four months at most.
knowledge-fault-changes = Say what changes, between 5 and { $count } letters.
knowledge-fault-law = A rule of law is to be read again: correct its date in the text first.
knowledge-fault-checklist = Tick each point: the card tells something that happened.
knowledge-done-published = The card is published.

# Anonymising
knowledge-checklist = Before telling what happened to somebody
knowledge-checklist-lead = Nobody may be recognised: not by a stranger, a neighbour or a colleague. Each point is checked.
knowledge-checklist-agreed = The person knows what will be told and where. She agrees, and may change her mind.
knowledge-checklist-names = No name, first name, nickname or initial. An invented first name is not like the real one.
knowledge-checklist-age = The age is given within ten years, or not at all.
knowledge-checklist-place = The place is no finer than the département: no commune, no quarter, no name of a school or hostel.
knowledge-checklist-dates = No exact date: “one winter”, “for several months”.
knowledge-checklist-family = Family, trade and origin are changed or left out where they are rare here.
knowledge-checklist-health = Nothing on health, religion, opinions or justice that is not indispensable.
knowledge-checklist-services = No service or professional that can be recognised, no decision quoted word for word.
knowledge-checklist-crossed = Put together, the details point to nobody. Somebody who knows the quarter has checked.
knowledge-checklist-reread = The person has read the text, or it was read to her. No photograph, voice or document comes with it.
knowledge-checklist-doubt = When in doubt, do not tell it: explain the rule, and that is enough.

# Glossary
knowledge-terms = Words of this network
knowledge-terms-title = Words of this place
knowledge-terms-lead = Words that are used here and that not everybody knows. They stand in the glossary, and short names are explained in the cards.
knowledge-terms-add = Add a word
knowledge-terms-none = No word has been added.
knowledge-field-word = The word or short name
knowledge-field-word-hint = As it is said: “CTG”.
knowledge-field-meaning = What it means
knowledge-field-plain = In plain words
knowledge-field-plain-hint = Optional: what it is, for somebody who arrives.
knowledge-term-add = Add
knowledge-term-remove = Remove
knowledge-fault-word = Write the word, between 2 and { $count } letters.
knowledge-fault-meaning = Say what it means, between 2 and { $count } letters.
knowledge-done-term = The word is in the glossary.
knowledge-done-term-removed = The word is no longer in the glossary.

# The coordination's desk
knowledge-desk-pro = { $count ->
    [one] One reflex card waits for a professional reader
   *[other] { $count } reflex cards wait for a professional reader
  }
knowledge-desk-plain = { $count ->
    [one] One reflex card waits for readers, or to be published
   *[other] { $count } reflex cards wait for readers, or to be published
  }
knowledge-desk-to-review = { $count ->
    [one] One published reflex card is to be reviewed
   *[other] { $count } published reflex cards are to be reviewed
  }
knowledge-desk-over = { $count ->
    [one] One reflex card is past its date
   *[other] { $count } reflex cards are past their date
  }
knowledge-desk-ending = { $count ->
    [one] One reflex card comes to its date
   *[other] { $count } reflex cards come to their date
  }
knowledge-desk-remarks = { $count ->
    [one] One remark on a reflex card waits for an answer
   *[other] { $count } remarks on reflex cards wait for an answer
  }

# Letters
knowledge-letter-remark-subject = A remark on the card “{ $title }”
knowledge-letter-remark-text = Somebody made a remark on a reflex card of { $network }. It waits to be read, and may open a review.
knowledge-letter-remark-link = Read the remark
knowledge-letter-to-read-subject = The card “{ $title }” is to be read
knowledge-letter-to-read-text = A reflex card of { $network } waits for a professional reader, then for readers.
knowledge-letter-to-read-link = See the card
knowledge-letter-ending-subject = The card “{ $title }” comes to its date
knowledge-letter-ending-text = It is valid until { $day }. After that it says “to be checked”. Read it again, mend it where needed, and have it published anew.
knowledge-letter-ending-link = See the card
knowledge-letter-over-subject = The card “{ $title }” is past its date
knowledge-letter-over-text = It was valid until { $day }. It now says “to be checked”. Read it again, mend it where needed, and have it published anew.
knowledge-letter-over-link = See the card

# Data
knowledge-processing-name = Reflex cards and glossary
knowledge-processing-purpose = Writing, reviewing and keeping cards up to date, knowing who reviewed them
knowledge-processing-ground = Legitimate interest of the network (GDPR art. 6.1.f)
knowledge-processing-people = Members who write or review a card or add a word; readers, by their group only; authors of remarks, without a name
knowledge-processing-recipients = Members of the network; the public for published cards and remarks
knowledge-processing-kept = Cards stay; the link with an account goes with it. Reading links: thirty days, then ninety days without effect. Remarks not published: ninety days; without an answer: a year
knowledge-held-begun = A reflex card you began
knowledge-held-read = A reflex card you reviewed
knowledge-held-card = Card
knowledge-held-added = A word you added to the glossary
knowledge-held-word = Word
knowledge-residue = Cards, opinions and words, without your account
knowledge-residue-why = They serve the network and no longer say who wrote them
