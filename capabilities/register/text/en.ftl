register-menu = Register of actions
register-desk-opinions = { $count ->
    [one] action presented in ISIC, whose opinion is to be written down
   *[other] actions presented in ISIC, whose opinion is to be written down
}
register-title = Register of collective actions
register-description = Every collective action of the network, counted once: by domain, by territory, by state.
register-lead = Each collective action is counted once, in one domain and in one unit of the territory.
register-figures = In figures
register-figure-actions = { $count ->
    [one] action
   *[other] actions
}
register-figure-domains = { $count ->
    [one] domain
   *[other] domains
}
register-figure-units = { $count ->
    [one] unit of the territory
   *[other] units of the territory
}
register-filters = Choose what is counted
register-field-domain = Domain
register-field-year = Year
register-field-state = State
register-field-framework = Framework
register-field-participation = Participation
register-every-domain = All domains
register-every-unit = All units
register-every-year = Every year
register-every-state = Every state
register-every-framework = Every framework
register-every-level = Every level
register-show = Show
register-filtered = What is counted here:
register-year-hint = An action that lasts several years counts in each of them: the years add up to more than there are actions.
register-unfilter = Show everything
register-unknown = unknown framework
register-unknown-unit = unknown unit
register-none = No action answers this choice.
register-none-hint = Widen the choice: another year, another state.
register-sentences-title = What the figures say
register-sentence = { $share ->
    [all] All actions are about
    [nearly-all] Nearly all actions are about
    [more-than-three-quarters] More than three quarters of the actions are about
    [three-quarters] Three quarters of the actions are about
    [nearly-three-quarters] Nearly three quarters of the actions are about
    [more-than-two-thirds] More than two thirds of the actions are about
    [two-thirds] Two thirds of the actions are about
    [nearly-two-thirds] Nearly two thirds of the actions are about
    [more-than-half] More than half of the actions are about
    [half] Half of the actions are about
    [nearly-half] Nearly half of the actions are about
    [more-than-third] More than a third of the actions is about
    [third] A third of the actions is about
    [nearly-third] Nearly a third of the actions is about
    [more-than-quarter] More than a quarter of the actions is about
    [quarter] A quarter of the actions is about
    [nearly-quarter] Nearly a quarter of the actions is about
    [less-than-quarter] Less than a quarter of the actions is about
   *[other] Less than one action in ten is about
} { $theme }: { $part } of { $whole }, that is { $percent }%.
register-theme-parenthood = parenthood
register-theme-food = food and the household budget
register-theme-ties = culture and social ties
register-theme-networks = networks of professionals
register-theme-language = language and digital life
register-theme-carers = help for carers
register-theme-inclusion = inclusion
register-units-all = No unit is without an action. The one with fewest has { $least }, the one with most { $most }.
register-units-empty = { $count ->
    [one] One unit is without an action: { $names }.
   *[other] { $count } units are without an action: { $names }.
}
register-cross-title = Domains and units of the territory
register-column-domain = Domain
register-column-unit = Unit of the territory
register-column-actions = Actions
register-column-share = Share
register-column-state = State
register-column-level = Level of participation
register-column-initiator = On the initiative of
register-column-framework = Framework
register-column-funder = Funder
register-column-granted = Granted
register-column-pending = Asked for, pending
register-column-action = Action
register-column-days = Dates
register-column-flag = Worth a look
register-column-carrier = Carrier
register-column-opinion = Opinion
register-column-acts = What you can do
register-column-id = Identifier
register-column-commune = Commune
register-column-first-day = First day
register-column-last-day = Last day
register-column-by-inhabitants = Carried by inhabitants
register-column-openness = Open to
register-column-ages = Number of ages brought together
register-column-partners = Number of partners
register-column-alone = Without a partner
register-column-need = Need linked
register-column-frameworks = Frameworks
register-column-isic = Presented in ISIC on
register-column-handed-over = Handed over to inhabitants on
register-column-born = An association was born of it
register-yes = yes
register-no = no
register-all = All
register-percent = { $count }%
register-by-domain = Actions by domain
register-by-unit = Actions by unit of the territory
register-by-state = Actions by state
register-by-level = The part inhabitants take
register-by-initiator = Who begins
register-by-framework = Actions by framework
register-by-funder = Funding by funder
register-take-csv = Take the table (CSV)
register-take-xlsx = Take the workbook (XLSX)
register-take-hint = One line for each action. The file holds no name of a person and no contact.
register-print = Print
register-more = Further
register-to-cross = See the table by domain and unit

register-figures-title = Figures of collective actions
register-figures-lead = Where actions stand, who begins them, which part inhabitants take, what was born of them.
register-born-title = What inhabitants took in hand
register-figure-by-inhabitants = { $count ->
    [one] action carried by inhabitants
   *[other] actions carried by inhabitants
}
register-figure-handed-over = { $count ->
    [one] action handed over from an organisation to inhabitants
   *[other] actions handed over from an organisation to inhabitants
}
register-figure-born = { $count ->
    [one] organisation born of an action
   *[other] organisations born of an action
}
register-figure-across-ages = { $count ->
    [one] action across generations
   *[other] actions across generations
}
register-dates-title = Dates and people
register-figure-dates = { $count ->
    [one] date planned or held
   *[other] dates planned or held
}
register-figure-showings = { $count ->
    [one] showing
   *[other] showings
}
register-figure-counted = { $count ->
    [one] date at which people were counted
   *[other] dates at which people were counted
}
register-figure-people = { $count ->
    [one] attendance
   *[other] attendances
}
register-by-audience = Attendances by public
register-column-audience = Public
register-column-people = Attendances
register-audience-others = Other publics, or public not said
register-audience-note = Somebody who came twice counts twice. No name is written down. A public of fewer than { $count } attendances is counted with the others.
register-by-tag = Actions by word
register-column-tag = Word
register-goal-title = Goal of participation
register-goal-reached = Inhabitants decide or carry in { $part } actions of { $whole }, that is { $share }%. The goal of the network, { $goal }%, is reached.
register-goal-ahead = Inhabitants decide or carry in { $part } actions of { $whole }, that is { $share }%. The goal of the network is { $goal }%.
register-goal-change = Change the goal
register-level-unsaid = Not said
register-initiator-unsaid = Nobody said
register-initiator-note = One action may have several initiators: the sum may exceed the number of actions.
register-flags-title = Worth a look
register-flags-lead = Nothing is refused for it. These are hints for completing an action.

register-frameworks-title = Frameworks and policies
register-frameworks-lead = The pacts, projects of services and agreements that actions answer. Open a framework for its report.
register-framework-about = The pacts, projects of services and agreements that actions answer.
register-framework-none = Without a framework
register-framework-note = One action may belong to several frameworks: the sum may exceed the number of actions.
register-framework-title = Report: { $name }
register-framework-count = { $count ->
    [0] No collective action belongs to this framework.
    [one] One collective action belongs to this framework.
   *[other] { $count } collective actions belong to this framework.
}
register-in-year = Year { $name }.
register-framework-period = Period of the framework: { $name }.
register-days = from { $from } to { $to }
register-days-open = since { $name }
register-days-until = until { $name }
register-named-title = The actions
register-listed-count = { $count ->
    [0] No action.
    [one] One action.
   *[other] { $count } actions.
}
register-named-more = { $count ->
    [one] One more action is not named here. The table to take along holds it.
   *[other] { $count } more actions are not named here. The table to take along holds all of them.
}

register-funders-title = Funders
register-funders-lead = What each funder granted, and what it is asked for. Open a funder for its yearly report.
register-field-budget-year = Year of the funding
register-budget-year = Funding of { $name }.
register-sums-agree = { $count ->
    [one] Both accounts agree: the sum of the funders is that of the budget of the funded action, { $sum }.
   *[other] Both accounts agree: the sum of the funders is that of the budgets of the { $count } funded actions, { $sum }.
}
register-sums-differ = The sum of the funders is not that of the budgets of the { $count } funded actions, { $sum }. Tell the technical administration.
register-funder-note = An action with several funders is counted once for each, and once in all.
register-funder-title = Report: { $name }
register-funder-lead = What this funder granted to collective actions, and what it is asked for.
register-funder-about = The institutions that fund actions.
register-funded-more = { $count ->
    [one] One more action is not named here. The sums hold it.
   *[other] { $count } more actions are not named here. The sums hold them.
}
register-funder-none = No funding written down.
register-funder-none-hint = Choose another year, or write the funding down in the section “budget” of the action.

register-sittings-title = ISIC sittings
register-sittings-lead = The sittings in which the collective actions of a unit are presented and run together, and the opinion given of each.
register-sittings-coming = The next ones
register-sittings-past = Those that took place
register-sittings-none = No sitting is planned.
register-sitting-new = Plan a sitting
register-sitting-open = Plan this sitting
register-sitting-presented = { $count ->
    [0] no action on the agenda
    [one] 1 action on the agenda
   *[other] { $count } actions on the agenda
}
register-sitting-waiting = { $count ->
    [one] 1 opinion to write down
   *[other] { $count } opinions to write down
}
register-sitting-title = ISIC of { $day }, { $unit }
register-field-day = Day
register-field-unit = Unit of the territory
register-field-place = Place
register-field-place-hint = For example: the meeting room of the MDS.
register-choose = Choose
register-opinions-title = Opinions given
register-opinion-favourable = Favourable
register-opinion-reserved = Favourable with reservations
register-opinion-unfavourable = Unfavourable
register-opinion-none = No opinion yet
register-opinion-title = Opinion on “{ $name }”
register-opinion-give = Give an opinion
register-opinion-change = Change the opinion
register-opinion-save = Keep this opinion
register-opinion-later = Opinions are written down from the day of the sitting on.
register-field-opinion = Opinion
register-field-why = Why
register-field-why-hint = To be filled in for reservations or an unfavourable opinion. Speak of the action, never of a person.
register-animators-title = Who runs it
register-animators-none = Nobody is named yet.
register-field-animator = Organisation that runs it with others
register-animator-add = Add this organisation
register-agenda-title = Agenda
register-agenda-none = No action is on the agenda yet.
register-field-action = Action to present
register-field-action-hint = The actions of this unit, those never presented first.
register-agenda-add = Put on the agenda
register-minutes-title = Minutes
register-minutes-none = The minutes are not written yet.
register-field-minutes = Minutes
register-field-minutes-hint = What was said and decided, by organisation. Without the name of a person.
register-minutes-save = Keep the minutes
register-day-title = Change the day or the place
register-day-save = Keep day and place
register-take-off = Take off

register-settings-title = Settings of the register
register-settings-lead = The units, frameworks and funders to which actions are counted, and what the network asks for.
register-rules-title = What the network asks for
register-field-isic = An action is presented in ISIC before it begins
register-field-isic-hint = Without a date of presentation it can then not come to “running”.
register-field-goal = Goal of participation, in percent
register-field-goal-hint = The share of actions in which inhabitants decide with the others, or carry themselves.
register-units-title = Units of the territory
register-units-lead = For example the houses of solidarity. Each action is counted in one unit.
register-unit-communes = { $count ->
    [0] no commune named
    [one] 1 commune
   *[other] { $count } communes
}
register-field-name = Name
register-field-rank = Rank in tables
register-field-rank-hint = Units follow each other from the smallest rank to the largest.
register-field-communes = Communes (INSEE codes)
register-field-communes-hint = A space between two codes. This field may stay empty.
register-field-first = First day
register-field-last = Last day
register-list-none = The list is still empty.
register-add-unit = Add a unit
register-add-framework = Add a framework
register-add-funder = Add a funder
register-add-instead = Add instead
register-change = Change
register-save = Keep

register-fault-day = This day does not fit. Check the date.
register-fault-unit = Choose a unit of the territory.
register-fault-held = Opinions were given on that day. It does not change any more.
register-fault-organisation = Choose an organisation of the directory.
register-fault-many = It is full: at most { $count }.
register-fault-action = Choose an action of this unit.
register-fault-opinion = Choose an opinion.
register-fault-why = Say why, in some words: the carrier needs it to go on.
register-fault-to-come = The sitting has not taken place yet. The opinion is written down from that day on.
register-fault-opinion-overtaken = Somebody gave another opinion meanwhile. It stands on the agenda above: read it, then save again if yours is to replace it.
register-fault-overtaken = Somebody wrote the minutes meanwhile. Read them above, then keep yours if they shall replace them.
register-fault-name = Give a name, from 2 to { $count } letters.
register-fault-twice = This name is in the list already.
register-fault-rank = The rank is a number from 0 to 9,999.
register-fault-commune = The code “{ $name }” is that of no commune.
register-fault-order = The last day comes before the first.
register-fault-goal = The goal is a number from 0 to 100.
register-fault-used = Actions or sittings are counted to it. Change them first.

register-done-sitting = The sitting is planned. What is left is its agenda.
register-done-day = Day and place are written down.
register-done-animator = The organisation runs the sitting with the others.
register-done-animator-off = The organisation runs the sitting no longer.
register-done-on-agenda = The action is on the agenda.
register-done-off-agenda = The action is no longer on the agenda.
register-done-opinion = The opinion is written down, and so is the date of presentation.
register-done-minutes = The minutes are kept.
register-done-kept = It is kept.
register-done-gone = It is taken away.
register-done-rules = The rules are kept.
