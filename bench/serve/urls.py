"""Prints addresses of a running service as people and pages ask for them: lists, searches, single
articles, statements, actors and issues.
Usage: urls.py ADDRESS
"""
import json
import sys
import urllib.parse
import urllib.request

MOST = 200  # of each kind


def main():
    address = sys.argv[1].strip().rstrip("/")

    def get(path):
        with urllib.request.urlopen(address + path) as answer:
            return json.load(answer)

    paths = ["/", "/api/record", "/api/issues", "/api/agreement", "/api/network", "/api/corrections",
             "/api/stats?by=outlet", "/api/stats?by=speaker,form", "/openapi.json"]
    articles = get(f"/api/articles?limit={MOST}")["items"]
    statements = get(f"/api/statements?limit={MOST}")["items"]
    actors = get(f"/api/actors?limit={MOST}")["items"]
    paths += [f"/api/articles/{row['version']}" for row in articles]
    paths += [f"/api/statements/{row['id']}" for row in statements]
    paths += [f"/api/actors/{row['actor']}" for row in actors]
    paths += ["/api/issues/" + urllib.parse.quote(row["issue"], safe="") for row in get("/api/issues")]
    words = sorted({word.strip('.,"“”').lower() for row in statements for word in row["words"].split()})
    for word in [word for word in words if word.isalpha() and len(word) > 3][:MOST]:
        paths.append("/api/statements?" + urllib.parse.urlencode({"q": word, "limit": 20}))
    for row in actors:
        paths.append("/api/statements?" + urllib.parse.urlencode({"actor": row["actor"], "limit": 20}))
    print("\n".join(paths))


if __name__ == "__main__":
    main()
