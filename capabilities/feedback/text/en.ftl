# What people who were received think, and the answers
feedback-title = What people think: { $name }
feedback-crumb = Feedback and answers
feedback-none = Nobody has written yet.
feedback-answer-of = Answer: { $name }
feedback-by-coordination = the network’s coordination
feedback-write = Say what you think
feedback-write-text = No account and no name. The organisation reads and answers, and both appear here together.
feedback-field-words = What you think
feedback-field-words-hint = How were you received? What helped, what was missing? Do not name anybody.
feedback-field-email = Your e-mail address, if you wish to be told of the answer
feedback-field-email-hint = Optional. It is shown to nobody, and erased a month after the answer.
feedback-send = Send
feedback-wrong-facts = Is an opening hour or a number wrong? Report it on the record instead: it is mended sooner.
feedback-caution = Read again before sending
feedback-caution-anyway = I have read it again, send it as it is
feedback-fault-words = Write between 5 and { $count } characters.
feedback-fault-answer = Answer in 5 to { $count } characters.
feedback-fault-email = This address does not look complete. Example: name@example.org
feedback-kept = Thank you. What you wrote is passed on.
feedback-follow-title = What you wrote
feedback-follow-keep = Keep the address of this page: it alone lets you follow or take back what you wrote.
feedback-state-waiting = Passed on to the organisation, which has thirty days to answer. After that the coordination takes care of it.
feedback-state-published = Published with the answer.
feedback-state-declined = Not published. This is why.
feedback-state-gone = There is nothing here: it was taken back, or the link is not complete.
feedback-take-back = Take it back
feedback-answers-title = Feedback to answer
feedback-answers-lead = A short answer is enough. What was written and the answer appear together.
feedback-answers-none = Nothing waits for an answer
feedback-overdue = more than thirty days
feedback-field-answer = Your answer
feedback-field-answer-hint = In the organisation’s name. Do not speak of any person in particular.
feedback-decide = Then
feedback-decide-publish = Publish it with this answer
feedback-decide-decline = Do not publish: my answer says why
feedback-answer-now = Answer
feedback-answered = The answer has left.
feedback-answered-before = Somebody had answered already.
feedback-slot-some = { $count ->
    [one] One opinion, with its answer
   *[other] { $count } opinions, with their answers
}
feedback-slot-none = Say what I think of this service
feedback-desk-overdue = { $count ->
    [one] opinion without an answer for thirty days
   *[other] opinions without an answer for thirty days
}
feedback-letter-to-answer-subject = Somebody wrote about your service
feedback-letter-to-answer-text = Something waits for your answer: { $name }. Both will appear together.
feedback-letter-to-answer-link = Read and answer
feedback-letter-overdue-subject = Feedback has waited for thirty days
feedback-letter-overdue-text = An organisation has not answered what somebody wrote. You may call it, or answer in its place.
feedback-letter-overdue-link = See what is to be answered
feedback-letter-answered-subject = You have an answer
feedback-letter-answered-text = What you wrote was answered: { $name }.
feedback-letter-answered-link = See the service’s page
feedback-processing-name = Feedback on services
feedback-processing-purpose = To let people who were received say what they think of a service, and to publish the answer.
feedback-processing-ground = Consent (GDPR, article 6.1.a), withdrawn by the link that follows it.
feedback-processing-people = Anybody who writes, without a name
feedback-processing-recipients = The organisation and the coordination; everybody once published
feedback-processing-kept = Until its author takes it back; the address, a month after the answer; what is not published, three months
feedback-held-written = What you said of a service
feedback-held-service = Service
feedback-held-words = What you wrote
feedback-held-on = Written on
