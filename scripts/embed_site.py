"""Makes the page's files a piece of C++ that src/serve/site_files.cpp includes: each compressed by
gzip, with its type and a hash of its content. Without a built page there are none.
Usage: embed_site.py FOLDER OUTPUT     FOLDER is build/web; OUTPUT is written where it changes
"""
import gzip
import hashlib
import re
import sys
from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
HASHED = re.compile(r"-[\w-]{8,}\.\w+$")  # as Vite names what it puts into assets/
A_LINE = 32


def files_of(folder):
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix == ".map":
            continue
        if path.suffix not in TYPES:
            sys.exit(f"embed_site: {path}: no type is known for {path.suffix}; add it here")
        yield "/" + path.relative_to(folder).as_posix(), path


def main():
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    rows, packed = [], bytearray()
    for name, path in files_of(folder) if (folder / "index.html").is_file() else []:
        content = path.read_bytes()
        piece = gzip.compress(content, 9, mtime=0)
        tag = hashlib.sha256(content).hexdigest()[:16]
        immutable = name.startswith("/assets/") and HASHED.search(name) is not None
        rows.append(f'    {{"{name}", "{TYPES[path.suffix]}", "{tag}", {str(immutable).lower()}, '
                    f"{len(packed)}, {len(piece)}}},")
        packed += piece
    if not packed:
        packed = bytearray(1)
    lines = [",".join(map(str, packed[at:at + A_LINE])) + "," for at in range(0, len(packed), A_LINE)]
    text = "\n".join([
        "namespace onrecord::serve::embedded {",
        "struct File {",
        "  const char* path;", "  const char* type;", "  const char* tag;", "  bool is_immutable;",
        "  std::size_t begin;", "  std::size_t size;", "};",
        f"constexpr std::array<unsigned char, {len(packed)}> kBytes = {{", *lines, "};",
        "inline std::vector<File> files() {", "  return {", *rows, "  };", "}",
        "}  // namespace onrecord::serve::embedded", ""])
    if not output.is_file() or output.read_text(encoding="utf-8") != text:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
