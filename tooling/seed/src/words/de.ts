import type { Tongue } from "./voice.ts";

export const german: Tongue = {
  topics: {
    clutch: {
      titles: [
        "{streamer} gewinnt das 1 gegen {n} mit {hp} HP",
        "Niemand im Chat hat daran geglaubt",
        "Keine Munition, keine Zeit, kein Problem",
        "Die ruhigste Hand der Runde gehört {streamer}",
        "Noch {s} Sekunden und alle schauen in die falsche Richtung",
      ],
      talk: [
        [
          "Wie hört man bei dem Lärm die Schritte?",
          "Gute Kopfhörer und sehr leise Mitspieler.",
          "Er hat sie nicht gehört, er hat geraten. Gut geraten.",
        ],
        ["{hp} HP. Mir ist beim Zuschauen schlecht geworden.", "Mir erst beim zweiten Mal, da wusste ich, was kommt."],
        [
          "Die anderen hatten das eigentlich schon gewonnen, warum laufen die einzeln rein?",
          "Weil es Ranked ist.",
          "Ungeduld. Jede Runde dasselbe.",
        ],
      ],
    },
    fail: {
      titles: [
        "„Hier fällt man nicht runter“, sagt {streamer}",
        "{hours} Stunden Fortschritt, ein Tastendruck",
        "{streamer} erklärt das Tutorial und macht alles anders",
        "So betritt man eine Brücke nicht",
        "Der Jubel kommt etwas zu früh",
      ],
      talk: [
        [
          "Bitte sag, dass gespeichert war.",
          "War gespeichert. Vor {hours} Stunden.",
          "Leider nein, er hat danach einfach gelüftet.",
        ],
        ["Das „Okay“ danach. Mehr Gefühl passt in kein Wort.", "Als Tonaufnahme gesichert."],
        ["Ich lache nur, weil mir das gestern auch passiert ist.", "Geteiltes Leid ist halbes Leid."],
        ["Der Chat wusste es zehn Sekunden vorher.", "Der Chat weiß es immer vorher und hilft nie."],
      ],
    },
    chat: {
      titles: [
        "Der Chat überzeugt {streamer}, dass Enten keine Knie haben",
        "{streamer} will seit {n} Minuten Feierabend machen",
        "Die Umfrage war ein Fehler",
        "„Eine Geschichte noch“, vor {hours} Stunden",
      ],
      talk: [
        ["Enten haben aber Knie?", "Haben sie, unter den Federn. Deshalb ist es ja so gut.", "Nicht verraten!"],
        ["Gib dem Chat nie zwei Möglichkeiten, von denen eine dumm ist.", "Die dumme gewinnt mit 98 Prozent."],
        ["Ich habe gekocht, gegessen und gespült. Er redet immer noch.", "Und man schaltet trotzdem nicht ab."],
      ],
    },
    pets: {
      titles: [
        "Der Kater beendet das Spiel mit einer Pfote",
        "Der Hund bringt zu jedem Interview eine Socke",
        "Schildkröte überquert Schreibtisch in Echtzeit",
      ],
      talk: [
        ["Wie heißt der Kater?", "Keks. Und die Ältere im Hintergrund heißt Frau Doktor."],
        [
          "Mehr Schildkröte bitte.",
          "Donnerstags läuft die Schildkrötenkamera!",
          "Beste Sendung der Woche, es passiert nichts.",
        ],
      ],
    },
    build: {
      titles: [
        "{hours} Stunden Bauzeit in {s} Sekunden",
        "Der Bahnhof ist fertig und der Zug ist pünktlich",
        "{streamer} zündet die erste Laterne in der Kathedrale an",
      ],
      talk: [
        ["Ein pünktlicher Zug? Unrealistisch.", "Wenigstens im Spiel darf man träumen."],
        ["Wie lange hat allein das Dach gedauert?", "Elf Abende. Davon neun für die Farbe."],
        ["Das Licht ist der Wahnsinn.", "Kerzen unter Teppichen. Einfach und gut."],
      ],
    },
    boss: {
      titles: [
        "Versuch {tries}: Er liegt endlich",
        "{hours} Stunden für diesen einen Treffer",
        "{streamer} feiert einen Schlag zu früh",
      ],
      talk: [
        [
          "Ich war bei Versuch drei dabei und sagte „das wird heute was“.",
          "Du warst es also.",
          "Du hast nicht gesagt, an welchem Tag.",
        ],
        [
          "Zählt das, wenn er von allein herunterfällt?",
          "Nach {hours} Stunden zählt alles.",
          "Moralisch nein, rechtlich ja.",
        ],
      ],
    },
    glitch: {
      titles: [
        "Das Pferd ist jetzt ein Hubschrauber",
        "Der Aufzug fährt nur noch seitwärts",
        "{streamer} setzt sich hin und verlässt den Planeten",
      ],
      talk: [
        [
          "Kann das jemand technisch erklären?",
          "Zwei Körper stecken ineinander, die Engine drückt sie auseinander. Je tiefer, desto weiter der Flug.",
        ],
        ["Kein Fehler, sondern Schnellreise.", "Die Speedrunner schreiben schon mit."],
      ],
    },
  },
  talk: [
    ["Größe. Einfach Größe.", "Mehr gibt es nicht zu sagen."],
    [
      "Wann war das? Habe den Stream verpasst.",
      "Gestern, ungefähr zwei Stunden nach Beginn.",
      "Die Aufzeichnung ist noch online.",
    ],
    ["Kommt das in den Jahresrückblick?", "Wenn nicht, schreibe ich einen Brief."],
    ["Der Blick in die Kamera bei **0:11**!", "Eingerahmt und aufgehängt."],
  ],
  replies: [
    "Stimmt genau.",
    "Sehe ich anders, aber gut erklärt.",
    "Danke, das erklärt einiges.",
    "Dem ist nichts hinzuzufügen.",
    "Na ja. Na gut. Doch, stimmt.",
    "Genau *das* dachte ich auch.",
    "Gestern ausprobiert: klappt.",
    "Du hast vergessen zu erwähnen, wie laut es war.",
    "Herrlich.",
    "Das war letzte Woche besser, trotzdem gut.",
  ],
  descriptions: [
    "Aus dem Stream von gestern. Kopfhörer empfohlen, aber *leise* anfangen.",
    "Zum Zusammenhang: {streamer} hatte dem Chat versprochen, danach aufzuhören. Das war {hours} Stunden vorher.",
  ],
};
