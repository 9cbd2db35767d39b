# OR-tools on the same questions as our own matching: its minimum-cost flow where one fits, CP-SAT everywhere.
# Arguments: a file of questions, the seconds CP-SAT may take for each. One line of JSON for each question comes out:
# what the flow found and in how many seconds, what CP-SAT found, in how many seconds, and whether it proved it.
import json
import sys
import time

import numpy
from ortools.graph.python import min_cost_flow
from ortools.sat.python import cp_model


def timed(solve):
    begun = time.perf_counter()
    found = solve()
    return found, time.perf_counter() - begun


def solver(seconds):
    made = cp_model.CpSolver()
    made.parameters.max_time_in_seconds = max(seconds, 0.1)
    made.parameters.num_workers = 2
    return made


# The cheapest flow from 0 to 1 of as many units as can run; arcs are from, to, capacity, cost.
def flow(question):
    arcs = numpy.array(question["arcs"], dtype=numpy.int64)

    def solve():
        network = min_cost_flow.SimpleMinCostFlow()
        network.add_arcs_with_capacity_and_unit_cost(arcs[:, 0], arcs[:, 1], arcs[:, 2], arcs[:, 3])
        network.set_node_supply(0, question["units"])
        network.set_node_supply(1, -question["units"])
        assert network.solve_max_flow_with_min_cost() == network.OPTIMAL
        return network.optimal_cost()

    return timed(solve)


# The best pairs with at most so many rounds for each.
def pairs(question, seconds):
    def solve():
        model = cp_model.CpModel()
        chosen = [model.new_bool_var("") for _ in question["meetings"]]
        for side in (0, 1):
            of = {}
            for meeting, variable in zip(question["meetings"], chosen):
                of.setdefault(meeting[side], []).append(variable)
            for mine in of.values():
                model.add(sum(mine) <= question["rounds"])
        model.maximize(sum(meeting[2] * variable for meeting, variable in zip(question["meetings"], chosen)))
        made = solver(seconds)
        status = made.solve(model)
        return round(made.objective_value), status == cp_model.OPTIMAL

    return timed(solve)


# Every meeting in a round, as few rounds as possible: rounds are variables.
def colours(question, seconds):
    def solve():
        model = cp_model.CpModel()
        rounds = range(question["rounds"] + 4)
        used = [model.new_bool_var("") for _ in rounds]
        held = [[model.new_bool_var("") for _ in rounds] for _ in question["meetings"]]
        for mine in held:
            model.add_exactly_one(mine)
        for side in (0, 1):
            of = {}
            for meeting, mine in zip(question["meetings"], held):
                of.setdefault(meeting[side], []).append(mine)
            for mine in of.values():
                for at in rounds:
                    model.add_at_most_one(one[at] for one in mine)
        for mine in held:
            for at in rounds:
                model.add_implication(mine[at], used[at])
        model.minimize(sum(used))
        made = solver(seconds)
        status = made.solve(model)
        found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        return round(made.objective_value) if found else None, status == cp_model.OPTIMAL

    return timed(solve)


# Levels one after the other: most placed, the worst rank as good as can be, most first choices, most second, …
def placement(question, seconds):
    def solve():
        model = cp_model.CpModel()
        seats, of, host, away, into = [], {}, {}, {}, {}
        for worker, offer, day, rank in question["seats"]:
            variable = model.new_bool_var("")
            seats.append((variable, rank))
            of.setdefault(worker, []).append(variable)
            host.setdefault((offer, day), []).append(variable)
            away.setdefault(question["home"][worker], []).append(variable)
            into.setdefault(question["host"][offer], []).append(variable)
        for mine in of.values():
            model.add_at_most_one(mine)
        for at, mine in host.items():
            model.add(sum(mine) <= question["places"][at[0]][at[1]])
        for organization in question["both"]:
            model.add_bool_or(away[organization])
            model.add_bool_or(into[organization])
        begun, proved, told = time.perf_counter(), True, []

        def level(objective, most):
            nonlocal proved
            (model.maximize if most else model.minimize)(objective)
            made = solver(seconds - (time.perf_counter() - begun))
            status = made.solve(model)
            proved = proved and status == cp_model.OPTIMAL
            if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                return None
            value = round(made.objective_value)
            model.add(objective >= value) if most else model.add(objective <= value)
            told.append(value)
            return value

        every = sum(variable for variable, _ in seats)
        if level(every, True) is None:
            return None, False
        worst = model.new_int_var(0, question["worst"], "")
        for variable, rank in seats:
            model.add(worst >= rank).only_enforce_if(variable)
        if level(worst, False) is None:
            return None, False
        for rank in range(1, told[1] + 1):
            if level(sum(variable for variable, own in seats if own == rank), True) is None:
                return None, False
        return told, proved

    return timed(solve)


# As few organisations as possible that answer every need somebody answers.
def cover(question, seconds):
    def solve():
        model = cp_model.CpModel()
        chosen = [model.new_bool_var("") for _ in question["answers"]]
        for need in range(question["needs"]):
            can = [variable for variable, answers in zip(chosen, question["answers"]) if answers >> need & 1]
            if can:
                model.add_bool_or(can)
        model.minimize(sum(chosen))
        made = solver(seconds)
        status = made.solve(model)
        return round(made.objective_value), status == cp_model.OPTIMAL

    return timed(solve)


KINDS = {"pairs": pairs, "colours": colours, "placement": placement, "cover": cover}
for question in json.load(open(sys.argv[1])):
    told = {}
    if "arcs" in question:
        told["flow"], told["flow_seconds"] = flow(question)
    if question["kind"] in KINDS and not question.get("flow_only"):
        (told["found"], told["proved"]), told["seconds"] = KINDS[question["kind"]](question, float(sys.argv[2]))
    print(json.dumps(told), flush=True)
