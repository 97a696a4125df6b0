// What people ask for, in their words, with the groups of the sample offer that are right answers: the first
// one has to be the first result. The situations are those of the policy plan and the texts on groups that the
// sample was made from: its groups, its target groups, the places of its region, day and evening.

/** A sentence and the groups that answer it, the best one first. */
export type AskedSentence = readonly [sentence: string, ...groups: string[]];

const assertive = 'assertiviteitstraining';
const money = 'uitkomen-met-inkomen';
const workStress = 'werken-aan-werkstress';
const lowMood = 'in-de-put-uit-de-put';
const direction = 'zelfsturing';
const couples = 'communicatietraining-echtparen';
const strength = 'van-onmacht-naar-kracht';
const separation = 'scheiding-en-opvoeding';
const parenting = 'opvoeden-en-zo';
const teenagers = 'beter-omgaan-met-pubers';
const littleOnes = 'let-op-de-kleintjes';
const socialSkills = 'sociale-vaardigheidstraining';
const twoHomes = 'kinderen-van-gescheiden-ouders';
const older = 'zingeving-en-contact-65-plus';
const anger = 'agressieregulatie-voor-mannen';
const meeting = 'kennismaken-met-groepen';
const dropIn = 'koffie-en-gesprek';
const arabic = 'opvoeden-in-het-arabisch';
const newcomers = 'settling-in';

export const askedSentences: readonly AskedSentence[] = [
  // Topics, in one word and in sentences
  ['assertiviteit', assertive],
  ['nee leren zeggen', assertive],
  ['ik durf geen nee te zeggen op mijn werk', assertive],
  ['mensen lopen over me heen', assertive],
  ['ik wil meer zelfvertrouwen', assertive],
  ['omgaan met kritiek', assertive],
  ['schulden', money],
  ['ik kan niet rondkomen van mijn uitkering', money],
  ['hulp bij mijn administratie', money],
  ['de deurwaarder staat voor de deur', money],
  ['geld tekort aan het eind van de maand', money],
  ['burn-out', workStress],
  ['overspannen door te hoge werkdruk', workStress],
  ['ik ben altijd moe en gespannen van mijn baan', workStress],
  ['stress', workStress],
  ['ik pieker de hele nacht', workStress, lowMood],
  ['somber', lowMood],
  ['ik heb nergens zin in', lowMood],
  ['depressieve klachten', lowMood],
  ['winterdip', lowMood],
  ['ik weet niet welke keuzes ik moet maken', direction],
  ['ik loop vast in mijn leven', direction],
  ['motivatie om iets te veranderen', direction],
  ['relatieproblemen', couples],
  ['we hebben steeds ruzie, mijn partner en ik', couples],
  ['beter praten met mijn man', couples],
  ['relatietherapie voor stellen', couples],
  ['scheiding', separation, twoHomes],
  ['mijn ex en ik krijgen geen afspraken over de kinderen', separation],
  ['vechtscheiding', separation, twoHomes],
  ['alleenstaande moeder na echtscheiding', separation, twoHomes],
  ['opvoeden', parenting, teenagers, separation, arabic],
  ['mijn kind luistert niet', parenting, teenagers, separation],
  ['driftbuien van mijn kleuter', parenting],
  ['opvoedcursus in het arabisch', parenting, arabic],
  ['ruzie met mijn puber', teenagers],
  ['puberteit', teenagers],
  ['spijbelen en gamen, wat doe ik met mijn zoon', teenagers],
  ['kinderen van gescheiden ouders', twoHomes, separation],
  ['mijn kind heeft twee huizen', twoHomes, separation],
  ['mijn kind wordt gepest', socialSkills],
  ['sova training', socialSkills],
  ['vrienden maken op school', socialSkills],
  ['eenzaam', older, dropIn],
  ['mensen leren kennen, ik ben 70', older, dropIn],
  ['zingeving voor ouderen', older],
  ['weduwnaar', older],
  ['kort lontje', anger],
  ['boosheid onder controle krijgen', anger],
  ['mannengroep agressie', anger],
  ['huiselijk geweld', littleOnes, strength],
  ['gespreksgroep voor vrouwen die mishandeld zijn', strength],
  ['kinderen die getuige waren van geweld', littleOnes, strength],
  ['ik twijfel of een groep iets voor mij is', meeting],
  // When and where, with a topic and without
  ['assertiviteitscursus huizen donderdagochtend', assertive],
  ['geldcursus hilversum', money],
  ['online groep over stress', workStress],
  ['gratis cursus engels', meeting, money, newcomers],
  ['zaterdag', couples],
  ['pubers kortenhoef maandagavond', teenagers],
  // With typing errors and other forms
  ['asertiviteit', assertive],
  ['depresie', lowMood],
  ['scheidng hilversm', separation],
];
