/** Why a coordinator gets a message. */
export type CoordinatorMessage = 'new' | 'withdrawn' | 'accepted' | 'starts' | 'call' | 'calls';

/** Messages to the coordinator, in Dutch and without personal data. */
export const coordinatorTexts: Record<CoordinatorMessage, string> = {
  new: 'Er is een nieuwe aanmelding.',
  withdrawn: 'Een aanmelding is ingetrokken.',
  accepted: 'Een aangeboden plaats is aangenomen.',
  call: 'Er is nieuws voor een deelnemer aan wie wij niet kunnen mailen. Wilt u zelf bellen?',
  calls: 'Er is iets veranderd. Op uw bellijst staat wie u moet bellen.',
  starts: 'Er zijn genoeg aanmeldingen: de groep kan beginnen. De deelnemers krijgen bericht.',
};
