placement-immersions = Immersions
placement-title = Placements
placement-back = Back to the placements

# The state of a day
placement-state-proposed = Proposed
placement-state-agreements = Agreements under way
placement-state-confirmed = Confirmed
placement-state-done = Done
placement-state-cancelled = Called off
placement-state-return-given = Told to the team

# The page
placement-lead = { $people ->
    [0] Nobody takes part yet.
    [one] One person takes part.
   *[other] { $people } people take part.
} { $hosts ->
    [0] No host has offered a day yet.
    [one] One host offers days.
   *[other] { $hosts } hosts offer days.
}
placement-compute = Compute the placements
placement-compute-again = Compute again
placement-compute-hint = Each computation keeps a version. Nothing is announced before it is published.
placement-publish = Publish version { $count }
placement-publish-hint = Publishing writes to each person: her place, and why. Days announced before that do not change keep their agreements.
placement-wishes-open = Wishes stay open until { $name }. You may compute a trial. Publishing waits until wishes are closed.
placement-outdated = What was asked has changed since this computation: somebody, a wish, an offer or a settled place. Compute again in order to publish.
placement-compute-long = With so many people, computing and its reasons take several seconds: keep this page open and press once only.
placement-older = There is a newer version. Compute again in order to publish.
placement-computed = The computation is done and checked.
placement-told = The version is published. Each person gets a letter.
placement-told-partly = The version is published. People without an e-mail address have to be told by word of mouth.
placement-not-published = This version was not published.

# The result
placement-result = Version { $count }
placement-placed = { $count ->
    [0] Nobody has a place.
    [one] One person of { $all } has a place.
   *[other] { $count } people of { $all } have a place.
}
placement-first-or-second = First or second choice: { $count } of { $all }, that is { $percent } %.
placement-checked = A second reading, independent of the computation, checked each place and each proof. Nobody is in her own organisation, and the limits of each host are kept.
placement-order = The published order, and what is reached
placement-proved = Proved
placement-searched = Searched, not proved
placement-step-placed = Most people placed
placement-step-reciprocal = Most organisations that both send and host
placement-step-worst-rank = The worst choice as good as possible
placement-step-ranks = Most first choices, then most second ones, and so on
placement-step-spread = Visits spread between hosts
placement-step-returning = First those who had no place the last time
placement-step-returning-ranks = Better choices for them
placement-step-lottery = The lottery
placement-reached-placed = { $count } of { $all }.
placement-reached-reciprocal = { $count ->
    [0] No organisation of { $all } does both.
    [one] One organisation of { $all } does both.
   *[other] { $count } organisations of { $all } do both.
}
placement-reached-nobody = Nobody is placed.
placement-reached-anywhere = At least one person has a place she did not ask for, because she agreed to go elsewhere.
placement-reached-worst-rank = { $count ->
    [one] Everybody who is placed has her first choice.
   *[other] Nobody is further than her choice number { $count }.
}
placement-reached-ranks = { $rank }: { $count }
placement-reached-spread = From { $least } to { $most } visits per host.
placement-reached-returning = { $all ->
    [0] Nobody had been left without a place.
   *[other] { $count } of { $all } have a place.
}
placement-reached-returning-ranks = Decided after everything above.
placement-reached-lottery = It decides between what is still equal, and nothing else.
placement-choice-tried = { $count ->
    [one] Not every organisation could both send and host. The only possible set was tried; the second reading does not try it again.
   *[other] Not every organisation could both send and host. All { $count } possible sets were tried; the second reading does not try them again.
}
placement-choice-some = Not every organisation could both send and host. { $count ->
    [one] One set was tried
   *[other] { $count } sets were tried
}, there are more: the levels below are the best for the one that was kept.
placement-seed = Seed of the lottery, announced before the wishes: { $name }. With it and the same wishes, the computation gives the same result again.
placement-calendar = The calendar
placement-calendar-picture = Days in lines, hosts in columns. A frame is a day that is offered; it is filled as far as its places are taken.
placement-calendar-legend = A frame: a day that is offered. It fills with the places taken. The numbers of hosts are those of the table.
placement-calendar-table = Who is where, day by day
placement-day = Day
placement-flow = Who sends, who hosts
placement-flow-picture = On the left, organisations that send; on the right, those that host; a band for each exchange, as wide as the number of people.
placement-flow-legend = On the left who sends, on the right who hosts. The width of a band tells how many people.
placement-balances = People sent and hosted, by organisation
placement-organization = Organisation
placement-sent = Sends
placement-hosted = Hosts
placement-reciprocity = Reciprocity
placement-both = Both
placement-one-side = One way only
placement-people = Each person
placement-people-table = Each person and her place
placement-who = Person
placement-place = Place
placement-wish = Choice
placement-rank = { $count ->
    [one] First choice
   *[other] Choice number { $count }
}
placement-unwished = Not asked for
placement-pinned = Settled beforehand
placement-no-place = Without a place
placement-no-place-next = In the next programme, within eighteen months and with the same e-mail address, this person will come before others, wishes being equal.
placement-file = Download the table (CSV)
placement-versions = All versions
placement-version = Version { $number }, { $day } at { $hour }: { $placed } of { $people }
placement-published = Published

# Settling, refusing
placement-settle-title = What you settle yourself
placement-settle-lead = You may settle a place or set a pair aside. What it costs the others is shown before you keep the choice. A day that was called off is not proposed again at the same host’s, unless you settle it there.
placement-settled-none = Nothing is settled: the published order decides alone.
placement-settled-pin = { $who } goes to { $offer }
placement-settled-pin-day = { $who } goes to { $offer }, on { $day }
placement-settled-forbid = { $who } does not go to { $offer }
placement-settle = Settle a place or set a pair aside
placement-kind = What do you settle?
placement-kind-pin = This person goes there
placement-kind-forbid = This person does not go there
placement-where = Where
placement-when = Which day
placement-when-hint = Only for a place that is settled.
placement-any-day = Any of her days
placement-see-price = See the price before deciding
placement-its-price = Its price
placement-withdraw = Withdraw

# The price
placement-price-title = The price of this choice
placement-price-nothing = This choice costs nothing: all levels stay the same.
placement-price-worse = This choice costs something. The first level that gets worse: { $name }.
placement-price-better = With this choice, a level gets better: { $name }.
placement-price-moved = { $count ->
    [0] Nobody changes places.
    [one] One person changes places.
   *[other] { $count } people change places.
}
placement-price-keep = Keep this choice and compute
placement-price-leave = Change nothing
placement-price-kept = This choice is kept already.
placement-price-levels = Level by level
placement-level = Level
placement-without = Without this choice
placement-with = With this choice
placement-moved = Who changes places

# Why
placement-reason-title = Why this place
placement-why = Why this place
placement-why-by-hand = The coordination settled this place.
placement-why-unknown = The programme is too large for each reason to be computed beforehand.
placement-why-best = No better choice was set aside: it is the best place that was asked for.
placement-why-better = The choices ranked better, and why they are not here:
placement-better = { $rank }, { $offer }: { $why }
placement-why-full = Every place there is taken.
placement-why-own = It is her own organisation.
placement-why-forbidden = The coordination set this pair aside.
placement-why-day = No place is offered there on the days that are possible.
placement-why-pinned = The coordination settled another place.
placement-why-untried = Reason not computed: there are too many wishes to try them all.
placement-why-settled = The places there are settled for others.
placement-why-unplace = { $count ->
    [one] Going there would leave one person without a place.
   *[other] Going there would leave { $count } people without a place.
}
placement-worse-placed = Going there would leave somebody without a place.
placement-worse-reciprocal = Fewer organisations could both send and host.
placement-worse-worst-rank = Somebody else would get a choice further than all others.
placement-worse-ranks = Others would lose a better choice.
placement-worse-spread = Visits would be less well spread between hosts.
placement-worse-returning = Somebody who had no place the last time would have none.
placement-worse-returning-ranks = Somebody who had no place the last time would have a worse choice.
placement-worse-lottery = Everything else was equal: the lottery decided.
placement-change = What would have changed everything
placement-change-place = One more place at { $name }, on one of the possible days.
placement-change-days = More possible days.
placement-change-anywhere = Accepting a place that was not asked for as well.

# One’s own place
placement-own-title = Your immersion day
placement-own-order = How places are given
placement-own-order-words = First, most people placed. Then most organisations that both send and host, the worst choice as good as possible, most first choices, visits spread between hosts, priority to those who had no place, and last a lottery.
placement-own-human = A question, something in the way? Answer the coordination: a person reads each place again and may change it.

placement-beside-day = Your place: { $name }
placement-beside-none = You have no place in this programme.
placement-beside-why = See why

# Reciprocity
placement-ledger-title = Reciprocity of immersions
placement-ledger-lead = Who sends, who hosts, all programmes together. Everybody sees these numbers; nobody is obliged to anything.
placement-ledger-way = See reciprocity over all programmes
placement-ledger-none = No day has been announced yet
placement-ledger-none-next = This table fills when the first placements are published.
placement-ledger-both = { $count ->
    [0] No organisation of { $all } does both yet.
    [one] One organisation of { $all } sends and hosts.
   *[other] { $count } organisations of { $all } send and host.
}

# What stands in the way
placement-fault-kept = Nothing was changed in the versions computed before.
placement-fault-nothing = People or hosts are missing: nothing can be computed.
placement-fault-flawed = The check found an error in the computation: it was not kept. Tell those who help.
placement-fault-much = This programme is too large to be computed at once.
placement-fault-pins = The settled places do not hold together: there are not enough places. Withdraw one.
placement-fault-pin = A settled place is impossible: in her own organisation, on a day without a place, or a pair set aside.
placement-fault-worker = The wishes of this person cannot be read: { $name }.
placement-fault-offer = An offer cannot be read. Check its days.

# Letters
placement-letter-placed-subject = Your immersion day: a place is proposed to you
placement-letter-placed-what = The network { $network } proposes you a day at { $host }, { $day }.
placement-letter-placed-do = The page says why this place, and what would have given another. Three agreements follow: yours, that of your organisation and that of the host.
placement-letter-placed-link = See my place
placement-letter-unplaced-subject = Your immersion day: no place this time
placement-letter-unplaced-what = The network { $network } could not propose you a place in this programme.
placement-letter-unplaced-do = The page says why. In the next programme, within eighteen months and with the same e-mail address, you will come before others, wishes being equal.
placement-letter-unplaced-link = See why
placement-letter-closing = This link is yours: do not pass it on.

# The register
placement-processing-name = Placing immersion days
placement-processing-purpose = Proposing to each person a day at a partner’s, in a published order, and telling her why.
placement-processing-ground = Legitimate interest of the network in meeting; no decision is taken without a person (GDPR, art. 6(1)(f) and 22).
placement-processing-people = Professionals and volunteers who take part in an immersion
placement-processing-recipients = The coordination; the person herself, by her link; the host and her organisation for her day
placement-processing-kept = Names are not kept here. Links are erased after eight months; days stay, without a name, for the counts.
