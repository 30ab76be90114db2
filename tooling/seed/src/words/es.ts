import type { Tongue } from "./voice.ts";

export const spanish: Tongue = {
  topics: {
    clutch: {
      titles: [
        "{streamer} gana un 1 contra {n} con {hp} de vida",
        "Nadie en el chat creía que esto se podía ganar",
        "Sin balas, sin tiempo y sin miedo",
        "Quedan {s} segundos y {streamer} se pone a caminar",
        "La ronda estaba perdida, pero no se lo dijeron a {streamer}",
      ],
      talk: [
        [
          "¿Cómo escuchó los pasos con tanto ruido?",
          "Auriculares buenos y compañeros callados.",
          "No los escuchó, los adivinó. Es peor.",
        ],
        ["{hp} de vida. Me sudaban las manos y yo solo estaba mirando.", "A mí también, y eso que leí el título."],
        [
          "¿Por qué entran de uno en uno? Lo tenían ganado.",
          "Porque es martes y es clasificatoria.",
          "Nadie quería ser el primero y al final lo fueron todos.",
        ],
      ],
    },
    fail: {
      titles: [
        "“Aquí no me caigo nunca”",
        "{streamer} explica por qué este salto es fácil",
        "{hours} horas de progreso, una sola tecla",
        "La celebración llegó un poquito antes de tiempo",
        "Solo había un botón. Uno.",
      ],
      talk: [
        [
          "Dime que había guardado la partida.",
          "Había guardado. Hace {hours} horas.",
          "No había guardado nada, por eso se fue a hacer café.",
        ],
        ["El silencio antes del grito es arte.", "Se oye cómo el alma sale por la ventana."],
        ["Me río porque ayer me pasó lo mismo.", "Bienvenido al club, traemos pañuelos."],
        ["El chat lo vio venir diez segundos antes.", "El chat siempre lo ve venir y nunca ayuda."],
      ],
    },
    chat: {
      titles: [
        "El chat convence a {streamer} de que los patos no tienen rodillas",
        "La encuesta fue un error",
        "“Una última historia”, dijo hace {hours} horas",
        "{streamer} lee un mensaje de más",
      ],
      talk: [
        [
          "Pero los patos sí tienen rodillas, ¿no?",
          "Sí, debajo de las plumas. Por eso es tan bueno.",
          "Déjanos ser felices.",
        ],
        ["Nunca le des al chat dos opciones si una es mala.", "La mala gana siempre, es ley."],
        ["La voz automática leyendo los emojis, no puedo más.", "“Calavera. Calavera. Manos juntas.”"],
      ],
    },
    cooking: {
      titles: [
        "{streamer} le da la vuelta a la tortilla y a la cámara",
        "“Una pizca de sal”",
        "El detector de humo opina sobre la cena",
        "Paella con opiniones: {viewers} expertos en el chat",
      ],
      talk: [
        ["¿Con cebolla o sin cebolla?", "Con cebolla. No hay debate.", "Sin. Y hay mucho debate."],
        ["Eso no fue una pizca, fue un puñado con confianza.", "Medido con el corazón."],
        ["Mi abuela está viendo esto y ha empezado a rezar.", "La mía ha pedido el número del streamer."],
      ],
    },
    race: {
      titles: [
        "Del último al primero en una vuelta",
        "{streamer} gana por el ancho de un espejo",
        "Sin gasolina a {s} metros de la meta",
      ],
      talk: [
        [
          "Por fuera, en mojado y con gomas frías. No.",
          "Fuera de la trazada hay más agarre cuando llueve.",
          "Sigue siendo una locura. Preciosa, pero locura.",
        ],
        ["La culpa es de la estrategia, como siempre.", "Una parada era lo correcto, lo mató el coche de seguridad."],
      ],
    },
    wholesome: {
      titles: [
        "La madre de {streamer} entra por primera vez y gana la partida",
        "Toda la sala deja de pelear para ver el atardecer",
        "El abuelo gana su primera partida después de {tries}",
      ],
      talk: [
        ["¿Quién está cortando cebolla?", "Yo, y además estoy llorando.", "Es el polvo, seguro que es el polvo."],
        ["¿El abuelo sigue jugando?", "Todos los domingos. Ya tiene mejor cámara que yo."],
      ],
    },
    glitch: {
      titles: [
        "El caballo ha decidido ser helicóptero",
        "El ascensor ahora solo va de lado",
        "{streamer} se sienta y abandona el planeta",
      ],
      talk: [
        ["No es un error, es viaje rápido.", "Los speedrunners ya están tomando apuntes."],
        ["¿Sigue funcionando en la versión actual?", "Acabo de probar: sí, pero caes al agua."],
      ],
    },
  },
  talk: [
    ["Tremendo. No tengo más palabras.", "Con esa basta."],
    ["¿De qué día es? Me perdí el directo.", "De anoche, a las dos horas más o menos."],
    ["Esto va directo a la recopilación del año.", "Y si no va, protestamos. Con educación."],
    ["Fíjense en el chat en **0:11**, todo en mayúsculas.", "Ese mensaje del medio, qué risa."],
  ],
  replies: [
    "Totalmente de acuerdo.",
    "No lo comparto, pero te entiendo.",
    "Gracias, ahora lo entiendo.",
    "Exacto, *exacto*.",
    "Lo probé anoche y funciona.",
    "Jajaja, me has arreglado el día.",
    "Vale, me rindo, tienes razón.",
    "Alguien tenía que decirlo.",
    "Depende del día, supongo.",
    "Eso mismo pensé yo la segunda vez.",
  ],
  descriptions: [
    "Del directo de anoche, más o menos a las dos horas. Mejor con auriculares.",
    "Contexto: {streamer} había prometido parar después de esta. Eso fue hace {hours} horas.",
  ],
};
