## What the answers say

findings-surveys = Questionnaires
findings-results = Results
findings-title = Results: { $name }
findings-figures = In figures
findings-figure-share = of answers
findings-figure-answered = { $count ->
    [one] answer
   *[other] answers
}
findings-figure-asked = { $count ->
    [one] questionnaire sent
   *[other] questionnaires sent
}
findings-at = Counted at { $name }. Answers are added as they come.
findings-refresh = Count again
findings-sender-silent = Your own organisation has not answered yet.
findings-sender-silent-text = The questionnaire comes from you: your answer sets the example, and it counts like the others.

## Who answered

findings-who = Who answered
findings-by-family = By family
findings-by-sector = By sector
findings-by-type = By type of organisation
findings-without-sector = Sector not said
findings-sectors-overlap = An organisation that works in two sectors counts in both.
findings-column-asked = Sent
findings-column-answered = Answers
findings-column-share = Share
findings-column-names = Organisations
findings-column-family = Family
findings-column-sector = Sector
findings-column-type = Type
findings-type-of = { $name }, type not said
findings-type-unknown = Type not said
findings-more-names = { $count ->
    [one] and one more
   *[other] and { $count } more
}

## Question by question

findings-answers = What they answer
findings-split = Break down
findings-split-none = All together
findings-split-family = By family
findings-split-sector = By sector
findings-words-rule = Free texts are shuffled. The name of the organisation stands beside them only where it agreed.
findings-answered = { $count ->
    [0] No answer out of { $asked }.
    [one] 1 answer out of { $asked }.
   *[other] { $count } answers out of { $asked }.
}
findings-not-asked = { $count ->
    [one] The question did not concern 1 organisation.
   *[other] The question did not concern { $count } organisations.
}
findings-column-answer = Answer
findings-column-count = Number
findings-other = Other
findings-too-few = Fewer than { $count } answers: they are not broken down.
findings-several = Several answers were possible: the sum may exceed 100 %.
findings-mean = Mean
findings-median = Median
findings-half = Half of the answers
findings-range = From the smallest to the largest
findings-between = { $from } to { $to }
findings-others = { $count ->
    [one] And one more, named less often or typed by hand.
   *[other] And { $count } more, named less often or typed by hand.
}
findings-all-sayings = Read all { $count } texts
findings-sayings = Texts
findings-sayings-count = { $count ->
    [0] No text
    [one] 1 text
   *[other] { $count } texts
}
findings-sayings-order = In an order drawn by chance, always the same: it tells neither who wrote nor when.
findings-sayings-none = Nobody wrote anything here.

## What these answers changed

findings-led-to = What these answers changed
findings-led-to-nothing = Nothing yet. Answers may propose corrections to records, declare cooperations, and note wishes to work together.
findings-corrections = { $count ->
    [one] 1 correction of a record proposed
   *[other] { $count } corrections of records proposed
}: { $taken ->
    [0] none accepted
    [one] 1 accepted
   *[other] { $taken } accepted
}, { $waiting ->
    [0] none waiting.
    [one] 1 waiting.
   *[other] { $waiting } waiting.
}
findings-corrections-list = The corrections proposed
findings-correction-taken = { $count ->
    [0] decided, nothing was taken
    [one] 1 change accepted
   *[other] { $count } changes accepted
}
findings-correction-waiting = { $count ->
    [one] 1 change waits for the organisation
   *[other] { $count } changes wait for the organisation
}
findings-relations = { $count ->
    [one] 1 cooperation declared,
   *[other] { $count } cooperations declared,
}
findings-relations-agreed = { $count ->
    [0] none confirmed by both sides.
    [one] 1 confirmed by both sides.
   *[other] { $count } confirmed by both sides.
}
findings-relations-list = The cooperations declared
findings-relation-declared = declared by one side
findings-relation-agreed = confirmed by both sides
findings-relation-contested = contested by the other
findings-meetings = { $count ->
    [one] 1 meeting proposed, because the wish is shared.
   *[other] { $count } meetings proposed, because the wish is shared.
}
findings-meetings-list = The meetings proposed
findings-meetings-page = Follow the meetings
findings-wishes = { $count ->
    [one] 1 wish that the other does not share yet.
   *[other] { $count } wishes that the other does not share yet.
}
findings-wishes-list = The wishes noted
findings-wish = { $one } wishes to work with { $other }
findings-pair = { $one } and { $other }

## The files

findings-files = Take the answers along
findings-files-text = One line for each answer, without name and without free text. The texts have a sheet of their own, shuffled.
findings-file-workbook = Workbook (XLSX)
findings-file-table = Answers (CSV)
findings-file-codes = Meaning of the columns (CSV)
findings-sheet-answers = Answers
findings-sheet-texts = Texts
findings-sheet-codes = Codes

## Given back to all

findings-restitution-title = What you answered: { $name }
findings-restitution-lead = A questionnaire of { $name }. Here is what the answers say, and what they changed.
findings-restitution-description = The results of a questionnaire of the network: who answered, what was said, what it changed.
findings-restitution-preview = See what will be given back to all
findings-preview = Preview: this page is not public yet.
findings-preview-text = It becomes so when you give back the results, from the page of the questionnaire.
findings-print = Print
findings-rules = How to read this page
findings-rule-texts = Only texts of organisations that agreed to be quoted stand here.
findings-rule-split = Answers are broken down by family where each family has at least { $count } answers. Below { $count } nothing is broken down: one could recognise who answered.
findings-rule-whole = Answers are not broken down by family: one of them has fewer than { $count } answers, and one could recognise who answered. What fewer than { $count } answered is not broken down either.
