"""Words and sentences of invented news: nobody and no place in them exists."""

PLACES = ["Brenn", "Vessby", "Ostrel", "Calder Point", "Marrow Quay", "Tolven", "Hask", "Lindmoor", "Pell Bay",
          "Dorvik", "Upper Sarn", "Greywater"]
GIVEN = ["Mara", "Ilka", "Tilda", "Jon", "Edda", "Ruben", "Sanna", "Piet", "Noor", "Halvar", "Lotte", "Amos"]
SURNAMES = ["Velling", "Moor", "Voss", "Harl", "Quill", "Sandring", "Ekholt", "Tarn", "Oduya", "Lisk", "Brandt-Ohm",
            "Farrow"]
ROLES = ["mayor", "harbour master", "treasurer", "head teacher", "fire chief", "ferry captain", "judge",
         "spokeswoman for the council", "chair of the port board", "union secretary"]
BODIES = ["Harbour Bank", "the Port Board", "the Seamen's Union", "Brenn Council", "Ostrel Ferries", "the Ice Service",
          "Tolven Hospital", "the Tide Office"]
THINGS = ["ferry", "bridge", "harbour", "school", "hospital", "water tower", "market hall", "railway", "lighthouse",
          "fishing quota", "dyke", "library"]
DEEDS = ["reopen", "close", "repair", "sell", "rebuild", "move", "insure", "paint"]
TIMES = ["in spring", "before the winter", "next year", "within a month", "after the storm season", "by the summer"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
OUTLETS = ["The Brenn Post", "Ostrel Courier", "Vessby Daily", "Tolven Observer", "Marrow Quay Gazette",
           "The Lindmoor Ledger", "Pell Bay Today", "North Coast Wire"]
SECTIONS = ["News", "Politics", "Harbour", "Business", "Schools", "Culture", "Sport", "Weather", "Letters"]

# {p} a person with a role, {s} her surname, {b} a body, {t} a thing, {d} a deed, {w} when, {y} a day, {l} a place,
# {n} a number
SENTENCES = [
    "{p}, said on {y} that the {t} would have to {d} {w}.",
    "“We lost a winter,” {s} said. “We will not lose a summer as well, whatever {b} may think of it.”",
    "{b} said in a statement that the {t} at {l} had cost {n} crowns a day since {y}.",
    "Residents of {l} said they had heard such promises before, and that nobody had asked them about the {t}.",
    "According to {s}, the plan to {d} the {t} was first drawn up {n} years ago and then forgotten.",
    "The council voted by {n} to three on {y} to {d} the {t}, although {b} had warned against it.",
    "“Nobody asked the captains,” {s} told reporters in {l}, “and nobody counted the {n} boats that lay there.”",
    "It was not clear on {y} who would pay for the {t}, since {b} has no money left {w}.",
    "A report by {b} found that the {t} was used by {n} people a day, most of whom lived in {l}.",
    "{s} denied that she had promised to {d} the {t}, and added that she would answer questions {w}.",
    "The storm of last {y} had torn away part of the roof, and rain stood in the rooms of the {t} for {n} days.",
    "“I read that in the paper, too,” said {s}, who was asked whether {b} would {d} the {t} {w}.",
    "Workers at {l} have been waiting for their wages for {n} weeks, the union said.",
    "The people of {l} are proud of the {t}, which their grandparents built out of the wood of {n} ships.",
]
QUESTIONS = ["Who pays for the {t}?", "What happens to {l}?", "“Nobody asked the captains”", "The long wait for the {t}"]
HEADLINES = ["{l} to {d} its {t} {w}", "{s}: we will {d} the {t}", "{b} warns of costs as the {t} stands empty",
             "Council of {l} votes to {d} the {t}", "“We lost a winter”: {l} waits for its {t}",
             "{n} boats wait as {b} argues about the {t}"]
CAPTIONS = ["The {t} of {l} on {y}. Photo: North Coast Wire", "{s} in front of the {t}, {y}"]
COMMENTS = ["Typical of {b}. They never listen!", "I was there on {y} and saw none of this.",
            "My grandmother worked at the {t} for {n} years.", "lol", "Well said, {s}."]
