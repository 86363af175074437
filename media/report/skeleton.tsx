/** The shape of a report to come; says nothing to a screen reader, which hears how the lookup stands. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="tiles main">{shapes('figure', 4, 3)}</div>
      <div class="tiles">{shapes('figure', 7, 3)}</div>
      <div class="breakdowns">{shapes('shape', 6, 7)}</div>
    </div>
  );
}

function shapes(kind: string, count: number, lines: number) {
  return Array.from({ length: count }, (_, shape) => (
    <div key={shape} class={kind}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="shape-line" />
      ))}
    </div>
  ));
}
