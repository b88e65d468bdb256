"""Nothing moves under a reader's eyes: neither when the fonts come late nor when pictures load on the way down."""

import pytest

LATE = 700  # milliseconds
LEAST = 0.01  # layout shift that nobody sees; the aim is none
SHIFTS = """() => new Promise((tell) => {
  const name = (node) => node ? [node.localName || "text", ...(node.classList || [])].join(".") : "something";
  const where = (node) => `${name(node)} in ${name(node?.parentElement)}`;
  new PerformanceObserver((list) => tell(list.getEntries().map((one) => ({
    value: one.value, moved: one.sources.map((source) => where(source.node)),
  })))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell([]), 300);
})"""
READ_TO_THE_END = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 500) {
    scrollTo(0, y);
    await new Promise((go) => setTimeout(go, 40));
  }
}"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", ["home", "story", "opinion story", "section"])
def test_nothing_moves(reader, paper, name, width):
    page = reader(width=width)
    held = []
    page.route("**/*.woff2", lambda font: held.append(font) if late else font.continue_())
    late = True
    page.goto(paper.pages[name], wait_until="domcontentloaded")
    page.wait_for_timeout(LATE)
    late = False
    assert held, "no font was asked for"
    for font in held:
        font.continue_()
    page.evaluate("document.fonts.ready")
    page.evaluate(READ_TO_THE_END)
    shifts = page.evaluate(SHIFTS)
    total = sum(one["value"] for one in shifts)
    print(f"{name} at {width} px: layout shift {total:.4f}", *(one["moved"] for one in shifts))
    assert total <= LEAST, shifts
