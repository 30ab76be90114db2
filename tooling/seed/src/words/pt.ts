import type { Tongue } from "./voice.ts";

export const portuguese: Tongue = {
  topics: {
    clutch: {
      titles: [
        "{streamer} ganha um 1 contra {n} com {hp} de vida",
        "Ninguém no chat acreditou nessa",
        "Sem munição, sem tempo e sem medo",
        "Faltando {s} segundos ele simplesmente vai andando",
        "A rodada estava perdida, só esqueceram de avisar {streamer}",
      ],
      talk: [
        [
          "Como é que ele ouviu os passos com esse barulho todo?",
          "Fone bom e time calado.",
          "Ouviu nada, adivinhou. O que é pior.",
        ],
        ["{hp} de vida e eu tremendo aqui no sofá.", "Eu também, e já sabia o final."],
        [
          "Por que entram um de cada vez?",
          "Porque é ranqueada, amigo.",
          "Ninguém queria ser o primeiro, no fim foram todos.",
        ],
      ],
    },
    fail: {
      titles: [
        "“Aqui eu nunca caio”",
        "{hours} horas de progresso, uma tecla",
        "A comemoração veio um pouquinho cedo demais",
        "{streamer} lê o tutorial em voz alta e ignora tudo",
        "Era só um botão. Só um.",
      ],
      talk: [
        ["Me diz que tinha salvado.", "Tinha. Há {hours} horas.", "Não tinha. Por isso ele foi fazer café."],
        ["O silêncio antes do grito é uma obra de arte.", "Dá para ouvir a alma saindo."],
        ["O chat avisou dez segundos antes.", "O chat sempre avisa e nunca ajuda."],
        ["Estou rindo porque ontem fui eu.", "Estamos juntos."],
      ],
    },
    chat: {
      titles: [
        "O chat convence {streamer} de que pato não tem joelho",
        "A enquete foi um erro",
        "“Só mais uma história”, há {hours} horas",
        "{viewers} pessoas votam e {streamer} se arrepende",
      ],
      talk: [
        ["Mas pato tem joelho, não tem?", "Tem, embaixo das penas. Por isso é tão bom.", "Não estraga!"],
        ["Nunca dê duas opções ao chat se uma for ruim.", "A ruim ganha sempre."],
        ["Fiz janta, comi e lavei a louça, e a história continua.", "E a gente continua assistindo."],
      ],
    },
    music: {
      titles: [
        "Três notas do chat e {streamer} faz uma música inteira",
        "{streamer} afina o violão com uma colher",
        "Um samba para {viewers} desconhecidos",
      ],
      talk: [
        [
          "Tem a versão completa?",
          "Está no vídeo de domingo, lá pelas duas horas.",
          "Tirei os acordes: Am, F, C, E7. Podem tocar junto.",
        ],
        ["O gato tem mais ritmo que o baterista da minha banda.", "Eu sou o baterista. Justo."],
      ],
    },
    wholesome: {
      titles: [
        "A mãe de {streamer} joga pela primeira vez e carrega o time",
        "O servidor inteiro para de lutar para ver o pôr do sol",
        "O vovô ganha a primeira depois de {tries} partidas",
      ],
      talk: [
        ["Quem está cortando cebola aí?", "Eu, e chorando junto.", "É o pó, só pode ser o pó."],
        ["O vovô ainda joga?", "Todo domingo, e com câmera nova."],
      ],
    },
    glitch: {
      titles: [
        "O cavalo resolveu virar helicóptero",
        "{streamer} senta na cadeira e sai do planeta",
        "O elevador agora só anda de lado",
      ],
      talk: [
        ["Não é defeito, é viagem rápida.", "Os speedrunners já estão anotando."],
        ["Ainda funciona na versão nova?", "Testei agora: funciona, mas você cai na água."],
      ],
    },
    boss: {
      titles: [
        "Tentativa {tries}: caiu!",
        "{hours} horas por causa desse golpe",
        "{streamer} comemora um golpe antes da hora",
      ],
      talk: [
        ["Eu estava na tentativa três e disse “hoje sai”.", "Foi você então.", "Você não disse qual hoje."],
        ["Se o chefe cai sozinho, vale?", "Depois de {hours} horas vale tudo."],
      ],
    },
  },
  talk: [
    ["Absurdo. No melhor sentido.", "No único sentido."],
    ["Quando foi isso? Perdi a live.", "Ontem, lá pelas duas horas.", "O vídeo ainda está no ar."],
    ["Isso vai direto para os melhores do ano.", "Se não for, a gente reclama. Com educação."],
  ],
  replies: [
    "Disse tudo.",
    "Discordo, mas respeito.",
    "Valeu, agora entendi.",
    "Exatamente *isso*.",
    "Testei ontem, funciona mesmo.",
    "Hahaha, ganhei o dia.",
    "Está bem, você venceu.",
    "Alguém tinha que falar.",
    "Depende do dia.",
    "Pensei a mesma coisa na segunda vez.",
  ],
  descriptions: [
    "Da live de ontem, mais ou menos com duas horas. Melhor com fone.",
    "Contexto: {streamer} tinha prometido parar depois dessa. Isso foi há {hours} horas.",
  ],
};
