import { list } from "./list.ts";
import type { Language } from "./tongues.ts";

/** What moments are named after on a large site: words that are each in few titles. */
export const things: Record<Language, readonly string[]> = {
  en: list(`
    marzipan|zeppelin|periwinkle|trombone|cauliflower|lighthouse|accordion|pancake|submarine|wheelbarrow
    thunderstorm|cactus|origami|penguin|casserole|harmonica|lawnmower|dandelion|crocodile|chandelier
    pineapple|typewriter|avalanche|gargoyle|rhubarb|saxophone|escalator|hedgehog|meringue|telescope
    banjo|coconut|labyrinth|mosquito|parachute|raspberry|scarecrow|tambourine|umbrella|volcano|waffle
    xylophone|yoghurt|zucchini|armadillo|bagpipe|carousel|dishwasher|espresso|flamingo|gondola|hammock
    icicle|jellyfish|kaleidoscope|lemonade|mandarin|nutcracker|octopus|parsnip|quicksand|radiator
    sandcastle|teaspoon|unicycle|ventriloquist|windmill|yodel|zipper|asparagus|bulldozer|cinnamon
    doorbell|eggplant|foghorn|gazebo|haystack|igloo|jigsaw|kazoo|lasagne|megaphone|nutmeg|omelette
    pumpkin|quiche|ravioli|snowplough|turnip|vacuum|walnut|aubergine|boomerang|catapult|drawbridge
    earwig|fondue|guillotine|hovercraft|iceberg|jackhammer|ketchup|leprechaun|monocle|narwhal|ottoman
    pogo|ratatouille|sombrero|trampoline|ukulele|vinegar|wasabi|abacus|blizzard|crumpet|dumbbell
    elevator|fiddle|gramophone|horseradish|inkwell|jukebox|kettledrum|lollipop|mistletoe|noodle|oboe
    pretzel|quartz|rollercoaster|seesaw|toboggan|turpentine|velcro|wigwam|almanac|bonfire|clarinet
    dragonfly|echidna|ferret|gingerbread|hourglass|ironing|jalapeno|kumquat|lanyard|macaroni|nightgown
    oatmeal|pickle|quill|rucksack|spatula|thimble|truffle|vuvuzela|wardrobe|anemone|beetroot|chimney
    dachshund|eclipse|fireplace|glockenspiel|hiccup|iguana|javelin|kipper|llama|mothball|nectarine
    obelisk|papyrus|rosemary|sauerkraut|tarantula|tugboat|vortex|whirlpool|aqueduct|barnacle|celery
    didgeridoo|ermine|fjord|gherkin|hazelnut|isotope|juniper|kestrel|locksmith|molasses|nougat|ocarina
    pumice|rotunda|sycamore|tapioca|tourniquet|verandah|wisteria|anvil|broccoli|cobweb|doughnut|ember
    funicular|geyser|hamster|inkblot|joystick|kimono|lobster|mackerel|nettle|oxbow|plankton`),
  de: list(`
    Gartenzwerg|Blockflöte|Regenschirm|Schnürsenkel|Kartoffelsalat|Kuckucksuhr|Wackelpudding|Leuchtturm
    Gießkanne|Zahnbürste|Seifenblase|Rasenmäher|Pfannkuchen|Drehorgel`),
  es: list(`
    paraguas|castañuela|lavadora|mariposa|calabaza|trompeta|berenjena|tortuga|escalera|cangrejo|farola
    sandía|mochila|volcán`),
  pt: list(`
    guarda-chuva|abacaxi|geladeira|cavaquinho|jabuticaba|vassoura|bicicleta|lanterna|pipoca|elevador
    tamanduá|berimbau|goiabada|tartaruga`),
  fr: list(`
    parapluie|accordéon|citrouille|tire-bouchon|escargot|brouette|trottinette|moustache|cornichon|manège
    aspirateur|champignon|phare|trombone`),
  ja: list("炊飯器|提灯|風鈴|大根|扇風機|招き猫|餃子|万華鏡|竹とんぼ|湯たんぽ|歯ブラシ|灯台|こけし|雪だるま"),
  zh: list("电饭锅|雨伞|灯笼|西瓜|洗衣机|风筝|火锅|萝卜|望远镜|算盘|豆腐|冰箱|拖鞋|陀螺"),
  ko: list("밥솥|우산|선풍기|김치전|등대|나침반|수박|장독대|떡볶이|빗자루|풍선|칫솔|냉장고|연날리기"),
  ru: list(`
    самовар|зонтик|балалайка|тыква|пылесос|подсолнух|чемодан|маяк|пельмени|холодильник|ёжик|сковородка
    телескоп|валенок`),
  ar: list("مظلة|منارة|بطيخة|ثلاجة|عربة|مصباح|سلحفاة|مكنسة|بوصلة|نافورة|قنديل|سجادة|إبريق|منطاد"),
};

/** How a title names its moment. */
export const thingTwists: Record<Language, readonly string[]> = {
  en: list(`
    {title}, the {thing} incident|The {thing} episode: {title}|{title} ({thing} edition)
    {title} and a {thing}`),
  de: list("{title} ({thing})|Der Fall {thing}: {title}"),
  es: list("{title} ({thing})|Lo de: {thing}. {title}"),
  pt: list("{title} ({thing})|O caso: {thing}. {title}"),
  fr: list("{title} ({thing})|L’affaire {thing} : {title}"),
  ja: list("{title}（{thing}）|{thing}事件、{title}"),
  zh: list("{title}（{thing}）|{thing}事件：{title}"),
  ko: list("{title} ({thing})|{thing} 사건, {title}"),
  ru: list("{title} ({thing})|История «{thing}»: {title}"),
  ar: list("{title} ({thing})|حكاية {thing}: {title}"),
};
