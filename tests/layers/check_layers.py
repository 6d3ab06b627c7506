"""Checks what docs/architecture.md says of the order of the stages and of public headers.
Usage: check_layers.py SOURCE_TREE
"""
import re
import subprocess
import sys
from pathlib import Path

STAGES = ["read", "segment", "encode", "attribute", "identify", "characterise", "extract", "exchange",
          "compare", "record", "show", "report", "serve"]
MOST_LINES = 200  # of a public header
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)
# Home folders and the like: paths that mean something on one machine only.
MACHINE_PATH = re.compile(rb"(?<![\w.$}~-])/(?:home|root|Users|work|workspace|mnt|tmp)/[\w.-]")


def project_includes(path):
    """The headers of our own that `path` includes, by their stage ("onrecord" for public ones)."""
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        folder = name.split("/")[0] if "/" in name else None  # <compare> is the standard library's
        if folder in STAGES or folder in ("onrecord", "cli"):
            yield name, folder


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".h", ".cpp", ".inc"))


def check_includes(root):
    for path in sources(root / "include"):
        for name, folder in project_includes(path):
            if folder != "onrecord":
                yield f"{path}: a public header includes the private {name}"
    for position, stage in enumerate(STAGES):
        for path in sources(root / "src" / stage):
            for name, folder in project_includes(path):
                if folder != "onrecord" and folder not in STAGES[: position + 1]:
                    yield f"{path}: stage {stage} includes {name}, which is of a later stage"
    for path in (root / "src").glob("*.cpp"):
        for name, folder in project_includes(path):
            if folder != "onrecord":
                yield f"{path}: belongs to no stage, so it may not include {name}"
    known = {root / "src" / stage for stage in STAGES}
    for folder in (root / "src").iterdir():
        if folder.is_dir() and folder not in known:
            yield f"{folder}: a stage that this check does not know"


def check_sizes(root):
    for path in sources(root / "include"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            yield f"{path}: {lines} lines, a public header has at most {MOST_LINES}"


def tracked_files(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others",
                             "--exclude-standard"], capture_output=True, check=False)
    if listed.returncode != 0:  # an unpacked archive
        return []
    return [root / name.decode() for name in listed.stdout.split(b"\0") if name]


def check_paths(root):
    for path in tracked_files(root):
        if not path.is_file():
            continue
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.split(b"\n"), 1):
            if MACHINE_PATH.search(line):
                yield f"{path}:{number}: the path of one machine: {line.strip()[:100].decode(errors='replace')}"


def main():
    root = Path(sys.argv[1])
    problems = [*check_includes(root), *check_sizes(root), *check_paths(root)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
