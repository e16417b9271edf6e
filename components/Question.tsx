/** Asks for confirmation before something that cannot be undone. */

export interface QuestionProps {
  asks: string;
  yes: string;
  no: string;
  answer: (yes: boolean) => void;
}

/** The focus goes to "no", and Escape means no. */
export function Question({ asks, yes, no, answer }: QuestionProps) {
  return (
    <fieldset class="question">
      <legend>{asks}</legend>
      <div class="presses">
        <button type="button" class="press" onClick={() => answer(true)}>
          {yes}
        </button>
        <button
          type="button"
          class="press"
          ref={(button) => button?.focus()}
          onClick={() => answer(false)}
          onKeyDown={(event) => event.key === 'Escape' && answer(false)}
        >
          {no}
        </button>
      </div>
    </fieldset>
  );
}
