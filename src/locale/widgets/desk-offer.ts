import languages from 'gmw:languages/desk-offer';
import { deskOfferTexts } from '../nl/desk-offer.ts';
import { widgetTexts } from '../widget-texts.ts';

export const deskOffer = widgetTexts('desk-offer', { 'desk-offer': deskOfferTexts }, {}, languages);
