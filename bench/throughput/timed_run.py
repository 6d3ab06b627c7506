"""One run of a program that reads articles as JSON Lines and prints a line for each."""
import json
import os
import subprocess
import threading
import time
from dataclasses import dataclass

WARM_UP = {"id": "warm-up", "text": "“The bridge stays shut,” said Marta Quill of Vessby."}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass
class TimedRun:
    startup_seconds: float  # until the first short article was back
    seconds: float  # from then until the end of the output
    cpu_seconds: float  # processor time of all threads, user and system, in `seconds`
    peak_bytes: int
    lines: list[bytes]  # the output without that of the first article


def cpu_seconds_so_far(process_id):
    with open(f"/proc/{process_id}/stat", encoding="ascii", errors="replace") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def timed_run(command, articles, cores):
    """Runs `command` on the first `cores` processors that this process may use."""
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    rows = "".join(json.dumps(article) + "\n" for article in articles).encode()
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               env={**os.environ, **ONE_THREAD},
                               preexec_fn=lambda: os.sched_setaffinity(0, allowed))
    process.stdin.write(json.dumps(WARM_UP).encode() + b"\n")
    process.stdin.flush()
    if not process.stdout.readline():
        raise SystemExit(f"{command[0]} gave no output (status {process.wait()})")
    warm = time.perf_counter()
    warm_cpu = cpu_seconds_so_far(process.pid)
    # Rows go in from another thread: both pipes are small.
    feeder = threading.Thread(target=lambda: (process.stdin.write(rows), process.stdin.close()))
    feeder.start()
    lines = process.stdout.readlines()
    ended = time.perf_counter()
    feeder.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or len(lines) != len(articles):
        raise SystemExit(f"{command[0]}: status {process.returncode}, "
                         f"{len(lines)} lines for {len(articles)} articles")
    return TimedRun(startup_seconds=warm - begun, seconds=ended - warm,
                    cpu_seconds=usage.ru_utime + usage.ru_stime - warm_cpu,
                    peak_bytes=usage.ru_maxrss * 1024, lines=lines)
