import { idOf, type Answers, type Question } from './question.ts';

/**
 * The answers that stand in the controls of a form. A browser that fills in a form by itself does not
 * always fire the events of typing, so that the controls are read again before they are checked.
 */
export function readControls(form: ParentNode, questions: readonly Question[]): Answers {
  const answers: Record<string, string | readonly string[]> = {};
  for (const { field, kind, options } of questions) {
    const id = idOf(field);
    const controls = [...form.querySelectorAll<HTMLInputElement>(`[name="${id}"]`)];
    // What is not on this step keeps its answer.
    if (!controls.length) continue;
    const checked = controls.filter((it) => it.checked).map((it) => it.value);
    if (kind === 'many') answers[field] = checked;
    else answers[field] = (options ? checked[0] : controls[0]!.value) ?? '';
  }
  return answers;
}
