# The words of the cooperation protocol.

protocol-menu = Protocol
protocol-signatories-menu = Signatories
protocol-own-page = Sign the protocol
protocol-need-to-resign = { $count ->
    [one] organisation has to renew its signature of the protocol
   *[other] organisations have to renew their signature of the protocol
}
protocol-need-amendments = { $count ->
    [one] amendment to the protocol waits for an answer
   *[other] amendments to the protocol wait for an answer
}
protocol-need-vote = vote on the protocol ends within a week

## Closed lists

protocol-part-article = An article
protocol-part-annex = An annex
protocol-state-draft = In preparation
protocol-state-in-discussion = Under discussion
protocol-state-adopted = Adopted
protocol-state-replaced = Replaced
protocol-change-replace = Another wording
protocol-change-add = Addition
protocol-change-remove = Removal
protocol-amendment-open = Waiting
protocol-amendment-taken-up = Taken up in the text
protocol-amendment-declined = Declined
protocol-decide-take-up = Take it up in the text
protocol-decide-decline = Decline it
protocol-choice-yes = For
protocol-choice-no = Against
protocol-choice-abstain = Abstains
protocol-means-screen = On screen
protocol-means-paper = On paper
protocol-outcome-adopted = Adopted
protocol-outcome-no-quorum = Quorum not reached
protocol-outcome-no-majority = Majority not reached
protocol-no-family = Family not stated
protocol-by-coordination = The coordination

## The document

protocol-title = Cooperation protocol
protocol-description = What the organisations of the network commit to: know each other, recognise each other, act together.
protocol-version-number = version { $count }
protocol-version-lead = Version { $number }, adopted on { $adopted }, in force since { $effective }.
protocol-version-dates = Adopted on { $adopted }, in force from { $effective }.
protocol-heading-article = Article { $number }. { $title }
protocol-heading-annex = Annex { $number }. { $title }
protocol-new-article = New article: { $name }
protocol-new-annex = New annex: { $name }
protocol-article-gone = An article removed since
protocol-contents = Contents
protocol-print = Print
protocol-read = Read the protocol
protocol-read-draft = Read the version in preparation
protocol-signed-count = { $count ->
    [0] No organisation has signed this version yet.
    [one] { $count } organisation has signed this version.
   *[other] { $count } organisations have signed this version.
}
protocol-sign-for = Signature: { $name }
protocol-exact = The exact text
protocol-exact-text = The digest below fits this text alone: change one letter, and it changes. Each signature bears it. Anybody can compute it again from the file.
protocol-exact-link = The exact text, as a file
protocol-digest = Digest (SHA-256)
protocol-none = No version is in force yet
protocol-none-text = The protocol will be written by the members of the network, then adopted by their vote.
protocol-none-begin = The coordination opens a first version, from a text that is proposed.
protocol-versions-title = All versions
protocol-versions-lead = Each version stays readable, beside the one before it.

## Comparing

protocol-compare-title = Compare two versions
protocol-compare-lead = { $count ->
    [0] Nothing changes between { $old } and { $new }.
    [one] One passage changes between { $old } and { $new }.
   *[other] { $count } passages change between { $old } and { $new }.
}
protocol-compare-legend = What goes and what comes:
protocol-compare-removed = word removed
protocol-compare-added = word added
protocol-compare-same = { $count ->
    [one] One passage unchanged
   *[other] { $count } passages unchanged
}
protocol-compare-before = What changed since the version before
protocol-compare-held = Compare with the version in force
protocol-removed = Removed:
protocol-removed-end = End of removal.
protocol-added = Added:
protocol-added-end = End of addition.
protocol-nothing-here = Nothing here.
protocol-side-by-side = Both texts
protocol-side-before = Before
protocol-side-after = After

## Writing a version

protocol-draft-title = Version in preparation
protocol-draft-none = No version is in preparation
protocol-draft-none-text = The coordination opens one when the network wishes so.
protocol-start = Begin a new version
protocol-start-shipped = Begin again from the text proposed at installation
protocol-started = The version can be read. Open its discussion when you wish.
protocol-started-before = A version is already in preparation.
protocol-draft-lead = You can read this text. Its discussion is not open.
protocol-draft-lead-open = This text is yours: comment on it, and propose another wording, article by article.
protocol-draft-lead-vote = This text is being voted on: it changes no more.
protocol-desk = Coordination
protocol-discussion-open = Open the discussion
protocol-discussion-close = Close the discussion
protocol-discussion-opened = The discussion is open.
protocol-discussion-closed = The discussion is closed.
protocol-discussion-not-now = This is not possible for the moment.
protocol-discussion-over = The discussion of this text is not open.
protocol-discuss = Discuss
protocol-talk-count = { $amendments ->
    [0] No amendment
    [one] { $amendments } amendment
   *[other] { $amendments } amendments
}, { $comments ->
    [0] no comment
    [one] { $comments } comment
   *[other] { $comments } comments
}
protocol-amendments = { $count ->
    [0] No amendment for now
    [one] { $count } amendment
   *[other] { $count } amendments
}
protocol-amendments-waiting = { $count ->
    [one] { $count } amendment waiting
   *[other] { $count } amendments waiting
}
protocol-amendments-decided = { $count ->
    [one] { $count } amendment decided
   *[other] { $count } amendments decided
}
protocol-amend = Propose another wording
protocol-amend-title = Propose another wording
protocol-amend-lead = Change the text below, and say why. Members and the coordination will see both texts side by side.
protocol-add-article = Propose an article
protocol-add-title = Propose an article
protocol-add-lead = It will follow the others.
protocol-amend-send = Propose this amendment
protocol-field-part = This is
protocol-field-title = Title
protocol-field-text = Text
protocol-field-text-hint = One line per paragraph. A line that begins with a hyphen becomes an item of a list.
protocol-field-remove = Remove this article instead
protocol-field-reason = Why this change
protocol-field-reason-hint = In a few sentences, without naming anybody.
protocol-field-organization = In the name of which organisation
protocol-amendment-kept = Your amendment is proposed. Your organisation will be told of the answer.
protocol-reason = Why
protocol-answer = Answer of the coordination
protocol-comments = Comments
protocol-comments-none = Nobody has commented yet.
protocol-field-comment = Your comment
protocol-field-comment-hint = Members read it, in the name of your organisation.
protocol-comment-send = Publish the comment
protocol-comment-kept = Your comment is published.
protocol-decide = Answer this amendment
protocol-decide-legend = Your decision
protocol-decide-now = Record the decision
protocol-field-answer = Your answer
protocol-field-answer-hint = Needed if the amendment is declined: members read the reason.
protocol-amendment-taken-up-done = The text is changed. The old wording stays readable with the amendment.
protocol-amendment-declined-done = The text stays as it is. The reason is published.
protocol-amendment-text-moved = The article changed in the meantime. Read both texts again before deciding.
protocol-amendment-too-late = This amendment can no longer be decided.

## Voting

protocol-vote-title = Vote on the protocol
protocol-vote-see = See the vote
protocol-vote-open = Put this text to the vote
protocol-vote-open-text = The discussion closes, and the text changes no more. Each signatory organisation has one vote; those who keep it receive a letter.
protocol-vote-open-now = Open the vote
protocol-field-vote-end = Last day of the vote
protocol-field-vote-effective = In force from, if the text is adopted
protocol-field-vote-effective-hint = The day after the vote at the earliest.
protocol-vote-opened = The vote is open.
protocol-vote-not-now = No text can be put to the vote for the moment.
protocol-vote-amendments = Amendments wait for an answer: answer them before the vote.
protocol-vote-nobody = No organisation can vote: none has an owner.
protocol-vote-lead = { $name } is put to the vote until { $day } included. Adopted, it would come into force on { $effective }.
protocol-vote-rule = { $must } organisations of { $electors } must vote, abstentions counted, and “for” must exceed { $majority }% of expressed votes.
protocol-vote-read = Read the text
protocol-vote-of = The vote of { $name }
protocol-vote-choice = Your organisation is
protocol-vote-send = Vote
protocol-vote-change = You may change your mind until the vote ends.
protocol-vote-choose = Choose for, against or abstention.
protocol-vote-in = The vote of your organisation is recorded.
protocol-vote-closed = No vote is open.
protocol-vote-not-elector = Your organisation does not take part in this vote.
protocol-vote-now = How the vote stands
protocol-vote-yes = for
protocol-vote-no = against
protocol-vote-abstain = abstentions
protocol-vote-silent = have not voted yet
protocol-vote-quorum = { $voted ->
    [one] { $voted } organisation has voted; the quorum is { $must }
   *[other] { $voted } organisations have voted; the quorum is { $must }
}
protocol-vote-waiting = { $count ->
    [0] Every organisation has voted
    [one] { $count } organisation has not voted
   *[other] { $count } organisations have not voted
}
protocol-vote-waiting-who = Which ones
protocol-vote-paper = Type the votes of an assembly
protocol-vote-none = No vote is open
protocol-vote-none-text = When a version is ready, the coordination will open the vote.
protocol-votes-past = Past votes
protocol-vote-past = { $name }, vote ended on { $day }
protocol-vote-counts = { $voted } votes of { $electors }: { $yes } for, { $no } against, { $abstain } abstentions.
protocol-paper-votes-title = Votes of an assembly
protocol-paper-votes-lead = Votes already given on screen are not here: they belong to the organisations.
protocol-field-minutes = Assembly and minutes
protocol-field-minutes-hint = For example: general assembly of 12 March, item 4.
protocol-paper-none = Did not vote
protocol-paper-votes-send = Record these votes
protocol-paper-votes-kept = The votes are recorded.
protocol-paper-votes-some = The votes are recorded. Those given on screen in the meantime stay as they are, and an organisation that has left no longer votes.
protocol-rule-title = Quorum and majority
protocol-rule-lead = The rule holds for the next vote. A vote that is open keeps its own to the end.
protocol-rule-reason = To begin with: half of the organisations vote, and more than half of those that say yes or no are for it. This is the custom of assemblies: a few do not decide for all, and one silent organisation in two does not stop the others.
protocol-field-quorum = Share of organisations that must vote, in %
protocol-field-quorum-hint = From 1 to 100. Abstentions count.
protocol-field-majority = Share of expressed votes that “for” must exceed, in %
protocol-field-majority-hint = From 50 to 99. Abstentions do not count.
protocol-rule-send = Record the rule
protocol-rule-set = The rule of the next vote is recorded.

## Signing

protocol-organization-title = Your organisation and the protocol
protocol-standing-listed = Has not signed the protocol
protocol-standing-signatory = Signatory of version { $number } since { $day }
protocol-standing-to-resign = Signed version { $number }: a new signature is expected by { $day } included
protocol-standing-lapsed = Signed version { $number }, whose rights ended on { $day }
protocol-standing-withdrawn = Withdrew on { $day }
protocol-sign-title = Sign { $name }
protocol-sign-read = Read the protocol and its annexes
protocol-sign-compare = What changed since your signature
protocol-field-function = In which function do you sign
protocol-field-function-hint = For example: chairwoman, director. Your name is neither asked for nor shown.
protocol-function-anyway = This is indeed a function
protocol-tick-read = I have read the protocol and its annexes
protocol-tick-mandate = I am mandated to sign in the name of { $name }
protocol-sign-now = Sign for { $name }
protocol-sign-paper = Sign on paper instead
protocol-own-signatures = Your signatures
protocol-signature-line = Version { $number }, on { $day }, { $function } ({ $means })
protocol-certificate = Certificate of signature
protocol-scan = Copy of the paper
protocol-signed = It is signed. Thank you. Here is your certificate.
protocol-signed-before = This version is signed already.
protocol-text-moved = The text in force changed in the meantime. Read it again before signing.
protocol-withdraw-title = Withdraw from the protocol
protocol-withdraw-lead = { $name } will no longer be a signatory from today. Its record stays in the directory, and it may sign again.
protocol-field-withdrawal = Reason (optional)
protocol-field-withdrawal-hint = Nobody but the coordination reads it.
protocol-withdraw-now = Confirm the withdrawal
protocol-withdrawn = The withdrawal is recorded.
protocol-not-signed = This organisation has no signature that stands.
protocol-form-title = Form to sign on paper
protocol-form-heading = Signature of the cooperation protocol, { $name }
protocol-form-how = Print this page, sign it, and hand it to the coordination, which will record it.
protocol-form-text = By its signature, the organisation named below joins the cooperation protocol of the network “{ $network }”, { $name }, with its annexes:
protocol-form-address = Text signed
protocol-form-fill = To fill in
protocol-form-organization = Organisation
protocol-form-function = Function of the person who signs
protocol-form-read = I have read the protocol and its annexes
protocol-form-mandated = I am mandated to sign
protocol-form-day = Date
protocol-form-signature = Signature and stamp
protocol-paper-title = Record a signature on paper
protocol-paper-lead = For { $name }. The organisation receives the same certificate as if it had signed on screen.
protocol-paper-choose = Choose an organisation
protocol-field-paper-function = Function of the person who signed
protocol-field-paper-day = Date of the signature
protocol-field-scan = Copy of the paper
protocol-field-scan-hint = PDF, JPEG or PNG. It is kept sealed; only the organisation and the coordination can read it.
protocol-paper-send = Record the signature
protocol-recorded = The signature is recorded.
protocol-paper-withdrawal = Record a withdrawal received by letter

## Certificate

protocol-certificate-text = The network “{ $network }” certifies that this organisation signed the cooperation protocol, { $name }, on { $day }.
protocol-certificate-version = Version signed
protocol-certificate-on = Date
protocol-certificate-function = Function of the person who signed
protocol-certificate-means = Signature
protocol-certificate-code = Verification code
protocol-certificate-check = Check online
protocol-certificate-today = Checked on
protocol-certificate-valid = Signature up to date
protocol-certificate-until = Version replaced; rights hold until { $name }
protocol-certificate-followed = A later version was signed on { $name }
protocol-certificate-withdrawn = Organisation withdrawn on { $name }
protocol-certificate-meaning = The digest fits the exact text that was signed, annexes included. Anybody can compute it again from the file.
protocol-certificate-broken = The text that is kept is no longer the one that was signed
protocol-certificate-broken-text = Tell the coordination: the digest of the signature no longer fits the text.
protocol-check-title = Check a certificate
protocol-check-lead = Type the code printed on the certificate.
protocol-check-hint = Twelve letters and digits. Hyphens and capitals do not matter.
protocol-check-now = Check
protocol-check-unknown = No certificate bears this code
protocol-check-unknown-text = Check what you typed, sign by sign. If the code is the one on paper, ask the coordination.

## Signatories

protocol-signatories-title = Signatories of the protocol
protocol-signatories-description = The organisations that have signed the cooperation protocol of the network.
protocol-signatories-lead = { $signed ->
    [0] No organisation has signed yet, of { $all } in the directory.
    [one] { $signed } organisation has signed, of { $all } in the directory.
   *[other] { $signed } organisations have signed, of { $all } in the directory.
}
protocol-signatories-none = Nobody has signed yet
protocol-signatories-none-text = The first version has to be adopted first.
protocol-signatory-line = { $name }, signed on { $day }
protocol-download-csv = Table (CSV)
protocol-download-xlsx = Workbook (XLSX)
protocol-to-renew = { $count ->
    [one] { $count } signature to renew
   *[other] { $count } signatures to renew
}
protocol-renewal-until = by { $name } included
protocol-renewal-over = rights ended on { $name }
protocol-left = { $count ->
    [one] { $count } organisation that left
   *[other] { $count } organisations that left
}
protocol-left-line = { $name }, on { $day }
protocol-figures = In figures
protocol-figures-text = To be listed without signing is no fault. An organisation of two sectors counts in both.
protocol-figures-caption = Signatories among the organisations of the directory, by family and sector
protocol-share = { $signed } of { $all }
protocol-column-organization = Organisation
protocol-column-family = Family
protocol-column-sectors = Sectors
protocol-column-all = All
protocol-column-version = Version signed
protocol-column-signed-on = Signed on
protocol-column-function = Function of the person who signed
protocol-column-digest = Digest (SHA-256)
protocol-beside-signatory = Signatory of the protocol since { $name }
protocol-beside-to-resign = Protocol to sign again by { $name } included
protocol-beside-lapsed = Protocol to sign again: rights ended on { $name }
protocol-beside-more = The protocol

## Faults

protocol-fault-words = Write between 2 and { $count } letters.
protocol-fault-reason = Say why, in { $count } letters at most.
protocol-fault-answer = Give the reason, in { $count } letters at most.
protocol-fault-title = Give a title of { $count } letters at most.
protocol-fault-text = Write a text of at least 10 and at most { $count } letters.
protocol-fault-same = This is the text of the article: change something.
protocol-fault-organization = Choose the organisation in whose name you write.
protocol-fault-decision = Choose a decision.
protocol-fault-vote-end = Choose a day to come, within the year.
protocol-fault-vote-effective = Choose a day after the end of the vote.
protocol-fault-minutes = Say which assembly and which minutes, in { $count } letters at most.
protocol-fault-quorum = The quorum goes from 1 to 100.
protocol-fault-majority = The majority goes from 50 to 99.
protocol-fault-function = Give a function, in { $count } letters at most.
protocol-fault-function-name = This looks like a name. Give a function, or confirm below.
protocol-fault-read = Tick the box once you have read the protocol.
protocol-fault-mandate = Tick the box if you are mandated to sign.
protocol-fault-paper-organization = Choose an organisation from the list.
protocol-fault-paper-day = Choose a day between { $name } and today.
protocol-fault-paper-left = This organisation left on { $name }: it takes a paper of that day or later.
protocol-fault-scan = Choose a PDF, JPEG or PNG file.

## Letters

protocol-letter-vote-opened-subject = Cooperation protocol: { $name } may vote
protocol-letter-vote-opened-text = Version { $number } of the protocol of the network “{ $network }” is put to the vote. { $name } has one vote, until { $day } included.
protocol-letter-vote-opened-link = Read and vote
protocol-letter-vote-adopted-subject = Cooperation protocol: version { $number } is adopted
protocol-letter-vote-adopted-text = The vote has ended: quorum and majority are reached.
protocol-letter-vote-adopted-link = See the results
protocol-letter-vote-no-quorum-subject = Cooperation protocol: quorum not reached
protocol-letter-vote-no-quorum-text = The vote on version { $number } has ended without the quorum. The text returns to discussion.
protocol-letter-vote-no-quorum-link = See the results
protocol-letter-vote-no-majority-subject = Cooperation protocol: majority not reached
protocol-letter-vote-no-majority-text = The vote on version { $number } has ended without a majority. The text returns to discussion.
protocol-letter-vote-no-majority-link = See the results
protocol-letter-may-sign-subject = Cooperation protocol: { $name } may sign
protocol-letter-may-sign-text = Version { $number } of the protocol of the network “{ $network }” is adopted. You may sign it in the name of { $name } as soon as it is in force. Signing takes two minutes.
protocol-letter-may-sign-link = Read and sign
protocol-letter-renew-first-subject = Cooperation protocol: a new version to sign
protocol-letter-renew-first-text = Version { $number } is in force. The rights of { $name } hold until { $day }; until then, read what changed and sign it.
protocol-letter-renew-first-link = See what changes and sign
protocol-letter-renew-month-subject = Cooperation protocol: one month to sign
protocol-letter-renew-month-text = { $name } has not yet signed version { $number }. Its rights hold until { $day }.
protocol-letter-renew-month-link = See what changes and sign
protocol-letter-renew-week-subject = Cooperation protocol: one week to sign
protocol-letter-renew-week-text = { $name } has not yet signed version { $number }. After { $day }, what needs a valid signature will be closed to it.
protocol-letter-renew-week-link = See what changes and sign
protocol-letter-renew-over-subject = Cooperation protocol: the signature is no longer valid
protocol-letter-renew-over-text = The sixty days ended on { $day }. What needs a valid signature is closed to { $name }, and opens once it has signed version { $number }.
protocol-letter-renew-over-link = See what changes and sign
protocol-letter-answered-subject = Cooperation protocol: your amendment has an answer
protocol-letter-answered-text = The coordination answered the amendment that { $name } proposed to version { $number }.
protocol-letter-answered-link = Read the answer

## What is kept about people

protocol-processing-name = Cooperation protocol
protocol-processing-purpose = Writing the protocol together, adopting it, and keeping proof of who signed it in the name of which organisation.
protocol-processing-ground = Legitimate interest of the network in agreeing on its rules and in keeping proof of them (GDPR art. 6.1.f).
protocol-processing-people = Members who propose, comment, vote or sign in the name of an organisation.
protocol-processing-recipients = Members read texts in the name of the organisation; everybody reads the function of who signed; the copy of a signed paper is read by the organisation and the coordination.
protocol-processing-kept = The link with the person until her account is closed; texts, votes and signatures remain those of the organisations.
protocol-held-amendment = Amendment to the protocol
protocol-held-comment = Comment on the protocol
protocol-held-vote = Vote cast for an organisation
protocol-held-signature = Signature given or recorded
protocol-held-organization = Organisation
protocol-held-on = Date
protocol-held-words = Text
protocol-held-reason = Reason
protocol-held-choice = Vote
protocol-held-function = Function
protocol-held-means = Means
protocol-residue-texts = Amendments and comments, without their author
protocol-residue-texts-why = They were written in the name of an organisation and belong to the history of the text.
protocol-residue-acts = Votes and signatures, without the person who gave them
protocol-residue-acts-why = They commit the organisation and prove that it joined.
