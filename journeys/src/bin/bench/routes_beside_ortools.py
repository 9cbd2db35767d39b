# OR-tools on the same tours as our own planner: a minimum-cost flow where dates are fixed, its routing library with
# guided local search where they are not. Arguments: a file of tours, seconds for each tour with several dates.
# One line of JSON for each tour comes out: visits served, metres, seconds.
import json
import sys
import time

from ortools.constraint_solver import pywrapcp, routing_enums_pb2
from ortools.graph.python import min_cost_flow


def later(tour, visit, day, then):
    a, b = tour["visits"][visit]["place"], tour["visits"][then]["place"]
    return day + tour["stay_days"] + tour["servicing_days"] + tour["days"][a][b]


def flow(tour):
    metres, visits, copies = tour["metres"], tour["visits"], tour["copies"]
    worth = max(map(max, metres)) * len(visits) + 1
    network = min_cost_flow.SimpleMinCostFlow()
    before = lambda visit: 2 + copies + 2 * visit
    ways = {}

    def connect(a, b, cost, way=0):
        ways[network.add_arc_with_capacity_and_unit_cost(a, b, 1, cost)] = (b, way)

    for copy in range(copies):
        connect(0, 2 + copy, 0)
        connect(2 + copy, 1, 0)
    for visit, asked in enumerate(visits):
        day = asked["first_days"][0]
        connect(before(visit), before(visit) + 1, -worth)
        connect(before(visit) + 1, 1, 0)
        for copy in range(copies):
            if day >= 0:
                connect(2 + copy, before(visit), 0)
        for then, other in enumerate(visits):
            if then != visit and other["first_days"][0] >= later(tour, visit, day, then):
                way = metres[asked["place"]][other["place"]]
                connect(before(visit) + 1, before(then), way, way)
    network.set_node_supply(0, copies)
    network.set_node_supply(1, -copies)
    assert network.solve() == network.OPTIMAL
    used = [arc for arc in ways if network.flow(arc)]
    served = sum(1 for arc in used if network.unit_cost(arc) == -worth)
    return served, sum(ways[arc][1] for arc in used)


def search(tour, seconds):
    metres, visits, copies = tour["metres"], tour["visits"], tour["copies"]
    manager = pywrapcp.RoutingIndexManager(len(visits) + 1, copies, 0)
    routing = pywrapcp.RoutingModel(manager)

    def way(a, b):
        a, b = manager.IndexToNode(a), manager.IndexToNode(b)
        return metres[visits[a - 1]["place"]][visits[b - 1]["place"]] if a and b else 0

    def lasting(a, b):
        a, b = manager.IndexToNode(a), manager.IndexToNode(b)
        return later(tour, a - 1, 0, b - 1) if a and b else 0

    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitCallback(way))
    last = max(day for visit in visits for day in visit["first_days"]) + tour["stay_days"]
    routing.AddDimension(routing.RegisterTransitCallback(lasting), last, last, False, "days")
    days = routing.GetDimensionOrDie("days")
    worth = max(map(max, metres)) * len(visits) + 1
    for visit, asked in enumerate(visits):
        index = manager.NodeToIndex(visit + 1)
        days.CumulVar(index).SetValues(asked["first_days"])
        routing.AddDisjunction([index], worth)
    asked = pywrapcp.DefaultRoutingSearchParameters()
    asked.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    asked.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    asked.time_limit.FromMilliseconds(int(seconds * 1000))
    found = routing.SolveWithParameters(asked)
    if not found:
        return 0, 0
    served, travelled = 0, 0
    for copy in range(copies):
        index = routing.Start(copy)
        while not routing.IsEnd(index):
            then = found.Value(routing.NextVar(index))
            served += not routing.IsEnd(then)
            travelled += 0 if routing.IsEnd(then) else way(index, then)
            index = then
    return served, travelled


with open(sys.argv[1]) as file:
    tours = json.load(file)
for tour in tours:
    begun = time.perf_counter()
    fixed = all(len(visit["first_days"]) == 1 for visit in tour["visits"])
    served, travelled = flow(tour) if fixed else search(tour, float(sys.argv[2]))
    print(json.dumps({"served": served, "metres": travelled, "seconds": time.perf_counter() - begun}), flush=True)
