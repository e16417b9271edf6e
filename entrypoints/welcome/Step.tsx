/** One step of the welcome page: its number, and what to do in a few words. */

/** A heading; `id` labels what follows it. `icon`: a picture of what the words refer to. */
export function Step({ number, id, words, icon }: { number: number; id: string; words: string; icon?: string }) {
  return (
    <h2 class="step" id={id}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      {words}
      {icon && <img src={icon} alt="" />}
    </h2>
  );
}
