"""One run of a program: how it ended, how long it took, its peak memory, its messages and the lines it printed."""
import ctypes
import os
import resource
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

MEBIBYTE = 1 << 20
MOST_MESSAGES = 64 * MEBIBYTE  # bytes of standard error that are kept
DROP_CAPABILITY = 24  # PR_CAPBSET_DROP of prctl(2)
READ_EVERYTHING = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@dataclass
class MeasuredRun:
    status: int  # exit code; minus the number of the signal that ended it
    timed_out: bool
    seconds: float
    cpu_seconds: float  # of all threads, user and system
    peak_bytes: int  # largest resident size; not less than that of this process when it started the run
    lines: int  # on standard output
    messages: list[str]  # lines of standard error; bytes that are no UTF-8 as surrogates


def prepare(hard_bytes):
    """In the child, before it becomes the program: no core files, no more memory than `hard_bytes` (a machine must
    outlive the test), and not root's right to read what nobody may."""
    prctl = ctypes.CDLL(None).prctl if os.geteuid() == 0 else None

    def act():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if hard_bytes:
            resource.setrlimit(resource.RLIMIT_DATA, (hard_bytes, hard_bytes))
        for capability in READ_EVERYTHING if prctl else ():
            prctl(DROP_CAPABILITY, capability, 0, 0, 0)
    return act


def feed(pipe, pieces):
    try:
        with pipe:
            for piece in pieces:
                pipe.write(piece)
    except BrokenPipeError:
        pass  # the program has read enough


def count_lines(pipe, counts):
    while piece := pipe.read(MEBIBYTE):
        counts.append(piece.count(b"\n"))


def end(process_id, timed_out):
    timed_out.set()
    os.kill(process_id, signal.SIGKILL)


def measured_run(command, seconds=None, hard_bytes=0, pieces=None, folder=None):
    """Runs `command` in `folder`. pieces: what goes to its standard input, else nothing does. It is killed after
    `seconds`. What it prints is counted and dropped, so that this process stays small."""
    counts, timed_out = [], threading.Event()
    with tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL if pieces is None else subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=errors, cwd=folder, preexec_fn=prepare(hard_bytes))
        helpers = [threading.Thread(target=count_lines, args=(process.stdout, counts), daemon=True)]
        if pieces is not None:
            helpers.append(threading.Thread(target=feed, args=(process.stdin, pieces), daemon=True))
        for helper in helpers:
            helper.start()
        watch = threading.Timer(seconds or threading.TIMEOUT_MAX, end, [process.pid, timed_out])
        watch.daemon = True
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        ended = time.perf_counter()
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        for helper in helpers:
            helper.join()
        process.stdout.close()
        errors.seek(0)
        messages = os.fsdecode(errors.read(MOST_MESSAGES)).splitlines()
    return MeasuredRun(status=process.returncode, timed_out=timed_out.is_set(), seconds=ended - begun,
                       cpu_seconds=usage.ru_utime + usage.ru_stime, peak_bytes=usage.ru_maxrss * 1024,
                       lines=sum(counts), messages=messages)
