# Splink on the same records as our own linkage, as its handbook teaches: u by sampling, m by expectation and
# maximisation, term frequencies. Arguments: a table of records, a table of labelled pairs. One line of JSON comes out.
import json
import logging
import sys
import time
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
import duckdb
import splink
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

records, labels = sys.argv[1:3]
begun = time.perf_counter()
connection = duckdb.connect(":memory:")
connection.execute(
    """create table records as select unique_id, nullif(lower(name), '') as name, nullif(lower(place), '') as place,
       nullif(regexp_extract(lower(street), '^[0-9]+'), '') as number,
       nullif(regexp_replace(lower(street), '^[0-9]+ *', ''), '') as street,
       nullif(lower(city), '') as city, nullif(postal_code, '') as postal_code,
       nullif(regexp_extract(lower(site), '^(https?://)?(www[.])?([^/]+)', 3), '') as host
       from read_csv(?, all_varchar = true, header = true, null_padding = false)""",
    [records],
)
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        compare.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.7]).configure(term_frequency_adjustments=True),
        compare.JaroWinklerAtThresholds("street", [0.92, 0.8]),
        compare.ExactMatch("number"),
        compare.ExactMatch("city").configure(term_frequency_adjustments=True),
        compare.LevenshteinAtThresholds("postal_code", 1),
        compare.ExactMatch("host").configure(term_frequency_adjustments=True),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("name"),
        block_on("host", "city"),
        block_on("number", "city"),
        block_on("substr(name, 1, 6)", "city"),
    ],
)
interface = DuckDBAPI(connection=connection)
linker = Linker(interface.register("records"), settings, log_level=None)
linker.training.estimate_probability_two_random_records_match([block_on("name", "street", "number")], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("number", "postal_code"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("name"))
predicted = linker.inference.predict(threshold_match_probability=0.01)
taken = time.perf_counter() - begun
judged = connection.execute(
    f"""select labels.same = '1', coalesce(found.match_probability, 0)
        from read_csv(?, all_varchar = true, header = true) as labels
        left join {predicted.physical_name} as found
          on (found.unique_id_l = labels.one and found.unique_id_r = labels.other)
          or (found.unique_id_l = labels.other and found.unique_id_r = labels.one)""",
    [labels],
).fetchall()


def peak_mb():
    # What this process held at most; `getrusage` would count the one that started it.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def measured(threshold):
    positive = [same for same, chance in judged if chance >= threshold and chance > 0]
    right, matches = sum(positive), sum(same for same, _ in judged)
    precision, recall = right / max(len(positive), 1), right / max(matches, 1)
    return {
        "threshold": threshold,
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
    }


best = max((measured(chance) for chance in {chance for _, chance in judged if chance > 0}), key=lambda m: m["f1"])
print(
    json.dumps(
        {
            "version": splink.__version__,
            "seconds": taken,
            "memory_mb": peak_mb(),
            "pairs": connection.execute(f"select count(*) from {predicted.physical_name}").fetchone()[0],
            "at": measured(0.9),
            "best": best,
        }
    )
)
