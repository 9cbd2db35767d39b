# What the person reads. The same keys, in eight other languages, are in tongues/.
her-page-menu = My request
her-page-title = Your request
her-page-language = Language
her-page-reread = These sentences have not yet been read over by somebody who speaks this language.

her-page-code-lead = Do you have a sheet with a code? Write the code here. You will see your request.
her-page-code-label = Your code
her-page-code-hint = 12 letters and numbers. Capitals or small letters: both work.
her-page-code-open = See my request
her-page-code-short = The code has 12 letters and numbers. Look at your sheet again.
her-page-code-unknown = This code opens nothing. Perhaps one letter or number is wrong. Look at your sheet again.
her-page-code-ended = This code opens nothing any more. Another one took its place, or the page is closed. Write the code of your latest sheet.
her-page-code-erased = Everything was erased on { $date }, as promised. Nothing is left to read.
her-page-code-help = It does not work? Go back to the organisation that gave you the sheet. You will get a new code at once.

her-page-lead = Here you see what is asked for you, and who knows it.
her-page-none = There is no request at the moment.
her-page-demand = Request { $code }
her-page-asked-to = Asked of
her-page-need = Your need
her-page-wish = What you wish for
her-page-message = What was added
her-page-reason = Why the answer is no
her-page-instead = Offered instead

her-page-state-asking = Nothing has been sent. We are waiting for your yes or your no.
her-page-state-declined = You said no. Nothing has been sent.
her-page-state-sent = The request has been sent. We are waiting for the answer.
her-page-state-acknowledged = The request has arrived. The answer will come.
her-page-state-question = The service asks a question before it answers.
her-page-state-waiting-list = You are on a waiting list.
her-page-state-accepted = The answer is yes.
her-page-state-appointment = The answer is yes. You have an appointment.
her-page-state-came = The appointment took place.
her-page-state-missed = The appointment did not take place. That is all right. You can get another one.
her-page-state-redirected = Another service can help you better. The request goes on there.
her-page-state-refused = This service cannot help. We are looking for something else with you.
her-page-state-escalated = We have not found an answer yet. The network’s coordination is looking too.
her-page-state-frozen = Everything has stopped. After 30 days, everything is erased.
her-page-state-closed = It is finished.
her-page-appointment = Appointment: { $date } at { $hour }
her-page-appointment-was = The appointment was on { $date } at { $hour }
her-page-level-interim = The answer: something for the time being.
her-page-level-partial = The answer: part of what is needed.
her-page-level-adequate = The answer: what is needed.

her-page-next = What comes next
her-page-next-who = Now it is up to { $who } to do something.
her-page-next-you = Now it is up to you to say what you want.
her-page-next-coordination = Now it is up to the network’s coordination to look.
her-page-next-date = By { $date } at the latest.
her-page-next-nothing = There is nothing left to do.

her-page-knows = Who knows what
her-page-knows-sender = { $who } knows everything written here.
her-page-knows-receiver = { $who } can read:
her-page-knows-would = If you say yes, { $who } will be able to read:
her-page-knows-nobody = Nobody else can read this request.
her-page-said-need = your need
her-page-said-wish = what you wish for
her-page-said-message = what was added
her-page-said-name = your name: { $name }
her-page-said-contact = how to reach you: { $contact }
her-page-said-language = your language

her-page-looked = Who has read it
her-page-looked-line = { $who }, on { $date }
her-page-looked-nobody = Nobody has read it yet.
her-page-written = What was written
her-page-written-you = You
her-page-written-network = The coordination of the network

her-page-say = You can say
her-page-say-yes = Yes, I agree
her-page-say-no = No, I do not want this
her-page-say-came = The appointment took place
her-page-say-missed = The appointment did not take place
her-page-say-helped = I got help
her-page-say-silent = I have no news, please help me

her-page-done-yes = You said yes. It is written down.
her-page-done-no = You said no. It is written down.
her-page-done-told = Thank you. It is written down.
her-page-done-call = Noted. We are telling the service that wrote your request. In danger, call 112.
her-page-done-stop = It has stopped. Only the service that wrote the request can still read it. You can ask for help all the same.
her-page-done-late = The request has changed meanwhile. Read the page, then say again what you want.
her-page-done-correct = It has been sent. The answer will come on this page.
her-page-done-left = Your page is closed.

her-page-stop = Stop everything
her-page-stop-why = You may change your mind. With this button, everything stops at once. We help you all the same.

her-page-correct = I want to correct something
her-page-correct-label = What is not right?
her-page-correct-hint = Write in your own words, in your language if you like. { $who } will read it.
her-page-correct-send = Send
her-page-correct-empty = Write what is not right.
her-page-correct-later = You have written several times already. Your words are still here: send them in an hour.
her-page-correct-asked = You asked for a correction on { $date }.
her-page-correct-answer = The answer

her-page-kept = Everything is erased at most { $months } months after the end.
her-page-question = A question? Ask { $who }.
her-page-cnil = The law protects your information. You can also write to the CNIL: cnil.fr
her-page-print = Print
her-page-leave = Close this page
her-page-leave-why = Do other people use this computer? Close the page before you go.
her-page-back = Back to my request

her-page-notice-1 = We want to help you together.
her-page-notice-2 = We want to tell { $who } what you need: { $need }.
her-page-notice-3 = We say only what you are happy for us to say.
her-page-notice-4 = You can say yes. You can say no.
her-page-notice-5 = If you say no, we help you all the same.
her-page-notice-6 = You may change your mind. Say “stop”: everything stops.
her-page-notice-7 = You can read everything that is written. You can have it corrected.
her-page-notice-8 = We keep this for { $months } months at most after the end. Then everything is erased.
her-page-notice-9 = A question? Ask { $sender }, or the CNIL: cnil.fr
her-page-notice-how = To see your request, take a photo of this square. Or open { $address } and write this code:
her-page-notice-mine = Keep this sheet for yourself. With this code, one can read your request.
her-page-sms = Your request { $code } has been sent. To see it: { $address } (code on your sheet).
her-page-sms-asks = Request { $code } waits for your yes. Nothing has been sent. To read it: { $address } (code on your sheet).
her-page-sms-answered = Your request { $code } has an answer. To read it: { $address } (code on your sheet).
her-page-sms-stop = To stop everything, answer: STOP { $code }

# What those who help read.
her-page-work-notice-title = The notice for the person
her-page-work-notice-lead = To read together, or to print: what we do, and what the person may ask.
her-page-work-notice-other = the other service
her-page-work-notice-need = what you told us
her-page-work-notice-given = Note that the notice was given
her-page-work-notice-means = How
her-page-work-notice-read = Read aloud, together
her-page-work-notice-printed = Given on paper
her-page-work-notice-shown = Shown on screen
her-page-work-notice-sent = Sent by text message or mail
her-page-work-notice-note = Note it
her-page-work-notice-noted = Noted, with the date.
her-page-work-notice-history = Notice given
her-page-work-notice-history-line = { $date }: { $means }
her-page-work-code-gone = The code of this page is no longer shown: it is shown on the first day only.
her-page-work-code-new = Give a new code
her-page-work-code-new-why = Sheet lost? The new code takes the place of the old one, which opens nothing any more.
her-page-work-code-made = Here is the new code. The old one opens nothing any more.
her-page-work-print = Print
her-page-work-qr = Address of the person’s page
her-page-work-sms-title = Text message to send
her-page-work-sms-why = It says nothing about the person. Copy it into your telephone.

her-page-work-message-title = A text message from the person
her-page-work-message-lead = Did the person write you a word? Copy it here: the request goes on as if the person had said it.
her-page-work-message-word = The word
her-page-work-message-yes = OUI: agrees
her-page-work-message-no = NON: does not want this
her-page-work-message-stop = STOP: stop everything
her-page-work-message-came = VENU: the appointment took place
her-page-work-message-helped = TROUVÉ: she got help
her-page-work-message-call = AIDE: she asks for help now
her-page-work-message-code = The code of the request
her-page-work-message-code-hint = 8 signs, at the top of the request.
her-page-work-message-note = Note it
her-page-work-message-noted = Noted, as said by the person.
her-page-work-message-no-code = No request of your organisation has this code. Check the 8 signs.
her-page-work-message-no-word = Choose the word that was written.
her-page-work-message-late = This word does not go with the state of the request. Open the request to see where it stands.

her-page-work-corrections = Corrections asked for
her-page-work-corrections-lead = People have read what is written about them and ask for a correction. The law gives one month to answer (GDPR, art. 12 and 16).
her-page-work-corrections-none = No correction is asked for.
her-page-work-corrections-shut = Whoever coordinates or administers the whole network does not read what people write.
her-page-work-corrections-asked = Asked on { $date }
her-page-work-corrections-answer = Your answer, which the person will read
her-page-work-corrections-answer-hint = The person will read this.
her-page-work-corrections-keep = I keep these words: they are right, and the person will read them.
her-page-work-corrections-send = Answer
her-page-work-corrections-answered = Your answer is on the person’s page.
her-page-work-corrections-empty = Write what was done.
her-page-work-corrections-taken = Somebody has already answered this one.

her-page-work-letter-correction-subject = Somebody asks for a correction ({ $code })
her-page-work-letter-correction-what = The person whom request { $code } is about has read what is written and would like a correction.
her-page-work-letter-correction-do = Answer within the month: the person will read your answer on the page.
her-page-work-letter-correction-link = Read and answer
her-page-work-letter-correction-closing = This message says nothing about the person: everything is on { $network }, after signing in.

her-page-work-letter-call-subject = Somebody asks for help ({ $code })
her-page-work-letter-call-what = The person of request { $code } asks for help, by text message or on her page.
her-page-work-letter-call-do = Call her or go and see her today, as you agreed with her.
her-page-work-letter-call-link = Open the request
her-page-work-letter-call-closing = This message says nothing of her: everything is on { $network }, once you have signed in.

her-page-work-sms-unknown = We did not understand. Write STOP, OUI, NON, VENU or TROUVÉ, then your code. If you need help: AIDE, then your code.
her-page-work-sms-document-title = Text messages taken by a gateway
her-page-work-sms-document-text = For the text message gateway of whoever administers this site: the words that a person writes to the house come in here, and the answer to send her goes out.
her-page-work-sms-document-take = A text message came
her-page-work-sms-document-take-text = The words understood are STOP, OUI, NON, VENU, TROUVÉ and AIDE, followed by a code. There is always an answer, also when nothing was understood.
her-page-work-sms-document-from = The number that writes.
her-page-work-sms-document-message = What is written.
her-page-work-sms-document-secret = The secret that whoever administers put into the settings, known to their gateway alone. Without this setting, or without this secret, there is nothing at this address.
her-page-work-sms-document-answer = The answer to send.
her-page-work-sms-document-refused = The request comes from a page of another site.
her-page-work-sms-document-unknown = The secret is missing or wrong, or no gateway is expected.
her-page-work-sms-document-too-large = It is more than the house takes in.
her-page-work-sms-document-too-many = Too many messages from this number; retry_after says how many seconds to wait.
her-page-work-sms-document-later = The house cannot answer now; Retry-After says how many seconds to wait.

her-page-work-processing-name = Pages of persons who are oriented
her-page-work-processing-purpose = To show a person what is asked for them and who knows it, and to let them say yes, no, stop, or correct.
her-page-work-processing-ground = Duty to inform and to answer (GDPR, art. 12 to 16); the person’s agreement to the referral.
her-page-work-processing-people = Persons who are oriented; those who open a page with them.
her-page-work-processing-recipients = The person; the organisation that sent the request.
her-page-work-processing-kept = As long as the request; then the day of erasure alone, twelve months.
her-page-work-held = Pages opened with persons
her-page-work-held-pages = Pages opened
her-page-work-held-notices = Notices given
her-page-work-held-answers = Corrections you answered
