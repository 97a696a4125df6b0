import type { GmwElements } from 'gmw-widgets/jsx';
import type { EmitFn, HTMLAttributes } from 'vue';

type Elements = GmwElements<HTMLAttributes>;
/** Vue names a listener by the event in camel case, such as `onGmwResults`. */
type Camel<Text> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;
type VueProps<Props> = Omit<Props, 'ref' | 'key'> & {
  [
    Name in keyof Props as Name extends `ongmw-${infer Event}`
      ? `onGmw${Capitalize<Camel<Event> & string>}`
      : never
  ]: Props[Name];
};
type VueElements = { [Tag in keyof Elements]: new () => { $props: VueProps<Elements[Tag]> } };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
