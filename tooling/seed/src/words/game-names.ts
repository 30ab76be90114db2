import { list } from "./list.ts";

/** What the names of further invented games are put together of; some are whole, in other scripts. */
export const gameParts = {
  adjectives: list(`
    Amber|Iron|Silent|Crimson|Hollow|Velvet|Broken|Distant|Frozen|Gilded|Restless|Paper|Copper|Sunken
    Wandering|Quiet|Burning|Glass|Feral|Lucky|Northern|Forgotten|Electric|Salted|Ivory|Thorned|Clockwork
    Lunar|Rusted|Borrowed`),
  nouns: list(`
    Harbour|Kingdom|Orchard|Machine|Cathedral|Frontier|Garden|Syndicate|Meridian|Hunters|Voyage|Citadel
    Protocol|Market|Raiders|Almanac|Gambit|Horizon|Parade|Archive|Tycoon|Colony|Dynasty|Express
    Monastery|Outpost|Regatta|Sanctum|Tournament|Wilds`),
  whole: list(`
    星屑の航海士|月下の城|鉄道の達人|猫と魔女の島|影の剣豪|海底都市タイド|江湖茶馆|云端之城|长安夜行|机甲少年|山海奇谈|별빛 원정대|달토끼 농장|그림자 검객|서울 레이서
    Зимний рубеж|Тихая гавань|Стальной паром|Болотные сказки|حارس المنارة|قافلة الرمال|Die Werft
    Nordlicht-Express|Königreich im Nebel|La Última Frontera|El Molino Rojo|Sombras de Alba
    O Farol Perdido|Rio Acima|Le Dernier Métro|Château Brume|L’Île aux Phoques`),
};
