import type { Tongue } from "./voice.ts";

export const french: Tongue = {
  topics: {
    clutch: {
      titles: [
        "{streamer} gagne un 1 contre {n} avec {hp} PV",
        "Personne dans le chat n'y croyait",
        "Plus de balles, plus de temps, aucun problème",
        "La manche était perdue, mais personne n'a prévenu {streamer}",
        "{s} secondes au chrono et tout le monde regarde ailleurs",
      ],
      talk: [
        [
          "Comment entendre des pas avec un bruit pareil ?",
          "Un bon casque et des coéquipiers silencieux.",
          "Il n'a rien entendu, il a deviné.",
        ],
        ["{hp} PV. J'avais les mains moites devant mon écran.", "Pareil, et pourtant j'avais lu le titre."],
        ["Pourquoi ils arrivent un par un ?", "Parce que c'est du classé.", "Personne ne voulait y aller en premier."],
      ],
    },
    fail: {
      titles: [
        "« Ici, je ne tombe jamais »",
        "{hours} heures de progression, une seule touche",
        "La danse de la victoire arrive un peu tôt",
        "{streamer} lit le tutoriel à voix haute et l'ignore",
        "Il n'y avait qu'un bouton",
      ],
      talk: [
        [
          "Dites-moi qu'il y avait une sauvegarde.",
          "Il y en avait une. D'il y a {hours} heures.",
          "Non. D'où la pause thé.",
        ],
        ["Le silence avant le cri, c'est du grand art.", "On entend l'âme quitter la pièce."],
        ["Le chat l'avait vu venir dix secondes avant.", "Le chat voit tout et n'aide jamais."],
        ["Je ris parce que c'était moi hier.", "Courage, on est nombreux."],
      ],
    },
    chat: {
      titles: [
        "Le chat convainc {streamer} que les canards n'ont pas de genoux",
        "Le sondage était une erreur",
        "« Une dernière histoire », il y a {hours} heures",
        "{streamer} explique le rugby avec des croissants",
      ],
      talk: [
        [
          "Mais les canards ont des genoux, non ?",
          "Oui, sous les plumes. C'est ça qui est beau.",
          "Chut, laissez-nous rêver.",
        ],
        ["Ne jamais donner deux choix au chat si l'un est mauvais.", "Le mauvais gagne toujours."],
        [
          "Les croissants, c'est la première fois que je comprends le rugby.",
          "Tu as compris les croissants. C'est un début.",
        ],
      ],
    },
    cooking: {
      titles: [
        "{streamer} retourne l'omelette sur la caméra",
        "« Une pincée de sel »",
        "Le détecteur de fumée note le plat",
      ],
      talk: [
        ["Ce n'était pas une pincée, c'était une poignée avec de l'assurance.", "Mesuré avec le cœur."],
        [
          "Quelle farine ? Mon pain ne lève jamais comme ça.",
          "De la T65 et surtout une nuit au frigo.",
          "Testé, ça marche !",
        ],
        ["Beurre salé ou doux ?", "Salé, évidemment.", "Et c'est reparti pour trois cents commentaires."],
      ],
    },
    speedrun: {
      titles: [
        "{streamer} gagne {s} secondes avec un saut découvert hier",
        "Rythme de record du monde, et puis le menu",
        "Tentative {tries} : record personnel de justesse",
      ],
      talk: [
        ["Perdre un record à cause d'un MENU.", "Le menu est le vrai boss de fin."],
        [
          "Le saut à l'aveugle deux fois de suite, c'est combien de chances ?",
          "Une sur 380, on a compté le mois dernier.",
        ],
      ],
    },
    pets: {
      titles: ["Le chat met fin à la partie d'un coup de patte", "Le chien apporte une chaussette à chaque interview"],
      talk: [
        ["Comment s'appelle le chat ?", "Biscotte. Et la vieille dame derrière, c'est Madame."],
        ["Le chat du chat a gagné contre le chat.", "Cette phrase m'a pris dix secondes."],
      ],
    },
    glitch: {
      titles: [
        "Le cheval a décidé d'être un hélicoptère",
        "L'ascenseur ne va plus que de travers",
        "{streamer} s'assoit et quitte la planète",
      ],
      talk: [
        ["Ce n'est pas un bug, c'est un voyage rapide.", "Les speedrunners prennent déjà des notes."],
        ["Ça marche encore sur la version actuelle ?", "Je viens d'essayer : oui, mais on finit dans l'eau."],
      ],
    },
  },
  talk: [
    ["Magnifique. Rien à ajouter.", "Moi non plus, mais je commente quand même."],
    ["C'était quand ? J'ai raté le direct.", "Hier soir, vers deux heures de live."],
    ["Direct dans la compilation de l'année.", "Sinon on écrit une lettre. Polie."],
  ],
  replies: [
    "Tout est dit.",
    "Pas d'accord, mais bien expliqué.",
    "Merci, c'est plus clair.",
    "Exactement *ça*.",
    "Essayé hier soir, ça marche.",
    "J'ai ri dans le métro, merci.",
    "Bon, d'accord, tu as gagné.",
    "Il fallait que quelqu'un le dise.",
    "Ça dépend des jours.",
    "C'est ce que je me suis dit au deuxième visionnage.",
  ],
  descriptions: [
    "Extrait du direct d'hier soir, vers deux heures. Avec un casque, c'est mieux.",
    "Pour le contexte : {streamer} avait promis d'arrêter juste après. C'était il y a {hours} heures.",
  ],
};
