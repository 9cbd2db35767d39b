session-title = Dates: { $name }
session-back = Back to the action
session-back-to-dates = Back to the dates
session-say-when = Say when it takes place
session-add = Add a date
session-ahead = To come
session-past = Already past
session-none-ahead = No date to come is announced.
session-none-ahead-edit = Say when it takes place, as you would tell somebody: “one Wednesday a month at 2 pm”.
session-calendar = Add to my calendar
session-poster = Poster to print
session-cancelled = Cancelled
session-postponed = Put off
session-dropped = Does not take place
session-off-postponed = This action is put off: the dates announced do not take place for now.
session-off-dropped = This action will not take place: the dates announced are cancelled.
session-description = When the action “{ $name }” takes place: days, times and places.
session-calendar-postponed = Put off: { $name }
session-people-few-each = Fewer than 5 people each time
session-people-at-least = { $count } people, and a few more on dates with fewer than 5
session-moved = Moved
session-kind-ordinary = Date
session-kind-showing = Showing, open to the public
session-kind-side = Activity beside the action
session-activity = Activity
session-at-once = at the same time as another
session-change = Change
session-count = Count who came
session-sheet = Sign-in sheet
session-add-activity = Add an activity on that day
session-awaits = Number of people to be typed
session-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
session-people = { $count ->
    [0] Nobody came
    [one] 1 attendance
   *[other] { $count } attendances
}
session-people-few = Fewer than 5 attendances
session-counted = { $count ->
    [0] No date counted.
    [one] One date counted:
   *[other] { $count } dates counted:
}
session-public = { $name }: { $count }
session-counted-how = Somebody who came twice counts twice. No name is kept.
session-when = { $day }, { $from } to { $to }
session-when-long = from { $day } at { $from } to { $last } at { $to }
session-and = and
session-activity-title = An activity of the day: { $name }
session-new-title = One more date: { $name }
session-date-title = Change a date: { $name }
session-field-day = Day
session-field-starts = From
session-field-ends = To
session-field-title = A title, if it has one
session-field-title-hint = For example “Guided tour of the castle”. Empty: the title of the action.
session-field-place = The place, if it is another
session-field-place-hint = Empty: the place of the action.
session-field-commune = The commune, if it changes
session-field-commune-hint = Empty: the commune of the action.
session-fault-commune = This commune is not found. Write its name and its département, such as “Melun (77)”.
session-fault-no-such-time = This hour does not exist on that day: clocks go forward in the night.
session-fault-caution = “{ $part }”: { $why }
session-fault-reread = Read it again, then tick this box if these words may stay.
session-reread = I have read it again: these words may stay.
session-field-kind = It is
session-field-places = Number of places
session-field-places-hint = Empty: no limit.
session-keep = Save
session-cancel-heading = It does not take place
session-field-why = Why, in a few words
session-field-why-hint = Everybody can read it. Write nobody’s name.
session-cancel = Cancel this date
session-cancelled-still = It stays in the list, so that nobody comes for nothing.
session-restore = It takes place after all
session-remove-heading = It was a mistake
session-remove-text = Take it off the list if it was noted by mistake. Calendars that follow it will see it cancelled.
session-remove = Take off the list
session-planned = The dates are noted.
session-planned-one = The date is noted.
session-changed = The date is changed.
session-cancelled-told = The date is cancelled.
session-restored = The date takes place again.
session-removed = The date is taken off the list.
session-counted-kept = It is noted. Thank you.
session-fault-day = Choose a day.
session-fault-time = Give the time, such as 14:00.
session-fault-order = The end comes before the beginning.
session-fault-long = This is too long: { $count } letters at most.
session-fault-places = Give a number of places between 1 and { $count }, or none.
session-fault-none-ticked = Tick at least one date.
session-fault-no-date = This gives no date. Look at the first and last day, or at the exceptions.
session-fault-number = Give a number, { $count } at most.
session-fault-no-number = Give at least one number. If nobody came, write 0.
session-fault-not-yet = This date has not begun yet.
session-rule-title = When it takes place: { $name }
session-field-said = Say it as you would tell somebody
session-field-said-hint = “one Wednesday a month at 2 pm”, “every Tuesday and Thursday from 2 pm to 4 pm except school holidays”, “every two weeks until 30 June”, “every week for six months”
session-field-from = Starting on
session-field-from-hint = Empty: the beginning of the action, or today.
session-field-to = Until
session-field-zone = School holidays
session-zone-A = Zone A
session-zone-B = Zone B
session-zone-C = Zone C
session-zone-none = Another calendar (Corsica, overseas): not known here
session-see-dates = See the dates
session-understood = What we understood
session-preview-kept = { $count ->
    [0] This gives no date.
    [one] This gives one date.
   *[other] This gives { $count } dates.
}
session-preview-out = { $count ->
    [one] One date is left out.
   *[other] { $count } dates are left out.
}
session-preview-how = Untick those that do not suit, tick those you keep all the same. Nothing is noted before the button.
session-field-dates = The dates
session-time-guessed = The time of the beginning or end was not said: please check it.
session-keep-dates = Note these dates
session-rule-weekly = { $every ->
    [1] every { $days }
    [2] every other { $days }
   *[other] every { $every } weeks on { $days }
}
session-rule-even-weeks = on { $days } of even weeks
session-rule-odd-weeks = on { $days } of odd weeks
session-rule-monthly = { $every ->
    [1] the { $which } { $days } of each month
   *[other] the { $which } { $days }, every { $every } months
}
session-rule-once = { $every ->
    [1] one { $days } a month
   *[other] one { $days } every { $every } months
}
session-rule-month-days = { $every ->
    [1] on day { $days } of each month
   *[other] on day { $days }, every { $every } months
}
session-rule-dates = { $count ->
    [one] on the day you gave
   *[other] on the { $count } days you gave
}
session-rule-time = at { $name }
session-rule-times = { $from } to { $to }
session-rule-from = from { $name }
session-rule-until = until { $name }
session-rule-months = { $count ->
    [one] for one month
   *[other] for { $count } months
}
session-rule-weeks = { $count ->
    [one] for one week
   *[other] for { $count } weeks
}
session-rule-count = { $count ->
    [one] once
   *[other] { $count } times
}
session-nth-1 = first
session-nth-2 = second
session-nth-3 = third
session-nth-4 = fourth
session-nth-5 = fifth
session-nth-last = last
session-except-school = except school holidays
session-except-break = except { $name }
session-only-school-holidays = in school holidays only
session-except-public = except public holidays
session-except-said = except the days you said
session-break-toussaint = the autumn holidays
session-break-noel = the Christmas holidays
session-break-hiver = the winter holidays
session-break-printemps = the spring holidays
session-break-ascension = the days after Ascension
session-break-ete = the summer holidays
session-out-school = left out: { $name }.
session-out-school-is-on = left out: school is on.
session-out-public = left out: public holiday.
session-out-said = left out, as you said.
session-out-instead = instead of { $day }, { $why }
session-note-public = It is a public holiday.
session-note-school = During { $name }.
session-note-unknown = The school calendar of this place or year is not known here (it is until { $name } for zones A, B and C). Please check yourself.
session-misread-unknown = “{ $name }” is not understood here. Say it otherwise, or add the dates one by one.
session-misread-no-rhythm = Say how often: “every Tuesday”, “one Wednesday a month”, “every two weeks”.
session-misread-too-long = This is too long. Say only when it takes place.
session-misread-two-rhythms = Two different rhythms were said. Keep one.
session-misread-which-ones = Say which ones: “the first and third Wednesday of the month”, “Tuesday and Thursday”.
session-misread-no-such-day = No calendar has this day.
session-misread-ends-before = The end comes before the beginning.
session-headcount-title = How many people: { $name }
session-headcount-text = Numbers only. No name is asked for or kept.
session-field-everybody = People who came
session-field-others = Other people
session-field-others-hint = Those whose public you do not say.
session-keep-count = Note
session-more-publics = Other publics
session-brought = Groups that came with an organisation
session-brought-text = Several publics brought together by several organisations: say who came with whom.
session-brought-group = Group { $count }
session-choose = Choose
session-field-public = Public
session-field-brought-by = Came with
session-field-people = How many
session-poster-when = When
session-poster-where = Where
session-poster-contact = Information
session-poster-more = { $count ->
    [one] And one more date, on the page of the action.
   *[other] And { $count } more dates, on the page of the action.
}
session-poster-square = The page of the action, with all dates
session-poster-pdf = Poster as PDF
session-print = Print
session-sheet-title = Sign-in sheet: { $name }
session-sheet-caption = People who came
session-sheet-number = No.
session-sheet-name = First name or pseudonym
session-sheet-sign = Signature
session-sheet-blank = A first name or a pseudonym is enough, and nobody has to write. Count the lines, note the number, then destroy the sheet.
session-sheet-named = This sheet bears the first names or pseudonyms of those enrolled, at the request of the organisation that carries the action. Do not leave it lying about. Count who came, note the number, then destroy it.
session-sheet-ask = The sheet can bear the first names or pseudonyms of those enrolled. Each reading is noted.
session-sheet-proof = Please first confirm that it is you.
session-sheet-nobody = Nobody is enrolled for this date so far.
session-sheet-with-names = Prepare the sheet with names
session-calendar-name = Actions: { $name }
session-calendar-cancelled = Cancelled: { $name }
session-letter-count = { $count ->
    [one] A date is past. How many people came?
   *[other] { $count } dates are past. How many people came?
}
