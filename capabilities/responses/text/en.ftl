# The words of answers to questionnaires.

## Welcome

responses-welcome-from = { $sender } would like to ask { $name } a few questions.
responses-how-long = How long
responses-minutes = { $count ->
    [one] About a minute.
   *[other] About { $count } minutes.
}
responses-until = Until
responses-what-becomes = What becomes of your answers
responses-what-becomes-text = They are counted with those of the others. What you write freely is shown with your name only if you agree, and is erased two years after the end. What completes your record becomes a proposed correction, under its name, that you accept or not. Nothing changes in your record without you.
responses-help = A question?
responses-begin = Begin
responses-go-on = Go on
responses-begun = You had begun: everything you wrote is still here.
responses-will-take = What your record already says is filled in. Confirm it, or change it.
responses-by-parts = Part by part
responses-on-one-page = All on one page
responses-hand-over = Somebody else answers for us
responses-hand-over-text = Pass this link on, or the letter you received. It opens without an account, and what is already written is there. Whoever has it can answer for you: do not publish it.
responses-copy = Copy the link
responses-decline-title = You would rather not answer
responses-decline-text = One button is enough, no reason needed. We will not remind you of this questionnaire again.
responses-decline = Do not answer
responses-declined = Noted. We will not remind you again.
responses-has-declined = You chose not to answer
responses-has-declined-text = You may change your mind: answer below.
responses-closed = This questionnaire has ended
responses-closed-text = Its last day was { $name }. Thank you for opening it.
responses-sent-on = Your answers were sent on { $name }
responses-sent-text = They count. If you change them and send them again, the new ones replace the old.
responses-see-receipt = See your answers
responses-change = Change your answers
responses-not-counted = A newer response of your organisation counts
responses-not-counted-text = Somebody else in your organisation answered after you. One response counts for each organisation: the last one sent. If yours is right, send it again.
responses-lost-title = This link leads to no questionnaire
responses-lost-why = It may be cut: some mail programs break long addresses. Or the questionnaire ended long ago.
responses-lost-then = Open the letter again and press its button, or copy the whole address. Otherwise call whoever sent it: one can also answer by telephone.

## Answering

responses-progress = Part { $part } of { $parts }
responses-continue = Continue
responses-back = Back to the part before
responses-later = Keep and finish later
responses-kept = Kept. Come back by the same link whenever you like.
responses-more-questions = Kept. Given your answers, there is another question or two.
responses-taken = From your record
responses-taken-text = Is it right? Leave it. Otherwise, change it.
responses-heard = We understood:
responses-no-answer = No answer
responses-other = Other
responses-other-which = Other: please say
responses-other-is = Other: { $name }
responses-organization = Organisation { $count }
responses-organizations-more = More of them, one on each line
responses-hint-at-most = { $count ->
    [one] One answer at most.
   *[other] { $count } answers at most.
}
responses-hint-unit = In { $name }.
responses-hint-place = The name of the commune, or its postal code.
responses-hint-hours = As you would say it: “Monday to Friday 9 am to 12 pm, closed in August”.
responses-hint-organizations = Write the beginning of the name, then choose. A name that is not on the list is kept as it is.
responses-hint-no-name = Name nobody: say “reception”, “a family”.
responses-hint-required = This answer is needed.
responses-fault-missing = An answer is missing: “{ $name }”
responses-fault-choice = Choose one of the answers offered.
responses-fault-twice = The same answer is given twice.
responses-fault-too-many = { $count ->
    [one] Keep one answer only.
   *[other] Keep { $count } answers at most.
}
responses-fault-no-other = Choose one of the answers offered, or write your own.
responses-fault-other-words = Say in a few words what “Other” is.
responses-fault-below = The smallest number possible is { $count }.
responses-fault-above = The largest number possible is { $count }.
responses-fault-number = Write a whole number, in digits: 12.
responses-fault-too-long = This text is too long: keep { $count } letters at most.
responses-fault-no-name = The name of the organisation is missing.
responses-fault-place = No commune has this name. Try its postal code.
responses-fault-places = Several communes are possible. Write the one you mean: { $name }.
responses-fault-hours = “{ $part }” is not understood. { $why }
responses-fault-not-hours = These hours are not understood.

## Reading again, sending

responses-check-title = Read again before sending
responses-check-lead = Nothing has been sent yet. Read again, change what you need, then send.
responses-to-mend = { $count ->
    [one] One answer was not understood
   *[other] { $count } answers were not understood
}
responses-missing = { $count ->
    [one] One answer is missing
   *[other] { $count } answers are missing
}
responses-read-again = Read your texts again
responses-unknown-names = { $count ->
    [one] One name is not in the directory: it is kept as it is
   *[other] { $count } names are not in the directory: they are kept as they are
}
responses-near-names = in the directory: { $name }
responses-change-one = Change
responses-without-answer = No answer
responses-quote = Our texts may be quoted with the name of the organisation
responses-quote-hint = Without this tick, they are read without a name.
responses-send = Send
responses-not-yet = Complete what is missing above, then you can send.
responses-sent = Your answers are sent. Thank you.
responses-sent-replaces = Your answers are sent. They replace those somebody else of your organisation had given: one response counts.
responses-thanks-title = Thank you, your answers have arrived
responses-then = What now? { $name } gathers the answers and will tell you what they teach. If they show that your record has changed, the correction will be proposed to you: nothing changes without you.
responses-change-until = You can change your answers until { $name }, by the same link.
responses-print = Print
responses-receipt = Receipt
responses-receipt-of = “{ $title }”, { $name }, no. { $number }, answers sent on { $day }.
responses-may-quote = Your texts may be quoted with the name of the organisation.
responses-may-not-quote = Your texts are read without the name of the organisation.

## Pages of an organisation

responses-own-title = Questionnaires
responses-own-lead = What { $name } is asked.
responses-own-none = No questionnaire at the moment
responses-own-none-text = You will be told when there is one.
responses-own-answered = Answered
responses-own-waits = To be answered
responses-own-until = Until { $name }.

## Typing

responses-typing-title = Type a response
responses-typing-lead = { $answered } responses from { $asked } recipients.
responses-typing-number = Number or name
responses-typing-number-hint = The number at the top of the sheet, or the name of who is on the line.
responses-typing-open = Open
responses-typing-nobody = Nobody of this number or name is asked here.
responses-typing-found = Found
responses-typing-received = Sheets received, to be typed
responses-typing-line = No. { $number } · { $name }
responses-typing-for = No. { $number }, { $name }
responses-typing-channel = How the response came
responses-typing-gaps = Answers that are needed are missing. A sheet may have blanks: you can keep it.
responses-typing-replaces = This organisation has begun or answered by itself.
responses-typing-replaces-text = Its words are not shown here: you read them without its name, in the results. What you keep replaces its answer.
responses-typing-keep = Keep the response
responses-typed = The response is kept. Next one.
responses-quote-typed = The texts may be quoted with the name

## Paper and preview

responses-paper-title = Print questionnaires
responses-paper-lead = Each sheet bears a number: it is what one types to enter it.
responses-paper-blank = A blank sheet
responses-paper-all = All who have not answered
responses-paper-next = The next sheets
responses-paper-none = Everybody has answered
responses-paper-none-text = There is no sheet left to print.
responses-paper-nobody = Name of the organisation: ____________________
responses-paper-back = To be returned before { $day } to { $sender }.
responses-paper-one = One box only.
responses-paper-several = Several boxes possible.
responses-paper-other = Other: ____________________
responses-paper-names = One organisation on each line.
responses-guide-title = Guide for a call
responses-guide-lead = Read the questions as they are, tick, then type by the number.
responses-guide-known = The directory says:
responses-guide-no-answer = No answer
responses-guide-later = Call again later
responses-guide-declines = Does not wish to answer
responses-preview-title = Preview of the questionnaire
responses-preview-only = This is a preview
responses-preview-text = Everything is shown at once, with the conditions in words. Nothing is sent from here.
responses-preview-thanks = What is said at the end
responses-questions = { $count ->
    [one] One question.
   *[other] { $count } questions.
}
responses-if-one-of = Only if the answer to question { $number } is { $what }
responses-if-answered = Only if question { $number } has an answer
responses-if-at-least = Only if the answer to question { $number } is { $what } or more
responses-if-at-most = Only if the answer to question { $number } is { $what } or less
responses-if-and = and
responses-if-or = or

## Letter

responses-letter-replaced-subject = A new response of your organisation counts: { $name }
responses-letter-replaced-text = Somebody in your organisation has just answered the questionnaire “{ $name }”, which had been answered already. One counts for each organisation: the last. If the other one is right, you may send it again.
responses-letter-replaced-link = See the questionnaire

## What is held about people

responses-processing-name = Answers to questionnaires
responses-processing-purpose = Gathering what organisations answer, by link, by telephone or on paper, and counting it
responses-processing-ground = Legitimate interest: knowing the needs of the network (GDPR art. 6.1.f)
responses-processing-people = Persons named in a free text, if one names any; members who type for others
responses-processing-recipients = Coordination of the network; free texts without a name, unless agreed
responses-processing-kept = Free texts and who typed: two years after the questionnaire ended; responses never sent: a month after it ended; counts stay
responses-held-typed = Response typed for an organisation
responses-held-survey = Questionnaire
responses-held-on = Typed on
